package io.raystack.tests.dialects;

import io.raystack.db.dialect.Dialect;
import io.raystack.db.dialect.Dialects;
import io.raystack.db.jdbc.Access;
import io.raystack.db.jdbc.Address;
import io.raystack.db.jdbc.Arguments;
import io.raystack.db.jdbc.BoundArguments;
import io.raystack.db.jdbc.ParameterWriter;
import io.raystack.db.jdbc.Setup;
import io.raystack.db.mapping.Columns;
import io.raystack.db.schema.Ddl;
import io.raystack.db.sql.CompiledSql;
import io.raystack.db.sql.Statement;
import io.raystack.tests.contract.servers.TestDatabase;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** A dialect over one connection that is set up as its plan says: runs compiled statements. Belongs to one thread. */
final class Bench implements AutoCloseable {
    private final Dialect dialect;
    private final Connection connection;

    Bench(TestDatabase database) throws SQLException {
        Address address = Address.of(database.url());
        dialect = Dialects.of(address);
        connection = address.open(dialect.connections().properties());
        Setup.apply(connection, dialect.connections(), Access.WRITE);
    }

    Dialect dialect() {
        return dialect;
    }

    Connection connection() {
        return connection;
    }

    /** Changes the schema. */
    void run(Ddl change) {
        dialect.ddl().compile(change).forEach(this::run);
    }

    /** Runs SQL as it is. */
    void run(String sql) {
        try (java.sql.Statement statement = connection.createStatement()) {
            statement.execute(sql);
        } catch (SQLException e) {
            throw dialect.errors().translate(e, sql);
        }
    }

    /** Runs a change; gives the rows it matched, or reads what it gives back into nothing. */
    int change(Statement statement, @Nullable Object... values) {
        CompiledSql sql = dialect.sql().compile(statement);
        return change(sql, new BoundArguments(sql.binds(), values));
    }

    /** Runs a change with arguments of its own. */
    int change(CompiledSql sql, Arguments arguments) {
        try (PreparedStatement prepared = connection.prepareStatement(sql.text())) {
            fill(prepared, arguments);
            prepared.execute();
            return prepared.getUpdateCount();
        } catch (SQLException e) {
            throw dialect.errors().translate(e, sql.text());
        }
    }

    /** Runs a statement that gives rows. */
    <X> List<X> rows(Statement statement, Function<Columns, X> reader, @Nullable Object... values) {
        CompiledSql sql = dialect.sql().compile(statement);
        try (PreparedStatement prepared = connection.prepareStatement(sql.text())) {
            fill(prepared, new BoundArguments(sql.binds(), values));
            List<X> rows = new ArrayList<>();
            try (ResultSet results = prepared.executeQuery()) {
                Columns row = dialect.codecs().columns(results);
                while (results.next()) {
                    rows.add(reader.apply(row));
                }
            }
            return rows;
        } catch (SQLException e) {
            throw dialect.errors().translate(e, sql.text());
        }
    }

    private void fill(PreparedStatement prepared, Arguments arguments) {
        ParameterWriter out = dialect.codecs().binds(prepared);
        out.rewind();
        arguments.write(out);
    }

    @Override
    public void close() throws SQLException {
        connection.close();
    }
}
