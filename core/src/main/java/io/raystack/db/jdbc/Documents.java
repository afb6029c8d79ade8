package io.raystack.db.jdbc;

import io.raystack.db.model.Json;
import java.math.BigDecimal;
import java.math.BigInteger;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Plain values as JSON: texts, numbers, truths, lists and maps of them. Stateless, thread-safe. */
final class Documents {
    private Documents() {}

    /** The document, or null for what is none. */
    static @Nullable Json of(@Nullable Object value) {
        if (value instanceof Json same) {
            return same;
        } else if (value instanceof CharSequence text) {
            return Json.of(text.toString());
        } else if (value instanceof Boolean truth) {
            return Json.of((boolean) truth);
        } else if (value instanceof Number number) {
            return number(number);
        } else if (value instanceof List<?> list) {
            return array(list);
        }
        return value instanceof Map<?, ?> map ? object(map) : null;
    }

    private static @Nullable Json number(Number value) {
        if (value instanceof Double || value instanceof Float) {
            return Double.isFinite(value.doubleValue()) ? Json.of(new BigDecimal(value.toString())) : null;
        } else if (value instanceof BigDecimal exact) {
            return Json.of(exact);
        } else if (value instanceof BigInteger large) {
            return Json.of(new BigDecimal(large));
        }
        return Json.of(value.longValue());
    }

    private static @Nullable Json array(List<?> values) {
        List<Json> elements = new ArrayList<>(values.size());
        for (Object value : values) {
            Json element = value == null ? Json.NULL : of(value);
            if (element == null) {
                return null;
            }
            elements.add(element);
        }
        return Json.array(elements);
    }

    private static @Nullable Json object(Map<?, ?> values) {
        Map<String, Json> members = new LinkedHashMap<>();
        for (Map.Entry<?, ?> entry : values.entrySet()) {
            Json member = entry.getValue() == null ? Json.NULL : of(entry.getValue());
            if (member == null || !(entry.getKey() instanceof String name)) {
                return null;
            }
            members.put(name, member);
        }
        return Json.object(members);
    }
}
