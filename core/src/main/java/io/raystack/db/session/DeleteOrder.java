package io.raystack.db.session;

import io.raystack.db.mapping.Link;
import io.raystack.db.mapping.Links;
import io.raystack.db.mapping.Meta;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;

/**
 * In which order models are deleted: those that point before those that are pointed to. Where they point in a circle, it is
 * broken at a foreign key that can be NULL.
 *
 * <p>Belongs to one delete.
 */
final class DeleteOrder {
    private final Collected found;
    private final boolean heedsNullable;
    private final Set<Meta<?>> entered = new LinkedHashSet<>();
    private final List<Meta<?>> order = new ArrayList<>();

    private DeleteOrder(Collected found, boolean heedsNullable) {
        this.found = found;
        this.heedsNullable = heedsNullable;
        found.rows.keySet().forEach(this::place);
    }

    /** The models of {@code found} in order. */
    static List<Meta<?>> of(Collected found) {
        List<Meta<?>> all = new DeleteOrder(found, true).order;
        boolean possible = against(found, all).stream()
                .allMatch(link -> KeyQueries.foreignKey(link).nullable());
        return possible ? all : new DeleteOrder(found, false).order;
    }

    /** The relations over which rows point to rows that go before them, or with them to their own kind. */
    static List<Link> against(Collected found, List<Meta<?>> order) {
        List<Link> against = new ArrayList<>();
        for (int at = 0; at < order.size(); at++) {
            Meta<?> target = order.get(at);
            for (Link link : Links.of(target).incoming()) {
                int pointing = order.indexOf(link.target());
                boolean ownKind = pointing == at
                        && found.ownKind.contains(target)
                        && KeyQueries.foreignKey(link).nullable();
                if (pointing > at || ownKind) {
                    against.add(link);
                }
            }
        }
        return against;
    }

    private void place(Meta<?> meta) {
        if (entered.add(meta)) {
            for (Link link : Links.of(meta).incoming()) {
                boolean counts = heedsNullable || !KeyQueries.foreignKey(link).nullable();
                if (counts && found.rows.containsKey(link.target())) {
                    place(link.target());
                }
            }
            order.add(meta);
        }
    }
}
