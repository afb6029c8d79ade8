package io.raystack.db.sql;

import java.util.List;

/**
 * How the way of a walk along a tree is written: the keys passed, as text between slashes, {@code /1/4/9/}.
 *
 * <p>Immutable and thread-safe. A dialect says how a key becomes text, and how text is found in text.
 *
 * @param text before and after a key that becomes text
 * @param whole before and after the first part of a way: its type must have room for what follows
 * @param found the function that finds the second text in the first, 0 where it is not there
 */
public record Ways(List<String> text, List<String> whole, String found) {
    /** Copies the lists. */
    public Ways {
        text = List.copyOf(text);
        whole = List.copyOf(whole);
    }

    /** The table with the three functions of a walk. */
    public FunctionTable in(FunctionTable table) {
        return table.with("walk_start", new FunctionTable.Row(false, (call, out) -> {
                    out.add(whole.get(0) + "'/' || ");
                    key(call.arguments().get(0), out).add(" || '/'" + whole.get(1));
                }))
                .with("walk_step", new FunctionTable.Row(true, (call, out) -> {
                    out.node(call.arguments().get(0)).add(" || ");
                    key(call.arguments().get(1), out).add(" || '/'");
                }))
                .with("walk_met", new FunctionTable.Row(false, (call, out) -> {
                    out.add(found + "(").node(call.arguments().get(0)).add(", '/' || ");
                    key(call.arguments().get(1), out).add(" || '/')");
                }));
    }

    private SqlText key(SqlNode key, SqlText out) {
        return out.add(text.get(0)).node(key).add(text.get(1));
    }
}
