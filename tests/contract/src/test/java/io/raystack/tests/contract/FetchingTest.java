package io.raystack.tests.contract;

import static io.raystack.db.query.Lookups.fetched;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.raystack.db.errors.FieldError;
import io.raystack.db.errors.QueryError;
import io.raystack.tests.contract.servers.OnEveryDatabase;
import io.raystack.tests.contract.servers.TestDatabase;
import io.raystack.tests.library.Author;
import io.raystack.tests.library.Author_;
import io.raystack.tests.library.Book;
import io.raystack.tests.library.Book_;
import io.raystack.tests.library.Portrait;
import io.raystack.tests.library.Portrait_;
import io.raystack.tests.library.Tag;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Related rows under names of their own, several ways over one relation, chains through them, on every database. */
@OnEveryDatabase
class FetchingTest {
    private final OpenLibrary library;

    FetchingTest(TestDatabase database) {
        library = OpenLibrary.on(database);
    }

    @BeforeEach
    void books() {
        Author ada = Author.objects.create(a -> a.name = "Ada");
        Author bob = Author.objects.create(a -> {
            a.name = "Bob";
            a.mentor.set(ada);
        });
        Author.objects.create(a -> a.name = "Cy");
        Tag big = Tag.objects.create(t -> t.name = "big");
        book("A1", 100, ada).tags.add(big);
        book("A2", 300, ada);
        book("A3", 400, ada).tags.add(big);
        book("B1", 150, bob);
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

    private static List<String> titles(List<Book> books) {
        return books.stream().map(b -> b.title).toList();
    }

    @Test
    void oneRelationIsLoadedInSeveralWays() {
        var thick = Author_.books
                .with(Book.objects.filter(b -> b.pages.gt(200)).orderBy("-pages"))
                .to("thick");
        var first =
                Author_.books.with(Book.objects.orderBy("title").slice(0, 2)).to("first");
        List<Author> authors = Author.objects
                .orderBy("name")
                .fetch(Author_.books)
                .fetch(thick, first)
                .list();
        assertThat(authors)
                .extracting(a -> titles(thick.of(a)))
                .containsExactly(List.of("A3", "A2"), List.of(), List.of());
        assertThat(authors)
                .extracting(a -> titles(first.of(a)))
                .containsExactly(List.of("A1", "A2"), List.of("B1"), List.of());
        assertThat(authors).extracting(a -> a.books.list().size()).containsExactly(3, 1, 0);
    }

    @Test
    void aNameIsReadByNameAndLeadsFurther() {
        List<Author> authors = Author.objects
                .orderBy("name")
                .fetch("books", Book.objects.filter("pages__lt", 350).orderBy("title"), "cheapBooks")
                .fetch("cheapBooks__tags")
                .list();
        List<Book> cheap =
                io.raystack.db.query.Lookups.<Book>fetched("cheapBooks").of(authors.get(0));
        assertThat(titles(cheap)).containsExactly("A1", "A2");
        assertThat(cheap).extracting(b -> b.tags.list().size()).containsExactly(1, 0);
        assertThat(fetched("cheapBooks").of(authors.get(2))).isEmpty();
    }

    @Test
    void oneRowIsLoadedUnderANameToo() {
        Author ada = Author.objects.get("name", "Ada");
        Portrait.objects.create(p -> p.author.set(ada));
        var picture = Author_.portrait.with(Portrait.objects.all()).to("picture");
        assertThat(Author.objects.orderBy("name").fetch(picture).list())
                .extracting(a -> picture.one(a) != null)
                .containsExactly(true, false, false);
        var mentor = Author_.mentor
                .with(Author.objects.filter(a -> a.name.eq("Ada")))
                .to("ada");
        assertThat(Author.objects.orderBy("name").fetch(mentor).list())
                .extracting(a -> mentor.of(a).size())
                .containsExactly(0, 1, 0);
    }

    @Test
    void annotationsStandBesideThem() {
        var pages = Author_.books().pages.sum().as("pages");
        var first =
                Author_.books.with(Book.objects.orderBy("title").slice(0, 1)).to("first");
        assertThat(Author.objects.annotate(pages).orderBy("name").fetch(first).list())
                .extracting(a -> pages.of(a) + titles(first.of(a)).toString())
                .containsExactly("800[A1]", "150[B1]", "null[]");
    }

    @Test
    void namesNestInQueriesToo() {
        var tags = Book_.tags.with(Tag.objects.orderBy("-name")).to("labels");
        var books = Author_.books
                .with(Book.objects.orderBy("title").fetch(tags).fetch(Book_.author))
                .to("all");
        Author ada = Author.objects.fetch(books).get("name", "Ada");
        assertThat(books.of(ada)).extracting(b -> tags.of(b).size()).containsExactly(1, 0, 1);
    }

    @Test
    void toOnePathsByNameAreJoinedAndMayEndEarly() {
        Author bob = Author.objects.fetch("mentor__mentor").get("name", "Bob");
        assertThat(bob.mentor.get().name).isEqualTo("Ada");
        assertThat(bob.mentor.get().mentor.get()).isNull();
        assertThat(Portrait_.author).isNotNull();
    }

    @Test
    void aRelationIsNotRestrictedInTwoWays() {
        assertThatThrownBy(() -> Book.objects
                        .fetch("tags")
                        .fetch("tags", Tag.objects.filter("name", "big"))
                        .list())
                .isInstanceOf(QueryError.class)
                .hasMessageContaining("two ways");
        assertThatThrownBy(() -> Book.objects.fetch("nope").list()).isInstanceOf(FieldError.class);
        assertThatThrownBy(() ->
                        Book.objects.fetch("tags", Tag.objects.values("name")).list())
                .isInstanceOf(QueryError.class);
    }
}
