package io.raystack.db.sql;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;

/**
 * A call written by a text with places for its arguments: <code>{0}</code> where nothing can be misread, {@code [0]} as an
 * operand.
 *
 * <p>Immutable and thread-safe.
 *
 * @param pieces text, and places between them
 */
record Pattern(List<Clause<SqlNode.Call>> pieces) implements Clause<SqlNode.Call> {
    private static final java.util.regex.Pattern PLACE = java.util.regex.Pattern.compile("\\{(\\d)}|\\[(\\d)]");

    static Pattern of(String text) {
        List<Clause<SqlNode.Call>> pieces = new ArrayList<>();
        Matcher places = PLACE.matcher(text);
        int at = 0;
        while (places.find()) {
            String before = text.substring(at, places.start());
            pieces.add((call, out) -> out.add(before));
            pieces.add(place(places.group(1), places.group(2)));
            at = places.end();
        }
        String rest = text.substring(at);
        pieces.add((call, out) -> out.add(rest));
        return new Pattern(List.copyOf(pieces));
    }

    private static Clause<SqlNode.Call> place(@org.jspecify.annotations.Nullable String plain, String operand) {
        if (plain == null) {
            int index = Integer.parseInt(operand);
            return (call, out) -> out.operand(call.arguments().get(index));
        }
        int index = Integer.parseInt(plain);
        return (call, out) -> out.node(call.arguments().get(index));
    }

    @Override
    public void write(SqlNode.Call part, SqlText out) {
        pieces.forEach(piece -> piece.write(part, out));
    }
}
