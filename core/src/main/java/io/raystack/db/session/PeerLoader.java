package io.raystack.db.session;

import io.raystack.db.errors.RelatedNotLoaded;
import io.raystack.db.mapping.EntityState;
import io.raystack.db.mapping.Link;
import io.raystack.db.mapping.Loading;
import io.raystack.db.mapping.Metas;
import io.raystack.db.mapping.Peers;
import io.raystack.db.mapping.Slot;
import io.raystack.db.mapping.Stateful;
import io.raystack.db.mapping.ToOne;
import io.raystack.db.model.FieldSpec;
import io.raystack.db.query.Hop;
import io.raystack.db.query.LookupDef;
import io.raystack.db.query.Node;
import io.raystack.db.query.Query;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/**
 * Loads what a holder was asked for and does not have, together with that of its owner's peers. Thread-safe: one thread loads for
 * a group, the others wait for it, unless they are in a transaction, whose connection the first may be waiting for: these load
 * for themselves.
 */
final class PeerLoader {
    private final Session session;
    private final Reader reader;
    private final Prefetcher prefetcher;

    PeerLoader(Session session, Reader reader, Prefetcher prefetcher) {
        this.session = session;
        this.reader = reader;
        this.prefetcher = prefetcher;
    }

    void load(Slot slot) {
        Stateful owner = Objects.requireNonNull(slot.owner(), "bound");
        Link link = Reader.link(slot);
        EntityState state = owner.$state();
        Peers peers = state == null ? null : state.peers();
        Loading how = peers == null ? Grouping.usual() : peers.loading();
        if (how == Loading.RAISE) {
            throw refused(link);
        }
        Peers.Chunk chunk = peers == null || how == Loading.ONE ? null : peers.chunk();
        if (peers == null || chunk == null || !lock(peers)) {
            load(link, slot.relation(), List.of(owner), peers == null ? null : how, loaded -> {});
            return;
        }
        try {
            if (!slot.isLoaded()) {
                load(link, slot.relation(), lacking(chunk, slot, owner), how, chunk::keep);
            }
        } finally {
            peers.lock().unlock();
        }
    }

    private boolean lock(Peers peers) {
        if (session.connections().current() != null) {
            return peers.lock().tryLock();
        }
        peers.lock().lock();
        return true;
    }

    private static RelatedNotLoaded refused(Link link) {
        String what = link.source().spec().label() + "." + link.name();
        return new RelatedNotLoaded(
                what + " is not loaded, and the query said that nothing is loaded later.",
                "Add .fetch(x -> x." + javaName(link) + ") to the query, or drop loading(RAISE).");
    }

    private static String javaName(Link link) {
        return link.source().spec().relations().stream()
                .filter(r -> r.lookupName().equals(link.name()))
                .map(r -> r.name())
                .findFirst()
                .orElse(link.name());
    }

    /** The rows of a group that lack the same thing and live in the same database, the asking one among them. */
    private static List<Stateful> lacking(Peers.Chunk chunk, Slot slot, Stateful owner) {
        EntityState asking = Objects.requireNonNull(owner.$state(), "of a group");
        List<Stateful> found = new ArrayList<>();
        for (Object row : chunk.rows()) {
            Stateful peer = (Stateful) row;
            EntityState state = peer.$state();
            if (state != null
                    && !state.deleted()
                    && Objects.equals(state.database(), asking.database())
                    && !Holders.slot(Metas.of(peer), peer, slot.relation()).isLoaded()) {
                found.add(peer);
            }
        }
        return found;
    }

    private void load(
            Link link, int relation, List<Stateful> owners, @Nullable Loading loading, Consumer<Peers.Chunk> keep) {
        if (link.ownsColumns()) {
            targets(link, relation, owners, loading, keep);
        } else {
            Query all = Query.of(link.target().spec().className());
            prefetcher.related(new Prefetcher.Wanted(link, relation, all, null), owners, loading, keep);
        }
    }

    /** The rows that foreign keys point to. */
    private void targets(
            Link link, int relation, List<Stateful> owners, @Nullable Loading loading, Consumer<Peers.Chunk> keep) {
        Set<Object> keys = new LinkedHashSet<>();
        List<ToOne> holders = new ArrayList<>(owners.size());
        for (Stateful owner : owners) {
            ToOne holder = (ToOne) Holders.slot(link.source(), owner, relation);
            holders.add(holder);
            if (holder.hasKey()) {
                keys.add(Objects.requireNonNull(holder.key()));
            }
        }
        Map<Object, Stateful> found = byKeys(link, List.copyOf(keys));
        Grouping.group(List.copyOf(found.values()), loading, keep);
        for (ToOne holder : holders) {
            holder.target(holder.hasKey() ? found.get(Fit.key(holder.key())) : null);
        }
    }

    private Map<Object, Stateful> byKeys(Link link, List<Object> keys) {
        Map<Object, Stateful> found = new HashMap<>();
        FieldSpec held = link.targetField();
        if (keys.size() == 1 && held == RelatedQuery.keyOf(link.target())) {
            Stateful one = reader.byKey(link.target(), keys.get(0), null);
            if (one != null) {
                found.put(Fit.key(keys.get(0)), one);
            }
            return found;
        }
        Node key = new Node.Column(Hop.ROOT, held);
        for (int from = 0; from < keys.size(); from += prefetcher.batch()) {
            List<Object> some = List.copyOf(keys.subList(from, Math.min(keys.size(), from + prefetcher.batch())));
            Query query = Query.of(link.target().spec().className())
                    .where(new Node.Compare(LookupDef.IN, key, new Node.Literals(some)));
            for (Stateful row : reader.<Stateful>list(query, null)) {
                found.put(Fit.key(Fields.held(held, row)), row);
            }
        }
        return found;
    }
}
