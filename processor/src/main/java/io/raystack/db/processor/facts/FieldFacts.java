package io.raystack.db.processor.facts;

import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * One instance field of a model, its own or inherited.
 *
 * <p>Immutable and thread-safe.
 *
 * @param name the Java name
 * @param type the Java type
 * @param nullable whether it is marked {@code @Nullable}; for a {@code Ref} whether its target is
 * @param isFinal whether it is final
 * @param access how generated code reaches it
 * @param target for a holder: the model that it leads to
 * @param through for a many-to-many: the model in between, if one is named
 * @param queryType for a {@code Related}: its second argument as written
 * @param annotations ours on it, by simple name
 * @param place where it stands; the model itself for a field inherited from a class file
 */
public record FieldFacts(
        String name,
        JavaType type,
        boolean nullable,
        boolean isFinal,
        Access access,
        @Nullable TargetFacts target,
        @Nullable TargetFacts through,
        @Nullable QueryType queryType,
        Map<String, Annotated> annotations,
        Place place) {

    /** One of our annotations. */
    public Optional<Annotated> annotation(String simpleName) {
        return Optional.ofNullable(annotations.get(simpleName));
    }

    /** Whether one of our annotations is there. */
    public boolean has(String simpleName) {
        return annotations.containsKey(simpleName);
    }
}
