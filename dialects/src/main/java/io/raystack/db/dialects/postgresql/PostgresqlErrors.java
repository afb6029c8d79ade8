package io.raystack.db.dialects.postgresql;

import io.raystack.db.errors.CheckError;
import io.raystack.db.errors.ConnectionLost;
import io.raystack.db.errors.DataError;
import io.raystack.db.errors.DatabaseError;
import io.raystack.db.errors.DeadlockError;
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
import org.jspecify.annotations.Nullable;
import org.postgresql.util.PSQLException;
import org.postgresql.util.ServerErrorMessage;

/**
 * What PostgreSQL's errors mean, by SQLSTATE (PostgreSQL manual, appendix A). Values that it reports are left out.
 *
 * <p>Stateless, thread-safe.
 */
final class PostgresqlErrors implements ErrorTranslator {
    @Override
    public DatabaseError translate(SQLException error, String sql) {
        String state = error.getSQLState() == null ? "" : error.getSQLState();
        DatabaseError known = integrity(state, error);
        return known != null ? known.at(part(error, 't'), part(error, 'n'), columns(error)) : other(state, error);
    }

    private static @Nullable DatabaseError integrity(String state, SQLException error) {
        String where = " (" + part(error, 't') + ", " + part(error, 'n') + ")";
        return switch (state) {
            case "23505" ->
                new UniqueError(
                        "A row with the same " + String.join(", ", columns(error)) + " is there already" + where + ".",
                        "Change the value, or use upsert, getOrCreate or updateOrCreate.",
                        error);
            case "23503", "23001" ->
                new ForeignKeyError(
                        "A foreign key points to a row that is not there, or a row goes to which one points" + where
                                + ".",
                        "Save the target first; delete or change the rows that point to it first.",
                        error);
            case "23502" ->
                new NotNullError(
                        "NULL is not allowed in " + part(error, 't') + "." + part(error, 'c') + ".",
                        "Set a value, or make the field @Nullable.",
                        error);
            case "23514" -> new CheckError("A check is not met" + where + ".", "Change the values.", error);
            default ->
                state.startsWith("23") ? new IntegrityError("A constraint is not met" + where + ".", "", error) : null;
        };
    }

    private static DatabaseError other(String state, SQLException error) {
        return switch (state) {
            case "40P01" -> new DeadlockError("Two transactions waited for each other.", "Run the block again.", error);
            case "40001" ->
                new SerializationError(
                        "Another transaction has changed what this one read.", "Run the block again.", error);
            case "55P03" ->
                new TimeoutError("A lock was not to be had in time.", "Wait, or leave locked rows out.", error);
            case "57014" -> new TimeoutError("The statement was cancelled.", "Give it more time or less to do.", error);
            default -> byClass(state, error);
        };
    }

    private static DatabaseError byClass(String state, SQLException error) {
        if (state.startsWith("08") || state.startsWith("57P")) {
            return new ConnectionLost("The connection is lost.", "See that the server runs, then try again.", error);
        } else if (state.startsWith("22")) {
            String column = part(error, 'c');
            return new DataError(
                            "A value does not fit" + (column.isEmpty() ? "" : " " + column) + ": " + data(state) + ".",
                            "Check the values of the statement.",
                            error)
                    .at(part(error, 't'), "", column.isEmpty() ? List.of() : List.of(column));
        }
        return new DatabaseError(
                "PostgreSQL refused the statement: " + message(error) + ".", remedy(state, message(error)), error);
    }

    private static String remedy(String state, String message) {
        boolean trigrams = message.contains("similarity(") || message.contains(" % ");
        if (state.equals("42883") && trigrams) {
            return "Trigrams are an extension: CREATE EXTENSION pg_trgm.";
        }
        return state.equals("42P01") || state.equals("42703") ? "Create the tables or migrate." : "";
    }

    private static String data(String state) {
        return switch (state) {
            case "22001" -> "text is too long";
            case "22003" -> "a number is out of range";
            case "22012" -> "division by zero";
            case "22007", "22008" -> "a date or time is not one";
            case "22021", "22P05" -> "text has a character that cannot be stored, such as NUL";
            default -> "SQLSTATE " + state;
        };
    }

    private static String message(SQLException error) {
        ServerErrorMessage server = server(error);
        String text = server == null ? error.getMessage() : server.getMessage();
        return String.valueOf(text).replace('\n', ' ');
    }

    private static String part(SQLException error, char which) {
        ServerErrorMessage server = server(error);
        if (server == null) {
            return "";
        }
        String part = switch (which) {
            case 't' -> server.getTable();
            case 'c' -> server.getColumn();
            default -> server.getConstraint();
        };
        return part == null ? "" : part;
    }

    /** The columns: said for NULL, else the names in {@code Key (a, b)=(...)}, whose values nobody needs. */
    private static List<String> columns(SQLException error) {
        String column = part(error, 'c');
        if (!column.isEmpty()) {
            return List.of(column);
        }
        ServerErrorMessage server = server(error);
        String detail = server == null || server.getDetail() == null ? "" : server.getDetail();
        int end = detail.indexOf(")=(");
        if (!detail.startsWith("Key (") || end < 0) {
            return List.of();
        }
        return Arrays.stream(detail.substring("Key (".length(), end).split(", "))
                .map(c -> c.replace("\"", ""))
                .toList();
    }

    private static @Nullable ServerErrorMessage server(SQLException error) {
        return error instanceof PSQLException own ? own.getServerErrorMessage() : null;
    }
}
