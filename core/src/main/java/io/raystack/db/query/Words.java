package io.raystack.db.query;

import java.util.List;
import java.util.stream.Stream;

/** The words that come with the library: one list a kind. Stateless, thread-safe. */
final class Words {
    private static final List<FunctionDef> TRANSFORMS = List.of(
            FunctionDef.LOWER,
            FunctionDef.UPPER,
            FunctionDef.LENGTH,
            FunctionDef.TRIM,
            FunctionDef.LTRIM,
            FunctionDef.RTRIM,
            FunctionDef.REVERSE,
            FunctionDef.ORD,
            FunctionDef.CHR,
            FunctionDef.MD5,
            FunctionDef.SHA1,
            FunctionDef.SHA224,
            FunctionDef.SHA256,
            FunctionDef.SHA384,
            FunctionDef.SHA512,
            FunctionDef.ABS,
            FunctionDef.SIGN,
            FunctionDef.CEIL,
            FunctionDef.FLOOR,
            FunctionDef.ROUND,
            FunctionDef.SQRT,
            FunctionDef.EXP,
            FunctionDef.LN,
            FunctionDef.SIN,
            FunctionDef.COS,
            FunctionDef.TAN,
            FunctionDef.COT,
            FunctionDef.ASIN,
            FunctionDef.ACOS,
            FunctionDef.ATAN,
            FunctionDef.DEGREES,
            FunctionDef.RADIANS);

    private static final List<FunctionDef> ALL_TRANSFORMS = Stream.of(TRANSFORMS, DateFunctions.TRANSFORMS)
            .flatMap(List::stream)
            .toList();

    private static final List<LookupDef> LOOKUPS = List.of(
            LookupDef.EXACT,
            LookupDef.IEXACT,
            LookupDef.CONTAINS,
            LookupDef.ICONTAINS,
            LookupDef.STARTSWITH,
            LookupDef.ISTARTSWITH,
            LookupDef.ENDSWITH,
            LookupDef.IENDSWITH,
            LookupDef.REGEX,
            LookupDef.IREGEX,
            LookupDef.IN,
            LookupDef.GT,
            LookupDef.GTE,
            LookupDef.LT,
            LookupDef.LTE,
            LookupDef.RANGE,
            LookupDef.ISNULL);

    private static final List<LookupDef> ALL_LOOKUPS = Stream.of(LOOKUPS, JsonFunctions.LOOKUPS, Search.LOOKUPS)
            .flatMap(List::stream)
            .toList();

    private static final List<AggregateDef> AGGREGATES = List.of(
            AggregateDef.COUNT,
            AggregateDef.SUM,
            AggregateDef.AVG,
            AggregateDef.MIN,
            AggregateDef.MAX,
            AggregateDef.STDDEV,
            AggregateDef.STDDEV_SAMPLE,
            AggregateDef.VARIANCE,
            AggregateDef.VARIANCE_SAMPLE,
            AggregateDef.STRING_AGG,
            AggregateDef.JSON_AGG,
            AggregateDef.BOOL_AND,
            AggregateDef.BOOL_OR,
            AggregateDef.BIT_AND,
            AggregateDef.BIT_OR,
            AggregateDef.BIT_XOR);

    /** All of them. */
    static final Vocabulary BUILT_IN = new Vocabulary(
            Vocabulary.byName(ALL_TRANSFORMS, FunctionDef::name),
            Vocabulary.byName(ALL_LOOKUPS, LookupDef::name),
            Vocabulary.byName(AGGREGATES, AggregateDef::name));

    private Words() {}
}
