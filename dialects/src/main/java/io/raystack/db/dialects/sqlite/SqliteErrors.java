package io.raystack.db.dialects.sqlite;

import io.raystack.db.errors.CheckError;
import io.raystack.db.errors.ConnectionLost;
import io.raystack.db.errors.DataError;
import io.raystack.db.errors.DatabaseError;
import io.raystack.db.errors.ForeignKeyError;
import io.raystack.db.errors.IntegrityError;
import io.raystack.db.errors.NotNullError;
import io.raystack.db.errors.SerializationError;
import io.raystack.db.errors.TimeoutError;
import io.raystack.db.errors.UniqueError;
import io.raystack.db.jdbc.ErrorTranslator;
import java.sql.SQLException;
import java.util.Arrays;
import java.util.List;
import org.sqlite.SQLiteErrorCode;
import org.sqlite.SQLiteException;

/**
 * What SQLite's errors mean: the result code says the family, only the message says where.
 *
 * <p>Stateless, thread-safe.
 */
final class SqliteErrors implements ErrorTranslator {
    /** The last part of the names of checks that stand for a column's type. */
    static final String FITS = "fits";

    @Override
    public DatabaseError translate(SQLException error, String sql) {
        String message = detail(error);
        if (!(error instanceof SQLiteException own)) {
            return message.contains("closed")
                    ? new ConnectionLost("The connection is closed.", "Open the database again.", error)
                    : new DatabaseError("The driver refused: " + message + ".", "", error);
        }
        SQLiteErrorCode code = own.getResultCode();
        return switch (code) {
            case SQLITE_CONSTRAINT_UNIQUE, SQLITE_CONSTRAINT_PRIMARYKEY, SQLITE_CONSTRAINT_ROWID ->
                unique(message, error);
            case SQLITE_CONSTRAINT_NOTNULL -> notNull(message, error);
            case SQLITE_CONSTRAINT_FOREIGNKEY ->
                new ForeignKeyError(
                        "A foreign key points to a row that is not there, or a row goes to which one points.",
                        "Save the target first; delete or change the rows that point to it first.",
                        error);
            case SQLITE_CONSTRAINT_CHECK -> check(after(message), error);
            default -> other(code, message, error);
        };
    }

    private static DatabaseError other(SQLiteErrorCode code, String message, SQLException error) {
        String name = code.name();
        if (name.equals("SQLITE_BUSY_SNAPSHOT")) {
            return new SerializationError(
                    "Another transaction has written since this one began to read.", "Run the block again.", error);
        } else if (name.startsWith("SQLITE_BUSY") || name.startsWith("SQLITE_LOCKED")) {
            return new TimeoutError(
                    "The database stayed locked by another writer.", "Keep write transactions short.", error);
        } else if (name.equals("SQLITE_INTERRUPT")) {
            return new TimeoutError("The statement was cancelled.", "Give it more time or less to do.", error);
        } else if (name.equals("SQLITE_TOOBIG") || name.equals("SQLITE_MISMATCH") || overflow(message)) {
            return new DataError("A value does not fit: " + message + ".", "Check the values of the statement.", error);
        } else if (name.startsWith("SQLITE_CONSTRAINT")) {
            return new IntegrityError("A constraint is not met: " + message + ".", "", error);
        } else if (name.startsWith("SQLITE_READONLY")) {
            return new DatabaseError("The connection only reads: " + message + ".", "Write through the writer.", error);
        }
        return new DatabaseError("SQLite refused the statement: " + message + ".", remedy(message), error);
    }

    private static boolean overflow(String message) {
        return message.contains("integer overflow") || message.contains("string or blob too big");
    }

    private static String remedy(String message) {
        return message.startsWith("no such table") || message.startsWith("no such column")
                ? "Create the tables or migrate the database."
                : "";
    }

    private static DatabaseError unique(String message, SQLException error) {
        List<String> columns = Arrays.stream(after(message).split(", ")).toList();
        String table = table(columns.get(0));
        return new UniqueError(
                        "A row with the same " + names(columns) + " is in " + table + " already.",
                        "Change the value, or use upsert, getOrCreate or updateOrCreate.",
                        error)
                .at(table, "", columns.stream().map(SqliteErrors::column).toList());
    }

    private static DatabaseError notNull(String message, SQLException error) {
        String column = after(message);
        return new NotNullError(
                        "NULL is not allowed in " + column + ".", "Set a value, or make the field @Nullable.", error)
                .at(table(column), "", List.of(column(column)));
    }

    private static DatabaseError check(String constraint, SQLException error) {
        return constraint.endsWith("_" + FITS)
                ? new DataError(
                                "data.range",
                                "A value is too long or too large for its column, says " + constraint + ".",
                                "Shorten it or widen the column.",
                                error)
                        .at("", constraint, List.of())
                : new CheckError("The check " + constraint + " is not met.", "Change the values.", error)
                        .at("", constraint, List.of());
    }

    /** What stands in the last parentheses: SQLite's own words. */
    private static String detail(SQLException error) {
        String message = String.valueOf(error.getMessage());
        int open = message.indexOf('(');
        return open >= 0 && message.endsWith(")") ? message.substring(open + 1, message.length() - 1) : message;
    }

    private static String after(String message) {
        return message.substring(message.indexOf(": ") < 0 ? 0 : message.indexOf(": ") + 2);
    }

    private static String table(String column) {
        int dot = column.indexOf('.');
        return dot < 0 ? "" : column.substring(0, dot);
    }

    private static String column(String column) {
        return column.substring(column.indexOf('.') + 1);
    }

    private static String names(List<String> columns) {
        return String.join(", ", columns.stream().map(SqliteErrors::column).toList());
    }
}
