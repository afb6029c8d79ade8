package io.raystack.tests.laws;

import io.raystack.db.mapping.Meta;
import io.raystack.db.mapping.Metas;
import io.raystack.db.mapping.Stateful;
import io.raystack.db.model.FieldSpec;
import io.raystack.db.model.ModelSpec;
import io.raystack.db.model.RelationSpec;
import io.raystack.db.query.Condition;
import io.raystack.db.query.Expr;
import io.raystack.db.query.HasQuery;
import io.raystack.db.query.Hop;
import io.raystack.db.query.Lookups;
import io.raystack.db.query.Node;
import io.raystack.db.query.Order;
import io.raystack.db.query.Query;
import io.raystack.db.query.Selected;
import io.raystack.tests.laws.Typed.Found;
import io.raystack.tests.laws.Typed.Spot;
import java.util.List;
import java.util.Objects;

/**
 * Conditions with queries in them: {@code x.author.in(Author.objects.filter(...))}, over NULLs, of a slice, {@code exists(...)}
 * with the row outside; and a foreign key compared with an object.
 */
final class Nested {
    private final Chance chance;
    private final Words words;
    private final Graph graph;
    private final Typed typed;

    Nested(Chance chance, Words words, Graph graph, Typed typed) {
        this.chance = chance;
        this.words = words;
        this.graph = graph;
        this.typed = typed;
    }

    Condition<Object> condition(List<Spot> spots, int depth) {
        Spot spot = chance.percent(60) ? spots.get(0) : chance.of(spots);
        List<FieldSpec> keys = spot.model().fields().stream()
                .filter(f -> spot.model().relationOf(f) != null)
                .toList();
        if (keys.isEmpty()) {
            return typed.comparison(spots);
        }
        Found key = new Found(spot, chance.of(keys));
        ModelSpec target = graph.model(
                Objects.requireNonNull(spot.model().relationOf(key.field())).target());
        return switch (chance.below(6)) {
            case 0, 1 -> exists(key, target, depth);
            case 2 -> key.expr().in(nested(about(target, depth)));
            case 3 -> key.expr().in(nested(sliced(about(target, depth), target)));
            case 4 -> inNullable(key, target);
            default -> key.expr().eq(entity(target));
        };
    }

    private Query about(ModelSpec model, int depth) {
        Query all = Query.of(model.className());
        int inside = Math.min(depth, 3) - 1;
        Condition<Object> condition = chance.percent(35)
                ? new ByName(chance, words, graph, model).condition(inside)
                : typed.condition(model, inside);
        return chance.percent(25) ? all.where(condition.not().node()) : all.where(condition.node());
    }

    private Query sliced(Query query, ModelSpec model) {
        Node id = new Node.Column(Hop.ROOT, model.keyFields().get(0));
        int from = chance.below(3);
        return query.orderBy(List.of(new Order<>(id, chance.percent(50), Order.Nulls.SMALLEST)))
                .slice(new Query.Slice(from, 1 + chance.below(3)));
    }

    private Condition<Object> exists(Found key, ModelSpec target, int depth) {
        Node id = new Node.Column(Hop.ROOT, target.keyFields().get(0));
        Expr<Object, Object> outer = Lookups.outer(key.expr());
        Query query = about(target, depth)
                .where(new Expr<Object, Object>(id).eq(outer).node());
        FieldSpec inner = words.field(target);
        FieldSpec around = words.field(key.spot().model());
        if (Words.isText(inner) && Words.isText(around)) {
            Expr<Object, Object> value = Lookups.outer(new Found(key.spot(), around).expr());
            Expr<Object, Object> text = new Expr<>(new Node.Column(Hop.ROOT, inner));
            query = query.where((chance.percent(50) ? text.eq(value) : text.ne(value)).node());
        }
        return Lookups.exists(nested(query));
    }

    /** The selected column holds NULLs, which must not make the complement empty. */
    private Condition<Object> inNullable(Found key, ModelSpec target) {
        for (ModelSpec other : graph.models()) {
            for (RelationSpec relation : other.relations()) {
                if (relation.ownsColumns()
                        && relation.target().equals(target.className())
                        && other.field(relation.fields().get(0)).nullable()) {
                    Node value = new Node.Column(
                            Hop.ROOT, other.field(relation.fields().get(0)));
                    return key.expr().in(nested(about(other, 1).select(Selected.of(List.of(value)))));
                }
            }
        }
        return key.expr().isNotNull();
    }

    private Object entity(ModelSpec model) {
        return entity(Metas.named(model.className(), Nested.class.getClassLoader()));
    }

    private <T extends Stateful> Object entity(Meta<T> meta) {
        T entity = meta.create();
        meta.set(entity, meta.keyIndex(), (long) chance.below(9));
        entity.$state(meta.snapshot(entity)); // as if it had been loaded: an object that is new has no key
        return entity;
    }

    private static HasQuery nested(Query query) {
        return () -> query;
    }
}
