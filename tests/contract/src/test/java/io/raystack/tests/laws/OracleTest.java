package io.raystack.tests.laws;

import static io.raystack.db.query.Lookups.path;
import static io.raystack.db.query.Lookups.q;
import static org.assertj.core.api.Assertions.assertThat;

import io.raystack.db.mapping.Metas;
import io.raystack.db.model.ModelSpec;
import io.raystack.db.query.Condition;
import io.raystack.db.query.Query;
import io.raystack.tests.laws.World.Pair;
import io.raystack.tests.library.Author;
import io.raystack.tests.library.Author_;
import io.raystack.tests.library.Book;
import io.raystack.tests.library.Book_;
import io.raystack.tests.library.Tag;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/**
 * The oracle itself, law by law, on three authors: Ada (1) wrote Red (11: tags big/x, small/y) and Blue (12: no tags), Bob (2),
 * Ada's pupil, wrote Green (13: tag big/y), Cy (3) wrote nothing.
 */
class OracleTest {
    private static final ModelSpec AUTHOR = Metas.of(Author.class).spec();
    private static final ModelSpec BOOK = Metas.of(Book.class).spec();
    private static final ModelSpec TAG = Metas.of(Tag.class).spec();

    private final World world = world();

    private static World world() {
        World world = new World(WorldMaker.GRAPH);
        row(world, AUTHOR, 1, "name", "Ada", "born", 1900);
        row(world, AUTHOR, 2, "name", "Bob", "born", 1950, "penName", "B.", "mentor", 1L);
        row(world, AUTHOR, 3, "name", "Cy", "born", 1900, "prizes", 2);
        row(world, TAG, 21, "name", "big", "color", "x");
        row(world, TAG, 22, "name", "small", "color", "y");
        row(world, TAG, 23, "name", "big", "color", "y");
        row(world, BOOK, 11, "title", "Red", "pages", 100, "author", 1L);
        row(world, BOOK, 12, "title", "Blue", "pages", 300, "author", 1L, "subtitle", "s");
        row(world, BOOK, 13, "title", "Green", "pages", 100, "author", 2L, "editor", 1L);
        Edge tags = Objects.requireNonNull(world.graph.named(BOOK, "tags"));
        world.pairs(tags).addAll(List.of(new Pair(11, 21), new Pair(11, 22), new Pair(13, 23)));
        return world;
    }

    private static void row(World world, ModelSpec model, long id, Object... namesAndValues) {
        Map<String, Object> values = new HashMap<>(Map.of("id", id));
        for (int i = 0; i < namesAndValues.length; i += 2) {
            values.put((String) namesAndValues[i], namesAndValues[i + 1]);
        }
        world.rows(model).add(new Row(model, id, values));
    }

    private Set<Long> authors(Condition<?>... calls) {
        return keys(AUTHOR, calls);
    }

    private Set<Long> books(Condition<?>... calls) {
        return keys(BOOK, calls);
    }

    private Set<Long> keys(ModelSpec model, Condition<?>... calls) {
        Query query = Query.of(model.className());
        for (Condition<?> call : calls) {
            query = query.where(call.node());
        }
        return new Oracle(world, new Trace()).keys(query);
    }

    @Test
    void aComparisonWithNullIsFalseAndItsComplementTrue() {
        assertThat(authors(q("pen_name", "B."))).containsExactly(2L);
        assertThat(authors(q("pen_name", "B.").not())).containsExactly(1L, 3L);
        assertThat(authors(Author_.penName.eq(Author_.penName))).containsExactly(2L);
        assertThat(authors(Author_.prizes.plus(1).gt(0).not())).containsExactly(1L, 2L);
    }

    @Test
    void aMissingRowMakesTheRestNull() {
        assertThat(authors(Author_.mentor().name.isNull())).containsExactly(1L, 3L);
        assertThat(authors(Author_.mentor().name.ne("Ada"))).containsExactly(1L, 3L);
        assertThat(authors(q("mentor__mentor__isnull", true))).containsExactly(1L, 2L, 3L);
    }

    @Test
    void aToManyPathIsSomeRowOrElseTheAbsentOne() {
        assertThat(authors(Author_.books().title.eq("Red"))).containsExactly(1L);
        assertThat(authors(Author_.books().title.eq("Red").not())).containsExactly(2L, 3L);
        assertThat(authors(Author_.books().subtitle.isNull())).containsExactly(1L, 2L, 3L);
        assertThat(authors(Author_.books().title.isNull())).containsExactly(3L);
        assertThat(authors(Author_.books().tags().name.isNull())).containsExactly(1L, 3L);
    }

