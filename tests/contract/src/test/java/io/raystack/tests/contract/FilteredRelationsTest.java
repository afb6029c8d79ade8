package io.raystack.tests.contract;

import static io.raystack.db.query.Lookups.filtered;
import static io.raystack.db.query.Lookups.path;
import static io.raystack.db.query.Lookups.q;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.raystack.db.errors.QueryError;
import io.raystack.tests.contract.servers.OnEveryDatabase;
import io.raystack.tests.contract.servers.TestDatabase;
import io.raystack.tests.library.Author;
import io.raystack.tests.library.Book;
import io.raystack.tests.library.Tag;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** A relation to some of its rows under a name: in conditions, aggregates, selections, on every database. */
@OnEveryDatabase
class FilteredRelationsTest {
    private final OpenLibrary library;

    FilteredRelationsTest(TestDatabase database) {
        library = OpenLibrary.on(database);
    }

    @BeforeEach
    void books() {
        Author ada = Author.objects.create(a -> a.name = "Ada");
        Author bob = Author.objects.create(a -> {
            a.name = "Bob";
            a.born = 150;
        });
        Author.objects.create(a -> a.name = "Cy");
        Tag big = Tag.objects.create(t -> t.name = "big");
        Tag old = Tag.objects.create(t -> t.name = "old");
        book("A1", 100, ada).tags.add(big, old);
        book("A2", 300, ada).tags.add(big);
        book("A3", 400, ada);
        book("B1", 150, bob).tags.add(old);
    }

    private static Book book(String title, int pages, Author author) {
        return Book.objects.create(b -> {
            b.title = title;
            b.pages = pages;
            b.author.set(author);
        });
    }

    @AfterEach
    void close() {
        library.close();
    }

    @Test
    void itIsARelationInConditions() {
        var thick = Author.objects.annotate(
                filtered("books", q("books__pages__gt", 120)).as("thick"));
        assertThat(thick.filter("thick__title__startswith", "A").list())
                .extracting(a -> a.name)
                .containsExactly("Ada");
        assertThat(thick.filter("thick__title", "A1").exists()).isFalse();
        assertThat(thick.filter("thick__title", "A2", "thick__pages", 400).exists())
                .isFalse();
        assertThat(thick.exclude("thick__title", "A3").orderBy("name").list())
                .extracting(a -> a.name)
                .containsExactly("Bob", "Cy");
        assertThat(thick.filter("thick__isnull", true).list())
                .extracting(a -> a.name)
                .containsExactly("Cy");
        assertThat(thick.filter("books__title", "A1", "thick__title", "A2").count())
                .isEqualTo(1);
    }

    @Test
    void itsConditionMaySpeakOfTheRowThatItStartsFrom() {
        assertThat(Author.objects
                        .annotate(filtered(
                                        "books",
                                        q(
                                                "books__pages__gt",
                                                path("born").number().plus(1)))
                                .as("later"))
                        .orderBy("name")
                        .values(a -> path("name"), a -> path("later").count())
                        .list())
                .extracting(r -> r.a() + "=" + r.b())
                .containsExactly("Ada=3", "Bob=0", "Cy=0");
    }

    @Test
    void severalAreAggregatedEachOnItsOwn() {
        assertThat(Author.objects
                        .annotate(
                                filtered("books", q("books__pages__gt", 120)).as("thick"),
                                filtered("books", q("books__title__endswith", "1"))
                                        .as("early"))
                        .orderBy("name")
                        .values(
                                a -> path("name"),
                                a -> path("thick").count(),
                                a -> path("early").count(),
                                a -> path("thick__pages").number().sum())
                        .list())
                .extracting(r -> r.a() + " " + r.b() + " " + r.c() + " " + r.d())
                .containsExactly("Ada 2 1 700", "Bob 1 1 150", "Cy 0 0 null");
        assertThat(Author.objects
                        .annotate(filtered("books", q("books__pages__gt", 120)).as("thick"))
                        .aggregate(
                                path("thick__pages").number().sum().as("s"),
                                path("thick").count().as("n"))
                        .toString())
                .contains("850")
                .contains("3");
    }

    @Test
    void aSelectionHasANullRowWhereNoneMatches() {
        assertThat(Author.objects
                        .annotate(filtered("books", q("books__pages__gt", 200)).as("thick"))
                        .orderBy("name", "thick__pages")
                        .values("name", "thick__title")
                        .list())
                .extracting(r -> r.get("name") + " " + r.get("thick__title"))
                .containsExactly("Ada A2", "Ada A3", "Bob null", "Cy null");
    }

    @Test
    void itCrossesSeveralRelationsAndTablesInBetween() {
        var old = Author.objects.annotate(
                filtered("books__tags", q("books__tags__name", "old")).as("old"));
        assertThat(old.filter("old__isnull", false).orderBy("name").list())
                .extracting(a -> a.name)
                .containsExactly("Ada", "Bob");
        assertThat(old.orderBy("name")
                        .values(a -> path("name"), a -> path("old").count())
                        .list())
                .extracting(r -> r.a() + "=" + r.b())
                .containsExactly("Ada=1", "Bob=1", "Cy=0");
        assertThat(Book.objects
                        .annotate(filtered("tags", q("tags__name", "big")).as("big"))
                        .orderBy("title")
                        .values("title", "big__name")
                        .list())
                .extracting(r -> r.get("title") + " " + r.get("big__name"))
                .containsExactly("A1 big", "A2 big", "A3 null", "B1 null");
    }

    @Test
    void itMayBeTheFirstRowsOfEachOrigin() {
        var top = Author.objects.annotate(
                filtered("books", Book.objects.orderBy("-pages").slice(0, 2)).as("top"));
        assertThat(top.orderBy("name", "-top__pages")
                        .values("name", "top__title")
                        .list())
                .extracting(r -> r.get("name") + " " + r.get("top__title"))
                .containsExactly("Ada A3", "Ada A2", "Bob B1", "Cy null");
        assertThat(top.filter("top__title", "A1").exists()).isFalse();
        var longest = Author.objects.annotate(
                filtered("books", Book.objects.orderBy("-pages").slice(0, 1)).as("longest"));
        assertThat(longest.orderBy("longest__title")
                        .values("name", "longest__pages")
                        .list())
                .extracting(r -> r.get("name") + " " + r.get("longest__pages"))
                .containsExactly("Cy null", "Ada 400", "Bob 150");
    }

    @Test
    void aNameThatIsTakenIsRefused() {
        assertThatThrownBy(() -> Author.objects
                        .annotate(filtered("books", q("books__pages", 1)).as("books"))
                        .list())
                .isInstanceOf(QueryError.class)
                .hasMessageContaining("books");
        assertThatThrownBy(() -> Author.objects
                        .annotate(filtered("name", q("name", "A")).as("x"))
                        .list())
                .isInstanceOf(QueryError.class)
                .hasMessageContaining("relation");
    }
}
