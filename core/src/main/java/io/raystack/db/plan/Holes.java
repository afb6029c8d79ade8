package io.raystack.db.plan;

import io.raystack.db.query.Node;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Finds the places of one expression: its columns and rows, not those that an aggregate or a nested query binds. */
final class Holes {
    private Holes() {}

    /** The places in {@code node} as {@code scope} sees them. */
    static List<Place> places(Node node, Scope scope) {
        List<Place> found = new ArrayList<>();
        collect(node, scope, found);
        return found;
    }

    /** The first to-many step in {@code nodes} that nothing stands for, or null. */
    static @Nullable Hole first(Scope scope, Node... nodes) {
        for (Node node : nodes) {
            for (Place place : places(node, scope)) {
                Hole hole = scope.hole(place);
                if (hole != null) {
                    return hole;
                }
            }
        }
        return null;
    }

    /** The to-many steps that un-negated names in a condition speak of, each once. */
    static List<Hole> named(Node condition, Scope scope) {
        List<Hole> found = new ArrayList<>();
        mention(condition, scope, found);
        return found.stream().distinct().toList();
    }

    private static void mention(Node condition, Scope scope, List<Hole> found) {
        if (condition instanceof Node.Logic logic && logic.operator() != Node.Logic.Operator.XOR) {
            logic.operands().forEach(o -> mention(o, scope, found));
        } else if (condition instanceof Node.NamedCompare compare) {
            mention(Conditions.typed(compare, scope), scope, found);
        } else if (condition instanceof Node.Compare compare) {
            List<Place> places = places(compare.left(), scope);
            places.addAll(places(compare.right(), scope));
            for (Place place : places) {
                Hole hole = place.named() ? scope.hole(place) : null;
                if (hole != null) {
                    found.add(hole);
                }
            }
        } else if (condition instanceof Node.Aliased aliased) {
            mention(aliased.value(), scope, found);
        }
    }

    private static void collect(Node node, Scope scope, List<Place> found) {
        if (node instanceof Node.Column column) {
            found.add(scope.place(column.hop(), column.field()));
        } else if (node instanceof Node.Row row) {
            found.add(scope.place(row.hop(), null));
        } else if (node instanceof Node.Named named) {
            Names.Name name = Names.value(scope.root().meta(), named.path(), scope.annotations());
            if (name.annotation() == null) { // what an annotation reaches is joined where it is said
                found.add(scope.place(name));
            }
        } else if (node instanceof Node.Call call) {
            call.arguments().forEach(a -> collect(a, scope, found));
        } else if (node instanceof Node.Window window) {
            window.parts().forEach(p -> collect(p, scope, found));
        } else if (node instanceof Node.Case choice) {
            choice.values().forEach(v -> collect(v, scope, found));
            Node otherwise = choice.otherwise();
            if (otherwise != null) {
                collect(otherwise, scope, found);
            }
        } else if (node instanceof Node.Aliased aliased) {
            collect(aliased.value(), scope, found);
        }
    }
}
