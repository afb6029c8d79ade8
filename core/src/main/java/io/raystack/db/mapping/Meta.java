package io.raystack.db.mapping;

import io.raystack.db.errors.DataError;
import io.raystack.db.errors.ModelError;
import io.raystack.db.errors.NotNullError;
import io.raystack.db.model.ColumnType;
import io.raystack.db.model.ModelSpec;
import java.math.BigDecimal;
import java.math.BigInteger;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalTime;
import java.util.Arrays;
import java.util.BitSet;
import java.util.List;
import java.util.Objects;
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
            throw new ModelError(
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

    // What follows is called by generated subclasses, by simple name: no column or relation can hide an inherited
    // method. No type parameters and few overloads: both are work for the compiler, once a column of every model.

    /** Makes the model known. */
    protected static <M extends Meta<?>> M register(M meta) {
        return Metas.register(meta);
    }

    /** The column type of a field. */
    protected final ColumnType typeOf(int field) {
        return spec.fields().get(field).type();
    }

    /** A value just read that must be there. */
    protected final Object present(@Nullable Object value, int field) {
        if (value == null) {
            throw new DataError(
                    "The column of " + nameOf(field) + " holds NULL, though the field does not allow it.",
                    "Mark the field @Nullable, or give the column values and a NOT NULL constraint.");
        }
        return value;
    }

    /** A value about to be written that must be there. */
    protected final Object required(@Nullable Object value, int field) {
        if (value == null) {
            throw missing(field);
        }
        return value;
    }

    /** Writes the key that a foreign key with a {@code long} key holds. */
    protected final void writeLongKey(ToOne holder, int field, Binds out) {
        if (holder.hasKey()) {
            out.setLong(holder.longKey());
        } else if (spec.fields().get(field).nullable()) {
            out.setNull(ColumnType.BIGINT);
        } else {
            throw missing(field);
        }
    }

    /** The holder's key as {@code type}, null when it holds none. */
    protected static <V> @Nullable V keyOf(Class<V> type, ToOne holder) {
        Object key = holder.key();
        return key == null ? null : type.cast(key);
    }

    /** The enum constant of this name, as read from a row. */
    protected final <E extends Enum<E>> @Nullable E constant(Class<E> type, @Nullable String name, int field) {
        if (name == null) {
            return null;
        }
        try {
            return Enum.valueOf(type, name);
        } catch (IllegalArgumentException e) {
            throw new DataError(
                    nameOf(field) + " holds a text that is no constant of " + type.getSimpleName() + ".",
                    "Add the constant, or change the rows that hold it; the known ones are "
                            + List.of(type.getEnumConstants()) + ".",
                    e);
        }
    }

    /** The name under which an enum constant is stored. */
    protected static @Nullable String nameOf(@Nullable Enum<?> constant) {
        return constant == null ? null : constant.name();
    }

    /** Bytes of one's own. */
    protected static byte @Nullable [] copy(byte @Nullable [] bytes) {
        return bytes == null ? null : bytes.clone();
    }

    /** For a position that is no field. */
    protected final IndexOutOfBoundsException noField(int field) {
        return new IndexOutOfBoundsException(spec.label() + " has no field at position " + field);
    }

    /** For a position that is no relation. */
    protected final IndexOutOfBoundsException noRelation(int relation) {
        return new IndexOutOfBoundsException(spec.label() + " has no relation at position " + relation);
    }

    /** Whether two values differ; NaN equals itself. */
    protected static boolean differsDouble(double a, double b) {
        return Double.compare(a, b) != 0;
    }

    /** Notes a field whose value differs. */
    protected static void note(BitSet changed, int field, boolean differs) {
        if (differs) {
            changed.set(field);
        }
    }

    /** Whether two values differ. */
    protected static boolean differs(@Nullable Object a, @Nullable Object b) {
        return !Objects.equals(a, b);
    }

    /** Whether two numbers differ by value, whatever their scale. */
    protected static boolean differsDecimal(@Nullable BigDecimal a, @Nullable BigDecimal b) {
        return (a == null || b == null) ? a != b : a.compareTo(b) != 0;
    }

    /** Whether two instants differ when cut to microseconds. */
    protected static boolean differsInstant(@Nullable Instant a, @Nullable Instant b) {
        return (a == null || b == null)
                ? a != b
                : a.getEpochSecond() != b.getEpochSecond() || a.getNano() / 1000 != b.getNano() / 1000;
    }

    /** Whether two times differ when cut to microseconds. */
    protected static boolean differsTime(@Nullable LocalTime a, @Nullable LocalTime b) {
        return (a == null || b == null) ? a != b : a.toNanoOfDay() / 1000 != b.toNanoOfDay() / 1000;
    }

    /** Whether two lengths of time differ when cut to microseconds. */
    protected static boolean differsDuration(@Nullable Duration a, @Nullable Duration b) {
        return (a == null || b == null)
                ? a != b
                : a.getSeconds() != b.getSeconds() || a.getNano() / 1000 != b.getNano() / 1000;
    }

    /** Whether two byte arrays differ. */
    protected static boolean differsBytes(byte @Nullable [] a, byte @Nullable [] b) {
        return !Arrays.equals(a, b);
    }

    /** Whether a holder's {@code long} key differs from what it was. */
    protected static boolean differsKey(ToOne holder, boolean had, long key) {
        return holder.hasKey() != had || (had && holder.longKey() != key);
    }

    /** A {@code long} from what {@link #set} was given. */
    protected final long toLong(@Nullable Object value, int field) {
        if (value instanceof Long || value instanceof Integer || value instanceof Short) {
            return ((Number) value).longValue();
        }
        if (value instanceof BigInteger number && number.bitLength() < Long.SIZE) {
            return number.longValue();
        }
        throw wrongType(value, field);
    }

    /** An {@code int} from what {@link #set} was given. */
    protected final int toInt(@Nullable Object value, int field) {
        long number = toLong(value, field);
        if (number != (int) number) {
            throw wrongType(value, field);
        }
        return (int) number;
    }

    /** A {@code short} from what {@link #set} was given. */
    protected final short toShort(@Nullable Object value, int field) {
        long number = toLong(value, field);
        if (number != (short) number) {
            throw wrongType(value, field);
        }
        return (short) number;
    }

    /** A {@code double} from what {@link #set} was given. */
    protected final double toDouble(@Nullable Object value, int field) {
        if (value instanceof Double || value instanceof Float || value instanceof Integer || value instanceof Short) {
            return ((Number) value).doubleValue();
        }
        throw wrongType(value, field);
    }

    /** A {@code boolean} from what {@link #set} was given. */
    protected final boolean toBoolean(@Nullable Object value, int field) {
        if (value instanceof Boolean bool) {
            return bool;
        }
        throw wrongType(value, field);
    }

    /** A value of {@code type} from what {@link #set} was given; an enum constant may be given by name. */
    protected final @Nullable Object to(Class<?> type, @Nullable Object value, int field) {
        // null only when an object becomes new again, as it was before it was saved
        if (value == null || type.isInstance(value)) {
            return value;
        }
        if (value instanceof String name && type.isEnum()) {
            for (Object constant : type.getEnumConstants()) {
                if (((Enum<?>) constant).name().equals(name)) {
                    return constant;
                }
            }
        }
        throw wrongType(value, field);
    }

    private NotNullError missing(int field) {
        return new NotNullError(
                nameOf(field) + " is null, though the field does not allow it.",
                "Set it before saving, or mark the field @Nullable.");
    }

    private DataError wrongType(@Nullable Object value, int field) {
        String given = value == null ? "null" : "a value of " + value.getClass().getName();
        return new DataError(
                nameOf(field) + " cannot take " + given + ".",
                "Give it a value of the field's own type ("
                        + spec.fields().get(field).type().kind() + ").");
    }

    private String nameOf(int field) {
        return spec.label() + "." + spec.fields().get(field).name();
    }
}
