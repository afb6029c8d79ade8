package io.raystack.db;

import io.raystack.db.query.LookupDef;
import io.raystack.db.query.Node;
import io.raystack.db.query.Order;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The rows after a place, as a condition: {@code a >= ? AND (a > ? OR (a = ? AND b > ?))}. Its first part is one that an index
 * of every database can begin at.
 *
 * <p>Belongs to one call.
 */
final class Keyset {
    private final List<Order<?>> order;
    private final List<@Nullable Object> values;
    private final boolean backwards;

    Keyset(List<Order<?>> order, List<@Nullable Object> values, boolean backwards) {
        this.order = order;
        this.values = values;
        this.backwards = backwards;
    }

    /** The condition. */
    Node condition() {
        return from(0);
    }

    private Node from(int at) {
        Order<?> by = backwards ? order.get(at).reversed() : order.get(at);
        Node strictly = beyond(by, at < values.size() ? values.get(at) : null);
        if (at == order.size() - 1) {
            return strictly;
        }
        Object value = values.get(at);
        Node same = value == null ? isNull(by.node(), true) : compare(LookupDef.EXACT, by.node(), value);
        Node tie = all(List.of(same, from(at + 1)));
        Node either = any(List.of(strictly, tie));
        boolean simple = value != null && !nullsFollow(by);
        LookupDef notBefore = by.descending() ? LookupDef.LTE : LookupDef.GTE;
        return simple ? all(List.of(compare(notBefore, by.node(), value), either)) : either;
    }

    /** After a value in one key of the order. */
    private static Node beyond(Order<?> by, @Nullable Object value) {
        if (value == null) {
            return nullsFollow(by) ? any(List.of()) : isNull(by.node(), false);
        }
        Node greater = compare(by.descending() ? LookupDef.LT : LookupDef.GT, by.node(), value);
        return nullsFollow(by) ? any(List.of(greater, isNull(by.node(), true))) : greater;
    }

    private static boolean nullsFollow(Order<?> by) {
        return switch (by.nulls()) {
            case FIRST -> false;
            case LAST -> true;
            case SMALLEST -> by.descending();
        };
    }

    private static Node compare(LookupDef lookup, Node node, Object value) {
        return new Node.Compare(lookup, node, new Node.Literal(value));
    }

    private static Node isNull(Node node, boolean truth) {
        return new Node.Compare(LookupDef.ISNULL, node, new Node.Literal(truth));
    }

    private static Node all(List<Node> parts) {
        return new Node.Logic(Node.Logic.Operator.AND, new ArrayList<>(parts));
    }

    private static Node any(List<Node> parts) {
        return new Node.Logic(Node.Logic.Operator.OR, new ArrayList<>(parts));
    }
}
