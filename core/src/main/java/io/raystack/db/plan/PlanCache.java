package io.raystack.db.plan;

import java.util.concurrent.ConcurrentHashMap;
import org.jspecify.annotations.Nullable;

/**
 * Plans by shape, at most about twice {@code limit}: when the young generation is full it becomes the old one, and what is
 * not asked for again is forgotten with it.
 *
 * <p>Thread-safe.
 */
final class PlanCache {
    private final int limit;
    private volatile ConcurrentHashMap<ShapeKey, Plan> young = new ConcurrentHashMap<>();
    private volatile ConcurrentHashMap<ShapeKey, Plan> old = new ConcurrentHashMap<>();

    PlanCache(int limit) {
        this.limit = limit;
    }

    /** The plan of a shape, or null. */
    @Nullable
    Plan get(ShapeKey key) {
        Plan plan = young.get(key);
        if (plan == null) {
            plan = old.get(key);
            if (plan != null) {
                put(key.trimmed(), plan);
            }
        }
        return plan;
    }

    /** Keeps a plan. */
    void put(ShapeKey key, Plan plan) {
        if (young.size() >= limit) {
            turn();
        }
        young.put(key, plan);
    }

    /** How many plans are kept. */
    int size() {
        return young.size() + old.size();
    }

    private synchronized void turn() {
        if (young.size() >= limit) {
            old = young;
            young = new ConcurrentHashMap<>();
        }
    }
}
