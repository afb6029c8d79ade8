package io.raystack.db.query;

/**
 * A comparison: a row of a table, not a kind of node.
 *
 * <p>Immutable and thread-safe. Users add more: one that is none of the constants is written by the dialect's function of
 * its name, which is given both sides.
 *
 * @param name the suffix that names it in lookups by name: {@code icontains}
 * @param operand what stands on its right
 */
public record LookupDef(String name, Operand operand) {
    /** What stands on the right of a comparison. */
    public enum Operand {
        /** One value or expression. */
        ONE,
        /** Text that becomes a pattern. */
        PATTERN,
        /** A regular expression. */
        EXPRESSION,
        /** Two values: both ends included. */
        PAIR,
        /** Any number of values, or a query. */
        MANY,
        /** True or false. */
        FLAG
    }

    /** Equal. */
    public static final LookupDef EXACT = new LookupDef("exact", Operand.ONE);
    /** Equal, case folded. */
    public static final LookupDef IEXACT = new LookupDef("iexact", Operand.PATTERN);
    /** Contains. */
    public static final LookupDef CONTAINS = new LookupDef("contains", Operand.PATTERN);
    /** Contains, case folded. */
    public static final LookupDef ICONTAINS = new LookupDef("icontains", Operand.PATTERN);
    /** Begins with. */
    public static final LookupDef STARTSWITH = new LookupDef("startswith", Operand.PATTERN);
    /** Begins with, case folded. */
    public static final LookupDef ISTARTSWITH = new LookupDef("istartswith", Operand.PATTERN);
    /** Ends with. */
    public static final LookupDef ENDSWITH = new LookupDef("endswith", Operand.PATTERN);
    /** Ends with, case folded. */
    public static final LookupDef IENDSWITH = new LookupDef("iendswith", Operand.PATTERN);
    /** Matches a regular expression somewhere. */
    public static final LookupDef REGEX = new LookupDef("regex", Operand.EXPRESSION);
    /** Matches a regular expression somewhere, case folded. */
    public static final LookupDef IREGEX = new LookupDef("iregex", Operand.EXPRESSION);
    /** One of. */
    public static final LookupDef IN = new LookupDef("in", Operand.MANY);
    /** Greater than. */
    public static final LookupDef GT = new LookupDef("gt", Operand.ONE);
    /** Greater than or equal. */
    public static final LookupDef GTE = new LookupDef("gte", Operand.ONE);
    /** Less than. */
    public static final LookupDef LT = new LookupDef("lt", Operand.ONE);
    /** Less than or equal. */
    public static final LookupDef LTE = new LookupDef("lte", Operand.ONE);
    /** Between, both ends included. */
    public static final LookupDef RANGE = new LookupDef("range", Operand.PAIR);
    /** NULL or not. */
    public static final LookupDef ISNULL = new LookupDef("isnull", Operand.FLAG);
}
