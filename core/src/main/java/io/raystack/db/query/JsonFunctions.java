package io.raystack.db.query;

import io.raystack.db.errors.QueryError;
import io.raystack.db.model.ColumnType;
import io.raystack.db.query.FunctionDef.Nulls;
import java.util.List;

/**
 * The functions and lookups of JSON documents.
 *
 * <p>Stateless, thread-safe.
 */
public final class JsonFunctions {
    /** A string as its text, anything else as JSON text, a JSON null as NULL. */
    public static final FunctionDef AS_TEXT = reading("json_text", ColumnType.TEXT);
    /** A string, or NULL. */
    public static final FunctionDef AS_STRING = reading("json_string", ColumnType.TEXT);
    /** A number, or NULL. */
    public static final FunctionDef AS_NUMBER = reading("json_number", ColumnType.decimal(0, 0));
    /** True, false or NULL. */
    public static final FunctionDef AS_BOOLEAN = reading("json_boolean", ColumnType.BOOLEAN);
    /** An object of names and values, one after the other. */
    public static final FunctionDef OBJECT =
            FunctionDef.of("json_object", ColumnType.JSON).nulls(Nulls.NEVER);
    /** An array of values. */
    public static final FunctionDef ARRAY =
            FunctionDef.of("json_array", ColumnType.JSON).nulls(Nulls.NEVER);

    /** Another document has everything that this has. */
    public static final LookupDef CONTAINED_BY = new LookupDef("contained_by", LookupDef.Operand.ONE);
    /** Is an object with a member. */
    public static final LookupDef HAS_KEY = new LookupDef("has_key", LookupDef.Operand.ONE);
    /** Is an object with all of several members. */
    public static final LookupDef HAS_KEYS = new LookupDef("has_keys", LookupDef.Operand.MANY);
    /** Is an object with one of several members. */
    public static final LookupDef HAS_ANY_KEYS = new LookupDef("has_any_keys", LookupDef.Operand.MANY);

    /** Those that only documents have. */
    public static final List<LookupDef> LOOKUPS = List.of(CONTAINED_BY, HAS_KEY, HAS_KEYS, HAS_ANY_KEYS);

    private JsonFunctions() {}

    /** The member {@code name} of an object. */
    public static FunctionDef key(String name) {
        if (name.indexOf('\0') >= 0) {
            throw new QueryError("The name of a JSON member has a NUL character.", "Leave it out.");
        }
        return FunctionDef.of("json_key", ColumnType.JSON)
                .nulls(Nulls.SOMETIMES)
                .detail(name);
    }

    /** The element {@code index} of an array, from 0. */
    public static FunctionDef at(int index) {
        if (index < 0) {
            throw new QueryError("A position in a JSON array is less than 0.", "Count from the beginning, from 0.");
        }
        return FunctionDef.of("json_element", ColumnType.JSON)
                .nulls(Nulls.SOMETIMES)
                .detail(Integer.toString(index));
    }

    /** A step said by name: a position where it is a number, else a member. */
    public static FunctionDef step(String word) {
        boolean position = word.length() < 10 && word.chars().allMatch(c -> c >= '0' && c <= '9') && !word.isEmpty();
        return position ? at(Integer.parseInt(word)) : key(word);
    }

    private static FunctionDef reading(String name, ColumnType type) {
        return FunctionDef.of(name, type).nulls(Nulls.SOMETIMES);
    }
}
