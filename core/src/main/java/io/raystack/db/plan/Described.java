package io.raystack.db.plan;

import io.raystack.db.mapping.Meta;
import io.raystack.db.model.ColumnType;
import io.raystack.db.query.Node;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * What an expression about rows of a model holds, for callers that must know it before a query is planned.
 *
 * <p>Immutable and thread-safe.
 *
 * @param type the type of its value
 * @param enumType class name of the Java enum whose constants it holds, or null
 * @param sensitive whether it is, or is computed of, a sensitive field
 * @param hops how many relations it crosses
 */
public record Described(ColumnType type, @Nullable String enumType, boolean sensitive, int hops) {

    /** Describes a path by name: {@code author__name__lower}. */
    public static Described of(Meta<?> meta, String path) {
        Scope scope = scope(meta);
        Node node = new Node.Named(path);
        Value value = Operands.of(node, scope);
        int hops = Holes.places(node, scope).stream()
                .mapToInt(p -> p.links().size())
                .max()
                .orElse(0);
        return new Described(value.type(), value.enumType(), value.sensitive(), hops);
    }

    private static Scope scope(Meta<?> meta) {
        Row row = Row.first(new From(new From.Aliases(), meta.spec().table()), meta);
        return Scope.of(row, null, Map.of()).flattening(Scope.Flattening.WANTED);
    }
}
