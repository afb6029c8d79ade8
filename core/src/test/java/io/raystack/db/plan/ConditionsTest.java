package io.raystack.db.plan;

import static io.raystack.db.plan.Asking.books;
import static io.raystack.db.plan.Asking.notBooks;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.raystack.db.query.Expr;
import io.raystack.db.query.LookupDef;
import io.raystack.db.query.Node;
import java.math.BigDecimal;
import java.util.List;
import org.junit.jupiter.api.Test;

/** Laws 1 and 2: what conditions over the row itself and over to-one relations become, and their complements. */
class ConditionsTest {
    @Test
    void aComparisonIsThePlainOperator() {
        assertThat(books(x -> x.title.eq("a"))).isEqualTo("t0.title = 'a'");
        assertThat(books(x -> x.summary.eq("a"))).isEqualTo("t0.summary = 'a'");
        assertThat(books(x -> x.pages.gte(3))).isEqualTo("t0.pages >= 3");
        assertThat(books(x -> x.pages.range(1, 5))).isEqualTo("t0.pages BETWEEN 1 AND 5");
        assertThat(books(x -> x.summary.isNull())).isEqualTo("t0.summary IS NULL");
    }

    @Test
    void aComplementNamesExactlyTheNullableOperands() {
        assertThat(notBooks(x -> x.title.eq("a"))).isEqualTo("t0.title <> 'a'");
        assertThat(notBooks(x -> x.summary.eq("a"))).isEqualTo("t0.summary <> 'a' OR t0.summary IS NULL");
        assertThat(notBooks(x -> x.summary.eq(x.title))).isEqualTo("t0.summary <> t0.title OR t0.summary IS NULL");
        assertThat(notBooks(x -> x.price.range(BigDecimal.ONE, BigDecimal.TEN)))
                .isEqualTo("t0.price NOT BETWEEN 1 AND 10 OR t0.price IS NULL");
        assertThat(notBooks(x -> x.pages.lt(3))).isEqualTo("t0.pages >= 3");
        assertThat(notBooks(x -> x.summary.isNull())).isEqualTo("t0.summary IS NOT NULL");
        assertThat(notBooks(x -> x.summary.in("a", "b")))
                .isEqualTo("t0.summary NOT IN ('a', 'b') OR t0.summary IS NULL");
        assertThat(notBooks(x -> x.price.plus(1).gt(5))).isEqualTo("(t0.price + 1) <= 5 OR (t0.price + 1) IS NULL");
    }

    @Test
    void notTurnsAndIntoOr() {
        assertThat(notBooks(x -> x.title.eq("a").and(x.pages.gt(1)))).isEqualTo("t0.title <> 'a' OR t0.pages <= 1");
        assertThat(notBooks(x -> x.title.eq("a").or(x.pages.gt(1).not())))
                .isEqualTo("t0.title <> 'a' AND t0.pages > 1");
    }

    @Test
    void anEmptyListFoldsBeforeItIsDecidedToRunNothing() {
        assertThat(books(x -> x.id.in(List.of()))).isEqualTo("nothing");
        assertThat(books(x -> x.id.in(List.of()).and(x.pages.gt(1)))).isEqualTo("nothing");
        assertThat(books(x -> x.id.in(List.of()).or(x.pages.gt(1)))).isEqualTo("t0.pages > 1");
        assertThat(notBooks(x -> x.id.in(List.of()))).isEmpty();
        assertThat(notBooks(x -> x.id.in(List.of()).not())).isEqualTo("nothing");
    }

    @Test
    void aForeignKeyIsComparedWithoutAJoin() {
        Library.Author ada = new Library.Author();
        ada.id = 7;
        ada.$state(new Library.Saved());
        assertThat(books(x -> x.author.eq(ada))).isEqualTo("t0.author_id = 7");
        assertThat(books(x -> x.author().id.eq(7))).isEqualTo("t0.author_id = 7");
        assertThat(books(x -> x.author.id().eq(7))).isEqualTo("t0.author_id = 7");
        assertThat(books(x -> x.editor.isNull())).isEqualTo("t0.editor_id IS NULL");
        assertThat(books(x -> x.author.in(ada, ada))).isEqualTo("t0.author_id IN (7, 7)");
        assertThat(notBooks(x -> x.editor.eq(x.author)))
                .isEqualTo("t0.editor_id <> t0.author_id OR t0.editor_id IS NULL");
    }

    @Test
    void anEntityWithoutAKeyIsRefused() {
        assertThatThrownBy(() -> books(x -> x.author.eq(new Library.Author())))
                .hasMessageContaining("library.Author that is not saved");
    }

    @Test
    void aHopIsAJoinAndAMissingRowMakesTheRestNull() {
        assertThat(books(x -> x.author().name.eq("a")))
                .isEqualTo("JOIN author AS t1 ON t1.id = t0.author_id WHERE t1.name = 'a'");
        assertThat(notBooks(x -> x.editor().name.eq("a")))
                .isEqualTo("LEFT JOIN author AS t1 ON t1.id = t0.editor_id WHERE t1.name <> 'a' OR t1.name IS NULL");
        assertThat(books(x ->
                        x.editor().mentor().name.eq("a").and(x.editor().city.eq("b"))))
                .isEqualTo(
                        "LEFT JOIN author AS t1 ON t1.id = t0.editor_id LEFT JOIN author AS t2 ON t2.id = t1.mentor_id"
                                + " WHERE t2.name = 'a' AND t1.city = 'b'");
    }

    @Test
    void aConditionAsAValueIsNeverNull() {
        assertThat(books(x -> x.summary.eq("a").eq(true)))
                .isEqualTo("CASE WHEN t0.summary = 'a' THEN TRUE ELSE FALSE END = true");
    }

    @Test
    void textIsMatchedWithWhatTheDialectWrites() {
        assertThat(books(x -> x.title.contains("a"))).isEqualTo("t0.title LIKE 'a' ESCAPE '\\'");
        assertThat(notBooks(x -> x.summary.istartsWith("a")))
                .isEqualTo("UPPER(t0.summary) NOT LIKE 'a' ESCAPE '\\' OR t0.summary IS NULL");
    }

    @Test
    void patternsLookAtNumbersAsTextAndNullEqualsNothing() {
        assertThat(books(x -> new Expr<Library.Book, Integer>(x.pages.node())
                        .compare(LookupDef.CONTAINS, new Node.Literal("1"))))
                .isEqualTo("CAST(t0.pages AS TEXT) LIKE '1' ESCAPE '\\'");
        assertThat(books(x -> new Expr<Library.Book, String>(x.title.node())
                        .compare(LookupDef.EXACT, new Node.Literal(null))))
                .isEqualTo("nothing");
    }
}
