package io.raystack.db.mapping;

import io.raystack.db.model.ModelSpec;
import java.util.BitSet;
import org.jspecify.annotations.Nullable;

/**
 * A model at run time: its description plus generated access to an entity's fields. There is one instance a model, made
 * by generated code and found by linkage, never by scanning.
 *
 * <p>Fields are spoken of by their position in {@link ModelSpec#fields()}. Immutable and thread-safe.
 *
 * @param <T> the entity
 */
public abstract class Meta<T extends Stateful> {
    /** The version of the contract between generated code and this library. */
    public static final int GENERATOR = 1;

    private final Class<T> type;
    private final ModelSpec spec;
    private final int key;

    /** Filled by {@link Links#of} on first use. */
    volatile @Nullable Links links;

    /**
     * For generated code.
     *
     * @param generator the version of the processor that wrote the subclass
     */
    protected Meta(Class<T> type, ModelSpec spec, int generator) {
        this.type = type;
        this.spec = spec;
        this.key = spec.key().size() == 1 ? spec.indexOf(spec.key().get(0)) : -1;
        if (generator != GENERATOR) {
            throw new io.raystack.db.errors.ModelError(
                    "The class generated for " + spec.label() + " was written for another version of this library.",
                    "Recompile the module with the matching raystack-processor.");
        }
    }

    /** The entity's class. */
    public final Class<T> type() {
        return type;
    }

    /** The description. */
    public final ModelSpec spec() {
        return spec;
    }

    /** Position of the key when it is one column, else -1. */
    public final int keyIndex() {
        return key;
    }

    /** A new object with bound holders. */
    public abstract T create();

    /** Gives each holder of {@code entity} its owner and relation; doing it twice is harmless. */
    public abstract void bind(T entity);

    /**
     * A new object from a row that holds all fields in order from {@code at}: values, holders bound, foreign keys kept,
     * state taken.
     */
    public abstract T read(Columns row, int at);

    /** Sets the next parameter to the value of one field; an error that names the field when NULL is not allowed. */
    public abstract void write(T entity, int field, Binds out);

    /** The value of one field; a foreign key gives the key. */
    public abstract @Nullable Object get(T entity, int field);

    /** Sets one field; a foreign key takes the key. */
    public abstract void set(T entity, int field, @Nullable Object value);

    /** The holder of one relation, by its position in {@link ModelSpec#relations()}. */
    public abstract Slot slot(T entity, int relation);

    /** A state that holds the present values of all fields. */
    public abstract EntityState snapshot(T entity);

    /** The fields whose present values differ from those of {@code state}. */
    public abstract BitSet changed(T entity, EntityState state);

    /** Puts the values of {@code state} back into the entity. */
    public abstract void restore(T entity, EntityState state);

    /** The query set that the model declares as {@code objects}, else a plain one; for the hall, which knows its type. */
    public abstract Object objects();
}
