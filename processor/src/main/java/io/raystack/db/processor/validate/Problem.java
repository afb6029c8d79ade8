package io.raystack.db.processor.validate;

import io.raystack.db.processor.facts.Place;

/**
 * A mistake in a model.
 *
 * <p>Immutable and thread-safe.
 *
 * @param place where it stands
 * @param code stable, for searching: {@code field.final}
 * @param text what is wrong and what to do
 */
public record Problem(Place place, String code, String text) {
    /** The message as the compiler prints it. */
    public String message() {
        return "[" + code + "] " + text;
    }
}
