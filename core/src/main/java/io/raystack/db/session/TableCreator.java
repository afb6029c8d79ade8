package io.raystack.db.session;

import io.raystack.db.mapping.Meta;
import io.raystack.db.mapping.Metas;
import io.raystack.db.model.ModelSpec;
import io.raystack.db.model.RelationSpec;
import io.raystack.db.schema.Ddl;
import io.raystack.db.schema.SchemaPlan;
import io.raystack.db.schema.TableSpec;
import io.raystack.db.schema.Tables;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Creates and drops the tables of models in the order in which they depend on each other.
 *
 * <p>Thread-safe; one a database.
 */
public final class TableCreator {
    private final Session session;

    TableCreator(Session session) {
        this.session = session;
    }

    /** Creates the tables of {@code models} and of what they point to, and tables in between; leaves alone what is there. */
    public void create(Collection<? extends Meta<?>> models) {
        Map<String, ModelSpec> needed = new LinkedHashMap<>();
        models.forEach(meta -> need(meta.spec(), meta.type().getClassLoader(), needed));
        run(SchemaPlan.create(tables(needed.values())));
    }

    /** Drops the tables of {@code models} and tables in between, dependent ones first. */
    public void drop(Collection<? extends Meta<?>> models) {
        List<ModelSpec> specs = new ArrayList<>();
        models.forEach(meta -> specs.add(meta.spec()));
        run(SchemaPlan.drop(tables(specs)));
    }

    private static void need(ModelSpec model, @Nullable ClassLoader loader, Map<String, ModelSpec> needed) {
        if (needed.putIfAbsent(model.className(), model) != null) {
            return;
        }
        for (RelationSpec relation : model.relations()) {
            if (relation.ownsColumns() || relation.kind() == RelationSpec.Kind.MANY_TO_MANY) {
                need(Metas.named(relation.target(), loader).spec(), loader, needed);
            }
            String between =
                    relation.through() == null ? null : relation.through().model();
            if (between != null) {
                need(Metas.named(between, loader).spec(), loader, needed);
            }
        }
    }

    private static Collection<TableSpec> tables(Collection<ModelSpec> models) {
        ClassLoader loader = Thread.currentThread().getContextClassLoader();
        Map<String, ModelSpec> known = new LinkedHashMap<>();
        models.forEach(model -> known.put(model.className(), model));
        Tables tables = new Tables(name -> {
            ModelSpec given = known.get(name);
            return given != null ? given : Metas.named(name, loader).spec();
        });
        Map<String, TableSpec> found = new LinkedHashMap<>();
        models.forEach(model -> tables.of(model).forEach(table -> found.putIfAbsent(table.name(), table)));
        return found.values();
    }

    private void run(List<Ddl> changes) {
        List<String> statements = new ArrayList<>();
        changes.forEach(change -> statements.addAll(session.dialect().ddl().compile(change)));
        session.executor().execute(statements);
    }
}
