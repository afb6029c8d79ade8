package io.raystack.db.session;

import io.raystack.db.errors.DatabaseError;
import io.raystack.db.errors.NotSaved;
import io.raystack.db.errors.QueryError;
import io.raystack.db.jdbc.Arguments;
import io.raystack.db.jdbc.BoundArguments;
import io.raystack.db.mapping.EntityState;
import io.raystack.db.mapping.Link;
import io.raystack.db.mapping.Meta;
import io.raystack.db.mapping.Metas;
import io.raystack.db.mapping.Stateful;
import io.raystack.db.model.FieldSpec;
import io.raystack.db.plan.Planned;
import io.raystack.db.query.Assignment;
import io.raystack.db.query.Node;
import io.raystack.db.query.Query;
import io.raystack.db.sql.CompiledSql;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.LongSupplier;
import org.jspecify.annotations.Nullable;

/**
 * Deletes rows and carries out what {@code onDelete} says of the rows that point to them: one statement where nothing can
 * point to them, else a collection and then, in one transaction, changed foreign keys, pairs, and rows, those that point
 * before those that are pointed to.
 *
 * <p>Thread-safe; one a database.
 */
final class Deleter {
    private final Session session;

    Deleter(Session session) {
        this.session = session;
    }

    Map<String, Long> delete(Stateful entity) {
        Meta<Stateful> meta = Metas.of(entity);
        EntityState state = entity.$state();
        if (state == null || state.deleted()) {
            throw new NotSaved(
                    "delete.no-row",
                    "delete() needs a row, and " + entity + " has none.",
                    "Delete saved objects only.",
                    null);
        }
        Before before = new Before(RowFacts.of(meta), entity, new int[0]);
        Map<String, Long> counts = new TreeMap<>();
        if (Collector.isLeaf(meta)) {
            Before.one(session, before, () -> {
                count(counts, meta.spec().label(), removeOne(meta, entity));
                state.deleted(true);
            });
        } else {
            Before.several(session, before, () -> {
                carryOut(meta, List.of(Fields.key(meta, entity)), counts);
                state.deleted(true);
            });
        }
        return counts;
    }

    private long removeOne(Meta<Stateful> meta, Stateful entity) {
        int[] keys = meta.spec().key().stream().mapToInt(meta.spec()::indexOf).toArray();
        Arguments key = out -> RowWriter.write(RowFacts.of(meta), entity, keys, out);
        return removing(meta, () -> session.executor().update(session.writes().delete(meta), key));
    }

    Map<String, Long> delete(Query query) {
        if (query.slice().isSet() || !query.selection().groupBy().isEmpty()) {
            throw new QueryError(
                    "query.delete-slice",
                    "Rows of a slice, a distinct selection or groups cannot be deleted.",
                    "Filter by it instead: filter(x -> x.id.in(query)).",
                    null);
        }
        Meta<?> meta = Metas.named(query.model(), Thread.currentThread().getContextClassLoader());
        Map<String, Long> counts = new TreeMap<>();
        if (Collector.isLeaf(meta)) {
            count(counts, meta.spec().label(), remove(meta, query.withoutFetches()));
        } else {
            Transactor.run(session, () -> {
                carryOut(meta, KeyQueries.keys(session, meta, query), counts);
                return true;
            });
        }
        return counts;
    }

    /** Deletes the rows with these keys and what hangs on them. */
    void delete(Meta<?> meta, List<?> keys) {
        Map<String, Long> counts = new TreeMap<>();
        if (!Collector.isLeaf(meta)) {
            carryOut(meta, keys, counts);
            return;
        }
        for (List<?> part : KeyQueries.parts(session, keys)) {
            count(counts, meta.spec().label(), remove(meta, KeyQueries.byKey(meta, part)));
        }
    }

    private void carryOut(Meta<?> meta, List<?> keys, Map<String, Long> counts) {
        if (keys.isEmpty()) {
            return;
        }
        Collected found = Collector.collect(session, meta, keys);
        for (Collected.Change change : found.changes) {
            set(change.link().target(), change.field(), change.value(), change.field(), change.targets());
        }
        for (Collected.Pairs pairs : found.pairs) {
            long gone = clear(pairs.link(), pairs.sources());
            count(counts, pairLabel(pairs.link()), gone);
        }
        for (Query unread : found.unread) {
            Meta<?> leaf = Metas.named(unread.model(), Thread.currentThread().getContextClassLoader());
            count(counts, leaf.spec().label(), remove(leaf, unread));
        }
        List<Meta<?>> order = DeleteOrder.of(found);
        breakCircles(found, order);
        for (Meta<?> next : order) {
            List<Object> latestFirst = new ArrayList<>(rows(found, next));
            Collections.reverse(latestFirst);
            for (List<Object> part : KeyQueries.parts(session, latestFirst)) {
                count(counts, next.spec().label(), remove(next, KeyQueries.byKey(next, part)));
            }
        }
    }

    /** Where deleted rows point to rows that go before them, their foreign keys are cleared first if they can be NULL. */
    private void breakCircles(Collected found, List<Meta<?>> order) {
        for (Link link : DeleteOrder.against(found, order)) {
            Meta<?> child = link.target();
            if (!KeyQueries.foreignKey(link).nullable()) {
                continue; // a circle without a NULL: only constraints that are checked late let it go
            }
            for (List<Object> part : KeyQueries.parts(session, List.copyOf(rows(found, child)))) {
                set(child, KeyQueries.foreignKey(link), null, KeyQueries.key(child), part);
            }
        }
    }

    private static Set<Object> rows(Collected found, Meta<?> meta) {
        return Objects.requireNonNull(found.rows.get(meta));
    }

    /** {@code UPDATE meta SET field = value WHERE by IN (values)}. */
    long set(Meta<?> meta, FieldSpec field, @Nullable Object value, FieldSpec by, List<?> values) {
        Query query = KeyQueries.where(meta, by, values);
        Assignment<?> change = new Assignment<>(KeyQueries.column(field), new Node.Literal(value));
        return run(meta, session.planner().update(query, List.of(change)));
    }

    /** {@code DELETE FROM pairs WHERE source IN (sources)}. */
    long clear(Link link, List<?> sources) {
        CompiledSql sql = session.writes().clearPairs(link, sources.size());
        return named(
                link.source(),
                () -> session.executor().update(sql, new BoundArguments(sql.binds(), new Object[] {sources})));
    }

    private long remove(Meta<?> meta, Query query) {
        Planned planned = session.planner().delete(query);
        return removing(meta, () -> send(planned));
    }

    private static long removing(Meta<?> meta, LongSupplier delete) {
        try {
            return delete.getAsLong();
        } catch (DatabaseError e) {
            throw ErrorNamer.deleting(meta, e);
        }
    }

    /** Runs a planned change of rows of {@code meta}. */
    long run(Meta<?> meta, Planned planned) {
        return named(meta, () -> send(planned));
    }

    private long send(Planned planned) {
        return planned.nothing()
                ? 0
                : session.executor()
                        .update(planned.sql(), new BoundArguments(planned.sql().binds(), planned.values()));
    }

    private static long named(Meta<?> meta, LongSupplier change) {
        try {
            return change.getAsLong();
        } catch (DatabaseError e) {
            throw ErrorNamer.named(meta, e);
        }
    }

    private static void count(Map<String, Long> counts, String label, long rows) {
        if (rows > 0) {
            counts.merge(label, rows, Long::sum);
        }
    }

    /** {@code blog.Article_tags}. */
    private static String pairLabel(Link link) {
        return link.ownerMeta().spec().label() + "_" + link.owner().lookupName();
    }
}
