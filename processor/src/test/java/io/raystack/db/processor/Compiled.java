package io.raystack.db.processor;

import com.google.testing.compile.Compilation;
import com.google.testing.compile.Compiler;
import com.google.testing.compile.JavaFileObjects;
import io.raystack.db.mapping.Meta;
import io.raystack.db.model.ModelSpec;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import javax.tools.Diagnostic;
import javax.tools.JavaFileObject;

/**
 * Sources compiled with the processor under {@code -Xlint:all -Werror}, and the classes that came out.
 *
 * @param compilation what the compiler says
 * @param specs what the processor described
 */
record Compiled(Compilation compilation, List<ModelSpec> specs) {
    /** Every file begins so; a blank package would be an error. */
    static final String IMPORTS = """
            import io.raystack.db.*;
            import io.raystack.db.fields.*;
            import io.raystack.db.model.Json;
            import io.raystack.db.model.OnDelete;
            import org.jspecify.annotations.Nullable;
            import java.math.BigDecimal;
            import java.time.*;
            import java.util.*;
            """;

    /** Compiles classes of package {@code blog}, each named by the first class in its text. */
    static Compiled blog(String... bodies) {
        List<JavaFileObject> files = new ArrayList<>();
        for (String body : bodies) {
            String name = body.replaceAll("(?s).*?class (\\w+).*", "$1");
            files.add(JavaFileObjects.forSourceString("blog." + name, "package blog;\n" + IMPORTS + body));
        }
        return of(files.toArray(new JavaFileObject[0]));
    }

    /** Compiles files. */
    static Compiled of(JavaFileObject... files) {
        List<ModelSpec> specs = new ArrayList<>();
        Compilation result = Compiler.javac()
                .withOptions("-Xlint:all,-processing,-options", "-Werror")
                .withProcessors(new RaystackProcessor(specs::add), new IndexProcessor())
                .compile(files);
        return new Compiled(result, specs);
    }

    /** Itself, when there is no error and no warning. */
    Compiled clean() {
        if (compilation.status() != Compilation.Status.SUCCESS) {
            StringBuilder text = new StringBuilder();
            for (Diagnostic<?> d : compilation.diagnostics()) {
                text.append(d).append('\n');
            }
            compilation.generatedSourceFiles().forEach(f -> text.append(source(f)));
            throw new AssertionError(text);
        }
        return this;
    }

    /** Messages as {@code File:line: message}. */
    List<String> errors() {
        return compilation.errors().stream()
                .map(d -> (d.getSource() == null ? "" : file(d.getSource()) + ":" + d.getLineNumber() + ": ")
                        + d.getMessage(null))
                .toList();
    }

    /** Our messages for classes of package {@code blog}; lines are counted from each body's first. */
    static List<String> mistakes(String... bodies) {
        int before = ("package blog;\n" + IMPORTS).split("\n").length;
        return blog(bodies).errors().stream()
                .filter(e -> e.contains(": ["))
                .map(e -> {
                    String[] parts = e.split(":", 3);
                    return parts[0].replace(".java", "") + ":" + (Integer.parseInt(parts[1]) - before) + parts[2];
                })
                .toList();
    }

    /** The generated source of a class. */
    String source(String name) {
        return compilation.generatedSourceFiles().stream()
                .filter(f -> f.getName().endsWith("/" + name.replace('.', '/') + ".java"))
                .map(Compiled::source)
                .findFirst()
                .orElseThrow();
    }

    /** A loader of the compiled classes. */
    ClassLoader loader() {
        Map<String, byte[]> classes = new LinkedHashMap<>();
        for (JavaFileObject file : compilation.generatedFiles()) {
            if (file.getKind() == JavaFileObject.Kind.CLASS) {
                String path = file.getName().replaceFirst("^/CLASS_OUTPUT/", "");
                classes.put(path.substring(0, path.length() - ".class".length()).replace('/', '.'), bytes(file));
            }
        }
        return new ClassLoader(Compiled.class.getClassLoader()) {
            @Override
            protected Class<?> findClass(String name) throws ClassNotFoundException {
                byte[] found = classes.get(name);
                if (found == null) {
                    throw new ClassNotFoundException(name);
                }
                return defineClass(name, found, 0, found.length);
            }
        };
    }

    /** The metadata of a compiled model, by the name of its generated class. */
    Meta<?> meta(ClassLoader loader, String generated) {
        try {
            return (Meta<?>)
                    Class.forName(generated, true, loader).getMethod("$meta").invoke(null);
        } catch (ReflectiveOperationException e) {
            throw new AssertionError(e);
        }
    }

    private static String file(JavaFileObject file) {
        return file.getName().substring(file.getName().lastIndexOf('/') + 1);
    }

    private static String source(JavaFileObject file) {
        return new String(bytes(file), StandardCharsets.UTF_8);
    }

    private static byte[] bytes(JavaFileObject file) {
        try (var in = file.openInputStream()) {
            return in.readAllBytes();
        } catch (IOException e) {
            throw new AssertionError(e);
        }
    }
}
