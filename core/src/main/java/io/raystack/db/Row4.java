package io.raystack.db;

import org.jspecify.annotations.Nullable;

/**
 * Four values of a row, as {@code values(...)} selects them. Immutable and thread-safe.
 *
 * @param a value 1
 * @param b value 2
 * @param c value 3
 * @param d value 4
 * @param <A> type of value 1
 * @param <B> type of value 2
 * @param <C> type of value 3
 * @param <D> type of value 4
 */
public record Row4<
        A extends @Nullable Object, B extends @Nullable Object, C extends @Nullable Object, D extends @Nullable Object>(
        A a, B b, C c, D d) {}
