package io.raystack.db.query;

import io.raystack.db.model.ColumnType;
import org.jspecify.annotations.Nullable;

/**
 * An aggregate over several rows: what it computes. A row of a table, not a kind of node; each dialect says how it is
 * written.
 *
 * <p>Immutable and thread-safe. Everything in it is part of the shape of a query. Of no rows every aggregate but a count is
 * NULL, and values that are NULL do not take part.
 *
 * @param name logical name that dialects translate: {@code sum}
 * @param result of what type the result is
 * @param type the type where {@code result} is {@link Result#FIXED}, else null
 * @param takes what may be aggregated
 */
public record AggregateDef(
        String name, Result result, @Nullable ColumnType type, Takes takes) {
    /** Number of rows, or of values that are not NULL. */
    public static final AggregateDef COUNT = new AggregateDef("count", Result.COUNT, null, Takes.ANYTHING);
    /** Sum, of the type of its argument; what does not fit is an error. */
    public static final AggregateDef SUM = new AggregateDef("sum", Result.ARGUMENT, null, Takes.NUMBERS);
    /** Mean as a floating point number. */
    public static final AggregateDef AVG = new AggregateDef("avg", Result.FIXED, ColumnType.DOUBLE, Takes.NUMBERS);
    /** Mean: of decimals a decimal, of other numbers a floating point number. */
    public static final AggregateDef MEAN = new AggregateDef("avg", Result.MEAN, null, Takes.NUMBERS);
    /** Least value. */
    public static final AggregateDef MIN = new AggregateDef("min", Result.ARGUMENT, null, Takes.ANYTHING);
    /** Greatest value. */
    public static final AggregateDef MAX = new AggregateDef("max", Result.ARGUMENT, null, Takes.ANYTHING);
    /** Standard deviation of a whole population. */
    public static final AggregateDef STDDEV = fraction("stddev_pop");
    /** Standard deviation estimated from a sample; NULL of one row. */
    public static final AggregateDef STDDEV_SAMPLE = fraction("stddev_samp");
    /** Variance of a whole population. */
    public static final AggregateDef VARIANCE = fraction("var_pop");
    /** Variance estimated from a sample; NULL of one row. */
    public static final AggregateDef VARIANCE_SAMPLE = fraction("var_samp");
    /** Texts one after the other, the second argument between them. */
    public static final AggregateDef STRING_AGG =
            new AggregateDef("string_agg", Result.FIXED, ColumnType.TEXT, Takes.TEXTS);
    /** All values as a JSON list; NULLs among them are JSON nulls. */
    public static final AggregateDef JSON_AGG =
            new AggregateDef("json_agg", Result.FIXED, ColumnType.JSON, Takes.ANYTHING);
    /** Whether all are true. */
    public static final AggregateDef BOOL_AND =
            new AggregateDef("bool_and", Result.FIXED, ColumnType.BOOLEAN, Takes.BOOLEANS);
    /** Whether one is true. */
    public static final AggregateDef BOOL_OR =
            new AggregateDef("bool_or", Result.FIXED, ColumnType.BOOLEAN, Takes.BOOLEANS);
    /** Bits that all have. */
    public static final AggregateDef BIT_AND =
            new AggregateDef("bit_and", Result.FIXED, ColumnType.BIGINT, Takes.NUMBERS);
    /** Bits that one has. */
    public static final AggregateDef BIT_OR =
            new AggregateDef("bit_or", Result.FIXED, ColumnType.BIGINT, Takes.NUMBERS);
    /** Bits that an odd number of them has. */
    public static final AggregateDef BIT_XOR =
            new AggregateDef("bit_xor", Result.FIXED, ColumnType.BIGINT, Takes.NUMBERS);

    /** Of what type a result is. */
    public enum Result {
        /** A whole number, 0 of no rows. */
        COUNT,
        /** That of the argument. */
        ARGUMENT,
        /** Of decimals a decimal, of other numbers a floating point number. */
        MEAN,
        /** The one that the aggregate names. */
        FIXED
    }

    /** What may be aggregated. */
    public enum Takes {
        /** Everything. */
        ANYTHING,
        /** Numbers. */
        NUMBERS,
        /** Texts. */
        TEXTS,
        /** Booleans. */
        BOOLEANS
    }

    private static AggregateDef fraction(String name) {
        return new AggregateDef(name, Result.FIXED, ColumnType.DOUBLE, Takes.NUMBERS);
    }

    /** Of what type the result over values of {@code argument} is. */
    public ColumnType of(ColumnType argument) {
        if (isLength(argument)) {
            return argument;
        }
        return switch (result) {
            case COUNT -> ColumnType.BIGINT;
            case ARGUMENT -> argument;
            case MEAN -> argument.kind() == ColumnType.Kind.DECIMAL ? ColumnType.decimal(0, 0) : ColumnType.DOUBLE;
            case FIXED -> type == null ? argument : type;
        };
    }

    /** Lengths of time have a sum and a mean, both lengths of time. */
    private boolean isLength(ColumnType argument) {
        return argument.kind() == ColumnType.Kind.DURATION && (name.equals("sum") || name.equals("avg"));
    }

    /** Whether values of {@code argument} can be aggregated. */
    public boolean accepts(ColumnType argument) {
        return switch (takes) {
            case ANYTHING -> true;
            case NUMBERS -> argument.isNumber() || isLength(argument);
            case TEXTS -> argument.isText();
            case BOOLEANS -> argument.kind() == ColumnType.Kind.BOOLEAN;
        };
    }
}
