package io.raystack.tests.contract;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.raystack.db.Database;
import io.raystack.db.Page;
import io.raystack.db.Paging;
import io.raystack.db.errors.QueryError;
import io.raystack.db.errors.Unsupported;
import io.raystack.tests.contract.servers.OnEveryDatabase;
import io.raystack.tests.contract.servers.TestDatabase;
import io.raystack.tests.library.Author;
import io.raystack.tests.library.Book;
import io.raystack.tests.library.BookQuery;
import io.raystack.tests.library.Genre;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.function.UnaryOperator;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Pages found by cursors: each row once, in both directions, whatever the order. */
@OnEveryDatabase
class PagesTest {
    private static final byte[] SECRET =
            "a secret of sixteen bytes or more".getBytes(java.nio.charset.StandardCharsets.UTF_8);

    private final OpenLibrary library;
    private final TestDatabase database;

    PagesTest(TestDatabase database) {
        this.database = database;
        library = OpenLibrary.on(database);
    }

    @BeforeEach
    void books() {
        Author ada = Author.objects.create(a -> a.name = "Ada");
        Author bob = Author.objects.create(a -> a.name = "bob");
        List<Book> books = new ArrayList<>();
        for (int i = 0; i < 23; i++) {
            Book book = new Book();
            book.title = "T" + i % 4;
            book.subtitle = i % 3 == 0 ? null : "S" + i % 2;
            book.pages = i % 5;
            book.edition = i % 4 == 0 ? null : Integer.valueOf(i % 3);
            book.price = new BigDecimal("1.25").multiply(new BigDecimal(i % 3));
            book.score = i % 6 == 0 ? null : Double.valueOf(i % 4 / 3.0);
            book.publishedOn = i % 2 == 0 ? null : LocalDate.of(2020, 1, 1 + i % 7);
            book.addedAt = Instant.ofEpochSecond(1_600_000_000L + i % 6, i % 2 * 1000);
            book.isbn = new UUID(i % 3, i % 2);
            book.checked = i % 3 == 0 ? null : Boolean.valueOf(i % 2 == 0);
            book.genre = Genre.values()[i % 3];
            book.author.set(i % 2 == 0 ? ada : bob);
            books.add(book);
        }
        Book.objects.bulkCreate(books);
    }

    @AfterEach
    void close() {
        library.close();
    }

    private static List<Long> ids(Iterable<Book> books) {
        List<Long> ids = new ArrayList<>();
        books.forEach(b -> ids.add(b.id));
        return ids;
    }

    /** Walks forwards to the end, then backwards to the beginning; the rows in the order of the first way. */
    private static List<Long> walked(BookQuery query, Paging paging) {
        List<Long> forwards = new ArrayList<>();
        Page<Book> page = query.page(paging);
        assertThat(page.previous()).isEmpty();
        forwards.addAll(ids(page));
        while (page.next().isPresent()) {
            page = query.page(paging.at(page.nextCursor()));
            forwards.addAll(ids(page));
        }
        List<Long> backwards = new ArrayList<>(ids(page));
        Collections.reverse(backwards);
        while (page.previous().isPresent()) {
            page = query.page(paging.at(page.previousCursor()));
            List<Long> part = new ArrayList<>(ids(page));
            Collections.reverse(part);
            backwards.addAll(part);
        }
        Collections.reverse(backwards);
        assertThat(backwards).isEqualTo(forwards);
        return forwards;
    }

    @Test
    void eachRowOnceInEveryOrder() {
        List<UnaryOperator<BookQuery>> orders = List.of(
                q -> q,
                q -> q.reverse(),
                q -> q.orderBy("title"),
                q -> q.orderBy("-pages", "title"),
                q -> q.orderBy("edition", "-subtitle"),
                q -> q.orderBy(b -> b.edition.desc(), b -> b.subtitle.asc().nullsLast()),
                q -> q.orderBy(
                        b -> b.subtitle.desc().nullsFirst(), b -> b.score.asc().nullsLast()),
                q -> q.orderBy("author__name", "-price"),
                q -> q.orderBy("published_on", "added_at"),
                q -> q.orderBy("isbn", "checked"),
                q -> q.orderBy("genre", "-id"),
                q -> q.orderBy(b -> b.pages.plus(1).desc()),
                q -> q.orderBy("author", "score"));
        for (UnaryOperator<BookQuery> order : orders) {
            BookQuery query = order.apply(Book.objects.all());
            List<Long> walked = walked(query, Paging.of(4));
            assertThat(walked).as(query.toString()).doesNotHaveDuplicates().hasSize(23);
            List<String> said = new ArrayList<>();
            walked.forEach(id -> said.add(String.valueOf(id)));
            assertThat(said).isNotEmpty();
            BookQuery some = query.filter(b -> b.pages.gt(1));
            assertThat(walked(some, Paging.of(5).signed(SECRET)))
                    .isEqualTo(walked.stream().filter(ids(some)::contains).toList());
        }
    }

