package io.raystack.tests.contract;

import static io.raystack.db.query.Functions.greatest;
import static io.raystack.db.query.Functions.least;
import static io.raystack.db.query.Lookups.path;
import static io.raystack.db.query.Windows.orderBy;
import static io.raystack.db.query.Windows.partitionBy;
import static io.raystack.db.query.Windows.rowNumber;
import static org.assertj.core.api.Assertions.assertThat;

import io.raystack.db.Page;
import io.raystack.db.Paging;
import io.raystack.db.Row;
import io.raystack.db.Row2;
import io.raystack.db.query.ComparableExpr;
import io.raystack.tests.contract.servers.OnEveryDatabase;
import io.raystack.tests.contract.servers.TestDatabase;
import io.raystack.tests.library.Author;
import io.raystack.tests.library.Book;
import io.raystack.tests.library.BookQuery;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.UUID;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** UUIDs stand in the order of their text on every database, whatever order a database has of its own for them. */
@OnEveryDatabase
class UuidsTest {
    private static final List<UUID> SORTED = Stream.of(
                    "00678209-dd8a-5963-87b2-2990a5ee920b",
                    "0190a5f0-0000-7000-8000-0000000000ab",
                    "0bab608b-bfba-5c3b-ae86-fc3f961e02f1",
                    "7fffffff-0000-1000-8000-000000000001",
                    "80000000-0000-4000-8000-000000000000",
                    "bfb8fb35-862e-5287-8fc8-03d66c52ccdb",
                    "ff4dffc1-903a-5af4-8cff-a4c6bdb137e0")
            .map(UUID::fromString)
            .toList();

    private final OpenLibrary library;

    UuidsTest(TestDatabase database) {
        library = OpenLibrary.on(database);
    }

    @BeforeEach
    void books() {
        Author ada = Author.objects.create(a -> a.name = "Ada");
        Author bob = Author.objects.create(a -> a.name = "Bob");
        List<Integer> places =
                new ArrayList<>(IntStream.range(0, SORTED.size()).boxed().toList());
        Collections.rotate(places, 3);
        for (int place : places) {
            book(place, place % 2 == 0 ? ada : bob);
        }
    }

    private static void book(int place, Author author) {
        Book.objects.create(b -> {
            b.title = "T" + place;
            b.isbn = SORTED.get(place);
            b.altIsbn = place == 3 ? null : SORTED.get(SORTED.size() - 1 - place);
            b.author.set(author);
        });
    }

    @AfterEach
    void close() {
        library.close();
    }

    private static List<UUID> isbns(BookQuery books) {
        return books.value(b -> b.isbn).list();
    }

    private static List<UUID> from(int first, int end) {
        return SORTED.subList(first, end);
    }

    @Test
    void areSorted() {
        List<UUID> turned = new ArrayList<>(SORTED);
        Collections.reverse(turned);
        assertThat(isbns(Book.objects.orderBy(b -> b.isbn))).isEqualTo(SORTED);
        assertThat(isbns(Book.objects.orderBy("-isbn"))).isEqualTo(turned);
        assertThat(isbns(Book.objects.orderBy("isbn").distinct())).isEqualTo(SORTED);
        assertThat(Book.objects
                        .orderBy(b -> b.altIsbn.asc().nullsLast())
                        .value(b -> b.altIsbn)
                        .list())
                .isEqualTo(Stream.concat(SORTED.stream().filter(u -> u != SORTED.get(3)), Stream.of((UUID) null))
                        .toList());
        assertThat(Book.objects
                        .annotate(path("isbn").as("code"))
                        .orderBy("-code")
                        .value(b -> b.isbn)
                        .list())
                .isEqualTo(turned);
    }

    @Test
    void areCompared() {
        UUID middle = SORTED.get(3);
        BookQuery books = Book.objects.orderBy(b -> b.isbn);
        assertThat(isbns(books.filter("isbn__gt", middle))).isEqualTo(from(4, 7));
        assertThat(isbns(books.filter("isbn__gte", middle))).isEqualTo(from(3, 7));
        assertThat(isbns(books.filter("isbn__lt", middle))).isEqualTo(from(0, 3));
        assertThat(isbns(books.exclude("isbn__lte", middle))).isEqualTo(from(4, 7));
        assertThat(isbns(books.filter("isbn__range", List.of(SORTED.get(1), SORTED.get(4)))))
                .isEqualTo(from(1, 5));
        assertThat(isbns(books.filter("isbn", middle))).isEqualTo(List.of(middle));
        assertThat(isbns(books.filter(b -> comparable("alt_isbn").gt(comparable("isbn")))))
                .isEqualTo(from(0, 3));
    }

    private static ComparableExpr<Object, Object> comparable(String name) {
        return new ComparableExpr<>(path(name).node());
    }

    @Test
    void haveALeastAndAGreatest() {
        Row all = Book.objects.aggregate(
                path("isbn").min().as("least"), path("isbn").max().as("greatest"));
        assertThat(all.get("least")).isEqualTo(SORTED.get(0));
        assertThat(all.get("greatest")).isEqualTo(SORTED.get(6));
        assertThat(Author.objects
                        .orderBy("name")
                        .values(
                                a -> path("books__isbn").min(),
                                a -> path("books__isbn").max())
                        .list())
                .containsExactly(new Row2<>(SORTED.get(0), SORTED.get(6)), new Row2<>(SORTED.get(1), SORTED.get(5)));
        List<Object> greatest =
                Stream.of(6, 5, 4, 3, 4, 5, 6).<Object>map(SORTED::get).toList();
        assertThat(Book.objects
                        .orderBy("isbn")
                        .value(b -> greatest(comparable("isbn"), comparable("alt_isbn")))
                        .list())
                .isEqualTo(greatest);
        assertThat(Book.objects
                        .annotate(least(comparable("isbn"), comparable("alt_isbn"))
                                .as("least"))
                        .filter("least__lt", SORTED.get(1))
                        .count())
                .isEqualTo(2);
    }

    @Test
    void areSortedInWindows() {
        assertThat(Book.objects
                        .orderBy("isbn")
                        .values(
                                b -> rowNumber().over(orderBy(b.isbn.desc())),
                                b -> path("isbn").max().over(partitionBy(b.author)))
                        .list())
                .isEqualTo(IntStream.range(0, 7)
                        .mapToObj(i -> new Row2<>(7L - i, SORTED.get(i % 2 == 0 ? 6 : 5)))
                        .toList());
    }

    @Test
    void areSortedOnPages() {
        Paging paging = Paging.of(2);
        BookQuery books = Book.objects.orderBy("isbn");
        Page<Book> page = books.page(paging);
        List<UUID> seen = new ArrayList<>();
        page.forEach(b -> seen.add(b.isbn));
        while (page.next().isPresent()) {
            page = books.page(paging.at(page.nextCursor()));
            page.forEach(b -> seen.add(b.isbn));
        }
        assertThat(seen).isEqualTo(SORTED);
    }
}
