package io.raystack.tests.oracle;

import io.raystack.db.model.Json;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

/** Reads files of cases. Stateless, thread-safe. */
final class Cases {
    private Cases() {}

    /** All cases of a directory, or those of these families and with these ids. */
    static List<Case> of(Path directory, List<String> chosen) throws IOException {
        List<Path> files;
        try (Stream<Path> all = Files.list(directory)) {
            files = all.filter(file -> file.toString().endsWith(".json"))
                    .sorted()
                    .toList();
        }
        List<Case> cases = new ArrayList<>();
        for (Path file : files) {
            for (Json text : Json.parse(Files.readString(file)).elements()) {
                Case one = Case.of(text);
                if (chosen.isEmpty() || chosen.contains(one.id()) || chosen.contains(one.family())) {
                    cases.add(one);
                }
            }
        }
        return cases;
    }
}
