package io.raystack.db.dialects;

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
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * What the errors of the databases that speak MySQL's SQL mean, by their numbers. Values that they report are left out.
 *
 * <p>Immutable and thread-safe.
 *
 * @param database its name for people
 */
public record MysqlFamilyErrors(String database) implements ErrorTranslator {
    private static final Pattern KEY = Pattern.compile("for key '(?:[^'.]+\\.)?([^']+)'");
    private static final Pattern COLUMN = Pattern.compile("(?:[Cc]olumn|Field) '(?:[^'.]+\\.)?([^']+)'");
    private static final Pattern FOREIGN_KEY = Pattern.compile(
            "fails \\([`\"]?[^`\".]*[`\"]?\\.[`\"]([^`\"]+)[`\"], CONSTRAINT [`\"]([^`\"]+)[`\"] FOREIGN KEY \\(([^)]*)\\)");
    private static final Pattern CHECK = Pattern.compile("(?:CONSTRAINT `|[Cc]heck constraint ')([^`']+)[`']");
    private static final Pattern CHECKED_TABLE = Pattern.compile("failed for `[^`]*`\\.`([^`]+)`");

    @Override
    public DatabaseError translate(SQLException error, String sql) {
        String message = String.valueOf(error.getMessage());
        return switch (error.getErrorCode()) {
            case 1062, 1586, 1169 -> unique(found(KEY, message), error);
            case 1048, 1364, 1263 -> notNull(found(COLUMN, message), error);
            case 1451, 1452, 1216, 1217 -> foreignKey(message, error);
            case 4025, 3819, 3820 ->
                new CheckError("The check " + found(CHECK, message) + " is not met.", "Change the values.", error)
                        .at(found(CHECKED_TABLE, message), found(CHECK, message), List.of());
            case 1213 -> new DeadlockError("Two transactions waited for each other.", "Run the block again.", error);
            case 1020 ->
                new SerializationError(
                        "Another transaction has changed what this one read.", "Run the block again.", error);
            case 1205, 3572 ->
                new TimeoutError("A lock was not to be had in time.", "Wait, or leave locked rows out.", error);
            case 1317, 1969, 3024 ->
                new TimeoutError("The statement was cancelled.", "Give it more time or less to do.", error);
            default -> other(message, error);
        };
    }

    private DatabaseError other(String message, SQLException error) {
        String state = error.getSQLState() == null ? "" : error.getSQLState();
        int code = error.getErrorCode();
        if (state.startsWith("08") || code == 1927 || code == 1053 || code == 2006 || code == 2013) {
            return new ConnectionLost("The connection is lost.", "See that the server runs, then try again.", error);
        } else if (state.startsWith("22") || code == 1366 || code == 1292 || code == 1265 || code == 1690) {
            String column = found(COLUMN, message);
            return new DataError(
                            "A value does not fit" + (column.isEmpty() ? "" : " " + column) + ": " + data(code, state)
                                    + ".",
                            "Check the values of the statement.",
                            error)
                    .at("", "", column.isEmpty() ? List.of() : List.of(column));
        } else if (state.startsWith("23")) {
            return new IntegrityError("A constraint is not met (error " + code + ").", "", error);
        }
        String remedy = code == 1146 || code == 1054 ? "Create the tables or migrate the database." : "";
        return new DatabaseError(
                database + " refused the statement: " + message.replace('\n', ' ') + ".", remedy, error);
    }

    private static String data(int code, String state) {
        return switch (code) {
            case 1406 -> "it is too long";
            case 1264, 1690 -> "a number is out of range";
            case 1292 -> "a date or time is not one";
            case 1365 -> "division by zero";
            default -> "error " + code + ", SQLSTATE " + state;
        };
    }

    private static DatabaseError unique(String key, SQLException error) {
        return new UniqueError(
                        "A row with the same values is there already (" + key + ").",
                        "Change the value, or use upsert, getOrCreate or updateOrCreate.",
                        error)
                .at("", key, List.of());
    }

    private static DatabaseError notNull(String column, SQLException error) {
        return new NotNullError(
                        "NULL is not allowed in " + column + ".", "Set a value, or make the field @Nullable.", error)
                .at("", "", column.isEmpty() ? List.of() : List.of(column));
    }

    private static DatabaseError foreignKey(String message, SQLException error) {
        Matcher found = FOREIGN_KEY.matcher(message);
        ForeignKeyError said = new ForeignKeyError(
                "A foreign key points to a row that is not there, or a row goes to which one points"
                        + (found.find() ? " (" + found.group(1) + ", " + found.group(2) + ")" : "") + ".",
                "Save the target first; delete or change the rows that point to it first.",
                error);
        found.reset();
        return found.find()
                ? said.at(
                        found.group(1),
                        found.group(2),
                        Arrays.stream(found.group(3).split(", "))
                                .map(c -> c.replaceAll("[`\"]", ""))
                                .toList())
                : said;
    }

    private static String found(Pattern pattern, String message) {
        Matcher matcher = pattern.matcher(message);
        return matcher.find() ? matcher.group(1) : "";
    }
}
