package io.raystack.db.plan;

import io.raystack.db.errors.FieldError;
import io.raystack.db.errors.QueryError;
import io.raystack.db.mapping.Link;
import io.raystack.db.mapping.Links;
import io.raystack.db.mapping.Meta;
import io.raystack.db.model.RelationSpec;
import io.raystack.db.query.Fetch;
import io.raystack.db.query.Hop;
import io.raystack.db.query.Query;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/**
 * The relations to load with a result, as a tree: what several {@code fetch} calls have in common is one branch.
 *
 * <p>Belongs to one planning.
 */
final class FetchTree {
    private final Meta<?> meta;
    private final Map<Integer, FetchTree> branches = new TreeMap<>();
    private @Nullable Link link;
    private @Nullable Query restriction;

    private FetchTree(Meta<?> meta) {
        this.meta = meta;
    }

    /** Whether a restriction, whose values no plan may keep, is among what {@code query} fetches. */
    static boolean isRestricted(Query query) {
        for (Fetch fetch : query.fetches()) {
            boolean plain = fetch instanceof Fetch.Typed typed
                    ? typed.restriction() == null
                    : fetch instanceof Fetch.ByName named && named.restriction() == null;
            if (!plain) {
                return true;
            }
        }
        return false;
    }

    /** What {@code query} fetches. */
    static FetchTree of(Query query, Meta<?> meta) {
        FetchTree tree = new FetchTree(meta);
        for (Fetch fetch : query.fetches()) {
            if (fetch instanceof Fetch.Typed typed) {
                tree.grow(relations(typed.hop()), typed.restriction());
            } else if (fetch instanceof Fetch.ByName named) {
                tree.grow(relations(meta, named.path()), named.restriction());
            }
        }
        return tree;
    }

    /** Branches by the position of their relation in the model. */
    Map<Integer, FetchTree> branches() {
        return branches;
    }

    /** The relation of this branch. */
    Link link() {
        if (link == null) {
            throw new IllegalStateException("the root is no relation");
        }
        return link;
    }

    /** Whether the related row comes by a join: at most one, not restricted, and no locks that would reach it. */
    boolean isJoined(Query.Lock lock) {
        return !link().toMany() && restriction == null && lock == Query.Lock.NONE;
    }

    /** What must be loaded by queries of their own; joined rows are counted in the order of their branches. */
    List<RowShape.Prefetch> prefetches(Query.Lock lock) {
        List<RowShape.Prefetch> found = new ArrayList<>();
        collect(0, 0, lock, found);
        return found;
    }

    private int collect(int entity, int last, Query.Lock lock, List<RowShape.Prefetch> found) {
        int joined = last;
        for (Map.Entry<Integer, FetchTree> entry : branches.entrySet()) {
            FetchTree branch = entry.getValue();
            if (branch.isJoined(lock)) {
                joined = branch.collect(joined + 1, joined + 1, lock, found);
            } else {
                found.add(new RowShape.Prefetch(entity, entry.getKey(), branch.link(), branch.query()));
            }
        }
        return joined;
    }

    private Query query() {
        Query query = restriction == null ? Query.of(meta.spec().className()) : restriction;
        for (Fetch fetch : fetches(Hop.ROOT)) {
            query = query.fetch(fetch);
        }
        return query;
    }

    private List<Fetch> fetches(Hop hop) {
        List<Fetch> all = new ArrayList<>();
        branches.forEach((relation, branch) -> {
            Hop end = hop.to(meta.spec().relations().get(relation));
            all.add(new Fetch.Typed(end, branch.restriction));
            all.addAll(branch.fetches(end));
        });
        return all;
    }

    private void grow(List<RelationSpec> path, @Nullable Query wanted) {
        FetchTree at = this;
        for (RelationSpec relation : path) {
            Link next = Links.of(at.meta).of(relation);
            FetchTree branch =
                    at.branches.computeIfAbsent(Links.of(at.meta).indexOf(next), i -> new FetchTree(next.target()));
            branch.link = next;
            at = branch;
        }
        if (wanted != null) {
            at.restrict(wanted);
        }
    }

    private void restrict(Query wanted) {
        if (restriction != null && restriction != wanted) {
            throw new QueryError(
                    "fetch(...) restricts \"" + link().name() + "\" in two ways.",
                    "Say one restriction for each relation.");
        }
        if (!wanted.model().equals(meta.spec().className())) {
            throw new QueryError(
                    "fetch(...) restricts \"" + link().name() + "\" with a query for " + wanted.model() + ".",
                    "Use a query for " + meta.spec().label() + ".");
        }
        if (!wanted.selection().values().isEmpty()) {
            throw new QueryError(
                    "fetch(...) restricts \"" + link().name() + "\" with a query for single values.",
                    "Use a query for whole rows.");
        }
        restriction = wanted;
    }

    private static List<RelationSpec> relations(Hop hop) {
        Deque<RelationSpec> crossed = new ArrayDeque<>();
        for (Hop at = hop; at != null && at.relation() != null; at = at.parent()) {
            crossed.addFirst(at.relation());
        }
        return List.copyOf(crossed);
    }

    private static List<RelationSpec> relations(Meta<?> root, String path) {
        List<RelationSpec> found = new ArrayList<>();
        Meta<?> meta = root;
        for (String name : path.split("__", -1)) {
            Link link = Links.of(meta).named(name);
            if (link == null) {
                throw new FieldError(
                        meta.spec().label() + " has no relation \"" + name + "\" to fetch (in \"" + path + "\").",
                        Suggestions.among(name, Links.of(meta).names()));
            }
            int at = Links.of(meta).indexOf(link);
            if (at < 0) {
                throw new FieldError(
                        "\"" + name + "\" of " + meta.spec().label() + " cannot be fetched: no field holds it.",
                        "Declare the other side: @Reverse(\"" + link.owner().name() + "\") on a field of "
                                + meta.spec().name() + ".");
            }
            found.add(meta.spec().relations().get(at));
            meta = link.target();
        }
        return found;
    }
}
