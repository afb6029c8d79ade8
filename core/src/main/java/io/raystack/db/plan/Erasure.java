package io.raystack.db.plan;

import io.raystack.db.query.Assignment;
import io.raystack.db.query.LookupDef;
import io.raystack.db.query.Node;
import io.raystack.db.query.Order;
import io.raystack.db.query.Query;
import io.raystack.db.query.Selected;
import io.raystack.db.query.Source;
import io.raystack.db.query.Windows;
import java.util.ArrayList;
import java.util.IdentityHashMap;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Replaces every value in a query by its {@link Slot}, so that a plan cannot depend on values. Slots are numbered in the
 * order in which {@link Shape} collects the values.
 *
 * <p>Belongs to one planning.
 */
final class Erasure implements Node.Visitor<Node> {
    private final Lists lists;
    private final Slots slots = new Slots();
    private final IdentityHashMap<Query, Query> named = new IdentityHashMap<>(0);

    private @Nullable String model;

    Erasure(Lists lists) {
        this.lists = lists;
    }

    /** A query without its values; the offset of a slice becomes the number of its slot plus one. */
    Query query(Query q) {
        String around = model;
        model = q.model();
        Source source = source(q.source()); // first, as a shape has it
        Selected s = q.selection();
        int before = slots.share(-1);
        repeated(s);
        List<Node> conditions = nodes(q.conditions());
        List<Node> having = nodes(q.having());
        List<Order<?>> order = orders(q.order());
        Query.Slice slice = slice(q.slice());
        Selected selection = selected(s);
        slots.share(before);
        model = around == null ? model : around;
        return new Query(
                q.model(),
                source,
                conditions,
                having,
                order,
                q.unsorted(),
                q.reversed(),
                slice,
                selection,
                q.fetches(),
                q.lock());
    }

    private Query.Slice slice(Query.Slice slice) {
        return slice.offset() > 0 ? new Query.Slice(1 + slots.add(slice.offset()), slice.limit()) : slice;
    }

    private void repeated(Selected s) {
        if (!Slots.repeated(s).isEmpty()) {
            int from = slots.size();
            nodes(Slots.repeated(s));
            slots.share(from);
        }
    }

    private Source source(Source source) {
        if (source instanceof Source.Combined combined) {
            return new Source.Combined(
                    combined.operator(),
                    combined.operands().stream().map(this::query).toList());
        }
        if (source instanceof Source.Named one) {
            Query erased = named.get(one.query());
            if (erased == null) {
                erased = query(one.query());
                named.put(one.query(), erased);
            }
            return new Source.Named(one.name(), erased);
        }
        if (source instanceof Source.Tree tree) {
            Node parent = tree.parent().accept(this);
            Query start = query(tree.start());
            return new Source.Tree(parent, tree.direction(), start, nodes(tree.within()), tree.reach());
        }
        return source;
    }

    private List<Order<?>> orders(List<Order<?>> orders) {
        List<Order<?>> erased = new ArrayList<>();
        for (Order<?> o : orders) {
            erased.add(new Order<>(o.node().accept(this), o.descending(), o.nulls()));
        }
        return erased;
    }

    private Selected selected(Selected s) {
        List<Node> values = nodes(s.values());
        List<Node.Aliased> annotations = aliased(s.annotations());
        List<Node> groupBy = nodes(s.groupBy());
        List<Node> on = nodes(s.on());
        return new Selected(values, annotations, s.hidden(), s.distinct(), on, groupBy, aliased(s.totals()));
    }

    private List<Node.Aliased> aliased(List<Node.Aliased> nodes) {
        return nodes.stream().map(a -> (Node.Aliased) a.accept(this)).toList();
    }

    /** Several nodes without their values. */
    List<Node> nodes(List<? extends Node> nodes) {
        return nodes.isEmpty()
                ? List.of()
                : nodes.stream().map(n -> n.accept(this)).toList();
    }

    /** Columns and their new values, without the values. */
    List<Assignment<?>> assignments(List<Assignment<?>> changes) {
        List<Assignment<?>> kept = new ArrayList<>();
        for (Assignment<?> change : changes) {
            kept.add(new Assignment<>(
                    change.target().accept(this),
                    Held.right(change.target(), change.value(), model).accept(this)));
        }
        return kept;
    }

    /** A list of values. */
    Node list(List<?> values) {
        return new Node.Literals(List.of(slot(values)));
    }

    /** The slot of a list of values. */
    Slot slot(List<?> values) {
        List<?> plain = Slots.plain(values);
        return lists.slot(slots.add(plain), plain);
    }

