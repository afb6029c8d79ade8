package io.raystack.db.plan;

import static io.raystack.db.plan.Asking.AUTHOR;
import static io.raystack.db.plan.Asking.AUTHORS;
import static io.raystack.db.plan.Asking.BOOK;
import static io.raystack.db.plan.Asking.BOOKS;
import static io.raystack.db.plan.Asking.planner;
import static io.raystack.db.plan.Asking.sql;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.raystack.db.errors.FieldError;
import io.raystack.db.errors.QueryError;
import io.raystack.db.model.ColumnType;
import io.raystack.db.query.Assignment;
import io.raystack.db.query.Node;
import io.raystack.db.query.Query;
import io.raystack.db.sql.PlanChoices;
import io.raystack.db.sql.SqlParts;
import java.math.BigDecimal;
import java.util.List;
import org.junit.jupiter.api.Test;

/** Updates and deletes of all rows of a query. */
class ChangingTest {
    private static String update(Query query, Assignment<?>... changes) {
        return sql(planner().update(query, List.of(changes)));
    }

    @Test
    void anUpdateAssignsValuesAndExpressions() {
        assertThat(update(
                        BOOKS.where(BOOK.pages.gt(2).node()),
                        BOOK.pages.set(BOOK.pages.plus(1)),
                        BOOK.editor.setNull()))
                .isEqualTo("UPDATE book AS t0 SET pages = t0.pages + 1, editor_id = NULL WHERE t0.pages > 2");
        Planned planned = planner().update(BOOKS, List.of(BOOK.price.set(new BigDecimal("1.5"))));
        assertThat(planned.sql().binds().get(0).type()).isEqualTo(ColumnType.decimal(10, 2));
        assertThat(update(BOOKS, new Assignment<Library.Book>(new Node.Named("author"), new Node.Literal(3L))))
                .isEqualTo("UPDATE book AS t0 SET author_id = 3");
    }

    @Test
    void aValueFromOverARelationIsReadFromTheSameRow() {
        assertThat(update(BOOKS, BOOK.title.set(BOOK.author().name)))
                .isEqualTo(
                        "UPDATE book AS t0 SET title = (SELECT t1.name FROM author AS t1 WHERE t1.id = t0.author_id)");
        assertThat(update(BOOKS, BOOK.summary.set(BOOK.editor().mentor().name)))
                .isEqualTo("UPDATE book AS t0 SET summary = (SELECT t2.name FROM author AS t1"
                        + " LEFT JOIN author AS t2 ON t2.id = t1.mentor_id WHERE t1.id = t0.editor_id)");
        assertThat(update(BOOKS, BOOK.summary.set(BOOK.editor().name.orElse("none"))))
                .isEqualTo("UPDATE book AS t0 SET summary = (SELECT COALESCE(t3.name, 'none') FROM book AS t2"
                        + " LEFT JOIN author AS t3 ON t3.id = t2.editor_id WHERE t2.id = t0.id)");
    }

    @Test
    void rowsFoundThroughJoinsAreChangedByTheirKeys() {
        Query query = BOOKS.where(BOOK.editor().name.eq("x").node());
        String keys = "SELECT t0.id FROM book AS t0 LEFT JOIN author AS t1 ON t1.id = t0.editor_id WHERE t1.name = 'x'";
        assertThat(sql(planner().delete(query))).isEqualTo("DELETE FROM book AS t2 WHERE t2.id IN (" + keys + ")");
        assertThat(update(query, BOOK.pages.set(1)))
                .isEqualTo("UPDATE book AS t2 SET pages = 1 WHERE t2.id IN (" + keys + ")");
    }

    @Test
    void aDatabaseThatCannotReadWhatItChangesGetsTheKeysFromADerivedTable() {
        PlanChoices limited =
                new PlanChoices(PlanChoices.Lists.ELEMENTS, PlanChoices.Keys.GENERATED_KEYS, 1000, true, false, false);
        Planner planner = new Planner(limited, SqlParts.STANDARD.compiler());
        assertThat(sql(planner.delete(AUTHORS.where(AUTHOR.books().title.eq("x").node()))))
                .isEqualTo(
                        "DELETE FROM author AS t2 WHERE t2.id IN (SELECT t3.c0 FROM (SELECT t0.id AS c0 FROM author AS t0"
                                + " WHERE EXISTS (SELECT 1 FROM book AS t1 WHERE t1.author_id = t0.id AND t1.title = 'x')) AS t3)");
        assertThat(sql(planner.delete(AUTHORS.where(AUTHOR.name.eq("x").node()))))
                .isEqualTo("DELETE FROM author AS t0 WHERE t0.name = 'x'");
    }

    @Test
    void nothingIsRunWhereNothingMatches() {
        assertThat(planner().delete(BOOKS.where(BOOK.id.in(List.of()).node())).nothing())
                .isTrue();
        assertThat(sql(planner().delete(BOOKS))).isEqualTo("DELETE FROM book AS t0");
    }

    @Test
    void slicesAndForeignColumnsAreRefused() {
        assertThatThrownBy(() -> planner().delete(BOOKS.slice(new Query.Slice(0, 3))))
                .isInstanceOf(QueryError.class)
                .hasMessageContaining("in(sliced)");
        assertThatThrownBy(() -> update(BOOKS, BOOK.author().name.set("x")))
                .isInstanceOf(FieldError.class)
                .hasMessageContaining("\"author__name\", which is no column");
        assertThatThrownBy(() -> update(BOOKS, BOOK.pages.set(1), BOOK.pages.set(2)))
                .hasMessageContaining("assigns \"pages\" twice");
        assertThatThrownBy(() -> update(BOOKS)).hasMessageContaining("assigns nothing");
    }
}
