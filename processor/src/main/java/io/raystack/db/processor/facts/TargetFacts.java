package io.raystack.db.processor.facts;

import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * What a relation must know of the model that it leads to, read from that class only.
 *
 * <p>Immutable and thread-safe.
 *
 * @param name the class
 * @param kind what it is
 * @param key its primary key, null when it has none
 * @param objects the type of its {@code objects}, the generated one when it declares none
 * @param uniques the fields that a foreign key may hold instead of the key, by name
 * @param fields names of all its fields
 * @param relations its relations, in declaration order
 */
public record TargetFacts(
        ClassName name,
        Kind kind,
        @Nullable Key key,
        QueryType objects,
        Map<String, Key> uniques,
        List<String> fields,
        List<Relation> relations) {

    /** The same, for a relation that holds this field instead of the key: its key is null when the field is not unique. */
    public TargetFacts heldBy(String field) {
        return new TargetFacts(name, kind, uniques.get(field), objects, uniques, fields, relations);
    }

    /** What a relation's target is. */
    public enum Kind {
        /** A model. */
        MODEL,
        /** A class that does not extend KeyedModel. */
        NO_MODEL,
        /** An abstract class or KeyedModel itself. */
        ABSTRACT,
        /** A type that the compiler does not know, or a type variable. */
        UNKNOWN
    }

    /**
     * A target's primary key.
     *
     * @param type its Java type
     * @param maxLength of a text
     */
    public record Key(JavaType type, int maxLength) {}

    /**
     * A relation that a target declares.
     *
     * @param name the field
     * @param annotation simple name of the relation's annotation
     * @param target the model that it leads to
     * @param mappedBy what a {@code @Reverse} says
     * @param relatedName what an owning side says
     */
    public record Relation(String name, String annotation, ClassName target, String mappedBy, String relatedName) {}
}
