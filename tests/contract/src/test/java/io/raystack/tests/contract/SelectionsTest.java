package io.raystack.tests.contract;

import static org.assertj.core.api.Assertions.assertThat;

import io.raystack.db.Row2;
import io.raystack.tests.contract.servers.OnEveryDatabase;
import io.raystack.tests.contract.servers.TestDatabase;
import io.raystack.tests.library.Author;
import io.raystack.tests.library.Book;
import io.raystack.tests.library.Genre;
import io.raystack.tests.library.Tag;
import java.math.BigDecimal;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** What can be selected instead of whole objects, and when equal rows count once. */
@OnEveryDatabase
class SelectionsTest {
    private final OpenLibrary library;

    /** A row of ours. */
    record Shown(String title, int pages, @Nullable String subtitle) {}

    /** Another. */
    record Counted(String name, long books) {}

    SelectionsTest(TestDatabase database) {
        library = OpenLibrary.on(database);
    }

    @BeforeEach
    void books() {
        Author ada = Author.objects.create(a -> a.name = "Ada");
        Author bob = Author.objects.create(a -> a.name = "Bob");
        Author.objects.create(a -> a.name = "Cy");
        Book red = book("Red", 100, ada);
        book("Blue", 300, ada);
        Book green = book("Green", 100, bob);
        Tag big = Tag.objects.create(t -> t.name = "big");
        Tag small = Tag.objects.create(t -> t.name = "small");
        red.tags.add(big, small);
        green.tags.add(big);
    }

    private static Book book(String title, int pages, Author author) {
        return Book.objects.create(b -> {
            b.title = title;
            b.pages = pages;
            b.price = new BigDecimal("9.90");
            b.author.set(author);
        });
    }

    @AfterEach
    void close() {
        library.close();
    }

    @Test
    void oneColumn() {
        assertThat(Book.objects.orderBy("title").value(b -> b.title).list()).containsExactly("Blue", "Green", "Red");
        assertThat(Book.objects.orderBy("title").value(b -> b.author().name).list())
                .containsExactly("Ada", "Bob", "Ada");
        assertThat(Book.objects.orderBy("title").value(b -> b.subtitle).first()).isEmpty();
        assertThat(Book.objects.orderBy("title").value(b -> b.genre).list()).containsOnly(Genre.FICTION);
    }

    @Test
    void aRecord() {
        List<Shown> shown = Book.objects
                .orderBy("-title")
                .select(Shown::new, b -> b.title, b -> b.pages.plus(1), b -> b.subtitle)
                .list();
        assertThat(shown)
                .containsExactly(
                        new Shown("Red", 101, null), new Shown("Green", 101, null), new Shown("Blue", 301, null));
    }

    @Test
    void tuplesAndRowsByName() {
        assertThat(Book.objects
                        .orderBy("title")
                        .values(b -> b.title, b -> b.pages)
                        .list())
                .containsExactly(new Row2<>("Blue", 300), new Row2<>("Green", 100), new Row2<>("Red", 100));
        assertThat(Book.objects.orderBy("title").values("title", "author__name").list().stream()
                        .map(r -> r.string("title") + " " + r.string("author__name")))
                .containsExactly("Blue Ada", "Green Bob", "Red Ada");
    }

    @Test
    void equalRowsOnce() {
        assertThat(Book.objects.value(b -> b.pages).distinct().list()).containsExactlyInAnyOrder(100, 300);
        assertThat(Book.objects.value(b -> b.pages).distinct().count()).isEqualTo(2);
        assertThat(Book.objects.distinct().count()).isEqualTo(3);
    }

    @Test
    void aToManyPathFlattens() {
        assertThat(Book.objects
                        .orderBy("title")
                        .values(b -> b.title, b -> b.tags().name)
                        .list())
                .containsExactlyInAnyOrder(
                        new Row2<>("Blue", null),
                        new Row2<>("Green", "big"),
                        new Row2<>("Red", "big"),
                        new Row2<>("Red", "small"));
    }

    @Test
    void anAggregateOverAToManyPathIsAValueOfItsRow() {
        assertThat(Author.objects
                        .orderBy("name")
                        .select(Counted::new, a -> a.name, a -> a.books().count())
                        .list())
                .containsExactly(new Counted("Ada", 2), new Counted("Bob", 1), new Counted("Cy", 0));
    }

    @Test
    void whatConditionsCrossDuplicatesNothing() {
        assertThat(Author.objects.filter(a -> a.books().pages.gt(1)).count()).isEqualTo(2);
        assertThat(Author.objects
                        .filter("books__tags__name__in", List.of("big", "small"))
                        .list())
                .hasSize(2);
    }
}
