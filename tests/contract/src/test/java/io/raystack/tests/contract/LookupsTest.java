package io.raystack.tests.contract;

import static io.raystack.db.query.Lookups.path;
import static io.raystack.db.query.Lookups.q;
import static org.assertj.core.api.Assertions.assertThat;

import io.raystack.db.query.Condition;
import io.raystack.tests.contract.servers.OnEveryDatabase;
import io.raystack.tests.contract.servers.TestDatabase;
import io.raystack.tests.library.Author;
import io.raystack.tests.library.Book;
import io.raystack.tests.library.BookQuery;
import io.raystack.tests.library.Book_;
import io.raystack.tests.library.Tag;
import java.util.List;
import java.util.function.Function;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/**
 * Each lookup by lambda, by constant and by name: the same rows and the same SQL through all doors, the SQL of each database
 * beside it.
 */
@OnEveryDatabase
class LookupsTest {
    private final OpenLibrary library;
    private final TestDatabase database;

    LookupsTest(TestDatabase database) {
        this.database = database;
        library = OpenLibrary.on(database);
    }

    @BeforeEach
    void books() {
        Author ada = Author.objects.create(a -> a.name = "Ada");
        book("Red", 100, ada).tags.add(Tag.objects.create(t -> t.name = "big"));
        Book small = book("red", 200, ada);
        small.subtitle = "s";
        small.save();
        book("Re%d", 300, ada);
        book("STRAßE", 400, ada);
    }

    private static Book book(String title, int pages, Author author) {
        return Book.objects.create(b -> {
            b.title = title;
            b.pages = pages;
            b.edition = pages == 100 ? null : (Integer) (pages / 100);
            b.author.set(author);
        });
    }

    @AfterEach
    void close() {
        library.close();
    }

    /** The same sentence through three doors. */
    private record Said(BookQuery lambda, BookQuery constant, BookQuery named, BookQuery others) {}

    private static Said said(
            Function<Book_.Path<Book>, Condition<? super Book>> lambda,
            Condition<? super Book> constant,
            Condition<Object> named) {
        return new Said(
                Book.objects.filter(lambda),
                Book.objects.filter(constant),
                Book.objects.filter(named),
                Book.objects.exclude(lambda));
    }

    /** Upper case by a mapping of one character to one, then the comparison. */
    private static Sql foldedTitle(String comparison) {
        return new Sql(
                "WHERE raystack_upper(\"t0\".\"title\") " + comparison,
                "WHERE UPPER(\"t0\".\"title\" COLLATE \"pg_c_utf8\") COLLATE \"C\" " + comparison,
                "WHERE UPPER(CONVERT(\"t0\".\"title\" USING utf8mb4) COLLATE utf8mb4_uca1400_as_cs) COLLATE utf8mb4_nopad_bin "
                        + comparison);
    }

    private void gives(Said said, Sql sql, String... titles) {
        for (BookQuery door : List.of(said.lambda(), said.constant(), said.named())) {
            assertThat(door.value(b -> b.title).list()).containsExactlyInAnyOrder(titles);
            assertThat(library.sqlBehindTable(door)).isEqualTo(sql.on(database));
        }
        List<String> others = said.others().value(b -> b.title).list();
        assertThat(others).hasSize(4 - titles.length).noneMatch(List.of(titles)::contains);
    }

    @Test
    void exact() {
        gives(
                said(b -> b.title.eq("Red"), Book_.title.eq("Red"), q("title", "Red")),
                Sql.everywhere("WHERE \"t0\".\"title\" = ?"),
                "Red");
    }

    @Test
    void iexact() {
        gives(
                said(b -> b.title.iexact("RED"), Book_.title.iexact("RED"), q("title__iexact", "RED")),
                foldedTitle("= ?"),
                "Red",
                "red");
    }

    @Test
    void contains() {
        gives(
                said(b -> b.title.contains("e%"), Book_.title.contains("e%"), q("title__contains", "e%")),
                Sql.everywhere("WHERE \"t0\".\"title\" LIKE ? ESCAPE '\\'"),
                "Re%d");
    }

    @Test
    void icontains() {
        gives(
                said(b -> b.title.icontains("aß"), Book_.title.icontains("aß"), q("title__icontains", "aß")),
                foldedTitle("LIKE ? ESCAPE '\\'"),
                "STRAßE");
    }

    @Test
    void startswith() {
        gives(
                said(b -> b.title.startsWith("R"), Book_.title.startsWith("R"), q("title__startswith", "R")),
                Sql.everywhere("WHERE \"t0\".\"title\" LIKE ? ESCAPE '\\'"),
                "Red",
                "Re%d");
    }

