package io.raystack.db.dialects.mariadb;

import io.raystack.db.dialects.MysqlFamilySql;
import io.raystack.db.model.ColumnType;
import io.raystack.db.sql.Changes;
import io.raystack.db.sql.Clause;
import io.raystack.db.sql.FunctionTable;
import io.raystack.db.sql.SqlNode;
import io.raystack.db.sql.Statement;
import java.util.ArrayList;
import java.util.List;

/**
 * INSERT on MariaDB. Where it is asked of each row whether it is new, a variable of the session tells: the values of the row
 * set it, what is assigned to a row that is there already clears it, RETURNING reads it.
 *
 * <p>Stateless, thread-safe.
 */
final class MariadbUpserts {
    private static final String INSERTED = "inserted";

    private static final Clause<Statement.Insert> VALUES =
            (insert, out) -> Changes.rows(told(insert) ? setting(insert) : insert, out);

    private static final Clause<Statement.Insert> ON_DUPLICATE_KEY =
            (insert, out) -> Changes.ON_DUPLICATE_KEY.write(told(insert) ? clearing(insert) : insert, out);

    /** The clauses of INSERT. */
    static final List<Clause<? super Statement.Insert>> INSERT =
            List.of(MysqlFamilySql::into, VALUES, ON_DUPLICATE_KEY, Changes.INSERT_RETURNING);

    private MariadbUpserts() {}

    /** The functions that the clauses use. */
    static FunctionTable functions(FunctionTable functions) {
        return functions
                .with(INSERTED, FunctionTable.around("@raystack_inserted", ""))
                .with("inserting", FunctionTable.around("IF((@raystack_inserted := 1) = 1, ", ", NULL)"))
                .with("overwriting", FunctionTable.around("IF((@raystack_inserted := 0) = 0, ", ", NULL)"));
    }

    private static boolean told(Statement.Insert insert) {
        return insert.conflict() != null
                && !insert.conflict().update().isEmpty()
                && insert.returning().stream()
                        .anyMatch(r -> r instanceof SqlNode.Call call
                                && call.function().equals(INSERTED));
    }

    private static Statement.Insert setting(Statement.Insert insert) {
        List<List<SqlNode>> rows = new ArrayList<>();
        for (List<SqlNode> row : insert.rows()) {
            rows.add(first("inserting", row));
        }
        return new Statement.Insert(insert.table(), insert.columns(), rows, insert.conflict(), insert.returning());
    }

    private static Statement.Insert clearing(Statement.Insert insert) {
        Statement.Conflict conflict = insert.conflict();
        if (conflict == null) {
            return insert;
        }
        Statement.Conflict telling =
                new Statement.Conflict(conflict.target(), conflict.update(), first("overwriting", conflict.values()));
        return new Statement.Insert(insert.table(), insert.columns(), insert.rows(), telling, insert.returning());
    }

    private static List<SqlNode> first(String function, List<? extends SqlNode> values) {
        List<SqlNode> all = new ArrayList<>(values);
        all.set(0, new SqlNode.Call(function, List.of(all.get(0)), ColumnType.TEXT));
        return all;
    }
}
