package io.raystack.db.query;

import io.raystack.db.model.ColumnType;
import org.jspecify.annotations.Nullable;

/**
 * A function or operator over values of one row: a row of a table, not a kind of node.
 *
 * <p>Immutable and thread-safe. Every function gives NULL when an argument is NULL unless {@link #nullSafe()}.
 *
 * @param name logical name that dialects translate: {@code plus}, {@code lower}
 * @param type type of the result, or null for that of the first argument
 * @param nullSafe whether the result can be non-null although an argument is NULL
 */
public record FunctionDef(String name, @Nullable ColumnType type, boolean nullSafe) {
    /** {@code a + b}. */
    public static final FunctionDef PLUS = new FunctionDef("plus", null, false);
    /** {@code a - b}. */
    public static final FunctionDef MINUS = new FunctionDef("minus", null, false);
    /** {@code a * b}. */
    public static final FunctionDef TIMES = new FunctionDef("times", null, false);
    /** {@code a / b}; between whole numbers it truncates. */
    public static final FunctionDef DIVIDE = new FunctionDef("divide", null, false);
    /** Remainder with the sign of the dividend. */
    public static final FunctionDef MOD = new FunctionDef("mod", null, false);
    /** {@code -a}. */
    public static final FunctionDef NEGATE = new FunctionDef("negate", null, false);
    /** Lower case, simple Unicode mapping. */
    public static final FunctionDef LOWER = new FunctionDef("lower", ColumnType.TEXT, false);
    /** Upper case, simple Unicode mapping. */
    public static final FunctionDef UPPER = new FunctionDef("upper", ColumnType.TEXT, false);
    /** Number of code points. */
    public static final FunctionDef LENGTH = new FunctionDef("length", ColumnType.INTEGER, false);
    /** Without spaces at both ends. */
    public static final FunctionDef TRIM = new FunctionDef("trim", ColumnType.TEXT, false);
    /** Text one after the other. */
    public static final FunctionDef CONCAT = new FunctionDef("concat", ColumnType.TEXT, false);
    /** A whole number with the room of a {@code long}; no database computes anything for it. */
    public static final FunctionDef AS_LONG = new FunctionDef("as_long", ColumnType.BIGINT, false);
    /** The first argument that is not NULL. */
    public static final FunctionDef COALESCE = new FunctionDef("coalesce", null, true);
}
