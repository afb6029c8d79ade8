package io.raystack.db.jdbc;

import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.List;

/** Makes a new physical connection ready. Stateless, thread-safe. */
public final class Setup {
    private Setup() {}

    /** Runs the plan's settings and preparation once. */
    public static void apply(Connection connection, ConnectionPlan plan, Access access) throws SQLException {
        try (Statement statement = connection.createStatement()) {
            run(statement, plan.settings());
            plan.prepare().prepare(connection);
            if (access == Access.READ && plan.layout() == ConnectionPlan.Layout.SINGLE_WRITER) {
                run(statement, plan.readerSettings());
            }
        }
    }

    private static void run(Statement statement, List<String> texts) throws SQLException {
        for (String text : texts) {
            statement.execute(text);
        }
    }
}
