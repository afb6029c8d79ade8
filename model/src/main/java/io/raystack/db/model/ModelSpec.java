package io.raystack.db.model;

import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * A model described with plain values: the one description that the processor writes, the runtime maps with and
 * migrations compare.
 *
 * <p>Immutable and thread-safe; equal when everything said is equal.
 *
 * @param className binary name of the Java class
 * @param app the application's label, from {@code @App} or the package's last segment
 * @param table the table's name
 * @param fields stored columns in declaration order, inherited ones first
 * @param relations relations in declaration order
 * @param key names of the fields that form the primary key
 * @param constraints unique and check constraints over more than one field or with a name
 * @param indexes indexes over more than one field or with a name
 * @param meta the rest of what {@code @Meta} says
 */
public record ModelSpec(
        String className,
        String app,
        String table,
        List<FieldSpec> fields,
        List<RelationSpec> relations,
        List<String> key,
        List<ConstraintSpec> constraints,
        List<IndexSpec> indexes,
        MetaSpec meta) {

    /** Copies the lists. */
    public ModelSpec {
        fields = List.copyOf(fields);
        relations = List.copyOf(relations);
        key = List.copyOf(key);
        constraints = List.copyOf(constraints);
        indexes = List.copyOf(indexes);
    }

    /**
     * What {@code @Meta} says besides table and constraints.
     *
     * @param ordering default ordering by name, {@code "-published_at"}
     * @param verboseName the model's name for people, empty for the default
     * @param verboseNamePlural its plural, empty for the default
     * @param managed whether we create and drop the table
     */
    public record MetaSpec(List<String> ordering, String verboseName, String verboseNamePlural, boolean managed) {
        /** Nothing said. */
        public static final MetaSpec NONE = new MetaSpec(List.of(), "", "", true);

        /** Copies the list. */
        public MetaSpec {
            ordering = List.copyOf(ordering);
        }
    }

    /** The class's simple name, {@code Article}; a nested class keeps only its last part. */
    public String name() {
        return className.substring(Math.max(className.lastIndexOf('.'), className.lastIndexOf('$')) + 1);
    }

    /** {@code blog.Article}, the way people speak of a model. */
    public String label() {
        return app + "." + name();
    }

    /** Position of the field with this Java name, or -1. */
    public int indexOf(String fieldName) {
        for (int i = 0; i < fields.size(); i++) {
            if (fields.get(i).name().equals(fieldName)) {
                return i;
            }
        }
        return -1;
    }

    /** The field with this Java name; the caller knows that it is there. */
    public FieldSpec field(String fieldName) {
        int i = indexOf(fieldName);
        if (i < 0) {
            throw new IllegalArgumentException(label() + " has no field " + fieldName);
        }
        return fields.get(i);
    }

    /** The relation with this Java name. */
    public Optional<RelationSpec> relation(String relationName) {
        return relations.stream().filter(r -> r.name().equals(relationName)).findFirst();
    }

    /** The relation that owns this field as (part of) its key, or null. */
    public @Nullable RelationSpec relationOf(FieldSpec field) {
        for (RelationSpec r : relations) {
            if (r.ownsColumns() && r.fields().contains(field.name())) {
                return r;
            }
        }
        return null;
    }

    /** The fields of the primary key. */
    public List<FieldSpec> keyFields() {
        return key.stream().map(this::field).toList();
    }
}
