package io.raystack.db.plan;

import static io.raystack.db.plan.Asking.AUTHORS;
import static io.raystack.db.plan.Asking.BOOK;
import static io.raystack.db.plan.Asking.BOOKS;
import static io.raystack.db.plan.Asking.distinct;
import static io.raystack.db.plan.Asking.order;
import static io.raystack.db.plan.Asking.planner;
import static io.raystack.db.plan.Asking.select;
import static io.raystack.db.plan.Asking.sql;
import static io.raystack.db.plan.Asking.values;
import static io.raystack.db.plan.Asking.where;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.raystack.db.errors.FieldError;
import io.raystack.db.errors.QueryError;
import io.raystack.db.query.Fetch;
import io.raystack.db.query.Hop;
import io.raystack.db.query.Query;
import java.util.List;
import org.junit.jupiter.api.Test;

/** Laws 5 and 6: what comes of each row, in which order, which slice; and what is loaded with it. */
class SelectionTest {
    private static final String BOOK_COLUMNS =
            "t0.id, t0.title, t0.summary, t0.pages, t0.price, t0.author_id, t0.editor_id";

    @Test
    void wholeRowsSelectEachColumn() {
        assertThat(select(BOOKS)).isEqualTo("SELECT " + BOOK_COLUMNS + " FROM book AS t0");
    }

    @Test
    void aForeignKeyIsSelectedAsTheWholeObjectAndItsKeyAsAKey() {
        Query both = BOOKS.select(values(BOOK.editor, BOOK.author.id()));
        assertThat(select(both))
                .isEqualTo("SELECT t1.id, t1.name, t1.city, t1.mentor_id, t0.author_id FROM book AS t0"
                        + " LEFT JOIN author AS t1 ON t1.id = t0.editor_id");
        RowShape shape = planner().select(both).shape();
        assertThat(shape.values().get(0).entity()).isZero();
        assertThat(shape.entities().get(0).optional()).isTrue();
        assertThat(shape.values().get(1).at()).isEqualTo(4);
        assertThat(select(BOOKS.select(values(BOOKS, "author", "author__name"))))
                .isEqualTo("SELECT t0.author_id, t1.name FROM book AS t0 JOIN author AS t1 ON t1.id = t0.author_id");
    }

    @Test
    void aSelectedToManyPathFlattensAndEqualPrefixesShareARow() {
        Query flat = BOOKS.select(values(BOOK.title, BOOK.tags().label, BOOK.tags().note));
        String joins =
                " FROM book AS t0 LEFT JOIN book_tags AS t1 ON t1.book_id = t0.id LEFT JOIN tag AS t2 ON t2.id = t1.tag_id";
        assertThat(select(flat)).isEqualTo("SELECT t0.title, t2.label, t2.note" + joins);
        assertThat(select(flat.orderBy(order(BOOK.tags().label.desc())))).endsWith("ORDER BY t2.label DESC NULLS LAST");
        assertThat(sql(planner().count(flat))).isEqualTo("SELECT COUNT(*)" + joins);
        assertThat(select(flat.where(BOOK.tags().label.eq("a").node())))
                .endsWith("WHERE EXISTS (SELECT 1 FROM book_tags AS t1 JOIN tag AS t2 ON t2.id = t1.tag_id"
                        + " WHERE t1.book_id = t0.id AND t2.label = 'a')");
    }

    @Test
    void elsewhereAToManyPathIsAnErrorWithAHint() {
        assertThatThrownBy(() -> select(BOOKS.orderBy(order(BOOK.tags().label))))
                .isInstanceOf(QueryError.class)
                .hasMessageContaining("\"tags\" of library.Book leads to several rows")
                .hasMessageContaining("min(), max()");
        assertThat(select(BOOKS.annotate(BOOK.tags().label.as("l").aliased())))
                .as("an annotation flattens as a selection does")
                .contains("LEFT JOIN");
    }

    @Test
    void nullIsTheSmallestValueUnlessSaidOtherwise() {
        Query sorted = BOOKS.orderBy(order(
                BOOK.summary,
                BOOK.price.desc(),
                BOOK.title,
                BOOK.editor().name.asc().nullsLast()));
        assertThat(where(sorted))
                .endsWith("ORDER BY t0.summary NULLS FIRST, t0.price DESC NULLS LAST, t0.title, t1.name");
        assertThat(where(BOOKS.orderBy(order(BOOK.summary.asc().nullsLast(), BOOK.title))
                        .reverse()))
                .isEqualTo("ORDER BY t0.summary DESC, t0.title DESC");
    }

