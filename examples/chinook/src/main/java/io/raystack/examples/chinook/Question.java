package io.raystack.examples.chinook;

import java.util.function.Supplier;

/**
 * Something to ask the store.
 *
 * <p>Immutable and thread-safe.
 *
 * @param title the question as a person asks it
 * @param answer asks the database
 */
record Question(String title, Supplier<Table> answer) {}
