package io.raystack.db.schema;

import io.raystack.db.model.Identifier;
import io.raystack.db.schema.TableSpec.ForeignKeySpec;
import io.raystack.db.schema.TableSpec.UniqueSpec;
import java.util.List;
import java.util.stream.Collectors;

/**
 * The pieces of DDL that databases agree about, with names checked and quoted.
 *
 * <p>Immutable and thread-safe.
 *
 * @param quote the quote character around names
 */
public record DdlText(char quote) {
    /** {@code "title"}. */
    public String name(String name) {
        return new Identifier(name).quoted(quote);
    }

    /** {@code ("a", "b")}. */
    public String names(List<String> names) {
        return names.stream().map(this::name).collect(Collectors.joining(", ", "(", ")"));
    }

    /** {@code CREATE TABLE IF NOT EXISTS "t" (...)}, a line each. */
    public String createTable(String table, List<String> lines) {
        return "CREATE TABLE IF NOT EXISTS " + name(table) + " (\n  " + String.join(",\n  ", lines) + "\n)";
    }

    /** {@code PRIMARY KEY ("id")}. */
    public String primaryKey(TableSpec table) {
        return "PRIMARY KEY " + names(table.primaryKey());
    }

    /** {@code CONSTRAINT "x_fk" FOREIGN KEY ("author_id") REFERENCES "author" ("id")}. */
    public String foreignKey(ForeignKeySpec key) {
        return "CONSTRAINT " + name(key.name()) + " FOREIGN KEY " + names(key.columns()) + " REFERENCES "
                + name(key.target()) + " " + names(key.targetColumns());
    }

    /** {@code CONSTRAINT "x_uniq" UNIQUE ("slug")}. */
    public String unique(UniqueSpec unique) {
        return "CONSTRAINT " + name(unique.name()) + " UNIQUE " + names(unique.columns());
    }

    /** {@code CONSTRAINT "x_check" CHECK (...)}. */
    public String check(String name, String condition) {
        return "CONSTRAINT " + name(name) + " CHECK (" + condition + ")";
    }

    /** The condition of a check. */
    public String condition(TableSpec.CheckSpec check) {
        return switch (check.kind()) {
            case SQL -> check.expression();
            case POSITIVE -> name(check.expression()) + " >= 0";
        };
    }

    /** {@code 'it''s'}: text of a default, quotes doubled. */
    public static String quoted(String text) {
        return "'" + text.replace("'", "''") + "'";
    }
}
