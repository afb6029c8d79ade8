package io.raystack.db.plan;

import io.raystack.db.sql.SqlNode;
import io.raystack.db.sql.Statement;
import io.raystack.db.sql.Statement.Item;
import io.raystack.db.sql.Statement.OrderItem;
import io.raystack.db.sql.Statement.Select;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** The clauses of a select while they are collected. Belongs to one planning. */
final class Clauses {
    final From from;
    final List<Item> items = new ArrayList<>();
    final List<SqlNode> groupBy = new ArrayList<>();
    final List<OrderItem> orderBy = new ArrayList<>();
    SqlNode where = SqlNode.Constant.TRUE;
    SqlNode having = SqlNode.Constant.TRUE;
    final List<SqlNode> distinctOn = new ArrayList<>();
    boolean distinct;

    @Nullable
    Long limit;

    @Nullable
    SqlNode offset;

    Statement.Lock lock = Statement.Lock.NONE;

    Clauses(From from) {
        this.from = from;
    }

    /** Whether there is a row. */
    static Select rows(From from, SqlNode where) {
        Clauses clauses = new Clauses(from);
        clauses.where = where;
        return clauses.select();
    }

    /** One value for each row. */
    static Select values(From from, SqlNode where, SqlNode value) {
        Clauses clauses = new Clauses(from);
        clauses.where = where;
        clauses.item(value);
        return clauses.select();
    }

    /** Selects one more expression; gives its position. */
    int item(SqlNode value) {
        items.add(new Item(value, ""));
        return items.size() - 1;
    }

    /** The position of an expression that is selected already, or else is from now on. */
    int itemOnce(SqlNode value) {
        for (int i = 0; i < items.size(); i++) {
            if (items.get(i).value().equals(value)) {
                return i;
            }
        }
        return item(value);
    }

    /** Gives each item a name, so that a select around this one can speak of it; the name of number {@code at}. */
    static String name(int at) {
        return "c" + at;
    }

    /** The select with named items as a source under {@code alias}. */
    Statement.Derived derived(String alias) {
        for (int i = 0; i < items.size(); i++) {
            items.set(i, new Item(items.get(i).value(), name(i)));
        }
        return new Statement.Derived(select(), alias);
    }

    /** The select, its items under these names. */
    Select select(List<String> names) {
        for (int i = 0; i < items.size(); i++) {
            items.set(i, new Item(items.get(i).value(), names.get(i)));
        }
        return select();
    }

    /** The select; all joins that its expressions need are known by now. */
    Select select() {
        return new Select(
                distinct,
                List.copyOf(items),
                from.first(),
                from.joins(),
                Junctions.where(where),
                List.copyOf(groupBy),
                Junctions.where(having),
                List.copyOf(orderBy),
                limit,
                offset,
                lock,
                List.copyOf(distinctOn));
    }
}
