package io.raystack.db.query;

/**
 * A value to sort by, with direction and place of NULLs. NULL is the smallest value unless said otherwise.
 *
 * <p>Immutable and thread-safe.
 *
 * @param node the value
 * @param descending whether the greatest comes first
 * @param nulls where NULLs go
 * @param <R> the row it speaks of
 */
public record Order<R>(Node node, boolean descending, Nulls nulls) implements Ordering<R> {
    /** Where NULLs go. */
    public enum Nulls {
        /** As the smallest value: first when ascending, last when descending. */
        SMALLEST,
        /** First. */
        FIRST,
        /** Last. */
        LAST
    }

    /** By name, a leading {@code -} for descending: {@code "-published_at"}. */
    public static <R> Order<R> named(String name) {
        boolean down = name.startsWith("-");
        return new Order<>(new Node.Named(down ? name.substring(1) : name), down, Nulls.SMALLEST);
    }

    /** NULLs before everything else. */
    public Order<R> nullsFirst() {
        return new Order<>(node, descending, Nulls.FIRST);
    }

    /** NULLs after everything else. */
    public Order<R> nullsLast() {
        return new Order<>(node, descending, Nulls.LAST);
    }

    /** The opposite order, NULLs at the other end. */
    public Order<R> reversed() {
        Nulls turned = switch (nulls) {
            case SMALLEST -> Nulls.SMALLEST;
            case FIRST -> Nulls.LAST;
            case LAST -> Nulls.FIRST;
        };
        return new Order<>(node, !descending, turned);
    }

    @Override
    public Order<R> order() {
        return this;
    }
}
