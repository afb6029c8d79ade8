package io.raystack.db.query;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A window: which rows a window function sees from each row. Begin one with {@link Windows#partitionBy}, {@link
 * Windows#orderBy} or {@link Windows#allRows}.
 *
 * <p>Immutable and thread-safe. NULL is the smallest value, as in every ordering.
 *
 * @param partition values that the rows of one window have in common
 * @param order order within the window
 * @param frame which of the rows, or null for SQL's rule: up to the current row where there is an order, else all
 * @param <R> the row it speaks of
 */
public record Over<R>(
        List<Node> partition,
        List<Order<?>> order,
        @Nullable Frame frame) {
    /** Copies the lists. */
    public Over {
        partition = List.copyOf(partition);
        order = List.copyOf(order);
    }

    /** The same, sorted. */
    @SafeVarargs
    @SuppressWarnings("varargs") // only read, element by element
    public final <S extends R> Over<S> orderBy(Ordering<? super S> first, Ordering<? super S>... rest) {
        List<Order<?>> by = new ArrayList<>(List.of(first.order()));
        Arrays.stream(rest).forEach(o -> by.add(o.order()));
        return new Over<>(partition, by, frame);
    }

    /** The same, sorted by name: {@code "-published_at"} is descending. */
    public Over<R> orderBy(String first, String... rest) {
        return new Over<>(partition, Windows.named(first, rest), frame);
    }

    /** Rows from {@code start} to {@code end}, both included: {@code rows(-2, 0)} are the two before and the current one. */
    public Over<R> rows(long start, long end) {
        return frame(Frame.Unit.ROWS, start, end);
    }

    /** Values from {@code start} below to {@code end} above that of the current row: {@code RANGE BETWEEN ...}. */
    public Over<R> range(long start, long end) {
        return frame(Frame.Unit.RANGE, start, end);
    }

    /** Groups of equally sorted rows: {@code GROUPS BETWEEN ...}. */
    public Over<R> groups(long start, long end) {
        return frame(Frame.Unit.GROUPS, start, end);
    }

    /** The rows of a frame. */
    public Over<R> frame(Frame rows) {
        return new Over<>(partition, order, rows);
    }

    /** The frame of this without some rows; without a frame, all rows but those. */
    public Over<R> excluding(Frame.Exclusion rows) {
        Frame now = frame == null ? new Frame(Frame.Unit.ROWS, null, null, rows) : frame.excluding(rows);
        return new Over<>(partition, order, now);
    }

    private Over<R> frame(Frame.Unit unit, long start, long end) {
        Long from = start == Windows.FIRST ? null : (Long) start;
        Long to = end == Windows.LAST ? null : (Long) end;
        return frame(new Frame(unit, from, to, Frame.Exclusion.NONE));
    }

    /** The node of {@code function} over this window. */
    Node over(Node function) {
        return new Node.Window(function, partition, order, frame);
    }
}
