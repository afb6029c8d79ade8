package io.raystack.tests.contract;

import static io.raystack.db.query.Lookups.count;
import static io.raystack.db.query.Lookups.path;
import static io.raystack.db.query.Windows.FIRST;
import static io.raystack.db.query.Windows.LAST;
import static io.raystack.db.query.Windows.allRows;
import static io.raystack.db.query.Windows.cumeDist;
import static io.raystack.db.query.Windows.denseRank;
import static io.raystack.db.query.Windows.firstValue;
import static io.raystack.db.query.Windows.lag;
import static io.raystack.db.query.Windows.lastValue;
import static io.raystack.db.query.Windows.lead;
import static io.raystack.db.query.Windows.nthValue;
import static io.raystack.db.query.Windows.ntile;
import static io.raystack.db.query.Windows.orderBy;
import static io.raystack.db.query.Windows.partitionBy;
import static io.raystack.db.query.Windows.percentRank;
import static io.raystack.db.query.Windows.rank;
import static io.raystack.db.query.Windows.rowNumber;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatObject;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.raystack.db.Row2;
import io.raystack.db.Row3;
import io.raystack.db.Row4;
import io.raystack.db.errors.FieldError;
import io.raystack.db.errors.QueryError;
import io.raystack.db.errors.Unsupported;
import io.raystack.db.query.Frame;
import io.raystack.db.query.Lookups;
import io.raystack.db.query.NumberExpr;
import io.raystack.tests.contract.servers.OnEveryDatabase;
import io.raystack.tests.contract.servers.TestDatabase;
import io.raystack.tests.library.Author;
import io.raystack.tests.library.Book;
import io.raystack.tests.library.Book_;
import java.math.BigDecimal;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Functions over windows: what they give, conditions about them, what they are combined with, on every database. */
@OnEveryDatabase
class WindowsTest {
    private final TestDatabase database;
    private final OpenLibrary library;

    WindowsTest(TestDatabase database) {
        this.database = database;
        library = OpenLibrary.on(database);
    }

    @BeforeEach
    void books() {
        Author ada = Author.objects.create(a -> a.name = "Ada");
        Author bob = Author.objects.create(a -> a.name = "Bob");
        book("A1", 100, 2, ada);
        book("A2", 300, null, ada);
        book("A3", 300, 1, ada);
        book("B1", 150, null, bob);
        book("B2", 200, 5, bob);
    }

    private static void book(String title, int pages, @Nullable Integer edition, Author author) {
        Book.objects.create(b -> {
            b.title = title;
            b.pages = pages;
            b.edition = edition;
            b.author.set(author);
        });
    }

    @AfterEach
    void close() {
        library.close();
    }

    @Test
    void rowsAreNumberedAndRanked() {
        assertThat(Book.objects
                        .orderBy("title")
                        .values(
                                b -> b.title,
                                b -> rowNumber().over(partitionBy(b.author).orderBy(b.pages.desc(), b.title)),
                                b -> rank().over(orderBy(b.pages.desc())),
                                b -> denseRank().over(orderBy(b.pages.desc())))
                        .list())
                .containsExactly(
                        new Row4<>("A1", 3L, 5L, 4L),
                        new Row4<>("A2", 1L, 1L, 1L),
                        new Row4<>("A3", 2L, 1L, 1L),
                        new Row4<>("B1", 2L, 4L, 3L),
                        new Row4<>("B2", 1L, 3L, 2L));
        assertThat(Book.objects
                        .orderBy("title")
                        .values(
                                b -> percentRank().over(orderBy(b.title)),
                                b -> cumeDist().over(orderBy(b.title)),
                                b -> ntile(2).over(orderBy(b.title)))
                        .list())
                .containsExactly(
                        new Row3<>(0.0, 0.2, 1L),
                        new Row3<>(0.25, 0.4, 1L),
                        new Row3<>(0.5, 0.6, 1L),
                        new Row3<>(0.75, 0.8, 2L),
                        new Row3<>(1.0, 1.0, 2L));
    }

    @Test
    void valuesOfOtherRowsAreRead() {
        assertThat(Book.objects
                        .orderBy("title")
                        .values(
                                b -> lag(b.title).over(partitionBy(b.author).orderBy(b.title)),
                                b -> lead(b.pages, 2).over(orderBy(b.title)),
                                b -> firstValue(b.title).over(orderBy(b.title.desc())),
                                b -> lastValue(b.pages)
                                        .over(partitionBy(b.author)
                                                .orderBy(b.title)
                                                .rows(FIRST, LAST)))
                        .list())
                .containsExactly(
                        new Row4<>(null, 300, "B2", 300),
                        new Row4<>("A1", 150, "B2", 300),
                        new Row4<>("A2", 200, "B2", 300),
                        new Row4<>(null, null, "B2", 200),
                        new Row4<>("B1", null, "B2", 200));
        assertThat(Book.objects
                        .orderBy("title")
                        .value(b -> nthValue(b.title, 2).over(orderBy(b.title)))
                        .list())
                .containsExactly(null, "A2", "A2", "A2", "A2");
    }

