package io.raystack.tests.contract.changes;

import static io.raystack.db.query.Lookups.excluded;
import static io.raystack.db.query.Lookups.outer;
import static io.raystack.db.query.Lookups.path;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.raystack.db.errors.FieldError;
import io.raystack.db.errors.NotUpdated;
import io.raystack.db.errors.QueryError;
import io.raystack.tests.contract.servers.OnEveryDatabase;
import io.raystack.tests.contract.servers.TestDatabase;
import io.raystack.tests.library.Author;
import io.raystack.tests.library.Author_;
import io.raystack.tests.library.Book;
import io.raystack.tests.library.Book_;
import io.raystack.tests.library.Loan;
import io.raystack.tests.library.Tag;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** Values that the database computes: in updates, saves, new objects, upserts and copies. */
@OnEveryDatabase
class ComputedTest {
    private final Shelf shelf;

    ComputedTest(TestDatabase database) {
        shelf = new Shelf(database);
    }

    @AfterEach
    void close() {
        shelf.close();
    }

    @Test
    void an_update_computes_over_relations() {
        assertThat(Book.objects.update(b -> b.pages.set(b.author().born.plus(b.pages))))
                .isEqualTo(3);
        assertThat(shelf.again(shelf.red).pages).isEqualTo(1915);
        assertThat(shelf.again(shelf.green).pages).isEqualTo(2100);
        assertThat(Book.objects
                        .filter("author__name", "Bob")
                        .update("subtitle", path("author__name").text().lower()))
                .isEqualTo(1);
        assertThat(shelf.again(shelf.green).subtitle).isEqualTo("bob");
        Author.objects.filter("name", "Bob").update("mentor", shelf.ada);
        Author.objects.update("pen_name", path("mentor__name").text().upper());
        assertThat(Author.objects.get(shelf.bob.id).penName).isEqualTo("ADA");
        assertThat(Author.objects.get(shelf.ada.id).penName).isNull();
    }

    @Test
    void an_update_computes_over_many_and_by_queries() {
        shelf.loan(shelf.red, 4);
        shelf.loan(shelf.red, 5);
        assertThat(Book.objects.update(b -> b.copies.set(b.loans().count()))).isEqualTo(3);
        assertThat(shelf.again(shelf.red).copies).isEqualTo(2);
        assertThat(shelf.again(shelf.blue).copies).isZero();
        Author.objects.update("prizes", path("books").count());
        assertThat(Author.objects.get(shelf.ada.id).prizes).isEqualTo(2);
        Book.objects
                .annotate(path("loans__renewals").number().max().as("most"))
                .filter("most__gt", 4)
                .update("edition", path("most"));
        assertThat(shelf.again(shelf.red).edition).isEqualTo(5);
        Author.objects.update(a -> a.prizes.set(Author.objects
                .filter(b -> b.born.lt(outer(Author_.born)))
                .value(b -> b.born)
                .slice(0, 1)));
        assertThat(Author.objects.get(shelf.bob.id).prizes).isEqualTo(1815);
    }

    @Test
    void a_save_computes_and_holds_what_was_stored() {
        shelf.red.title = "Crimson";
        shelf.red.saveWith(Book_.pages.set(Book_.pages.times(3)), Book_.subtitle.set(Book_.title.lower()));
        assertThat(shelf.red.pages).isEqualTo(300);
        assertThat(shelf.red.subtitle).isEqualTo("red");
        assertThat(shelf.again(shelf.red).title).isEqualTo("Crimson");
        assertThat(shelf.sent(shelf.red::save)).isEmpty();
        shelf.red.saveWith(Map.of("pages", path("pages").number().plus(1), "copies", 4));
        assertThat(shelf.red.pages).isEqualTo(301);
        assertThat(shelf.red.copies).isEqualTo(4);
        Book twin = shelf.again(shelf.red);
        Book.objects.filter("id", twin.id).delete();
        twin.copies = 5;
        assertThatThrownBy(() ->
                        twin.saveWith(Map.of("pages", path("pages").number().plus(1), "edition", 2)))
                .isInstanceOf(NotUpdated.class);
        assertThat(twin.edition)
                .as("a save that fails leaves the object as it was")
                .isNull();
        assertThat(twin.copies).isEqualTo(5);
    }

