package io.raystack.db.session;

import io.raystack.db.errors.FieldError;
import io.raystack.db.errors.QueryError;
import io.raystack.db.mapping.Meta;
import io.raystack.db.mapping.Stateful;
import io.raystack.db.mapping.ToOne;
import io.raystack.db.model.FieldSpec;
import io.raystack.db.model.RelationSpec;
import io.raystack.db.query.Expr;
import io.raystack.db.query.HasQuery;
import io.raystack.db.query.LookupDef;
import io.raystack.db.query.Node;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * What a condition says of a row's own fields: {@code slug = 'a' AND author = ada} gives both values to a new row, other
 * conditions give none. Stateless, thread-safe.
 */
public final class Equalities {
    private Equalities() {}

    /** Sets the fields of {@code row} that {@code condition} says are equal to a value. */
    public static <T extends Stateful> void apply(Meta<T> meta, Node condition, T row) {
        if (condition instanceof Node.Logic logic && logic.operator() == Node.Logic.Operator.AND) {
            logic.operands().forEach(part -> apply(meta, part, row));
        } else if (condition instanceof Node.Compare compare && compare.lookup().equals(LookupDef.EXACT)) {
            set(meta, row, field(meta, compare.left()), compare.right());
        } else if (condition instanceof Node.NamedCompare named) {
            set(meta, row, field(meta, new Node.Named(named.lookup())), named.right());
        }
    }

    /** Sets fields by name; a value is plain, an entity or its key for a foreign key. */
    public static <T extends Stateful> void fill(Meta<T> meta, T row, Map<String, ?> values) {
        values.forEach((name, value) -> {
            if (value instanceof Expr<?, ?> || value instanceof HasQuery) {
                throw new QueryError(
                        "field.expression",
                        "\"" + name + "\" of a new " + meta.spec().name()
                                + " was given an expression, which an object cannot hold.",
                        "Give it to create(...), saveWith(...) or update(...).",
                        null);
            }
            set(meta, row, fields(meta, List.of(new Node.Named(name))).get(0), value);
        });
    }

    /** Positions of the fields that these nodes name; an error for what is no field of the model itself. */
    public static List<Integer> fields(Meta<?> meta, List<Node> nodes) {
        List<Integer> found = new ArrayList<>();
        for (Node node : nodes) {
            int at = field(meta, node);
            if (at < 0) {
                throw new FieldError(
                        node + " is no field of " + meta.spec().label() + " itself.",
                        "Its fields are "
                                + meta.spec().fields().stream()
                                        .map(FieldSpec::lookupName)
                                        .toList()
                                + ".");
            }
            found.add(at);
        }
        return found;
    }

    /** Whether a name is that of a field of the model itself. */
    static boolean isField(Meta<?> meta, Node.Named name) {
        return named(meta, name.path()) >= 0;
    }

    private static int field(Meta<?> meta, Node node) {
        if (node instanceof Node.Column column && column.hop().isRoot()) {
            return meta.spec().fields().indexOf(column.field());
        }
        if (node instanceof Node.Row row && row.rootField() != null) {
            return meta.spec().indexOf(row.rootField());
        }
        if (node instanceof Node.Named named) {
            String name = named.path().endsWith("__exact")
                    ? named.path().substring(0, named.path().length() - "__exact".length())
                    : named.path();
            return named(meta, name);
        }
        return -1;
    }

    private static int named(Meta<?> meta, String name) {
        List<FieldSpec> fields = meta.spec().fields();
        for (int i = 0; i < fields.size(); i++) {
            FieldSpec field = fields.get(i);
            boolean key = meta.keyIndex() == i && name.equals("pk");
            boolean column = meta.spec().relationOf(field) != null && name.equals(field.lookupName() + "_id");
            if (key || column || name.equals(field.lookupName()) || name.equals(field.name())) {
                return i;
            }
        }
        return -1;
    }

    private static <T extends Stateful> void set(Meta<T> meta, T row, int at, Node value) {
        if (at >= 0 && value instanceof Node.Literal literal) {
            set(meta, row, at, literal.value());
        }
    }

    /** Sets the field at {@code at} to a value as callers give them: an entity or its key for a foreign key. */
    static <T extends Stateful> void set(Meta<T> meta, T row, int at, @Nullable Object value) {
        FieldSpec field = meta.spec().fields().get(at);
        RelationSpec relation = meta.spec().relationOf(field);
        if (relation != null && value instanceof Stateful target) {
            int slot = meta.spec().relations().indexOf(relation);
            ToOne holder = (ToOne) meta.slot(row, slot);
            holder.keyOf(target);
        } else {
            meta.set(row, at, fitted(field, value));
        }
    }

    private static @Nullable Object fitted(FieldSpec field, @Nullable Object value) {
        return Fit.to(field.type(), value);
    }
}
