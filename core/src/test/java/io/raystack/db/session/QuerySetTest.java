package io.raystack.db.session;

import static io.raystack.db.query.Lookups.count;
import static io.raystack.db.session.Shelf.ALL;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.raystack.db.errors.QueryError;
import io.raystack.db.query.LookupDef;
import io.raystack.db.query.Lookups;
import io.raystack.db.query.Node;
import io.raystack.db.query.Order;
import io.raystack.db.query.Query;
import io.raystack.db.query.Selected;
import io.raystack.db.session.Shelf.Book;
import io.raystack.db.session.Shelf.BookQuery;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** What chaining puts into the query; what it means is the planner's business. */
class QuerySetTest {
    private static List<Node> conditions(BookQuery books) {
        return books.query().conditions();
    }

    @Test
    void eachLinkLeavesTheOneBeforeAsItWas() {
        BookQuery thick = ALL.thick();
        BookQuery few = thick.filter(b -> b.title.eq("A")).slice(0, 3);
        assertThat(ALL.query()).isEqualTo(Query.of(Book.class.getName()));
        assertThat(conditions(thick)).hasSize(1);
        assertThat(conditions(few)).hasSize(2);
        assertThat(few).isInstanceOf(BookQuery.class).isNotSameAs(thick);
    }

    @Test
    void theThreeDoorsBuildTheSameValues() {
        Node typed = ALL.filter(b -> b.title.eq("A")).query().conditions().get(0);
        Node constant = ALL.filter(new Shelf.BookPath().title.eq("A"))
                .query()
                .conditions()
                .get(0);
        assertThat(typed).isEqualTo(constant).isInstanceOf(Node.Compare.class);
        assertThat(conditions(ALL.filter("title", "A")))
                .containsExactly(new Node.NamedCompare("title", new Node.Literal("A")));
    }

    @Test
    void oneCallIsOneEntry() {
        assertThat(conditions(ALL.filter(b -> b.title.eq("A"), b -> b.pages.gt(1))))
                .hasSize(1);
        assertThat(conditions(ALL.filter("a", 1, "b", 2, "c", 3, "d", 4)))
                .isEqualTo(conditions(ALL.filter(new java.util.TreeMap<>(Map.of("a", 1, "b", 2, "c", 3, "d", 4)))));
        assertThat(conditions(ALL.filter("a", 1).filter("b", 2))).hasSize(2);
    }

    @Test
    void excludeIsTheComplementOfFilter() {
        assertThat(conditions(ALL.exclude("a", 1, "b", 2)))
                .containsExactly(
                        new Node.Not(conditions(ALL.filter("a", 1, "b", 2)).get(0)));
        assertThat(conditions(ALL.exclude(b -> b.pages.gt(1), b -> b.pages.lt(5))))
                .containsExactly(new Node.Not(conditions(ALL.filter(b -> b.pages.gt(1), b -> b.pages.lt(5)))
                        .get(0)));
    }

    @Test
    void ordersBarePathsAndNames() {
        assertThat(ALL.orderBy(b -> b.title, b -> b.pages.desc()).query().order())
                .containsExactly(
                        new Order<>(
                                new Node.Column(io.raystack.db.query.Hop.ROOT, Shelf.TITLE),
                                false,
                                Order.Nulls.SMALLEST),
                        new Order<>(
                                new Node.Column(io.raystack.db.query.Hop.ROOT, Shelf.PAGES),
                                true,
                                Order.Nulls.SMALLEST));
        assertThat(ALL.orderBy("-pages", "title").query().order())
                .containsExactly(Order.named("-pages"), Order.named("title"));
    }

    @Test
    void slicesCompose() {
        assertThat(ALL.slice(10, 30).slice(5, 40).query().slice()).isEqualTo(new Query.Slice(15, 15));
        assertThatThrownBy(() -> ALL.slice(5, 2)).isInstanceOf(QueryError.class).hasMessageContaining("no range");
    }

    @Test
    void nothingChangesTheRowsAfterASlice() {
        BookQuery few = ALL.slice(0, 3);
        assertThatThrownBy(() -> few.filter("title", "A")).hasMessageContaining("filter after slice");
        assertThatThrownBy(() -> few.exclude("title", "A")).hasMessageContaining("exclude after slice");
        assertThatThrownBy(() -> few.orderBy("title")).hasMessageContaining("order after slice");
        assertThatThrownBy(few::reverse).hasMessageContaining("reverse after slice");
        assertThatThrownBy(() -> few.update("title", "A")).hasMessageContaining("update after slice");
        assertThatThrownBy(few::delete).hasMessageContaining("objects.filter(x -> x.id.in(slice))");
    }

    @Test
    void byHandItSaysWhereToFindIt() {
        assertThatThrownBy(() -> new BookQuery().list())
                .isInstanceOf(QueryError.class)
                .hasMessageContaining("BookQuery made with new")
                .hasMessageContaining("Article.objects");
    }

    @Test
    void nullIsRefusedWithTheRemedy() {
        assertThatThrownBy(() -> ALL.filter("title", null)).hasMessageContaining("title__isnull");
        assertThatThrownBy(() -> ALL.filter(b -> b.title.eq((String) null))).hasMessageContaining("isNull()");
        assertThatThrownBy(() -> ALL.filter("title", "A", "title", "B")).hasMessageContaining("given twice");
    }

    @Test
    void aggregatesByNameGroupWhatWasNamedBefore() {
        var n = Lookups.<Book>count().as("n");
        Selected wanted = ALL.values("title", "pages").annotate(n).query().selection();
        assertThat(wanted.groupBy()).containsExactly(new Node.Named("title"), new Node.Named("pages"));
        assertThat(wanted.values()).hasSize(3);
        var twice = new Shelf.BookPath().pages.times(2).as("twice");
        assertThat(ALL.values("title").annotate(twice).query().selection().groupBy())
                .isEmpty();
    }

    @Test
    void groupsKeepConditionsAndSelect() {
        Query query = ALL.thick()
                .groupBy(b -> b.title)
                .filter(b -> count().gt(3))
                .values(b -> b.title, b -> count())
                .query();
        assertThat(query.selection().groupBy()).hasSize(1);
        assertThat(query.selection().values()).hasSize(2);
        assertThat(query.conditions()).hasSize(1);
        assertThat(((Node.Compare) query.having().get(0)).lookup()).isEqualTo(LookupDef.GT);
    }
}
