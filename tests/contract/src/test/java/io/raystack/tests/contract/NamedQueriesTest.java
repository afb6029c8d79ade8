package io.raystack.tests.contract;

import static io.raystack.db.query.Lookups.count;
import static io.raystack.db.query.Lookups.exists;
import static io.raystack.db.query.Lookups.outer;
import static io.raystack.db.query.Lookups.path;
import static io.raystack.db.query.Lookups.subquery;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.raystack.db.errors.QueryError;
import io.raystack.db.query.HasQuery;
import io.raystack.db.query.Node;
import io.raystack.tests.contract.servers.OnEveryDatabase;
import io.raystack.tests.contract.servers.TestDatabase;
import io.raystack.tests.library.Author;
import io.raystack.tests.library.Book;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Queries with a name: written once in a statement, asked as often as wanted. */
@OnEveryDatabase
class NamedQueriesTest {
    private final OpenLibrary library;

    NamedQueriesTest(TestDatabase database) {
        library = OpenLibrary.on(database);
    }

    @BeforeEach
    void books() {
        for (String name : List.of("Ada", "Bob", "Cy")) {
            Author author = Author.objects.create(a -> a.name = name);
            for (int i = 0; i < 5 - name.length(); i++) {
                int pages = 100 * (i + 1);
                Book.objects.create(b -> {
                    b.title = name + pages;
                    b.pages = pages;
                    b.author.set(author);
                });
            }
        }
    }

    @AfterEach
    void close() {
        library.close();
    }

    private String sql(HasQuery query) {
        return library.session().planner().select(query.query()).sql().text();
    }

    @Test
    void areWrittenOnce() {
        var thick = Book.objects.filter(b -> b.pages.gte(200)).with("thick");
        var writers = Author.objects.filter(a -> a.id.in(thick.value(b -> b.author.id()))
                .and(exists(thick.filter(b -> b.author.id().eq(outer(a.id)).and(b.pages.gt(250))))));
        assertThat(writers.value(a -> a.name).list()).containsExactly("Cy");
        String sql = sql(writers);
        assertThat(sql).startsWith("WITH \"thick\" AS (SELECT ").containsOnlyOnce("AS (SELECT");
        assertThat(sql.split("FROM \"thick\"", -1)).hasSize(3);
    }

    @Test
    void areQuerySetsLikeOthers() {
        var thick = Book.objects.filter(b -> b.pages.gte(200)).with("thick");
        assertThat(thick.count()).isEqualTo(4);
        assertThat(thick.filter("author__name", "Ada").get().title).isEqualTo("Ada200");
        assertThat(thick.orderBy("-pages", "title").first().map(b -> b.title)).contains("Cy300");
        assertThat(thick.exclude("pages", 200).update("copies", 3)).isEqualTo(1);
        assertThat(thick.fetch("author").list()).hasSize(4);
    }

    @Test
    void valuesCanBeFilteredAndGroupedOnceMore() {
        var totals = Book.objects.values("author").annotate(count().as("n")).with("totals");
        assertThat(totals.filter("n__gte", 3).list()).hasSize(1);
        assertThat(totals.orderBy("-n").list().stream().map(r -> r.l("n"))).containsExactly(3L, 2L, 2L);
        assertThat(totals.count()).isEqualTo(3);
        assertThat(sql(totals.filter("n__gte", 3)))
                .startsWith("WITH \"totals\" AS (SELECT ")
                .contains("GROUP BY");
    }

    private static HasQuery only(String name, HasQuery query) {
        return () -> query.query().select(query.query().selection().values(List.of(new Node.Named(name))));
    }

    @Test
    void aValueIsLookedUpForEachRow() {
        var totals = Book.objects.values("author").annotate(count().as("n")).with("totals");
        var n = subquery(only("n", totals.filter(path("author").eq(outer(path("id"))))))
                .number()
                .as("n");
        assertThat(Author.objects.annotate(n).filter(n.gt(2)).orderBy("name").list().stream()
                        .map(a -> a.name + n.of(a)))
                .containsExactly("Cy3");
    }

    @Test
    void twoQueriesOfOneNameAreAnError() {
        var one = Book.objects.filter("pages", 100).with("x");
        var two = Book.objects.filter("pages", 200).with("x");
        assertThatThrownBy(() ->
                        Book.objects.filter(b -> b.id.in(one).or(b.id.in(two))).list())
                .isInstanceOf(QueryError.class)
                .hasMessageContaining("have the name \"x\"");
    }

    @Test
    void aTableCannotBeHidden() {
        var books = Book.objects.filter("pages", 100).with("LIBRARY_book");
        assertThatThrownBy(books::list).isInstanceOf(QueryError.class).hasMessageContaining("name of a table");
    }
}
