package io.raystack.db.session;

import io.raystack.db.errors.ProtectedError;
import io.raystack.db.errors.RestrictedError;
import io.raystack.db.mapping.Link;
import io.raystack.db.mapping.Links;
import io.raystack.db.mapping.Meta;
import io.raystack.db.model.FieldSpec;
import io.raystack.db.model.OnDelete;
import io.raystack.db.query.Query;
import io.raystack.db.session.Collected.Pointing;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.stream.Collectors;

/**
 * Finds out what a delete entails: follows everything that points to the rows, as each relation's {@code onDelete} says,
 * until nothing more is found. Reads keys only, in batches; changes nothing.
 *
 * <p>Belongs to one delete.
 */
final class Collector {
    private static final int NAMED_ROWS = 3;

    private final Session session;
    private final Collected found = new Collected();
    private final Deque<Batch> open = new ArrayDeque<>();

    private record Batch(Meta<?> meta, List<Object> keys) {}

    private Collector(Session session) {
        this.session = session;
    }

    /** Everything that must go with the rows of {@code meta} with these keys; an error when something forbids it. */
    static Collected collect(Session session, Meta<?> meta, List<?> keys) {
        Collector collector = new Collector(session);
        collector.reach(meta, keys);
        while (!collector.open.isEmpty()) {
            collector.follow(collector.open.removeFirst());
        }
        collector.refuse();
        return collector.found;
    }

    /** Whether rows of {@code meta} can be deleted without a look at anything else. */
    static boolean isLeaf(Meta<?> meta) {
        Links links = Links.of(meta);
        return links.pairTables().isEmpty()
                && links.incoming().stream().allMatch(l -> l.owner().onDelete() == OnDelete.DO_NOTHING);
    }

    private void reach(Meta<?> meta, List<?> keys) {
        List<Object> fresh = found.add(meta, keys);
        for (List<Object> part : KeyQueries.parts(session, fresh)) {
            open.add(new Batch(meta, part));
        }
    }

    private void follow(Batch batch) {
        Links links = Links.of(batch.meta);
        for (Link link : links.pairTables()) {
            found.pairs.add(new Collected.Pairs(link, batch.keys));
        }
        for (Link link : links.incoming()) {
            follow(batch, link);
        }
    }

    private void follow(Batch all, Link link) {
        FieldSpec field = KeyQueries.foreignKey(link);
        Batch batch = held(all, link);
        switch (link.owner().onDelete()) {
            case CASCADE -> cascade(batch, link, field);
            case PROTECT -> forbid(batch, link, field, found.protectedBy);
            case RESTRICT -> forbid(batch, link, field, found.restrictedBy);
            case SET_NULL -> found.changes.add(new Collected.Change(link, field, batch.keys, null));
            case SET_DEFAULT ->
                found.changes.add(new Collected.Change(link, field, batch.keys, FieldValues.initial(field)));
            case DO_NOTHING -> {}
        }
    }

    /** What foreign keys hold of these rows: their keys, unless the relation says another field. */
    private Batch held(Batch batch, Link link) {
        FieldSpec held = link.sourceField();
        return held == KeyQueries.key(batch.meta)
                ? batch
                : new Batch(batch.meta, KeyQueries.values(session, KeyQueries.byKey(batch.meta, batch.keys), held));
    }

    private void cascade(Batch batch, Link link, FieldSpec field) {
        Query pointing = KeyQueries.where(link.target(), field, batch.keys);
        if (isLeaf(link.target()) && !isRestricted(link.target())) {
            found.unread.add(pointing);
        } else {
            reach(link.target(), pointing(link, pointing));
        }
    }

    /** Whether rows of this model may forbid a delete: then it must be known which of them go. */
    private static boolean isRestricted(Meta<?> meta) {
        return meta.spec().relations().stream().anyMatch(r -> r.ownsColumns() && r.onDelete() == OnDelete.RESTRICT);
    }

    private void forbid(Batch batch, Link link, FieldSpec field, List<Pointing> into) {
        Query pointing = KeyQueries.where(link.target(), field, batch.keys);
        List<Object> keys = pointing(link, pointing);
        if (!keys.isEmpty()) {
            into.add(new Pointing(link, keys));
        }
    }

    private List<Object> pointing(Link link, Query query) {
        List<Object> keys = KeyQueries.keys(session, link.target(), query);
        if (link.target() == link.source() && !keys.isEmpty()) {
            found.ownKind.add(link.target());
        }
        return keys;
    }

    private void refuse() {
        if (!found.protectedBy.isEmpty()) {
            throw new ProtectedError(
                    "Nothing was deleted: " + list(found.protectedBy) + ".",
                    "Delete or change these rows first (onDelete = PROTECT).");
        }
        List<Pointing> staying = new ArrayList<>();
        for (Pointing pointing : found.restrictedBy) {
            Meta<?> meta = pointing.link().target();
            List<?> keys =
                    pointing.keys().stream().filter(k -> !found.has(meta, k)).toList();
            if (!keys.isEmpty()) {
                staying.add(new Pointing(pointing.link(), keys));
            }
        }
        if (!staying.isEmpty()) {
            throw new RestrictedError(
                    "Nothing was deleted: " + list(staying) + ".",
                    "Delete or change these rows first (onDelete = RESTRICT); they do not go with this delete.");
        }
    }

    /** {@code blog.Article 1, 2, 3 and 4 more point to it with author}. */
    private static String list(List<Pointing> all) {
        return all.stream().map(Collector::describe).collect(Collectors.joining("; "));
    }

    private static String describe(Pointing pointing) {
        int more = pointing.keys().size() - NAMED_ROWS;
        boolean sensitive = pointing.link().target().spec().keyFields().stream()
                .anyMatch(f -> f.options().sensitive());
        String keys = pointing.keys().stream()
                .limit(NAMED_ROWS)
                .map(k -> sensitive ? "***" : k.toString())
                .collect(Collectors.joining(", "));
        return pointing.link().target().spec().label() + " " + keys + (more > 0 ? " and " + more + " more" : "")
                + " point to " + pointing.link().source().spec().label() + " with "
                + pointing.link().owner().name();
    }
}
