package io.raystack.db.mapping;

import java.util.List;

/**
 * All models of one module; written by the processor, found through {@code META-INF/services}.
 *
 * <p>Immutable and thread-safe.
 */
public interface ModelIndex {
    /** Binary names of the models' classes, in the order of their names. */
    List<String> models();

    /** The metadata of one of {@link #models()}; initialises that model only. */
    Meta<?> meta(String className);
}
