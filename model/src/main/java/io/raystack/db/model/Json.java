package io.raystack.db.model;

import io.raystack.db.errors.DataError;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * A JSON document as an immutable tree: {@code Json.object().with("tags", Json.array("a", "b"))}.
 *
 * <p>Immutable and thread-safe; equal when the documents are equal, whatever the order of members or the spelling of
 * numbers ({@code 1}, {@code 1.0} and {@code 10e-1} are one number).
 */
public final class Json {
    /** How deep documents may nest. */
    public static final int MAX_DEPTH = 512;

    /** The JSON {@code null}, which is a value: a column that is NULL gives a Java null instead. */
    public static final Json NULL = new Json(Kind.NULL, Kind.NULL, 0);

    /** JSON {@code true}. */
    public static final Json TRUE = new Json(Kind.BOOLEAN, true, 0);

    /** JSON {@code false}. */
    public static final Json FALSE = new Json(Kind.BOOLEAN, false, 0);

    private static final Json NO_MEMBERS = new Json(Kind.OBJECT, Map.of(), 1);
    private static final Json NO_ELEMENTS = new Json(Kind.ARRAY, List.of(), 1);

    private final Kind kind;
    private final Object value;
    private final int depth;

    /** The six kinds of JSON values (RFC 8259). */
    public enum Kind {
        /** {@code null}. */
        NULL,
        /** {@code true} or {@code false}. */
        BOOLEAN,
        /** A decimal number of any size. */
        NUMBER,
        /** Text. */
        STRING,
        /** Values in order. */
        ARRAY,
        /** Values by name. */
        OBJECT
    }

    private Json(Kind kind, Object value, int depth) {
        this.kind = kind;
        this.value = value;
        this.depth = depth;
        if (depth > MAX_DEPTH) {
            throw new DataError(
                    "json.depth", "The document nests deeper than " + MAX_DEPTH + " levels.", "Make it flatter.", null);
        }
    }

    /** Reads a document; an error that says where when it is not JSON. Of members with the same name the last one holds. */
    public static Json parse(String text) {
        return new JsonParser(text).document();
    }

    /** A string. */
    public static Json of(String text) {
        return new Json(Kind.STRING, Objects.requireNonNull(text, "text: use Json.NULL"), 0);
    }

    /** A whole number. */
    public static Json of(long number) {
        return new Json(Kind.NUMBER, BigDecimal.valueOf(number), 0);
    }

    /** A number; NaN and infinities are refused, JSON has none. */
    public static Json of(double number) {
        if (!Double.isFinite(number)) {
            throw new DataError(
                    "json.number", "JSON has no " + number + ".", "Use Json.NULL or a string for it.", null);
        }
        return new Json(Kind.NUMBER, BigDecimal.valueOf(number), 0);
    }

    /** A number. */
    public static Json of(BigDecimal number) {
        return new Json(Kind.NUMBER, Objects.requireNonNull(number, "number: use Json.NULL"), 0);
    }

    /** {@link #TRUE} or {@link #FALSE}. */
    public static Json of(boolean truth) {
        return truth ? TRUE : FALSE;
    }

    /** An array of these values. */
    public static Json array(Json... elements) {
        return array(List.of(elements));
    }

    /** An array of these strings. */
    public static Json array(String... elements) {
        List<Json> all = new ArrayList<>(elements.length);
        for (String element : elements) {
            all.add(of(element));
        }
        return array(all);
    }

    /** An array of these values. */
    public static Json array(List<Json> elements) {
        int deepest = 0;
        for (Json element : elements) {
            deepest = Math.max(deepest, element.depth);
        }
        return elements.isEmpty() ? NO_ELEMENTS : new Json(Kind.ARRAY, List.copyOf(elements), deepest + 1);
    }

    /** An object without members; add them by {@link #with}. */
    public static Json object() {
        return NO_MEMBERS;
    }

    /** An object of these members, in the map's order. */
    public static Json object(Map<String, Json> members) {
        int deepest = 0;
        for (Map.Entry<String, Json> member : members.entrySet()) {
            Objects.requireNonNull(member.getKey(), "a member's name");
            deepest = Math.max(deepest, member.getValue().depth);
        }
        return members.isEmpty()
                ? NO_MEMBERS
                : new Json(Kind.OBJECT, Collections.unmodifiableMap(new LinkedHashMap<>(members)), deepest + 1);
    }

    /** What it is. */
    public Kind kind() {
        return kind;
    }

    /** Whether it is the JSON {@code null}. */
    public boolean isNull() {
        return kind == Kind.NULL;
    }

    /** The text of a string; an error for anything else. */
    public String string() {
        return (String) as(Kind.STRING);
    }

    /** The truth value; an error for anything else. */
    public boolean bool() {
        return (Boolean) as(Kind.BOOLEAN);
    }

    /** The number exactly as it was written; an error for anything else. */
    public BigDecimal number() {
        return (BigDecimal) as(Kind.NUMBER);
    }

    /** The number as a {@code long}; an error when it is no number or does not fit. */
    public long longValue() {
        BigDecimal number = number();
        // the exponent first: a number of a billion digits is not built to see that it does not fit
        if (number.precision() - (long) number.scale() <= 19) {
            try {
                return number.longValueExact();
            } catch (ArithmeticException e) {
                // said below
            }
        }
        throw new DataError("json.number", "The JSON number is no long.", "Read it by number().", null);
    }

