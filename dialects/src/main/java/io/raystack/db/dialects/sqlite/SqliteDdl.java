package io.raystack.db.dialects.sqlite;

import io.raystack.db.dialects.Defaults;
import io.raystack.db.dialects.Uuids;
import io.raystack.db.errors.Unsupported;
import io.raystack.db.model.ColumnType;
import io.raystack.db.schema.Ddl;
import io.raystack.db.schema.DdlCompiler;
import io.raystack.db.schema.DdlText;
import io.raystack.db.schema.Names;
import io.raystack.db.schema.TableSpec;
import io.raystack.db.schema.TableSpec.ColumnSpec;
import io.raystack.db.schema.TableSpec.IndexColumns;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;

/**
 * Tables for SQLite. It keeps whatever it is given, so each type brings a check that refuses what other databases refuse.
 *
 * <p>Stateless, thread-safe.
 */
final class SqliteDdl implements DdlCompiler {
    private static final DdlText TEXT = new DdlText('"');

    @Override
    public List<String> compile(Ddl change) {
        if (change instanceof Ddl.CreateTable create) {
            return create(create.after());
        } else if (change instanceof Ddl.DropTable drop) {
            return drop(drop);
        }
        return List.of(); // foreign keys may point to tables that are not there yet, so none had to wait
    }

    private static List<String> create(TableSpec table) {
        List<String> lines = new ArrayList<>();
        table.columns().forEach(c -> lines.add(column(table, c)));
        if (table.columns().stream().noneMatch(ColumnSpec::identity)) {
            lines.add(TEXT.primaryKey(table));
        }
        table.uniques().forEach(u -> lines.add(TEXT.unique(u)));
        table.foreignKeys().forEach(k -> lines.add(TEXT.foreignKey(k)));
        table.checks().forEach(c -> lines.add(TEXT.check(c.name(), TEXT.condition(c))));
        List<String> statements = new ArrayList<>(List.of(TEXT.createTable(table.name(), lines)));
        table.indexes().forEach(i -> statements.add(index(table, i)));
        return statements;
    }

    private static List<String> drop(Ddl.DropTable drop) {
        String text = "DROP TABLE IF EXISTS " + TEXT.name(drop.before().name());
        return drop.pointing().isEmpty()
                ? List.of(text)
                : List.of("PRAGMA foreign_keys = OFF", text, "PRAGMA foreign_keys = ON");
    }

    private static String index(TableSpec table, IndexColumns index) {
        List<String> columns = index.columns().stream()
                .map(c -> c.startsWith("-") ? TEXT.name(c.substring(1)) + " DESC" : TEXT.name(c))
                .toList();
        return "CREATE INDEX IF NOT EXISTS " + TEXT.name(index.name()) + " ON " + TEXT.name(table.name()) + " ("
                + String.join(", ", columns) + ")";
    }

    private static String column(TableSpec table, ColumnSpec column) {
        if (column.identity()) {
            if (!table.primaryKey().equals(List.of(column.name()))) {
                throw new Unsupported(
                        "SQLite numbers rows only in a primary key of one column, not in " + table.name() + "."
                                + column.name() + ".",
                        "Let that column be the whole primary key.");
            }
            return TEXT.name(column.name()) + " integer NOT NULL PRIMARY KEY AUTOINCREMENT";
        }
        String fits = fits(column.type(), TEXT.name(column.name()));
        return TEXT.name(column.name()) + " " + type(column.type()) + (column.nullable() ? "" : " NOT NULL")
                + literal(column)
                + (fits.isEmpty()
                        ? ""
                        : " " + TEXT.check(Names.of(table.name(), List.of(column.name()), SqliteErrors.FITS), fits));
    }

    private static String literal(ColumnSpec column) {
        String text = column.defaultValue();
        if (text == null) {
            return "";
        }
        String literal = Defaults.literal(column, text);
        return " DEFAULT "
                + (column.type().kind() == ColumnType.Kind.UUID
                        ? DdlText.quoted(Uuids.digits(UUID.fromString(text)))
                        : literal);
    }

    /** The declared type; SQLite derives from it how it keeps values. */
    static String type(ColumnType type) {
        return switch (type.kind()) {
            case SMALLINT -> "smallint";
            case INTEGER -> "integer";
            case BIGINT, DURATION -> "bigint";
            case BOOLEAN -> "bool";
            case DOUBLE -> "real";
            case DECIMAL ->
                type.length() <= SqliteDecimals.DIGITS
                        ? "decimal(" + type.length() + ", " + type.scale() + ")"
                        : "decimal_text(" + type.length() + ", " + type.scale() + ") COLLATE "
                                + SqliteFunctions.DECIMAL_ORDER;
            case VARCHAR -> "varchar(" + type.length() + ")";
            case TEXT, JSON -> "text";
            case DATE -> "date";
            case TIME -> "time";
            case DATETIME -> "datetime";
            case UUID -> "char(32)";
            case BINARY -> "BLOB";
        };
    }

    private static String fits(ColumnType type, String name) {
        return switch (type.kind()) {
            case SMALLINT -> whole(name) + " AND " + name + " BETWEEN -32768 AND 32767";
            case INTEGER -> whole(name) + " AND " + name + " BETWEEN -2147483648 AND 2147483647";
            case BIGINT, DURATION -> whole(name);
            case BOOLEAN -> name + " IN (0, 1)";
            case DOUBLE -> name + " BETWEEN -1.7976931348623157e308 AND 1.7976931348623157e308";
            case DECIMAL ->
                type.length() <= SqliteDecimals.DIGITS
                        ? name + " = round(" + name + ", " + type.scale() + ") AND abs(" + name + ") < "
                                + BigDecimal.ONE
                                        .scaleByPowerOfTen(type.length() - type.scale())
                                        .toPlainString()
                        : "";
            case VARCHAR -> "length(" + name + ") <= " + type.length();
            case JSON -> "json_valid(" + name + ")";
            case TEXT, DATE, TIME, DATETIME, UUID, BINARY -> "";
        };
    }

    private static String whole(String name) {
        return "typeof(" + name + ") IN ('integer', 'null')";
    }
}
