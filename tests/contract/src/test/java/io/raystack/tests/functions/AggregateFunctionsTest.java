package io.raystack.tests.functions;

import static io.raystack.db.query.Functions.aggregate;
import static io.raystack.db.query.Functions.value;
import static io.raystack.db.query.Lookups.path;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import io.raystack.db.model.Json;
import io.raystack.db.query.AggregateDef;
import io.raystack.db.query.Expr;
import io.raystack.db.query.NumberExpr;
import io.raystack.db.query.TextExpr;
import io.raystack.tests.contract.OpenLibrary;
import io.raystack.tests.contract.servers.OnEveryDatabase;
import io.raystack.tests.contract.servers.TestDatabase;
import io.raystack.tests.library.Author;
import io.raystack.tests.library.Author_;
import io.raystack.tests.library.Book;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Aggregates over related rows: of four books, and of none, the same on every database. */
@OnEveryDatabase
class AggregateFunctionsTest {
    private final OpenLibrary library;

    AggregateFunctionsTest(TestDatabase database) {
        library = OpenLibrary.on(database);
    }

    @BeforeEach
    void books() {
        Author ada = Author.objects.create(a -> a.name = "Ada");
        Author.objects.create(a -> a.name = "Bob");
        book(ada, "b", 6, "1.00", true);
        book(ada, "a", 3, "2.00", false);
        book(ada, "c", 3, "2.00", true);
        book(ada, "b", 12, "5.01", true);
    }

    private static void book(Author author, String title, int pages, String price, boolean available) {
        Book.objects.create(b -> {
            b.author.set(author);
            b.title = title;
            b.pages = pages;
            b.price = new BigDecimal(price);
            b.available = available;
            b.subtitle = pages == 3 ? null : title;
        });
    }

    @AfterEach
    void close() {
        library.close();
    }

    private static List<@Nullable Object> of(Function<Author_.Path<Author>, ? extends Expr<? super Author, ?>> value) {
        List<@Nullable Object> found = new ArrayList<>();
        Author.objects
                .orderBy(x -> x.id)
                .values(x -> x.id, x -> value.apply(x))
                .list()
                .forEach(row -> found.add(row.b()));
        return found;
    }

    @Test
    void spread() {
        near(of(x -> x.books().pages.stdDev()), Math.sqrt(13.5));
        near(of(x -> x.books().pages.stdDevOfSample()), Math.sqrt(18));
        near(of(x -> x.books().pages.variance()), 13.5);
        near(of(x -> x.books().price.varianceOfSample()), 9.050075 / 3);
    }

    private static void near(List<@Nullable Object> found, double wanted) {
        assertThat((Double) found.get(0)).isCloseTo(wanted, within(1e-9));
        assertThat(found.get(1)).isNull();
    }

    @Test
    void meansOfDecimalsAreDecimals() {
        assertThat((BigDecimal)
                        Objects.requireNonNull(of(x -> x.books().price.mean()).get(0)))
                .isEqualByComparingTo("2.5025");
        assertThat(of(x -> x.books().price.avg())).containsExactly(2.5025, null);
        assertThat(of(x -> x.books().pages.mean())).containsExactly(6.0, null);
        assertThat(of(x -> x.books().pages.sum().distinct())).containsExactly(21, null);
        assertThat(of(x -> x.books()
                        .pages
                        .sum()
                        .filter(x.books().available.isTrue())
                        .orElse(0)))
                .containsExactly(21, 0);
    }

    @Test
    void textsInAnOrder() {
        assertThat(of(x -> x.books().title.joined(", ", x.books().title.desc(), x.books().pages)))
                .containsExactly("c, b, b, a", null);
        assertThat(of(x -> x.books().title.joined("", x.books().title).distinct()))
                .containsExactly("abc", null);
        assertThat(of(x -> x.books().title.joined("; ", x.books().title).distinct()))
                .containsExactly("a; b; c", null);
        assertThat(of(x -> x.books().subtitle.joined("-"))).containsExactly("b-b", null);
        assertThat(of(x -> x.books()
                        .title
                        .joined("|", x.books().id)
                        .filter(x.books().pages.gt(5))))
                .containsExactly("b|b", null);
        assertThat(of(x ->
                        new TextExpr<Author>(aggregate(AggregateDef.STRING_AGG, path("books__subtitle"), value("/")))))
                .containsExactly("b/b", null);
    }

    @Test
    void documents() {
        assertThat(of(x -> x.books().pages.jsonList(x.books().pages.desc(), x.books().id)))
                .containsExactly(Json.parse("[12, 6, 3, 3]"), null);
        assertThat(of(x -> x.books().available.jsonList(x.books().id)))
                .containsExactly(Json.parse("[true, false, true, true]"), null);
        assertThat(of(x -> x.books().subtitle.jsonList(x.books().id)))
                .containsExactly(Json.parse("[\"b\", null, null, \"b\"]"), null);
    }

    @Test
    void booleansAndBits() {
        assertThat(of(x -> x.books().available.allTrue())).containsExactly(false, null);
        assertThat(of(x -> x.books().available.anyTrue())).containsExactly(true, null);
        assertThat(bits(AggregateDef.BIT_AND)).containsExactly(0L, null);
        assertThat(bits(AggregateDef.BIT_OR)).containsExactly(15L, null);
        assertThat(bits(AggregateDef.BIT_XOR)).containsExactly(10L, null);
    }

    private static List<@Nullable Object> bits(AggregateDef def) {
        return of(x -> new NumberExpr<Author, Long>(aggregate(def, x.books().pages)));
    }

    @Test
    void wholeSets() {
        assertThat(Book.objects
                        .aggregate(x -> x.title.joined(",", x.title.desc()))
                        .toString())
                .contains("c,b,b,a");
    }
}
