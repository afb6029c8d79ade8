package io.raystack.tests.laws;

import io.raystack.db.query.Node;
import io.raystack.db.query.Query;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Predicate;

/** Makes a failing question smaller as long as it still fails. Stateless. */
final class Shrinker {
    private static final int PATIENCE = 400;

    private Shrinker() {}

    static Query shrink(Query query, Predicate<Query> fails) {
        Query best = query;
        int tries = 0;
        boolean better = true;
        while (better && tries < PATIENCE) {
            better = false;
            for (Query smaller : smaller(best)) {
                if (tries++ < PATIENCE && fails.test(smaller)) {
                    best = smaller;
                    better = true;
                    break;
                }
            }
        }
        return best;
    }

    private static List<Query> smaller(Query query) {
        List<Query> found = new ArrayList<>();
        List<Node> calls = query.conditions();
        for (int i = 0; i < calls.size(); i++) {
            if (calls.size() > 1) {
                found.add(with(query, without(calls, i)));
            }
            for (Node less : smaller(calls.get(i))) {
                found.add(with(query, replaced(calls, i, less)));
            }
        }
        return found;
    }

    private static List<Node> smaller(Node node) {
        List<Node> found = new ArrayList<>();
        if (node instanceof Node.Not not) {
            found.add(not.operand());
            smaller(not.operand()).forEach(less -> found.add(new Node.Not(less)));
        } else if (node instanceof Node.Logic logic) {
            logic(logic, found);
        } else if (node instanceof Node.Quantified q && q.body() != null) {
            found.add(new Node.Quantified(q.quantifier(), q.over(), q.row(), null));
            smaller(q.body()).forEach(less -> found.add(new Node.Quantified(q.quantifier(), q.over(), q.row(), less)));
        } else if (node instanceof Node.Exists exists) {
            smaller(exists.query()).forEach(less -> found.add(new Node.Exists(less)));
        } else if (node instanceof Node.Compare compare) {
            right(compare.right()).forEach(less -> found.add(new Node.Compare(compare.lookup(), compare.left(), less)));
        }
        return found;
    }

    private static void logic(Node.Logic logic, List<Node> found) {
        List<Node> parts = logic.operands();
        found.addAll(parts);
        for (int i = 0; i < parts.size(); i++) {
            if (parts.size() > 2) {
                found.add(new Node.Logic(logic.operator(), without(parts, i)));
            }
            for (Node less : smaller(parts.get(i))) {
                found.add(new Node.Logic(logic.operator(), replaced(parts, i, less)));
            }
        }
    }

    private static List<Node> right(Node right) {
        List<Node> found = new ArrayList<>();
        if (right instanceof Node.SubQuery nested) {
            smaller(nested.query()).forEach(less -> found.add(new Node.SubQuery(less)));
        } else if (right instanceof Node.Literals list && list.values().size() > 2) {
            found.add(new Node.Literals(list.values().subList(1, list.values().size())));
            found.add(new Node.Literals(list.values().subList(0, 2)));
        }
        return found;
    }

    private static Query with(Query query, List<Node> calls) {
        Query fresh = Query.of(query.model())
                .select(query.selection())
                .orderBy(query.order())
                .slice(query.slice());
        for (Node call : calls) {
            fresh = fresh.where(call);
        }
        return fresh;
    }

    private static <X> List<X> without(List<X> list, int index) {
        List<X> less = new ArrayList<>(list);
        less.remove(index);
        return less;
    }

    private static <X> List<X> replaced(List<X> list, int index, X item) {
        List<X> other = new ArrayList<>(list);
        other.set(index, item);
        return other;
    }
}
