package io.raystack.db.query;

import io.raystack.db.errors.QueryError;
import io.raystack.db.model.ColumnType;
import io.raystack.db.model.Identifier;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * A function or operator over values of one row: a row of a table, not a kind of node. Each dialect's function table says
 * how it is written.
 *
 * <p>Immutable and thread-safe. Everything in it is part of the shape of a query.
 *
 * @param name logical name that dialects translate: {@code plus}, {@code lower}
 * @param type type of the result, or null for that of the arguments
 * @param nulls when the result is NULL
 * @param arguments as what values among the arguments are sent
 * @param detail a word for the writer that is no value: a collation, a unit; mostly empty
 */
public record FunctionDef(String name, @Nullable ColumnType type, Nulls nulls, Arguments arguments, String detail) {
    private static final Pattern NAME = Pattern.compile("[A-Za-z_][A-Za-z0-9_]{0,62}(\\.[A-Za-z_][A-Za-z0-9_]{0,62})?");

    /** {@code a + b}. */
    public static final FunctionDef PLUS = alike("plus");
    /** {@code a - b}. */
    public static final FunctionDef MINUS = alike("minus");
    /** {@code a * b}. */
    public static final FunctionDef TIMES = alike("times");
    /** {@code a / b}; between whole numbers it truncates. */
    public static final FunctionDef DIVIDE = alike("divide").nulls(Nulls.SOMETIMES);
    /** Remainder with the sign of the dividend. */
    public static final FunctionDef MOD = alike("mod").nulls(Nulls.SOMETIMES);
    /** {@code -a}. */
    public static final FunctionDef NEGATE = alike("negate");
    /** Without its sign. */
    public static final FunctionDef ABS = of("abs", null);
    /** -1, 0 or 1. */
    public static final FunctionDef SIGN = of("sign", ColumnType.INTEGER);
    /** The least whole number that is not less. */
    public static final FunctionDef CEIL = of("ceil", null);
    /** The greatest whole number that is not greater. */
    public static final FunctionDef FLOOR = of("floor", null);
    /** To so many places, a half away from zero; negative places are before the point. */
    public static final FunctionDef ROUND = of("round", null);
    /** The first to the power of the second. */
    public static final FunctionDef POWER = of("power", ColumnType.DOUBLE).nulls(Nulls.SOMETIMES);
    /** Square root. */
    public static final FunctionDef SQRT = of("sqrt", ColumnType.DOUBLE).nulls(Nulls.SOMETIMES);
    /** {@code e} to this power. */
    public static final FunctionDef EXP = of("exp", ColumnType.DOUBLE);
    /** Natural logarithm. */
    public static final FunctionDef LN = of("ln", ColumnType.DOUBLE).nulls(Nulls.SOMETIMES);
    /** Logarithm of the second argument to the base of the first. */
    public static final FunctionDef LOG = of("log", ColumnType.DOUBLE).nulls(Nulls.SOMETIMES);
    /** 3.14159... */
    public static final FunctionDef PI = of("pi", ColumnType.DOUBLE).nulls(Nulls.NEVER);
    /** From 0 (included) to 1 (excluded), another for each row. */
    public static final FunctionDef RANDOM = of("random", ColumnType.DOUBLE).nulls(Nulls.NEVER);
    /** Sine. */
    public static final FunctionDef SIN = of("sin", ColumnType.DOUBLE);
    /** Cosine. */
    public static final FunctionDef COS = of("cos", ColumnType.DOUBLE);
    /** Tangent. */
    public static final FunctionDef TAN = of("tan", ColumnType.DOUBLE);
    /** Inverse sine. */
    public static final FunctionDef ASIN = of("asin", ColumnType.DOUBLE).nulls(Nulls.SOMETIMES);
    /** Inverse cosine. */
    public static final FunctionDef ACOS = of("acos", ColumnType.DOUBLE).nulls(Nulls.SOMETIMES);
    /** Inverse tangent. */
    public static final FunctionDef ATAN = of("atan", ColumnType.DOUBLE);
    /** Radians as degrees. */
    public static final FunctionDef DEGREES = of("degrees", ColumnType.DOUBLE);
    /** Degrees as radians. */
    public static final FunctionDef RADIANS = of("radians", ColumnType.DOUBLE);
    /** Cotangent. */
    public static final FunctionDef COT = of("cot", ColumnType.DOUBLE).nulls(Nulls.SOMETIMES);
    /** The angle of the point (second, first). */
    public static final FunctionDef ATAN2 = of("atan2", ColumnType.DOUBLE);
    /** Bits that both have. */
    public static final FunctionDef BIT_AND = of("bit_and", ColumnType.BIGINT);
    /** Bits that one has. */
    public static final FunctionDef BIT_OR = of("bit_or", ColumnType.BIGINT);
    /** Bits that exactly one has. */
    public static final FunctionDef BIT_XOR = of("bit_xor", ColumnType.BIGINT);
    /** Bits moved up. */
    public static final FunctionDef SHIFT_LEFT = of("shift_left", ColumnType.BIGINT);
    /** Bits moved down; the sign stays. */
    public static final FunctionDef SHIFT_RIGHT = of("shift_right", ColumnType.BIGINT);
    /** Lower case, simple Unicode mapping. */
    public static final FunctionDef LOWER = of("lower", ColumnType.TEXT);
    /** Upper case, simple Unicode mapping. */
    public static final FunctionDef UPPER = of("upper", ColumnType.TEXT);
    /** Number of code points. */
    public static final FunctionDef LENGTH = of("length", ColumnType.INTEGER);
    /** Without spaces at both ends. */
    public static final FunctionDef TRIM = of("trim", ColumnType.TEXT);
    /** Without spaces at the beginning. */
    public static final FunctionDef LTRIM = of("ltrim", ColumnType.TEXT);
    /** Without spaces at the end. */
    public static final FunctionDef RTRIM = of("rtrim", ColumnType.TEXT);
    /** Text one after the other; NULL when one is. */
    public static final FunctionDef APPEND = alike("append").giving(ColumnType.TEXT);
    /** Text one after the other; NULL counts as empty. */
    public static final FunctionDef CONCAT =
            alike("concat").giving(ColumnType.TEXT).nulls(Nulls.NEVER);
    /** From a position (the first is 1), so many code points or all. */
    public static final FunctionDef SUBSTR = of("substr", ColumnType.TEXT);
    /** So many code points from the beginning. */
    public static final FunctionDef LEFT = of("left", ColumnType.TEXT);
    /** So many code points from the end. */
    public static final FunctionDef RIGHT = of("right", ColumnType.TEXT);
    /** Where the second argument begins in the first: 1 at its beginning, 0 where it is not. */
    public static final FunctionDef POSITION = of("position", ColumnType.INTEGER);
    /** Each occurrence of the second argument in the first replaced by the third. */
    public static final FunctionDef REPLACE = of("replace", ColumnType.TEXT);
    /** So many times; of less than one time empty. */
    public static final FunctionDef REPEAT = of("repeat", ColumnType.TEXT);
    /** Code points from the end to the beginning. */
    public static final FunctionDef REVERSE = of("reverse", ColumnType.TEXT);
    /** Filled at the beginning, or cut at the end, to so many code points. */
    public static final FunctionDef LPAD = of("lpad", ColumnType.TEXT);
    /** Filled, or cut, at the end to so many code points. */
    public static final FunctionDef RPAD = of("rpad", ColumnType.TEXT);
    /** The character of a code point. */
    public static final FunctionDef CHR = of("chr", ColumnType.TEXT);
    /** The code point of the first character; 0 of an empty text. */
    public static final FunctionDef ORD = of("ord", ColumnType.INTEGER);
    /** MD5 of the UTF-8 bytes, as lower-case hexadecimal digits. */
    public static final FunctionDef MD5 = of("md5", ColumnType.TEXT);
    /** SHA-1 of the UTF-8 bytes, as lower-case hexadecimal digits. */
    public static final FunctionDef SHA1 = of("sha1", ColumnType.TEXT);
    /** SHA-224 of the UTF-8 bytes, as lower-case hexadecimal digits. */
    public static final FunctionDef SHA224 = of("sha224", ColumnType.TEXT);
    /** SHA-256 of the UTF-8 bytes, as lower-case hexadecimal digits. */
    public static final FunctionDef SHA256 = of("sha256", ColumnType.TEXT);
    /** SHA-384 of the UTF-8 bytes, as lower-case hexadecimal digits. */
    public static final FunctionDef SHA384 = of("sha384", ColumnType.TEXT);
    /** SHA-512 of the UTF-8 bytes, as lower-case hexadecimal digits. */
    public static final FunctionDef SHA512 = of("sha512", ColumnType.TEXT);
    /** In what an upsert does to a row that is there: the column's value in the row that was to be inserted. */
    public static final FunctionDef EXCLUDED = of("excluded", null);
    /** The first argument that is not NULL. */
    public static final FunctionDef COALESCE = alike("coalesce").nulls(Nulls.ALL);
    /** The first argument, NULL where it equals the second. */
    public static final FunctionDef NULLIF = alike("nullif").nulls(Nulls.OWN);
    /** The greatest argument that is not NULL. */
    public static final FunctionDef GREATEST = alike("greatest").nulls(Nulls.ALL);
    /** The least argument that is not NULL. */
    public static final FunctionDef LEAST = alike("least").nulls(Nulls.ALL);
    /** Several expressions on the right of a comparison; no function of a database. */
    public static final FunctionDef LIST = of("list", null).nulls(Nulls.OWN);
    /** A whole number with the room of a {@code long}; no database computes anything for it. */
    public static final FunctionDef AS_LONG = of("typed", ColumnType.BIGINT);

