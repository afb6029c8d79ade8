package io.raystack.db.session;

import io.raystack.db.jdbc.Access;
import io.raystack.db.jdbc.BoundArguments;
import io.raystack.db.jdbc.Executor;
import io.raystack.db.mapping.Columns;
import io.raystack.db.mapping.Link;
import io.raystack.db.mapping.Links;
import io.raystack.db.mapping.Loading;
import io.raystack.db.mapping.Meta;
import io.raystack.db.mapping.Metas;
import io.raystack.db.mapping.Peers;
import io.raystack.db.mapping.Slot;
import io.raystack.db.mapping.Stateful;
import io.raystack.db.mapping.ToMany;
import io.raystack.db.mapping.ToOne;
import io.raystack.db.plan.Planned;
import io.raystack.db.query.Node;
import io.raystack.db.query.Query;
import io.raystack.db.sql.Explain;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.function.BiFunction;
import java.util.function.Function;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * Rows to objects: runs planned queries, builds entities, joins peers, runs prefetches.
 *
 * <p>Thread-safe; one a database.
 */
public final class Reader {
    private final Session session;
    private final KeyReader keys;
    private final Prefetcher prefetcher;
    private final PeerLoader peers;

    Reader(Session session) {
        this.session = session;
        this.keys = new KeyReader(session);
        this.prefetcher = new Prefetcher(session);
        this.peers = new PeerLoader(session, this, prefetcher);
    }

    /** The entities of {@code query} with fetches and annotations. */
    public <T> List<T> list(Query query) {
        return list(query, null);
    }

    /** The same; {@code loading} says what happens when they are asked for related rows, null for the usual. */
    public <T> List<T> list(Query query, @Nullable Loading loading) {
        return entities(session.planner().select(query), access(query), loading);
    }

    /** The entities that a planned statement gives, a query or a change. */
    <T> List<T> entities(Planned planned, Access access, @Nullable Loading loading) {
        Result<T> result = new Result<>();
        if (planned.nothing()) {
            return result;
        }
        Assembler assembler = new Assembler(planned.shape(), session.alias(), true);
        run(planned, access, rows -> fill(assembler, rows, result));
        complete(assembler, result, loading, result);
        return result;
    }

    @SuppressWarnings("unchecked") // the caller asks for entities of the query's model
    private static <T> @Nullable Void fill(Assembler assembler, Executor.Rows rows, Result<T> result) {
        boolean annotated = !assembler.shape().values().isEmpty();
        Columns row = rows.row();
        while (rows.next()) {
            Stateful root = assembler.root(row);
            if (annotated) {
                assembler.annotate(root, row, 0);
            }
            result.add((T) root);
        }
        return null;
    }

    /** What comes after the rows: groups of peers, related rows by queries of their own. */
    @SuppressWarnings("unchecked") // rows of entities
    void complete(Assembler assembler, List<?> roots, @Nullable Loading loading, Result<?> keep) {
        List<Stateful> entities = (List<Stateful>) roots;
        Grouping.group(entities, loading, keep::keep);
        for (List<Stateful> parents : assembler.groups()) {
            Grouping.group(parents, loading, keep::keep);
        }
        prefetcher.run(assembler, entities, loading, keep::keep);
    }

    /** The selected values of {@code query}, each row given to {@code row} as an array that is reused. */
    public <X extends @Nullable Object> List<X> rows(Query query, Function<@Nullable Object[], X> row) {
        return values(session.planner().select(query), access(query), row);
    }

    /** The selected values that a planned statement gives, a query or a change. */
    <X extends @Nullable Object> List<X> values(Planned planned, Access access, Function<@Nullable Object[], X> row) {
        Result<X> result = new Result<>();
        if (planned.nothing()) {
            return result;
        }
        Assembler assembler = new Assembler(planned.shape(), session.alias(), false);
        ValueRows<X> values = new ValueRows<>(assembler, row);
        run(planned, access, rows -> {
            while (rows.next()) {
                result.add(values.make(rows.row()));
            }
            return null;
        });
        complete(assembler, assembler.roots(), null, result);
        return result;
    }

    /** The entities of {@code query} in bounded memory; holds a connection until closed. */
    public <T> Stream<T> stream(Query query, @Nullable Loading loading) {
        return stream(query, loading, Peers.LIMIT);
    }

    /** The same, this number of rows at a time: they share what is loaded after them. */
    public <T> Stream<T> stream(Query query, @Nullable Loading loading, int chunk) {
        Planned planned = session.planner().select(query);
        return planned.nothing() ? Stream.empty() : Walk.entities(this, planned, chunk, loading);
    }

    /** The selected values of {@code query} in bounded memory; holds a connection until closed. */
    public <X extends @Nullable Object> Stream<X> streamRows(Query query, Function<@Nullable Object[], X> row) {
        Planned planned = session.planner().select(query);
        return planned.nothing() ? Stream.empty() : Walk.values(this, planned, row);
    }

    String alias() {
        return session.alias();
    }

