package io.raystack.db.processor;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Objects;
import java.util.concurrent.TimeUnit;
import javax.tools.JavaFileObject;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Classes that name each other in a circle are initialised by two threads at once, in a JVM that knows none of them. */
class InitialisersTest {
    /** Each round has a class loader, so each is a first time. */
    private static final String START = """
            public class Start {
                static void both(String one, String two, URL[] classes) throws Exception {
                    ClassLoader loader = new java.net.URLClassLoader(classes, Start.class.getClassLoader().getParent()) {
                        @Override
                        protected Class<?> findClass(String name) throws ClassNotFoundException {
                            return name.startsWith("blog.") ? super.findClass(name) : Class.forName(name, true, Start.class.getClassLoader());
                        }
                    };
                    var gate = new java.util.concurrent.CyclicBarrier(2);
                    Thread a = start(one, loader, gate);
                    Thread b = start(two, loader, gate);
                    a.join(20_000);
                    b.join(20_000);
                    if (a.isAlive() || b.isAlive()) {
                        System.out.println("DEADLOCK " + one + " " + two);
                        System.exit(1);
                    }
                }
                static Thread start(String name, ClassLoader loader, java.util.concurrent.CyclicBarrier gate) {
                    Thread thread = new Thread(() -> {
                        try {
                            gate.await();
                            Class.forName(name, true, loader);
                        } catch (Exception | LinkageError e) {
                            e.printStackTrace();
                            System.exit(2);
                        }
                    });
                    thread.setDaemon(true);
                    thread.start();
                    return thread;
                }
                public static void main(String[] args) throws Exception {
                    URL[] classes = {java.nio.file.Path.of(args[0]).toUri().toURL()};
                    List<String> names = List.of("blog.Author", "blog.Article", "blog.Author_", "blog.Article_");
                    for (int round = 0; round < 25; round++) {
                        for (String one : names) {
                            for (String two : names) {
                                both(one, two, classes);
                            }
                        }
                    }
                    System.out.println("DONE");
                }
            }
            """.replace("URL[]", "java.net.URL[]");

    private static final String LOUD = """
            public class %1$s extends Model {
                static { System.setProperty("initialised.%1$s", "yes"); }
                public static final %1$s_.Query objects = %1$s_.objects();
                @ForeignKey(onDelete = OnDelete.CASCADE, relatedName = "others") public final Ref<%2$s> other = ref();
            }
            """;

    @Test
    void no_pair_of_threads_waits_for_each_other(@TempDir Path directory) throws Exception {
        String[] all = new String[RelationsTest.BLOG.length + 1];
        System.arraycopy(RelationsTest.BLOG, 0, all, 0, RelationsTest.BLOG.length);
        all[all.length - 1] = START;
        write(Compiled.blog(all).clean(), directory);

        Process java = new ProcessBuilder(
                        Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                        "-Xmx128m",
                        "-cp",
                        directory + System.getProperty("path.separator") + System.getProperty("java.class.path"),
                        "blog.Start",
                        directory.toString())
                .redirectErrorStream(true)
                .start();
        String said = new String(java.getInputStream().readAllBytes());

        assertThat(java.waitFor(60, TimeUnit.SECONDS)).isTrue();
        assertThat(said).isEqualTo("DONE" + System.lineSeparator());
    }

    @Test
    void paths_and_metadata_initialise_no_model() throws Exception {
        Compiled compiled = Compiled.blog(LOUD.formatted("Left", "Right"), LOUD.formatted("Right", "Left"))
                .clean();
        ClassLoader loader = compiled.loader();
        Object path =
                Class.forName("blog.Left_", true, loader).getMethod("other").invoke(null);
        path.getClass().getMethod("other").invoke(path);
        compiled.meta(loader, "blog.Left_").spec();
        assertThat(System.getProperty("initialised.Left")).isNull();
        assertThat(System.getProperty("initialised.Right")).isNull();

        compiled.meta(loader, "blog.Left_").create();
        assertThat(System.getProperty("initialised.Left")).isEqualTo("yes");
        assertThat(System.getProperty("initialised.Right")).isNull();
    }

    private static void write(Compiled compiled, Path directory) throws IOException {
        for (JavaFileObject file : compiled.compilation().generatedFiles()) {
            if (file.getKind() == JavaFileObject.Kind.CLASS) {
                Path to = directory.resolve(file.getName().replaceFirst("^/CLASS_OUTPUT/", ""));
                Files.createDirectories(Objects.requireNonNull(to.getParent()));
                try (var in = file.openInputStream()) {
                    Files.write(to, in.readAllBytes());
                }
            }
        }
    }
}