    @Test
    void a_new_object_is_computed() {
        Book book = Book.objects.create(
                b -> {
                    b.title = "Loud";
                    b.author.set(shelf.ada);
                },
                b -> b.subtitle.set(Author.objects.filter("name", "Bob").value(a -> a.name.upper())));
        assertThat(book.subtitle).isEqualTo("BOB");
        assertThat(book.wasCreated()).isTrue();
        assertThat(shelf.again(book).subtitle).isEqualTo("BOB");
        Book named = Book.objects.create(Map.of("title", "Named", "author", shelf.bob, "pages", 5));
        assertThat(shelf.again(named).author.id()).isEqualTo(shelf.bob.id);
        assertThatThrownBy(() -> Book.objects.create(Map.of("title", path("subtitle"), "author", shelf.ada)))
                .isInstanceOf(QueryError.class)
                .hasMessageContaining("not there yet");
        assertThatThrownBy(() -> Book.objects.create(Map.of("titel", "x"))).isInstanceOf(FieldError.class);
    }

    @Test
    void found_or_created_by_name() {
        Tag made = Tag.objects.getOrCreate(Map.of("name", "new"), Map.of());
        assertThat(made.wasCreated()).isTrue();
        assertThat(Tag.objects.getOrCreate(Map.of("name", "new"), Map.of()).wasCreated())
                .isFalse();
        Author ada = Author.objects.updateOrCreate(
                Map.of("name", "Ada"), Map.of("born", path("born").number().plus(1)));
        assertThat(ada.born).isEqualTo(1816);
        assertThat(ada.wasCreated()).isFalse();
        Author cy =
                Author.objects.updateOrCreate(Map.of("name", "Cy"), Map.of("born", path("born")), Map.of("born", 1950));
        assertThat(cy.born).isEqualTo(1950);
        assertThat(cy.wasCreated()).isTrue();
    }

    @Test
    void each_of_many_gets_a_value_of_its_own() {
        List<Book> books = List.of(shelf.red, shelf.blue, shelf.green);
        shelf.green.pages = 1;
        shelf.green.title = "kept for later";
        assertThat(Book.objects.bulkUpdate(
                        books, (row, b) -> row == shelf.green ? b.pages.set(row.pages) : b.pages.set(b.pages.times(2))))
                .isEqualTo(3);
        assertThat(books).extracting(b -> b.pages).containsExactly(200, 600, 1);
        assertThat(Book.objects.orderBy("id").value(b -> b.pages).list()).containsExactly(200, 600, 1);
        assertThat(shelf.again(shelf.green).title).isEqualTo("Green");
        assertThat(shelf.sent(() -> Book.objects.bulkUpdate(books, 2, "pages", "title")))
                .hasSize(2);
        assertThat(shelf.again(shelf.green).title).isEqualTo("kept for later");
        assertThatThrownBy(() -> Book.objects.bulkUpdate(books, 0, "pages")).isInstanceOf(QueryError.class);
        Book again = shelf.again(shelf.red);
        again.pages = 8;
        shelf.red.pages = 7;
        assertThat(Book.objects.bulkUpdate(List.of(shelf.red, again), "pages")).isEqualTo(1);
        assertThat(shelf.again(shelf.red).pages).as("the first counts").isEqualTo(7);
    }

