package io.raystack.db.dialects;

import io.raystack.db.dialect.Dialect;
import io.raystack.db.dialect.DialectProvider;
import java.lang.reflect.InvocationHandler;
import java.lang.reflect.Proxy;
import java.sql.Connection;
import java.sql.DatabaseMetaData;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.Iterator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.ServiceLoader;

/** The four dialects as their providers make them for a current server, without one. */
final class EveryDialect {
    private EveryDialect() {}

    /** By the URL's second word: sqlite, postgresql, mariadb, mysql. */
    static Map<String, Dialect> all() {
        Map<String, Dialect> all = new LinkedHashMap<>();
        for (String name : List.of("sqlite", "postgresql", "mariadb", "mysql")) {
            all.put(name, of("jdbc:" + name + ":x"));
        }
        return all;
    }

    static Dialect of(String url) {
        for (DialectProvider provider : ServiceLoader.load(DialectProvider.class)) {
            if (provider.accepts(url)) {
                try {
                    return provider.open(connection(url));
                } catch (SQLException e) {
                    throw new AssertionError(e);
                }
            }
        }
        throw new AssertionError("no dialect for " + url);
    }

    private static Connection connection(String url) {
        DatabaseMetaData server = proxy(DatabaseMetaData.class, (self, method, arguments) -> switch (method.getName()) {
            case "getURL" -> url;
            case "getDatabaseProductVersion" -> "11.4";
            case "getDatabaseMajorVersion" -> 11;
            case "getDatabaseMinorVersion" -> 4;
            default -> throw new UnsupportedOperationException(method.getName());
        });
        Iterator<String> collations = List.of("pg_c_utf8", "und-x-icu").iterator();
        ResultSet names = proxy(ResultSet.class, (self, method, arguments) -> switch (method.getName()) {
            case "next" -> collations.hasNext();
            case "getString" -> collations.next();
            default -> 0;
        });
        Statement statement = proxy(
                Statement.class, (self, method, arguments) -> method.getName().equals("executeQuery") ? names : 0);
        return proxy(
                Connection.class,
                (self, method, arguments) -> method.getName().equals("getMetaData") ? server : statement);
    }

    private static <X> X proxy(Class<X> type, InvocationHandler handler) {
        return type.cast(Proxy.newProxyInstance(
                type.getClassLoader(),
                new Class<?>[] {type},
                (self, m, arguments) -> m.getReturnType() == void.class ? null : handler.invoke(self, m, arguments)));
    }
}
