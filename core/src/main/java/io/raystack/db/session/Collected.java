package io.raystack.db.session;

import io.raystack.db.mapping.Link;
import io.raystack.db.mapping.Meta;
import io.raystack.db.model.FieldSpec;
import io.raystack.db.query.Query;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * What a delete has found that must be done: rows by model, columns to clear, rows that forbid it.
 *
 * <p>Belongs to one delete.
 */
final class Collected {
    /** Keys of the rows to delete, in the order in which they were found. */
    final Map<Meta<?>, Set<Object>> rows = new LinkedHashMap<>();
    /** Models of which a row that goes points to a row that goes, perhaps to itself. */
    final Set<Meta<?>> ownKind = new LinkedHashSet<>();
    /** Rows that nothing points to, deleted by one statement each without being read. */
    final List<Query> unread = new ArrayList<>();
    /** Foreign keys to set. */
    final List<Change> changes = new ArrayList<>();
    /** Pairs of many-to-many relations to remove. */
    final List<Pairs> pairs = new ArrayList<>();
    /** Rows that always forbid the delete. */
    final List<Pointing> protectedBy = new ArrayList<>();
    /** Rows that forbid it unless they go too. */
    final List<Pointing> restrictedBy = new ArrayList<>();

    /** A foreign key that becomes {@code value} in the rows that point to {@code targets}. */
    record Change(
            Link link,
            FieldSpec field,
            List<?> targets,
            @Nullable Object value) {}

    /** The pairs of {@code sources} in the table of {@code link}. */
    record Pairs(Link link, List<?> sources) {}

    /** Rows that point to the deleted ones over {@code link}. */
    record Pointing(Link link, List<?> keys) {}

    /** Adds rows; gives those that were not there yet. */
    List<Object> add(Meta<?> meta, Collection<?> keys) {
        Set<Object> known = rows.computeIfAbsent(meta, m -> new LinkedHashSet<>());
        List<Object> fresh = new ArrayList<>();
        for (Object key : keys) {
            if (known.add(key)) {
                fresh.add(key);
            }
        }
        return fresh;
    }

    /** Whether this row is going to be deleted. */
    boolean has(Meta<?> meta, Object key) {
        Set<Object> known = rows.get(meta);
        return known != null && known.contains(key);
    }
}
