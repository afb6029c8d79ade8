package io.raystack.db.plan;

import io.raystack.db.errors.QueryError;
import io.raystack.db.mapping.Link;
import io.raystack.db.model.ColumnType;
import io.raystack.db.query.Node;
import io.raystack.db.query.Selected;
import io.raystack.db.sql.SqlNode;
import java.util.ArrayList;
import java.util.List;

/**
 * What a select gives back: items, and the shape that says how they become objects.
 *
 * <p>Belongs to one planning.
 */
final class Projection {
    private final Selecting selecting;
    private final List<RowShape.Entity> entities = new ArrayList<>();
    private final List<RowShape.Value> values = new ArrayList<>();
    private final List<RowShape.Prefetch> prefetches = new ArrayList<>();

    Projection(Selecting selecting) {
        this.selecting = selecting;
    }

    /** Selects what the query wants: whole rows with their fetches and annotations, or values. */
    RowShape all() {
        Selected selection = selecting.query().selection();
        if (selection.values().isEmpty()) {
            Row root = selecting.scope().root();
            entities.add(new RowShape.Entity(selecting.meta(), selecting.entity(root), -1, -1, false));
            FetchTree tree = FetchTree.of(selecting.query(), selecting.meta());
            join(0, root, tree);
            prefetches.addAll(tree.prefetches(selecting.query().lock()));
            selection.annotations().stream()
                    .filter(a -> !selection.hidden().contains(a.name()) && !(a.value() instanceof Node.Filtered))
                    .forEach(this::value);
        } else {
            selection.values().forEach(this::selected);
        }
        return new RowShape(entities, values, prefetches);
    }

    /** One more value before all others. */
    void first(String name, SqlNode.Column value, ColumnType type) {
        values.add(new RowShape.Value(name, selecting.clauses().item(value), type, null, -1));
    }

    private void join(int entity, Row row, FetchTree tree) {
        tree.branches().forEach((relation, branch) -> {
            if (!branch.isJoined(selecting.query().lock())) {
                return;
            }
            Link link = branch.link();
            Row one = row.one(link);
            int at = selecting.entity(one);
            entities.add(new RowShape.Entity(link.target(), at, entity, relation, one.isOptional()));
            join(entities.size() - 1, one, branch);
        });
    }

    private void selected(Node node) {
        Scope scope = selecting.values(Scope.Flattening.WANTED);
        Node plain = node instanceof Node.Aliased aliased ? aliased.value() : node;
        if (plain instanceof Node.Row && scope.grouping() != null) {
            throw new QueryError(
                    "A grouped query selects the whole row \"" + Names.describe(plain) + "\".",
                    "Select its key or a column: x.author.id(), x.author().name.");
        }
        if (plain instanceof Node.Row row) {
            Row whole = scope.row(scope.place(row.hop(), null));
            int at = selecting.entity(whole);
            entities.add(new RowShape.Entity(whole.meta(), at, -1, -1, whole.isOptional()));
            Value key = whole.anyKey();
            values.add(new RowShape.Value(name(node), -1, key.type(), null, entities.size() - 1));
        } else {
            value(node);
        }
    }

    private void value(Node node) {
        boolean annotation = selecting.query().selection().values().isEmpty();
        Scope.Flattening rule = annotation ? Scope.Flattening.KNOWN : Scope.Flattening.WANTED;
        Value value = Operands.of(node, selecting.values(rule));
        int at = selecting.clauses().item(value.sql());
        selecting.remember(node, value);
        values.add(new RowShape.Value(name(node), at, value.type(), value.enumType(), -1));
    }

    private static String name(Node node) {
        if (node instanceof Node.Aliased aliased) {
            return aliased.name();
        }
        if (node instanceof Node.Column column) {
            return column.field().lookupName();
        }
        return node instanceof Node.Named named ? named.path() : "value";
    }
}