    /** The number as the nearest {@code double}; an error when it is no number or greater than any. */
    public double doubleValue() {
        double nearest = number().doubleValue();
        if (!Double.isFinite(nearest)) {
            throw new DataError("json.number", "The JSON number is no double.", "Read it by number().", null);
        }
        return nearest;
    }

    /** The values of an array; an error for anything else. */
    @SuppressWarnings("unchecked") // the kind says so
    public List<Json> elements() {
        return (List<Json>) as(Kind.ARRAY);
    }

    /** The members of an object in the order they were written; an error for anything else. */
    @SuppressWarnings("unchecked") // the kind says so
    public Map<String, Json> members() {
        return (Map<String, Json>) as(Kind.OBJECT);
    }

    /** How many elements or members; an error for values that have none. */
    public int size() {
        return kind == Kind.OBJECT ? members().size() : elements().size();
    }

    /** One value of an array, from 0; an error when there is none. */
    public Json element(int index) {
        List<Json> all = elements();
        if (index < 0 || index >= all.size()) {
            throw new DataError(
                    "json.element", "There is no element " + index + " in an array of " + all.size() + ".", "", null);
        }
        return all.get(index);
    }

    /** One member of an object, or null when there is none; an error when it is no object. */
    public @Nullable Json member(String name) {
        return members().get(name);
    }

    /**
     * What lies at the end of these steps, names in objects and positions in arrays, or null when some step is not there:
     * {@code json.at("tags", 0)}.
     */
    public @Nullable Json at(Object... steps) {
        Json at = this;
        for (Object step : steps) {
            Json next = at.step(step);
            if (next == null) {
                return null;
            }
            at = next;
        }
        return at;
    }

    /** The same object with this member added or replaced. */
    public Json with(String name, Json member) {
        Map<String, Json> all = new LinkedHashMap<>(members());
        all.put(name, member);
        return object(all);
    }

    /** The same object without this member. */
    public Json without(String name) {
        Map<String, Json> all = new LinkedHashMap<>(members());
        all.remove(name);
        return object(all);
    }

    /** The document as compact text. */
    public String text() {
        StringBuilder out = new StringBuilder();
        write(out);
        return out.toString();
    }

    @Override
    public boolean equals(@Nullable Object other) {
        if (!(other instanceof Json json) || json.kind != kind) {
            return false;
        }
        return kind == Kind.NUMBER ? number().compareTo(json.number()) == 0 : value.equals(json.value);
    }

    @Override
    public int hashCode() {
        return kind == Kind.NUMBER ? number().stripTrailingZeros().hashCode() : value.hashCode();
    }

    /** The document as compact text. */
    @Override
    public String toString() {
        return text();
    }

    private @Nullable Json step(Object step) {
        if (step instanceof String name) {
            return kind == Kind.OBJECT ? member(name) : null;
        }
        if (step instanceof Integer index) {
            return kind == Kind.ARRAY && index >= 0 && index < size() ? element(index) : null;
        }
        throw new DataError(
                "json.step",
                "A step into a document is a name or a position, not a "
                        + step.getClass().getTypeName() + ".",
                "Use a String or an int.",
                null);
    }

    private Object as(Kind wanted) {
        if (kind != wanted) {
            throw new DataError(
                    "json.kind",
                    "The JSON value is a " + kind + ", not a " + wanted + ".",
                    "Look at kind() first.",
                    null);
        }
        return value;
    }

    private void write(StringBuilder out) {
        switch (kind) {
            case NULL -> out.append("null");
            case BOOLEAN, NUMBER -> out.append(value);
            case STRING -> quote(string(), out);
            case ARRAY -> {
                char before = '[';
                for (Json element : elements()) {
                    element.write(out.append(before));
                    before = ',';
                }
                out.append(before == '[' ? "[]" : "]");
            }
            case OBJECT -> {
                char before = '{';
                for (Map.Entry<String, Json> member : members().entrySet()) {
                    quote(member.getKey(), out.append(before));
                    member.getValue().write(out.append(':'));
                    before = ',';
                }
                out.append(before == '{' ? "{}" : "}");
            }
        }
    }

    private static void quote(String text, StringBuilder out) {
        out.append('"');
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            switch (c) {
                case '"' -> out.append("\\\"");
                case '\\' -> out.append("\\\\");
                case '\n' -> out.append("\\n");
                case '\r' -> out.append("\\r");
                case '\t' -> out.append("\\t");
                default -> {
                    if (c < ' ' || (Character.isSurrogate(c) && !paired(text, i))) {
                        out.append(String.format("\\u%04x", (int) c));
                    } else {
                        out.append(c);
                    }
                }
            }
        }
        out.append('"');
    }

    private static boolean paired(String text, int at) {
        char c = text.charAt(at);
        return Character.isHighSurrogate(c)
                ? at + 1 < text.length() && Character.isLowSurrogate(text.charAt(at + 1))
                : at > 0 && Character.isHighSurrogate(text.charAt(at - 1));
    }
}
