package io.raystack.db.session;

import io.raystack.db.jdbc.Access;
import io.raystack.db.jdbc.BoundArguments;
import io.raystack.db.jdbc.Executor;
import io.raystack.db.mapping.Columns;
import io.raystack.db.mapping.Link;
import io.raystack.db.mapping.Loading;
import io.raystack.db.mapping.Peers;
import io.raystack.db.mapping.Slot;
import io.raystack.db.mapping.Stateful;
import io.raystack.db.mapping.ToMany;
import io.raystack.db.mapping.ToOne;
import io.raystack.db.model.FieldSpec;
import io.raystack.db.plan.Planned;
import io.raystack.db.plan.RowShape;
import io.raystack.db.query.Query;
import io.raystack.db.sql.PlanChoices;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/** Loads the related rows of many objects by one query a relation, or a few where one takes too many parameters. Thread-safe. */
final class Prefetcher {
    private static final int ARRAY_BATCH = 30_000;

    private final Session session;

    Prefetcher(Session session) {
        this.session = session;
    }

    /** Everything that a result's shape wants loaded after it, nested ones too. */
    void run(Assembler assembler, List<Stateful> roots, @Nullable Loading loading, Consumer<Peers.Chunk> keep) {
        for (RowShape.Prefetch wanted : assembler.shape().prefetches()) {
            List<Stateful> owners = wanted.entity() == 0 ? roots : assembler.owners(wanted.entity());
            if (!owners.isEmpty()) {
                related(
                        new Wanted(wanted.link(), wanted.relation(), wanted.query(), wanted.to()),
                        owners,
                        loading,
                        keep);
            }
        }
    }

    /**
     * Which rows.
     *
     * @param relation position of the holder in the owners' model
     * @param to the name that they come under, or null for the holder
     */
    record Wanted(
            Link link, int relation, Query query, @Nullable String to) {}

    /** The rows at the other end of one relation, put into the owners' holders. */
    void related(Wanted wanted, List<Stateful> owners, @Nullable Loading loading, Consumer<Peers.Chunk> keep) {
        FieldSpec held = wanted.link().sourceField();
        Map<Object, List<Stateful>> found = new LinkedHashMap<>();
        for (Stateful owner : owners) {
            found.put(Fit.key(Fields.held(held, owner)), new ArrayList<>(4));
        }
        Assembler assembler = null;
        List<Object> keys = List.copyOf(found.keySet());
        int batch = batch();
        for (int from = 0; from < keys.size(); from += batch) {
            assembler = read(wanted, keys.subList(from, Math.min(keys.size(), from + batch)), found, assembler);
        }
        for (Stateful owner : owners) {
            hand(wanted, owner, found.getOrDefault(Fit.key(Fields.held(held, owner)), List.of()));
        }
        if (assembler != null) {
            complete(assembler, loading, keep);
        }
    }

    /** Reads a batch; one assembler for all of them, so that a row is one object in the whole result. */
    private @Nullable Assembler read(
            Wanted wanted, List<Object> keys, Map<Object, List<Stateful>> found, @Nullable Assembler before) {
        Planned planned = session.planner().related(wanted.link(), wanted.query(), List.copyOf(keys));
        if (planned.nothing()) {
            return before;
        }
        Assembler assembler = before == null ? new Assembler(planned.shape(), session.alias(), false) : before;
        BoundArguments arguments = new BoundArguments(planned.sql().binds(), planned.values());
        session.executor().query(planned.sql(), Access.READ, arguments, rows -> sort(assembler, rows, found));
        return assembler;
    }

    private void complete(Assembler assembler, @Nullable Loading loading, Consumer<Peers.Chunk> keep) {
        for (List<Stateful> rows : assembler.groups()) {
            Grouping.group(rows, loading, keep);
        }
        run(assembler, assembler.roots(), loading, keep);
    }

    private static @Nullable Void sort(Assembler assembler, Executor.Rows rows, Map<Object, List<Stateful>> found) {
        Columns row = rows.row();
        boolean annotated = assembler.shape().values().size() > 1;
        while (rows.next()) {
            Stateful target = assembler.root(row);
            if (annotated) {
                assembler.annotate(target, row, 1);
            }
            List<Stateful> of = found.get(Fit.key(assembler.value(row, 0)));
            if (of != null) {
                of.add(target);
            }
        }
        return null;
    }

    private static void hand(Wanted wanted, Stateful owner, List<Stateful> rows) {
        if (wanted.to() != null) {
            Object value = wanted.link().toMany() ? List.copyOf(rows) : rows.isEmpty() ? null : rows.get(0);
            Assembler.annotate(owner, wanted.to(), value);
            return;
        }
        Slot slot = Holders.slot(wanted.link().source(), owner, wanted.relation());
        if (slot instanceof ToMany many) {
            many.rows(rows);
        } else {
            ((ToOne) slot).target(rows.isEmpty() ? null : rows.get(0));
        }
        for (Stateful row : rows) {
            ToOne back = RelatedQuery.back(wanted.link(), row);
            if (back != null) {
                back.target(owner);
            }
        }
    }

    /** How many keys one statement takes; a list of single parameters is rounded up to a power of two. */
    int batch() {
        PlanChoices choices = session.dialect().choices();
        return choices.lists() == PlanChoices.Lists.ARRAY
                ? ARRAY_BATCH
                : Math.max(1, Integer.highestOneBit(choices.maxParameters() / 4 * 3));
    }
}
