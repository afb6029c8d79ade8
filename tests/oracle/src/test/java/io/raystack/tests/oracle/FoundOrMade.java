package io.raystack.tests.oracle;

import io.raystack.db.KeyedModel;
import io.raystack.db.model.Json;
import java.util.LinkedHashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * The arguments of {@code get_or_create} and {@code update_or_create}, and their answer.
 *
 * <p>Immutable and thread-safe.
 */
record FoundOrMade(
        Map<String, @Nullable Object> lookups,
        Map<String, @Nullable Object> defaults,
        Map<String, @Nullable Object> createDefaults) {

    static FoundOrMade of(Bound bound, String label, Map<String, Json> named) {
        Map<String, Json> rest = new LinkedHashMap<>(named);
        Json defaults = rest.remove("defaults");
        Json create = rest.remove("create_defaults");
        Map<String, @Nullable Object> lookups = bound.attributes(Json.object(rest), label);
        Map<String, @Nullable Object> usual = values(bound, label, defaults);
        return new FoundOrMade(lookups, usual, create == null ? usual : values(bound, label, create));
    }

    private static Map<String, @Nullable Object> values(Bound bound, String label, @Nullable Json values) {
        return values == null || values.isNull() ? Map.of() : bound.attributes(values, label);
    }

    static Json answer(KeyedModel object) {
        Map<String, Json> answer = new LinkedHashMap<>();
        answer.put("kind", Json.of("created"));
        answer.put("object", Json.object(Objects.full(object)));
        answer.put("created", Json.of(object.wasCreated()));
        return Json.object(answer);
    }
}
