package io.raystack.tests.contract;

import static io.raystack.db.query.Lookups.count;
import static io.raystack.db.query.Lookups.path;
import static io.raystack.db.query.Lookups.q;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.raystack.db.Row;
import io.raystack.db.Rows;
import io.raystack.db.errors.FieldError;
import io.raystack.db.errors.Unsupported;
import io.raystack.db.query.Alias;
import io.raystack.db.query.HasQuery;
import io.raystack.tests.contract.servers.OnEveryDatabase;
import io.raystack.tests.contract.servers.TestDatabase;
import io.raystack.tests.library.Author;
import io.raystack.tests.library.Book;
import io.raystack.tests.library.Tag;
import java.util.List;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Chains of annotate, alias, values, groupBy, filter, distinct, orderBy and slice: the same rows on every database. */
@OnEveryDatabase
class ChainsTest {
    private static final Alias<Object, Long> BOOKS = path("books").count().as("n");
    private static final Alias<Object, Long> COUNT = count().as("c");

    private final OpenLibrary library;
    private final TestDatabase database;

    ChainsTest(TestDatabase database) {
        this.database = database;
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
        book("Red", 100, ada, ada).tags.add(big, small);
        book("Blue", 300, ada, bob);
        book("Green", 150, bob, ada).tags.add(big);
    }

    private static Author author(String name, @Nullable String penName) {
        return Author.objects.create(a -> {
            a.name = name;
            a.penName = penName;
        });
    }

    private static Book book(String title, int pages, Author author, Author editor) {
        return Book.objects.create(b -> {
            b.title = title;
            b.pages = pages;
            b.author.set(author);
            b.editor.set(editor);
        });
    }

    @AfterEach
    void close() {
        library.close();
    }

    private static List<String> rows(Rows<Row> rows) {
        return rows.list().stream().map(ChainsTest::text).toList();
    }

    private static String text(Row row) {
        return row.names().stream().map(name -> String.valueOf(row.get(name))).collect(Collectors.joining(" "));
    }

    private String sql(HasQuery query) {
        return library.session().planner().select(query.query()).sql().text();
    }

    @Test
    void valuesAreRowsOfNamesListsOrOneColumn() {
        var values = Book.objects.values("title", "author__name").orderBy("title");
        assertThat(rows(values)).containsExactly("Blue Ada", "Green Bob", "Red Ada");
        assertThat(values.lists().list())
                .containsExactly(List.of("Blue", "Ada"), List.of("Green", "Bob"), List.of("Red", "Ada"));
        assertThat(values.value("title__lower").list()).containsExactly("blue", "green", "red");
    }

    @Test
    void whatIsAnnotatedIsAValueOfItsRow() {
        assertThat(rows(Author.objects
                        .annotate(BOOKS)
                        .filter("n__gt", 0)
                        .orderBy("-n")
                        .values("name", "n")))
                .containsExactly("Ada 2", "Bob 1");
        assertThat(rows(Author.objects
                        .values("name")
                        .annotate(BOOKS)
                        .filter("n", 0)
                        .orderBy("-name")))
                .containsExactly("Di 0", "Cy 0");
    }

    @Test
    void anAliasIsNotSelected() {
        Row aliased = Author.objects
                .alias(BOOKS)
                .filter("n__gte", 1)
                .orderBy("n")
                .values()
                .first()
                .orElseThrow();
        assertThat(aliased.string("name")).isEqualTo("Bob");
        assertThat(aliased.names()).contains("pen_name").doesNotContain("n");
        assertThat(Author.objects.annotate(BOOKS).values().list().get(0).names())
                .contains("n");
        assertThatThrownBy(() -> Author.objects.alias(BOOKS).values("n").list())
                .isInstanceOf(FieldError.class)
                .hasMessageContaining("annotate");
        assertThat(rows(Author.objects.annotate(BOOKS).values("n").distinct().orderBy("n")))
                .containsExactly("0", "1", "2");
    }

