package io.raystack.db.plan;

import io.raystack.db.mapping.Link;
import io.raystack.db.mapping.Meta;
import io.raystack.db.model.ColumnType;
import io.raystack.db.query.Query;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What a row of a result holds, and what must be loaded after it.
 *
 * <p>Immutable and thread-safe.
 *
 * @param entities whole rows of models, parents before children; the first is the root unless only values are selected
 * @param values single values: the selection in its order, else the annotations
 * @param prefetches further queries for related rows
 */
public record RowShape(List<Entity> entities, List<Value> values, List<Prefetch> prefetches) {
    /** Nothing: statements that give no rows. */
    public static final RowShape NONE = new RowShape(List.of(), List.of(), List.of());

    /** Copies the lists. */
    public RowShape {
        entities = List.copyOf(entities);
        values = List.copyOf(values);
        prefetches = List.copyOf(prefetches);
    }

    /**
     * All fields of one model, in the order of its spec.
     *
     * @param meta the model
     * @param at position of its first column
     * @param parent position in {@code entities} of the row that holds it, -1 for the root or a selected row
     * @param relation position in the parent's {@code ModelSpec.relations()}, -1 without parent
     * @param optional whether it may be missing: then its key is NULL
     */
    public record Entity(Meta<?> meta, int at, int parent, int relation, boolean optional) {}

    /**
     * One value.
     *
     * @param name its alias or lookup name
     * @param at position of its column; -1 when it is a whole entity
     * @param type what the column holds
     * @param enumType class name of the Java enum it is a constant of, or null
     * @param entity position in {@code entities} when a whole row was selected, else -1
     */
    public record Value(
            String name, int at, ColumnType type, @Nullable String enumType, int entity) {}

    /**
     * Related rows to load by a query of their own, for all rows of the result at once.
     *
     * @param entity position in {@code entities} of the rows that hold them
     * @param relation position in that model's {@code ModelSpec.relations()}
     * @param link the relation
     * @param query the related rows: the restriction, or all; nested fetches inside
     * @param to the name that they come under, or null where the field of the relation holds them
     */
    public record Prefetch(
            int entity,
            int relation,
            Link link,
            Query query,
            @Nullable String to) {}
}
