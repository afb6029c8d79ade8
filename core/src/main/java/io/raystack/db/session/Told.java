package io.raystack.db.session;

import io.raystack.db.mapping.Meta;
import io.raystack.db.query.Query;

/** Queries in words, for errors; values of sensitive fields are left out. Stateless, thread-safe. */
public final class Told {
    private Told() {}

    /** {@code " where title = 'x'"}, or nothing when there is no condition. */
    public static String where(Meta<?> meta, Query query) {
        return query.conditions().isEmpty() ? "" : " where " + new Teller(meta).conditions(query.conditions());
    }
}
