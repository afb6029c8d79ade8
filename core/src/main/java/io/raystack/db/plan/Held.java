package io.raystack.db.plan;

import io.raystack.db.mapping.Link;
import io.raystack.db.mapping.Links;
import io.raystack.db.mapping.Meta;
import io.raystack.db.mapping.Metas;
import io.raystack.db.mapping.Stateful;
import io.raystack.db.model.FieldSpec;
import io.raystack.db.model.RelationSpec;
import io.raystack.db.query.Node;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Objects beside a foreign key that holds another field than the key: there an object stands for that field. Stateless,
 * thread-safe.
 */
final class Held {
    private Held() {}

    /** {@code right} beside {@code left}, a value of the rows of {@code model}. */
    static Node right(Node left, Node right, @Nullable String model) {
        Stateful entity = entity(right);
        if (entity == null || model == null || !isHeld(Metas.of(entity))) {
            return right;
        }
        String field = field(left, model, entity);
        if (field.isEmpty()) {
            return right;
        }
        return right instanceof Node.Literals list
                ? new Node.Literals(
                        list.values().stream().map(v -> value(v, field)).toList())
                : new Node.Literal(value(entity, field));
    }

    private static @Nullable Stateful entity(Node right) {
        if (right instanceof Node.Literal one) {
            return one.value() instanceof Stateful entity ? entity : null;
        }
        if (right instanceof Node.Literals list) {
            for (Object value : list.values()) {
                if (value instanceof Stateful entity) {
                    return entity;
                }
            }
        }
        return null;
    }

    private static boolean isHeld(Meta<?> meta) {
        return Links.of(meta).incoming().stream()
                .anyMatch(l -> !l.owner().toField().isEmpty());
    }

    private static String field(Node left, String model, Stateful entity) {
        if (left instanceof Node.Row row) {
            RelationSpec relation = row.hop().relation();
            return relation == null ? "" : relation.toField();
        }
        String path = left instanceof Node.Named named
                ? named.path()
                : left instanceof Node.NamedCompare compare ? compare.lookup() : "";
        if (path.isEmpty()) {
            return "";
        }
        Meta<?> root = Metas.named(model, entity.getClass().getClassLoader());
        Names.Name name = Names.resolve(root, path, Map.of());
        FieldSpec field = name.field();
        List<Link> links = name.links();
        Meta<?> end = links.isEmpty() ? root : links.get(links.size() - 1).target();
        RelationSpec relation = field == null ? null : end.spec().relationOf(field);
        return relation == null ? "" : relation.toField();
    }

    private static @Nullable Object value(@Nullable Object value, String field) {
        return value instanceof Stateful entity ? value(Metas.of(entity), entity, field) : value;
    }

    @SuppressWarnings("unchecked") // the Meta is that of the entity's own class
    private static <T extends Stateful> @Nullable Object value(Meta<T> meta, Stateful entity, String field) {
        return meta.get((T) entity, meta.spec().indexOf(field));
    }
}
