package io.raystack.db.model;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * One side of a relation, as declared on a field of a model.
 *
 * <p>Immutable and thread-safe. Targets are class names, never classes, so a spec can be built without loading the other
 * side; whoever runs with it links the names.
 *
 * @param name the Java field's name, {@code author}
 * @param kind which side of which relation this is
 * @param target binary class name of the other model
 * @param fields names of the local {@link FieldSpec}s that hold the target's key; empty unless {@code kind} owns columns
 * @param onDelete what happens to the row that holds the key when the target is deleted
 * @param mappedBy for {@link Kind#REVERSE}: the field of the target that this is the other side of
 * @param relatedName name of the other side for lookups by name, if said ({@code "+"} hides it)
 * @param through how a many-to-many relation is stored; null for the others
 * @param toField for a relation that owns columns: the unique field of the target that they hold; empty for its key
 */
public record RelationSpec(
        String name,
        Kind kind,
        String target,
        List<String> fields,
        OnDelete onDelete,
        @Nullable String mappedBy,
        @Nullable String relatedName,
        @Nullable Through through,
        String toField) {

    /** A relation to the target's key. */
    public RelationSpec(
            String name,
            Kind kind,
            String target,
            List<String> fields,
            OnDelete onDelete,
            @Nullable String mappedBy,
            @Nullable String relatedName,
            @Nullable Through through) {
        this(name, kind, target, fields, onDelete, mappedBy, relatedName, through, "");
    }

    /** Which side of which relation. */
    public enum Kind {
        /** The many side's column. */
        FOREIGN_KEY,
        /** A unique foreign key. */
        ONE_TO_ONE,
        /** The declaring side of a many-to-many. */
        MANY_TO_MANY,
        /** The other side of a foreign key or many-to-many: several rows. */
        REVERSE,
        /** The other side of a one-to-one: at most one row. */
        REVERSE_ONE
    }

    /**
     * How a many-to-many relation is stored.
     *
     * @param model class name of the model in between, or null for a table of our own
     * @param table the table's name, empty for the default {@code app_model_field}
     * @param sourceField the through model's foreign key to the declaring model, empty to find it
     * @param targetField the through model's foreign key to the target, empty to find it
     * @param symmetrical for a relation of a model with itself: whether a pair counts both ways
     */
    public record Through(
            @Nullable String model, String table, String sourceField, String targetField, boolean symmetrical) {
        /** A table of our own with the default name. */
        public static final Through TABLE = new Through(null, "", "", "", false);
    }

    /** Copies the lists. */
    public RelationSpec {
        fields = List.copyOf(fields);
    }

    /** Whether one row of this model may have several related rows. */
    public boolean toMany() {
        return kind == Kind.MANY_TO_MANY || kind == Kind.REVERSE;
    }

    /** Whether the key columns are in this model's own table. */
    public boolean ownsColumns() {
        return kind == Kind.FOREIGN_KEY || kind == Kind.ONE_TO_ONE;
    }

    /** The fields of {@code target} that the key columns hold: its key, unless another was said. */
    public List<String> targetFields(ModelSpec target) {
        return toField.isEmpty() ? target.key() : List.of(toField);
    }

    /** The name under which lookups by name know the relation. */
    public String lookupName() {
        return FieldSpec.snake(name);
    }
}
