package io.raystack.db.plan;

import static io.raystack.db.plan.Asking.AUTHOR;
import static io.raystack.db.plan.Asking.AUTHORS;
import static io.raystack.db.plan.Asking.BOOK;
import static io.raystack.db.plan.Asking.BOOKS;
import static io.raystack.db.plan.Asking.authors;
import static io.raystack.db.plan.Asking.books;
import static io.raystack.db.plan.Asking.notAuthors;
import static io.raystack.db.plan.Asking.notBooks;
import static io.raystack.db.plan.Asking.order;
import static io.raystack.db.plan.Asking.values;
import static io.raystack.db.query.Lookups.exists;
import static io.raystack.db.query.Lookups.outer;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.raystack.db.errors.QueryError;
import io.raystack.db.query.Query;
import java.util.List;
import org.junit.jupiter.api.Test;

/** Queries in queries: in, exists, outer. */
class NestedTest {
    private static final Query ADAS = AUTHORS.where(AUTHOR.name.eq("ada").node());

    @Test
    void inAQueryIsInSelectAndItsComplementNotExists() {
        assertThat(books(x -> x.author.in(() -> ADAS)))
                .isEqualTo("t0.author_id IN (SELECT t1.id FROM author AS t1 WHERE t1.name = 'ada')");
        assertThat(notBooks(x -> x.editor.in(() -> ADAS)))
                .isEqualTo("NOT EXISTS (SELECT 1 FROM author AS t1 WHERE t1.name = 'ada' AND t1.id = t0.editor_id)");
        assertThat(notBooks(x -> x.title.in(() -> AUTHORS.select(values(AUTHOR.city)))))
                .isEqualTo("NOT EXISTS (SELECT 1 FROM author AS t1 WHERE t1.city = t0.title)");
    }

    @Test
    void aSliceIsTakenBeforeItIsLookedInto() {
        Query first = AUTHORS.orderBy(order(AUTHOR.name)).slice(new Query.Slice(0, 3));
        String three = "(SELECT t1.id AS c0 FROM author AS t1 ORDER BY t1.name LIMIT 3) AS t2";
        assertThat(books(x -> x.author.in(() -> first))).isEqualTo("t0.author_id IN (SELECT t2.c0 FROM " + three + ")");
        assertThat(notBooks(x -> x.author.in(() -> first)))
                .isEqualTo("NOT EXISTS (SELECT 1 FROM " + three + " WHERE t2.c0 = t0.author_id)");
    }

    @Test
    void anEmptyQueryFolds() {
        Query none = AUTHORS.where(AUTHOR.id.in(List.of()).node());
        assertThat(books(x -> x.author.in(() -> none))).isEqualTo("nothing");
        assertThat(notBooks(x -> x.author.in(() -> none))).isEmpty();
        assertThat(authors(x -> exists(() -> none))).isEqualTo("nothing");
        assertThat(authors(x -> exists(() -> AUTHORS.slice(new Query.Slice(0, 0)))))
                .isEqualTo("nothing");
    }

    @Test
    void theOuterRowIsSpokenOf() {
        Query own = BOOKS.where(BOOK.author.id().eq(outer(AUTHOR.id)).node());
        assertThat(authors(x -> exists(() -> own)))
                .isEqualTo("EXISTS (SELECT 1 FROM book AS t1 WHERE t1.author_id = t0.id)");
        assertThat(notAuthors(x -> exists(() -> own.where(
                        BOOK.title.contains(outer(AUTHOR.mentor().name)).node()))))
                .startsWith("LEFT JOIN author AS t2 ON t2.id = t0.mentor_id WHERE NOT EXISTS (SELECT 1 FROM book AS t1"
                        + " WHERE t1.author_id = t0.id AND t1.title LIKE ");
        assertThatThrownBy(() -> authors(x -> x.name.eq(outer(AUTHOR.name))))
                .isInstanceOf(QueryError.class)
                .hasMessageContaining("not nested");
    }

    @Test
    void severalValuesAreRefusedWhereOneIsWanted() {
        assertThatThrownBy(() -> books(x -> x.title.in(() -> AUTHORS.select(values(AUTHOR.id, AUTHOR.name)))))
                .isInstanceOf(QueryError.class)
                .hasMessageContaining("A query of 2 values");
        assertThatThrownBy(() -> books(x -> x.title.in(() -> AUTHORS))).hasMessageContaining("compares VARCHAR");
    }
}
