package io.raystack.tests.contract;

import static io.raystack.db.query.Lookups.count;
import static io.raystack.db.query.Lookups.path;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatObject;

import io.raystack.db.Row;
import io.raystack.db.Row2;
import io.raystack.db.Row3;
import io.raystack.db.Row4;
import io.raystack.tests.contract.servers.OnEveryDatabase;
import io.raystack.tests.contract.servers.TestDatabase;
import io.raystack.tests.library.Author;
import io.raystack.tests.library.Author_;
import io.raystack.tests.library.Book;
import io.raystack.tests.library.Tag;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Aggregates of rows, of groups, of the whole set, and what nests them: the same numbers on every database. */
@OnEveryDatabase
class AggregatesTest {
    private final OpenLibrary library;

    AggregatesTest(TestDatabase database) {
        library = OpenLibrary.on(database);
    }

    @BeforeEach
    void books() {
        Author ada = author("Ada", "A");
        Author bob = author("Bob", null);
        author("Cy", null);
        author("Di", "D");
        Tag big = Tag.objects.create(t -> t.name = "big");
        Tag small = Tag.objects.create(t -> t.name = "small");
        book("Red", 100, ada).tags.add(big, small);
        book("Blue", 300, ada);
        book("Green", 150, bob).tags.add(big);
    }

    private static Author author(String name, @Nullable String penName) {
        return Author.objects.create(a -> {
            a.name = name;
            a.penName = penName;
        });
    }

    private static Book book(String title, int pages, Author author) {
        return Book.objects.create(b -> {
            b.title = title;
            b.pages = pages;
            b.price = new BigDecimal("9.99");
            b.author.set(author);
        });
    }

    @AfterEach
    void close() {
        library.close();
    }

    @Test
    void severalOfOneRowNeverMultiply() {
        assertThat(Author.objects
                        .orderBy("name")
                        .values(
                                a -> a.name,
                                a -> a.books().count(),
                                a -> a.books().tags().count(),
                                a -> a.books().pages.sum())
                        .list())
                .containsExactly(
                        new Row4<>("Ada", 2L, 2L, 400),
                        new Row4<>("Bob", 1L, 1L, 150),
                        new Row4<>("Cy", 0L, 0L, null),
                        new Row4<>("Di", 0L, 0L, null));
    }

    @Test
    void oneMayCountOnlySome() {
        var thick =
                Author_.books().count().filter(Author_.books().pages.gt(120)).as("thick");
        assertThat(Author.objects
                        .annotate(thick)
                        .filter(thick.gt(0))
                        .orderBy(thick.desc(), Author_.name.asc())
                        .list())
                .extracting(a -> a.name + thick.of(a))
                .containsExactly("Ada1", "Bob1");
        assertThat(Author.objects.annotate(thick).filter("thick", 0).count()).isEqualTo(2);
    }

    @Test
    void groupsCountTheirRows() {
        assertThat(Book.objects
                        .groupBy(b -> b.author().name)
                        .orderBy(b -> b.author().name)
                        .values(b -> b.author().name, b -> count(), b -> b.pages.avg())
                        .list())
                .containsExactly(new Row3<>("Ada", 2L, 200.0), new Row3<>("Bob", 1L, 150.0));
        assertThat(Book.objects
                        .groupBy(b -> b.author().name)
                        .filter(b -> count().gt(1))
                        .value(b -> b.author().name)
                        .list())
                .containsExactly("Ada");
    }

    @Test
    void aComputedExpressionGroups() {
        assertThat(Book.objects
                        .groupBy(b -> b.pages.dividedBy(200))
                        .orderBy(b -> b.pages.dividedBy(200))
                        .values(b -> b.pages.dividedBy(200), b -> count())
                        .list())
                .containsExactly(new Row2<>(0, 2L), new Row2<>(1, 1L));
    }

