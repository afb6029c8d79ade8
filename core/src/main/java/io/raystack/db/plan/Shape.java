package io.raystack.db.plan;

import io.raystack.db.query.Assignment;
import io.raystack.db.query.Fetch;
import io.raystack.db.query.Frame;
import io.raystack.db.query.Hop;
import io.raystack.db.query.LookupDef;
import io.raystack.db.query.Node;
import io.raystack.db.query.Order;
import io.raystack.db.query.Query;
import io.raystack.db.query.Selected;
import io.raystack.db.query.Source;
import io.raystack.db.query.Windows;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * One walk over a query that tells its shape from its values: everything that a plan depends on becomes a token, each value
 * goes to the slot that {@link Erasure} gives it, and only its class (and the rough length of a list) is a token.
 *
 * <p>Belongs to one call.
 */
final class Shape implements Node.Visitor<Shape> {
    private final Lists lists;
    private final Slots slots = new Slots();
    private final List<Hop> bound = new ArrayList<>(0);
    private final List<Query> named = new ArrayList<>(0);
    private Object[] tokens = new Object[24];
    private int size;
    private int hash;
    private @Nullable String model;

    Shape(Lists lists) {
        this.lists = lists;
    }

    /** The key of everything walked so far; good until the walk goes on. */
    ShapeKey key() {
        return new ShapeKey(tokens, size, hash);
    }

    /** The values in the order of their slots. */
    Object[] values() {
        return slots.toArray();
    }

    /** A query. */
    Shape query(Query q) {
        String around = model;
        model = q.model();
        word(q.model()).source(q.source());
        Selected s = q.selection();
        int before = slots.share(-1);
        List<? extends Node> first = Slots.repeated(s);
        if (!first.isEmpty()) {
            int from = slots.size();
            nodes(first);
            slots.share(from);
        }
        nodes(q.conditions()).nodes(q.having());
        orders(q.order()).rows(q);
        selected(s);
        fetches(q.fetches());
        slots.share(before);
        model = around == null ? model : around;
        return this;
    }

    private Shape orders(List<Order<?>> orders) {
        number(orders.size());
        for (Order<?> order : orders) {
            order.node().accept(this);
            same(order.nulls()).mark(order.descending() ? Mark.REVERSED : Mark.NONE);
        }
        return this;
    }

    private Shape source(Source source) {
        if (source instanceof Source.Combined combined) {
            mark(Mark.COMBINED)
                    .same(combined.operator())
                    .number(combined.operands().size());
            combined.operands().forEach(this::query);
        } else if (source instanceof Source.Named named) {
            return query(named);
        } else if (source instanceof Source.Tree tree) {
            mark(Mark.TREE).same(tree.direction());
            number(tree.reach().from()).number(tree.reach().to());
            tree.parent().accept(this).query(tree.start()).nodes(tree.within());
        }
        return this;
    }

    private void selected(Selected s) {
        nodes(s.values()).nodes(s.annotations()).nodes(s.groupBy()).nodes(s.on());
        nodes(s.totals()).mark(s.distinct() ? Mark.DISTINCT : Mark.NONE);
        for (Node.Aliased annotation : s.hidden().isEmpty() ? List.<Node.Aliased>of() : s.annotations()) {
            mark(s.hidden().contains(annotation.name()) ? Mark.SOME : Mark.NONE);
        }
    }

    /** The same query under a name is written once, so its values are sent once. */
    private Shape query(Source.Named source) {
        for (int i = 0; i < named.size(); i++) {
            if (named.get(i) == source.query()) {
                return mark(Mark.AGAIN).word(source.name()).number(i);
            }
        }
        named.add(source.query());
        return mark(Mark.NAMED_QUERY).word(source.name()).query(source.query());
    }

    private void rows(Query q) {
        mark(q.unsorted() ? Mark.SOME : Mark.NONE);
        mark(q.reversed() ? Mark.REVERSED : Mark.NONE).same(q.lock());
        add(q.slice().limit(), Long.hashCode(q.slice().limit()));
        mark(q.slice().offset() > 0 ? Mark.SOME : Mark.NONE);
        if (q.slice().offset() > 0) {
            slots.add(q.slice().offset());
        }
    }

    private void fetches(List<Fetch> fetches) {
        number(fetches.size());
        for (Fetch fetch : fetches) {
            mark(Mark.FETCH);
            if (fetch instanceof Fetch.Typed typed) {
                hop(typed.hop());
            } else if (fetch instanceof Fetch.ByName named) {
                word(named.path());
            }
            mark(fetch.restriction() == null ? Mark.NONE : Mark.SOME);
            String to = fetch.to();
            word(to == null ? "" : to);
        }
    }

    /** Several nodes. */
    Shape nodes(List<? extends Node> nodes) {
        number(nodes.size());
        for (Node node : nodes) {
            node.accept(this);
        }
        return this;
    }

    /** Columns and their new values. */
    Shape assignments(List<Assignment<?>> changes) {
        number(changes.size());
        for (Assignment<?> change : changes) {
            change.target().accept(this);
            Held.right(change.target(), change.value(), model).accept(this);
        }
        return this;
    }

    /** Something that is the same object, or equal, in each query of the same shape. */
    Shape same(Object token) {
        return add(token, System.identityHashCode(token));
    }

    /** A word. */
    Shape word(String word) {
        return add(word, word.hashCode());
    }

    /** A list of values. */
    Shape list(List<?> values) {
        List<?> plain = Slots.plain(values);
        slots.add(plain);
        mark(Mark.LIST).same(Lists.type(plain));
        return number(lists.count(plain.size()));
    }

    private Shape number(int number) {
        return add(number, number);
    }

