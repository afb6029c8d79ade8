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
        out.add(conflict.update().isEmpty() ? " DO NOTHING" : " DO UPDATE SET ");
        assign(conflict, out);
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
        assign(conflict, out);
    };

    /** {@code RETURNING "id"}. */
    public static final Clause<Statement.Insert> INSERT_RETURNING = (insert, out) -> returning(insert.returning(), out);

    /** {@code INSERT INTO "t" ("a", "b") SELECT ...}. */
    public static final Clause<Statement.InsertSelect> INSERT_SELECT = (insert, out) -> out.add("INSERT INTO ")
            .name(insert.table())
            .add(" (")
            .names(insert.columns())
            .add(") ")
            .select(insert.select());

    /** {@code UPDATE "t" AS "a" SET "b" = ?}. */
    public static final Clause<Statement.Update> SET = (update, out) -> {
        out.add("UPDATE ").part(update.table(), Selects::source);
        for (Statement.Join join : update.joins()) {
            out.add(" JOIN ").part(join.source(), Selects::source).add(" ON ").node(join.on());
        }
        out.add(" SET ");
        for (int i = 0; i < update.columns().size(); i++) {
            out.add(i == 0 ? "" : ", ");
            if (!update.joins().isEmpty()) {
                out.name(update.table().alias()).add(".");
            }
            out.name(update.columns().get(i)).add(" = ").node(update.values().get(i));
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

    /** {@code RETURNING "id"}. */
    public static final Clause<Statement.Delete> DELETE_RETURNING = (delete, out) -> returning(delete.returning(), out);

    /** INSERT in the usual order. */
    public static final List<Clause<? super Statement.Insert>> INSERT =
            List.of(INTO, VALUES, ON_CONFLICT, INSERT_RETURNING);

    /** UPDATE in the usual order. */
    public static final List<Clause<? super Statement.Update>> UPDATE = List.of(SET, UPDATE_WHERE, UPDATE_RETURNING);

    /** DELETE in the usual order. */
    public static final List<Clause<? super Statement.Delete>> DELETE =
            List.of(DELETE_FROM, DELETE_WHERE, DELETE_RETURNING);

    private Changes() {}

    /** {@code VALUES (?, ?), (?, ?)}, also for rows without columns. */
    public static void rows(Statement.Insert insert, SqlText out) {
        out.add(" VALUES ")
                .list(insert.rows(), (row, o) -> o.add("(").nodes(row).add(")"));
    }

    private static void assign(Statement.Conflict conflict, SqlText out) {
        for (int i = 0; i < conflict.update().size(); i++) {
            out.add(i == 0 ? "" : ", ")
                    .name(conflict.update().get(i))
                    .add(" = ")
                    .node(conflict.values().get(i));
        }
    }

    private static void returning(List<? extends SqlNode> values, SqlText out) {
        if (!values.isEmpty()) {
            out.add(" RETURNING ").nodes(values);
        }
    }
}
