package io.raystack.db.processor.write;

import io.raystack.db.processor.facts.ClassName;
import java.util.HashMap;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;

/**
 * The names of types in one source file: simple where nothing else has that name, else qualified. The first to ask gets
 * the simple name. Belongs to one file.
 */
final class Names {
    private final String packageName;
    private final Set<String> reserved;
    private final Map<String, String> simple = new HashMap<>();
    private final Set<String> imports = new TreeSet<>();

    /**
     * The names of a file.
     *
     * @param reserved simple names that the file declares itself
     */
    Names(String packageName, Set<String> reserved) {
        this.packageName = packageName;
        this.reserved = reserved;
    }

    /** How the file spells a class. */
    String of(ClassName type) {
        String name = type.simple();
        if (reserved.contains(name)) {
            return type.source();
        }
        String owner = simple.putIfAbsent(name, type.source());
        if (owner != null && !owner.equals(type.source())) {
            return type.source();
        }
        // also java.lang: the package may have a String of its own
        boolean home = type.packageName().equals(packageName) && !type.nested().contains(".");
        if (!home) {
            imports.add(type.source());
        }
        return name;
    }

    /** How the file spells a top-level class of a library. */
    String of(String qualified) {
        int dot = qualified.lastIndexOf('.');
        return of(new ClassName(qualified.substring(0, dot), qualified.substring(dot + 1)));
    }

    /** A type marked as nullable; the annotation stands before the last part: {@code Author_.@Nullable Path<R>}. */
    String nullable(String type) {
        String mark = "@" + of("org.jspecify.annotations.Nullable") + " ";
        int end = type.indexOf('<') < 0 ? type.length() : type.indexOf('<');
        int dot = type.lastIndexOf('.', end - 1);
        return type.substring(0, dot + 1) + mark + type.substring(dot + 1);
    }

    /** All imports, sorted. */
    Set<String> imports() {
        return imports;
    }
}
