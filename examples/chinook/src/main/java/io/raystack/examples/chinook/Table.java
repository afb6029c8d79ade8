package io.raystack.examples.chinook;

import java.io.PrintStream;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.function.Function;

/**
 * An answer as people read it.
 *
 * <p>Immutable and thread-safe.
 *
 * @param header names of the columns
 * @param rows values as text
 */
record Table(List<String> header, List<List<String>> rows) {
    private static final String INDENT = "    ";

    /** Rows that are still to be written down: {@code Table.of(albums, "album", "artist").row(a -> ...)}. */
    record Draft<X>(List<String> header, Collection<? extends X> values) {
        /** One row a value. */
        Table row(Function<? super X, List<?>> cells) {
            List<List<String>> rows = new ArrayList<>();
            for (X value : values) {
                rows.add(cells.apply(value).stream().map(Table::text).toList());
            }
            return new Table(header, rows);
        }
    }

    /** A table with one row for each of {@code values}. */
    static <X> Draft<X> of(Collection<? extends X> values, String... header) {
        return new Draft<>(List.of(header), values);
    }

    /** A table of what is said: {@code Table.said("before", 1, "after", 2)}, a row a pair. */
    static Table said(Object... pairs) {
        List<List<String>> rows = new ArrayList<>();
        for (int i = 0; i < pairs.length; i += 2) {
            rows.add(List.of(text(pairs[i]), text(pairs[i + 1])));
        }
        return new Table(List.of("", ""), rows);
    }

    /** Writes it with columns as wide as their widest value, numbers to the right. */
    void print(PrintStream out) {
        boolean headed = header.stream().anyMatch(h -> !h.isEmpty());
        if (headed) {
            out.println(line(header));
            out.println(line(header).replaceAll("[^|]", "-").replaceFirst("^-+", INDENT));
        }
        rows.forEach(row -> out.println(line(row)));
    }

    private String line(List<String> cells) {
        StringBuilder line = new StringBuilder(INDENT);
        for (int column = 0; column < header.size(); column++) {
            line.append("| ").append(padded(cells.get(column), column)).append(' ');
        }
        return line.append('|').toString();
    }

    private String padded(String value, int column) {
        int width = header.get(column).length();
        boolean numbers = !rows.isEmpty();
        for (List<String> row : rows) {
            width = Math.max(width, row.get(column).length());
            numbers &= row.get(column).matches("-?[0-9.]+");
        }
        String space = " ".repeat(width - value.length());
        return numbers ? space + value : value + space;
    }

    /** Amounts have two digits after the point, whatever scale the database calculates with. */
    private static String text(Object value) {
        return value instanceof BigDecimal amount
                ? amount.setScale(2, RoundingMode.UNNECESSARY).toString()
                : value.toString();
    }
}
