package io.raystack.db.jdbc;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.zaxxer.hikari.HikariConfig;
import com.zaxxer.hikari.HikariDataSource;
import io.raystack.db.errors.ConfigurationError;
import io.raystack.db.errors.TransactionError;
import java.lang.reflect.Proxy;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import javax.sql.DataSource;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.sqlite.SQLiteDataSource;

class ExternalConnectionsTest {
    @TempDir
    Path directory;

    private HikariDataSource pool;

    @BeforeEach
    void open() {
        HikariConfig config = new HikariConfig();
        config.setJdbcUrl("jdbc:sqlite:" + directory.resolve("notes.db"));
        config.setMaximumPoolSize(2);
        pool = new HikariDataSource(config);
    }

    @AfterEach
    void close() {
        pool.close();
    }

    private Notes over(DataSource source, ForeignTransactions foreign) {
        return Notes.over(new ExternalConnections(
                source, Notes.plan(ConnectionPlan.Layout.SINGLE_WRITER), Notes.LIMITS, foreign));
    }

    @Test
    void statements_are_kept_with_the_physical_connection_behind_somebodys_pool() throws SQLException {
        try (Notes notes = over(pool, ForeignTransactions.NONE).withTable()) {
            notes.add("a");
            assertThat(notes.texts()).containsExactly("a");
            Lease lease = notes.source.acquire(Access.READ);
            assertThat(lease.statements().size()).isPositive();
            assertThat(lease.connection()).isNotInstanceOf(pool.getConnection().getClass());
            lease.close();
        }
        assertThat(pool.isClosed()).isFalse();
    }

    @Test
    void transactions_of_ours_work_over_it() {
        try (Notes notes = over(pool, ForeignTransactions.NONE).withTable()) {
            Transaction transaction = notes.source.begin(TransactionOptions.PLAIN);
            notes.add("a");
            transaction.rollback();
            assertThat(notes.texts()).isEmpty();
        }
        assertThat(pool.getHikariPoolMXBean().getActiveConnections()).isZero();
    }

    @Test
    void a_source_without_a_pool_serves_too() {
        SQLiteDataSource plain = new SQLiteDataSource();
        plain.setUrl("jdbc:sqlite:" + directory.resolve("plain.db"));
        try (Notes notes = over(plain, ForeignTransactions.NONE).withTable()) {
            notes.add("a");
            assertThat(notes.texts()).containsExactly("a");
        }
    }

    @Test
    void autocommit_off_is_an_error_that_says_what_to_do() {
        HikariConfig config = new HikariConfig();
        config.setJdbcUrl("jdbc:sqlite:" + directory.resolve("notes.db"));
        config.setAutoCommit(false);
        try (HikariDataSource off = new HikariDataSource(config);
                Notes notes = over(off, ForeignTransactions.NONE)) {
            assertThatThrownBy(notes::texts)
                    .isInstanceOf(ConfigurationError.class)
                    .hasMessageContaining("autocommit off")
                    .hasMessageContaining("ForeignTransactions");
        }
    }

    @Test
    void inside_somebody_elses_transaction_we_only_set_savepoints() throws SQLException {
        over(pool, ForeignTransactions.NONE).withTable();
        Container container = new Container(pool);
        List<String> told = new ArrayList<>();
        try (Notes notes = over(container.source(), container)) {
            container.begin();
            notes.add("outside of ours");
            Transaction kept = notes.source.begin(TransactionOptions.PLAIN);
            kept.onCommit(() -> told.add("committed"));
            notes.add("kept");
            kept.commit();
            Transaction undone = notes.source.begin(TransactionOptions.PLAIN);
            undone.onRollback(() -> told.add("undone"));
            notes.add("undone");
            undone.rollback();
            assertThatThrownBy(() -> notes.source.begin(
                            new TransactionOptions(TransactionOptions.Isolation.DATABASE, false, true)))
                    .isInstanceOf(TransactionError.class);
            notes.source.onCommit(() -> told.add("plain action"));
            assertThat(told).containsExactly("undone");
            container.end(true);
            assertThat(told).containsExactly("undone", "committed", "plain action");
            assertThat(notes.texts()).containsExactly("outside of ours", "kept");
        }
    }

    @Test
    void when_somebody_else_rolls_back_our_commit_actions_never_run() throws SQLException {
        over(pool, ForeignTransactions.NONE).withTable();
        Container container = new Container(pool);
        List<String> told = new ArrayList<>();
        try (Notes notes = over(container.source(), container)) {
            container.begin();
            Transaction transaction = notes.source.begin(TransactionOptions.PLAIN);
            transaction.onCommit(() -> told.add("never"));
            transaction.onRollback(() -> told.add("back"));
            notes.add("a");
            transaction.commit();
            container.end(false);
            assertThat(told).containsExactly("back");
            assertThat(notes.texts()).isEmpty();
        }
    }

    /** What a framework does: one connection for the thread, handed out again and again, its commit and rollback. */
    private static final class Container implements ForeignTransactions {
        private final DataSource pool;
        private final List<Consumer<Boolean>> actions = new ArrayList<>();
        private @Nullable Connection bound;

        Container(DataSource pool) {
            this.pool = pool;
        }

        DataSource source() {
            return (DataSource) Proxy.newProxyInstance(
                    Container.class.getClassLoader(),
                    new Class<?>[] {DataSource.class},
                    (proxy, method, arguments) -> bound == null ? pool.getConnection() : unclosed(bound));
        }

        /** As frameworks do: closing the handle leaves the connection to the transaction. */
        private static Connection unclosed(Connection connection) {
            return (Connection) Proxy.newProxyInstance(
                    Container.class.getClassLoader(),
                    new Class<?>[] {Connection.class},
                    (proxy, method, arguments) -> switch (method.getName()) {
                        case "close" -> null;
                        case "unwrap" -> proxy;
                        default -> method.invoke(connection, arguments);
                    });
        }

        void begin() throws SQLException {
            bound = pool.getConnection();
            bound.setAutoCommit(false);
        }

        void end(boolean commit) throws SQLException {
            Connection ending = java.util.Objects.requireNonNull(bound);
            bound = null;
            if (commit) {
                ending.commit();
            } else {
                ending.rollback();
            }
            ending.setAutoCommit(true);
            ending.close();
            actions.forEach(action -> action.accept(commit));
        }

        @Override
        public boolean active() {
            return bound != null;
        }

        @Override
        public void whenEnded(Consumer<Boolean> action) {
            actions.add(action);
        }
    }
}
