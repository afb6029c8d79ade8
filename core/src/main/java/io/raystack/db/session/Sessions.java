package io.raystack.db.session;

import io.raystack.db.errors.ConfigurationError;
import io.raystack.db.mapping.EntityState;
import io.raystack.db.mapping.Meta;
import io.raystack.db.mapping.Metas;
import io.raystack.db.mapping.Stateful;
import io.raystack.db.plan.Zones;
import java.time.ZoneId;
import java.util.Map;
import java.util.TreeSet;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Function;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/**
 * The open databases by alias, and which one a sentence is for: what was said with {@code using}, else where the object
 * came from, else the router's answer, else {@code default}.
 *
 * <p>Thread-safe. An override holds for the thread that made it, and for the tasks that it wraps with {@link #carry}.
 */
public final class Sessions {
    /** The alias of the database that is meant when nothing is said. */
    public static final String DEFAULT = "default";

    /** The environment variable that names the default database when none was opened. */
    public static final String URL_VARIABLE = "RAYSTACK_DATABASE_URL";

    private static final Map<String, Session> OPEN = new ConcurrentHashMap<>();
    private static final ThreadLocal<@Nullable Override> OVERRIDES = new ThreadLocal<>();
    private static volatile Routes routes = Routes.NOWHERE;

    private Sessions() {}

    /**
     * Which alias is asked for rows of a model; null for no opinion.
     *
     * @param read where rows are read
     * @param write where rows are written
     */
    public record Routes(Function<Meta<?>, @Nullable String> read, Function<Meta<?>, @Nullable String> write) {
        /** No opinion. */
        public static final Routes NOWHERE = new Routes(meta -> null, meta -> null);
    }

    /** One alias stands for another database until this is closed, in this thread. */
    public static final class Override implements AutoCloseable {
        private final String alias;
        private final Session session;
        private final @Nullable Override before;

        private Override(String alias, Session session, @Nullable Override before) {
            this.alias = alias;
            this.session = session;
            this.before = before;
        }

        @java.lang.Override
        public void close() {
            put(before);
        }

        private static void put(@Nullable Override override) {
            if (override == null) {
                OVERRIDES.remove();
            } else {
                OVERRIDES.set(override);
            }
        }
    }

    /** The database with this alias; an error that lists the open ones when there is none. */
    public static Session of(String alias) {
        for (Override o = OVERRIDES.get(); o != null; o = o.before) {
            if (o.alias.equals(alias)) {
                return o.session;
            }
        }
        Session session = OPEN.get(alias);
        return session != null ? session : openLate(alias);
    }

    /** Where rows of {@code meta} are read. */
    public static Session forRead(Meta<?> meta) {
        String alias = routes.read().apply(meta);
        return of(alias == null ? DEFAULT : alias);
    }

    /** Where rows of {@code meta} are written. */
    public static Session forWrite(Meta<?> meta) {
        String alias = routes.write().apply(meta);
        return of(alias == null ? DEFAULT : alias);
    }

    /** The database that {@code entity} came from, or where it would be written when it is new. */
    public static Session of(Stateful entity) {
        EntityState state = entity.$state();
        String alias = state == null ? null : state.database();
        return alias == null ? forWrite(Metas.of(entity)) : of(alias);
    }

    /** Makes {@code session} known under its alias; an error when the alias is taken. */
    public static Session add(Session session) {
        Session other = OPEN.putIfAbsent(session.alias(), session);
        if (other != null) {
            session.close();
            throw new ConfigurationError(
                    "A database with the alias \"" + session.alias() + "\" is open already.",
                    "Close it first, or open the second one under another alias: "
                            + "Database.open(url, DatabaseOptions.named(\"other\")).");
        }
        return session;
    }

    /** Takes {@code session} off the list; called when it is closed. */
    static void remove(Session session) {
        OPEN.remove(session.alias(), session);
    }

    /** Asks {@code next} from now on where rows are read and written. */
    public static void route(Routes next) {
        routes = next;
    }

    /** Lets {@code alias} stand for {@code session} in this thread until the result is closed. */
    public static Override override(String alias, Session session) {
        Override override = new Override(alias, session, OVERRIDES.get());
        OVERRIDES.set(override);
        return override;
    }

    /** The same task with this thread's overrides, for another thread. */
    public static <T> Supplier<T> carry(Supplier<T> task) {
        ZoneId zone = Zones.said();
        Supplier<T> zoned = zone == null ? task : () -> Zones.in(zone, task);
        Override here = OVERRIDES.get();
        if (here == null) {
            return zoned;
        }
        return () -> {
            Override there = OVERRIDES.get();
            OVERRIDES.set(here);
            try {
                return zoned.get();
            } finally {
                Override.put(there);
            }
        };
    }

    private static synchronized Session openLate(String alias) {
        Session session = OPEN.get(alias);
        if (session != null) {
            return session;
        }
        String url = alias.equals(DEFAULT) ? System.getenv(URL_VARIABLE) : null;
        if (url != null && !url.isBlank()) {
            return add(Opener.open(Opening.of(url.strip())));
        }
        throw new ConfigurationError(
                "No database with the alias \"" + alias + "\" is open"
                        + (OPEN.isEmpty() ? "." : "; open are " + new TreeSet<>(OPEN.keySet()) + "."),
                "Call Database.open(\"jdbc:...\") when the application starts"
                        + (alias.equals(DEFAULT)
                                ? ", or set the environment variable " + URL_VARIABLE + "."
                                : " with DatabaseOptions.named(\"" + alias + "\")."));
    }
}
