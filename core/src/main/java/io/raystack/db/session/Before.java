package io.raystack.db.session;

import io.raystack.db.errors.DataError;
import io.raystack.db.jdbc.Transaction;
import io.raystack.db.mapping.EntityState;
import io.raystack.db.mapping.Stateful;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * An entity as it was before a write: its state and the fields that the library fills. Puts them back when the write fails
 * or is rolled back; what the user assigned stays.
 *
 * <p>Belongs to the entity's thread.
 */
final class Before implements Runnable {
    private static final @Nullable Object[] NOTHING = {};

    private final RowFacts facts;
    private final Stateful entity;
    private final @Nullable EntityState state;
    private final boolean deleted;
    private final int[] fields;
    private final @Nullable Object[] values;

    /** Remembers {@code entity} and its fields at {@code fields}. */
    Before(RowFacts facts, Stateful entity, int[] fields) {
        this.facts = facts;
        this.entity = entity;
        this.state = entity.$state();
        this.deleted = state != null && state.deleted();
        this.fields = fields;
        this.values = fields.length == 0 ? NOTHING : new Object[fields.length];
        for (int i = 0; i < fields.length; i++) {
            values[i] = facts.meta.get(entity, fields[i]);
        }
    }

    /** The value that the field at this position of {@code fields} had. */
    @Nullable
    Object value(int i) {
        return values[i];
    }

    /** Puts everything back. */
    @Override
    public void run() {
        for (int i = 0; i < fields.length; i++) {
            restore(fields[i], values[i]);
        }
        entity.$state(state);
        if (state != null) {
            state.deleted(deleted);
        }
    }

    private void restore(int field, @Nullable Object value) {
        try {
            facts.meta.set(entity, field, value);
        } catch (DataError e) {
            // it was null where no null belongs: what was assigned since then may as well stay
            assert value == null;
        }
    }

    /** Undoes several, last first. */
    static Runnable all(List<Before> several) {
        return () -> {
            for (int i = several.size() - 1; i >= 0; i--) {
                several.get(i).run();
            }
        };
    }

    /**
     * Runs a write of one statement: {@code undo} runs when it fails, or when the transaction around it, if any, is rolled
     * back.
     */
    static void one(Session session, Runnable undo, Runnable write) {
        try {
            write.run();
        } catch (RuntimeException | Error e) {
            undo.run();
            throw e;
        }
        Transaction around = session.connections().current();
        if (around != null) {
            around.onRollback(undo);
        }
    }

    /** Runs a write of several statements in a transaction or savepoint of its own; {@code undo} runs when it is rolled back. */
    static void several(Session session, Runnable undo, Runnable write) {
        Transactor.run(session, () -> {
            Transaction own = session.connections().current();
            if (own != null) {
                own.onRollback(undo);
            }
            write.run();
            return true;
        });
    }
}
