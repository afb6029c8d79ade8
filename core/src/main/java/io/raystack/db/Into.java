package io.raystack.db;

import org.jspecify.annotations.Nullable;

/** What {@code select} takes first: a constructor or function of as many values as paths follow. Stateless, thread-safe. */
public final class Into {
    private Into() {}

    /** A constructor or function of one value. */
    @FunctionalInterface
    public interface Of1<A extends @Nullable Object, X extends @Nullable Object> {
        /** Makes the object of a row. */
        X of(A a);
    }

    /** A constructor or function of two values. */
    @FunctionalInterface
    public interface Of2<A extends @Nullable Object, B extends @Nullable Object, X extends @Nullable Object> {
        /** Makes the object of a row. */
        X of(A a, B b);
    }

    /** A constructor or function of three values. */
    @FunctionalInterface
    public interface Of3<
            A extends @Nullable Object,
            B extends @Nullable Object,
            C extends @Nullable Object,
            X extends @Nullable Object> {
        /** Makes the object of a row. */
        X of(A a, B b, C c);
    }

    /** A constructor or function of four values. */
    @FunctionalInterface
    public interface Of4<
            A extends @Nullable Object,
            B extends @Nullable Object,
            C extends @Nullable Object,
            D extends @Nullable Object,
            X extends @Nullable Object> {
        /** Makes the object of a row. */
        X of(A a, B b, C c, D d);
    }

    /** A constructor or function of five values. */
    @FunctionalInterface
    public interface Of5<
            A extends @Nullable Object,
            B extends @Nullable Object,
            C extends @Nullable Object,
            D extends @Nullable Object,
            E extends @Nullable Object,
            X extends @Nullable Object> {
        /** Makes the object of a row. */
        X of(A a, B b, C c, D d, E e);
    }

    /** A constructor or function of six values. */
    @FunctionalInterface
    public interface Of6<
            A extends @Nullable Object,
            B extends @Nullable Object,
            C extends @Nullable Object,
            D extends @Nullable Object,
            E extends @Nullable Object,
            F extends @Nullable Object,
            X extends @Nullable Object> {
        /** Makes the object of a row. */
        X of(A a, B b, C c, D d, E e, F f);
    }

    /** A constructor or function of seven values. */
    @FunctionalInterface
    public interface Of7<
            A extends @Nullable Object,
            B extends @Nullable Object,
            C extends @Nullable Object,
            D extends @Nullable Object,
            E extends @Nullable Object,
            F extends @Nullable Object,
            G extends @Nullable Object,
            X extends @Nullable Object> {
        /** Makes the object of a row. */
        X of(A a, B b, C c, D d, E e, F f, G g);
    }

    /** A constructor or function of eight values. */
    @FunctionalInterface
    public interface Of8<
            A extends @Nullable Object,
            B extends @Nullable Object,
            C extends @Nullable Object,
            D extends @Nullable Object,
            E extends @Nullable Object,
            F extends @Nullable Object,
            G extends @Nullable Object,
            H extends @Nullable Object,
            X extends @Nullable Object> {
        /** Makes the object of a row. */
        X of(A a, B b, C c, D d, E e, F f, G g, H h);
    }

    /** A constructor or function of nine values. */
    @FunctionalInterface
    public interface Of9<
            A extends @Nullable Object,
            B extends @Nullable Object,
            C extends @Nullable Object,
            D extends @Nullable Object,
            E extends @Nullable Object,
            F extends @Nullable Object,
            G extends @Nullable Object,
            H extends @Nullable Object,
            I extends @Nullable Object,
            X extends @Nullable Object> {
        /** Makes the object of a row. */
        X of(A a, B b, C c, D d, E e, F f, G g, H h, I i);
    }

    /** A constructor or function of ten values. */
    @FunctionalInterface
    public interface Of10<
            A extends @Nullable Object,
            B extends @Nullable Object,
            C extends @Nullable Object,
            D extends @Nullable Object,
            E extends @Nullable Object,
            F extends @Nullable Object,
            G extends @Nullable Object,
            H extends @Nullable Object,
            I extends @Nullable Object,
            J extends @Nullable Object,
            X extends @Nullable Object> {
        /** Makes the object of a row. */
        X of(A a, B b, C c, D d, E e, F f, G g, H h, I i, J j);
    }

    /** A constructor or function of eleven values. */
    @FunctionalInterface
    public interface Of11<
            A extends @Nullable Object,
            B extends @Nullable Object,
            C extends @Nullable Object,
            D extends @Nullable Object,
            E extends @Nullable Object,
            F extends @Nullable Object,
            G extends @Nullable Object,
            H extends @Nullable Object,
            I extends @Nullable Object,
            J extends @Nullable Object,
            K extends @Nullable Object,
            X extends @Nullable Object> {
        /** Makes the object of a row. */
        X of(A a, B b, C c, D d, E e, F f, G g, H h, I i, J j, K k);
    }

    /** A constructor or function of twelve values. */
    @FunctionalInterface
    public interface Of12<
            A extends @Nullable Object,
            B extends @Nullable Object,
            C extends @Nullable Object,
            D extends @Nullable Object,
            E extends @Nullable Object,
            F extends @Nullable Object,
            G extends @Nullable Object,
            H extends @Nullable Object,
            I extends @Nullable Object,
            J extends @Nullable Object,
            K extends @Nullable Object,
            L extends @Nullable Object,
            X extends @Nullable Object> {
        /** Makes the object of a row. */
        X of(A a, B b, C c, D d, E e, F f, G g, H h, I i, J j, K k, L l);
    }
}
