package io.raystack.db;

import org.jspecify.annotations.Nullable;

/**
 * Two values of a row, as {@code values(...)} selects them. Immutable and thread-safe.
 *
 * @param a value 1
 * @param b value 2
 * @param <A> type of value 1
 * @param <B> type of value 2
 */
public record Row2<A extends @Nullable Object, B extends @Nullable Object>(A a, B b) {}
