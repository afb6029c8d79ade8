package io.raystack.tests.oracle;

import io.raystack.db.query.Alias;
import io.raystack.db.query.Ordering;
import java.util.List;

/** All but the first, for methods that take {@code first, rest...}. Stateless, thread-safe. */
final class Rest {
    private Rest() {}

    @SuppressWarnings({"unchecked", "rawtypes"})
    static Ordering<Object>[] orders(List<Ordering<Object>> all) {
        return all.subList(1, all.size()).toArray(new Ordering[0]);
    }

    @SuppressWarnings({"unchecked", "rawtypes"})
    static Alias<Object, ?>[] aliases(List<Alias<Object, ?>> all) {
        return all.subList(1, all.size()).toArray(new Alias[0]);
    }

    static String[] names(List<String> all) {
        return all.subList(1, all.size()).toArray(String[]::new);
    }
}