    /** When a result is NULL. */
    public enum Nulls {
        /** Exactly when an argument is. */
        STRICT,
        /** When an argument is, and sometimes otherwise: a division by zero. */
        SOMETIMES,
        /** When all arguments are: {@code coalesce}. */
        ALL,
        /** Never. */
        NEVER,
        /** As the function itself decides: {@code nullif}. */
        OWN
    }

    /** As what values among the arguments are sent. */
    public enum Arguments {
        /** All are of one type: a value takes that of the others. Without a type, the result has the widest. */
        ALIKE,
        /** Each is sent as what it is. Without a type, the result has that of the first argument. */
        EACH
    }

    /** One whose arguments are each what they are, NULL when one of them is: {@code of("length", INTEGER)}. */
    public static FunctionDef of(String name, @Nullable ColumnType type) {
        return new FunctionDef(name, type, Nulls.STRICT, Arguments.EACH, "");
    }

    /** One whose arguments and result are of one type: {@code alike("plus")}. */
    public static FunctionDef alike(String name) {
        return new FunctionDef(name, null, Nulls.STRICT, Arguments.ALIKE, "");
    }

    /** The same value, taken for one of {@code type}: for arithmetic over types that do not mix by themselves. */
    public static FunctionDef typed(ColumnType type) {
        return of("typed", type);
    }

