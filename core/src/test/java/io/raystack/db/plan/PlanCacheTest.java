package io.raystack.db.plan;

import static io.raystack.db.plan.Asking.AUTHOR;
import static io.raystack.db.plan.Asking.AUTHORS;
import static io.raystack.db.plan.Asking.BOOK;
import static io.raystack.db.plan.Asking.BOOKS;
import static io.raystack.db.plan.Asking.grouped;
import static io.raystack.db.plan.Asking.sql;
import static io.raystack.db.plan.Asking.values;
import static io.raystack.db.query.Lookups.count;
import static io.raystack.db.query.Lookups.q;
import static org.assertj.core.api.Assertions.assertThat;

import io.raystack.db.model.ColumnType;
import io.raystack.db.query.Condition;
import io.raystack.db.query.Query;
import io.raystack.db.sql.Bind;
import io.raystack.db.sql.CompiledSql;
import java.math.BigDecimal;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/** Queries of one shape share a plan; whatever changes the SQL or the binds is part of the shape. */
class PlanCacheTest {
    private final Planner planner = Asking.planner();

    private CompiledSql plan(Query query) {
        return planner.select(query).sql();
    }

    private CompiledSql plan(Condition<?> condition) {
        return plan(BOOKS.where(condition.node()));
    }

    private static List<Integer> numbers(int count) {
        return IntStream.range(0, count).boxed().toList();
    }

    @Test
    void valuesAreNotPartOfAShape() {
        assertThat(plan(BOOK.pages.gt(1).and(BOOK.title.eq("a"))))
                .isSameAs(plan(BOOK.pages.gt(2).and(BOOK.title.eq("b"))));
        assertThat(plan(BOOK.tags().any(t -> t.label.eq("a"))))
                .isSameAs(plan(BOOK.tags().any(t -> t.label.eq("b"))));
        assertThat(plan(BOOKS.slice(new Query.Slice(10, 5)))).isSameAs(plan(BOOKS.slice(new Query.Slice(20, 5))));
        assertThat(planner.select(BOOKS.where(BOOK.title.eq("b").node())).values())
                .containsExactly("b");
    }

    @Test
    void structureIsPartOfAShape() {
        assertThat(plan(BOOK.pages.gt(1))).isNotSameAs(plan(BOOK.pages.gte(1)));
        assertThat(plan(BOOK.pages.gt(1))).isNotSameAs(plan(BOOK.id.gt(1)));
        assertThat(plan(BOOK.summary.isNull())).isNotSameAs(plan(BOOK.summary.isNotNull()));
        assertThat(plan(BOOK.author().name.eq("a")))
                .isNotSameAs(plan(BOOK.editor().name.eq("a")));
        assertThat(plan(q("title", "a"))).isNotSameAs(plan(q("summary", "a")));
        assertThat(plan(BOOKS.slice(new Query.Slice(0, 5)))).isNotSameAs(plan(BOOKS.slice(new Query.Slice(0, 6))));
        assertThat(plan(BOOK.tags().any(t -> t.label.eq(t.note))))
                .isNotSameAs(plan(BOOK.tags().any(t -> t.label.eq(BOOK.title))));
        assertThat(plan(BOOKS.where(BOOK.title.eq("a").node())
                        .where(BOOK.title.eq("a").node())))
                .isNotSameAs(plan(BOOK.title.eq("a").and(BOOK.title.eq("a"))));
    }

    @Test
    void listsShareAPlanByRoughLength() {
        assertThat(plan(BOOK.pages.in(numbers(3)))).isSameAs(plan(BOOK.pages.in(numbers(4))));
        assertThat(plan(BOOK.pages.in(numbers(4)))).isNotSameAs(plan(BOOK.pages.in(numbers(5))));
        assertThat(plan(BOOK.pages.in(numbers(0)))).isNotSameAs(plan(BOOK.pages.in(numbers(1))));
        assertThat(plan(BOOK.pages.in(numbers(700))).binds()).hasSize(700);
    }

