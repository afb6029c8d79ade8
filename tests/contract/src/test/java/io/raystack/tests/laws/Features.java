package io.raystack.tests.laws;

import io.raystack.db.model.ModelSpec;
import io.raystack.db.query.Hop;
import io.raystack.db.query.Node;
import io.raystack.db.query.Node.Logic.Operator;
import io.raystack.db.query.Query;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;

/** What a question is made of, as names of cells of the coverage table. */
final class Features {
    static final List<String> ALL = all();

    private final Graph graph;
    private final ModelSpec model;
    private final Set<String> found;

    private Features(Graph graph, ModelSpec model, Set<String> found) {
        this.graph = graph;
        this.model = model;
        this.found = found;
    }

    static Set<String> of(Query query, Graph graph) {
        Features features = new Features(graph, graph.model(query.model()), new LinkedHashSet<>());
        Set<String> before = new HashSet<>();
        for (Node call : query.conditions()) {
            if (call instanceof Node.Not) {
                features.found.add("exclude");
            }
            features.walk(call, 0);
            if (has(call, true) && has(call, false)) {
                features.found.add("typed and by name in one call");
            }
            Set<String> relations = features.toManyNames(call);
            if (relations.stream().anyMatch(before::contains)) {
                features.found.add("two calls about one relation");
            }
            before.addAll(relations);
        }
        return features.found;
    }

    private static List<String> all() {
        List<String> all = new ArrayList<>();
        for (String lookup : Words.TEXT) {
            all.add(lookup + ", typed");
            all.add(lookup + ", by name");
        }
        all.addAll(List.of(
                "NOT under OR under a quantifier",
                "NOT under OR, to-many by name",
                "any",
                "none",
                "all",
                "exists or isEmpty",
                "quantifier in a quantifier",
                "exclude",
                "two calls about one relation",
                "column to column",
                "calculation",
                "aggregate",
                "in a query",
                "exists with outer row",
                "in nothing",
                "in a slice",
                "typed and by name in one call"));
        return all;
    }

    /** {@code state}: 1 inside a quantifier, 2 inside an OR there, 4 inside an OR. */
    private void walk(Node node, int state) {
        int below = state;
        if (node instanceof Node.Logic logic && logic.operator() == Operator.OR) {
            below |= 4 | (state & 1) << 1;
        } else if (node instanceof Node.Not not) {
            not(not, state);
        } else if (node instanceof Node.Quantified quantified) {
            quantified(quantified, state);
            below = 1;
        } else {
            comparison(node);
        }
        if (node instanceof Node.SubQuery inner) {
            nested(inner.query());
        } else if (node instanceof Node.Exists exists) {
            nested(exists.query());
        } else {
            for (Node part : Parts.of(node)) {
                walk(part, below);
            }
        }
    }

    private void nested(Query query) {
        Features inside = new Features(graph, graph.model(query.model()), found);
        query.conditions().forEach(call -> inside.walk(call, 0));
    }

    /** Whether a call has comparisons by name, or typed ones, outside nested queries. */
    private static boolean has(Node node, boolean byName) {
        if (node instanceof Node.NamedCompare || node instanceof Node.Named) {
            return byName;
        }
        if (node instanceof Node.Column) {
            return !byName;
        }
        return !(node instanceof Node.SubQuery || node instanceof Node.Exists)
                && Parts.of(node).stream().anyMatch(part -> has(part, byName));
    }

    private void not(Node.Not not, int state) {
        if ((state & 2) != 0) {
            found.add("NOT under OR under a quantifier");
        }
        if ((state & 4) != 0 && !toManyNames(not.operand()).isEmpty()) {
            found.add("NOT under OR, to-many by name");
        }
    }

    private void quantified(Node.Quantified node, int state) {
        found.add(
                node.body() == null
                        ? "exists or isEmpty"
                        : node.quantifier().name().toLowerCase(java.util.Locale.ROOT));
        if ((state & 1) != 0) {
            found.add("quantifier in a quantifier");
        }
    }

    private void comparison(Node node) {
        if (node instanceof Node.Compare compare) {
            boolean byName = compare.left() instanceof Node.Named;
            found.add(compare.lookup().name() + (byName ? ", by name" : ", typed"));
            columns(compare.right());
        } else if (node instanceof Node.NamedCompare named) {
            found.add(Reference.named(named.lookup(), model, graph).lookup() + ", by name");
            columns(named.right());
        } else if (node instanceof Node.Exists) {
            found.add("exists with outer row");
        } else if (node instanceof Node.Call) {
            found.add("calculation");
        } else if (node instanceof Node.Aggregate) {
            found.add("aggregate");
        }
    }

    private void columns(Node right) {
        if (right instanceof Node.Column || right instanceof Node.Named) {
            found.add("column to column");
        } else if (right instanceof Node.SubQuery nested) {
            found.add("in a query");
            if (nested.query().slice().isSet()) {
                found.add("in a slice");
            }
        } else if (right instanceof Node.Literals list && list.values().isEmpty()) {
            found.add("in nothing");
        }
    }

    private Set<String> toManyNames(Node node) {
        Set<String> names = new TreeSet<>();
        if (node instanceof Node.NamedCompare || node instanceof Node.Compare) {
            Scope scope = Scope.of(model, Row.ABSENT, null);
            for (Reference reference : byName(node, scope)) {
                reference.toMany().forEach(place -> names.add(place.edges().toString()));
            }
        } else if (!(node instanceof Node.Quantified || node instanceof Node.Exists)) {
            Parts.of(node).forEach(part -> names.addAll(toManyNames(part)));
        }
        return names;
    }

    private List<Reference> byName(Node node, Scope scope) {
        boolean typed = node instanceof Node.Compare compare && !(compare.left() instanceof Node.Named);
        return typed
                ? List.of()
                : Comparison.references(node, scope, graph).stream()
                        .filter(r -> r.place().base() == Hop.ROOT)
                        .toList();
    }
}
