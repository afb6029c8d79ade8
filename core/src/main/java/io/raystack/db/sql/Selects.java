package io.raystack.db.sql;

import io.raystack.db.errors.Unsupported;
import java.util.List;
import java.util.function.Predicate;

/** The clauses of SELECT as the SQL standard has them, each with a constant name. Stateless, thread-safe. */
public final class Selects {
    /** {@code SELECT DISTINCT a, b AS "c"}. */
    public static final Clause<Statement.Select> ITEMS = (select, out) -> {
        if (!select.distinctOn().isEmpty()) {
            throw new Unsupported(
                    "This database has no DISTINCT ON.",
                    "Number the rows of each group: rowNumber().over(partitionBy(...).orderBy(...)), and keep the first.");
        }
        out.add(select.distinct() ? "SELECT DISTINCT " : "SELECT ");
        items(select, out);
    };

    /** {@code SELECT DISTINCT ON (c) a, b}, for databases that have it. */
    public static final Clause<Statement.Select> ITEMS_OR_FIRST_OF_EQUALS = (select, out) -> {
        boolean first = !select.distinctOn().isEmpty();
        if (first) {
            out.add("SELECT DISTINCT ON (")
                    .list(select.distinctOn(), (n, o) -> o.node(n))
                    .add(") ");
            items(select, out);
        } else {
            out.part(select, ITEMS);
        }
    };

    private static void items(Statement.Select select, SqlText out) {
        if (select.items().isEmpty()) {
            out.add("1");
        }
        out.list(select.items(), (item, o) -> {
            o.node(item.value());
            if (!item.name().isEmpty()) {
                o.add(" AS ").name(item.name());
            }
        });
    }

    /** {@code FROM "t" AS "a"}. */
    public static final Clause<Statement.Select> FROM =
            (select, out) -> out.add(" FROM ").part(select.from(), Selects::source);

    /** {@code LEFT JOIN "u" AS "b" ON ...}. */
    public static final Clause<Statement.Select> JOINS = (select, out) -> {
        for (Statement.Join join : select.joins()) {
            out.add(join.outer() ? " LEFT JOIN " : " JOIN ").part(join.source(), Selects::source);
            out.add(" ON ").node(join.on());
        }
    };

    /** {@code WHERE ...}. */
    public static final Clause<Statement.Select> WHERE = (select, out) -> {
        if (select.where() != null) {
            out.add(" WHERE ").node(select.where());
        }
    };

    /** {@code GROUP BY a, 2}: a computed expression that is selected too is meant by its position. */
    public static final Clause<Statement.Select> GROUP_BY = (select, out) -> {
        if (!select.groupBy().isEmpty()) {
            out.add(" GROUP BY ").list(select.groupBy(), (node, o) -> {
                int at = position(select, node);
                o.part(node, at > 0 ? (n, p) -> p.add(String.valueOf(at)) : (n, p) -> p.node(n));
            });
        }
    };

    /** {@code HAVING ...}. */
    public static final Clause<Statement.Select> HAVING = (select, out) -> {
        if (select.having() != null) {
            out.add(" HAVING ").node(select.having());
        }
    };

    /** {@code ORDER BY a DESC, b}: a computed expression that is selected too is meant by its position. */
    public static final Clause<Statement.Select> ORDER_BY = (select, out) -> orderBy(select, out, item -> true);

    /** The same where a sort key may be said twice for its NULLs: {@code 1 IS NULL} would be about the number. */
    public static final Clause<Statement.Select> ORDER_BY_UNSPOKEN =
            (select, out) -> orderBy(select, out, item -> item.nulls() == Statement.OrderItem.Nulls.NONE);

    /** {@code LIMIT 20 OFFSET ?}; the limit is written so that the database can plan with it. */
    public static final Clause<Statement.Select> LIMIT = limit("");

    /** {@code FOR UPDATE NOWAIT}. */
    public static final Clause<Statement.Select> LOCK = (select, out) -> out.add(
            switch (select.lock()) {
                case NONE -> "";
                case UPDATE -> " FOR UPDATE";
                case UPDATE_NOWAIT -> " FOR UPDATE NOWAIT";
                case UPDATE_SKIP_LOCKED -> " FOR UPDATE SKIP LOCKED";
            });

    /** All of them in the usual order. */
    public static final List<Clause<? super Statement.Select>> STANDARD =
            List.of(ITEMS, FROM, JOINS, WHERE, GROUP_BY, HAVING, ORDER_BY, LIMIT, LOCK);

    private Selects() {}

    private static void orderBy(Statement.Select select, SqlText out, Predicate<Statement.OrderItem> byPosition) {
        if (select.orderBy().isEmpty()) {
            return;
        }
        out.add(" ORDER BY ").list(JsonOrder.keys(select, out), (item, o) -> {
            long at = byPosition.test(item) ? position(select, item.value()) : 0;
            SqlNode value = at > 0 ? new SqlNode.Constant(at) : item.value();
            Statement.OrderItem key = new Statement.OrderItem(value, item.descending(), item.nulls());
            o.part(key, o.parts().expressions().order());
        });
    }

    /** LIMIT and OFFSET, with what must stand for "all" before an OFFSET where that cannot stand alone. */
    public static Clause<Statement.Select> limit(String all) {
        return (select, out) -> {
            if (select.limit() != null) {
                out.add(" LIMIT " + select.limit());
            } else if (select.offset() != null && !all.isEmpty()) {
                out.add(" LIMIT " + all);
            }
            if (select.offset() != null) {
                out.add(" OFFSET ").node(select.offset());
            }
        };
    }

    /** A table or query with its alias. */
    static void source(Statement.Source source, SqlText out) {
        if (source instanceof Statement.Derived derived) {
            out.subselect(derived.select());
        } else if (source instanceof Statement.Table table) {
            out.table(table.name());
        } else if (source instanceof Statement.Combined combined) {
            combined(combined, out);
        } else if (source instanceof Statement.Common common) {
            out.common(common);
        }
        if (!source.alias().isEmpty()) {
            out.add(" AS ").name(source.alias());
        }
    }

    private static void combined(Statement.Combined combined, SqlText out) {
        String between = " " + combined.operator().name().replace('_', ' ') + " ";
        out.add("(");
        for (int i = 0; i < combined.operands().size(); i++) {
            out.add(i == 0 ? "" : between).select(combined.operands().get(i));
        }
        out.add(")");
    }

    // Two equal expressions with parameters are different ones to a database: only their position says that they are
    // one.
    private static int position(Statement.Select select, SqlNode node) {
        if (!(node instanceof SqlNode.Column)) {
            for (int i = 0; i < select.items().size(); i++) {
                if (select.items().get(i).value().equals(node)) {
                    return i + 1;
                }
            }
        }
        return 0;
    }
}
