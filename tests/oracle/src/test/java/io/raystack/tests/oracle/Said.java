package io.raystack.tests.oracle;

import io.raystack.db.model.Json;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Reads parts of a case's text. Stateless, thread-safe. */
final class Said {
    private Said() {}

    /** The value of a tagged node, {@code {"$F": "a"}}; null when it is none with this tag. */
    static @Nullable Json tagged(Json node, String tag) {
        return node.kind() == Json.Kind.OBJECT ? node.member(tag) : null;
    }

    /** The tag that a node begins with, {@code $F}; empty for anything else. */
    static String tag(Json node) {
        if (node.kind() != Json.Kind.OBJECT || node.members().isEmpty()) {
            return "";
        }
        String first = node.members().keySet().iterator().next();
        return first.startsWith("$") ? first : "";
    }

    /** Positional arguments of a {@code $fn}; none when left out. */
    static List<Json> positional(Json call) {
        Json given = call.member("a");
        return given == null ? List.of() : given.elements();
    }

    /** Keyword arguments of a {@code $fn} or {@code $field}; none when left out. */
    static Map<String, Json> keywords(Json call) {
        Json given = call.member("k");
        return given == null ? Map.of() : given.members();
    }

    static boolean isString(Json node) {
        return node.kind() == Json.Kind.STRING;
    }

    static boolean isTrue(@Nullable Json node) {
        return node != null && node.kind() == Json.Kind.BOOLEAN && node.bool();
    }

    static List<String> strings(List<Json> nodes) {
        return nodes.stream().map(Json::string).toList();
    }

    /** Text, or {@code instead} where it is left out. */
    static String text(Json of, String member, String instead) {
        Json found = of.member(member);
        return found == null || found.isNull() ? instead : found.string();
    }

    static Json member(Json of, String name) {
        Json found = of.member(name);
        if (found == null) {
            throw new IllegalStateException("no \"" + name + "\" in " + of);
        }
        return found;
    }
}
