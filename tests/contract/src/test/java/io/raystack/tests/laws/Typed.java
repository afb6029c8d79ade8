package io.raystack.tests.laws;

import io.raystack.db.model.ColumnType.Kind;
import io.raystack.db.model.FieldSpec;
import io.raystack.db.model.ModelSpec;
import io.raystack.db.model.RelationSpec;
import io.raystack.db.query.Condition;
import io.raystack.db.query.Expr;
import io.raystack.db.query.Hop;
import io.raystack.db.query.Node;
import io.raystack.db.query.NumberExpr;
import io.raystack.db.query.RelatedRows;
import io.raystack.db.query.TextExpr;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;

/** Typed conditions, as lambdas make them: comparisons at the end of hops, quantifiers, nested queries. */
final class Typed {
    /** A row that can be spoken of: the query's own, one that a quantifier bound, one further on. */
    record Spot(Hop hop, ModelSpec model) {}

    /** A column at a spot. */
    record Found(Spot spot, FieldSpec field) {
        Expr<Object, Object> expr() {
            return new Expr<>(new Node.Column(spot.hop(), field));
        }
    }

    private final Chance chance;
    private final Words words;
    private final Graph graph;
    private final Nested nested;

    Typed(Chance chance, Words words, Graph graph) {
        this.chance = chance;
        this.words = words;
        this.graph = graph;
        this.nested = new Nested(chance, words, graph, this);
    }

    /** A condition about the rows of {@code model}. */
    Condition<Object> condition(ModelSpec model, int depth) {
        return condition(List.of(new Spot(Hop.ROOT, model)), depth);
    }

    private Condition<Object> condition(List<Spot> spots, int depth) {
        int kind = depth <= 0 ? 0 : chance.below(100);
        if (kind < 36) {
            return comparison(spots);
        }
        if (kind < 54) {
            return condition(spots, depth - 1).and(condition(spots, depth - 1));
        }
        if (kind < 70) {
            return condition(spots, depth - 1).or(condition(spots, depth - 1));
        }
        if (kind < 80) {
            return condition(spots, depth - 1).not();
        }
        return kind < 93 ? quantified(spots, depth) : nested.condition(spots, depth);
    }

    private Condition<Object> quantified(List<Spot> spots, int depth) {
        Spot over = toMany(spots);
        if (over == null) {
            return comparison(spots);
        }
        if (chance.percent(15)) {
            return chance.percent(50) ? RelatedRows.exists(over.hop()) : RelatedRows.isEmpty(over.hop());
        }
        java.util.function.Function<Hop, Condition<? super Object>> body = row -> {
            List<Spot> inside = new ArrayList<>(spots);
            inside.add(new Spot(row, over.model()));
            return chance.percent(35) ? notUnderOr(inside, depth) : condition(inside, depth - 1);
        };
        return switch (chance.below(3)) {
            case 0 -> RelatedRows.any(over.hop(), hop -> hop, body);
            case 1 -> RelatedRows.none(over.hop(), hop -> hop, body);
            default -> RelatedRows.all(over.hop(), hop -> hop, body);
        };
    }

    private Condition<Object> notUnderOr(List<Spot> spots, int depth) {
        return comparison(spots).or(condition(spots, Math.min(depth, 2) - 1).not());
    }

    /** One comparison at one of the spots or further on. */
    Condition<Object> comparison(List<Spot> spots) {
        Found left = column(spots);
        int kind = chance.below(100);
        if (kind < 16) {
            return withColumn(left, spots);
        }
        if (kind < 26 && Pool.SMALL.contains(left.field().name())) {
            return calculated(left, spots);
        }
        if (kind < 30) {
            return counted(spots, left);
        }
        if (kind < 34 && Words.isText(left.field())) {
            return ofText(left);
        }
        String lookup = words.lookup(left.field());
        return Words.compare(
                left.expr(), lookup, words.operand(lookup, left.spot().model(), left.field()));
    }

    private Condition<Object> withColumn(Found left, List<Spot> spots) {
        for (int i = 0; i < 12; i++) {
            Found right = i < 4 && chance.percent(60)
                    ? new Found(left.spot(), words.field(left.spot().model()))
                    : column(spots);
            if (comparable(left, right)) {
                return withColumn(left, right);
            }
        }
        return left.expr().eq(left.expr());
    }

