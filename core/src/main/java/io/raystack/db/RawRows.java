package io.raystack.db;

import java.util.Iterator;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * Rows of SQL of your own as entities, mapped by column names; columns that are no field come as annotations.
 *
 * <p>Immutable and thread-safe, as long as the arguments are not changed. Parameters are always bound.
 *
 * @param <T> the entity
 */
public final class RawRows<T extends KeyedModel> implements Iterable<T> {
    private final Asked<T> asked;
    private final String sql;
    private final @Nullable Object[] args;

    RawRows(Asked<T> asked, String sql, @Nullable Object[] args) {
        this.asked = asked;
        this.sql = sql;
        this.args = args.clone();
    }

    /** All rows, loaded now, in a list that is yours. */
    public List<T> list() {
        return asked.reader().raw(asked.meta(), sql, args, asked.loading());
    }

    /** The first row that the SQL gives. */
    public Optional<T> first() {
        List<T> all = list();
        return all.isEmpty() ? Optional.empty() : Optional.of(all.get(0));
    }

    /** The only row; {@code DoesNotExist} when there is none, {@code MultipleObjectsReturned} when there are several. */
    public T get() {
        return Results.only(asked, list());
    }

    /** Loads all rows and walks through them. */
    @Override
    public Iterator<T> iterator() {
        return list().iterator();
    }
}
