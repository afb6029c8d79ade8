package io.raystack.db.sql;

import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.function.BiFunction;
import java.util.function.Consumer;
import java.util.function.Function;

/**
 * Writes aggregates: {@code SUM(DISTINCT x) FILTER (WHERE ...)}.
 *
 * <p>Immutable and thread-safe.
 */
public final class Aggregates implements Clause<SqlNode.Aggregate> {
    /** Everything as it comes, with FILTER. */
    public static final Aggregates STANDARD = new Aggregates(Filters.FILTER, Form::plain);

    /** How rows are left out of an aggregate. */
    public enum Filters {
        /** {@code SUM(x) FILTER (WHERE c)}. */
        FILTER,
        /** {@code SUM(CASE WHEN c THEN x END)}. */
        CASE
    }

    /**
     * Text around one aggregate.
     *
     * @param name its name in SQL
     * @param argumentBefore before the argument, after DISTINCT
     * @param argumentAfter after the argument
     * @param before before all
     * @param after after all
     */
    public record Form(String name, String argumentBefore, String argumentAfter, String before, String after) {
        /** Its own name and nothing else. */
        public static Form plain(SqlNode.Aggregate aggregate) {
            return named(aggregate.function().toUpperCase(Locale.ROOT));
        }

        /** Another name. */
        public static Form named(String name) {
            return new Form(name, "", "", "", "");
        }

        /** The argument between two pieces of text. */
        public Form over(String open, String close) {
            return new Form(name, open, close, before, after);
        }

        /** The result between two pieces of text. */
        public Form within(String open, String close) {
            return new Form(name, argumentBefore, argumentAfter, open, close);
        }
    }

    private final Filters filters;
    private final Function<SqlNode.Aggregate, Form> forms;
    private final Map<String, Clause<SqlNode.Aggregate>> others;

    /** Aggregates of one database. */
    public Aggregates(Filters filters, Function<SqlNode.Aggregate, Form> forms) {
        this(filters, forms, Map.of());
    }

    private Aggregates(
            Filters filters, Function<SqlNode.Aggregate, Form> forms, Map<String, Clause<SqlNode.Aggregate>> others) {
        this.filters = filters;
        this.forms = forms;
        this.others = others;
    }

    /** The same with one aggregate that is written in a way of its own. */
    public Aggregates with(String function, Clause<SqlNode.Aggregate> writer) {
        Map<String, Clause<SqlNode.Aggregate>> more = new HashMap<>(others);
        more.put(function, writer);
        return new Aggregates(filters, forms, Map.copyOf(more));
    }

    /** The same with these aggregates, by the names of the others. */
    public Aggregates named(Map<String, Form> named) {
        return new Aggregates(
                filters,
                node -> named.containsKey(node.function()) ? named.get(node.function()) : forms.apply(node),
                others);
    }

    /** The same with what {@code more} makes of each form. */
    public Aggregates formed(BiFunction<SqlNode.Aggregate, Form, Form> more) {
        return new Aggregates(filters, node -> more.apply(node, forms.apply(node)), others);
    }

    @Override
    public void write(SqlNode.Aggregate node, SqlText out) {
        Clause<SqlNode.Aggregate> other = others.get(node.function());
        if (other == null) {
            write(node, out, o -> {});
        } else {
            other.write(node, out);
        }
    }

    /** The same with more text behind it, within what is put around the result: {@code CAST(SUM(x) OVER (...) AS bigint)}. */
    void write(SqlNode.Aggregate node, SqlText out, Consumer<SqlText> over) {
        Form form = forms.apply(node);
        SqlNode filter = node.filter();
        boolean inCase = filter != null && filters == Filters.CASE;
        out.add(form.before()).add(form.name()).add(node.distinct() ? "(DISTINCT " : "(");
        if (filter != null && inCase) {
            out.add("CASE WHEN ").node(filter).add(" THEN ");
        }
        if (node.argument() == null) {
            out.add(inCase ? "1" : "*");
        } else {
            out.add(form.argumentBefore()).node(node.argument()).add(form.argumentAfter());
        }
        out.add(inCase ? " END" : "");
        node.more().forEach(m -> out.add(", ").node(m));
        if (!node.order().isEmpty()) {
            out.add(" ORDER BY ").list(node.order(), out.parts().expressions().order());
        }
        out.add(")");
        if (filter != null && !inCase) {
            out.add(" FILTER (WHERE ").node(filter).add(")");
        }
        over.accept(out);
        out.add(form.after());
    }
}
