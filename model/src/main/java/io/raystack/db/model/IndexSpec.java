package io.raystack.db.model;

import java.util.List;

/**
 * An index over fields of a model.
 *
 * <p>Immutable and thread-safe.
 *
 * @param name the index's name
 * @param fields field names, a leading {@code -} for descending
 */
public record IndexSpec(String name, List<String> fields) {
    /** Copies the list. */
    public IndexSpec {
        fields = List.copyOf(fields);
    }
}