    private Condition<Object> withColumn(Found left, Found right) {
        TextExpr<Object> text = new TextExpr<>(left.expr().node());
        NumberExpr<Object, Long> number = new NumberExpr<>(left.expr().node());
        NumberExpr<Object, Long> other = new NumberExpr<>(right.expr().node());
        if (Words.isText(left.field()) && chance.percent(25)) {
            return text.contains(new TextExpr<>(right.expr().node()));
        }
        return switch (chance.below(Words.isOrdered(left.field()) ? 6 : 2)) {
            case 0 -> left.expr().eq(right.expr());
            case 1 -> left.expr().ne(right.expr());
            case 2 -> number.gt(other);
            case 3 -> number.gte(other);
            case 4 -> number.lt(other);
            default -> number.lte(other);
        };
    }

    /** Whether both can be compared without a conversion that loses digits. */
    private static boolean comparable(Found a, Found b) {
        Kind left = a.field().type().kind();
        Kind right = b.field().type().kind();
        boolean text = Words.isText(a.field()) && Words.isText(b.field());
        boolean whole = a.field().type().isInteger() && b.field().type().isInteger();
        boolean decimal = left == Kind.DECIMAL
                && (right == Kind.DECIMAL || b.field().type().isInteger());
        return text
                || whole
                || decimal
                || (left == right
                        && Objects.equals(
                                a.field().options().enumType(),
                                b.field().options().enumType()));
    }

    private Condition<Object> calculated(Found left, List<Spot> spots) {
        Node other = new Node.Literal((long) chance.below(6));
        Found right = column(spots);
        if (Pool.SMALL.contains(right.field().name())) {
            other = right.expr().node();
        }
        NumberExpr<Object, Long> sum = words.calculation(left.expr().node(), other);
        return chance.percent(50) ? sum.gt(chance.below(8)) : sum.eq((long) chance.below(5));
    }

    private Condition<Object> ofText(Found left) {
        TextExpr<Object> text = new TextExpr<>(left.expr().node());
        return switch (chance.below(3)) {
            case 0 -> text.length().gte(chance.below(4));
            case 1 -> text.concat("b").endsWith(chance.of("ab", "b", "Ab"));
            default -> text.orElse("a").eq("a");
        };
    }

    private Condition<Object> counted(List<Spot> spots, Found instead) {
        Spot from = chance.of(spots);
        List<RelationSpec> relations = from.model().relations().stream()
                .filter(r -> r.toMany() && (r.through() == null || r.through().model() == null))
                .filter(r -> !"borrowed".equals(r.mappedBy()))
                .toList();
        if (relations.isEmpty()) {
            return instead.expr().isNotNull();
        }
        RelationSpec relation = chance.of(relations);
        Hop over = from.hop().to(relation);
        List<FieldSpec> numbers = graph.model(relation.target()).fields().stream()
                .filter(f -> Pool.SMALL.contains(f.name()))
                .toList();
        if (numbers.isEmpty() || chance.percent(50)) {
            NumberExpr<Object, Long> count = RelatedRows.count(over);
            return chance.percent(50) ? count.gt(chance.below(3)) : count.eq((long) chance.below(3));
        }
        NumberExpr<Object, Long> number = new NumberExpr<>(new Node.Column(over, chance.of(numbers)));
        NumberExpr<Object, Long> value = chance.of(number.sum(), number.min(), number.max());
        return chance.percent(50) ? value.gte(chance.below(6)) : value.isNull();
    }

    private Found column(List<Spot> spots) {
        Spot spot = chance.percent(65) ? spots.get(spots.size() - 1) : chance.of(spots);
        int steps = chance.of(0, 0, 0, 1, 1, 1, 2, 2, 3);
        for (int i = 0; i < steps; i++) {
            spot = step(spot, spot.hop().toMany() && chance.percent(50));
        }
        return new Found(spot, words.field(spot.model()));
    }

    private Spot step(Spot from, boolean toOne) {
        List<RelationSpec> relations = from.model().relations().stream()
                .filter(r -> !toOne || !r.toMany())
                .toList();
        return relations.isEmpty() ? from : across(from, chance.of(relations));
    }

    private @org.jspecify.annotations.Nullable Spot toMany(List<Spot> spots) {
        Spot from = chance.percent(50) ? spots.get(spots.size() - 1) : chance.of(spots);
        if (chance.percent(20)) {
            from = step(from, true);
        }
        if (chance.percent(20)) {
            from = step(from, false);
        }
        List<RelationSpec> relations =
                from.model().relations().stream().filter(RelationSpec::toMany).toList();
        return relations.isEmpty() ? null : across(from, chance.of(relations));
    }

    private Spot across(Spot from, RelationSpec relation) {
        return new Spot(from.hop().to(relation), graph.model(relation.target()));
    }
}
