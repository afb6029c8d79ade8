package io.raystack.tests.oracle;

import io.raystack.db.query.LookupDef;
import java.util.List;
import java.util.Set;

/** Lookups by name. Stateless, thread-safe. */
final class Lookup {
    private static final List<LookupDef> KNOWN = List.of(
            LookupDef.EXACT,
            LookupDef.IEXACT,
            LookupDef.CONTAINS,
            LookupDef.ICONTAINS,
            LookupDef.STARTSWITH,
            LookupDef.ISTARTSWITH,
            LookupDef.ENDSWITH,
            LookupDef.IENDSWITH,
            LookupDef.IN,
            LookupDef.GT,
            LookupDef.GTE,
            LookupDef.LT,
            LookupDef.LTE,
            LookupDef.RANGE,
            LookupDef.REGEX,
            LookupDef.IREGEX,
            LookupDef.ISNULL);

    /** Names of Django's lookups that take a value: after them, None is an error. */
    static final Set<String> NAMES = Set.of(
            "iexact",
            "contains",
            "icontains",
            "startswith",
            "istartswith",
            "endswith",
            "iendswith",
            "in",
            "gt",
            "gte",
            "lt",
            "lte",
            "range",
            "regex",
            "iregex",
            "isnull");

    /** Those that look at text: Python takes any value for it. */
    static final Set<String> PATTERNS =
            Set.of("iexact", "contains", "icontains", "startswith", "istartswith", "endswith", "iendswith");

    private Lookup() {}

    static LookupDef named(String name) {
        return KNOWN.stream()
                .filter(lookup -> lookup.name().equals(name))
                .findFirst()
                .orElseThrow(() -> new Unable("lookup " + name));
    }
}
