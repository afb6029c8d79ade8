package io.raystack.db;

import io.raystack.db.jdbc.Address;
import io.raystack.db.jdbc.StatementListener;
import io.raystack.db.mapping.Loading;
import io.raystack.db.mapping.Meta;
import io.raystack.db.mapping.Metas;
import io.raystack.db.plan.Zones;
import io.raystack.db.session.Opener;
import io.raystack.db.session.Opening;
import io.raystack.db.session.Reader;
import io.raystack.db.session.Session;
import io.raystack.db.session.Sessions;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.function.Supplier;
import javax.sql.DataSource;
import org.jspecify.annotations.Nullable;

/**
 * An open database. {@code Database.open("jdbc:...")} opens the default one, which every query and every object uses unless
 * {@code using("alias")}, the object's origin or a {@link Router} says otherwise. When none was opened, the environment
 * variable {@code RAYSTACK_DATABASE_URL} names it.
 *
 * <p>The static methods speak of the default database; {@link #using} and {@code open} give an object for another one.
 *
 * <p>Thread-safe.
 */
public final class Database implements AutoCloseable {
    private final Session session;

    private Database(Session session) {
        this.session = session;
    }

    // ---- opening and closing

    /** Opens the default database: {@code Database.open("jdbc:...")}. */
    public static Database open(String url) {
        return open(url, "", "", DatabaseOptions.USUAL);
    }

    /** Opens a database with options: {@code Database.open(url, DatabaseOptions.named("replica"))}. */
    public static Database open(String url, DatabaseOptions options) {
        return open(url, "", "", options);
    }

    /** Opens the default database as a database user. */
    public static Database open(String url, String user, String password) {
        return open(url, user, password, DatabaseOptions.USUAL);
    }

    /** Opens a database as a database user, with options. */
    public static Database open(String url, String user, String password, DatabaseOptions options) {
        return open(options.at(new Address(url, user, password), null));
    }

    /** Opens the default database over connections of somebody else, whose transactions are respected. */
    public static Database open(DataSource connections) {
        return open(connections, DatabaseOptions.USUAL);
    }

    /** Opens a database over connections of somebody else, with options. */
    public static Database open(DataSource connections, DatabaseOptions options) {
        return open(options.at(Address.of(""), connections));
    }

    private static Database open(Opening opening) {
        return new Database(Sessions.add(Opener.open(opening)));
    }

    /** The default database. */
    public static Database current() {
        return using(Sessions.DEFAULT);
    }

    /** The open database with this alias; an error that lists the open ones when there is none. */
    public static Database using(String alias) {
        return new Database(Sessions.of(alias));
    }

    /**
     * Runs {@code block} with instants read in {@code zone}, on every database: {@code Database.in(berlin, () -> Article.objects
     * .filter("created__date", day).list())}.
     */
    public static <T> T in(ZoneId zone, Supplier<T> block) {
        return Zones.in(zone, block);
    }

    /** Asks {@code router} from now on where rows are read and written; null asks nobody. */
    public static void route(@Nullable Router router) {
        Sessions.route(
                router == null
                        ? Sessions.Routes.NOWHERE
                        : new Sessions.Routes(meta -> router.read(meta.type()), meta -> router.write(meta.type())));
    }

    /**
     * Lets this database stand for the default one in this thread until the result is closed, for tests: {@code try (var
     * scope = database.asDefault()) { ... }}.
     */
    public Scope asDefault() {
        return as(Sessions.DEFAULT);
    }

    /** Lets this database stand for the one with this alias in this thread until the result is closed. */
    public Scope as(String alias) {
        Sessions.Override override = Sessions.override(alias, session);
        return override::close;
    }

    /** Until when one database stands for another. Belongs to the thread that made it. */
    @FunctionalInterface
    public interface Scope extends AutoCloseable {
        @Override
        void close();
    }

    /** The name under which applications know it. */
    public String alias() {
        return session.alias();
    }

    /** What it is, for people: {@code PostgreSQL 18}. */
    public String name() {
        return session.dialect().name();
    }

    /** Tells {@code listener} of every statement until the result is closed. */
    public Scope listen(StatementListener listener) {
        session.listeners().add(listener);
        return () -> session.listeners().remove(listener);
    }

    /** Closes its connections; objects that came from it can no longer be saved. */
    @Override
    public void close() {
        session.close();
    }

    // ---- SQL of your own

    /**
     * {@code Database.sql("select name from t where n > ?", 3).list(r -> r.string("name"))}: SQL of your own in the default
     * database, its parameters bound.
     */
    public static RawSql sql(String text, @Nullable Object... args) {
        return new RawSql(() -> Sessions.of(Sessions.DEFAULT), text, args);
    }

    /** The same in this database. */
    public RawSql query(String text, @Nullable Object... args) {
        return new RawSql(() -> session, text, args);
    }

    /**
     * What happens everywhere when a row is asked for a related one that is not loaded, unless its query said so with {@code
     * loading(...)}: with its peers (the usual), alone, or an error.
     */
    public static void loading(Loading how) {
        Reader.usualLoading(how);
    }

    // ---- tables

    /** {@code Database.createTables(Article.class)} → {@code CREATE TABLE IF NOT EXISTS ...} in the default database. */
    public static void createTables(Class<?>... models) {
        current().create(models);
    }

    /** {@code Database.dropTables(Article.class)} → {@code DROP TABLE IF EXISTS ...} in the default database. */
    public static void dropTables(Class<?>... models) {
        current().drop(models);
    }

    /**
     * Creates the tables of {@code models}, of the models that they point to, and the tables in between, in the order in which
     * they depend on each other; tables that are there are left alone. None given: of all models.
     */
    public void create(Class<?>... models) {
        session.tables().create(metas(models));
    }

    /** Drops the tables of {@code models} and the tables in between, dependent ones first. None given: of all models. */
    public void drop(Class<?>... models) {
        session.tables().drop(metas(models));
    }

    private static Collection<Meta<?>> metas(Class<?>... models) {
        if (models.length == 0) {
            return Metas.all().values();
        }
        List<Meta<?>> found = new ArrayList<>();
        for (Class<?> model : models) {
            found.add(Metas.of(model.asSubclass(KeyedModel.class)));
        }
        return found;
    }

    @Override
    public String toString() {
        return "Database(" + alias() + ", " + name() + ")";
    }
}