    @Test
    void an_upsert_computes_of_the_old_row_and_the_new() {
        Book twin = book(shelf.red.id, "Red again", 11);
        Book fresh = book(shelf.red.id + 1_000_000, "Fresh", 12);
        Book.objects.bulkCreate(
                List.of(twin, fresh),
                b -> b.unique(x -> x.id)
                        .updateConflicts(x -> x.title)
                        .onConflict(x -> x.pages.set(x.pages.plus(excluded(x.pages)))));
        assertThat(twin.pages).isEqualTo(111);
        assertThat(twin.title).isEqualTo("Red again");
        assertThat(twin.wasCreated()).isFalse();
        assertThat(fresh.wasCreated()).isTrue();
        assertThat(fresh.pages).isEqualTo(12);
        assertThat(shelf.again(shelf.red).pages).isEqualTo(111);
        assertThat(shelf.sent(twin::save)).isEmpty();
        assertThatThrownBy(() ->
                        Book.objects.filter(b -> b.pages.eq(excluded(b.pages))).list())
                .isInstanceOf(QueryError.class)
                .hasMessageContaining("onConflict");
        assertThatThrownBy(() -> Book.objects.bulkCreate(List.of(twin), b -> b.updateConflicts("title")))
                .isInstanceOf(QueryError.class)
                .hasMessageContaining("unique(");
    }

    private Book book(long id, String title, int pages) {
        Book book = Book.objects.build(Map.of("id", id, "title", title, "pages", pages));
        book.author.set(shelf.bob);
        return book;
    }

    @Test
    void rows_are_copied_from_a_query() {
        assertThat(Author.objects.insertFrom(
                        Book.objects.filter(b -> b.pages.gt(100)),
                        c -> c.set(a -> a.name, b -> b.title.upper())
                                .set(a -> a.born, b -> b.pages)
                                .value(a -> a.penName, "copied")))
                .isEqualTo(2);
        assertThat(Author.objects
                        .filter("pen_name", "copied")
                        .orderBy("name")
                        .values(a -> a.name, a -> a.born)
                        .list())
                .extracting(r -> r.a() + " " + r.b())
                .containsExactly("BLUE 300", "GREEN 200");
        assertThat(Tag.objects.insertFrom(
                        Author.objects.filter("pen_name", "copied").value("name"), "name"))
                .isEqualTo(2);
        assertThat(Tag.objects.filter("name", "BLUE").count()).isEqualTo(1);
        assertThat(Tag.objects.insertFrom(Tag.objects.none().value("name"), "name"))
                .isZero();
        assertThatThrownBy(() -> Tag.objects.insertFrom(Author.objects.values("name", "born"), "name"))
                .isInstanceOf(QueryError.class)
                .hasMessageContaining("2 values");
    }

    @Test
    void many_by_a_unique_field() {
        Loan loan = shelf.loan(shelf.red, 1);
        assertThat(Loan.objects.inBulk(l -> l.id)).containsOnlyKeys(loan.id);
        assertThat(Book.objects.inBulk("pk", List.of(shelf.red.id, -1L))).containsOnlyKeys(shelf.red.id);
        assertThatThrownBy(() -> Book.objects.inBulk(b -> b.title, List.of("Red")))
                .isInstanceOf(QueryError.class)
                .hasMessageContaining("not unique");
    }

    @Test
    void a_row_is_overwritten_by_its_key_and_read_again_in_part() {
        Author twin = new Author();
        twin.id = shelf.ada.id;
        twin.name = "Twin";
        twin.overwrite();
        assertThat(Author.objects.get(shelf.ada.id).name).isEqualTo("Twin");
        shelf.ada.born = 1;
        shelf.ada.refreshFromDb("name");
        assertThat(shelf.ada.name).isEqualTo("Twin");
        assertThat(shelf.ada.born).isEqualTo(1);
        shelf.ada.save();
        assertThat(Author.objects.get(shelf.ada.id).born).isEqualTo(1);
        Author nobody = new Author();
        nobody.id = -5;
        assertThatThrownBy(nobody::overwrite).isInstanceOf(NotUpdated.class);
        assertThat(nobody).hasToString("Author(new)");
    }
}
