package io.raystack.db.plan;

import static io.raystack.db.plan.Asking.AUTHOR;
import static io.raystack.db.plan.Asking.AUTHORS;
import static io.raystack.db.plan.Asking.BOOK;
import static io.raystack.db.plan.Asking.BOOKS;
import static io.raystack.db.plan.Asking.authors;
import static io.raystack.db.plan.Asking.grouped;
import static io.raystack.db.plan.Asking.order;
import static io.raystack.db.plan.Asking.planner;
import static io.raystack.db.plan.Asking.select;
import static io.raystack.db.plan.Asking.sql;
import static io.raystack.db.plan.Asking.values;
import static io.raystack.db.query.Lookups.count;
import static io.raystack.db.query.Lookups.q;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.raystack.db.errors.QueryError;
import io.raystack.db.query.Alias;
import io.raystack.db.query.NumberAlias;
import io.raystack.db.query.Order;
import io.raystack.db.query.Query;
import java.util.List;
import org.junit.jupiter.api.Test;

/** Law 4: aggregates over related rows, over groups, over whole sets. */
class AggregatesTest {
    private static final NumberAlias<Library.Author, Long> N =
            AUTHOR.books().count().as("n");

    private static String aggregate(Query query, Alias<?, ?>... wanted) {
        return sql(planner()
                .aggregate(query, List.of(wanted).stream().map(Alias::aliased).toList()));
    }

    @Test
    void overRelatedRowsItIsAValueOfItsRow() {
        assertThat(authors(x -> x.books().count().gt(3)))
                .isEqualTo("(SELECT COUNT(*) FROM book AS t1 WHERE t1.author_id = t0.id) > 3");
        assertThat(select(AUTHORS.select(
                        values(AUTHOR.books().pages.sum(), AUTHOR.books().tags().count()))))
                .isEqualTo("SELECT (SELECT SUM(t1.pages) FROM book AS t1 WHERE t1.author_id = t0.id), "
                        + "(SELECT COUNT(*) FROM book AS t2 JOIN book_tags AS t3 ON t3.book_id = t2.id"
                        + " WHERE t2.author_id = t0.id) FROM author AS t0");
    }

    @Test
    void itMayBeFilteredAndComputed() {
        assertThat(authors(x -> x.books().count().filter(x.books().pages.gt(9)).gt(3)))
                .isEqualTo("(SELECT COUNT(*) FROM book AS t1 WHERE t1.author_id = t0.id AND t1.pages > 9) > 3");
        assertThat(authors(x ->
                        x.books().pages.times(x.books().pages).asLong().sum().gt(3)))
                .isEqualTo("(SELECT SUM(t1.pages * t1.pages) FROM book AS t1 WHERE t1.author_id = t0.id) > 3");
        assertThatThrownBy(() -> AUTHOR.id.filter(AUTHOR.id.eq(1))).isInstanceOf(QueryError.class);
    }

    @Test
    void anAnnotationIsFilteredAndSortedByItsKeyOrItsName() {
        String sql =
                "SELECT t0.id, t0.name, t0.city, t0.mentor_id, (SELECT COUNT(*) FROM book AS t2 WHERE t2.author_id = t0.id)"
                        + " FROM author AS t0 WHERE (SELECT COUNT(*) FROM book AS t1 WHERE t1.author_id = t0.id) > 3 ORDER BY 5 DESC";
        Query annotated = AUTHORS.annotate(N.aliased());
        assertThat(select(annotated.where(N.gt(3).node()).orderBy(order(N.desc()))))
                .isEqualTo(sql);
        assertThat(select(annotated.where(q("n__gt", 3).node()).orderBy(List.of(Order.named("-n")))))
                .isEqualTo(sql);
    }

    @Test
    void overTheRowsThemselvesItNeedsAGroupOrTheWholeSet() {
        assertThatThrownBy(() -> select(BOOKS.annotate(BOOK.pages.sum().as("s").aliased())))
                .isInstanceOf(QueryError.class)
                .hasMessageContaining("The aggregate sum() is over the rows of the query themselves")
                .hasMessageContaining("groupBy(...)");
    }

    @Test
    void groupsHoldTheirPathsAndAggregates() {
        Query byName = grouped(BOOKS.where(BOOK.pages.gt(1).node()), BOOK.author().name)
                .where(count().gt(3).node())
                .orderBy(order(count().desc()));
        assertThat(select(byName.select(values(
                        byName, BOOK.author().name, count(), BOOK.pages.sum().plus(1)))))
                .isEqualTo(
                        "SELECT t1.name, COUNT(*), SUM(t0.pages) + 1 FROM book AS t0 JOIN author AS t1 ON t1.id = t0.author_id"
                                + " WHERE t0.pages > 1 GROUP BY t1.name HAVING COUNT(*) > 3 ORDER BY 2 DESC");
        assertThatThrownBy(() -> select(byName.select(values(byName, BOOK.title))))
                .isInstanceOf(QueryError.class)
                .hasMessageContaining("A group has many values of \"title\".");
        assertThatThrownBy(() -> select(
                        grouped(BOOKS, BOOK.pages).where(BOOK.title.eq("a").node())))
                .hasMessageContaining("A group has many values of \"title\".");
    }

