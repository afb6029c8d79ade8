package io.raystack.db.session;

import io.raystack.db.dialect.Explaining;
import io.raystack.db.jdbc.Access;
import io.raystack.db.jdbc.BoundArguments;
import io.raystack.db.mapping.Columns;
import io.raystack.db.plan.Planned;
import io.raystack.db.sql.CompiledSql;
import io.raystack.db.sql.Explain;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;

/** Asks a database how it would run a query. Stateless, thread-safe. */
final class Explanation {
    private Explanation() {}

    /** One line for each row of the answer. */
    static String of(Session session, Planned planned, Set<Explain> options) {
        Explaining explaining = session.dialect().explaining();
        CompiledSql sql = planned.sql();
        CompiledSql asked = new CompiledSql(explaining.words(options) + sql.text(), sql.binds());
        BoundArguments arguments = new BoundArguments(sql.binds(), planned.values());
        return session.executor().query(asked, Access.READ, arguments, rows -> {
            List<String> names = rows.names();
            int told = names.indexOf(explaining.column());
            List<String> lines = new ArrayList<>();
            if (told < 0 && names.size() > 1) {
                lines.add(String.join(" | ", names));
            }
            while (rows.next()) {
                Columns row = rows.row();
                lines.add(told >= 0 ? text(row, told) : line(row, names.size()));
            }
            return String.join("\n", lines);
        });
    }

    private static String line(Columns row, int columns) {
        return java.util.stream.IntStream.range(0, columns)
                .mapToObj(i -> text(row, i))
                .collect(Collectors.joining(" | "));
    }

    private static String text(Columns row, int at) {
        String text = row.getString(at);
        return text == null ? "" : text;
    }
}