    @Test
    void conditionsOnColumnsComeBeforeGroupsAndOnAggregatesAfter() {
        var grouped = Book.objects
                .values("author__name")
                .annotate(COUNT, path("pages").sum().as("s"))
                .orderBy("author__name");
        assertThat(rows(grouped)).containsExactly("Ada 2 400", "Bob 1 150");
        assertThat(rows(grouped.filter("pages__gt", 120))).containsExactly("Ada 1 300", "Bob 1 150");
        assertThat(rows(grouped.filter("c__gt", 1))).containsExactly("Ada 2 400");
        assertThat(rows(grouped.exclude("c__gt", 1))).containsExactly("Bob 1 150");
        assertThat(rows(grouped.filter("c", 1).filter("pages__gt", 120).orderBy("-s")))
                .containsExactly("Ada 1 300", "Bob 1 150");
        assertThat(grouped.filter("c__gt", 1).count()).isEqualTo(1);
    }

    @Test
    void groupsMayBeMadeOfWhatIsCountedForEachRow() {
        assertThat(rows(Author.objects
                        .annotate(BOOKS)
                        .values("n")
                        .annotate(path("pk").count().as("c"))
                        .orderBy("n")))
                .containsExactly("0 2", "1 1", "2 1");
    }

    @Test
    void aSelectedToManyPathFlattens() {
        assertThat(rows(Author.objects.values("name", "books__title").orderBy("name", "books__title")))
                .containsExactly("Ada Blue", "Ada Red", "Bob Green", "Cy null", "Di null");
        var flat = Author.objects.annotate(path("books__title").as("b"));
        assertThat(rows(flat.filter("b", "Red").values("name", "b"))).containsExactly("Ada Red");
        assertThat(rows(flat.values("name", "b").orderBy("-b").slice(0, 2))).containsExactly("Ada Red", "Bob Green");
    }

    @Test
    void anAggregateSharesTheRowsOfWhatIsFlattened() {
        assertThat(rows(Author.objects
                        .values("books__title")
                        .annotate(path("books").count().as("c"))
                        .orderBy("books__title")))
                .containsExactly("null 0", "Blue 1", "Green 1", "Red 1");
    }

    @Test
    void distinctRowsAreSortedByWhatTheyHold() {
        var names = Book.objects.values("author__name").distinct();
        assertThat(rows(names.orderBy("-author__name"))).containsExactly("Bob", "Ada");
        assertThat(names.count()).isEqualTo(2);
        assertThatThrownBy(() -> names.orderBy("title").list()).isInstanceOf(FieldError.class);
        assertThat(rows(Book.objects
                        .values("id", "tags__name")
                        .distinct()
                        .orderBy("author__name", "title", "tags__name")))
                .extracting(row -> row.substring(row.indexOf(' ') + 1))
                .containsExactly("null", "big", "small", "big");
    }

    @Test
    void theFirstOfEachGroupOnPostgresql() {
        var first = Book.objects.orderBy("author", "-pages").distinct("author").values("title");
        if (database.is("postgresql")) {
            assertThat(rows(first)).containsExactly("Blue", "Green");
        } else {
            assertThatThrownBy(first::list).isInstanceOf(Unsupported.class);
        }
    }

    @Test
    void anOrderNeverChangesWhichRowsComeOut() {
        var grouped = Book.objects.values("author__name").annotate(COUNT);
        assertThatThrownBy(() -> grouped.orderBy("title").list()).isInstanceOf(FieldError.class);
        assertThatThrownBy(() -> Author.objects.orderBy("books__title").list()).isInstanceOf(FieldError.class);
        assertThat(rows(grouped.orderBy(path("pages").max().desc()))).containsExactly("Ada 2", "Bob 1");
        assertThat(Author.objects
                        .orderBy(path("books").count().desc(), path("name").desc())
                        .list())
                .extracting(a -> a.name)
                .containsExactly("Ada", "Bob", "Di", "Cy");
        assertThat(rows(grouped.orderBy("author__name").reverse())).containsExactly("Bob 1", "Ada 2");
    }

    @Test
    void aggregatesOfWhatIsAnnotated() {
        Row totals = Author.objects
                .annotate(BOOKS)
                .aggregate(path("n").number().avg().as("mean"), path("n").max().as("most"));
        assertThat(text(totals)).isEqualTo("0.75 2");
        assertThat(text(Book.objects
                        .values("author")
                        .annotate(COUNT)
                        .aggregate(path("c").max().as("most"))))
                .isEqualTo("2");
        assertThat(text(Book.objects
                        .values("author")
                        .annotate(COUNT)
                        .filter("c__lt", 2)
                        .aggregate(count().as("groups"))))
                .isEqualTo("1");
    }

