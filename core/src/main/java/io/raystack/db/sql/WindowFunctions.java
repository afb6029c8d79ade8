package io.raystack.db.sql;

import io.raystack.db.errors.Unsupported;
import org.jspecify.annotations.Nullable;

/**
 * Writes functions over windows: {@code RANK() OVER (PARTITION BY a ORDER BY b)}.
 *
 * <p>Immutable and thread-safe.
 */
public final class WindowFunctions implements Clause<SqlNode.Window> {
    /** All frames of the SQL standard. */
    public static final WindowFunctions STANDARD = new WindowFunctions(true);

    /** Frames of rows and ranges only, nothing left out of them. */
    public static final WindowFunctions ROWS_AND_RANGES = new WindowFunctions(false);

    private final boolean everyFrame;

    private WindowFunctions(boolean everyFrame) {
        this.everyFrame = everyFrame;
    }

    @Override
    public void write(SqlNode.Window node, SqlText out) {
        boolean ours = out.parts().expressions().aggregate() instanceof Aggregates;
        if (node.function() instanceof SqlNode.Aggregate aggregate && ours) {
            ((Aggregates) out.parts().expressions().aggregate()).write(aggregate, out, o -> over(node, o));
        } else {
            over(node, out.node(node.function()));
        }
    }

    private void over(SqlNode.Window node, SqlText out) {
        out.add(" OVER (");
        String gap = "";
        if (!node.partition().isEmpty()) {
            out.add("PARTITION BY ").nodes(node.partition());
            gap = " ";
        }
        if (!node.order().isEmpty()) {
            out.add(gap)
                    .add("ORDER BY ")
                    .list(node.order(), out.parts().expressions().order());
            gap = " ";
        }
        WindowFrame frame = node.frame();
        if (frame != null) {
            frame(frame, out.add(gap));
        }
        out.add(")");
    }

    private void frame(WindowFrame frame, SqlText out) {
        boolean plain = frame.unit() != WindowFrame.Unit.GROUPS && frame.exclusion() == WindowFrame.Exclusion.NONE;
        if (!plain && !everyFrame) {
            throw new Unsupported(
                    "This database has no window frames of groups and leaves no rows out of a frame.",
                    "Use rows(...) or range(...) without excluding(...).");
        }
        out.add(frame.unit().name()).add(" BETWEEN ").add(bound(frame.start(), " PRECEDING"));
        out.add(" AND ").add(bound(frame.end(), " FOLLOWING"));
        if (frame.exclusion() != WindowFrame.Exclusion.NONE) {
            out.add(" EXCLUDE ").add(frame.exclusion().name().replace('_', ' '));
        }
    }

    private static String bound(@Nullable Long distance, String unbounded) {
        if (distance == null) {
            return "UNBOUNDED" + unbounded;
        }
        if (distance == 0) {
            return "CURRENT ROW";
        }
        return distance < 0 ? -distance + " PRECEDING" : distance + " FOLLOWING";
    }
}
