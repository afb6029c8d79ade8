package io.raystack.db.processor.facts;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The Java type of a field.
 *
 * <p>Immutable and thread-safe.
 *
 * @param kind its family
 * @param primitive whether it is a primitive
 * @param name the class, for boxes, enums and other classes; null for primitives and arrays
 * @param spelled as a message spells it
 * @param constants of an enum: its constants
 * @param hidden of an enum: whether it is private, or inside a private class
 */
public record JavaType(
        ValueKind kind,
        boolean primitive,
        @Nullable ClassName name,
        String spelled,
        List<String> constants,
        boolean hidden) {

    /** A type that is no enum. */
    public JavaType(ValueKind kind, boolean primitive, @Nullable ClassName name, String spelled) {
        this(kind, primitive, name, spelled, List.of(), false);
    }

    /** With its article: {@code an int}. */
    public String described() {
        return ("AEIOaeio".indexOf(spelled.charAt(0)) < 0 ? "a " : "an ") + spelled;
    }

    /** The box of a primitive, else itself. */
    public JavaType boxed() {
        return new JavaType(kind, false, name, spelled, constants, hidden);
    }
}
