package io.raystack.db;

import io.raystack.db.errors.QueryError;
import io.raystack.db.query.DateFunctions;
import io.raystack.db.query.DatePart;
import io.raystack.db.query.FunctionDef;
import io.raystack.db.query.LookupDef;
import io.raystack.db.query.Node;
import io.raystack.db.query.Order;
import io.raystack.db.query.Query;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Makes queries about the different days and instants of a field. Stateless, thread-safe. */
final class Dates {
    private static final String NAME = "period";

    private Dates() {}

    /** The different days, cut to {@code part}, the first first. */
    static <V extends @Nullable Object> Rows<V> days(Asked<?> asked, Node field, DatePart part) {
        if (!part.isOfDate()) {
            throw new QueryError(
                    "query.date-part",
                    "dates(...) cannot cut days to a " + part.lookupName() + ".",
                    "Use year, quarter, month, week or day, or datetimes(...).",
                    null);
        }
        return periods(asked, field, DateFunctions.DAY_OF, part);
    }

    /** The different instants, cut to {@code part}, the first first. */
    static <V extends @Nullable Object> Rows<V> instants(Asked<?> asked, Node field, DatePart part) {
        return periods(asked, field, DateFunctions.INSTANT_OF, part);
    }

    @SuppressWarnings("unchecked") // the function decides what the value is
    private static <V extends @Nullable Object> Rows<V> periods(
            Asked<?> asked, Node field, FunctionDef whole, DatePart part) {
        Node value = new Node.Call(DateFunctions.truncate(part), List.of(new Node.Call(whole, List.of(field))));
        Query named = Naming.values(asked, List.of(new Node.Aliased(NAME, value)));
        Node period = new Node.Named(NAME);
        Query query = named.select(named.selection().distinctRows())
                .filter(new Node.Compare(LookupDef.ISNULL, period, new Node.Literal(false)))
                .orderBy(List.of(new Order<>(period, false, Order.Nulls.SMALLEST)));
        return new Rows<>(asked.with(query), row -> (V) row[0]);
    }
}
