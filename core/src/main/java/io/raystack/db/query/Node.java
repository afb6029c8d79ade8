package io.raystack.db.query;

import io.raystack.db.model.FieldSpec;
import io.raystack.db.model.Identifier;
import io.raystack.db.model.RelationSpec;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * What was said, as a tree of values: the closed family behind every typed face, every name and every {@code q(...)}.
 *
 * <p>Immutable and thread-safe. A node says nothing of joins or SQL; the planner gives it a meaning.
 */
public sealed interface Node {

    /** Calls the method of {@code visitor} for this kind of node. */
    <X> X accept(Visitor<X> visitor);

    /** What it is made of, as far as it speaks of rows of the same query: what nested queries say is not among it. */
    default List<Node> parts() {
        return List.of();
    }

    /** A stored column, reached by typed hops. */
    record Column(Hop hop, FieldSpec field) implements Node {
        @Override
        public <X> X accept(Visitor<X> visitor) {
            return visitor.column(this);
        }
    }

    /**
     * The row at the end of a hop: compared by its key, tested for being there, selected as a whole object. One foreign key
     * away its key is read from the foreign key's column, without a join.
     */
    record Row(Hop hop) implements Node {
        /** The field of the root row that holds the key of this row; null when no single one does. */
        public @Nullable String rootField() {
            RelationSpec crossed = hop.relation();
            Hop before = hop.parent();
            if (crossed == null || before == null || !before.isRoot() || !crossed.ownsColumns()) {
                return null;
            }
            return crossed.fields().size() == 1 ? crossed.fields().get(0) : null;
        }

        @Override
        public <X> X accept(Visitor<X> visitor) {
            return visitor.row(this);
        }
    }

    /** A value reached by name: {@code author__name}; resolved by the planner. */
    record Named(String path) implements Node {
        @Override
        public <X> X accept(Visitor<X> visitor) {
            return visitor.named(this);
        }
    }

    /** A value; null only on the right of an assignment. An entity stands for its key. */
    record Literal(@Nullable Object value) implements Node {
        @Override
        public <X> X accept(Visitor<X> visitor) {
            return visitor.literal(this);
        }
    }

    /** Values for {@code in} and {@code range}; nulls among them never match. */
    record Literals(List<?> values) implements Node {
        @Override
        public <X> X accept(Visitor<X> visitor) {
            return visitor.literals(this);
        }
    }

    /** A function of one row's values. */
    record Call(FunctionDef function, List<Node> arguments) implements Node {
        @Override
        public List<Node> parts() {
            return arguments;
        }

        @Override
        public <X> X accept(Visitor<X> visitor) {
            return visitor.call(this);
        }
    }

    /** A comparison: true or false, never NULL. */
    record Compare(LookupDef lookup, Node left, Node right) implements Node {
        @Override
        public List<Node> parts() {
            return List.of(left, right);
        }

        @Override
        public <X> X accept(Visitor<X> visitor) {
            return visitor.compare(this);
        }
    }

    /** A comparison by name: {@code author__name__icontains} with its value (a {@link Literal} unless an expression). */
    record NamedCompare(String lookup, Node right) implements Node {
        @Override
        public List<Node> parts() {
            return List.of(right);
        }

        @Override
        public <X> X accept(Visitor<X> visitor) {
            return visitor.namedCompare(this);
        }
    }

    /** All, any or an odd number of several conditions. An empty {@code AND} is true, the other two are false. */
    record Logic(Operator operator, List<Node> operands) implements Node {
        /** How conditions are joined. */
        public enum Operator {
            /** All hold. */
            AND,
            /** At least one holds. */
            OR,
            /** An odd number of them holds. */
            XOR
        }

        /** All of them hold. */
        public static Node and(List<Node> conditions) {
            return conditions.size() == 1 ? conditions.get(0) : new Logic(Operator.AND, List.copyOf(conditions));
        }

        /** The conditions that must all hold for {@code condition} to hold. */
        public static List<Node> conjuncts(Node condition) {
            return condition instanceof Logic logic && logic.operator == Operator.AND
                    ? logic.operands.stream()
                            .flatMap(o -> conjuncts(o).stream())
                            .toList()
                    : List.of(condition);
        }

        @Override
        public List<Node> parts() {
            return operands;
        }

        @Override
        public <X> X accept(Visitor<X> visitor) {
            return visitor.logic(this);
        }
    }

    /** The complement of a condition. */
    record Not(Node operand) implements Node {
        @Override
        public List<Node> parts() {
            return List.of(operand);
        }

        @Override
        public <X> X accept(Visitor<X> visitor) {
            return visitor.not(this);
        }
    }

    /**
     * A statement about the real rows at the end of {@code over}: some, none or all of them meet {@code body}, in which
     * {@code row} stands for one of them.
     */
    record Quantified(
            Quantifier quantifier,
            Hop over,
            Hop row,
            @Nullable Node body) implements Node {
        /** How many rows must meet the condition. */
        public enum Quantifier {
            /** At least one. */
            ANY,
            /** Not one. */
            NONE,
            /** Each one, also when there is none. */
            ALL
        }

        @Override
        public List<Node> parts() {
            return body == null ? List.of() : List.of(body);
        }

        @Override
        public <X> X accept(Visitor<X> visitor) {
            return visitor.quantified(this);
        }
    }

