package io.raystack.tests.laws;

import io.raystack.db.model.ModelSpec;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * A row in memory, values by the Java name of the field; a foreign key's value is the key.
 *
 * @param model the description of its model; null for {@link #ABSENT}
 * @param id its key, 0 for {@link #ABSENT}
 */
record Row(@Nullable ModelSpec model, long id, Map<String, Object> values) {
    /** The row that stands where there is none: everything in it is null. */
    static final Row ABSENT = new Row(null, 0, Map.of());

    /** The value of a field, null when it is NULL or the row is absent. */
    @Nullable
    Object get(String field) {
        return values.get(field);
    }

    boolean isAbsent() {
        return model == null;
    }

    @Override
    public boolean equals(@Nullable Object other) {
        return this == other;
    }

    @Override
    public int hashCode() {
        return Long.hashCode(id);
    }

    @Override
    public String toString() {
        return model == null ? "absent" : model.name() + values;
    }
}
