package io.raystack.tests.reading;

import static io.raystack.db.testkit.Queries.assertNumQueries;
import static org.assertj.core.api.Assertions.assertThat;

import io.raystack.db.testkit.Queries;
import io.raystack.tests.contract.OpenLibrary;
import io.raystack.tests.contract.servers.OnEveryDatabase;
import io.raystack.tests.contract.servers.TestDatabase;
import io.raystack.tests.library.Author;
import io.raystack.tests.library.Book;
import io.raystack.tests.library.Card;
import io.raystack.tests.library.Loan;
import io.raystack.tests.library.Portrait;
import io.raystack.tests.library.Reader;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Every kind of relation of the library: fetched, and loaded with the siblings of a row. */
@OnEveryDatabase
class SiblingsTest {
    private final OpenLibrary library;
    private Author ada = new Author();
    private Author bob = new Author();
    private Book red = new Book();
    private Book blue = new Book();

    SiblingsTest(TestDatabase database) {
        library = OpenLibrary.on(database);
    }

    @BeforeEach
    void rows() {
        ada = Author.objects.create(a -> a.name = "Ada");
        bob = Author.objects.create(a -> {
            a.name = "Bob";
            a.mentor.set(ada);
        });
        Author.objects.create(a -> {
            a.name = "Cy";
            a.mentor.set(bob);
        });
        red = book("Red", ada);
        blue = book("Blue", bob);
        book("Green", bob).editor.set(ada);
    }

    private static Book book(String title, Author author) {
        return Book.objects.create(b -> {
            b.title = title;
            b.author.set(author);
        });
    }

    @AfterEach
    void close() {
        library.close();
    }

    @Test
    void hopsOfForeignKeysAreJoinedTogether() {
        assertNumQueries(1, () -> {
            List<Book> all =
                    Book.objects.orderBy("title").fetch(b -> b.author().mentor).list();
            assertThat(all.get(0).author.get().mentor.get()).isEqualTo(ada);
            assertThat(all.get(2).author.get().mentor.get()).isNull();
            assertThat(all.get(0).author.get().mentor.get())
                    .isSameAs(all.get(2).author.get());
        });
    }

    @Test
    void missingTargetsAreLoadedAsMissing() {
        List<Book> all = Book.objects.orderBy("title").list();
        assertNumQueries(1, () -> all.forEach(b -> b.author.get()));
        assertNumQueries(0, () -> all.forEach(b -> assertThat(b.publisher.get()).isNull()));
    }

    @Test
    void theOtherSideOfAOneToOne() {
        Portrait.objects.create(p -> p.author.set(ada));
        assertNumQueries(1, () -> {
            List<Author> all =
                    Author.objects.orderBy("name").fetch(a -> a.portrait).list();
            assertThat(all.get(0).portrait.get()).isNotNull();
            assertThat(all.get(0).portrait.get().author.get()).isSameAs(all.get(0));
            assertThat(all.get(1).portrait.get()).isNull();
        });
        List<Author> all = Author.objects.orderBy("name").list();
        assertNumQueries(1, () -> assertThat(all.get(0).portrait.get()).isNotNull());
        assertNumQueries(0, () -> assertThat(all.get(2).portrait.get()).isNull());
        assertThat(new Author().portrait.orNull()).isNull();
    }

    @Test
    void aModelRelatedToItself() {
        List<Author> all = Author.objects.orderBy("name").list();
        assertNumQueries(1, () -> assertThat(all.get(1).mentor.get()).isEqualTo(ada));
        assertNumQueries(0, () -> assertThat(all.get(2).mentor.get()).isEqualTo(bob));
        assertNumQueries(1, () -> assertThat(all.get(0).pupils.list()).containsExactly(bob));
        assertNumQueries(
                0,
                () -> assertThat(all.get(0).pupils.list().get(0).mentor.get()).isSameAs(all.get(0)));
        assertThat(ada.pupils.all().filter(a -> a.name.eq("Bob")).count()).isEqualTo(1);
    }

    @Test
    void aRelationThroughAModel() {
        Reader eve = Reader.objects.create(r -> r.name = "Eve");
        Reader max = Reader.objects.create(r -> r.name = "Max");
        for (Book book : List.of(red, blue)) {
            Loan.objects.create(l -> {
                l.book.set(book);
                l.reader.set(eve);
            });
        }
        List<Reader> all = Reader.objects
                .orderBy("name")
                .fetch(r -> r.borrowed, r -> r.loans)
                .list();
        assertThat(all.get(0).borrowed.list()).containsExactlyInAnyOrder(red, blue);
        assertThat(all.get(1).borrowed.list()).isEmpty();
        assertThat(all.get(0).loans.list()).hasSize(2);
        assertThat(eve.borrowed.all().filter(b -> b.title.eq("Red")).list()).containsExactly(red);
        assertThat(red.borrowers.all().list()).containsExactly(eve);
        assertThat(max.borrowed.exists()).isFalse();
        Card card = Card.objects.create(c -> c.reader.set(eve));
        assertThat(Reader.objects.get(eve.id).card.get()).isEqualTo(card);
    }

    @Test
    void aSymmetricalRelationCountsBothWays() {
        red.similar.add(blue);
        assertThat(blue.similar.list()).containsExactly(red);
        assertThat(blue.similar.all().list()).containsExactly(red);
        List<Book> all = Book.objects.orderBy("title").fetch("similar").list();
        assertThat(all.get(0).similar.list()).containsExactly(red);
        assertThat(all.get(2).similar.list()).containsExactly(blue);
    }

    @Test
    void moreThanAThousandRowsAreLoadedAThousandAtATime() {
        List<Book> many = new ArrayList<>();
        for (int i = 0; i < 1500; i++) {
            Book b = new Book();
            b.title = "B" + i;
            b.author.set(i % 2 == 0 ? ada : bob);
            many.add(b);
        }
        Book.objects.bulkCreate(many);
        List<Book> all = Book.objects.orderBy("id").list();
        Queries sent = Queries.of(
                () -> all.forEach(b -> assertThat(b.author.get().name).isNotEmpty()));
        assertThat(sent.count()).isEqualTo(2);
        assertNumQueries(2, () -> Book.objects.fetch("tags").list());
    }

    @Test
    void aRowLoadsAloneWhenNobodyHoldsItsResult() throws InterruptedException {
        Book one = Book.objects.orderBy("title").list().get(0);
        for (int i = 0; i < 20; i++) {
            System.gc();
            Thread.sleep(5);
        }
        Queries.of(() -> assertThat(one.author.get()).isEqualTo(bob))
                .assertCount(1)
                .assertLacks(" IN ");
    }

    @Test
    void selectedRowsAreWholeObjects() {
        List<Author> authors =
                Book.objects.orderBy("title").value(b -> b.author).list();
        assertThat(authors).containsExactly(bob, bob, ada);
        assertThat(authors.get(0)).isSameAs(authors.get(1));
        assertNumQueries(1, () -> authors.forEach(a -> a.books.list()));
    }
}
