package io.raystack.tests.contract.servers;

import static org.assertj.core.api.Assertions.assertThat;

import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;

class TestDatabaseTest {
    @OnEveryDatabase
    void answers(TestDatabase database) throws SQLException {
        try (Connection connection = database.connect();
                Statement statement = connection.createStatement();
                ResultSet one = statement.executeQuery("SELECT 1 + 1")) {
            assertThat(one.next()).isTrue();
            assertThat(one.getInt(1)).isEqualTo(2);
        }
    }

    @OnEveryDatabase
    void a_fresh_one_is_empty_and_its_own(TestDatabase database) throws SQLException {
        TestDatabase first = database.fresh();
        TestDatabase second = database.fresh();
        try (Connection one = first.connect();
                Connection other = second.connect();
                Statement create = one.createStatement();
                Statement again = other.createStatement()) {
            create.execute("CREATE TABLE here (id int)");
            again.execute("CREATE TABLE here (id int)");
        }
        assertThat(first.name()).isEqualTo(database.name());
    }
}
