package io.raystack.db.plan;

import io.raystack.db.sql.SqlNode;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Finds sub-selects in an expression. Stateless, thread-safe. */
final class Subselects {
    private Subselects() {}

    /** Whether there is one in {@code node}. */
    static boolean in(@Nullable SqlNode node) {
        if (node == null || node instanceof SqlNode.Column || node instanceof SqlNode.Parameter) {
            return false;
        }
        if (node instanceof SqlNode.Exists || node instanceof SqlNode.InSelect || node instanceof SqlNode.Scalar) {
            return true;
        }
        return parts(node).stream().anyMatch(Subselects::in);
    }

    /** Whether an aggregate over the rows of the select itself is in {@code node}. */
    static boolean aggregates(SqlNode node) {
        return node instanceof SqlNode.Aggregate || parts(node).stream().anyMatch(Subselects::aggregates);
    }

    /** Whether {@code part} is {@code node} or in it. */
    static boolean contains(SqlNode node, SqlNode part) {
        return node.equals(part) || parts(node).stream().anyMatch(n -> contains(n, part));
    }

    /** Whether a parameter is in {@code node}. */
    static boolean hasParameter(SqlNode node) {
        return node instanceof SqlNode.Parameter || parts(node).stream().anyMatch(Subselects::hasParameter);
    }

    /** Whether a column of the table {@code alias} is in {@code node} itself. */
    static boolean reads(SqlNode node, String alias) {
        return node instanceof SqlNode.Column column
                ? column.alias().equals(alias)
                : parts(node).stream().anyMatch(n -> reads(n, alias));
    }

    private static List<SqlNode> parts(SqlNode node) {
        if (node instanceof SqlNode.Junction junction) {
            return junction.operands();
        }
        if (node instanceof SqlNode.Comparison comparison) {
            return List.of(comparison.left(), comparison.right());
        }
        if (node instanceof SqlNode.Call call) {
            return call.arguments();
        }
        if (node instanceof SqlNode.Match match) {
            return List.of(match.text(), match.operand());
        }
        if (node instanceof SqlNode.Between between) {
            return List.of(between.value(), between.low(), between.high());
        }
        return more(node);
    }

    private static List<SqlNode> more(SqlNode node) {
        if (node instanceof SqlNode.NotTrue not) {
            return List.of(not.operand());
        }
        if (node instanceof SqlNode.NullTest test) {
            return List.of(test.value());
        }
        if (node instanceof SqlNode.InList list) {
            return List.of(list.value());
        }
        if (node instanceof SqlNode.Window window) {
            return windowed(window);
        }
        if (node instanceof SqlNode.Case choice) {
            List<SqlNode> parts = new ArrayList<>(choice.conditions());
            parts.addAll(choice.values());
            parts.add(choice.otherwise());
            return parts;
        }
        return List.of();
    }

    /** What a function over a window is computed of; itself it is no aggregate of the select's rows. */
    private static List<SqlNode> windowed(SqlNode.Window window) {
        List<SqlNode> parts = new ArrayList<>(window.partition());
        window.order().forEach(o -> parts.add(o.value()));
        if (window.function() instanceof SqlNode.Aggregate aggregate) {
            SqlNode argument = aggregate.argument();
            SqlNode filter = aggregate.filter();
            Stream.of(argument, filter).filter(Objects::nonNull).forEach(parts::add);
        } else {
            parts.addAll(parts(window.function()));
        }
        return parts;
    }
}
