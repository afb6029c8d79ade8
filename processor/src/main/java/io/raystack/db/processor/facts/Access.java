package io.raystack.db.processor.facts;

import org.jspecify.annotations.Nullable;

/**
 * How generated code reaches a field.
 *
 * <p>Immutable and thread-safe.
 *
 * @param direct whether the field itself is accessible from the model's package
 * @param getter an accessible method that reads it, if any
 * @param setter an accessible method that sets it, if any
 */
public record Access(
        boolean direct, @Nullable String getter, @Nullable String setter) {}
