package io.raystack.db.processor.facts;

/**
 * Where in the source something was said, for messages: a number that only the reader can turn into a line.
 *
 * <p>Immutable and thread-safe.
 *
 * @param number the reader's number
 */
public record Place(int number) {}