    @Test
    void totalsOfDistinctRowsAndOfSlices() {
        book("Grey", 100, Author.objects.get("name", "Cy"), Author.objects.get("name", "Cy"));
        var sum = path("pages").sum().as("s");
        assertThat(text(Book.objects.values("pages").distinct().aggregate(sum))).isEqualTo("550");
        assertThat(text(Book.objects.values("pages").aggregate(sum))).isEqualTo("650");
        assertThat(text(Book.objects.orderBy("-pages").slice(0, 2).aggregate(sum)))
                .isEqualTo("450");
        assertThat(text(Book.objects
                        .orderBy("-pages")
                        .slice(0, 3)
                        .aggregate(path("tags").count().as("t"))))
                .isIn("1", "3");
    }

    @Test
    void severalToManyPathsDoNotMultiply() {
        assertThat(rows(Author.objects
                        .annotate(
                                BOOKS,
                                path("edited").count().as("e"),
                                path("books__tags").count().as("t"))
                        .annotate(
                                path("books__pages").sum().as("s"),
                                path("books__tags").countDistinct().as("d"))
                        .orderBy("name")
                        .values("name", "n", "e", "t", "s", "d")))
                .containsExactly("Ada 2 2 2 400 2", "Bob 1 1 1 150 1", "Cy 0 0 0 null 0", "Di 0 0 0 null 0");
        assertThat(rows(Author.objects
                        .values("pen_name")
                        .annotate(COUNT, BOOKS, path("edited__pages").max().as("e"))
                        .filter("c__gte", 1)
                        .orderBy("pen_name")))
                .containsExactly("null 2 1 300", "A 1 2 150", "D 1 0 null");
    }

    @Test
    void theWholeSetOverSeveralPathsIsOneRow() {
        assertThat(text(Author.objects.aggregate(
                        COUNT,
                        BOOKS,
                        path("edited").count().as("e"),
                        path("books__tags").count().as("t"))))
                .isEqualTo("4 3 3 3");
        assertThat(text(Author.objects.filter("books__title", "Red").aggregate(COUNT, BOOKS)))
                .isEqualTo("1 2");
    }

    @Test
    void aFilterBeforeAnAggregateDoesNotNarrowItItsOwnDoes() {
        assertThat(rows(Author.objects
                        .filter("books__title", "Red")
                        .annotate(BOOKS)
                        .values("name", "n")))
                .containsExactly("Ada 2");
        var thick = path("books").count().filter(q("books__pages__gt", 120)).as("thick");
        assertThat(rows(Author.objects.annotate(thick).orderBy("-thick", "name").values("name", "thick")))
                .containsExactly("Ada 1", "Bob 1", "Cy 0", "Di 0");
        assertThat(Author.objects.exclude(path("books").count().gt(0L)).count()).isEqualTo(2);
    }

    @Test
    void groupsAreFilteredByAnyCondition() {
        var grouped = Book.objects
                .values("author__name")
                .annotate(COUNT, path("pages").avg().as("mean"))
                .orderBy("author__name");
        assertThat(rows(grouped.filter(q("c__gt", 1).or(q("mean__lt", 160)))))
                .containsExactly("Ada 2 200.0", "Bob 1 150.0");
        assertThat(rows(grouped.filter(q("c__gt", 1).and(q("mean__lt", 160))))).isEmpty();
        assertThat(rows(grouped.filter(
                        path("pages").number().max().gt(path("c").number().times(140)))))
                .containsExactly("Ada 2 200.0", "Bob 1 150.0");
    }

    @Test
    void typedChainsMeanTheSame() {
        var typed = Book.objects
                .groupBy(b -> b.author().name)
                .filter(b -> count().gt(1))
                .orderBy(b -> b.author().name)
                .values(b -> b.author().name, b -> count());
        var named = Book.objects
                .values("author__name")
                .annotate(COUNT)
                .filter("c__gt", 1)
                .orderBy("author__name");
        assertThat(sql(typed)).isEqualTo(sql(named));
        assertThat(typed.list()).hasSize(1);
        assertThat(rows(named)).containsExactly("Ada 2");
    }
}