    @Test
    void numbersCompareByValueWhateverTheirType() {
        assertThat(type(BOOK.pages.gt(1))).isEqualTo(ColumnType.BIGINT);
        assertThat(type(BOOK.pages.gt(2.0))).isEqualTo(ColumnType.BIGINT);
        assertThat(type(BOOK.pages.gt(1.5))).isEqualTo(ColumnType.DOUBLE);
        assertThat(type(BOOK.price.gt(1.555))).isEqualTo(Types.ANY_DECIMAL);
        assertThat(type(BOOK.price.gt(new BigDecimal("1.555")))).isEqualTo(Types.ANY_DECIMAL);
        assertThat(type(BOOK.title.eq("a"))).isEqualTo(ColumnType.TEXT);
        assertThat(type(BOOK.pages.avg().filter(BOOK.id.eq(1)).gt(1))).isEqualTo(ColumnType.BIGINT);
    }

    private ColumnType type(Condition<?> condition) {
        boolean aggregate = condition.node().toString().contains("avg");
        Query query = aggregate ? grouped(BOOKS, BOOK.title).where(condition.node()) : BOOKS.where(condition.node());
        CompiledSql sql = aggregate ? plan(query.select(values(query, BOOK.title))) : plan(query);
        return sql.binds().get(0).type();
    }

    @Test
    void whatASensitiveFieldIsComparedWithIsMasked() {
        assertThat(plan(BOOK.tags().note.contains("a")).binds())
                .extracting(Bind::sensitive)
                .containsExactly(true);
        assertThat(plan(BOOK.tags().note.lower().in("a", "b")).binds())
                .extracting(Bind::sensitive)
                .containsOnly(true);
        assertThat(plan(BOOK.title.contains("a")).binds())
                .extracting(Bind::sensitive)
                .containsExactly(false);
    }

    @Test
    void anExpressionSaidAgainWithAnotherValueIsAnotherExpression() {
        Query tens =
                grouped(BOOKS, BOOK.pages.dividedBy(10)).where(count().gt(10).node());
        Query again = tens.select(
                values(tens, BOOK.pages.dividedBy(10), BOOK.pages.sum().dividedBy(10)));
        assertThat(sql(planner.select(again))).contains("GROUP BY 1").endsWith("HAVING COUNT(*) > 10");
        Query fives =
                grouped(BOOKS, BOOK.pages.dividedBy(5)).where(count().gt(7).node());
        Query other = fives.select(
                values(fives, BOOK.pages.dividedBy(5), BOOK.pages.sum().dividedBy(9)));
        assertThat(sql(planner.select(other)))
                .isEqualTo("SELECT t0.pages / 5, SUM(t0.pages) / 9 FROM book AS t0 GROUP BY 1 HAVING COUNT(*) > 7");
    }

    @Test
    void theCacheIsBounded() {
        PlanCache cache = new PlanCache(10);
        Plan plan = new Plan(false, new CompiledSql("", List.of()), RowShape.NONE);
        for (int i = 0; i < 100; i++) {
            cache.put(new ShapeKey(new Object[] {i}, 1, i), plan);
        }
        assertThat(cache.size()).isBetween(10, 20);
        assertThat(cache.get(new ShapeKey(new Object[] {99}, 1, 99))).isSameAs(plan);
        assertThat(cache.get(new ShapeKey(new Object[] {1}, 1, 1))).isNull();
    }

    @Test
    void aPlanServesSeveralThreads() {
        List<String> texts = IntStream.range(0, 200)
                .parallel()
                .mapToObj(i -> sql(planner.select(
                        AUTHORS.where(AUTHOR.books().count().gt(i % 7).node()))))
                .toList();
        for (int i = 0; i < texts.size(); i++) {
            assertThat(texts.get(i)).endsWith(" > " + i % 7);
        }
    }
}
