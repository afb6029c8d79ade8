package io.raystack.tests.architecture;

import com.sun.source.tree.CompilationUnitTree;
import com.sun.source.util.DocTrees;
import com.sun.source.util.JavacTask;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Stream;
import javax.tools.JavaCompiler;
import javax.tools.JavaFileObject;
import javax.tools.SimpleJavaFileObject;
import javax.tools.ToolProvider;

/** The tree that the rules look at, read and parsed once. */
final class Sources {
    /** The repository's root: the folder that holds {@code mvnw}. */
    static final Path ROOT = root();

    /** Every Java file that somebody wrote. */
    static final List<Source> ALL = parse(written()
            .filter(p -> p.toString().endsWith(".java"))
            .map(p -> new Text(relative(p), read(p)))
            .toList());

    /** Every Java file of what users get. */
    static final List<Source> MAIN = ALL.stream().filter(Source::isMain).toList();

    private Sources() {}

    /** A file that is not there, for rules to be tried on: {@code plant("core/src/main/java/io/raystack/db/X.java", text)}. */
    static Source plant(String path, String text) {
        return parse(List.of(new Text(path, text))).get(0);
    }

    /** Every file that somebody wrote, Java or not. */
    static Stream<Path> written() {
        List<Path> files = new ArrayList<>();
        collect(ROOT, files);
        return files.stream().sorted();
    }

    /** A file's place below the root, with slashes. */
    static String relative(Path file) {
        return ROOT.relativize(file).toString().replace('\\', '/');
    }

    /** A file's text. */
    static String read(Path file) {
        try {
            return Files.readString(file);
        } catch (IOException e) {
            throw new UncheckedIOException(file.toString(), e);
        }
    }

    private static void collect(Path folder, List<Path> files) {
        try (Stream<Path> entries = Files.list(folder)) {
            for (Path entry : entries.toList()) {
                String name = String.valueOf(entry.getFileName());
                if (Files.isDirectory(entry)) {
                    if (!Set.of("target", ".git", ".idea", ".vscode", ".settings")
                            .contains(name)) {
                        collect(entry, files);
                    }
                } else if (!name.equals(".git")) {
                    files.add(entry);
                }
            }
        } catch (IOException e) {
            throw new UncheckedIOException(folder.toString(), e);
        }
    }

    private static Path root() {
        Path folder = Path.of("").toAbsolutePath();
        while (!Files.exists(folder.resolve("mvnw"))) {
            folder = Objects.requireNonNull(folder.getParent(), "no mvnw above the working directory");
        }
        return folder;
    }

    private static List<Source> parse(List<Text> texts) {
        JavaCompiler compiler = ToolProvider.getSystemJavaCompiler();
        JavacTask task = (JavacTask) compiler.getTask(null, null, d -> {}, List.of("-proc:none"), null, texts);
        DocTrees trees = DocTrees.instance(task);
        List<Source> sources = new ArrayList<>();
        try {
            for (CompilationUnitTree unit : task.parse()) {
                JavaFileObject file = unit.getSourceFile();
                String path = file.toUri().getPath().substring(1);
                sources.add(new Source(path, file.getCharContent(true).toString(), unit, trees));
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return sources;
    }

    private static final class Text extends SimpleJavaFileObject {
        private final String text;

        Text(String path, String text) {
            super(URI.create("string:///" + path), JavaFileObject.Kind.SOURCE);
            this.text = text;
        }

        @Override
        public CharSequence getCharContent(boolean ignoreEncodingErrors) {
            return text;
        }
    }
}
