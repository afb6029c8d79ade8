package io.raystack.tests.laws;

import io.raystack.db.mapping.Link;
import io.raystack.db.mapping.Links;
import io.raystack.db.mapping.Meta;
import io.raystack.db.mapping.Metas;
import io.raystack.db.mapping.Stateful;
import io.raystack.db.model.ModelSpec;
import io.raystack.db.model.RelationSpec;
import io.raystack.db.session.Session;
import io.raystack.db.session.Writer.BulkOptions;
import io.raystack.tests.laws.World.Pair;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;

/** Puts a world into a database, in place of what was there. */
final class Storage {
    private final Session session;

    Storage(Session session) {
        this.session = session;
    }

    void store(World world) {
        clear();
        for (ModelSpec model : WorldMaker.MODELS) {
            store(world, Metas.named(model.className(), Storage.class.getClassLoader()));
        }
    }

    private <T extends Stateful> void store(World world, Meta<T> meta) {
        Map<Long, T> entities = new HashMap<>();
        List<T> all = new ArrayList<>();
        for (Row row : world.rows(meta.spec())) {
            T entity = meta.create();
            for (int i = 0; i < meta.spec().fields().size(); i++) {
                Object value = row.get(meta.spec().fields().get(i).name());
                if (value != null) {
                    meta.set(entity, i, value);
                }
            }
            entities.put(row.id(), entity);
            all.add(entity);
        }
        if (!all.isEmpty()) {
            session.writer().bulkCreate(meta, all, BulkOptions.PLAIN);
        }
        for (RelationSpec relation : meta.spec().relations()) {
            RelationSpec.Through through = relation.through();
            if (relation.kind() == RelationSpec.Kind.MANY_TO_MANY
                    && Objects.requireNonNull(through).model() == null) {
                pairs(world, meta, relation, entities);
            }
        }
    }

    private <T extends Stateful> void pairs(World world, Meta<T> meta, RelationSpec relation, Map<Long, T> entities) {
        Link link = Links.of(meta).at(meta.spec().relations().indexOf(relation));
        Map<Long, List<Long>> targets = new HashMap<>();
        for (Pair pair : world.pairs(world.graph.edge(meta.spec(), relation))) {
            targets.computeIfAbsent(pair.source(), any -> new ArrayList<>()).add(pair.target());
        }
        targets.forEach(
                (source, keys) -> session.writer().add(Objects.requireNonNull(entities.get(source)), link, keys));
    }

    private void clear() {
        List<String> statements = new ArrayList<>();
        for (ModelSpec model : WorldMaker.MODELS) {
            Meta<?> meta = Metas.named(model.className(), Storage.class.getClassLoader());
            statements.add("DELETE FROM " + model.table());
            for (Link link : Links.of(meta).pairTables()) {
                statements.add(
                        "DELETE FROM " + Objects.requireNonNull(link.through()).table());
            }
            for (RelationSpec relation : model.relations()) {
                if (relation.ownsColumns() && relation.target().equals(model.className())) {
                    statements.add("UPDATE " + model.table() + " SET "
                            + model.field(relation.fields().get(0)).column() + " = NULL");
                }
            }
        }
        Collections.reverse(statements);
        session.executor().execute(statements);
    }
}