    @Test
    void typedComparisonsAreEachAboutARowOfTheirOwn() {
        Condition<Book> twoRows =
                Book_.tags().name.eq("big").and(Book_.tags().color.eq("y"));
        assertThat(books(twoRows)).containsExactly(11L, 13L);
        Condition<Book> oneRow = Book_.tags().any(t -> t.name.eq("big").and(t.color.eq("y")));
        assertThat(books(oneRow)).containsExactly(13L);
        assertThat(books(Book_.tags().name.eq(Book_.tags().color))).isEmpty();
    }

    @Test
    void quantifiersSeeRealRowsOnly() {
        assertThat(books(Book_.tags().any(t -> t.name.isNull()))).isEmpty();
        assertThat(books(Book_.tags().none(t -> t.name.eq("big")))).containsExactly(12L);
        assertThat(books(Book_.tags().all(t -> t.name.eq("big")))).containsExactly(12L, 13L);
        assertThat(books(Book_.tags().exists())).containsExactly(11L, 13L);
        assertThat(books(Book_.tags().isEmpty())).containsExactly(12L);
        assertThat(authors(Author_.books().any(b -> b.title.startsWith("R").and(Author_.name.eq("Ada")))))
                .containsExactly(1L);
    }

    @Test
    void namesInOneCallShareARowAndInTwoCallsDoNot() {
        assertThat(books(q("tags__name", "big").and(q("tags__color", "y")))).containsExactly(13L);
        assertThat(books(q("tags__name", "big"), q("tags__color", "y"))).containsExactly(11L, 13L);
        assertThat(authors(q("books__title", "Red").and(q("books__tags__color", "y"))))
                .containsExactly(1L);
        assertThat(authors(q("books__title", "Blue").and(q("books__tags__color", "y"))))
                .isEmpty();
        assertThat(authors(q("books__title", "Blue"), q("books__tags__color", "y")))
                .containsExactly(1L);
    }

    @Test
    void anOrBindsEachBranchUnlessAnAndAboveHasBoundBoth() {
        Condition<Object> big = q("tags__name", "big");
        Condition<Object> x = q("tags__color", "x");
        Condition<Object> y = q("tags__color", "y");
        assertThat(books(big.and(y).or(q("title", "Blue")))).containsExactly(12L, 13L);
        assertThat(books(big.and(x.or(y)))).containsExactly(11L, 13L);
        assertThat(books(q("tags__name", "small").and(x.or(q("pages", 1L))))).isEmpty();
    }

    @Test
    void aNotOpensAScopeOfItsOwn() {
        assertThat(books(q("tags__name", "small").and(q("tags__name", "big").not())))
                .isEmpty();
        assertThat(books(q("tags__name", "big").and(q("tags__color", "y")).not()))
                .containsExactly(11L, 12L);
    }

    @Test
    void theAbsentRowIsSharedToo() {
        Condition<Object> noName = q("tags__name__isnull", true);
        assertThat(books(noName.and(q("tags__color__isnull", true)))).containsExactly(12L);
        assertThat(books(q("tags__isnull", true))).containsExactly(12L);
        assertThat(books(q("tags__isnull", false))).containsExactly(11L, 13L);
    }

    @Test
    void undeclaredOtherSidesHaveNames() {
        assertThat(authors(q("edited__title", "Green"))).containsExactly(1L);
        assertThat(authors(q("edited", 13L))).containsExactly(1L);
        assertThat(books(q("tags", 23L))).containsExactly(13L);
    }

    @Test
    void columnsByNameCompareWithColumns() {
        assertThat(books(q("author", path("editor")))).isEmpty();
        assertThat(books(q("author__mentor", path("editor")))).containsExactly(13L);
    }

    @ParameterizedTest
    @CsvSource(textBlock = """
                    exact, a, a, true
                    exact, a, A, false
                    iexact, straße, STRAßE, true
                    contains, a%b, %, true
                    contains, ab, %, false
                    icontains, ΑΣ, ς, true
                    startswith, ab, a, true
                    istartswith, ab, A, true
                    endswith, ab, A, false
                    iendswith, ab, B, true
                    gt, b, a, true
                    lt, \uFFFD, 😀, true
                    gte, a, a, true
                    lte, B, a, true
                    """)
    void textIsComparedByCodePointAndFoldedByTheSimpleMapping(String lookup, String left, String right, boolean holds) {
        assertThat(Meaning.holds(lookup, left, right)).isEqualTo(holds);
    }

    @Test
    void numbersAreComparedByValue() {
        assertThat(Meaning.holds("exact", new java.math.BigDecimal("1.50"), 1.5))
                .isTrue();
        assertThat(Meaning.holds("exact", -0.0, 0.0)).isTrue();
        assertThat(Meaning.holds("range", 3L, List.of(3L, 3L))).isTrue();
        assertThat(Meaning.holds("in", 3L, List.of())).isFalse();
        assertThat(Meaning.call("divide", List.of(-7L, 2L))).isEqualTo(-3L);
        assertThat(Meaning.call("mod", List.of(-7L, 2L))).isEqualTo(-1L);
    }
}
