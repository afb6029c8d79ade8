package io.raystack.db.plan;

import static io.raystack.db.plan.Asking.AUTHORS;
import static io.raystack.db.plan.Asking.BOOKS;
import static io.raystack.db.plan.Asking.authors;
import static io.raystack.db.plan.Asking.books;
import static io.raystack.db.plan.Asking.notAuthors;
import static io.raystack.db.plan.Asking.notBooks;
import static io.raystack.db.plan.Asking.where;
import static io.raystack.db.query.Lookups.q;
import static org.assertj.core.api.Assertions.assertThat;

import io.raystack.db.query.Node;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;

/** Law 3: to-many steps in conditions are semi-joins, typed and by name. */
class ToManyTest {
    private static final String BOOK_OF = "EXISTS (SELECT 1 FROM book AS t1 WHERE t1.author_id = t0.id";

    private static String named(Node condition) {
        return where(AUTHORS.where(condition));
    }

    @Test
    void aTypedComparisonIsItsOwnSome() {
        assertThat(authors(x -> x.books().title.eq("a").and(x.books().pages.gt(1))))
                .isEqualTo(BOOK_OF + " AND t1.title = 'a') AND "
                        + "EXISTS (SELECT 1 FROM book AS t2 WHERE t2.author_id = t0.id AND t2.pages > 1)");
    }

    @Test
    void withinOneComparisonEqualPrefixesAreOneRow() {
        assertThat(authors(x -> x.books().title.eq(x.books().summary)))
                .isEqualTo(BOOK_OF + " AND t1.title = t1.summary)");
    }

    @Test
    void theComplementIsNotExistsWithThePositiveCondition() {
        assertThat(notAuthors(x -> x.books().summary.eq("a"))).isEqualTo("NOT " + BOOK_OF + " AND t1.summary = 'a')");
    }

    @Test
    void theAbsentRowStandsInOnlyWhereNullTestsHold() {
        assertThat(authors(x -> x.books().summary.isNull()))
                .isEqualTo(BOOK_OF + " AND t1.summary IS NULL) OR "
                        + "NOT EXISTS (SELECT 1 FROM book AS t2 WHERE t2.author_id = t0.id)");
        assertThat(notAuthors(x -> x.books().summary.isNull()))
                .isEqualTo("NOT " + BOOK_OF + " AND t1.summary IS NULL) AND "
                        + "EXISTS (SELECT 1 FROM book AS t2 WHERE t2.author_id = t0.id)");
    }

    @Test
    void aTableInBetweenIsEnoughForAKey() {
        assertThat(books(x -> x.tags().id.eq(1)))
                .isEqualTo("EXISTS (SELECT 1 FROM book_tags AS t1 WHERE t1.book_id = t0.id AND t1.tag_id = 1)");
        assertThat(books(x -> x.tags().label.eq("a")))
                .isEqualTo("EXISTS (SELECT 1 FROM book_tags AS t1 JOIN tag AS t2 ON t2.id = t1.tag_id"
                        + " WHERE t1.book_id = t0.id AND t2.label = 'a')");
    }

    @Test
    void quantifiersSeeRealRowsAndBindOne() {
        assertThat(authors(x -> x.books().any(b -> b.title.eq(x.name).and(b.pages.gt(1)))))
                .isEqualTo(BOOK_OF + " AND t1.title = t0.name AND t1.pages > 1)");
        assertThat(authors(x -> x.books().none(b -> b.summary.isNull())))
                .isEqualTo("NOT " + BOOK_OF + " AND t1.summary IS NULL)");
        assertThat(authors(x -> x.books().all(b -> b.summary.eq("a"))))
                .isEqualTo("NOT " + BOOK_OF + " AND (t1.summary <> 'a' OR t1.summary IS NULL))");
        assertThat(notAuthors(x -> x.books().all(b -> b.pages.gt(1)))).isEqualTo(BOOK_OF + " AND t1.pages <= 1)");
    }

    @Test
    void quantifiersNest() {
        assertThat(authors(x ->
                        x.books().any(b -> b.tags().any(t -> t.label.eq(b.title).and(t.note.eq(x.name))))))
                .isEqualTo(BOOK_OF + " AND EXISTS (SELECT 1 FROM book_tags AS t2 JOIN tag AS t3 ON t3.id = t2.tag_id"
                        + " WHERE t2.book_id = t1.id AND t3.label = t1.title AND t3.note = t0.name))");
        assertThat(authors(x -> x.books().tags().any(t -> t.label.eq("a"))))
                .isEqualTo("EXISTS (SELECT 1 FROM book AS t1 JOIN book_tags AS t2 ON t2.book_id = t1.id"
                        + " JOIN tag AS t3 ON t3.id = t2.tag_id WHERE t1.author_id = t0.id AND t3.label = 'a')");
    }