    @Test
    void anExpressionThatGroupsMayBeSaidAgain() {
        Query tens = grouped(BOOKS, BOOK.pages.dividedBy(10));
        assertThat(select(tens.select(values(tens, BOOK.pages.dividedBy(10), count()))))
                .isEqualTo("SELECT t0.pages / 10, COUNT(*) FROM book AS t0 GROUP BY 1");
        assertThat(select(tens.orderBy(order(BOOK.pages.dividedBy(10))).select(values(tens, BOOK.pages.dividedBy(10)))))
                .endsWith("GROUP BY 1 ORDER BY 1 NULLS FIRST");
        assertThat(select(tens.select(values(tens, BOOK.pages.dividedBy(10).plus(1)))))
                .isEqualTo("SELECT t1.c0 + 1 FROM (SELECT t0.pages / 10 AS c0 FROM book AS t0) AS t1 GROUP BY t1.c0");
        assertThatThrownBy(() -> select(tens.select(values(tens, BOOK.pages.dividedBy(100)))))
                .hasMessageContaining("A group has many values of \"pages\".");
    }

    @Test
    void relatedRowsOfGroupsAreAggregatedOnTheirOwnAndJoinedNullSafely() {
        Query byCity = grouped(AUTHORS, AUTHOR.city);
        assertThat(select(byCity.where(AUTHOR.books().count().gt(1).node())
                        .select(values(
                                byCity, AUTHOR.city, count(), AUTHOR.books().count()))))
                .isEqualTo("SELECT t0.city, COUNT(*), COALESCE(t3.c1, 0) FROM author AS t0 LEFT JOIN "
                        + "(SELECT t1.city AS c0, COUNT(*) AS c1 FROM author AS t1 JOIN book AS t2 ON t2.author_id = t1.id"
                        + " GROUP BY t1.city) AS t3 ON t3.c0 IS NOT DISTINCT FROM t0.city"
                        + " GROUP BY t0.city, t3.c1 HAVING COALESCE(t3.c1, 0) > 1");
    }

    @Test
    void aWholeSetHasOneRowOfAggregates() {
        assertThat(aggregate(
                        BOOKS.where(BOOK.pages.gt(1).node()),
                        BOOK.pages.sum().as("s"),
                        BOOK.price.max().as("m")))
                .isEqualTo("SELECT SUM(t0.pages), MAX(t0.price) FROM book AS t0 WHERE t0.pages > 1");
        assertThat(aggregate(
                        BOOKS, BOOK.pages.avg().as("a"), BOOK.tags().count().as("t")))
                .isEqualTo(
                        "SELECT AVG(t0.pages), (SELECT COUNT(*) FROM book AS t1 JOIN book_tags AS t2 ON t2.book_id = t1.id)"
                                + " FROM book AS t0");
        assertThat(aggregate(BOOKS, BOOK.tags().count().as("t")))
                .endsWith("FROM (SELECT COUNT(*) AS c0 FROM book AS t3 WHERE FALSE) AS t4");
    }

    @Test
    void aSliceAndAnAggregateOfAnAggregateGoThroughANestedQuery() {
        Query three = BOOKS.orderBy(order(BOOK.title)).slice(new Query.Slice(0, 3));
        assertThat(aggregate(three, BOOK.pages.sum().as("s")))
                .isEqualTo(
                        "SELECT SUM(t1.c0) FROM (SELECT t0.pages AS c0 FROM book AS t0 ORDER BY t0.title LIMIT 3) AS t1");
        assertThat(aggregate(AUTHORS, N.avg().as("a")))
                .isEqualTo(
                        "SELECT AVG(t1.c0) FROM (SELECT (SELECT COUNT(*) FROM book AS t2 WHERE t2.author_id = t0.id) AS c0"
                                + " FROM author AS t0) AS t1");
    }

    @Test
    void nothingMatchesButThereIsAnAnswer() {
        Planned planned = planner()
                .aggregate(
                        BOOKS.where(BOOK.id.in(List.of()).node()),
                        List.of(BOOK.pages.sum().as("s").aliased()));
        assertThat(planned.nothing()).as("so that it need not be asked").isTrue();
        assertThat(sql(planned)).isEqualTo("SELECT SUM(t0.pages) FROM book AS t0 WHERE FALSE");
    }
}
