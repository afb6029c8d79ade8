package io.raystack.db.processor.facts;

/**
 * A query set's type as written. A type that is still to be generated has no known package.
 *
 * <p>Immutable and thread-safe.
 *
 * @param spelled as written, {@code Tag_.Query} or {@code blog.ArticleQuery}
 * @param resolved whether the compiler knows it already
 */
public record QueryType(String spelled, boolean resolved) {
    /** Whether both may be the same class: known packages count, unknown ones do not. */
    public boolean matches(QueryType other) {
        return spelled.equals(other.spelled)
                || (!resolved && other.spelled.endsWith("." + spelled))
                || (!other.resolved && spelled.endsWith("." + other.spelled));
    }
}
