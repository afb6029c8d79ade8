package io.raystack.db.session;

import io.raystack.db.mapping.Link;
import io.raystack.db.mapping.Meta;
import io.raystack.db.model.FieldSpec;
import io.raystack.db.query.Hop;
import io.raystack.db.query.LookupDef;
import io.raystack.db.query.Node;
import io.raystack.db.query.Order;
import io.raystack.db.query.Query;
import io.raystack.db.query.Selected;
import java.util.ArrayList;
import java.util.List;

/**
 * Queries about keys: rows by their keys or by a foreign key, and the keys of a query's rows.
 *
 * <p>Stateless, thread-safe.
 */
final class KeyQueries {
    private static final int MOST_KEYS = 1024;

    private KeyQueries() {}

    /** The rows of {@code meta} whose {@code field} is one of {@code values}. */
    static Query where(Meta<?> meta, FieldSpec field, List<?> values) {
        return Query.of(meta.spec().className()).where(in(field, values));
    }

    /** {@code field IN (values)}. */
    static Node in(FieldSpec field, List<?> values) {
        return new Node.Compare(LookupDef.IN, column(field), new Node.Literals(values));
    }

    /** The rows of {@code meta} with these keys. */
    static Query byKey(Meta<?> meta, List<?> keys) {
        return where(meta, key(meta), keys);
    }

    /** The keys of the rows of {@code query}, in order, so that two deletes lock in the same order. */
    static List<Object> keys(Session session, Meta<?> meta, Query query) {
        Node key = column(key(meta));
        Selected selected =
                Selected.of(List.of(key)).annotations(query.selection().annotations());
        Query wanted =
                query.withoutFetches().select(selected).orderBy(List.of(new Order<>(key, false, Order.Nulls.SMALLEST)));
        return session.reader().rows(wanted, row -> row[0]);
    }

    /** One column of the rows of {@code query}, without nulls. */
    static List<Object> values(Session session, Query query, FieldSpec field) {
        Selected selected = Selected.of(List.of(column(field)));
        return session.reader().rows(query.select(selected), row -> row[0]);
    }

    /** The column of the foreign key behind {@code link}. */
    static FieldSpec foreignKey(Link link) {
        return link.ownerMeta().spec().field(link.owner().fields().get(0));
    }

    /** The key's column. */
    static FieldSpec key(Meta<?> meta) {
        return meta.spec().keyFields().get(0);
    }

    /** A column of the row itself. */
    static Node column(FieldSpec field) {
        return new Node.Column(Hop.ROOT, field);
    }

    /** {@code keys} in parts that one statement takes. */
    static <X> List<List<X>> parts(Session session, List<X> keys) {
        int most = Math.min(MOST_KEYS, Integer.highestOneBit(session.writes().mostRows(1)));
        List<List<X>> parts = new ArrayList<>();
        for (int at = 0; at < keys.size(); at += most) {
            parts.add(keys.subList(at, Math.min(keys.size(), at + most)));
        }
        return parts;
    }
}