    private Shape mark(Mark mark) {
        return add(mark, mark.ordinal());
    }

    private Shape add(Object token, int tokenHash) {
        if (size == tokens.length) {
            tokens = Arrays.copyOf(tokens, size * 2);
        }
        tokens[size++] = token;
        hash = 31 * hash + tokenHash;
        return this;
    }

    private Shape hop(Hop hop) {
        Hop at = hop;
        while (at.relation() != null && at.parent() != null) {
            same(at.relation());
            at = at.parent();
        }
        if (at.isRoot()) {
            return mark(Mark.ROOT);
        }
        int variable = bound.size() - 1;
        while (variable >= 0 && bound.get(variable) != at) {
            variable--;
        }
        return mark(Mark.BOUND).number(variable);
    }

    @Override
    public Shape column(Node.Column node) {
        return mark(Mark.COLUMN).same(node.field()).hop(node.hop());
    }

    @Override
    public Shape row(Node.Row node) {
        return mark(Mark.ROW).hop(node.hop());
    }

    @Override
    public Shape named(Node.Named node) {
        return mark(Mark.NAMED).word(node.path());
    }

    @Override
    public Shape literal(Node.Literal node) {
        Object value = node.value();
        return value == null ? mark(Mark.NONE) : value(value);
    }

    private Shape value(Object value) {
        Object plain = Slots.plain(value);
        Class<?> entity = Slot.entityOf(value);
        if (entity != null) {
            same(entity);
        }
        int shared = slots.shared(plain);
        if (shared >= 0) {
            return mark(Mark.SHARED).number(shared);
        }
        slots.add(plain);
        return mark(Mark.LITERAL).same(Slot.classOf(plain));
    }

    @Override
    public Shape literals(Node.Literals node) {
        return list(node.values());
    }

    @Override
    public Shape call(Node.Call node) {
        return mark(Mark.CALL)
                .add(node.function(), node.function().name().hashCode())
                .nodes(node.arguments());
    }

    @Override
    public Shape compare(Node.Compare node) {
        mark(Mark.COMPARE).add(node.lookup(), node.lookup().name().hashCode());
        node.left().accept(this);
        return right(node.lookup(), Held.right(node.left(), node.right(), model));
    }

    @Override
    public Shape namedCompare(Node.NamedCompare node) {
        mark(Mark.NAMED_COMPARE).word(node.lookup());
        return right(Erasure.named(node), Held.right(node, node.right(), model));
    }

    private Shape right(LookupDef lookup, Node right) {
        if (lookup.operand() == LookupDef.Operand.FLAG && right instanceof Node.Literal flag) {
            Object value = flag.value();
            return value == null ? mark(Mark.NONE) : add(value, value.hashCode());
        }
        if (lookup.operand() == LookupDef.Operand.PAIR && right instanceof Node.Literals pair) {
            number(pair.values().size());
            pair.values().forEach(this::value);
            return this;
        }
        return right.accept(this);
    }

    @Override
    public Shape logic(Node.Logic node) {
        return same(node.operator()).nodes(node.operands());
    }

    @Override
    public Shape not(Node.Not node) {
        mark(Mark.NOT);
        return node.operand().accept(this);
    }

    @Override
    public Shape quantified(Node.Quantified node) {
        same(node.quantifier()).hop(node.over());
        bound.add(node.row());
        return optional(node.body());
    }

    @Override
    public Shape aggregate(Node.Aggregate node) {
        mark(Mark.AGGREGATE).add(node.aggregate(), node.aggregate().name().hashCode());
        hop(node.over()).mark(node.distinct() ? Mark.DISTINCT : Mark.NONE);
        optional(node.argument()).optional(node.filter());
        return nodes(node.more()).orders(node.order());
    }

    @Override
    public Shape caseOf(Node.Case node) {
        return mark(Mark.CASE).nodes(node.conditions()).nodes(node.values()).optional(node.otherwise());
    }

    private Shape optional(@Nullable Node node) {
        return node == null ? mark(Mark.NONE) : node.accept(this);
    }

    @Override
    public Shape subQuery(Node.SubQuery node) {
        return mark(Mark.QUERY).same(node.use()).query(node.query());
    }

    @Override
    public Shape exists(Node.Exists node) {
        return mark(Mark.EXISTS).query(node.query());
    }

    @Override
    public Shape outer(Node.Outer node) {
        mark(Mark.OUTER);
        return node.value().accept(this);
    }

    @Override
    public Shape window(Node.Window node) {
        mark(Mark.WINDOW);
        function(node.function());
        nodes(node.partition()).orders(node.order());
        Frame frame = node.frame();
        return frame == null ? mark(Mark.NONE) : add(frame, frame.hashCode());
    }

    private void function(Node node) {
        if (!(node instanceof Node.Call call)) {
            node.accept(this);
            return;
        }
        mark(Mark.CALL).add(call.function(), call.function().name().hashCode());
        number(call.arguments().size());
        for (int i = 0; i < call.arguments().size(); i++) {
            Node argument = call.arguments().get(i);
            if (Windows.isCount(call.function(), i) && argument instanceof Node.Literal count) {
                word(String.valueOf(count.value()));
            } else {
                argument.accept(this);
            }
        }
    }

    @Override
    public Shape filtered(Node.Filtered node) {
        mark(Mark.FILTERED);
        node.over().accept(this);
        optional(node.condition());
        return node.rows() == null ? mark(Mark.NONE) : query(node.rows());
    }

    @Override
    public Shape aliased(Node.Aliased node) {
        mark(Mark.ALIASED).word(node.name());
        return node.value().accept(this);
    }

    @Override
    public Shape item(Node.Item node) {
        return mark(Mark.ITEM).word(node.name());
    }
}
