package io.raystack.db.mapping;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The relations of one model with both ends found: those it declares and, for lookups by name, those that only the other
 * side declares.
 *
 * <p>Immutable and thread-safe; linked once a model, on first use. Both ends of a declared pair are checked here when the
 * processor has not seen both.
 */
public final class Links {
    private Links() {}

    /** The relations that start at {@code source}. */
    public static Links of(Meta<?> source) {
        throw new IllegalStateException("not written yet");
    }

    /** The relation at this position of {@code ModelSpec.relations()}. */
    public Link at(int relation) {
        throw new IllegalStateException("not written yet");
    }

    /** The relation that lookups by name know as this, declared here or only on the other side; null when there is none. */
    public @Nullable Link named(String lookupName) {
        throw new IllegalStateException("not written yet");
    }

    /** All names that {@link #named} knows, for "did you mean". */
    public List<String> names() {
        throw new IllegalStateException("not written yet");
    }

    /**
     * Everything that points to this model with a foreign key or one-to-one column, each as the link from here to the rows
     * that point: what a delete must look after. Tables in between without a model are not among them.
     */
    public List<Link> incoming() {
        throw new IllegalStateException("not written yet");
    }

    /** Every many-to-many of this model, declared on either side, whose table in between has no model. */
    public List<Link> pairTables() {
        throw new IllegalStateException("not written yet");
    }
}