    /** Opens the rows of a plan. */
    Executor.Cursor cursor(Planned planned) {
        return session.executor()
                .open(planned.sql(), new BoundArguments(planned.sql().binds(), planned.values()));
    }

    /** How many rows. */
    public long count(Query query) {
        Planned planned = session.planner().count(query);
        return planned.nothing()
                ? 0
                : run(planned, Access.READ, rows -> rows.next() ? rows.row().getLong(0) : 0L);
    }

    /** Whether there is a row. */
    public boolean exists(Query query) {
        Planned planned = session.planner().exists(query);
        return !planned.nothing() && run(planned, Access.READ, Executor.Rows::next);
    }

    /** What the database says of how it would find the rows of {@code query}. */
    public String explain(Query query, Set<Explain> options) {
        return Explanation.of(session, session.planner().select(query), options);
    }

    /** Aggregates over the rows of {@code query}. */
    public @Nullable Object[] aggregate(Query query, List<Node.Aliased> values) {
        Planned planned = session.planner().aggregate(query, values);
        if (planned.nothing()) {
            return OfNothing.values(values, planned.shape());
        }
        Assembler assembler = new Assembler(planned.shape(), session.alias(), false);
        return run(planned, Access.READ, rows -> {
            @Nullable Object[] found = new @Nullable Object[values.size()];
            if (rows.next()) {
                for (int i = 0; i < found.length; i++) {
                    found[i] = assembler.value(rows.row(), i);
                }
            }
            return found;
        });
    }

    /** The row with this key by a prebuilt plan, or null. */
    public <T extends Stateful> @Nullable T byKey(Meta<T> meta, Object key, @Nullable Loading loading) {
        return alone(keys.read(meta, key), loading);
    }

    /** The row with this key by a prebuilt plan, or null. */
    public <T extends Stateful> @Nullable T byKey(Meta<T> meta, long key, @Nullable Loading loading) {
        return alone(keys.read(meta, key), loading);
    }

    private static <T extends Stateful> @Nullable T alone(@Nullable T row, @Nullable Loading loading) {
        if (row != null && loading != null) {
            Grouping.group(List.of(row), loading, chunk -> {});
        }
        return row;
    }

    /** Rows of SQL as entities, mapped by column names. */
    public <T extends Stateful> List<T> raw(
            Meta<T> meta, String sql, @Nullable Object[] args, @Nullable Loading loading) {
        Result<T> result = new Result<>();
        RawStatement statement = RawStatement.of(sql, args);
        session.executor().query(statement.sql(), Access.READ, statement.arguments(), rows -> {
            Columns row = ByNames.of(meta, rows);
            while (rows.next()) {
                result.add(Assembler.read(meta, row, 0, session.alias()));
            }
            return null;
        });
        Grouping.group(result, loading, result::keep);
        return result;
    }

    /** Rows of SQL; {@code row} is given the names and the current row. */
    public <X> List<X> rawRows(String sql, @Nullable Object[] args, BiFunction<List<String>, Columns, X> row) {
        RawStatement statement = RawStatement.of(sql, args);
        return session.executor().query(statement.sql(), Access.READ, statement.arguments(), rows -> {
            List<X> made = new ArrayList<>();
            List<String> names = rows.names();
            while (rows.next()) {
                made.add(row.apply(names, rows.row()));
            }
            return made;
        });
    }

    /** Runs SQL that gives no rows; gives the rows that it matched. */
    public long rawUpdate(String sql, @Nullable Object[] args) {
        RawStatement statement = RawStatement.of(sql, args);
        return session.executor().update(statement.sql(), statement.arguments());
    }

    /** Loads the target of {@code slot}, and of the same slot of its owner's peers. */
    public void load(ToOne slot) {
        peers.load(slot);
    }

    /** Loads the rows of {@code slot}, and of the same slot of its owner's peers. */
    public void load(ToMany slot) {
        peers.load(slot);
    }

    /** The relation of a bound holder. */
    public static Link link(Slot slot) {
        Stateful owner = Objects.requireNonNull(slot.owner(), "bound");
        return Links.of(Metas.of(owner)).at(slot.relation());
    }

    /** A key as the field of a bound holder has it: any whole number for a {@code long}, text for a UUID. */
    public static @Nullable Object fittedKey(Slot slot, @Nullable Object key) {
        Link link = link(slot);
        return link.ownsColumns()
                ? Fit.to(
                        link.source().spec().field(link.owner().fields().get(0)).type(), key)
                : key;
    }

    /** From now on, what happens when a row is asked for a related one and its query did not say. */
    public static void usualLoading(Loading how) {
        Grouping.usual(how);
    }

    private <X extends @Nullable Object> X run(Planned planned, Access access, Executor.RowsReader<X> reader) {
        return session.executor()
                .query(planned.sql(), access, new BoundArguments(planned.sql().binds(), planned.values()), reader);
    }

    private static Access access(Query query) {
        return query.lock() == Query.Lock.NONE ? Access.READ : Access.WRITE;
    }
}
