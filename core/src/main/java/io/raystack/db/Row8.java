package io.raystack.db;

import org.jspecify.annotations.Nullable;

/**
 * Eight values of a row, as {@code values(...)} selects them. Immutable and thread-safe.
 *
 * @param a value 1
 * @param b value 2
 * @param c value 3
 * @param d value 4
 * @param e value 5
 * @param f value 6
 * @param g value 7
 * @param h value 8
 * @param <A> type of value 1
 * @param <B> type of value 2
 * @param <C> type of value 3
 * @param <D> type of value 4
 * @param <E> type of value 5
 * @param <F> type of value 6
 * @param <G> type of value 7
 * @param <H> type of value 8
 */
public record Row8<
        A extends @Nullable Object,
        B extends @Nullable Object,
        C extends @Nullable Object,
        D extends @Nullable Object,
        E extends @Nullable Object,
        F extends @Nullable Object,
        G extends @Nullable Object,
        H extends @Nullable Object>(
        A a, B b, C c, D d, E e, F f, G g, H h) {}