    @Test
    void theOrderIsThatOfTheWholeList() {
        BookQuery query = Book.objects.orderBy("-edition", "subtitle", "id");
        assertThat(walked(query, Paging.of(4))).isEqualTo(ids(query.list()));
        BookQuery other = Book.objects.orderBy(b -> b.score.asc().nullsLast(), b -> b.id.desc());
        assertThat(walked(other, Paging.of(7))).isEqualTo(ids(other.list()));
    }

    @Test
    void rowsThatComeAndGoMoveNothing() {
        BookQuery query = Book.objects.orderBy("id");
        Page<Book> first = query.page(3);
        first.rows().get(0).delete();
        first.rows().get(2).delete();
        assertThat(ids(query.page(3, first.nextCursor())))
                .isEqualTo(ids(query.slice(1, 4).list()));
    }

    @Test
    void nameAndPathMakeTheSameCursors() {
        String byName = Book.objects.orderBy("-pages", "title").page(3).nextCursor();
        String typed =
                Book.objects.orderBy(b -> b.pages.desc(), b -> b.title).page(3).nextCursor();
        assertThat(byName).isEqualTo(typed).matches("[A-Za-z0-9_-]+");
    }

    @Test
    void aPageIsAQuerySet() {
        Paging paging = Paging.of(3);
        String next = Book.objects.orderBy("id").page(paging).nextCursor();
        assertThat(Book.objects
                        .orderBy("id")
                        .seek(paging.at(next))
                        .value(b -> b.id)
                        .list())
                .isEqualTo(ids(Book.objects.orderBy("id").page(paging.at(next))));
    }

    @Test
    void wrongCursorsAreErrors() {
        Paging paging = Paging.of(3).signed(SECRET);
        BookQuery query = Book.objects.orderBy("title");
        String cursor = Optional.ofNullable(query.page(paging).nextCursor()).orElseThrow();
        for (int i = 0; i < cursor.length(); i++) {
            char other = cursor.charAt(i) == 'A' ? 'B' : 'A';
            String changed = cursor.substring(0, i) + other + cursor.substring(i + 1);
            boolean same = java.util.Arrays.equals(
                    java.util.Base64.getUrlDecoder().decode(changed),
                    java.util.Base64.getUrlDecoder().decode(cursor)); // spare bits at the end
            if (!same) {
                refused(query, paging.at(changed), "damaged");
            }
        }
        for (String no : List.of("x", "'; DROP TABLE library_book; --", "A".repeat(9000), "\u0000", "é")) {
            refused(query, paging.at(no), "damaged");
            refused(query, Paging.of(3).at(no), "damaged");
        }
        refused(query, Paging.of(3).at(cursor), "damaged");
        refused(
                query,
                paging.signed("another secret of 16+ bytes".getBytes(java.nio.charset.StandardCharsets.UTF_8))
                        .at(cursor),
                "damaged");
        refused(Book.objects.orderBy("-title"), paging.at(cursor), "another order");
        refused(Book.objects.orderBy("pages"), paging.at(cursor), "another order");
        assertThat(query.page(paging.at("")).rows()).hasSize(3);
    }

    private static void refused(BookQuery query, Paging paging, String because) {
        assertThatThrownBy(() -> query.page(paging))
                .isInstanceOf(QueryError.class)
                .hasMessageContaining(because)
                .hasMessageNotContaining("DROP");
    }

    @Test
    void whatCannotBePaged() {
        assertThatThrownBy(() -> Book.objects.slice(0, 3).page(2))
                .isInstanceOf(QueryError.class)
                .hasMessageContaining("after slice");
        assertThatThrownBy(() -> Book.objects.union(Book.objects.all()).page(2)).isInstanceOf(Unsupported.class);
        assertThatThrownBy(() -> Paging.of(0)).isInstanceOf(QueryError.class);
        assertThatThrownBy(() -> Paging.of(1).signed(new byte[3])).isInstanceOf(QueryError.class);
    }

    @Test
    void aPageBeginsInTheIndex() {
        Paging paging = Paging.of(3);
        BookQuery query = Book.objects.orderBy("id");
        String cursor = query.page(paging).nextCursor();
        if (!database.is("sqlite") && !database.is("mariadb")) {
            Database.sql("SET LOCAL enable_seqscan = off").update();
        }
        assertThat(query.seek(paging.at(cursor)).explain())
                .containsPattern(
                        database.is("sqlite")
                                ? "USING INTEGER PRIMARY KEY \\(rowid>"
                                : database.is("mariadb")
                                        ? "range \\| PRIMARY"
                                        : "Index (Only )?Scan[^$]*Index Cond: \\(id > ");
        BookQuery byAuthor = Book.objects.orderBy("author", "id");
        String second = byAuthor.page(paging).nextCursor();
        if (!database.is("mariadb")) { // few rows: it would rather read them all
            assertThat(byAuthor.seek(paging.at(second)).explain())
                    .containsPattern(
                            database.is("sqlite") ? "USING INDEX \\S+ \\(author_id>" : "Index Cond: \\(author_id >= ");
        }
    }
}
