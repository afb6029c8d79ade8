package io.raystack.db.plan;

import io.raystack.db.model.ColumnType;
import io.raystack.db.query.Query;
import io.raystack.db.sql.SqlNode;
import io.raystack.db.sql.Statement;
import java.util.List;

/** One answer about all rows of a query: how many, whether any, aggregates. Belongs to one planning. */
final class Totals {
    private static final SqlNode COUNT = new SqlNode.Aggregate("count", null, false, null, ColumnType.BIGINT);

    private Totals() {}

    /** How many rows. */
    static Plan.Draft count(Query query) {
        Selecting selecting = Selecting.of(query);
        selecting.where();
        Clauses clauses = selecting.clauses();
        if (selecting.isPlain()) {
            selecting.selected();
            clauses.item(COUNT);
            return new Plan.Draft(selecting.isNothing(), clauses.select(), number("count"));
        }
        selecting.values();
        if (!query.selection().on().isEmpty()) {
            selecting.order();
        }
        selecting.slice();
        String alias = clauses.from.aliases().next();
        From all = new From(clauses.from.aliases(), clauses.derived(alias));
        Statement.Select select = Clauses.values(all, SqlNode.Constant.TRUE, COUNT);
        return new Plan.Draft(selecting.isNothing(), select, number("count"));
    }

    /** Whether there is a row. */
    static Plan.Draft exists(Query query) {
        Selecting selecting = Selecting.of(query);
        selecting.where();
        selecting.slice();
        Clauses clauses = selecting.clauses();
        if (clauses.distinct && clauses.offset != null) {
            selecting.values();
        } else {
            clauses.distinct = false;
            clauses.distinctOn.clear();
            selecting.selected();
            clauses.items.clear();
        }
        clauses.limit = 1L;
        return new Plan.Draft(selecting.isNothing(), clauses.select(), number("exists"));
    }

    private static RowShape number(String name) {
        return new RowShape(List.of(), List.of(new RowShape.Value(name, 0, ColumnType.BIGINT, null, -1)), List.of());
    }
}
