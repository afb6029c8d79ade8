package io.raystack.db;

import io.raystack.db.mapping.Meta;
import io.raystack.db.session.Session;
import io.raystack.db.session.Sessions;
import org.jspecify.annotations.Nullable;

/** Where a sentence goes: the database that was said, else what the router answers. Stateless, thread-safe. */
final class Sources {
    private Sources() {}

    static Session reading(Meta<?> meta, @Nullable String alias) {
        return alias == null ? Sessions.forRead(meta) : Sessions.of(alias);
    }

    static Session writing(Meta<?> meta, @Nullable String alias) {
        return alias == null ? Sessions.forWrite(meta) : Sessions.of(alias);
    }
}
