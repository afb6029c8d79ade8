package io.raystack.db.session;

import io.raystack.db.jdbc.Access;
import io.raystack.db.jdbc.Arguments;
import io.raystack.db.jdbc.BoundArguments;
import io.raystack.db.mapping.Meta;
import io.raystack.db.mapping.Stateful;
import io.raystack.db.plan.Planned;
import io.raystack.db.query.Hop;
import io.raystack.db.query.LookupDef;
import io.raystack.db.query.Node;
import io.raystack.db.query.Query;
import io.raystack.db.sql.CompiledSql;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.jspecify.annotations.Nullable;

/** Reads one row by its key over a statement that is planned once a model. Thread-safe. */
final class KeyReader {
    private final Session session;
    private final Map<Meta<?>, Plan> plans = new ConcurrentHashMap<>();

    KeyReader(Session session) {
        this.session = session;
    }

    /** A statement whose only parameter is the key. */
    private record Plan(CompiledSql sql, int at, boolean longKey) {}

    <T extends Stateful> @Nullable T read(Meta<T> meta, long key) {
        Plan plan = plan(meta);
        return plan.longKey ? run(meta, plan, out -> out.setLong(key)) : read(meta, (Object) key);
    }

    <T extends Stateful> @Nullable T read(Meta<T> meta, Object key) {
        Plan plan = plan(meta);
        return run(meta, plan, new BoundArguments(plan.sql.binds(), new Object[] {key}));
    }

    private <T extends Stateful> @Nullable T run(Meta<T> meta, Plan plan, Arguments key) {
        return session.executor()
                .query(
                        plan.sql,
                        Access.READ,
                        key,
                        rows -> rows.next() ? Assembler.read(meta, rows.row(), plan.at, session.alias()) : null);
    }

    private Plan plan(Meta<?> meta) {
        Plan known = plans.get(meta);
        return known != null ? known : plans.computeIfAbsent(meta, this::planned);
    }

    private Plan planned(Meta<?> meta) {
        boolean whole = RelatedQuery.keyOf(meta).type().isInteger();
        Node key = new Node.Column(Hop.ROOT, RelatedQuery.keyOf(meta));
        Object sample = whole ? (Object) 0L : sample(meta);
        Query query = Query.of(meta.spec().className())
                .where(new Node.Compare(LookupDef.EXACT, key, new Node.Literal(sample)));
        Planned planned = session.planner().select(query);
        return new Plan(planned.sql(), planned.shape().entities().get(0).at(), whole);
    }

    private static Object sample(Meta<?> meta) {
        return switch (RelatedQuery.keyOf(meta).type().kind()) {
            case UUID -> new java.util.UUID(0, 0);
            default -> "";
        };
    }
}
