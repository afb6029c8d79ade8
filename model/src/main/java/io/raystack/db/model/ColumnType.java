package io.raystack.db.model;

/**
 * The logical type of a column: what it holds, not how one database spells it.
 *
 * <p>Immutable and thread-safe. {@code length} counts code points for {@link Kind#VARCHAR}; {@code length} and {@code
 * scale} are precision and scale for {@link Kind#DECIMAL}; both are 0 elsewhere.
 *
 * @param kind the family of values
 * @param length maximum length, or decimal precision
 * @param scale digits after the decimal point
 */
public record ColumnType(Kind kind, int length, int scale) {

    /** The families of values a column can hold, each with the Java type that entities use for it. */
    public enum Kind {
        /** {@code short}. */
        SMALLINT,
        /** {@code int}. */
        INTEGER,
        /** {@code long}. */
        BIGINT,
        /** {@code boolean}. */
        BOOLEAN,
        /** {@code double}. */
        DOUBLE,
        /** {@link java.math.BigDecimal}. */
        DECIMAL,
        /** {@link String} with a maximum length. */
        VARCHAR,
        /** {@link String} without a limit. */
        TEXT,
        /** {@link java.time.LocalDate}. */
        DATE,
        /** {@link java.time.LocalTime}, microseconds. */
        TIME,
        /** {@link java.time.Instant}, microseconds, stored as UTC. */
        DATETIME,
        /** {@link java.time.Duration}, microseconds. */
        DURATION,
        /** {@link java.util.UUID}. */
        UUID,
        /** {@code byte[]}. */
        BINARY,
        /** {@link Json}. */
        JSON
    }

    /** SQL {@code smallint}. */
    public static final ColumnType SMALLINT = of(Kind.SMALLINT);
    /** SQL {@code integer}. */
    public static final ColumnType INTEGER = of(Kind.INTEGER);
    /** SQL {@code bigint}. */
    public static final ColumnType BIGINT = of(Kind.BIGINT);
    /** SQL {@code boolean}. */
    public static final ColumnType BOOLEAN = of(Kind.BOOLEAN);
    /** SQL {@code double precision}. */
    public static final ColumnType DOUBLE = of(Kind.DOUBLE);
    /** Text without a limit. */
    public static final ColumnType TEXT = of(Kind.TEXT);
    /** SQL {@code date}. */
    public static final ColumnType DATE = of(Kind.DATE);
    /** SQL {@code time}, microseconds. */
    public static final ColumnType TIME = of(Kind.TIME);
    /** An instant, microseconds, UTC. */
    public static final ColumnType DATETIME = of(Kind.DATETIME);
    /** A length of time, microseconds. */
    public static final ColumnType DURATION = of(Kind.DURATION);
    /** A UUID. */
    public static final ColumnType UUID = of(Kind.UUID);
    /** Bytes. */
    public static final ColumnType BINARY = of(Kind.BINARY);
    /** A JSON document. */
    public static final ColumnType JSON = of(Kind.JSON);

    /** Text of at most {@code length} code points. */
    public static ColumnType varchar(int length) {
        return new ColumnType(Kind.VARCHAR, length, 0);
    }

    /** A decimal of {@code precision} digits, {@code scale} of them after the point. */
    public static ColumnType decimal(int precision, int scale) {
        return new ColumnType(Kind.DECIMAL, precision, scale);
    }

    private static ColumnType of(Kind kind) {
        return new ColumnType(kind, 0, 0);
    }

    /** Whether values are text ({@code VARCHAR} or {@code TEXT}). */
    public boolean isText() {
        return kind == Kind.VARCHAR || kind == Kind.TEXT;
    }

    /** Whether values are numbers. */
    public boolean isNumber() {
        return kind == Kind.DOUBLE || kind == Kind.DECIMAL || isInteger();
    }

    /** Whether values are whole numbers. */
    public boolean isInteger() {
        return kind == Kind.SMALLINT || kind == Kind.INTEGER || kind == Kind.BIGINT;
    }
}
