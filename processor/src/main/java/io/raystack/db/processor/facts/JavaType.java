package io.raystack.db.processor.facts;

import org.jspecify.annotations.Nullable;

/**
 * The Java type of a field.
 *
 * @param kind its family
 * @param primitive whether it is a primitive
 * @param name the class, for boxes, enums and other classes; null for primitives and arrays
 * @param spelled as a message spells it
 */
public record JavaType(
        ValueKind kind, boolean primitive, @Nullable ClassName name, String spelled) {}
