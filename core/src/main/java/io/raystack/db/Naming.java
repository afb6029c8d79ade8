package io.raystack.db;

import io.raystack.db.errors.FieldError;
import io.raystack.db.errors.QueryError;
import io.raystack.db.mapping.Links;
import io.raystack.db.mapping.Meta;
import io.raystack.db.model.FieldSpec;
import io.raystack.db.query.Alias;
import io.raystack.db.query.Expr;
import io.raystack.db.query.Node;
import io.raystack.db.query.Query;
import io.raystack.db.query.Selected;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.function.Function;
import java.util.regex.Pattern;

/** Names that a query gives to expressions, and what is selected by name. Stateless, thread-safe. */
final class Naming {
    private static final Pattern NAME = Pattern.compile("[\\p{L}_][\\p{L}\\p{N}_]*");

    private Naming() {}

    /** Named expressions. */
    @SafeVarargs
    static <T> List<Node.Aliased> aliased(Alias<? super T, ?> first, Alias<? super T, ?>... rest) {
        List<Node.Aliased> all = new ArrayList<>(rest.length + 1);
        all.add(first.aliased());
        for (Alias<? super T, ?> next : rest) {
            all.add(next.aliased());
        }
        return all;
    }

    /** Named expressions of typed paths. */
    @SafeVarargs
    static <T, P> List<Node.Aliased> aliased(
            P path,
            Function<? super P, ? extends Alias<? super T, ?>> first,
            Function<? super P, ? extends Alias<? super T, ?>>... rest) {
        List<Node.Aliased> all = new ArrayList<>(rest.length + 1);
        all.add(first.apply(path).aliased());
        for (Function<? super P, ? extends Alias<? super T, ?>> next : rest) {
            all.add(next.apply(path).aliased());
        }
        return all;
    }

    /** More named expressions, which are selected. */
    static Query annotate(Asked<?> asked, List<Node.Aliased> more) {
        Query query = Clauses.uncombined("annotate", asked.query());
        more.forEach(m -> check(asked.meta(), query.selection(), m.name()));
        Selected annotated = query.selection().annotate(more);
        boolean groups = annotated.groupBy() != query.selection().groupBy();
        return (groups ? Clauses.unsliced("group", query) : query).select(annotated);
    }

    /** More named expressions, which are not selected. */
    static Query alias(Asked<?> asked, List<Node.Aliased> more) {
        Query query = Clauses.uncombined("name expressions", asked.query());
        more.forEach(m -> check(asked.meta(), query.selection(), m.name()));
        return query.select(query.selection().alias(more));
    }

    /** A selection: names and expressions, of which the named ones are annotations. */
    static Query values(Asked<?> asked, List<Node> wanted) {
        Query query = asked.query();
        Selected selection = query.selection().values(List.of());
        List<Node> values = new ArrayList<>(wanted.size());
        List<Node.Aliased> named = new ArrayList<>();
        for (Node value : wanted) {
            if (value instanceof Node.Aliased aliased) {
                check(asked.meta(), selection, aliased.name());
                named.add(aliased);
                values.add(new Node.Named(aliased.name()));
            } else {
                values.add(visible(asked, value));
            }
        }
        if (!named.isEmpty()) {
            selection = selection.groupBy().isEmpty()
                    ? selection.annotate(named)
                    : selection.values(query.selection().values()).annotate(named);
        }
        return query.select(selection.values(values)).withoutFetches();
    }

    private static Node visible(Asked<?> asked, Node value) {
        if (value instanceof Node.Named named
                && asked.query().selection().hidden().contains(named.path())) {
            throw new FieldError(
                    "query.alias-selected",
                    "\"" + named.path() + "\" was named with alias(...), so it is not selected.",
                    "Say annotate(...) instead.",
                    null);
        }
        return value;
    }

    /** All columns, then the annotations. */
    static List<Node> everything(Asked<?> asked) {
        Selected selection = asked.query().selection();
        List<Node> all = new ArrayList<>();
        if (selection.groupBy().isEmpty()) {
            for (FieldSpec field : asked.meta().spec().fields()) {
                all.add(new Node.Named(column(asked.meta(), field)));
            }
        } else {
            all.addAll(selection.groupBy());
        }
        for (Node.Aliased annotation : selection.annotations()) {
            if (!selection.hidden().contains(annotation.name())) {
                all.add(new Node.Named(annotation.name()));
            }
        }
        selection.totals().forEach(t -> all.add(new Node.Named(t.name())));
        return all.stream().distinct().toList();
    }

    private static String column(Meta<?> meta, FieldSpec field) {
        return meta.spec().relationOf(field) == null ? field.lookupName() : field.column();
    }

    /** Expressions of a selection; one with a name keeps it. */
    static List<Node> nodes(Expr<?, ?> first, Expr<?, ?>[] rest) {
        List<Node> all = new ArrayList<>(rest.length + 1);
        all.add(node(first));
        for (Expr<?, ?> next : rest) {
            all.add(node(next));
        }
        return all;
    }

    private static Node node(Expr<?, ?> value) {
        return value instanceof Alias<?, ?> alias ? alias.aliased() : value.node();
    }

    /** How a selected value is called. */
    static String name(List<Node> values, int at) {
        Node value = values.get(at);
        if (value instanceof Node.Named named) {
            return named.path();
        }
        if (value instanceof Node.Column column && column.hop().isRoot()) {
            return column.field().lookupName();
        }
        return value instanceof Node.Aliased aliased ? aliased.name() : "value" + at;
    }

    private static void check(Meta<?> meta, Selected selection, String name) {
        if (!NAME.matcher(name).matches()) {
            throw new QueryError(
                    "query.bad-alias",
                    "\"" + name + "\" cannot be the name of an expression.",
                    "Use letters, digits and underscores, and begin with no digit.",
                    null);
        }
        boolean taken = selection.values().isEmpty()
                ? isField(meta, name)
                : selection.values().contains(new Node.Named(name)) && isField(meta, name);
        if (taken) {
            throw new QueryError(
                    "query.alias-conflict",
                    "The expression named \"" + name + "\" would hide the field of "
                            + meta.spec().label() + ".",
                    "Give it another name.",
                    null);
        }
    }

    private static boolean isField(Meta<?> meta, String name) {
        return Set.copyOf(Links.of(meta).names()).contains(name)
                || meta.spec().fields().stream()
                        .anyMatch(f -> f.lookupName().equals(name) || f.column().equals(name));
    }
}
