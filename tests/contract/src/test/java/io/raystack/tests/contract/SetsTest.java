package io.raystack.tests.contract;

import static io.raystack.db.query.Lookups.exists;
import static io.raystack.db.query.Lookups.outer;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.raystack.db.Row2;
import io.raystack.db.errors.FieldError;
import io.raystack.db.errors.Unsupported;
import io.raystack.db.query.AggregateDef;
import io.raystack.tests.contract.servers.OnEveryDatabase;
import io.raystack.tests.contract.servers.TestDatabase;
import io.raystack.tests.library.Author;
import io.raystack.tests.library.Author_;
import io.raystack.tests.library.Book;
import io.raystack.tests.library.BookQuery;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Query sets and selections combined by the rules of sets. */
@OnEveryDatabase
class SetsTest {
    private final OpenLibrary library;
    private final BookQuery thin = Book.objects.filter(b -> b.pages.lte(200));
    private final BookQuery thick = Book.objects.filter(b -> b.pages.gte(200));

    SetsTest(TestDatabase database) {
        library = OpenLibrary.on(database);
    }

    @BeforeEach
    void books() {
        Author ada = Author.objects.create(a -> {
            a.name = "Ada";
            a.born = 100;
            a.penName = "A";
        });
        Author bob = Author.objects.create(a -> {
            a.name = "Bob";
            a.born = 300;
        });
        book("One", 100, ada);
        book("Two", 200, ada);
        book("Three", 200, bob);
        book("Four", 300, bob);
    }

    private static void book(String title, int pages, Author author) {
        Book.objects.create(b -> {
            b.title = title;
            b.pages = pages;
            b.subtitle = pages == 100 ? null : "of " + pages;
            b.author.set(author);
        });
    }

    @AfterEach
    void close() {
        library.close();
    }

    private static List<String> titles(Iterable<Book> books) {
        return Stream.of(books)
                .flatMap(b -> java.util.stream.StreamSupport.stream(b.spliterator(), false))
                .map(b -> b.title)
                .toList();
    }

    @Test
    void wholeRows() {
        assertThat(titles(thin.union(thick).orderBy(b -> b.id))).containsExactly("One", "Two", "Three", "Four");
        assertThat(titles(thin.unionAll(thick).orderBy("id")))
                .containsExactly("One", "Two", "Two", "Three", "Three", "Four");
        assertThat(titles(thin.intersection(thick).orderBy("-title"))).containsExactly("Two", "Three");
        assertThat(titles(thin.difference(thick))).containsExactly("One");
        assertThat(titles(thin.union(thick, Book.objects.filter("pages", 300)).reverse()))
                .containsExactly("Four", "Three", "Two", "One");
    }

    @Test
    void onlyTheirOwnSqlIsSaid() {
        String sql = library.session()
                .planner()
                .select(Author.objects
                        .value(a -> a.name)
                        .union(Book.objects.value(b -> b.title))
                        .query())
                .sql()
                .text();
        assertThat(sql)
                .isEqualTo(
                        "SELECT \"t2\".\"c0\" FROM (SELECT \"t0\".\"name\" AS \"c0\" FROM \"library_author\" AS \"t0\""
                                + " UNION SELECT \"t1\".\"title\" AS \"c0\" FROM \"library_book\" AS \"t1\") AS \"t2\"");
    }

    @Test
    void areCountedSlicedAndAsked() {
        BookQuery all = thin.union(thick);
        assertThat(all.count()).isEqualTo(4);
        assertThat(thin.unionAll(thick).count()).isEqualTo(6);
        assertThat(all.exists()).isTrue();
        assertThat(thin.intersection(Book.objects.filter("pages", 7)).exists()).isFalse();
        assertThat(titles(all.orderBy("pages", "id").slice(1, 3))).containsExactly("Two", "Three");
        assertThat(all.orderBy("pages", "id").slice(1, 3).count()).isEqualTo(2);
        assertThat(all.first().map(b -> b.title)).contains("One");
        assertThat(all.last().map(b -> b.title)).contains("Four");
        assertThat(all.orderBy("title").first().map(b -> b.title)).contains("Four");
        Integer pages = all.aggregate(b -> b.pages.sum());
        assertThat(pages).isEqualTo(800);
        assertThat(all.latest("pages").title).isEqualTo("Four");
    }