    @Override
    public Node column(Node.Column node) {
        return node;
    }

    @Override
    public Node row(Node.Row node) {
        return node;
    }

    @Override
    public Node named(Node.Named node) {
        return node;
    }

    @Override
    public Node literal(Node.Literal node) {
        Object value = node.value();
        return value == null ? node : new Node.Literal(slot(value));
    }

    private Slot slot(Object value) {
        Object plain = Slots.plain(value);
        int shared = slots.shared(plain);
        return new Slot(shared >= 0 ? shared : slots.add(plain), Slot.classOf(plain), 1, Slot.entityOf(value));
    }

    @Override
    public Node literals(Node.Literals node) {
        return list(node.values());
    }

    @Override
    public Node call(Node.Call node) {
        return new Node.Call(node.function(), nodes(node.arguments()));
    }

    @Override
    public Node compare(Node.Compare node) {
        Node left = node.left().accept(this);
        return new Node.Compare(
                node.lookup(), left, right(node.lookup(), Held.right(node.left(), node.right(), model)));
    }

    @Override
    public Node namedCompare(Node.NamedCompare node) {
        return new Node.NamedCompare(node.lookup(), right(named(node), Held.right(node, node.right(), model)));
    }

    @Override
    public Node logic(Node.Logic node) {
        return new Node.Logic(node.operator(), nodes(node.operands()));
    }

    @Override
    public Node not(Node.Not node) {
        return new Node.Not(node.operand().accept(this));
    }

    @Override
    public Node quantified(Node.Quantified node) {
        Node body = node.body() == null ? null : node.body().accept(this);
        return new Node.Quantified(node.quantifier(), node.over(), node.row(), body);
    }

    @Override
    public Node aggregate(Node.Aggregate node) {
        Node argument = node.argument() == null ? null : node.argument().accept(this);
        Node filter = node.filter() == null ? null : node.filter().accept(this);
        List<Node> more = nodes(node.more());
        return new Node.Aggregate(
                node.aggregate(), node.over(), argument, node.distinct(), filter, more, orders(node.order()));
    }

    @Override
    public Node caseOf(Node.Case node) {
        List<Node> conditions = nodes(node.conditions());
        List<Node> values = nodes(node.values());
        return new Node.Case(
                conditions,
                values,
                node.otherwise() == null ? null : node.otherwise().accept(this));
    }

    @Override
    public Node subQuery(Node.SubQuery node) {
        return new Node.SubQuery(query(node.query()), node.use());
    }

    @Override
    public Node exists(Node.Exists node) {
        return new Node.Exists(query(node.query()));
    }

    @Override
    public Node outer(Node.Outer node) {
        return new Node.Outer(node.value().accept(this));
    }

    @Override
    public Node window(Node.Window node) {
        Node function = node.function() instanceof Node.Call call
                ? windowFunction(call)
                : node.function().accept(this);
        List<Node> partition = nodes(node.partition());
        return new Node.Window(function, partition, orders(node.order()), node.frame());
    }

    private Node windowFunction(Node.Call call) {
        List<Node> arguments = new ArrayList<>();
        for (int i = 0; i < call.arguments().size(); i++) {
            Node argument = call.arguments().get(i);
            boolean count = Windows.isCount(call.function(), i) && argument instanceof Node.Literal;
            arguments.add(count ? argument : argument.accept(this));
        }
        return new Node.Call(call.function(), arguments);
    }

    @Override
    public Node filtered(Node.Filtered node) {
        Node condition = node.condition() == null ? null : node.condition().accept(this);
        Query rows = node.rows() == null ? null : query(node.rows());
        return new Node.Filtered(node.over(), condition, rows);
    }

    @Override
    public Node aliased(Node.Aliased node) {
        return new Node.Aliased(node.name(), node.value().accept(this));
    }

    /** What kind of right side a comparison by name has, as far as its name tells. */
    static LookupDef named(Node.NamedCompare node) {
        if (node.lookup().endsWith("__isnull")) {
            return LookupDef.ISNULL;
        }
        return node.lookup().endsWith("__range") ? LookupDef.RANGE : LookupDef.EXACT;
    }

    private Node right(LookupDef lookup, Node right) {
        boolean structural = lookup.operand() == LookupDef.Operand.FLAG && right instanceof Node.Literal;
        if (structural) {
            return right;
        }
        if (lookup.operand() == LookupDef.Operand.PAIR && right instanceof Node.Literals pair) {
            return new Node.Literals(pair.values().stream().map(this::slot).toList());
        }
        return right.accept(this);
    }

    @Override
    public Node item(Node.Item node) {
        return node;
    }
}
