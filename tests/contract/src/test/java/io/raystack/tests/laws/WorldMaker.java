package io.raystack.tests.laws;

import io.raystack.db.mapping.Meta;
import io.raystack.db.mapping.Metas;
import io.raystack.db.model.FieldSpec;
import io.raystack.db.model.ModelSpec;
import io.raystack.db.model.RelationSpec;
import io.raystack.db.model.RelationSpec.Kind;
import io.raystack.tests.laws.World.Pair;
import io.raystack.tests.library.Author;
import io.raystack.tests.library.Book;
import io.raystack.tests.library.Card;
import io.raystack.tests.library.Loan;
import io.raystack.tests.library.Portrait;
import io.raystack.tests.library.Publisher;
import io.raystack.tests.library.Reader;
import io.raystack.tests.library.Tag;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Makes a small library of awkward values: missing rows, empty relations, shared values, many nulls. */
final class WorldMaker {
    /** The models, what is pointed to before what points. */
    static final List<ModelSpec> MODELS = List.of(
            Metas.of(Author.class).spec(),
            Metas.of(Portrait.class).spec(),
            Metas.of(Publisher.class).spec(),
            Metas.of(Tag.class).spec(),
            Metas.of(Book.class).spec(),
            Metas.of(Reader.class).spec(),
            Metas.of(Card.class).spec(),
            Metas.of(Loan.class).spec());

    static final Graph GRAPH = new Graph(MODELS);

    private static final int NULLS = 30;

    private final Chance chance;
    private final World world = new World(GRAPH);
    private final Set<Object> taken = new HashSet<>();
    final Pool pool;

    WorldMaker(long seed) {
        chance = new Chance(seed);
        pool = new Pool(chance);
    }

    /** The models as the runtime knows them. */
    static List<Meta<?>> metas() {
        List<Meta<?>> metas = new ArrayList<>();
        MODELS.forEach(model -> metas.add(Metas.named(model.className(), WorldMaker.class.getClassLoader())));
        return metas;
    }

    World make() {
        for (ModelSpec model : MODELS) {
            int size = 4 + chance.below(5);
            long first = 1 + chance.below(4);
            for (int i = 0; i < size; i++) {
                Map<String, Object> values = values(model, first + i);
                if (values != null) {
                    world.rows(model).add(new Row(model, first + i, values));
                }
            }
        }
        MODELS.forEach(this::pairs);
        return world;
    }

    /** The values of one row, or null when there is no row left that it must point to. */
    private @Nullable Map<String, Object> values(ModelSpec model, long id) {
        Map<String, Object> values = new HashMap<>();
        values.put(model.key().get(0), id);
        for (FieldSpec field : model.fields()) {
            if (model.key().contains(field.name())) {
                continue;
            }
            RelationSpec relation = model.relationOf(field);
            Object value = relation == null ? pool.draw(chance, field) : target(relation, field, id);
            if (value != null && !(field.nullable() && chance.percent(NULLS))) {
                values.put(field.name(), value);
            } else if (!field.nullable()) {
                return null;
            }
        }
        return values;
    }

    private @Nullable Object target(RelationSpec relation, FieldSpec field, long id) {
        List<Object> keys = new ArrayList<>();
        world.rows(GRAPH.model(relation.target())).forEach(row -> keys.add(row.id()));
        boolean unique = relation.kind() == Kind.ONE_TO_ONE;
        if (unique) {
            keys.removeIf(key -> taken.contains(List.of(relation, key)));
        }
        if (keys.isEmpty()) {
            return null;
        }
        Object key = chance.of(keys);
        if (unique) {
            taken.add(List.of(relation, key));
        }
        return key;
    }

    private void pairs(ModelSpec model) {
        for (RelationSpec relation : model.relations()) {
            RelationSpec.Through through = relation.through();
            if (relation.kind() == Kind.MANY_TO_MANY
                    && Objects.requireNonNull(through).model() == null) {
                Edge edge = GRAPH.edge(model, relation);
                boolean mirrored = through.symmetrical() && edge.source == edge.target;
                for (Row from : world.rows(edge.source)) {
                    pair(edge, from, mirrored);
                }
            }
        }
    }

    private void pair(Edge edge, Row from, boolean mirrored) {
        for (Row to : chance.some(world.rows(edge.target), chance.below(4))) {
            boolean there = mirrored && (to == from || world.pairs(edge).contains(new Pair(to.id(), from.id())));
            if (!there && chance.percent(80)) {
                world.pairs(edge).add(new Pair(from.id(), to.id()));
            }
        }
    }
}
