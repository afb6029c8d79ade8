package io.raystack.db.dialects;

import io.raystack.db.model.ColumnType;
import io.raystack.db.schema.Ddl;
import io.raystack.db.schema.DdlCompiler;
import io.raystack.db.schema.DdlText;
import io.raystack.db.schema.TableSpec;
import io.raystack.db.schema.TableSpec.ColumnSpec;
import io.raystack.db.schema.TableSpec.ForeignKeySpec;
import io.raystack.db.schema.TableSpec.IndexColumns;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.function.Function;

/**
 * Tables of the databases that speak MySQL's SQL: indexes are made with the table, so that doing it twice is harmless.
 *
 * <p>Immutable and thread-safe.
 *
 * @param uuid the type of UUIDs
 * @param collation the collation that compares code points
 * @param addKey adds a foreign key to a table unless it is there
 * @param dropKey drops another table's foreign key before its target goes
 */
public record MysqlFamilyDdl(
        String uuid, String collation, Function<AddKey, String> addKey, Function<Ddl.Pointer, String> dropKey)
        implements DdlCompiler {
    private static final DdlText TEXT = new DdlText('"');

    /** A foreign key that had to wait. */
    public record AddKey(String table, ForeignKeySpec key) {}

    @Override
    public List<String> compile(Ddl change) {
        if (change instanceof Ddl.CreateTable create) {
            return List.of(create(create));
        } else if (change instanceof Ddl.AddForeignKeys add) {
            return add.keys().stream()
                    .map(k -> addKey.apply(new AddKey(add.after().name(), k)))
                    .toList();
        } else if (change instanceof Ddl.DropTable drop) {
            List<String> statements = new ArrayList<>();
            drop.pointing().forEach(p -> statements.add(dropKey.apply(p)));
            statements.add("DROP TABLE IF EXISTS " + TEXT.name(drop.before().name()));
            return statements;
        }
        throw new IllegalArgumentException(change.toString());
    }

    private String create(Ddl.CreateTable create) {
        TableSpec table = create.after();
        List<String> lines = new ArrayList<>();
        table.columns().forEach(c -> lines.add(column(c)));
        lines.add(TEXT.primaryKey(table));
        table.uniques().forEach(u -> lines.add(TEXT.unique(u)));
        table.indexes().forEach(i -> lines.add(index(i)));
        table.foreignKeys().stream()
                .filter(k -> !create.later().contains(k))
                .forEach(k -> lines.add(TEXT.foreignKey(k)));
        table.checks().forEach(c -> lines.add(TEXT.check(c.name(), TEXT.condition(c))));
        return TEXT.createTable(table.name(), lines) + " ENGINE=InnoDB DEFAULT CHARSET=utf8mb4 COLLATE=" + collation;
    }

    private String column(ColumnSpec column) {
        String given = column.defaultValue();
        return TEXT.name(column.name()) + " " + type(column.type()) + (column.nullable() ? "" : " NOT NULL")
                + (column.identity() ? " AUTO_INCREMENT" : "")
                + (given == null ? "" : " DEFAULT " + literal(column, given));
    }

    private String literal(ColumnSpec column, String given) {
        String literal = Defaults.literal(column, given);
        return column.type().kind() == ColumnType.Kind.UUID && uuid.equals("char(32)")
                ? DdlText.quoted(Uuids.digits(UUID.fromString(given)))
                : literal;
    }

    private static String index(IndexColumns index) {
        List<String> columns = index.columns().stream()
                .map(c -> c.startsWith("-") ? TEXT.name(c.substring(1)) + " DESC" : TEXT.name(c))
                .toList();
        return "KEY " + TEXT.name(index.name()) + " (" + String.join(", ", columns) + ")";
    }

    private String type(ColumnType type) {
        return switch (type.kind()) {
            case SMALLINT -> "smallint";
            case INTEGER -> "integer";
            case BIGINT, DURATION -> "bigint";
            case BOOLEAN -> "bool";
            case DOUBLE -> "double";
            case DECIMAL -> "decimal(" + type.length() + ", " + type.scale() + ")";
            case VARCHAR -> "varchar(" + type.length() + ")";
            case TEXT -> "longtext";
            case DATE -> "date";
            case TIME -> "time(6)";
            case DATETIME -> "datetime(6)";
            case UUID -> uuid;
            case BINARY -> "longblob";
            case JSON -> "json";
        };
    }
}