    @Test
    void aggregatesRunOverFrames() {
        assertThat(Book.objects
                        .orderBy("title")
                        .values(
                                b -> b.pages.sum().over(orderBy(b.title)),
                                b -> b.pages.sum().over(orderBy(b.title).rows(-1, 1)),
                                b -> b.pages.avg().over(partitionBy(b.author)),
                                b -> b.edition.count().over(allRows()))
                        .list())
                .containsExactly(
                        new Row4<>(100, 400, 700 / 3.0, 3L),
                        new Row4<>(400, 700, 700 / 3.0, 3L),
                        new Row4<>(700, 750, 700 / 3.0, 3L),
                        new Row4<>(850, 650, 175.0, 3L),
                        new Row4<>(1050, 350, 175.0, 3L));
        NumberExpr<Book, Long> some =
                Lookups.<Book>count().filter(Book_.pages.gte(200)).over(partitionBy(Book_.author));
        assertThat(Book.objects.orderBy("title").value(b -> some).list()).containsExactly(2L, 2L, 2L, 1L, 1L);
    }

    @Test
    void decimalsAreAddedExactlyOverMovingFrames() {
        Book.objects.update(b -> b.price.set(new BigDecimal("0.10")));
        Book.objects.filter("title", "A2").update(b -> b.price.set(new BigDecimal("1234567890.12")));
        assertThat(Book.objects
                        .orderBy("title")
                        .value(b -> b.price.sum().over(orderBy(b.title).rows(-1, 0)))
                        .list())
                .usingElementComparator(BigDecimal::compareTo)
                .containsExactly(
                        new BigDecimal("0.10"),
                        new BigDecimal("1234567890.22"),
                        new BigDecimal("1234567890.22"),
                        new BigDecimal("0.20"),
                        new BigDecimal("0.20"));
    }

    @Test
    void framesOfGroupsAndExclusionsAreThereWhereTheDatabaseHasThem() {
        var groups = Book_.pages.sum().over(orderBy(Book_.pages).groups(-1, 0)).as("s");
        var others = Book_.pages
                .sum()
                .over(orderBy(Book_.title).rows(FIRST, LAST).excluding(Frame.Exclusion.CURRENT_ROW))
                .as("s");
        if (database.is("mariadb")) {
            assertThatThrownBy(() -> Book.objects.annotate(groups).list()).isInstanceOf(Unsupported.class);
            assertThatThrownBy(() -> Book.objects.annotate(others).list()).isInstanceOf(Unsupported.class);
            return;
        }
        assertThat(Book.objects.annotate(groups).orderBy("title").list())
                .extracting(groups::of)
                .containsExactly(100, 800, 800, 250, 350);
        assertThat(Book.objects.annotate(others).orderBy("title").list())
                .extracting(others::of)
                .containsExactly(950, 750, 750, 900, 850);
    }

    @Test
    void nullIsTheSmallestValueInAWindowToo() {
        assertThat(Book.objects
                        .orderBy("title")
                        .values(
                                b -> rowNumber().over(orderBy(b.edition.asc(), b.title)),
                                b -> rowNumber().over(orderBy(b.edition.desc(), b.title)),
                                b -> rowNumber().over(orderBy(b.edition.asc().nullsLast(), b.title)))
                        .list())
                .containsExactly(
                        new Row3<>(4L, 2L, 2L),
                        new Row3<>(1L, 4L, 4L),
                        new Row3<>(3L, 3L, 1L),
                        new Row3<>(2L, 5L, 5L),
                        new Row3<>(5L, 1L, 3L));
    }

