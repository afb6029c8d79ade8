package io.raystack.tests.architecture;

import static java.util.Map.entry;

import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaClasses;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;

/**
 * The plan of the house: which room may import which. Floors 0 to 5 of {@code core} from bottom to top, then the modules
 * around it; a room that is not here does not exist. Stateless, thread-safe.
 */
final class Rooms {
    private static final String HALL = "io.raystack.db";

    /** Room to the rooms that it may import, both without {@code io.raystack.}; the JDK and libraries have rules of their own. */
    static final Map<String, Set<String>> PLAN = Map.ofEntries(
            // floor 0
            entry("db.model", Set.of("db.errors")),
            entry("db.errors", Set.of()),
            entry("db.fields", Set.of("db.model")),
            // floor 1
            entry("db.query", Set.of("db.model", "db.errors")),
            entry("db.sql", Set.of("db.model", "db.errors")),
            entry("db.mapping", Set.of("db.model", "db.errors")),
            entry("db.schema", Set.of("db.model", "db.errors")),
            // floor 2
            entry("db.plan", Set.of("db.query", "db.sql", "db.mapping", "db.schema", "db.model", "db.errors")),
            entry("db.jdbc", Set.of("db.sql", "db.mapping", "db.model", "db.errors")),
            entry("db.jdbc.pool", Set.of("db.jdbc", "db.sql", "db.mapping", "db.model", "db.errors")),
            // floor 3
            entry(
                    "db.dialect",
                    Set.of("db.jdbc", "db.query", "db.sql", "db.mapping", "db.schema", "db.model", "db.errors")),
            // floor 4
            entry(
                    "db.session",
                    Set.of(
                            "db.dialect",
                            "db.jdbc",
                            "db.jdbc.pool",
                            "db.plan",
                            "db.query",
                            "db.sql",
                            "db.mapping",
                            "db.schema",
                            "db.model",
                            "db.errors")),
            // floor 5
            entry(
                    "db",
                    Set.of(
                            "db.session",
                            "db.dialect",
                            "db.jdbc",
                            "db.jdbc.pool",
                            "db.plan",
                            "db.query",
                            "db.sql",
                            "db.mapping",
                            "db.schema",
                            "db.fields",
                            "db.model",
                            "db.errors")),
            // the modules around core
            entry("db.dialects", dialect()),
            entry("db.dialects.sqlite", dialect("db.dialects")),
            entry("db.dialects.postgresql", dialect("db.dialects")),
            entry("db.dialects.mariadb", dialect("db.dialects")),
            entry("db.dialects.mysql", dialect("db.dialects")),
            entry("db.orm", dialect("db.dialect", "db.session", "db")),
            entry("db.processor", Set.of("db.processor.*", "db.model", "db.fields", "db.errors")),
            entry("db.processor.*", Set.of("db.processor.*", "db.model", "db.fields", "db.errors")),
            entry(
                    "db.testkit",
                    Set.of("db", "db.session", "db.jdbc", "db.query", "db.mapping", "db.model", "db.errors")));

    private Rooms() {}

    /** Every import that goes upstairs, sideways, or from or to a room that is not in the plan. */
    static List<String> offenders(JavaClasses classes) {
        Set<String> found = new TreeSet<>();
        for (JavaClass from : classes) {
            Optional<String> room = room(from.getPackageName());
            if (room.isEmpty()) {
                found.add(from.getPackageName() + " is not in the plan of the house");
                continue;
            }
            from.getDirectDependenciesFromSelf().stream()
                    .map(d -> d.getTargetClass().getBaseComponentType())
                    .filter(to -> to.getPackageName().startsWith(HALL)
                            && !to.getPackageName().equals(from.getPackageName()))
                    .filter(to -> !room(to.getPackageName())
                            .filter(PLAN.get(room.get())::contains)
                            .isPresent())
                    .forEach(to -> found.add(from.getFullName() + " imports " + to.getFullName()));
        }
        return List.copyOf(found);
    }

    private static Optional<String> room(String packageName) {
        String name = packageName.replaceFirst("^io\\.raystack\\.", "");
        if (PLAN.containsKey(name)) {
            return Optional.of(name);
        }
        String any = name.replaceFirst("\\.[^.]+$", ".*");
        return Optional.of(any).filter(PLAN::containsKey);
    }

    private static Set<String> dialect(String... more) {
        Set<String> all = new TreeSet<>(
                Set.of("db.dialect", "db.jdbc", "db.sql", "db.mapping", "db.schema", "db.model", "db.errors"));
        all.addAll(List.of(more));
        return Set.copyOf(all);
    }
}
