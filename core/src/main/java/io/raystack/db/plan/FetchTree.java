package io.raystack.db.plan;

import io.raystack.db.errors.FieldError;
import io.raystack.db.errors.QueryError;
import io.raystack.db.mapping.Link;
import io.raystack.db.mapping.Links;
import io.raystack.db.mapping.Meta;
import io.raystack.db.query.Fetch;
import io.raystack.db.query.Hop;
import io.raystack.db.query.Query;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.LinkedHashMap;
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
    private static final String SEPARATOR = "__";

    private final Meta<?> meta;
    private final Map<Integer, FetchTree> branches = new TreeMap<>();
    private final Map<String, FetchTree> named = new LinkedHashMap<>();
    private @Nullable Link link;
    private @Nullable Query restriction;

    private FetchTree(Meta<?> meta) {
        this.meta = meta;
    }

    /** Whether a restriction, whose values no plan may keep, is among what {@code query} fetches. */
    static boolean isRestricted(Query query) {
        for (Fetch fetch : query.fetches()) {
            if (fetch.restriction() != null) {
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
                tree.grow(names(typed.hop()), fetch);
            } else if (fetch instanceof Fetch.ByName named) {
                tree.grow(List.of(named.path().split(SEPARATOR, -1)), fetch);
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
                found.add(new RowShape.Prefetch(entity, entry.getKey(), branch.link(), branch.query(), null));
            }
        }
        named.forEach((to, branch) -> found.add(new RowShape.Prefetch(entity, -1, branch.link(), branch.query(), to)));
        return joined;
    }

    private Query query() {
        Query query = restriction == null ? Query.of(meta.spec().className()) : restriction;
        for (Fetch fetch : fetches("")) {
            query = query.fetch(fetch);
        }
        return query;
    }

    private List<Fetch> fetches(String before) {
        List<Fetch> all = new ArrayList<>();
        branches.values().forEach(branch -> {
            String path = before + branch.link().name();
            all.add(new Fetch.ByName(path, branch.restriction));
            all.addAll(branch.fetches(path + SEPARATOR));
        });
        named.forEach(
                (to, branch) -> all.add(new Fetch.ByName(before + branch.link().name(), branch.query(), to)));
        return all;
    }

    private void grow(List<String> path, Fetch wanted) {
        FetchTree at = this;
        for (int i = 0; i < path.size(); i++) {
            boolean last = i == path.size() - 1;
            FetchTree known = at.named.get(path.get(i));
            at = known != null ? known : at.branch(path.get(i), last ? wanted : null, String.join(SEPARATOR, path));
        }
    }

    private FetchTree branch(String name, @Nullable Fetch last, String path) {
        Link next = link(meta, name, path);
        String to = last == null ? null : last.to();
        FetchTree branch = new FetchTree(next.target());
        FetchTree before;
        if (to != null) {
            before = named.putIfAbsent(to, branch);
        } else {
            before = branches.putIfAbsent(position(next, path), branch);
        }
        FetchTree result = before == null ? branch : before;
        result.link = next;
        Query rows = last == null ? null : last.restriction();
        if (rows != null) {
            result.restrict(rows, before != null);
        }
        return result;
    }

    private void restrict(Query wanted, boolean known) {
        if (known && restriction != wanted) {
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

    private static List<String> names(Hop hop) {
        Deque<String> crossed = new ArrayDeque<>();
        for (Hop at = hop; at != null && at.relation() != null; at = at.parent()) {
            crossed.addFirst(at.relation().lookupName());
        }
        return List.copyOf(crossed);
    }

    private static Link link(Meta<?> meta, String name, String path) {
        Link link = Links.of(meta).named(name);
        if (link == null) {
            throw new FieldError(
                    meta.spec().label() + " has no relation \"" + name + "\" to fetch (in \"" + path + "\").",
                    Suggestions.among(name, Links.of(meta).names()));
        }
        return link;
    }

    private static int position(Link link, String path) {
        Meta<?> meta = link.source();
        int at = Links.of(meta).indexOf(link);
        if (at < 0) {
            throw new FieldError(
                    "\"" + link.name() + "\" of " + meta.spec().label() + " cannot be fetched (in \"" + path
                            + "\"): no field holds it.",
                    "Fetch it under a name: fetch(\"" + link.name() + "\", query, \"name\"), or declare the other side:"
                            + " @Reverse(\"" + link.owner().name() + "\") on a field of "
                            + meta.spec().name() + ".");
        }
        return at;
    }
}
