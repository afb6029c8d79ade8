package io.raystack.tests.contract;

import static io.raystack.db.query.Lookups.count;
import static io.raystack.db.query.Lookups.exists;
import static io.raystack.db.query.Lookups.outer;
import static io.raystack.db.query.Lookups.path;
import static io.raystack.db.query.Lookups.q;
import static io.raystack.db.query.Lookups.subquery;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatObject;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.raystack.db.Row2;
import io.raystack.db.errors.QueryError;
import io.raystack.db.query.HasQuery;
import io.raystack.tests.contract.servers.OnEveryDatabase;
import io.raystack.tests.contract.servers.TestDatabase;
import io.raystack.tests.library.Author;
import io.raystack.tests.library.Author_;
import io.raystack.tests.library.Book;
import io.raystack.tests.library.Book_;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Queries inside queries: as a value, as a set, as a question, about the row around them, on every database. */
@OnEveryDatabase
class SubqueriesTest {
    private final OpenLibrary library;

    SubqueriesTest(TestDatabase database) {
        library = OpenLibrary.on(database);
    }

    @BeforeEach
    void books() {
        Author ada = Author.objects.create(a -> {
            a.name = "Ada";
            a.born = 200;
        });
        Author bob = Author.objects.create(a -> {
            a.name = "Bob";
            a.mentor.set(ada);
        });
        Author.objects.create(a -> a.name = "Cy");
        book("A1", 100, 1, ada);
        book("A2", 300, null, ada);
        book("A3", 400, 3, ada);
        book("B1", 150, 1, bob);
    }

    private static void book(String title, int pages, @Nullable Integer edition, Author author) {
        Book.objects.create(b -> {
            b.title = title;
            b.pages = pages;
            b.edition = edition;
            b.author.set(author);
        });
    }

    @AfterEach
    void close() {
        library.close();
    }

    @Test
    void aQueryOfOneValueIsAValue() {
        var longest = Book.objects
                .filter(b -> b.author.id().eq(outer(Author_.id)))
                .orderBy("-pages")
                .value(b -> b.title)
                .slice(0, 1);
        assertThat(Author.objects
                        .orderBy("name")
                        .values(a -> a.name, a -> subquery(longest).text())
                        .list())
                .containsExactly(new Row2<>("Ada", "A3"), new Row2<>("Bob", "B1"), new Row2<>("Cy", null));
        var title = subquery(longest).as("title");
        assertThat(Author.objects
                        .annotate(title)
                        .filter("title__startswith", "A")
                        .list())
                .extracting(title::of)
                .containsExactly("A3");
        assertThat(Author.objects.annotate(title).filter("title__isnull", true).count())
                .isEqualTo(1);
        assertThat(Author.objects.orderBy(subquery(longest).text().desc()).list())
                .extracting(a -> a.name)
                .containsExactly("Bob", "Ada", "Cy");
        assertThat(Author.objects
                        .filter(a -> subquery(longest).text().lower().length().gt(1))
                        .count())
                .isEqualTo(2);
    }

    @Test
    void aValueByNameSpeaksOfTheRowAround() {
        var total = Book.objects
                .filter("author", outer(path("pk")))
                .groupBy("author")
                .value(b -> b.pages.sum());
        assertThat(Author.objects
                        .annotate(subquery(total).as("total"))
                        .orderBy("name")
                        .values("name", "total")
                        .list())
                .extracting(r -> r.get("name") + " " + r.get("total"))
                .containsExactly("Ada 800", "Bob 150", "Cy null");
        assertThat(Author.objects
                        .filter(subquery(total).number().gt(path("born").number()))
                        .count())
                .isEqualTo(2);
        assertThat(Author.objects.exclude("born__lt", subquery(total)).list())
                .extracting(a -> a.name)
                .containsExactly("Cy");
        assertThatObject(Author.objects
                        .aggregate(subquery(total).number().sum().as("x"))
                        .l("x"))
                .isEqualTo(950L);
    }

    @Test
    void theRowAroundIsCrossedAndItsAnnotationsAreKnown() {
        assertThat(Book.objects
                        .filter(exists(Author.objects.filter("name", outer(path("author__mentor__name")))))
                        .list())
                .extracting(b -> b.title)
                .containsExactly("B1");
        assertThat(Author.objects
                        .annotate(path("born").number().plus(150).as("limit"))
                        .filter(exists(
                                Book.objects.filter("author", outer(path("pk")), "pages__gt", outer(path("limit")))))
                        .list())
                .extracting(a -> a.name)
                .containsExactly("Ada");
    }

    @Test
    void twoQueriesUpIsSpokenOfToo() {
        HasQuery deepest = Book.objects.filter("author", outer(outer(path("pk"))), "title", outer(path("title")));
        assertThat(Author.objects
                        .filter(exists(Book.objects.filter("pages__gt", 350).filter(exists(deepest))))
                        .list())
                .extracting(a -> a.name)
                .containsExactly("Ada");
        assertThat(Author.objects
                        .filter(a -> exists(Book.objects.filter(b -> exists(Book.objects.filter(c -> c.author
                                .id()
                                .eq(outer(outer(Author_.id)))
                                .and(c.pages.gt(outer(Book_.pages.plus(200)))))))))
                        .list())
                .extracting(a -> a.name)
                .containsExactly("Ada");
    }