    @Test
    void relatedRowsOfAGroupAreCountedOnTheirOwnAndNullIsAGroup() {
        assertThat(Author.objects
                        .groupBy(a -> a.penName)
                        .orderBy(a -> a.penName)
                        .values(
                                a -> a.penName,
                                a -> count(),
                                a -> a.books().count(),
                                a -> a.books().pages.max())
                        .list())
                .containsExactly(
                        new Row4<>(null, 2L, 1L, 150), new Row4<>("A", 1L, 2L, 300), new Row4<>("D", 1L, 0L, null));
        assertThat(Author.objects
                        .groupBy(a -> a.penName)
                        .filter(a -> a.books().count().gt(1))
                        .value(a -> a.penName)
                        .list())
                .containsExactly("A");
    }

    @Test
    void groupsAreChosenByAnyOfTheirValues() {
        assertThat(Book.objects
                        .groupBy(b -> b.author().name, b -> b.author().mentor().name)
                        .filter(b -> b.author().mentor().name.isNull())
                        .filter(b -> b.author().name.eq("Ada"))
                        .value(b -> count())
                        .list())
                .containsExactly(2L);
        assertThat(Author.objects
                        .groupBy(a -> a.name.lower())
                        .filter(a -> a.name.lower().eq("bob"))
                        .filter(a -> a.books().count().eq(1))
                        .filter(a -> a.books().pages.max().eq(150))
                        .value(a -> a.books().pages.sum())
                        .list())
                .containsExactly(150);
    }

    @Test
    void theWholeSetHasOneAnswer() {
        assertThatObject(Book.objects.aggregate(b -> b.pages.sum())).isEqualTo(550);
        assertThatObject(Book.objects.aggregate(b -> b.tags().count())).isEqualTo(3L);
        assertThatObject(Book.objects.filter(b -> b.id.in(List.of())).aggregate(b -> b.pages.sum()))
                .isNull();
        assertThatObject(Book.objects.filter(b -> b.title.eq("none")).aggregate(b -> count()))
                .isEqualTo(0L);
    }

    @Test
    void aSliceAndAnAggregateOfAnAggregateNest() {
        assertThatObject(Book.objects.orderBy("-pages").slice(0, 2).aggregate(b -> b.pages.sum()))
                .isEqualTo(450);
        assertThatObject(Author.objects.aggregate(a -> a.books().count().avg())).isEqualTo(0.75);
    }

    @Test
    void distinctComputedValuesAreSorted() {
        assertThat(Book.objects
                        .orderBy(b -> b.author().name.lower().desc())
                        .value(b -> b.author().name.lower())
                        .distinct()
                        .list())
                .containsExactly("bob", "ada");
    }

    @Test
    void groupsWithoutAKeyFindTheirTotals() {
        List<Author> authors = new ArrayList<>();
        for (int i = 0; i < 900; i++) {
            Author author = new Author();
            author.name = "many";
            author.penName = i % 3 == 0 ? null : "pen" + i;
            authors.add(author);
        }
        Author.objects.bulkCreate(authors);
        List<Book> books = new ArrayList<>();
        for (int i = 0; i < 4500; i++) {
            Book book = new Book();
            book.title = "many";
            book.pages = i % 7;
            book.author.set(authors.get(i % 900));
            books.add(book);
        }
        Book.objects.bulkCreate(books);
        long first = authors.get(0).id;
        List<Row> groups = Author.objects
                .filter(a -> a.id.range(first, first + 8))
                .values("pen_name", "id")
                .annotate(
                        path("books").count().as("n"),
                        path("books__pages").number().avg().as("mean"))
                .list();
        assertThat(groups).hasSize(9).allMatch(row -> row.l("n") == 5).noneMatch(row -> row.isNull("mean"));
    }

    @Test
    void anUpdateReadsFromOverARelationAndRoundsDecimals() {
        Book.objects.update(b -> b.subtitle.set(b.author().name));
        assertThat(Book.objects.orderBy("title").value(b -> b.subtitle).list()).containsExactly("Ada", "Bob", "Ada");
        Book.objects
                .filter(b -> b.author().name.eq("Ada"))
                .update(b -> b.price.set(b.price.times(new BigDecimal("1.055"))));
        assertThat(Book.objects
                        .filter(b -> b.title.eq("Red"))
                        .value(b -> b.price)
                        .get())
                .isEqualByComparingTo("10.54");
    }
}
