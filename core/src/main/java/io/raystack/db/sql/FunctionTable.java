package io.raystack.db.sql;

import static java.util.Map.entry;

import io.raystack.db.errors.Unsupported;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;

/**
 * Functions and operators by their logical names, each with how one database writes it.
 *
 * <p>Immutable and thread-safe. New functions are new rows: {@code table.with("sign", FunctionTable.named("SIGN"))}.
 *
 * @param rows how each is written
 */
public record FunctionTable(Map<String, Row> rows) {
    /** Everything that the typed expressions use, as the SQL standard writes it. */
    public static final FunctionTable STANDARD = new FunctionTable(Map.ofEntries(
                    entry("plus", infix(" + ")),
                    entry("minus", infix(" - ")),
                    entry("times", infix(" * ")),
                    entry("divide", infix(" / ")),
                    entry("mod", named("MOD")),
                    entry(
                            "negate",
                            new Row(
                                    true,
                                    (call, out) -> out.add("-")
                                            .operand(call.arguments().get(0)))),
                    entry("lower", named("LOWER")),
                    entry("upper", named("UPPER")),
                    entry("length", named("CHAR_LENGTH")),
                    entry("trim", named("TRIM")),
                    entry(
                            "excluded",
                            around("excluded.", "")), // of a column without alias: the row that was to be inserted
                    entry("append", infix(" || ")),
                    entry("concat", new Row(true, FunctionTable::concat)),
                    entry(
                            "decimal",
                            around("", "")), // what is assigned to a decimal column is rounded by most databases
                    entry("row_number", named("ROW_NUMBER")),
                    entry("rank", named("RANK")),
                    entry("dense_rank", named("DENSE_RANK")),
                    entry("percent_rank", named("PERCENT_RANK")),
                    entry("cume_dist", named("CUME_DIST")),
                    entry("ntile", named("NTILE")),
                    entry("lag", named("LAG")),
                    entry("lead", named("LEAD")),
                    entry("first_value", named("FIRST_VALUE")),
                    entry("last_value", named("LAST_VALUE")),
                    entry("nth_value", named("NTH_VALUE")),
                    entry("coalesce", named("COALESCE"))))
            .and(CommonFunctions.ROWS);

    /**
     * One function.
     *
     * @param compound whether the text needs parentheses as an operand
     * @param writer writes the call
     */
    public record Row(boolean compound, Clause<SqlNode.Call> writer) {}

    /** Copies the map. */
    public FunctionTable {
        rows = Map.copyOf(rows);
    }

    /** {@code a + b}. */
    public static Row infix(String operator) {
        return new Row(true, (call, out) -> {
            List<SqlNode> arguments = call.arguments();
            for (int i = 0; i < arguments.size(); i++) {
                out.add(i == 0 ? "" : operator).operand(arguments.get(i));
            }
        });
    }

    /** {@code NAME(a, b)}. */
    public static Row named(String name) {
        return around(name + "(", ")");
    }

    /** The arguments between two pieces of text: {@code CAST(a AS text)}. */
    public static Row around(String before, String after) {
        return new Row(
                false, (call, out) -> out.add(before).nodes(call.arguments()).add(after));
    }

    /** Text with arguments in it: {@code pattern("ROUND({0}, {1})")}. */
    public static Row pattern(String text) {
        return new Row(false, Pattern.of(text));
    }

    /** Text that needs parentheses as an operand, with operands in it: {@code operation("[0] & [1]")}. */
    public static Row operation(String text) {
        return new Row(true, Pattern.of(text));
    }

    /** The same table with more functions, which replace those of their names. */
    public FunctionTable and(Map<String, Row> more) {
        Map<String, Row> all = new HashMap<>(rows);
        all.putAll(more);
        return new FunctionTable(all);
    }

    private static void concat(SqlNode.Call call, SqlText out) {
        List<SqlNode> parts = call.arguments();
        for (int i = 0; i < parts.size(); i++) {
            out.add(i == 0 ? "" : " || ");
            if (parts.get(i) instanceof SqlNode.Parameter) {
                out.node(parts.get(i));
            } else {
                out.add("COALESCE(").node(parts.get(i)).add(", '')");
            }
        }
    }

    /** The same table with one function added or replaced. */
    public FunctionTable with(String name, Row row) {
        Map<String, Row> all = new HashMap<>(rows);
        all.put(name, row);
        return new FunctionTable(all);
    }

    /** How a function is written; an error that lists what there is when the database has none by this name. */
    public Row row(String name) {
        Row row = rows.get(name);
        if (row == null) {
            throw new Unsupported(
                    "This database has no function \"" + name + "\".", "It has: " + new TreeSet<>(rows.keySet()) + ".");
        }
        return row;
    }
}