    @Test
    void conditionsAboutAWindowAreMetAfterItIsComputed() {
        var place = rowNumber()
                .over(partitionBy(Book_.author).orderBy(Book_.pages.desc(), Book_.title))
                .as("place");
        assertThat(Book.objects
                        .annotate(place)
                        .filter(place.eq(1))
                        .orderBy("title")
                        .list())
                .extracting(b -> b.title + place.of(b))
                .containsExactly("A21", "B21");
        assertThat(Book.objects
                        .annotate(place)
                        .filter("place__lte", 1, "pages__lt", 300)
                        .count())
                .isEqualTo(2);
        assertThat(Book.objects
                        .annotate(place)
                        .filter(place.eq(1))
                        .filter("title__contains", "1")
                        .orderBy("title")
                        .value(b -> b.title)
                        .list())
                .containsExactly("A1", "B1");
        assertThat(Book.objects.annotate(place).exclude("place", 1).count()).isEqualTo(3);
        assertThat(Book.objects.annotate(place).filter("place", 3).exists()).isTrue();
        assertThat(Book.objects.annotate(place).filter("place", 4).exists()).isFalse();
        assertThatObject(Book.objects.annotate(place).filter(place.eq(1)).aggregate(b -> b.pages.sum()))
                .isEqualTo(500);
        assertThat(Book.objects
                        .annotate(place)
                        .filter(place.lte(2))
                        .orderBy("-title")
                        .slice(0, 1)
                        .list())
                .extracting(b -> b.title)
                .containsExactly("B2");
        assertThat(Author.objects
                        .filter(a -> a.id.in(
                                Book.objects.annotate(place).filter(place.eq(3)).value(b -> b.author.id())))
                        .list())
                .extracting(a -> a.name)
                .containsExactly("Ada");
    }

    @Test
    void aConditionMayHoldAWindowItself() {
        assertThat(Book.objects
                        .filter(b -> rank().over(orderBy(b.pages)).lte(2).or(b.title.eq("B2")))
                        .orderBy("title")
                        .value(b -> b.title)
                        .list())
                .containsExactly("A1", "B1", "B2");
    }

    @Test
    void windowsLieOverGroupsAndAggregatesOverWindows() {
        assertThat(Book.objects
                        .groupBy(b -> b.author().name)
                        .orderBy(b -> b.author().name)
                        .values(b -> b.author().name, b -> count(), b -> rank().over(orderBy(count().desc())))
                        .list())
                .containsExactly(new Row3<>("Ada", 3L, 1L), new Row3<>("Bob", 2L, 2L));
        assertThat(Book.objects
                        .groupBy(b -> b.author().name)
                        .filter(b -> rank().over(orderBy(count().desc())).eq(2))
                        .values(b -> b.author().name, b -> count().sum().over(allRows()))
                        .list())
                .containsExactly(new Row2<>("Bob", 5L));
        var place = rowNumber().over(partitionBy("author").orderBy("title")).as("place");
        assertThat(Book.objects
                        .annotate(place)
                        .aggregate(path("place").number().max().as("most"))
                        .l("most"))
                .isEqualTo(3);
        assertThat(Book.objects
                        .annotate(place)
                        .orderBy("-place", "title")
                        .value(b -> b.title)
                        .list())
                .containsExactly("A3", "A2", "B2", "A1", "B1");
    }

    @Test
    void equalRowsCountOnceAfterAWindow() {
        assertThat(Book.objects
                        .orderBy(b -> b.author().name)
                        .values(b -> b.author().name, b -> count().over(partitionBy(b.author)))
                        .distinct()
                        .list())
                .containsExactly(new Row2<>("Ada", 3L), new Row2<>("Bob", 2L));
    }

    @Test
    void plansDifferByFrameFunctionAndCount() {
        assertThat(Book.objects
                        .orderBy("title")
                        .value(b -> b.pages.sum().over(orderBy(b.title).rows(0, 1)))
                        .list())
                .containsExactly(400, 600, 450, 350, 200);
        assertThat(Book.objects
                        .orderBy("title")
                        .value(b -> b.pages.sum().over(orderBy(b.title).rows(0, 2)))
                        .list())
                .containsExactly(700, 750, 650, 350, 200);
        assertThat(Book.objects
                        .orderBy("title")
                        .value(b -> lag(b.pages, 1).over(orderBy(b.title)))
                        .list())
                .containsExactly(null, 100, 300, 300, 150);
        assertThat(Book.objects
                        .orderBy("title")
                        .value(b -> lag(b.pages, 2).over(orderBy(b.title)))
                        .list())
                .containsExactly(null, null, 100, 300, 300);
    }

    @Test
    void whatIsNoWindowFunctionSaysSo() {
        assertThatThrownBy(() -> Book.objects.value(b -> rowNumber()).list())
                .isInstanceOf(QueryError.class)
                .hasMessageContaining("without a window");
        assertThatThrownBy(() -> Book.objects
                        .value(b -> b.title.lower().over(orderBy(b.id)))
                        .list())
                .isInstanceOf(QueryError.class)
                .hasMessageContaining("no window function");
        assertThatThrownBy(
                        () -> Book.objects.update(b -> b.copies.set(rowNumber().over(orderBy(b.id)))))
                .isInstanceOf(FieldError.class);
    }
}
