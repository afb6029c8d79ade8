package io.raystack.db;

import io.raystack.db.session.Session;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/**
 * SQL of your own with bound parameters, what {@code Database.sql(text, args)} gives.
 *
 * <p>Immutable and thread-safe, as long as the arguments are not changed.
 */
public final class RawSql {
    private final Supplier<Session> session;
    private final String sql;
    private final @Nullable Object[] args;

    RawSql(Supplier<Session> session, String sql, @Nullable Object[] args) {
        this.session = session;
        this.sql = sql;
        this.args = args.clone();
    }

    /** {@code list(r -> new Stat(r.string("name"), r.l("n")))}: one object of each row. */
    public <X> List<X> list(Function<Row, X> row) {
        return session.get().reader().rawRows(sql, args, (names, columns) -> row.apply(new Row(names, columns)));
    }

    /** The object of the first row. */
    public <X> Optional<X> first(Function<Row, X> row) {
        List<X> all = list(row);
        return all.isEmpty() ? Optional.empty() : Optional.of(all.get(0));
    }

    /** Runs a statement that gives no rows; gives the rows that it matched. */
    public long update() {
        return session.get().reader().rawUpdate(sql, args);
    }
}