    @Test
    void chainAndNest() {
        BookQuery one = Book.objects.filter("title", "One");
        BookQuery four = Book.objects.filter("title", "Four");
        assertThat(titles(one.union(four).union(thin.intersection(thick)).orderBy("id")))
                .containsExactly("One", "Two", "Three", "Four");
        assertThat(titles(thin.difference(one.union(four)).orderBy("id"))).containsExactly("Two", "Three");
        assertThat(titles(thin.union(thick).difference(one.union(four)).orderBy("id")))
                .containsExactly("Two", "Three");
    }

    @Test
    void operandsKeepTheirOrdersAndSlices() {
        BookQuery thinnest = Book.objects.orderBy("pages", "id").slice(0, 1);
        BookQuery thickest = Book.objects.orderBy("-pages").slice(0, 1);
        assertThat(titles(thinnest.union(thickest).orderBy("id"))).containsExactly("One", "Four");
        assertThat(titles(Book.objects.orderBy("-id").union(thick).orderBy("id")))
                .containsExactly("One", "Two", "Three", "Four");
    }

    @Test
    void emptyOperandsVanish() {
        BookQuery none = Book.objects.none();
        assertThat(titles(thin.union(none).orderBy("id"))).containsExactly("One", "Two", "Three");
        assertThat(titles(none.union(thin).orderBy("id"))).containsExactly("One", "Two", "Three");
        assertThat(titles(none.union(thin).filter("pages", 100))).containsExactly("One");
        assertThat(none.union(none).count()).isZero();
        assertThat(thin.intersection(none).list()).isEmpty();
        assertThat(titles(thin.difference(none).orderBy("id"))).containsExactly("One", "Two", "Three");
        assertThat(none.difference(thin).exists()).isFalse();
        assertThat(thin.union(thick).none().list()).isEmpty();
        assertThat(Book.objects
                        .value(b -> b.pages)
                        .union(none.value(b -> b.pages))
                        .count())
                .isEqualTo(3);
    }

    @Test
    void values() {
        assertThat(Author.objects
                        .values("name", "born")
                        .union(Book.objects.values("title", "pages"))
                        .orderBy("-born", "name")
                        .list()
                        .stream()
                        .map(r -> r.string("name") + r.i("born")))
                .containsExactly("Bob300", "Four300", "Three200", "Two200", "Ada100", "One100");
        assertThat(Book.objects
                        .value(b -> b.pages)
                        .union(Author.objects.value(a -> a.born))
                        .orderBy("-1")
                        .list())
                .containsExactly(300, 200, 100);
        assertThat(Book.objects
                        .values(b -> b.pages, b -> b.subtitle)
                        .intersection(Book.objects.values(b -> b.pages, b -> b.subtitle))
                        .orderBy("subtitle", "pages")
                        .list())
                .containsExactly(new Row2<>(100, null), new Row2<>(200, "of 200"), new Row2<>(300, "of 300"));
        assertThat(Book.objects
                        .value(b -> b.pages)
                        .difference(Author.objects.value(a -> a.born))
                        .list())
                .containsExactly(200);
        assertThat(Book.objects
                        .value(b -> b.pages)
                        .union(Author.objects.value(a -> a.born))
                        .count())
                .isEqualTo(3);
    }

    @Test
    void valuesAfterwardsAreOfTheRows() {
        assertThat(thin.union(thick).orderBy("id").value(b -> b.pages).list()).containsExactly(100, 200, 200, 300);
        assertThat(thin.union(thick).orderBy("author__name", "-id").values("title", "author__name").list().stream()
                        .map(r -> r.string("title") + r.string("author__name")))
                .containsExactly("TwoAda", "OneAda", "FourBob", "ThreeBob");
    }