    @Test
    void istartswith() {
        gives(
                said(b -> b.title.istartsWith("rED"), Book_.title.istartsWith("rED"), q("title__istartswith", "rED")),
                foldedTitle("LIKE ? ESCAPE '\\'"),
                "Red",
                "red");
    }

    @Test
    void endswith() {
        gives(
                said(b -> b.title.endsWith("d"), Book_.title.endsWith("d"), q("title__endswith", "d")),
                Sql.everywhere("WHERE \"t0\".\"title\" LIKE ? ESCAPE '\\'"),
                "Red",
                "red",
                "Re%d");
    }

    @Test
    void iendswith() {
        gives(
                said(b -> b.title.iendsWith("SSE"), Book_.title.iendsWith("SSE"), q("title__iendswith", "SSE")),
                foldedTitle("LIKE ? ESCAPE '\\'"));
    }

    @Test
    void in() {
        gives(
                said(
                        b -> b.pages.in(100, 300, 900),
                        Book_.pages.in(100, 300, 900),
                        q("pages__in", List.of(100, 300, 900))),
                new Sql(
                        "WHERE \"t0\".\"pages\" IN (?, ?, ?, ?)",
                        "WHERE \"t0\".\"pages\" = ANY(?)",
                        "WHERE \"t0\".\"pages\" IN (?, ?, ?, ?)"),
                "Red",
                "Re%d");
    }

    @Test
    void inNothing() {
        gives(
                said(b -> b.pages.in(List.of()), Book_.pages.in(List.of()), q("pages__in", List.of())),
                Sql.everywhere("WHERE FALSE"));
    }

    @Test
    void gt() {
        gives(
                said(b -> b.pages.gt(300), Book_.pages.gt(300), q("pages__gt", 300)),
                Sql.everywhere("WHERE \"t0\".\"pages\" > ?"),
                "STRAßE");
    }

    @Test
    void gte() {
        gives(
                said(b -> b.pages.gte(300), Book_.pages.gte(300), q("pages__gte", 300)),
                Sql.everywhere("WHERE \"t0\".\"pages\" >= ?"),
                "Re%d",
                "STRAßE");
    }

    @Test
    void lt() {
        gives(
                said(b -> b.pages.lt(200), Book_.pages.lt(200), q("pages__lt", 200)),
                Sql.everywhere("WHERE \"t0\".\"pages\" < ?"),
                "Red");
    }

    @Test
    void lte() {
        gives(
                said(b -> b.pages.lte(200), Book_.pages.lte(200), q("pages__lte", 200)),
                Sql.everywhere("WHERE \"t0\".\"pages\" <= ?"),
                "Red",
                "red");
    }

    @Test
    void range() {
        gives(
                said(b -> b.pages.range(200, 300), Book_.pages.range(200, 300), q("pages__range", List.of(200, 300))),
                Sql.everywhere("WHERE \"t0\".\"pages\" BETWEEN ? AND ?"),
                "red",
                "Re%d");
    }

    @Test
    void isnull() {
        gives(
                said(b -> b.subtitle.isNull(), Book_.subtitle.isNull(), q("subtitle__isnull", true)),
                Sql.everywhere("WHERE \"t0\".\"subtitle\" IS NULL"),
                "Red",
                "Re%d",
                "STRAßE");
    }

    @Test
    void isNotNull() {
        gives(
                said(b -> b.subtitle.isNotNull(), Book_.subtitle.isNotNull(), q("subtitle__isnull", false)),
                Sql.everywhere("WHERE \"t0\".\"subtitle\" IS NOT NULL"),
                "red");
    }

    @Test
    void theComplementOfANullableColumn() {
        gives(
                said(b -> b.edition.ne(2), Book_.edition.ne(2), q("edition", 2).not()),
                Sql.everywhere("WHERE \"t0\".\"edition\" <> ? OR \"t0\".\"edition\" IS NULL"),
                "Red",
                "Re%d",
                "STRAßE");
    }

    @Test
    void theComplementOfAColumnThatIsNeverNull() {
        gives(
                said(b -> b.pages.ne(200), Book_.pages.ne(200), q("pages", 200).not()),
                Sql.everywhere("WHERE \"t0\".\"pages\" <> ?"),
                "Red",
                "Re%d",
                "STRAßE");
    }

