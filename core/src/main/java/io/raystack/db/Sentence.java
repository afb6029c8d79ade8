package io.raystack.db;

import io.raystack.db.mapping.Loading;
import io.raystack.db.mapping.Meta;
import io.raystack.db.query.Query;
import io.raystack.db.session.Session;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/**
 * What one link of a chain carries: what is asked, of which model, where, and how the next link is made.
 *
 * <p>Immutable and thread-safe.
 *
 * @param meta the model
 * @param path the root of typed paths
 * @param factory makes the next link
 * @param query what is asked
 * @param database alias that was said with {@code using}, or null
 * @param loading what was said with {@code loading}, or null
 */
record Sentence<T extends KeyedModel, P, Q extends QuerySet<T, P, Q>>(
        Meta<T> meta,
        P path,
        Supplier<Q> factory,
        Query query,
        @Nullable String database,
        @Nullable Loading loading) {

    /** The same about another query. */
    Sentence<T, P, Q> with(Query next) {
        return new Sentence<>(meta, path, factory, next, database, loading);
    }

    /** The same in another database. */
    Sentence<T, P, Q> in(@Nullable String alias) {
        return new Sentence<>(meta, path, factory, query, alias, loading);
    }

    /** The same with another way to load what is missing. */
    Sentence<T, P, Q> loading(Loading how) {
        return new Sentence<>(meta, path, factory, query, database, how);
    }

    /** Where it is read: a query that locks rows goes where they are written. */
    Session reading() {
        return query.lock() == Query.Lock.NONE ? Sources.reading(meta, database) : Sources.writing(meta, database);
    }

    /** Where its rows are written. */
    Session writing() {
        return Sources.writing(meta, database);
    }
}
