package io.raystack.db.session;

import io.raystack.db.jdbc.Executor;
import io.raystack.db.mapping.Loading;
import io.raystack.db.mapping.Peers;
import io.raystack.db.mapping.Stateful;
import io.raystack.db.plan.Planned;
import java.util.Spliterator;
import java.util.Spliterators;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;
import org.jspecify.annotations.Nullable;

/**
 * Walks through a result of any size, a chunk of rows at a time; each chunk has its own peers and prefetches. Closes the result
 * at its end. One thread at a time.
 */
final class Walk<X extends @Nullable Object> extends Spliterators.AbstractSpliterator<X> {
    private final Executor.Cursor cursor;
    private final Chunks<X> chunks;
    private final int size;
    private Result<X> chunk = new Result<>();
    private int next;
    private boolean ended;

    /** Reads the rows of one chunk. */
    @FunctionalInterface
    private interface Chunks<X extends @Nullable Object> {
        void read(Executor.Cursor cursor, Result<X> into);
    }

    private Walk(Executor.Cursor cursor, int size, Chunks<X> chunks) {
        super(Long.MAX_VALUE, Spliterator.ORDERED);
        this.cursor = cursor;
        this.chunks = chunks;
        this.size = size;
    }

    static <T> Stream<T> entities(Reader reader, Planned planned, int size, @Nullable Loading loading) {
        return stream(new Walk<T>(reader.cursor(planned), size, (rows, into) -> {
            Assembler assembler = new Assembler(planned.shape(), reader.alias(), true);
            while (into.size() < size && rows.next()) {
                into.add(Walk.<T>root(assembler, rows));
            }
            reader.complete(assembler, into, loading, into);
        }));
    }

    @SuppressWarnings("unchecked") // the caller asks for entities of the query's model
    private static <T> T root(Assembler assembler, Executor.Rows rows) {
        Stateful root = assembler.root(rows.row());
        if (!assembler.shape().values().isEmpty()) {
            assembler.annotate(root, rows.row(), 0);
        }
        return (T) root;
    }

    static <X extends @Nullable Object> Stream<X> values(
            Reader reader, Planned planned, Function<@Nullable Object[], X> make) {
        return stream(new Walk<X>(reader.cursor(planned), Peers.LIMIT, (rows, into) -> {
            Assembler assembler = new Assembler(planned.shape(), reader.alias(), false);
            ValueRows<X> values = new ValueRows<>(assembler, make);
            while (into.size() < Peers.LIMIT && rows.next()) {
                into.add(values.make(rows.row()));
            }
            reader.complete(assembler, assembler.roots(), null, into);
        }));
    }

    private static <X extends @Nullable Object> Stream<X> stream(Walk<X> walk) {
        return StreamSupport.stream(walk, false).onClose(walk.cursor::close);
    }

    @Override
    public boolean tryAdvance(Consumer<? super X> action) {
        if (next == chunk.size() && !more()) {
            return false;
        }
        action.accept(chunk.get(next++));
        return true;
    }

    private boolean more() {
        if (ended) {
            return false;
        }
        Result<X> read = new Result<>();
        chunks.read(cursor, read);
        chunk = read;
        next = 0;
        ended = read.size() < size;
        if (ended) {
            cursor.close();
        }
        return !read.isEmpty();
    }
}
