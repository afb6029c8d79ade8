package io.raystack.db.query;

import io.raystack.db.errors.QueryError;
import io.raystack.db.model.ColumnType;
import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;

/**
 * What a text search looks for: {@code plain("hello world").and(raw("orm:*"))}. The words are bound, the name of the
 * configuration is checked.
 *
 * <p>Immutable and thread-safe.
 */
public final class SearchTerms {
    private static final Pattern CONFIG = Pattern.compile("[a-z_][a-z0-9_]{0,62}(\\.[a-z_][a-z0-9_]{0,62})?");

    private final Node node;

    private SearchTerms(Node node) {
        this.node = node;
    }

    /** How words are read. */
    public enum Kind {
        /** All words, anywhere. */
        PLAIN,
        /** All words, one after the other. */
        PHRASE,
        /** As in a search engine: quotes, {@code or}, {@code -}. */
        WEB,
        /** The database's own language: {@code orm & !java:*}. */
        RAW
    }

    /** All words: {@code plainto_tsquery(?)}. */
    public static SearchTerms plain(String words) {
        return of(Kind.PLAIN, words, "");
    }

    /** The words one after the other: {@code phraseto_tsquery(?)}. */
    public static SearchTerms phrase(String words) {
        return of(Kind.PHRASE, words, "");
    }

    /** As in a search engine: {@code websearch_to_tsquery(?)}. */
    public static SearchTerms web(String words) {
        return of(Kind.WEB, words, "");
    }

    /** The database's own language: {@code to_tsquery(?)}. */
    public static SearchTerms raw(String expression) {
        return of(Kind.RAW, expression, "");
    }

    /** Words of a configuration, {@code english}; empty is the database's own. */
    public static SearchTerms of(Kind kind, String words, String config) {
        FunctionDef function = FunctionDef.of("search_" + kind.name().toLowerCase(Locale.ROOT), ColumnType.TEXT)
                .detail(checked(config));
        return new SearchTerms(new Node.Call(function, List.of(Values.literal(words))));
    }

    /** Both. */
    public SearchTerms and(SearchTerms other) {
        return new SearchTerms(
                new Node.Call(FunctionDef.of("search_and", ColumnType.TEXT), Values.both(node, other.node)));
    }

    /** One of both. */
    public SearchTerms or(SearchTerms other) {
        return new SearchTerms(
                new Node.Call(FunctionDef.of("search_or", ColumnType.TEXT), Values.both(node, other.node)));
    }

    /** Everything else. */
    public SearchTerms not() {
        return new SearchTerms(new Node.Call(FunctionDef.of("search_not", ColumnType.TEXT), List.of(node)));
    }

    Node node() {
        return node;
    }

    static String checked(String config) {
        if (!config.isEmpty() && !CONFIG.matcher(config).matches()) {
            throw new QueryError(
                    "\"" + config.replaceAll("\\p{Cntrl}", "?") + "\" cannot be the name of a search configuration.",
                    "Use lower-case letters, digits and underscores: english.");
        }
        return config;
    }
}
