package io.raystack.db.plan;

import io.raystack.db.errors.QueryError;
import io.raystack.db.query.Query;
import io.raystack.db.sql.SqlNode;
import io.raystack.db.sql.Statement;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What a changed row gives back: RETURNING.
 *
 * @param items the expressions
 * @param shape how they become objects
 */
record Returned(List<SqlNode> items, RowShape shape) {
    private static final Returned NOTHING = new Returned(List.of(), RowShape.NONE);

    /** What {@code wanted} selects of {@code row}; nothing if it is null. */
    static Returned of(@Nullable Query wanted, Row row) {
        if (wanted == null) {
            return NOTHING;
        }
        Selecting selecting = Selecting.of(wanted, row);
        RowShape shape = new Projection(selecting).all();
        if (!row.from().joins().isEmpty()) {
            throw new QueryError(
                    "What a changed row gives back is said over a relation.", "Read it with a query of its own.");
        }
        List<SqlNode> items =
                selecting.clauses().items.stream().map(Statement.Item::value).toList();
        return new Returned(items, shape);
    }
}
