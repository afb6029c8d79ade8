package io.raystack.db;

import io.raystack.db.jdbc.TransactionOptions;
import io.raystack.db.jdbc.TransactionOptions.Isolation;
import io.raystack.db.session.Sessions;
import io.raystack.db.session.Transactor;
import org.jspecify.annotations.Nullable;

/**
 * All or nothing: {@code atomic(() -> { a.save(); b.save(); })}. Import the methods statically.
 *
 * <p>The block's changes are kept when it returns and taken back when it throws, together with the state, snapshot and key
 * of every object that it wrote. Inside another block it is a savepoint. A transaction belongs to the thread that began it.
 *
 * <p>Stateless, thread-safe.
 */
public final class Atomic {
    private Atomic() {}

    /**
     * A block that gives nothing.
     *
     * @param <E> what it may throw besides unchecked exceptions
     */
    @FunctionalInterface
    public interface Block<E extends Exception> {
        /** Runs it. */
        void run() throws E;
    }

    /**
     * A block that gives a value.
     *
     * @param <T> the value
     * @param <E> what it may throw besides unchecked exceptions
     */
    @FunctionalInterface
    public interface Value<T extends @Nullable Object, E extends Exception> {
        /** Runs it. */
        T get() throws E;
    }

    /** {@code atomic(() -> {...})} → {@code BEGIN ... COMMIT} on the default database. */
    public static <E extends Exception> void atomic(Block<E> block) throws E {
        atomic(Options.PLAIN, block);
    }

    /** {@code Article a = atomic(() -> {...; return x;})} → {@code BEGIN ... COMMIT} on the default database. */
    public static <T extends @Nullable Object, E extends Exception> T atomic(Value<T, E> block) throws E {
        return atomic(Options.PLAIN, block);
    }

    /** {@code atomic(retry(3), () -> {...})}: the same with options. */
    public static <E extends Exception> void atomic(Options options, Block<E> block) throws E {
        atomic(options, (Value<@Nullable Void, E>) () -> {
            block.run();
            return null;
        });
    }

    /** {@code atomic(on("replica").readOnly(), () -> {...})}: the same with options. */
    public static <T extends @Nullable Object, E extends Exception> T atomic(Options options, Value<T, E> block)
            throws E {
        return Transactor.run(Sessions.of(options.alias), options.transaction, options.retries, block::get);
    }

    /** Runs {@code action} once the outermost block has committed, never when it is rolled back; at once outside a block. */
    public static void onCommit(Runnable action) {
        onCommit(Sessions.DEFAULT, action);
    }

    /** The same for the block on another database. */
    public static void onCommit(String alias, Runnable action) {
        Sessions.of(alias).connections().onCommit(action);
    }

    /** Whether this thread is inside a block on the default database. */
    public static boolean inAtomic() {
        return Sessions.of(Sessions.DEFAULT).connections().current() != null;
    }

    /**
     * After a deadlock or a serialization failure the block runs again, at most {@code times} times more, after short
     * random pauses. Only an outermost block is repeated; the block must be able to run twice.
     */
    public static Options retry(int times) {
        return Options.PLAIN.retry(times);
    }

    /** The block only reads; where the database has readers that nobody blocks, it uses one. */
    public static Options readOnly() {
        return Options.PLAIN.readOnly();
    }

    /** The block must be the outermost: inside another it fails at once. */
    public static Options durable() {
        return Options.PLAIN.durable();
    }

    /** The block sees other transactions as this level of the SQL standard says. */
    public static Options isolation(Isolation level) {
        return Options.PLAIN.isolation(level);
    }

    /** The block is about another database. */
    public static Options on(String alias) {
        return Options.PLAIN.on(alias);
    }

    /**
     * How a block is run: {@code retry(3).isolation(SERIALIZABLE)}.
     *
     * <p>Immutable and thread-safe. Sealed in this class, so it is never a lambda.
     */
    public static final class Options {
        private static final Options PLAIN = new Options(Sessions.DEFAULT, TransactionOptions.PLAIN, 0);

        private final String alias;
        private final TransactionOptions transaction;
        private final int retries;

        private Options(String alias, TransactionOptions transaction, int retries) {
            this.alias = alias;
            this.transaction = transaction;
            this.retries = retries;
        }

        /** See {@link Atomic#retry}. */
        public Options retry(int times) {
            if (times < 0) {
                throw new IllegalArgumentException("retry(" + times + "): the number of further tries is 0 or more");
            }
            return new Options(alias, transaction, times);
        }

        /** See {@link Atomic#readOnly}. */
        public Options readOnly() {
            return with(new TransactionOptions(transaction.isolation(), true, transaction.durable()));
        }

        /** See {@link Atomic#durable}. */
        public Options durable() {
            return with(new TransactionOptions(transaction.isolation(), transaction.readOnly(), true));
        }

        /** See {@link Atomic#isolation}. */
        public Options isolation(Isolation level) {
            return with(new TransactionOptions(level, transaction.readOnly(), transaction.durable()));
        }

        /** See {@link Atomic#on}. */
        public Options on(String database) {
            return new Options(database, transaction, retries);
        }

        private Options with(TransactionOptions next) {
            return new Options(alias, next, retries);
        }
    }
}
