package io.raystack.db.plan;

import static io.raystack.db.plan.Asking.AUTHOR;
import static io.raystack.db.plan.Asking.AUTHORS;
import static io.raystack.db.plan.Asking.BOOK;
import static io.raystack.db.plan.Asking.BOOKS;
import static io.raystack.db.plan.Asking.TAGS;
import static io.raystack.db.plan.Asking.order;
import static io.raystack.db.plan.Asking.planner;
import static io.raystack.db.plan.Asking.sql;
import static org.assertj.core.api.Assertions.assertThat;

import io.raystack.db.mapping.Link;
import io.raystack.db.mapping.Links;
import io.raystack.db.mapping.Meta;
import io.raystack.db.query.Query;
import java.util.List;
import java.util.Objects;
import org.junit.jupiter.api.Test;

/** Related rows of many owners at once. */
class OwnedTest {
    private static String related(Meta<?> source, String name, Query query) {
        return sql(planner().related(link(source, name), query, List.of(1L, 2L, 3L)));
    }

    private static Link link(Meta<?> source, String name) {
        return Objects.requireNonNull(Links.of(source).named(name));
    }

    @Test
    void theOwnersKeyComesFirst() {
        assertThat(related(
                        Library.AUTHORS, "edited", BOOKS.where(BOOK.pages.gt(9).node())))
                .isEqualTo(
                        "SELECT t0.editor_id, t0.id, t0.title, t0.summary, t0.pages, t0.price, t0.author_id, t0.editor_id"
                                + " FROM book AS t0 WHERE t0.editor_id IN (1, 2, 3, 3) AND t0.pages > 9");
        assertThat(related(Library.BOOKS, "tags", TAGS))
                .isEqualTo(
                        "SELECT t0.book_id, t1.id, t1.label, t1.note FROM book_tags AS t0 JOIN tag AS t1 ON t1.id = t0.tag_id"
                                + " WHERE t0.book_id IN (1, 2, 3, 3)");
        assertThat(related(Library.TAGS, "book", BOOKS.orderBy(order(BOOK.title))))
                .startsWith("SELECT t0.tag_id, t1.id, t1.title")
                .endsWith("FROM book_tags AS t0 JOIN book AS t1 ON t1.id = t0.book_id WHERE t0.tag_id IN (1, 2, 3, 3)"
                        + " ORDER BY t1.title");
    }

    @Test
    void aToOneRelationStartsFromTheOwnersRows() {
        assertThat(related(
                        Library.BOOKS,
                        "editor",
                        AUTHORS.where(AUTHOR.name.eq("a").node())))
                .isEqualTo("SELECT t0.id, t1.id, t1.name, t1.city, t1.mentor_id FROM book AS t0"
                        + " JOIN author AS t1 ON t1.id = t0.editor_id WHERE t0.id IN (1, 2, 3, 3) AND t1.name = 'a'");
    }

    @Test
    void aSliceCountsForEachOwner() {
        assertThat(related(Library.BOOKS, "tags", TAGS.slice(new Query.Slice(2, 3))))
                .isEqualTo(
                        "SELECT t2.c0, t2.c1, t2.c2, t2.c3 FROM (SELECT t0.book_id AS c0, t1.id AS c1, t1.label AS c2,"
                                + " t1.note AS c3, ROW_NUMBER() OVER (PARTITION BY t0.book_id ORDER BY t0.tag_id) AS c4"
                                + " FROM book_tags AS t0 JOIN tag AS t1 ON t1.id = t0.tag_id WHERE t0.book_id IN (1, 2, 3, 3)) AS t2"
                                + " WHERE t2.c4 > 2 AND t2.c4 <= (2 + 3) ORDER BY t2.c4");
        assertThat(related(
                        Library.AUTHORS,
                        "books",
                        BOOKS.orderBy(order(BOOK.title.desc())).slice(new Query.Slice(0, 2))))
                .contains("ROW_NUMBER() OVER (PARTITION BY t0.author_id ORDER BY t0.title DESC)")
                .endsWith("WHERE t1.c8 <= 2 ORDER BY t1.c8");
    }

    @Test
    void noOwnersNoQuery() {
        assertThat(planner()
                        .related(link(Library.BOOKS, "tags"), TAGS, List.of())
                        .nothing())
                .isTrue();
    }

    @Test
    void theShapeSaysWhereTheOwnerAndTheRowAre() {
        RowShape shape = planner()
                .related(link(Library.BOOKS, "tags"), TAGS, List.of(1L))
                .shape();
        assertThat(shape.values())
                .singleElement()
                .extracting(RowShape.Value::at)
                .isEqualTo(0);
        assertThat(shape.entities())
                .singleElement()
                .extracting(RowShape.Entity::at)
                .isEqualTo(1);
    }
}
