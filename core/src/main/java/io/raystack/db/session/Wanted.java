package io.raystack.db.session;

import io.raystack.db.jdbc.Access;
import io.raystack.db.mapping.Meta;
import io.raystack.db.plan.Planned;
import io.raystack.db.query.Node;
import io.raystack.db.query.Query;
import io.raystack.db.query.Selected;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * What changed rows give back: whole objects or selected values, as {@code query} selects them.
 *
 * <p>Immutable and thread-safe.
 *
 * @param meta the model
 * @param query selects of all rows of the model; its conditions do not count
 * @param make makes a result of the selected values; null for whole objects
 * @param <X> a result
 */
public record Wanted<X extends @Nullable Object>(
        Meta<?> meta, Query query, @Nullable Function<@Nullable Object[], X> make) {

    /** Whether it is said in terms of the row alone, so that the statement that changes it can give it back. */
    boolean isPlain() {
        Selected s = query.selection();
        return query.fetches().isEmpty()
                && s.annotations().isEmpty()
                && s.groupBy().isEmpty()
                && !s.distinct()
                && s.values().stream().allMatch(this::isPlain);
    }

    private boolean isPlain(Node node) {
        if (node instanceof Node.Column column) {
            return column.hop().isRoot();
        }
        if (node instanceof Node.Named named) {
            return Equalities.isField(meta, named);
        }
        if (node instanceof Node.Call call) {
            return call.arguments().stream().allMatch(this::isPlain);
        }
        return node instanceof Node.Literal || node instanceof Node.Aliased aliased && isPlain(aliased.value());
    }

    /** What a planned statement with this selection gives. */
    List<X> read(Session session, Planned planned) {
        return make == null
                ? session.reader().entities(planned, Access.WRITE, null)
                : session.reader().values(planned, Access.WRITE, make);
    }

    /** What the rows with these keys give, read by queries of their own. */
    List<X> read(Session session, List<?> keys) {
        List<X> all = new ArrayList<>();
        for (List<?> part : KeyQueries.parts(session, keys)) {
            Query rows = query.where(KeyQueries.in(KeyQueries.key(meta), part));
            all.addAll(read(session, session.planner().select(rows)));
        }
        return all;
    }
}