    @Test
    void annotationsAndGroups() {
        var n = Author_.books().count().as("n");
        assertThat(Author.objects
                        .annotate(n)
                        .filter("name", "Ada")
                        .union(Author.objects.annotate(n).filter("name", "Bob"))
                        .orderBy("-n", "name")
                        .list()
                        .stream()
                        .map(a -> a.name + n.of(a)))
                .containsExactly("Ada2", "Bob2");
        var total = new io.raystack.db.query.NumberExpr<Book, Long>(new io.raystack.db.query.Node.Aggregate(
                        AggregateDef.COUNT, io.raystack.db.query.Hop.ROOT, null, false, null))
                .as("total");
        assertThat(Book.objects
                        .values("pages")
                        .annotate(total)
                        .union(Author.objects.values("born", "id").filter("name", "Nobody"))
                        .orderBy("-total", "pages")
                        .list()
                        .stream()
                        .map(r -> r.i("pages") + ":" + r.l("total")))
                .containsExactly("200:2", "100:1", "300:1");
    }

    @Test
    void standInConditions() {
        assertThat(Book.objects
                        .filter(b -> b.id.in(thin.value(x -> x.id).intersection(thick.value(x -> x.id))))
                        .count())
                .isEqualTo(2);
        assertThat(Book.objects.filter(b -> b.id.in(thin.intersection(thick))).count())
                .isEqualTo(2);
        assertThat(Book.objects.exclude("id__in", thin.union(thick.none())).count())
                .isEqualTo(1);
        assertThat(Author.objects
                        .filter(a -> exists(thin.filter(b -> b.author.id().eq(outer(a.id)))
                                .union(Book.objects.filter(b -> b.title.eq(outer(a.name))))))
                        .count())
                .isEqualTo(2);
        assertThat(Book.objects
                        .filter(b -> b.id.in(thick.union(thin).orderBy("id").slice(0, 2)))
                        .update("copies", 7))
                .isEqualTo(2);
        assertThat(titles(Book.objects.filter("copies", 7).orderBy("id"))).containsExactly("One", "Two");
    }

    @Test
    void theRestIsRefusedWithTheRemedy() {
        BookQuery all = thin.union(thick);
        for (org.assertj.core.api.ThrowableAssert.ThrowingCallable call :
                List.<org.assertj.core.api.ThrowableAssert.ThrowingCallable>of(
                        () -> all.filter("pages", 1),
                        () -> all.exclude(b -> b.pages.eq(1)),
                        () -> all.annotate(b -> b.pages.plus(1).as("x")),
                        () -> all.groupBy("pages"),
                        () -> all.distinct(),
                        () -> all.fetch("author"),
                        () -> all.update("pages", 1),
                        () -> all.delete(),
                        () -> all.selectForUpdate(),
                        () -> all.get(1L),
                        () -> all.inBulk(List.of(1L)),
                        () -> all.page(3),
                        () -> all.contains(new Book()))) {
            assertThatThrownBy(call)
                    .isInstanceOf(Unsupported.class)
                    .hasMessageContaining("after union(...)")
                    .hasMessageContaining("before they are combined");
        }
    }

    @Test
    void anOrderBySomethingElseIsAnError() {
        assertThatThrownBy(() -> Book.objects
                        .value(b -> b.pages)
                        .union(Author.objects.value(a -> a.born))
                        .orderBy("title")
                        .list())
                .isInstanceOf(FieldError.class)
                .hasMessageContaining("does not select \"title\"");
    }

    @Test
    void differentCombinationsShareNoPlan() {
        for (int i = 0; i < 2; i++) {
            assertThat(thin.union(thick).count()).isEqualTo(4);
            assertThat(thin.intersection(thick).count()).isEqualTo(2);
            assertThat(thin.difference(thick).count()).isEqualTo(1);
            assertThat(thick.difference(thin).count()).isEqualTo(1);
            assertThat(Book.objects.filter(b -> b.pages.lte(100)).union(thick).count())
                    .isEqualTo(4);
            assertThat(Book.objects.filter(b -> b.pages.lte(50)).union(thick).count())
                    .isEqualTo(3);
        }
    }
}
