package io.raystack.db;

import org.jspecify.annotations.Nullable;

/**
 * Says in which database the rows of a model are read and written: {@code Database.route(new Router() { ... })}. What was
 * said with {@code using} and where an object came from goes before.
 *
 * <p>Must be thread-safe; asked for every query and every new object, so it must be quick.
 */
public interface Router {
    /** Alias of the database in which rows of {@code model} are read; null for the default. */
    default @Nullable String read(Class<?> model) {
        return null;
    }

    /** Alias of the database in which new rows of {@code model} are written; null for the default. */
    default @Nullable String write(Class<?> model) {
        return null;
    }
}