    @Test
    void distinctIsAboutSelectedValuesOnly() {
        assertThat(select(distinct(BOOKS))).doesNotContain("DISTINCT");
        Query titles = distinct(BOOKS.select(values(BOOK.title.lower())));
        assertThat(select(titles.orderBy(order(BOOK.title.lower()))))
                .isEqualTo("SELECT DISTINCT LOWER(t0.title) FROM book AS t0 ORDER BY 1");
        assertThat(sql(planner().count(titles)))
                .isEqualTo("SELECT COUNT(*) FROM (SELECT DISTINCT LOWER(t0.title) AS c0 FROM book AS t0) AS t1");
        assertThatThrownBy(() -> select(titles.orderBy(order(BOOK.pages))))
                .isInstanceOf(QueryError.class)
                .hasMessageContaining("distinct() is sorted by \"pages\"");
    }

    @Test
    void slicesAreLimitAndOffset() {
        assertThat(where(BOOKS.slice(new Query.Slice(5, 20)))).isEqualTo("LIMIT 20 OFFSET 5");
        assertThat(where(BOOKS.slice(new Query.Slice(0, 0)))).isEqualTo("nothing");
        assertThat(sql(planner().count(BOOKS.slice(new Query.Slice(5, 20)))))
                .isEqualTo("SELECT COUNT(*) FROM (SELECT 1 FROM book AS t0 LIMIT 20 OFFSET 5) AS t1");
        assertThat(sql(planner().exists(BOOKS.slice(new Query.Slice(5, 20)))))
                .isEqualTo("SELECT 1 FROM book AS t0 LIMIT 1 OFFSET 5");
    }

    @Test
    void countAndExistsIgnoreOrderAndFetches() {
        Query asked = BOOKS.where(BOOK.pages.gt(1).node())
                .orderBy(order(BOOK.editor().name))
                .fetch(BOOK.author.fetch());
        assertThat(sql(planner().count(asked))).isEqualTo("SELECT COUNT(*) FROM book AS t0 WHERE t0.pages > 1");
        assertThat(sql(planner().exists(asked))).isEqualTo("SELECT 1 FROM book AS t0 WHERE t0.pages > 1 LIMIT 1");
    }

    @Test
    void fetchedToOneRowsAreJoinedAndTheRestIsPrefetched() {
        Hop mentor = Hop.ROOT.to(Library.BOOK_AUTHOR).to(Library.AUTHOR_MENTOR);
        Query asked = BOOKS.fetch(new Fetch.Typed(mentor, null))
                .fetch(BOOK.tags.fetch())
                .fetch(new Fetch.ByName("author__books__tags", null));
        Planned planned = planner().select(asked);
        assertThat(sql(planned))
                .isEqualTo("SELECT " + BOOK_COLUMNS + ", t1.id, t1.name, t1.city, t1.mentor_id,"
                        + " t2.id, t2.name, t2.city, t2.mentor_id FROM book AS t0 JOIN author AS t1 ON t1.id = t0.author_id"
                        + " LEFT JOIN author AS t2 ON t2.id = t1.mentor_id");
        assertThat(planned.shape().entities())
                .extracting(RowShape.Entity::at, RowShape.Entity::parent, RowShape.Entity::optional)
                .containsExactly(
                        org.assertj.core.groups.Tuple.tuple(0, -1, false),
                        org.assertj.core.groups.Tuple.tuple(7, 0, false),
                        org.assertj.core.groups.Tuple.tuple(11, 1, true));
        assertThat(planned.shape().prefetches())
                .extracting(
                        RowShape.Prefetch::entity,
                        p -> p.link().name(),
                        p -> p.query().fetches().size())
                .containsExactly(
                        org.assertj.core.groups.Tuple.tuple(1, "books", 1),
                        org.assertj.core.groups.Tuple.tuple(0, "tags", 0));
    }

    @Test
    void aRestrictionIsThatOfTheCallAndNeverOfTheKeptPlan() {
        Planner planner = planner();
        for (int pages : List.of(1, 2)) {
            Query thick = AUTHORS.fetch(
                    new Fetch.ByName("books", BOOKS.where(BOOK.pages.gt(pages).node())));
            Query prefetched = planner.select(thick).shape().prefetches().get(0).query();
            assertThat(where(prefetched)).isEqualTo("t0.pages > " + pages);
        }
    }

    @Test
    void locksReachNoOtherTable() {
        Planned planned = planner().select(BOOKS.fetch(BOOK.author.fetch()).lock(Query.Lock.UPDATE));
        assertThat(sql(planned)).isEqualTo("SELECT " + BOOK_COLUMNS + " FROM book AS t0 FOR UPDATE");
        assertThat(planned.shape().prefetches()).hasSize(1);
    }

    @Test
    void onlyDeclaredRelationsAreFetched() {
        assertThatThrownBy(() -> select(AUTHORS.fetch(new Fetch.ByName("edited", null))))
                .isInstanceOf(FieldError.class)
                .hasMessageContaining("@Reverse(\"editor\")");
        assertThatThrownBy(() -> select(AUTHORS.fetch(new Fetch.ByName("boks", null))))
                .hasMessageContaining("Did you mean \"books\"");
    }
}