    @Test
    void existsIsAConditionAndAValue() {
        var thick = Book.objects.filter("author", outer(path("pk")), "pages__gt", 200);
        assertThat(Author.objects.filter(exists(thick)).list())
                .extracting(a -> a.name)
                .containsExactly("Ada");
        assertThat(Author.objects.filter(exists(thick).not()).count()).isEqualTo(2);
        assertThat(Author.objects.exclude(exists(thick)).count()).isEqualTo(2);
        var has = exists(thick).as("has");
        assertThat(Author.objects.annotate(has).orderBy("-has", "name").list())
                .extracting(a -> a.name + has.of(a))
                .containsExactly("Adatrue", "Bobfalse", "Cyfalse");
        assertThat(Author.objects.annotate(has).filter("has", false).count()).isEqualTo(2);
        assertThat(Author.objects
                        .annotate(exists(Book.objects.none()).as("none"))
                        .filter("none", true)
                        .count())
                .isZero();
        assertThat(Author.objects
                        .filter(exists(Book.objects
                                .filter("author", outer(path("pk")))
                                .orderBy("pk")
                                .slice(2, 3)))
                        .list())
                .extracting(a -> a.name)
                .containsExactly("Ada");
        assertThatObject(Author.objects.aggregate(a -> count().filter(exists(thick))))
                .isEqualTo(1L);
    }

    @Test
    void aNullAmongTheRowsConfusesNothing() {
        var editions = Book.objects.value(b -> b.edition);
        assertThat(Book.objects.filter(b -> b.edition.in(editions)).count()).isEqualTo(3);
        assertThat(Book.objects.exclude(b -> b.edition.in(editions)).list())
                .extracting(b -> b.title)
                .containsExactly("A2");
        assertThat(Book.objects.exclude("edition__in", editions.distinct()).count())
                .isEqualTo(1);
        assertThat(Book.objects
                        .exclude(
                                "edition__in",
                                Book.objects
                                        .orderBy("pages")
                                        .value(b -> b.edition)
                                        .slice(1, 3))
                        .orderBy("title")
                        .list())
                .extracting(b -> b.title)
                .containsExactly("A2", "A3");
    }

    @Test
    void aSetOfRowsOrKeysOrComputedValues() {
        assertThat(Book.objects
                        .filter("author__in", Author.objects.filter("name", "Bob"))
                        .list())
                .extracting(b -> b.title)
                .containsExactly("B1");
        assertThat(Book.objects
                        .filter(
                                "pages__in",
                                Author.objects
                                        .annotate(
                                                path("born").number().plus(100).as("x"))
                                        .values("x"))
                        .orderBy("title")
                        .list())
                .extracting(b -> b.title)
                .containsExactly("A1", "A2");
        assertThat(Book.objects
                        .filter("pk__in", Book.objects.orderBy("-pages").slice(0, 2))
                        .orderBy("title")
                        .list())
                .extracting(b -> b.title)
                .containsExactly("A2", "A3");
        assertThatThrownBy(() -> Book.objects
                        .filter("pk__in", Book.objects.values("id", "pages"))
                        .list())
                .isInstanceOf(QueryError.class);
    }

    @Test
    void theFirstRowsOfEachGroup() {
        var first = Book.objects
                .filter("author", outer(path("author")))
                .orderBy("-pages")
                .values("pk")
                .slice(0, 2);
        assertThat(Book.objects.filter("pk__in", first).orderBy("title").list())
                .extracting(b -> b.title)
                .containsExactly("A2", "A3", "B1");
        assertThat(Book.objects.exclude("pk__in", first).list())
                .extracting(b -> b.title)
                .containsExactly("A1");
    }

    @Test
    void anUpdateTakesAValueFromAnotherTable() {
        Author.objects.update(a -> a.prizes.set(subquery(Book.objects
                        .filter("author", outer(path("pk")))
                        .groupBy("author")
                        .value(b -> count()))
                .of(Integer.class)));
        assertThat(Author.objects.orderBy("name").value(a -> a.prizes).list()).containsExactly(3, 1, null);
    }

    @Test
    void whatCannotBeMeantSaysSo() {
        assertThatThrownBy(() -> Book.objects.filter("pages", outer(path("pk"))).list())
                .isInstanceOf(QueryError.class)
                .hasMessageContaining("not nested");
        assertThatThrownBy(() -> Book.objects
                        .filter("pages", Book.objects.value(b -> b.pages))
                        .list())
                .isInstanceOf(QueryError.class)
                .hasMessageContaining("several rows");
        assertThat(Author.objects
                        .filter(q("books__pages__in", Book.objects.value(b -> b.pages)))
                        .count())
                .isEqualTo(2);
    }
}
