package io.raystack.db.plan;

import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/**
 * The time zone in which instants are read and cut: what was said for a block, else the database's own.
 *
 * <p>Thread-safe. What is said holds for the thread that said it.
 */
public final class Zones {
    private static final ThreadLocal<@Nullable ZoneId> SAID = new ThreadLocal<>();

    private Zones() {}

    /** Runs {@code block} with instants read in {@code zone}. */
    public static <T> T in(@Nullable ZoneId zone, Supplier<T> block) {
        ZoneId before = SAID.get();
        set(zone);
        try {
            return block.get();
        } finally {
            set(before);
        }
    }

    /** What was said in this thread, or null. */
    public static @Nullable ZoneId said() {
        return SAID.get();
    }

    /** The zone in force where {@code otherwise} is the database's own. */
    static ZoneId inForce(ZoneId otherwise) {
        ZoneId said = SAID.get();
        return said == null ? otherwise : said;
    }

    /** The zone in force while a plan is made, as functions carry it: empty for UTC. */
    static String word() {
        return word(inForce(ZoneOffset.UTC).getId());
    }

    /** A zone as functions carry it: empty for UTC under any of its names. */
    static String word(String zone) {
        return ZoneId.of(zone).getRules().equals(ZoneOffset.UTC.getRules()) ? "" : zone;
    }

    private static void set(@Nullable ZoneId zone) {
        if (zone == null) {
            SAID.remove();
        } else {
            SAID.set(zone);
        }
    }
}
