package io.raystack.db.processor.facts;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * One model class as written.
 *
 * <p>Immutable and thread-safe.
 *
 * @param name the class
 * @param traits what is unusual about the class
 * @param appLabel what {@code @App} says, or null
 * @param fields instance fields, inherited ones first
 * @param declaresObjects whether it has a static {@code objects}
 * @param annotations ours on the class, by simple name
 * @param place where it stands
 * @param appPlace where {@code @App} stands
 */
public record ModelFacts(
        ClassName name,
        Set<Trait> traits,
        @Nullable String appLabel,
        List<FieldFacts> fields,
        boolean declaresObjects,
        Map<String, Annotated> annotations,
        Place place,
        Place appPlace) {

    /** What may be unusual about a model's class. */
    public enum Trait {
        /** It is private, or inside a private class. */
        PRIVATE,
        /** It is a nested class that is not static. */
        INNER,
        /** It has type parameters. */
        GENERIC,
        /** It extends a class that is a model itself. */
        EXTENDS_MODEL,
        /** It has no constructor without parameters. */
        NO_CONSTRUCTOR,
        /** Its constructor without parameters is private. */
        PRIVATE_CONSTRUCTOR,
        /** Something that generated code names is deprecated. */
        DEPRECATED,
        /** Its {@code objects} is not a static final field that generated code can read. */
        HIDDEN_OBJECTS
    }

    /** One of our annotations on the class. */
    public Optional<Annotated> annotation(String simpleName) {
        return Optional.ofNullable(annotations.get(simpleName));
    }
}
