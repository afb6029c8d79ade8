package io.raystack.db.query;

import io.raystack.db.model.ColumnType;

/**
 * The functions and lookups of JSON documents.
 *
 * <p>Stateless, thread-safe.
 */
public final class JsonFunctions {
    /** A value inside a document; the second argument is a member's name or an element's position. */
    public static final FunctionDef AT = new FunctionDef("json_at", ColumnType.JSON, false);
    /** A string as its text, anything else as JSON text, a JSON null as NULL. */
    public static final FunctionDef AS_TEXT = new FunctionDef("json_text", ColumnType.TEXT, false);
    /** A number, or NULL. */
    public static final FunctionDef AS_NUMBER = new FunctionDef("json_number", ColumnType.decimal(0, 0), false);
    /** True, false or NULL. */
    public static final FunctionDef AS_BOOLEAN = new FunctionDef("json_boolean", ColumnType.BOOLEAN, false);
    /** An object of names and values, one after the other. */
    public static final FunctionDef OBJECT = new FunctionDef("json_object", ColumnType.JSON, true);
    /** An array of values. */
    public static final FunctionDef ARRAY = new FunctionDef("json_array", ColumnType.JSON, true);

    /** Another document has everything that this has. */
    public static final LookupDef CONTAINED_BY = new LookupDef("contained_by", LookupDef.Operand.ONE);
    /** Is an object with a member. */
    public static final LookupDef HAS_KEY = new LookupDef("has_key", LookupDef.Operand.ONE);
    /** Is an object with all of several members. */
    public static final LookupDef HAS_KEYS = new LookupDef("has_keys", LookupDef.Operand.MANY);
    /** Is an object with one of several members. */
    public static final LookupDef HAS_ANY_KEYS = new LookupDef("has_any_keys", LookupDef.Operand.MANY);

    private JsonFunctions() {}
}
