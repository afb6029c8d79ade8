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
    private void same(
            Function<Book_.Path<Book>, Condition<? super Book>> lambda,
            Condition<? super Book> constant,
            Condition<Object> named,
            Sql sql,
            String... titles) {
        for (BookQuery said :
                List.of(Book.objects.filter(lambda), Book.objects.filter(constant), Book.objects.filter(named))) {
            assertThat(said.list().stream().map(b -> b.title)).containsExactlyInAnyOrder(titles);
            assertThat(library.where(said)).isEqualTo(sql.on(database));
        }
        List<String> others = Book.objects.exclude(lambda).value(b -> b.title).list();
        assertThat(others).doesNotContain(titles).hasSize(4 - titles.length);
        assertThat(Book.objects.exclude(named).value(b -> b.title).list()).containsExactlyInAnyOrderElementsOf(others);
    }

    @Test
    void exact() {
        same(b -> b.title.eq("Red"), Book_.title.eq("Red"), q("title", "Red"), Sql.everywhere("?"), "Red");
    }

    @Test
    void iexact() {
        same(
                b -> b.title.iexact("RED"),
                Book_.title.iexact("RED"),
                q("title__iexact", "RED"),
                Sql.everywhere("?"),
                "Red",
                "red");
    }

    @Test
    void contains() {
        same(
                b -> b.title.contains("e%"),
                Book_.title.contains("e%"),
                q("title__contains", "e%"),
                Sql.everywhere("?"),
                "Re%d");
    }

    @Test
    void icontains() {
        same(
                b -> b.title.icontains("aß"),
                Book_.title.icontains("aß"),
                q("title__icontains", "aß"),
                Sql.everywhere("?"),
                "STRAßE");
    }

    @Test
    void startswith() {
        same(
                b -> b.title.startsWith("R"),
                Book_.title.startsWith("R"),
                q("title__startswith", "R"),
                Sql.everywhere("?"),
                "Red",
                "Re%d");
    }

    @Test
    void istartswith() {
        same(
                b -> b.title.istartsWith("rED"),
                Book_.title.istartsWith("rED"),
                q("title__istartswith", "rED"),
                Sql.everywhere("?"),
                "Red",
                "red");
    }

    @Test
    void endswith() {
        same(
                b -> b.title.endsWith("d"),
                Book_.title.endsWith("d"),
                q("title__endswith", "d"),
                Sql.everywhere("?"),
                "Red",
                "red",
                "Re%d");
    }

    @Test
    void iendswith() {
        same(
                b -> b.title.iendsWith("SSE"),
                Book_.title.iendsWith("SSE"),
                q("title__iendswith", "SSE"),
                Sql.everywhere("?"));
    }

    @Test
    void in() {
        same(
                b -> b.pages.in(100L, 300L, 900L),
                Book_.pages.in(100L, 300L, 900L),
                q("pages__in", List.of(100, 300, 900)),
                Sql.everywhere("?"),
                "Red",
                "Re%d");
    }

    @Test
    void inNothing() {
        same(b -> b.pages.in(List.of()), Book_.pages.in(List.of()), q("pages__in", List.of()), Sql.everywhere("?"));
    }

    @Test
    void gt() {
        same(b -> b.pages.gt(300), Book_.pages.gt(300), q("pages__gt", 300), Sql.everywhere("?"), "STRAßE");
    }

    @Test
    void gte() {
        same(b -> b.pages.gte(300), Book_.pages.gte(300), q("pages__gte", 300), Sql.everywhere("?"), "Re%d", "STRAßE");
    }

    @Test
    void lt() {
        same(b -> b.pages.lt(200), Book_.pages.lt(200), q("pages__lt", 200), Sql.everywhere("?"), "Red");
    }

    @Test
    void lte() {
        same(b -> b.pages.lte(200), Book_.pages.lte(200), q("pages__lte", 200), Sql.everywhere("?"), "Red", "red");
    }

    @Test
    void range() {
        same(
                b -> b.pages.range(200, 300),
                Book_.pages.range(200, 300),
                q("pages__range", List.of(200, 300)),
                Sql.everywhere("?"),
                "red",
                "Re%d");
    }

    @Test
    void isnull() {
        same(
                b -> b.subtitle.isNull(),
                Book_.subtitle.isNull(),
                q("subtitle__isnull", true),
                Sql.everywhere("?"),
                "Red",
                "Re%d",
                "STRAßE");
    }

    @Test
    void isNotNull() {
        same(
                b -> b.subtitle.isNotNull(),
                Book_.subtitle.isNotNull(),
                q("subtitle__isnull", false),
                Sql.everywhere("?"),
                "red");
    }

    @Test
    void aComplementOfANullableColumn() {
        same(
                b -> b.edition.ne(2),
                Book_.edition.ne(2),
                q("edition", 2).not(),
                Sql.everywhere("?"),
                "Red",
                "Re%d",
                "STRAßE");
    }

    @Test
    void aComplementOfAColumnThatIsNeverNull() {
        same(
                b -> b.pages.ne(200),
                Book_.pages.ne(200),
                q("pages", 200).not(),
                Sql.everywhere("?"),
                "Red",
                "Re%d",
                "STRAßE");
    }

    @Test
    void columnsCompared() {
        same(
                b -> b.pages.gt(b.edition.times(99)),
                Book_.pages.gt(Book_.edition.times(99)),
                path("pages").gt(path("edition").number().times(99)),
                Sql.everywhere("?"),
                "red",
                "Re%d",
                "STRAßE");
    }

    @Test
    void aHopIsAJoin() {
        same(
                b -> b.author().name.eq("Ada"),
                Book_.author().name.eq("Ada"),
                q("author__name", "Ada"),
                Sql.everywhere("?"),
                "Red",
                "red",
                "Re%d",
                "STRAßE");
    }

    @Test
    void aHopThatMayLeadNowhere() {
        same(
                b -> b.publisher().country.isNull(),
                Book_.publisher().country.isNull(),
                q("publisher__country__isnull", true),
                Sql.everywhere("?"),
                "Red",
                "red",
                "Re%d",
                "STRAßE");
    }

    @Test
    void aKeyIsComparedWithoutAJoin() {
        same(
                b -> b.publisher.isNull(),
                Book_.publisher.isNull(),
                q("publisher__isnull", true),
                Sql.everywhere("?"),
                "Red",
                "red",
                "Re%d",
                "STRAßE");
    }

    @Test
    void aToManyHopIsASemiJoin() {
        same(
                b -> b.tags().name.eq("big"),
                Book_.tags().name.eq("big"),
                q("tags__name", "big"),
                Sql.everywhere("?"),
                "Red");
    }

    @Test
    void theComplementOfASemiJoin() {
        same(
                b -> b.tags().name.eq("big").not(),
                Book_.tags().name.eq("big").not(),
                q("tags__name", "big").not(),
                Sql.everywhere("?"),
                "red",
                "Re%d",
                "STRAßE");
    }

    @Test
    void noRelatedRow() {
        same(
                b -> b.tags().isEmpty(),
                Book_.tags().isEmpty(),
                q("tags__isnull", true),
                Sql.everywhere("?"),
                "red",
                "Re%d",
                "STRAßE");
    }
}
