package io.raystack.db.sql;

import io.raystack.db.errors.Unsupported;
import java.util.List;

/** The clauses of INSERT, UPDATE and DELETE. Stateless, thread-safe. */
public final class Changes {
    /** {@code INSERT INTO "t" ("a", "b")}. */
    public static final Clause<Statement.Insert> INTO = (insert, out) -> {
        out.add("INSERT INTO ").name(insert.table());
        if (!insert.columns().isEmpty()) {
            out.add(" (").names(insert.columns()).add(")");
        }
    };

    /** {@code VALUES (?, ?), (?, ?)}, or {@code DEFAULT VALUES} for a row without columns. */
    public static final Clause<Statement.Insert> VALUES = (insert, out) -> {
        if (!insert.columns().isEmpty()) {
            rows(insert, out);
        } else if (insert.rows().size() == 1) {
            out.add(" DEFAULT VALUES");
        } else {
            throw new Unsupported(
                    "Several rows of nothing but defaults cannot be inserted by one statement.",
                    "Insert them one by one.");
        }
    };

    /** {@code ON CONFLICT ("a") DO UPDATE SET "b" = excluded."b"}. */
    public static final Clause<Statement.Insert> ON_CONFLICT = (insert, out) -> {
        Statement.Conflict conflict = insert.conflict();
        if (conflict == null) {
            return;
        }
        out.add(" ON CONFLICT");
        if (!conflict.target().isEmpty()) {
            out.add(" (").names(conflict.target()).add(")");
        }
        out.add(conflict.update().isEmpty() ? " DO NOTHING" : " DO UPDATE SET ")
                .list(
                        conflict.update(),
                        (column, o) -> o.name(column).add(" = excluded.").name(column));
    };

    /** {@code ON DUPLICATE KEY UPDATE "b" = VALUES("b")}: any unique constraint counts as the target. */
    public static final Clause<Statement.Insert> ON_DUPLICATE_KEY = (insert, out) -> {
        Statement.Conflict conflict = insert.conflict();
        if (conflict == null) {
            return;
        }
        out.add(" ON DUPLICATE KEY UPDATE ");
        if (conflict.update().isEmpty()) {
            // a column set to itself changes nothing, and unlike INSERT IGNORE it hides no other error
            String any = conflict.target().isEmpty()
                    ? insert.columns().get(0)
                    : conflict.target().get(0);
            out.name(any).add(" = ").name(insert.table()).add(".").name(any);
        }
        out.list(
                conflict.update(),
                (column, o) -> o.name(column).add(" = VALUES(").name(column).add(")"));
    };

    /** {@code RETURNING "id"}. */
    public static final Clause<Statement.Insert> INSERT_RETURNING = (insert, out) -> returning(insert.returning(), out);

    /** {@code UPDATE "t" AS "a" SET "b" = ?}. */
    public static final Clause<Statement.Update> SET = (update, out) -> {
        out.add("UPDATE ").part(update.table(), Selects::source).add(" SET ");
        for (int i = 0; i < update.columns().size(); i++) {
            out.add(i == 0 ? "" : ", ")
                    .name(update.columns().get(i))
                    .add(" = ")
                    .node(update.values().get(i));
        }
    };

    /** {@code WHERE ...}. */
    public static final Clause<Statement.Update> UPDATE_WHERE = (update, out) -> {
        if (update.where() != null) {
            out.add(" WHERE ").node(update.where());
        }
    };

    /** {@code RETURNING "id"}. */
    public static final Clause<Statement.Update> UPDATE_RETURNING = (update, out) -> returning(update.returning(), out);

    /** {@code DELETE FROM "t" AS "a"}. */
    public static final Clause<Statement.Delete> DELETE_FROM =
            (delete, out) -> out.add("DELETE FROM ").part(delete.table(), Selects::source);

    /** {@code WHERE ...}. */
    public static final Clause<Statement.Delete> DELETE_WHERE = (delete, out) -> {
        if (delete.where() != null) {
            out.add(" WHERE ").node(delete.where());
        }
    };

    /** INSERT in the usual order. */
    public static final List<Clause<? super Statement.Insert>> INSERT =
            List.of(INTO, VALUES, ON_CONFLICT, INSERT_RETURNING);

    /** UPDATE in the usual order. */
    public static final List<Clause<? super Statement.Update>> UPDATE = List.of(SET, UPDATE_WHERE, UPDATE_RETURNING);

    /** DELETE in the usual order. */
    public static final List<Clause<? super Statement.Delete>> DELETE = List.of(DELETE_FROM, DELETE_WHERE);

    private Changes() {}

    /** {@code VALUES (?, ?), (?, ?)}, also for rows without columns. */
    public static void rows(Statement.Insert insert, SqlText out) {
        out.add(" VALUES ")
                .list(insert.rows(), (row, o) -> o.add("(").nodes(row).add(")"));
    }

    private static void returning(List<String> columns, SqlText out) {
        if (!columns.isEmpty()) {
            out.add(" RETURNING ").names(columns);
        }
    }
}
