package io.raystack.db.plan;

import static io.raystack.db.plan.Asking.AUTHORS;
import static io.raystack.db.plan.Asking.BOOKS;
import static io.raystack.db.plan.Asking.planner;
import static io.raystack.db.plan.Asking.select;
import static io.raystack.db.plan.Asking.sql;
import static io.raystack.db.plan.Asking.values;
import static io.raystack.db.query.Lookups.count;
import static io.raystack.db.query.Lookups.path;
import static io.raystack.db.query.Lookups.q;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.raystack.db.errors.FieldError;
import io.raystack.db.query.Alias;
import io.raystack.db.query.Node;
import io.raystack.db.query.Order;
import io.raystack.db.query.Query;
import java.util.List;
import org.junit.jupiter.api.Test;

/** What chains of annotate, values, filter, distinct, order and slice mean, by name. */
class ChainsTest {
    private static final Alias<Object, Long> TAGGED = path("tags").count().as("n");

    private static Query annotate(Query query, Alias<?, ?>... more) {
        return query.select(query.selection()
                .annotate(List.of(more).stream().map(Alias::aliased).toList()));
    }

    private static Query named(Query query, String... names) {
        return query.select(values(query, names));
    }

    private static Query by(Query query, String... names) {
        return query.orderBy(List.of(names).stream().<Order<?>>map(Order::named).toList());
    }

    @Test
    void anAnnotationBeforeValuesIsAValueOfItsRow() {
        Query counted = annotate(BOOKS, TAGGED).filter(q("n__gt", 3).node());
        assertThat(select(by(named(counted, "title", "n"), "-n")))
                .isEqualTo("SELECT t0.title, (SELECT COUNT(t2.tag_id) FROM book_tags AS t2 WHERE t2.book_id = t0.id)"
                        + " FROM book AS t0"
                        + " WHERE (SELECT COUNT(t1.tag_id) FROM book_tags AS t1 WHERE t1.book_id = t0.id) > 3"
                        + " ORDER BY 2 DESC");
    }

    @Test
    void anAggregateAfterValuesGroupsByThem() {
        Query grouped = annotate(named(BOOKS, "author"), count().as("c"));
        assertThat(select(by(grouped.filter(q("c__gt", 1).and(q("pages__gt", 9)).node()), "author")))
                .isEqualTo("SELECT t0.author_id, COUNT(*) FROM book AS t0 WHERE t0.pages > 9 GROUP BY t0.author_id"
                        + " HAVING COUNT(*) > 1 ORDER BY t0.author_id");
    }

    @Test
    void groupsMayBeMadeOfWhatIsCountedForEachRow() {
        Query grouped =
                annotate(named(annotate(BOOKS, TAGGED), "n"), path("pk").count().as("c"));
        assertThat(select(by(grouped, "n")))
                .isEqualTo("SELECT t1.c0, COUNT(t1.c1) FROM (SELECT (SELECT COUNT(t2.tag_id) FROM book_tags AS t2"
                        + " WHERE t2.book_id = t0.id) AS c0, t0.id AS c1 FROM book AS t0) AS t1"
                        + " GROUP BY t1.c0 ORDER BY t1.c0");
    }

    @Test
    void aSelectedRelationAndAnAggregateOverItShareRows() {
        Query grouped =
                annotate(named(AUTHORS, "books__title"), path("books").count().as("c"));
        assertThat(select(grouped))
                .isEqualTo(
                        "SELECT t1.title, COUNT(t1.id) FROM author AS t0 LEFT JOIN book AS t1 ON t1.author_id = t0.id"
                                + " GROUP BY t1.title");
    }

    @Test
    void anAnnotationOverSeveralRowsFlattens() {
        Query flat = annotate(AUTHORS, path("books__title").as("b"))
                .filter(q("b", "A").node());
        assertThat(select(named(flat, "name", "b")))
                .isEqualTo("SELECT t0.name, t1.title FROM author AS t0 LEFT JOIN book AS t1 ON t1.author_id = t0.id"
                        + " WHERE t1.title = 'A'");
    }

    @Test
    void anOrderOutsideWhatIsDistinctIsRefusedUnlessTheKeyDeterminesIt() {
        assertThatThrownBy(() -> select(by(Asking.distinct(named(BOOKS, "pages")), "title")))
                .isInstanceOf(FieldError.class)
                .hasMessageContaining("title");
        assertThat(select(by(Asking.distinct(named(BOOKS, "id", "tags__label")), "author__name")))
                .isEqualTo("SELECT DISTINCT t0.id, t2.label, t3.name FROM book AS t0"
                        + " LEFT JOIN book_tags AS t1 ON t1.book_id = t0.id LEFT JOIN tag AS t2 ON t2.id = t1.tag_id"
                        + " JOIN author AS t3 ON t3.id = t0.author_id ORDER BY t3.name");
        assertThatThrownBy(() -> select(by(annotate(named(BOOKS, "pages"), count().as("c")), "title")))
                .isInstanceOf(FieldError.class)
                .hasMessageContaining("many values");
        assertThatThrownBy(() -> select(by(BOOKS, "tags__label"))).isInstanceOf(FieldError.class);
    }

    @Test
    void aSumOfItselfIsTheValueOfTheRow() {
        assertThat(select(named(annotate(BOOKS, path("pages").number().sum().as("s")), "s")))
                .isEqualTo("SELECT (SELECT SUM(t1.pages) FROM book AS t1 WHERE t1.id = t0.id) FROM book AS t0");
        Query twice = annotate(annotate(BOOKS, TAGGED), path("n").number().sum().as("m"));
        assertThatThrownBy(() -> select(named(twice, "m")))
                .isInstanceOf(FieldError.class)
                .hasMessageContaining("is an aggregate itself");
    }

    @Test
    void totalsOfDistinctValuesGroupsAndSlices() {
        Node.Aliased sum = path("pages").number().sum().as("s").aliased();
        assertThat(total(Asking.distinct(named(BOOKS, "pages")), sum))
                .isEqualTo("SELECT SUM(t1.c0) FROM (SELECT DISTINCT t0.pages AS c0 FROM book AS t0) AS t1");
        Query grouped = annotate(named(BOOKS, "author"), count().as("c"));
        assertThat(total(grouped, path("c").number().max().as("m").aliased()))
                .isEqualTo("SELECT MAX(t1.c1) FROM (SELECT t0.author_id AS c0, COUNT(*) AS c1 FROM book AS t0"
                        + " GROUP BY t0.author_id) AS t1");
        assertThat(total(
                        BOOKS.slice(new Query.Slice(0, 10)),
                        path("tags").count().as("m").aliased()))
                .contains("IN (SELECT", "LIMIT 10");
        assertThatThrownBy(() -> total(Asking.distinct(named(BOOKS, "title")), sum))
                .isInstanceOf(FieldError.class);
    }

    private static String total(Query query, Node.Aliased value) {
        return sql(planner().aggregate(query, List.of(value)));
    }
}