    /** The value as one of {@code type}: {@code CAST(a AS ...)}. */
    public static FunctionDef cast(ColumnType type) {
        return of("cast", type).nulls(Nulls.SOMETIMES);
    }

    /** The text with another collation, by the name that the database knows. */
    public static FunctionDef collate(String collation) {
        return of("collate", ColumnType.TEXT).detail(new Identifier(collation).name());
    }

    /** A function of the database by its own name, which is checked: {@code called("SOUNDEX", TEXT)}. */
    public static FunctionDef called(String name, ColumnType type) {
        if (!NAME.matcher(name).matches()) {
            throw new QueryError(
                    "\"" + name.replaceAll("\\p{Cntrl}", "?") + "\" cannot be the name of a function.",
                    "Use letters, digits and underscores, with the schema and a point before if need be.");
        }
        return of("call", type).nulls(Nulls.OWN).detail(name);
    }

    /** The same with another rule for NULL. */
    public FunctionDef nulls(Nulls rule) {
        return new FunctionDef(name, type, rule, arguments, detail);
    }

    /** The same with another type of result. */
    public FunctionDef giving(ColumnType result) {
        return new FunctionDef(name, result, nulls, arguments, detail);
    }

    /** The same with a word for its writer. */
    public FunctionDef detail(String word) {
        return new FunctionDef(name, type, nulls, arguments, word);
    }
}
