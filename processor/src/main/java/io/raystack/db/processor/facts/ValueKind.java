package io.raystack.db.processor.facts;

/** The families of Java types that a field may have. */
public enum ValueKind {
    /** {@code short}, {@code Short}. */
    SHORT,
    /** {@code int}, {@code Integer}. */
    INT,
    /** {@code long}, {@code Long}. */
    LONG,
    /** {@code double}, {@code Double}. */
    DOUBLE,
    /** {@code boolean}, {@code Boolean}. */
    BOOLEAN,
    /** {@link String}. */
    STRING,
    /** {@link java.math.BigDecimal}. */
    DECIMAL,
    /** {@link java.time.LocalDate}. */
    DATE,
    /** {@link java.time.LocalTime}. */
    TIME,
    /** {@link java.time.Instant}. */
    INSTANT,
    /** {@link java.time.Duration}. */
    DURATION,
    /** {@link java.util.UUID}. */
    UUID,
    /** {@code byte[]}. */
    BYTES,
    /** {@link io.raystack.db.model.Json}. */
    JSON,
    /** A Java enum. */
    ENUM,
    /** {@code Ref<T>}. */
    REF,
    /** {@code Related<T, Q>}. */
    RELATED,
    /** Anything else. */
    OTHER;

    /** Whether the type is a holder of related rows. */
    public boolean isHolder() {
        return this == REF || this == RELATED;
    }

    /** Whether values are whole numbers. */
    public boolean isInteger() {
        return this == SHORT || this == INT || this == LONG;
    }
}
