package io.raystack.examples.chinook;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class SqlLogTest {
    @Test
    void longListsAreCut() {
        assertThat(
                        SqlLog.shortened(
                                "SELECT \"t0\".\"id\", \"t0\".\"a\", \"t0\".\"b\", \"t1\".\"c\" FROM x WHERE id IN (?, ?, ?, ?, ?, ?)"))
                .isEqualTo("SELECT \"t0\".\"id\", \"t0\".\"a\", ... FROM x WHERE id IN (?, ...)");
        assertThat(SqlLog.shortened("SELECT \"t0\".\"id\", \"t0\".\"a\" FROM x WHERE id IN (?, ?)"))
                .isEqualTo("SELECT \"t0\".\"id\", \"t0\".\"a\" FROM x WHERE id IN (?, ?)");
    }
}
