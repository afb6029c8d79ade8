package io.raystack.db.dialects;

import io.raystack.db.errors.Unsupported;
import io.raystack.db.schema.Ddl;
import io.raystack.db.schema.DdlCompiler;
import io.raystack.db.schema.DdlText;
import io.raystack.db.schema.TableSpec;
import io.raystack.db.schema.TableSpec.ColumnSpec;
import io.raystack.db.schema.TableSpec.ForeignKeySpec;
import io.raystack.db.schema.TableSpec.IndexColumns;
import java.util.ArrayList;
import java.util.List;
import java.util.function.BiFunction;
import java.util.function.Function;

/**
 * Tables for database servers: foreign keys that close a circle wait for their targets.
 *
 * <p>Immutable and thread-safe.
 *
 * @param type the type of a column, with its collation
 * @param identity what stands behind the type of a column that the database numbers
 * @param suffix what follows the closing parenthesis of a table
 * @param indexColumn one column of an index
 * @param addKey adds a foreign key unless it is there
 * @param drop drops a table with what points to it
 */
public record ServerDdl(
        Function<ColumnSpec, String> type,
        String identity,
        String suffix,
        BiFunction<ColumnSpec, Boolean, String> indexColumn,
        BiFunction<TableSpec, ForeignKeySpec, List<String>> addKey,
        Function<Ddl.DropTable, List<String>> drop)
        implements DdlCompiler {
    /** Pieces with names in double quotes. */
    public static final DdlText TEXT = new DdlText('"');

    @Override
    public List<String> compile(Ddl change) {
        if (change instanceof Ddl.CreateTable create) {
            return create(create);
        } else if (change instanceof Ddl.AddForeignKeys add) {
            return add.keys().stream()
                    .flatMap(k -> addKey.apply(add.after(), k).stream())
                    .toList();
        } else if (change instanceof Ddl.DropTable dropped) {
            return drop.apply(dropped);
        }
        throw new Unsupported("This change of the schema is unknown: " + change + ".", "Write it as SQL.");
    }

    private List<String> create(Ddl.CreateTable create) {
        TableSpec table = create.after();
        List<String> lines = new ArrayList<>();
        table.columns().forEach(c -> lines.add(column(c)));
        lines.add(TEXT.primaryKey(table));
        table.uniques().forEach(u -> lines.add(TEXT.unique(u)));
        table.foreignKeys().stream()
                .filter(k -> !create.later().contains(k))
                .forEach(k -> lines.add(TEXT.foreignKey(k)));
        table.checks().forEach(c -> lines.add(TEXT.check(c.name(), TEXT.condition(c))));
        List<String> statements = new ArrayList<>(List.of(TEXT.createTable(table.name(), lines) + suffix));
        table.indexes().forEach(i -> statements.add(index(table, i)));
        return statements;
    }

    private String column(ColumnSpec column) {
        String given = column.defaultValue();
        return TEXT.name(column.name()) + " " + type.apply(column) + (column.nullable() ? "" : " NOT NULL")
                + (column.identity() ? " " + identity : "")
                + (given == null ? "" : " DEFAULT " + Defaults.literal(column, given));
    }

    private String index(TableSpec table, IndexColumns index) {
        List<String> columns = index.columns().stream()
                .map(c -> {
                    boolean down = c.startsWith("-");
                    return indexColumn.apply(column(table, down ? c.substring(1) : c), down);
                })
                .toList();
        return "CREATE INDEX IF NOT EXISTS " + TEXT.name(index.name()) + " ON " + TEXT.name(table.name()) + " ("
                + String.join(", ", columns) + ")";
    }

    private static ColumnSpec column(TableSpec table, String name) {
        return table.columns().stream()
                .filter(c -> c.name().equals(name))
                .findFirst()
                .orElseThrow(() -> new IllegalArgumentException(table.name() + " has no column " + name));
    }
}
