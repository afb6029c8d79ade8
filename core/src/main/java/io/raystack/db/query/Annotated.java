package io.raystack.db.query;

import org.jspecify.annotations.Nullable;

/** A row that carries annotations. Implemented by entities. Belongs to one thread. */
public interface Annotated {
    /** The value of an annotation; an error when the row was loaded without it. For this library: use {@link Alias#of}. */
    @Nullable
    Object $annotation(String name);
}
