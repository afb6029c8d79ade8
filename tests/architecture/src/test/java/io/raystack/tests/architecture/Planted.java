package io.raystack.tests.architecture;

import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import javax.tools.ToolProvider;

/** Compiles classes that break rules, for the rules to find. Stateless, thread-safe. */
final class Planted {
    private Planted() {}

    /** The classes with these names and texts, compiled into {@code folder}. */
    static JavaClasses compile(Path folder, Map<String, String> texts) {
        List<String> arguments = new ArrayList<>(
                List.of("-proc:none", "-d", folder.toString(), "-cp", System.getProperty("java.class.path")));
        texts.forEach((name, text) -> arguments.add(write(folder, name, text).toString()));
        assertThat(ToolProvider.getSystemJavaCompiler().run(null, null, null, arguments.toArray(new String[0])))
                .isZero();
        return new ClassFileImporter().importPath(folder);
    }

    private static Path write(Path folder, String name, String text) {
        Path file = folder.resolve("src/" + name.replace('.', '/') + ".java");
        try {
            Files.createDirectories(file.getParent());
            return Files.writeString(file, text);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