    @Test
    void columnsCompared() {
        gives(
                said(
                        b -> b.pages.gt(b.edition.times(99)),
                        Book_.pages.gt(Book_.edition.times(99)),
                        path("pages").gt(path("edition").number().times(99))),
                Sql.everywhere("WHERE \"t0\".\"pages\" > (\"t0\".\"edition\" * ?)"),
                "red",
                "Re%d",
                "STRAßE");
    }

    @Test
    void aHopIsAJoin() {
        gives(
                said(b -> b.author().name.eq("Ada"), Book_.author().name.eq("Ada"), q("author__name", "Ada")),
                Sql.everywhere(
                        "JOIN \"library_author\" AS \"t1\" ON \"t1\".\"id\" = \"t0\".\"author_id\" WHERE \"t1\".\"name\" = ?"),
                "Red",
                "red",
                "Re%d",
                "STRAßE");
    }

    @Test
    void aHopThatMayLeadNowhere() {
        gives(
                said(
                        b -> b.publisher().country.isNull(),
                        Book_.publisher().country.isNull(),
                        q("publisher__country__isnull", true)),
                Sql.everywhere(
                        "LEFT JOIN \"library_publisher\" AS \"t1\" ON \"t1\".\"id\" = \"t0\".\"publisher_id\" WHERE \"t1\".\"country\" IS NULL"),
                "Red",
                "red",
                "Re%d",
                "STRAßE");
    }

    @Test
    void aKeyIsComparedWithoutAJoin() {
        gives(
                said(b -> b.publisher.isNull(), Book_.publisher.isNull(), q("publisher__isnull", true)),
                Sql.everywhere("WHERE \"t0\".\"publisher_id\" IS NULL"),
                "Red",
                "red",
                "Re%d",
                "STRAßE");
    }

    @Test
    void aToManyHopIsASemiJoin() {
        gives(
                said(b -> b.tags().name.eq("big"), Book_.tags().name.eq("big"), q("tags__name", "big")),
                Sql.everywhere(
                        "WHERE EXISTS (SELECT 1 FROM \"library_book_tags\" AS \"t1\" JOIN \"library_tag\" AS \"t2\" ON \"t2\".\"id\" = \"t1\".\"tag_id\" WHERE \"t1\".\"book_id\" = \"t0\".\"id\" AND \"t2\".\"name\" = ?)"),
                "Red");
    }

    @Test
    void theComplementOfASemiJoin() {
        gives(
                said(
                        b -> b.tags().name.eq("big").not(),
                        Book_.tags().name.eq("big").not(),
                        q("tags__name", "big").not()),
                Sql.everywhere(
                        "WHERE NOT EXISTS (SELECT 1 FROM \"library_book_tags\" AS \"t1\" JOIN \"library_tag\" AS \"t2\" ON \"t2\".\"id\" = \"t1\".\"tag_id\" WHERE \"t1\".\"book_id\" = \"t0\".\"id\" AND \"t2\".\"name\" = ?)"),
                "red",
                "Re%d",
                "STRAßE");
    }

    @Test
    void noRelatedRow() {
        gives(
                said(b -> b.tags().isEmpty(), Book_.tags().isEmpty(), q("tags__isnull", true)),
                Sql.everywhere(
                        "WHERE NOT EXISTS (SELECT 1 FROM \"library_book_tags\" AS \"t1\" WHERE \"t1\".\"book_id\" = \"t0\".\"id\")"),
                "red",
                "Re%d",
                "STRAßE");
    }

    @Test
    void numbersOfDifferentTypesInOneListAreComparedByValue() {
        Book.objects.filter("title", "Red").update(b -> b.copies.set(Long.MAX_VALUE));
        assertThat(Book.objects
                        .filter("copies__in", List.of(Long.MAX_VALUE, 2.5))
                        .value(b -> b.title)
                        .list())
                .containsExactly("Red");
        assertThat(Book.objects.filter("pages__in", List.of(100.0, 200L, 2.5)).count())
                .isEqualTo(2);
        assertThat(Book.objects.filter(b -> b.pages.gt(99.5)).count()).isEqualTo(4);
        assertThat(Book.objects.filter(b -> b.pages.lt(3_000_000_000L)).count()).isEqualTo(4);
    }

    @Test
    void aListThatStandsTwiceInTheSqlIsSentTwice() {
        Condition<Object> absentOrNot = q("tags__name__isnull", true)
                .and(q("pages__in", List.of(200, 300, 900)).or(q("tags__color", "x")));
        assertThat(Book.objects.filter(absentOrNot).value(b -> b.title).list())
                .containsExactlyInAnyOrder("red", "Re%d");
    }
}
