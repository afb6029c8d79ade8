package io.raystack.db.plan;

import io.raystack.db.model.FieldSpec;
import io.raystack.db.query.Node;
import io.raystack.db.query.Query;
import io.raystack.db.query.Selected;
import io.raystack.db.sql.SqlNode;
import io.raystack.db.sql.Statement;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * One query whose rows another query is about: its select, each value under a name that the other can say.
 *
 * <p>Belongs to one planning.
 */
final class Part {
    private final From.Aliases aliases;
    private final Selecting selecting;
    private final boolean whole;
    private final List<Value> values = new ArrayList<>();
    private final List<Node> said = new ArrayList<>();
    private final List<String> columns = new ArrayList<>();
    private Statement.@Nullable Select select;

    private Part(From.Aliases aliases, Selecting selecting) {
        this.aliases = aliases;
        this.selecting = selecting;
        this.whole = selecting.query().selection().values().isEmpty();
    }

    /** Plans a query; its ordering matters only where it is sliced. */
    static Part of(Query query, From.Aliases aliases, @Nullable Scope around) {
        Part part = new Part(aliases, Selecting.within(query, aliases, around));
        part.selecting.where();
        if (part.whole) {
            part.rows();
        } else {
            query.selection().values().forEach(v -> part.value(v, Scope.Flattening.WANTED));
        }
        if (query.slice().isSet()) {
            part.selecting.orderAndSlice();
        }
        part.selecting.checkGroups();
        return part;
    }

    private void rows() {
        Row root = selecting.scope().root();
        for (FieldSpec field : selecting.meta().spec().fields()) {
            Value value = root.value(field);
            selecting.clauses().item(value.sql());
            values.add(value);
            columns.add(field.column());
        }
        Selected wanted = selecting.query().selection();
        wanted.annotations().stream()
                .filter(a -> !wanted.hidden().contains(a.name()))
                .forEach(a -> value(a, Scope.Flattening.REFUSED));
    }

    private void value(Node node, Scope.Flattening rule) {
        Value value = Operands.of(node, selecting.values(rule));
        selecting.remember(node, value);
        selecting.clauses().item(value.sql());
        values.add(value);
        said.add(node);
        String name = Clauses.name(columns.size());
        while (columns.contains(name)) {
            name += "_";
        }
        columns.add(name);
    }

    /** Whether it is known that there are no rows. */
    boolean nothing() {
        return selecting.isNothing();
    }

    /** The select, without an order or a limit of its own, which none can have beside others. */
    Statement.Select select() {
        if (select != null) {
            return select;
        }
        Statement.Select plain = selecting.clauses().select(columns);
        boolean sliced = plain.limit() != null || plain.offset() != null;
        select = sliced ? around(plain, false) : plain;
        return select;
    }

    /** The select, equal rows once where {@code distinct}; whole rows are never equal. */
    Statement.Select once(boolean distinct) {
        return distinct && !whole ? around(select(), true) : select();
    }

    private Statement.Select around(Statement.Select inner, boolean distinct) {
        String alias = aliases.next();
        Clauses clauses = new Clauses(new From(aliases, new Statement.Derived(inner, alias)));
        for (int i = 0; i < columns.size(); i++) {
            clauses.item(column(alias, i));
        }
        clauses.distinct = distinct;
        return clauses.select(columns);
    }

    private SqlNode.Column column(String alias, int at) {
        return new SqlNode.Column(alias, columns.get(at), values.get(at).type());
    }

    /** What a query about the rows of {@code parts}, of which this is the first, can say of them. */
    Items items(String alias, List<Part> parts) {
        int rows = columns.size() - said.size();
        Set<String> fields = new HashSet<>(columns.subList(0, rows));
        Items items = new Items(whole ? fields : null);
        for (int i = 0; i < said.size(); i++) {
            int at = rows + i;
            boolean nullable = parts.stream()
                    .anyMatch(p -> at >= p.values.size() || p.values.get(at).nullable());
            Value own = values.get(at);
            Value value = new Value(column(alias, at), own.type(), nullable, own.sensitive(), own.enumType());
            items.add(Names.describe(said.get(i)), said.get(i), value);
            items.add(String.valueOf(i + 1), null, value);
        }
        return items;
    }
}