    /**
     * The value of the first condition that holds, else {@code otherwise}, else NULL.
     *
     * @param conditions when; none of them is ever NULL
     * @param values then, one for each condition
     * @param otherwise else, or null for NULL
     */
    record Case(
            List<Node> conditions,
            List<Node> values,
            @Nullable Node otherwise) implements Node {
        @Override
        public <X> X accept(Visitor<X> visitor) {
            return visitor.caseOf(this);
        }
    }

    /**
     * An aggregate: over the related rows when {@code over} crosses a to-many relation, else over the rows of the query
     * or group. A null {@code argument} counts rows.
     *
     * @param aggregate what it computes
     * @param over where the rows come from
     * @param argument what is aggregated, or null for the rows themselves
     * @param distinct whether equal values count once
     * @param filter which rows take part, or null for all
     * @param more further arguments: what stands between texts
     * @param order in which order rows take part; empty where that makes no difference
     */
    record Aggregate(
            AggregateDef aggregate,
            Hop over,
            @Nullable Node argument,
            boolean distinct,
            @Nullable Node filter,
            List<Node> more,
            List<Order<?>> order)
            implements Node {
        /** One of a single argument whose order makes no difference. */
        public Aggregate(
                AggregateDef aggregate, Hop over, @Nullable Node argument, boolean distinct, @Nullable Node filter) {
            this(aggregate, over, argument, distinct, filter, List.of(), List.of());
        }

        /** The same over rows that also meet {@code condition}. */
        public Aggregate filtered(Node condition) {
            Node both = filter == null ? condition : new Logic(Logic.Operator.AND, List.of(filter, condition));
            return new Aggregate(aggregate, over, argument, distinct, both, more, order);
        }

        /** The same with equal values counted once. */
        public Aggregate ofDistinct() {
            return new Aggregate(aggregate, over, argument, true, filter, more, order);
        }

        /** The same with its rows in this order. */
        public Aggregate ordered(List<Order<?>> by) {
            return new Aggregate(aggregate, over, argument, distinct, filter, more, List.copyOf(by));
        }

        @Override
        public List<Node> parts() {
            return Stream.of(argument, filter).filter(Objects::nonNull).toList();
        }

        @Override
        public <X> X accept(Visitor<X> visitor) {
            return visitor.aggregate(this);
        }
    }

    /** A nested query: its rows for {@code in}, its single value elsewhere. */
    record SubQuery(Query query, Use use) implements Node {
        /** What it stands for. */
        public enum Use {
            /** Its rows; as one value only where a slice says that there is at most one. */
            ROWS,
            /** Its value: whoever says so knows that there is at most one row. */
            VALUE
        }

        /** The rows of a query. */
        public SubQuery(Query query) {
            this(query, Use.ROWS);
        }

        @Override
        public <X> X accept(Visitor<X> visitor) {
            return visitor.subQuery(this);
        }
    }

    /** Whether a nested query has a row. */
    record Exists(Query query) implements Node {
        @Override
        public <X> X accept(Visitor<X> visitor) {
            return visitor.exists(this);
        }
    }

    /** Inside a nested query: a value of the row of the query around it. */
    record Outer(Node value) implements Node {
        @Override
        public <X> X accept(Visitor<X> visitor) {
            return visitor.outer(this);
        }
    }

    /**
     * A function over the rows around a row: {@code function} is an {@link Aggregate} or a {@link Call} of a function of
     * {@link Windows}; a null {@code frame} is SQL's rule.
     */
    record Window(
            Node function,
            List<Node> partition,
            List<Order<?>> order,
            @Nullable Frame frame) implements Node {
        @Override
        public List<Node> parts() {
            Stream<Node> sorted = order.stream().map(Order::node);
            return Stream.of(function.parts().stream(), partition.stream(), sorted)
                    .flatMap(x -> x)
                    .toList();
        }

        @Override
        public <X> X accept(Visitor<X> visitor) {
            return visitor.window(this);
        }
    }

    /**
     * A relation that leads to only some of its rows; it stands under a name among the annotations, and names may begin with
     * that. {@code over} is a {@link Row} or {@link Named}; {@code condition} speaks of the root row, and over the relation
     * of the related one; {@code rows} speaks of the related row alone and may sort and slice for each origin.
     */
    record Filtered(
            Node over, @Nullable Node condition, @Nullable Query rows) implements Node {
        @Override
        public <X> X accept(Visitor<X> visitor) {
            return visitor.filtered(this);
        }
    }

    /** A named expression, as a selected or ordered value. */
    record Aliased(String name, Node value) implements Node {
        /** Checks the name. */
        public Aliased {
            Identifier.chosen(name);
        }

        @Override
        public List<Node> parts() {
            return List.of(value);
        }

        @Override
        public <X> X accept(Visitor<X> visitor) {
            return visitor.aliased(this);
        }
    }

    /** What the query that rows come from calls {@code name}: a value of a combination, of a named query, of a walk. */
    record Item(String name) implements Node {
        @Override
        public <X> X accept(Visitor<X> visitor) {
            return visitor.item(this);
        }
    }

    /** One method for each kind of node. */
    interface Visitor<X> extends NodeVisitor<X> {}

    /** All of {@code lookups} hold, each {@code name -> value}; a value may be an {@link Expr} or a nested query. */
    static Node named(Map<String, ?> lookups) {
        List<Node> parts = lookups.entrySet().stream()
                .map(e -> (Node) new NamedCompare(e.getKey(), Values.node(e.getKey(), e.getValue())))
                .toList();
        return parts.size() == 1 ? parts.get(0) : new Logic(Logic.Operator.AND, parts);
    }
}
