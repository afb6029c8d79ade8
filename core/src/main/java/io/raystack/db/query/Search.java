package io.raystack.db.query;

import io.raystack.db.model.ColumnType;
import java.util.ArrayList;
import java.util.List;

/**
 * Text that a database's own search looks through: {@code Search.in(x.title, x.content).matches(plain("hello"))} →
 * {@code to_tsvector(...) @@ plainto_tsquery(?)}. NULL counts as empty. Databases without it throw {@code Unsupported}.
 *
 * <p>Immutable and thread-safe.
 *
 * @param <R> the row it speaks of
 */
public final class Search<R> {
    /** The words of a text are those of a search: {@code title__search}. */
    public static final LookupDef WORDS = new LookupDef("search", LookupDef.Operand.PATTERN);
    /** Alike by their trigrams, as far as the database's threshold asks. */
    public static final LookupDef TRIGRAM_SIMILAR = new LookupDef("trigram_similar", LookupDef.Operand.PATTERN);

    /** Those that only a search has. */
    static final List<LookupDef> LOOKUPS = List.of(WORDS, TRIGRAM_SIMILAR);

    private static final LookupDef MATCHES = new LookupDef("search_matches", LookupDef.Operand.ONE);

    private final Node node;

    private Search(Node node) {
        this.node = node;
    }

    /** How much a word counts in {@link #rank}. */
    public enum Weight {
        /** Most. */
        A,
        /** Much. */
        B,
        /** Little. */
        C,
        /** Least; what is not said. */
        D
    }

    /** The texts, with the database's own configuration. */
    @SafeVarargs
    @SuppressWarnings("varargs") // only read
    public static <R> Search<R> in(TextExpr<R> first, TextExpr<? super R>... rest) {
        return with("", first, rest);
    }

    /** The texts, with a configuration: {@code Search.with("english", x.title)}. */
    @SafeVarargs
    @SuppressWarnings("varargs") // only read
    public static <R> Search<R> with(String config, TextExpr<R> first, TextExpr<? super R>... rest) {
        List<Node> texts = new ArrayList<>(List.of(first.node()));
        for (TextExpr<? super R> text : rest) {
            texts.add(text.node());
        }
        FunctionDef vector = function("search_vector").detail(SearchTerms.checked(config));
        return new Search<>(new Node.Call(vector, List.copyOf(texts)));
    }

    /** The same with a weight. */
    public Search<R> weight(Weight weight) {
        return new Search<>(new Node.Call(function("search_weight").detail(weight.name()), List.of(node)));
    }

    /** This and more text, which may have another weight. */
    public Search<R> and(Search<? super R> more) {
        return new Search<>(new Node.Call(function("search_join"), Values.both(node, more.node)));
    }

    /** Whether the text has what is looked for. */
    public Condition<R> matches(SearchTerms terms) {
        return new Condition<>(new Node.Compare(MATCHES, node, terms.node()));
    }

    /** How well: {@code ts_rank(...)}; order by it. */
    public NumberExpr<R, Double> rank(SearchTerms terms) {
        FunctionDef rank = FunctionDef.of("search_rank", ColumnType.DOUBLE).nulls(FunctionDef.Nulls.NEVER);
        return new NumberExpr<>(new Node.Call(rank, Values.both(node, terms.node())));
    }

    /** How alike two texts are by their trigrams, 0 to 1: {@code similarity(a, b)}. */
    public static <R> NumberExpr<R, Double> similarity(TextExpr<R> text, TextExpr<? super R> other) {
        return alike("similarity", text, other);
    }

    /** How alike a word is to what is most like it in a text: {@code word_similarity(word, text)}. */
    public static <R> NumberExpr<R, Double> wordSimilarity(TextExpr<? super R> word, TextExpr<R> text) {
        return alike("word_similarity", word, text);
    }

    private static <R> NumberExpr<R, Double> alike(String name, TextExpr<?> one, TextExpr<?> other) {
        return new NumberExpr<>(
                new Node.Call(FunctionDef.of(name, ColumnType.DOUBLE), Values.both(one.node(), other.node())));
    }

    private static FunctionDef function(String name) {
        return FunctionDef.of(name, ColumnType.TEXT).nulls(FunctionDef.Nulls.NEVER);
    }
}
