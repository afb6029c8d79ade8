package io.raystack.tests.contract;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.raystack.db.errors.DoesNotExist;
import io.raystack.db.errors.NotSaved;
import io.raystack.db.errors.QueryError;
import io.raystack.db.errors.Unsupported;
import io.raystack.db.sql.Explain;
import io.raystack.tests.contract.servers.OnEveryDatabase;
import io.raystack.tests.contract.servers.TestDatabase;
import io.raystack.tests.library.Author;
import io.raystack.tests.library.Book;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** The first and last of an order, whether a row is among others, chunks, and what a database says of its plan. */
@OnEveryDatabase
class EndsTest {
    private final OpenLibrary library;
    private final TestDatabase database;

    EndsTest(TestDatabase database) {
        this.database = database;
        library = OpenLibrary.on(database);
    }

    @BeforeEach
    void books() {
        Author ada = Author.objects.create(a -> a.name = "Ada");
        for (int pages : new int[] {200, 100, 300, 300}) {
            Book.objects.create(b -> {
                b.title = "P" + pages;
                b.pages = pages;
                b.author.set(ada);
            });
        }
    }

    @AfterEach
    void close() {
        library.close();
    }

    @Test
    void earliestAndLatest() {
        assertThat(Book.objects.earliest("pages").pages).isEqualTo(100);
        assertThat(Book.objects.latest(b -> b.pages).pages).isEqualTo(300);
        Book first = Book.objects.filter("pages", 300).earliest("id");
        assertThat(Book.objects.latest("pages", "-id")).isEqualTo(first);
        assertThat(Book.objects.orderBy("title").earliest(b -> b.pages.desc(), b -> b.id))
                .isEqualTo(first);
        assertThatThrownBy(() -> Book.objects.filter("pages", 7).latest("pages"))
                .isInstanceOf(DoesNotExist.class);
        assertThatThrownBy(() -> Book.objects.slice(0, 2).latest("pages"))
                .isInstanceOf(QueryError.class)
                .hasMessageContaining("after slice");
    }

    @Test
    void contains() {
        Book thin = Book.objects.get(b -> b.pages.eq(100));
        assertThat(Book.objects.contains(thin)).isTrue();
        assertThat(Book.objects.filter("pages__gt", 100).contains(thin)).isFalse();
        assertThat(Book.objects.none().contains(thin)).isFalse();
        assertThatThrownBy(() -> Book.objects.contains(new Book())).isInstanceOf(NotSaved.class);
    }

    @Test
    void chunks() {
        try (Stream<Book> books = Book.objects.orderBy("id").fetch("tags").stream(3)) {
            assertThat(books.map(b -> b.pages)).containsExactly(200, 100, 300, 300);
        }
        assertThatThrownBy(() -> Book.objects.stream(0)).isInstanceOf(QueryError.class);
    }

    @Test
    void explain() {
        String plan = Book.objects.filter("title", "x'; --").orderBy("pages").explain();
        assertThat(plan)
                .contains(
                        database.is("sqlite")
                                ? "SCAN t0"
                                : database.is("mariadb") ? "select_type" : "Seq Scan on library_book");
        if (database.is("sqlite")) {
            assertThatThrownBy(() -> Book.objects.explain(Explain.ANALYZE))
                    .isInstanceOf(Unsupported.class)
                    .hasMessageContaining("ANALYZE");
        } else {
            assertThat(Book.objects.explain(Explain.JSON)).contains("{");
            assertThat(Book.objects.explain(Explain.ANALYZE)).isNotEmpty();
            assertThat(Book.objects.explain(Explain.ANALYZE, Explain.JSON)).contains("{");
        }
    }
}
