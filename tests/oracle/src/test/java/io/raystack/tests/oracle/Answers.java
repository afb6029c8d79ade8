package io.raystack.tests.oracle;

import io.raystack.db.model.Json;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Whether an answer is the recorded one. Stateless, thread-safe. */
final class Answers {
    private Answers() {}

    /** What distinguishes them, in one line; null when they are the same. */
    static @Nullable String difference(Json expected, Json got, Same same) {
        String kind = Said.text(expected, "kind", "");
        String other = Said.text(got, "kind", "");
        if (kind.equals("error") || other.equals("error") || !kind.equals(other)) {
            return kind.equals("error") && other.equals("error") ? errors(expected, got) : both(expected, got);
        }
        return switch (kind) {
            case "objects", "dicts", "tuples", "named", "flat", "walk" -> rows(expected, got, same);
            case "created" -> created(expected, got, same);
            default -> members(expected, got, same);
        };
    }

    private static @Nullable String errors(Json expected, Json got) {
        String recorded = Errors.recorded(Said.member(expected, "error").string());
        List<String> ours = Said.strings(Said.member(got, "error").elements());
        return ours.contains(recorded) ? null : both(expected, got);
    }

    private static @Nullable String created(Json expected, Json got, Same same) {
        String object = members(Said.member(expected, "object"), Said.member(got, "object"), same);
        boolean created = same.value(Said.member(expected, "created"), Said.member(got, "created"));
        return object == null && created ? null : both(expected, got);
    }

    private static @Nullable String members(Json expected, Json got, Same same) {
        for (String name : expected.members().keySet()) {
            if (name.equals("queries") || name.equals("kind")) {
                continue;
            }
            Json ours = got.member(name);
            if (ours == null || !same.value(Said.member(expected, name), ours)) {
                return both(expected, got);
            }
        }
        return null;
    }

    private static @Nullable String rows(Json expected, Json got, Same same) {
        Json columns = expected.member("cols");
        Json ours = got.member("cols");
        List<Json> rows = Said.member(expected, "rows").elements();
        List<Json> found = Said.member(got, "rows").elements();
        boolean unknown = rows.isEmpty() && found.isEmpty(); // without a row the columns were not recorded
        if (columns != null && !unknown && (ours == null || !columns.equals(ours))) {
            return "columns " + columns + " | " + ours;
        }
        boolean ordered = Said.isTrue(expected.member("ordered"));
        boolean equal = ordered ? same.inOrder(rows, found) : same.inAnyOrder(rows, found);
        return equal ? null : firstOther(rows, found, ordered, same);
    }

    private static String firstOther(List<Json> rows, List<Json> found, boolean ordered, Same same) {
        StringBuilder text = new StringBuilder();
        if (rows.size() != found.size()) {
            text.append(rows.size()).append(" rows | ").append(found.size()).append(" rows; ");
        }
        for (int i = 0; i < Math.max(rows.size(), found.size()); i++) {
            Json row = i < rows.size() ? rows.get(i) : null;
            Json other = i < found.size() ? found.get(i) : null;
            if (row == null || other == null || !same.value(row, other)) {
                return text.append(ordered ? "row " : "unordered, row ")
                        .append(i)
                        .append(": ")
                        .append(cut(String.valueOf(row)))
                        .append(" | ")
                        .append(cut(String.valueOf(other)))
                        .toString();
            }
        }
        return text.toString();
    }

    private static String both(Json expected, Json got) {
        return cut(expected.text()) + " | " + cut(got.text());
    }

    static String cut(String text) {
        return text.length() > 300 ? text.substring(0, 300) + "..." : text;
    }
}