    @Test
    void existsAndIsEmptyAskForARow() {
        String related = "EXISTS (SELECT 1 FROM book_tags AS t1 WHERE t1.book_id = t0.id)";
        assertThat(books(x -> x.tags().exists())).isEqualTo(related);
        assertThat(books(x -> x.tags().isEmpty())).isEqualTo("NOT " + related);
        assertThat(notBooks(x -> x.tags().isEmpty())).isEqualTo(related);
        assertThat(where(BOOKS.where(q("tags__isnull", false).node()))).isEqualTo(related.replace("t1", "t1"));
        assertThat(where(BOOKS.where(q("tags__isnull", true).node()))).startsWith("NOT EXISTS");
    }

    @Test
    void namesOfOneCallAreAboutOneRow() {
        Map<String, Object> lookups = new TreeMap<>(Map.of("books__title", "a", "books__pages__gt", 1, "name", "n"));
        assertThat(named(Node.named(lookups)))
                .isEqualTo(BOOK_OF + " AND t1.pages > 1 AND t1.title = 'a') AND t0.name = 'n'");
    }

    @Test
    void namesOfTwoCallsMayBeAboutTwoRows() {
        assertThat(where(AUTHORS.where(q("books__title", "a").node())
                        .where(q("books__pages", 1).node())))
                .isEqualTo(BOOK_OF + " AND t1.title = 'a') AND "
                        + "EXISTS (SELECT 1 FROM book AS t2 WHERE t2.author_id = t0.id AND t2.pages = 1)");
    }

    @Test
    void anOrAboveBindsEachBranchOnItsOwn() {
        assertThat(named(q("books__title", "a").or(q("books__pages", 1)).node()))
                .isEqualTo(BOOK_OF + " AND t1.title = 'a') OR "
                        + "EXISTS (SELECT 1 FROM book AS t2 WHERE t2.author_id = t0.id AND t2.pages = 1)");
    }

    @Test
    void anOrBelowIsAboutTheSameRow() {
        assertThat(named(q("books__title", "a")
                        .and(q("books__pages", 1).or(q("books__pages", 2)))
                        .node()))
                .isEqualTo(BOOK_OF + " AND t1.title = 'a' AND (t1.pages = 1 OR t1.pages = 2))");
    }

    @Test
    void aNotOpensItsOwnScope() {
        assertThat(named(q("books__title", "a").and(q("books__pages", 1).not()).node()))
                .isEqualTo(BOOK_OF + " AND t1.title = 'a') AND "
                        + "NOT EXISTS (SELECT 1 FROM book AS t2 WHERE t2.author_id = t0.id AND t2.pages = 1)");
        assertThat(named(new Node.Not(
                        q("books__title", "a").and(q("books__pages", 1)).node())))
                .isEqualTo("NOT " + BOOK_OF + " AND t1.title = 'a' AND t1.pages = 1)");
    }

    @Test
    void nestedPrefixesNestAndDifferentOnesAreDifferentRows() {
        assertThat(named(q("books__tags__label", "a")
                        .and(q("books__tags__note", "b"))
                        .and(q("books__title", "c"))
                        .node()))
                .isEqualTo(BOOK_OF + " AND EXISTS (SELECT 1 FROM book_tags AS t2 JOIN tag AS t3 ON t3.id = t2.tag_id"
                        + " WHERE t2.book_id = t1.id AND t3.label = 'a' AND t3.note = 'b') AND t1.title = 'c')");
        assertThat(named(q("books__title", "a").and(q("edited__title", "a")).node()))
                .isEqualTo(BOOK_OF + " AND t1.title = 'a') AND "
                        + "EXISTS (SELECT 1 FROM book AS t2 WHERE t2.editor_id = t0.id AND t2.title = 'a')");
    }

    @Test
    void theAbsentRowMeetsAllConditionsOfACallOrNone() {
        assertThat(named(q("books__summary__isnull", true)
                        .and(q("books__editor__isnull", true))
                        .node()))
                .isEqualTo(BOOK_OF + " AND t1.summary IS NULL AND t1.editor_id IS NULL) OR "
                        + "NOT EXISTS (SELECT 1 FROM book AS t2 WHERE t2.author_id = t0.id)");
        assertThat(named(q("books__summary__isnull", true)
                        .and(q("books__pages", 1))
                        .node()))
                .isEqualTo(BOOK_OF + " AND t1.summary IS NULL AND t1.pages = 1)");
    }

    @Test
    void aRelationByNameIsComparedByItsKey() {
        assertThat(where(BOOKS.where(q("tags", 3).node())))
                .isEqualTo("EXISTS (SELECT 1 FROM book_tags AS t1 WHERE t1.book_id = t0.id AND t1.tag_id = 3)");
        assertThat(where(BOOKS.where(q("author__in", List.of(1, 2)).node()))).isEqualTo("t0.author_id IN (1, 2)");
        assertThat(where(BOOKS.where(q("author_id", 1).node()))).isEqualTo("t0.author_id = 1");
        assertThat(where(BOOKS.where(q("pk", 1).node()))).isEqualTo("t0.id = 1");
    }
}
