package io.raystack.db.session;

import io.raystack.db.errors.DatabaseError;
import io.raystack.db.jdbc.Access;
import io.raystack.db.jdbc.BoundArguments;
import io.raystack.db.mapping.Link;
import io.raystack.db.mapping.Meta;
import io.raystack.db.mapping.Stateful;
import io.raystack.db.model.FieldSpec;
import io.raystack.db.query.LookupDef;
import io.raystack.db.query.Node;
import io.raystack.db.query.Query;
import io.raystack.db.session.Writer.BulkOptions;
import io.raystack.db.sql.CompiledSql;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.function.Consumer;

/**
 * Pairs of a many-to-many relation: rows of a table in between of our own, or objects of a model in between. A symmetrical
 * relation keeps each pair both ways.
 *
 * <p>Thread-safe; one a database.
 */
final class PairWriter {
    private static final int ROWS = 256;

    private final Session session;
    private final Deleter deleter;
    private final BulkWriter bulk;

    PairWriter(Session session, Deleter deleter, BulkWriter bulk) {
        this.session = session;
        this.deleter = deleter;
        this.bulk = bulk;
    }

    void add(Link link, Object source, Set<Object> targets, Consumer<Stateful> fill) {
        if (through(link).model() != null) {
            addObjects(link, source, targets, fill);
            return;
        }
        insert(link, source, List.copyOf(targets));
        if (through(link).symmetrical()) {
            List<Object> others = new ArrayList<>(targets);
            others.remove(source);
            insertMirrored(link, others, source);
        }
    }

    void remove(Link link, Object source, Collection<Object> targets) {
        List<Object> all = List.copyOf(targets);
        for (List<Object> part : KeyQueries.parts(session, all)) {
            removePart(link, source, part);
        }
    }

    private void removePart(Link link, Object source, List<Object> targets) {
        Meta<?> model = through(link).model();
        if (model != null) {
            deleter.delete(KeyQueries.where(model, sourceField(link, model), List.of(source))
                    .where(in(targetField(link, model), targets)));
            if (through(link).symmetrical()) {
                deleter.delete(KeyQueries.where(model, targetField(link, model), List.of(source))
                        .where(in(sourceField(link, model), targets)));
            }
            return;
        }
        CompiledSql sql = session.writes().removePairs(link, targets.size());
        update(link, sql, source, targets);
        if (through(link).symmetrical()) {
            update(link, session.writes().removePairs(mirror(link), targets.size()), source, targets);
        }
    }

    void clear(Link link, Object source) {
        Meta<?> model = through(link).model();
        if (model != null) {
            deleter.delete(KeyQueries.where(model, sourceField(link, model), List.of(source)));
            if (through(link).symmetrical()) {
                deleter.delete(KeyQueries.where(model, targetField(link, model), List.of(source)));
            }
            return;
        }
        deleter.clear(link, List.of(source));
        if (through(link).symmetrical()) {
            deleter.clear(mirror(link), List.of(source));
        }
    }

    /** The keys of the rows related to {@code source}. */
    List<Object> targets(Link link, Object source) {
        Meta<?> model = through(link).model();
        if (model != null) {
            Query pairs = KeyQueries.where(model, sourceField(link, model), List.of(source));
            return KeyQueries.values(session, pairs, targetField(link, model));
        }
        FieldSpec key = KeyQueries.key(link.target());
        CompiledSql sql = session.writes().pairsOf(link);
        BoundArguments values = new BoundArguments(sql.binds(), new Object[] {source});
        return session.executor().query(sql, Access.WRITE, values, rows -> {
            List<Object> found = new ArrayList<>();
            while (rows.next()) {
                found.add(Objects.requireNonNull(Cell.read(rows.row(), 0, key.type())));
            }
            return found;
        });
    }

    private void insert(Link link, Object source, List<Object> targets) {
        List<Object> flat = new ArrayList<>(targets.size() * 2);
        for (Object target : targets) {
            flat.add(source);
            flat.add(target);
        }
        insert(link, flat);
    }

    private void insertMirrored(Link link, List<Object> sources, Object target) {
        List<Object> flat = new ArrayList<>(sources.size() * 2);
        for (Object source : sources) {
            flat.add(source);
            flat.add(target);
        }
        insert(link, flat);
    }

    /** Alternating keys of source and target. */
    private void insert(Link link, List<Object> flat) {
        int most = Math.min(ROWS, session.writes().mostRows(2));
        for (int at = 0; at < flat.size(); ) {
            int left = (flat.size() - at) / 2;
            int rows = Math.min(left, most);
            CompiledSql sql = session.writes().addPairs(link, rows);
            Object[] values = flat.subList(at, at + rows * 2).toArray();
            update(link, sql, values);
            at += rows * 2;
        }
    }

    private void addObjects(Link link, Object source, Set<Object> targets, Consumer<Stateful> fill) {
        Meta<?> model = Objects.requireNonNull(through(link).model());
        RowFacts facts = RowFacts.of(model);
        int from = facts.spec.indexOf(sourceField(link, model).name());
        int to = facts.spec.indexOf(targetField(link, model).name());
        List<Object> missing = new ArrayList<>(targets);
        missing.removeAll(targets(link, source));
        List<Stateful> pairs = new ArrayList<>();
        for (Object target : missing) {
            pairs.add(pair(facts, from, source, to, target));
            if (through(link).symmetrical() && !target.equals(source)) {
                pairs.add(pair(facts, from, target, to, source));
            }
        }
        pairs.forEach(fill);
        bulk.create(model, pairs, BulkOptions.PLAIN);
    }

    private static Stateful pair(RowFacts facts, int from, Object source, int to, Object target) {
        Stateful pair = facts.meta.create();
        facts.meta.set(pair, from, source);
        facts.meta.set(pair, to, target);
        return pair;
    }

    private void update(Link link, CompiledSql sql, Object... values) {
        try {
            session.executor().update(sql, new BoundArguments(sql.binds(), values));
        } catch (DatabaseError e) {
            throw ErrorNamer.named(link.ownerMeta(), e);
        }
    }

    private static Node in(FieldSpec field, List<Object> values) {
        return new Node.Compare(LookupDef.IN, KeyQueries.column(field), new Node.Literals(values));
    }

    private static FieldSpec sourceField(Link link, Meta<?> model) {
        return byColumn(model, through(link).sourceColumn());
    }

    private static FieldSpec targetField(Link link, Meta<?> model) {
        return byColumn(model, through(link).targetColumn());
    }

    private static FieldSpec byColumn(Meta<?> model, String column) {
        return model.spec().fields().stream()
                .filter(f -> f.column().equals(column))
                .findFirst()
                .orElseThrow();
    }

    /** The same table looked at from the other side. */
    @SuppressWarnings("ArgumentSelectionDefectChecker") // turned around on purpose
    private static Link mirror(Link link) {
        Link.ThroughTable pairs = through(link);
        Link.ThroughTable turned = new Link.ThroughTable(
                pairs.table(), pairs.targetColumn(), pairs.sourceColumn(), pairs.model(), pairs.symmetrical());
        return new Link(
                link.name(),
                link.target(),
                link.source(),
                link.toMany(),
                link.optional(),
                link.steps(),
                link.owner(),
                link.ownerMeta(),
                turned);
    }

    private static Link.ThroughTable through(Link link) {
        return Objects.requireNonNull(link.through());
    }
}
