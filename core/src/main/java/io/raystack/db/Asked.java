package io.raystack.db;

import io.raystack.db.mapping.Loading;
import io.raystack.db.mapping.Meta;
import io.raystack.db.query.Query;
import io.raystack.db.session.Reader;
import io.raystack.db.session.Session;
import io.raystack.db.session.Sessions;
import org.jspecify.annotations.Nullable;

/**
 * What is asked, of which model, where.
 *
 * <p>Immutable and thread-safe.
 *
 * @param meta the model
 * @param query what is asked
 * @param database alias that was said with {@code using}, or null
 * @param loading what was said with {@code loading}, or null
 * @param <T> the entity
 */
record Asked<T extends KeyedModel>(
        Meta<T> meta,
        Query query,
        @Nullable String database,
        @Nullable Loading loading) {

    /** The same about another query. */
    Asked<T> with(Query next) {
        return new Asked<>(meta, next, database, loading);
    }

    /** The same in another database. */
    Asked<T> in(@Nullable String alias) {
        return new Asked<>(meta, query, alias, loading);
    }

    /** The same with another way to load what is missing. */
    Asked<T> loading(Loading how) {
        return new Asked<>(meta, query, database, how);
    }

    /** Where it is read: a query that locks rows goes where they are written. */
    Session reading() {
        if (database != null) {
            return Sessions.of(database);
        }
        return query.lock() == Query.Lock.NONE ? Sessions.forRead(meta) : Sessions.forWrite(meta);
    }

    /** Who reads it. */
    Reader reader() {
        return reading().reader();
    }

    /** Where its rows are written. */
    Session writing() {
        return database != null ? Sessions.of(database) : Sessions.forWrite(meta);
    }
}
