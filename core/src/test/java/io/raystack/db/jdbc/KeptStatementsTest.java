package io.raystack.db.jdbc;

import static org.assertj.core.api.Assertions.assertThat;

import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class KeptStatementsTest {
    private Connection connection;
    private KeptStatements kept;

    @BeforeEach
    void open() throws SQLException {
        connection = DriverManager.getConnection("jdbc:sqlite::memory:");
        kept = new KeptStatements(connection, true);
    }

    @AfterEach
    void close() throws SQLException {
        connection.close();
    }

    @Test
    void one_that_went_well_is_kept() throws SQLException {
        KeptStatement first = kept.take("SELECT 1");
        kept.giveBack(first, true);
        assertThat(kept.take("SELECT 1")).isSameAs(first);
    }

    @Test
    void one_that_failed_is_not() throws SQLException {
        KeptStatement first = kept.take("SELECT 1");
        kept.giveBack(first, false);
        assertThat(first.statement().isClosed()).isTrue();
        assertThat(kept.size()).isZero();
    }

    @Test
    void one_in_use_is_not_handed_out_again() throws SQLException {
        KeptStatement first = kept.take("SELECT 1");
        KeptStatement second = kept.take("SELECT 1");
        assertThat(second).isNotSameAs(first);
        kept.giveBack(second, true);
        assertThat(second.statement().isClosed()).isTrue();
        kept.giveBack(first, true);
        assertThat(kept.take("SELECT 1")).isSameAs(first);
    }

    @Test
    void the_least_used_go_first() throws SQLException {
        KeptStatement oldest = kept.take("SELECT 0");
        kept.giveBack(oldest, true);
        KeptStatement second = kept.take("SELECT 1");
        kept.giveBack(second, true);
        for (int i = 2; i < KeptStatements.CAPACITY; i++) {
            kept.giveBack(kept.take("SELECT " + i), true);
        }
        kept.giveBack(kept.take("SELECT 0"), true);
        kept.giveBack(kept.take("SELECT 'one more'"), true);
        assertThat(kept.size()).isEqualTo(KeptStatements.CAPACITY);
        assertThat(oldest.statement().isClosed()).isFalse();
        assertThat(second.statement().isClosed()).isTrue();
    }
}
