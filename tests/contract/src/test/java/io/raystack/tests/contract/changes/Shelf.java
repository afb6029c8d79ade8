package io.raystack.tests.contract.changes;

import io.raystack.db.jdbc.StatementListener;
import io.raystack.tests.contract.OpenLibrary;
import io.raystack.tests.contract.servers.TestDatabase;
import io.raystack.tests.library.Author;
import io.raystack.tests.library.Book;
import io.raystack.tests.library.Loan;
import io.raystack.tests.library.Reader;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;

/** Three books of two authors on one database; everything is rolled back when it is closed. */
final class Shelf implements AutoCloseable {
    final String database;
    final Author ada;
    final Author bob;
    final Book red;
    final Book blue;
    final Book green;
    private final OpenLibrary library;
    private final List<String> sent = new ArrayList<>();
    private final StatementListener listener = event -> sent.add(event.sql());

    Shelf(TestDatabase test) {
        database = test.name();
        library = OpenLibrary.on(test);
        library.session().listeners().add(listener);
        ada = Author.objects.create(a -> {
            a.name = "Ada";
            a.born = 1815;
        });
        bob = Author.objects.create(a -> {
            a.name = "Bob";
            a.born = 1900;
        });
        red = book("Red", 100, ada);
        blue = book("Blue", 300, ada);
        green = book("Green", 200, bob);
    }

    static Book book(String title, int pages, Author author) {
        return Book.objects.create(b -> {
            b.title = title;
            b.pages = pages;
            b.price = new BigDecimal("9.90");
            b.author.set(author);
        });
    }

    Loan loan(Book book, int renewals) {
        Reader reader = Reader.objects.create(r -> r.name = "Rita");
        return Loan.objects.create(l -> {
            l.book.set(book);
            l.reader.set(reader);
            l.renewals = renewals;
        });
    }

    /** The statements that {@code work} sends. */
    List<String> sent(Runnable work) {
        sent.clear();
        work.run();
        return List.copyOf(sent);
    }

    Book again(Book book) {
        return Book.objects.get(book.id);
    }

    @Override
    public void close() {
        library.session().listeners().remove(listener);
        library.close();
    }
}
