package io.raystack.tests.laws;

import io.raystack.db.model.ColumnType.Kind;
import io.raystack.db.model.FieldSpec;
import io.raystack.tests.library.Genre;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;

/**
 * Awkward values: empty, wildcards, quotes, letters whose case is peculiar, beyond the basic plane, extremes. A world takes
 * a handful of each, so that values meet again.
 */
final class Pool {
    private static final List<String> TEXTS = List.of(
            "", " ", "a", "A", "ab", "aB", "Ab", "abc", "b", "%", "_", "\\", "a%", "a_b", "%a", "\\%", "'", "\"", "a'b",
            "--", "ß", "ẞ", "ss", "SS", "İ", "ı", "i", "I", "Σ", "σ", "ς", "ΑΣ", "ας", "é", "É", "e\u0301", "ÿ", "Ÿ",
            "\u212A", "K", "k", "ſ", "s", "µ", "Ǆ", "ǅ", "ǆ", "😀", "a😀", "\uFFFD", "\uE000", "a ", " a", "10", "9",
            "[a]", "*", "?", "a\nb", "\t", "𐐀", "𐐨", "null");
    private static final List<Integer> INTS = List.of(0, 1, -1, 2, 10, 9, Integer.MAX_VALUE, Integer.MIN_VALUE, 32767);
    private static final List<Integer> SMALL_INTS = List.of(0, 1, 2, 3, 5, 7, -1, -4, 100, 301);
    private static final List<Long> LONGS =
            List.of(0L, 1L, -1L, 10L, 1L << 53, (1L << 53) + 1, Long.MAX_VALUE, Long.MIN_VALUE, 3_000_000_000L);
    private static final List<Double> DOUBLES =
            List.of(0.0, -0.0, 1.5, -2.25, 0.1, 1e15, 1e300, -1e300, Double.MAX_VALUE, Double.MIN_NORMAL, 3.0);
    private static final List<String> PRICES =
            List.of("0.00", "0.01", "-0.01", "1.50", "10.00", "9.99", "9999999999.99", "-9999999999.99", "2.5", "3");
    private static final List<String> DISCOUNTS =
            List.of("0", "0.0001", "-0.5", "1.5000", "1.5", "10", "9999999999999999.9999", "-9999999999999999.9999");
    private static final List<LocalDate> DATES = List.of(
            LocalDate.EPOCH,
            LocalDate.of(1, 1, 1),
            LocalDate.of(9999, 12, 31),
            LocalDate.of(2000, 2, 29),
            LocalDate.of(1582, 10, 10),
            LocalDate.of(1969, 12, 31));
    private static final List<Instant> INSTANTS = List.of(
            Instant.EPOCH,
            Instant.parse("1969-12-31T23:59:59.999999Z"),
            Instant.parse("2024-02-29T12:00:00.000001Z"),
            Instant.parse("2024-02-29T12:00:00Z"),
            Instant.parse("2024-03-31T01:30:00.5Z"),
            Instant.parse("0001-01-01T00:00:00Z"),
            Instant.parse("9999-12-31T23:59:59.999999Z"));
    private static final List<UUID> UUIDS = List.of(
            new UUID(0, 0),
            new UUID(-1, -1),
            new UUID(1, 2),
            UUID.fromString("0190a5f0-0000-7000-8000-0000000000aB"),
            UUID.fromString("f190a5f0-1234-4000-9000-abcdefabcdef"));

    /** Whole numbers that stay small, so that arithmetic with them never overflows. */
    static final Set<String> SMALL = Set.of("pages", "edition", "prizes", "weight", "width", "renewals", "maxLoans");

    private final Map<Kind, List<Object>> handful = new EnumMap<>(Kind.class);
    private final List<Object> small;
    private final List<Object> prices;

    Pool(Chance chance) {
        for (Kind kind : Kind.values()) {
            int size = kind == Kind.TEXT || kind == Kind.VARCHAR ? 6 : 3;
            handful.put(kind, chance.some(all(kind), size));
        }
        handful.put(Kind.TEXT, List.copyOf(handful.getOrDefault(Kind.VARCHAR, List.of())));
        small = new ArrayList<>(chance.some(SMALL_INTS, 4));
        prices = chance.some(decimals(PRICES), 4);
    }

    /** A value for a row; never null. */
    Object draw(Chance chance, FieldSpec field) {
        return chance.of(values(field));
    }

    /** A value to compare with: mostly one that a row may have. */
    Object literal(Chance chance, FieldSpec field) {
        if (chance.percent(82)) {
            return draw(chance, field);
        }
        if (field.type().kind() == Kind.DATETIME) {
            return ((Instant) chance.of(all(Kind.DATETIME))).plusNanos(chance.below(1000));
        }
        return chance.of(
                SMALL.contains(field.name())
                        ? new ArrayList<Object>(SMALL_INTS)
                        : all(field.type().kind()));
    }

    private List<Object> values(FieldSpec field) {
        if (SMALL.contains(field.name())) {
            return small;
        }
        if (field.options().enumType() != null) {
            return List.of((Object[]) Genre.values());
        }
        boolean twoPlaces = field.type().kind() == Kind.DECIMAL && field.type().scale() == 2;
        return twoPlaces
                ? fitting(prices, field)
                : handful.getOrDefault(field.type().kind(), List.of());
    }

    private static List<Object> fitting(List<Object> decimals, FieldSpec field) {
        int whole = field.type().length() - field.type().scale();
        List<Object> fit = decimals.stream()
                .filter(d -> ((BigDecimal) d).precision() - ((BigDecimal) d).scale() <= whole)
                .toList();
        return fit.isEmpty() ? List.of(BigDecimal.ONE) : fit;
    }

    /** All values of a kind. */
    static List<Object> all(Kind kind) {
        return new ArrayList<>(
                switch (kind) {
                    case VARCHAR, TEXT -> TEXTS;
                    case SMALLINT -> List.of((short) 0, (short) 1);
                    case INTEGER -> INTS;
                    case BIGINT -> LONGS;
                    case DOUBLE -> DOUBLES;
                    case DECIMAL -> decimals(DISCOUNTS);
                    case BOOLEAN -> List.of(true, false);
                    case DATE -> DATES;
                    case DATETIME -> INSTANTS;
                    case UUID -> UUIDS;
                    default -> List.of();
                });
    }

    private static List<Object> decimals(List<String> texts) {
        return texts.stream().map(t -> (Object) new BigDecimal(t)).toList();
    }
}
