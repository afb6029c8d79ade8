package io.raystack.tests.oracle;

import io.raystack.db.model.Json;
import java.math.BigDecimal;
import java.time.LocalTime;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Whether two answers are the same, by the rules of the format. Immutable and thread-safe.
 *
 * @param sumsOfKeys whether an integer passes for a decimal of the same value
 */
record Same(boolean sumsOfKeys) {
    private static final BigDecimal TOLERANCE = new BigDecimal("1e-9");

    /** The same value; integers, doubles and decimals differ. */
    boolean value(Json expected, Json got) {
        if (expected.kind() != got.kind()) {
            return sumsOfKeys && Said.tag(expected).equals("$dec") && number(expected, got);
        }
        return switch (expected.kind()) {
            case NUMBER -> number(expected, got);
            case ARRAY -> inOrder(expected.elements(), got.elements());
            case OBJECT -> object(expected, got);
            default -> expected.equals(got);
        };
    }

    private boolean number(Json expected, Json got) {
        if (expected.kind() == Json.Kind.OBJECT) {
            return got.kind() == Json.Kind.NUMBER
                    && got.number().scale() == 0
                    && new BigDecimal(tagged(expected)).compareTo(got.number()) == 0;
        }
        boolean whole = expected.number().scale() == 0;
        if (whole != (got.number().scale() == 0)) {
            return false;
        }
        return whole ? expected.number().compareTo(got.number()) == 0 : near(expected.number(), got.number());
    }

    private static boolean near(BigDecimal a, BigDecimal b) {
        BigDecimal greatest = a.abs().max(b.abs()).max(BigDecimal.ONE);
        return a.subtract(b).abs().compareTo(TOLERANCE.multiply(greatest)) <= 0;
    }

    private boolean object(Json expected, Json got) {
        String tag = Said.tag(expected);
        if (!tag.equals(Said.tag(got))) {
            return false;
        }
        return switch (tag) {
            case "$dec" -> near(new BigDecimal(tagged(expected)), new BigDecimal(tagged(got)));
            case "$dt" -> OffsetDateTime.parse(tagged(expected)).isEqual(OffsetDateTime.parse(tagged(got)));
            case "$time" -> LocalTime.parse(tagged(expected)).equals(LocalTime.parse(tagged(got)));
            case "$json" -> document(inside(expected), inside(got));
            default -> members(expected.members(), got.members());
        };
    }

    /** Documents: numbers by value, as the databases that normalise them keep them. */
    private static boolean document(Json expected, Json got) {
        return expected.equals(got);
    }

    private boolean members(Map<String, Json> expected, Map<String, Json> got) {
        return expected.keySet().equals(got.keySet())
                && expected.entrySet().stream().allMatch(e -> value(e.getValue(), got.get(e.getKey())));
    }

    private static String tagged(Json node) {
        Json inside = inside(node);
        return inside.kind() == Json.Kind.STRING ? inside.string() : inside.text();
    }

    private static Json inside(Json node) {
        return node.members().values().iterator().next();
    }

    /** The same rows, in the same order. */
    boolean inOrder(List<Json> expected, List<Json> got) {
        if (expected.size() != got.size()) {
            return false;
        }
        for (int i = 0; i < expected.size(); i++) {
            if (!value(expected.get(i), got.get(i))) {
                return false;
            }
        }
        return true;
    }

    /** The same rows in any order; doubles that are near each other need not sort alike, so what is left is searched. */
    boolean inAnyOrder(List<Json> expected, List<Json> got) {
        if (expected.size() != got.size()) {
            return false;
        }
        List<Json> sorted = sorted(expected);
        List<Json> left = sorted(got);
        if (inOrder(sorted, left)) {
            return true;
        }
        for (Json row : sorted) {
            Json found = find(row, left);
            if (found == null) {
                return false;
            }
            left.remove(found);
        }
        return true;
    }

    private @Nullable Json find(Json row, List<Json> among) {
        return among.stream().filter(other -> value(row, other)).findFirst().orElse(null);
    }

    private static List<Json> sorted(List<Json> rows) {
        List<Json> sorted = new ArrayList<>(rows);
        sorted.sort(Comparator.comparing(Json::text));
        return sorted;
    }
}
