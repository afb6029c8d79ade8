package io.raystack.tests.contract.changes;

import static io.raystack.db.query.Lookups.path;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.raystack.db.Row2;
import io.raystack.db.errors.NotUpdated;
import io.raystack.db.errors.QueryError;
import io.raystack.tests.contract.servers.OnEveryDatabase;
import io.raystack.tests.contract.servers.TestDatabase;
import io.raystack.tests.library.Author;
import io.raystack.tests.library.Book;
import io.raystack.tests.library.Loan;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** Changed rows come back: by RETURNING, or locked, changed and read. */
@OnEveryDatabase
class ReturningTest {
    private final Shelf shelf;

    ReturningTest(TestDatabase database) {
        shelf = new Shelf(database);
    }

    @AfterEach
    void close() {
        shelf.close();
    }

    private boolean returns() {
        return !shelf.database.startsWith("mariadb");
    }

    @Test
    void objects_as_they_are_now() {
        List<String> sent = shelf.sent(() -> {
            List<Book> changed = Book.objects
                    .filter(b -> b.author().name.eq("Ada"))
                    .updateReturning(b -> b.pages.set(b.pages.plus(1)));
            assertThat(changed).extracting(b -> b.title).containsExactlyInAnyOrder("Red", "Blue");
            assertThat(changed).extracting(b -> b.pages).containsExactlyInAnyOrder(101, 301);
            changed.get(0).title = "Changed";
            changed.get(0).save();
        });
        assertThat(sent).hasSize(returns() ? 2 : 4);
        assertThat(sent.get(0)).contains(returns() ? "RETURNING" : "FOR UPDATE");
        assertThat(Book.objects.filter("title", "Changed").count()).isEqualTo(1);
    }

    @Test
    void what_a_selection_gives_of_them() {
        List<Row2<String, Integer>> pairs = Book.objects
                .filter(b -> b.pages.gte(200))
                .updateReturning(Book.objects.values(b -> b.title, b -> b.pages), b -> b.pages.set(7));
        assertThat(pairs).containsExactlyInAnyOrder(new Row2<>("Blue", 7), new Row2<>("Green", 7));
        assertThat(Book.objects
                        .filter("pages", 7)
                        .updateReturning(
                                Book.objects.value(b -> b.author().name),
                                path("pages").set(path("pages").number().times(2))))
                .as("over a relation: read after the change")
                .containsExactlyInAnyOrder("Ada", "Bob");
        assertThat(shelf.again(shelf.blue).pages).isEqualTo(14);
        assertThat(Book.objects.filter("pages", 99).updateReturning(Book.objects.value(b -> b.id), b -> b.pages.set(1)))
                .isEmpty();
        assertThatThrownBy(() -> Book.objects.updateReturning(
                        Book.objects.filter("pages", 7).value(b -> b.id), b -> b.pages.set(1)))
                .isInstanceOf(QueryError.class)
                .hasMessageContaining("Book.objects.value");
    }

    @Test
    void deleted_rows_as_they_were() {
        Loan one = shelf.loan(shelf.red, 1);
        shelf.loan(shelf.red, 2);
        List<Loan> gone = Loan.objects.filter("renewals", 1).deleteReturning();
        assertThat(gone).containsExactly(one);
        assertThat(gone.get(0).book.get().title).isEqualTo("Red");
        assertThatThrownBy(() -> gone.get(0).save()).isInstanceOf(NotUpdated.class);
        assertThat(Loan.objects.deleteReturning(Loan.objects.value(l -> l.renewals)))
                .containsExactly(2);
        assertThat(Loan.objects.count()).isZero();
    }

    @Test
    void a_delete_takes_along_what_hangs_on_the_rows() {
        assertThat(Author.objects.filter("name", "Bob").deleteReturning(Author.objects.value("name")))
                .containsExactly("Bob");
        assertThat(Book.objects.filter("title", "Green").exists()).isFalse();
    }
}
