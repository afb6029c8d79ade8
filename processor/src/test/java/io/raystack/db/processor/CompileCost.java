package io.raystack.db.processor;

import com.sun.management.OperatingSystemMXBean;
import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import javax.tools.ToolProvider;

/**
 * What the processor costs: CPU seconds of compiling 200 models of ten fields with and without it, each in a JVM of its own.
 * Run by hand: {@code java -cp <test class path> io.raystack.db.processor.CompileCost}.
 */
public final class CompileCost {
    private static final int MODELS = 200;
    private static final int ROUNDS = 3;

    private CompileCost() {}

    /** Without arguments measures; with them is the measured JVM. */
    public static void main(String[] args) throws Exception {
        if (args.length == 2) {
            compile(Path.of(args[0]), args[1].equals("with"));
            return;
        }
        Path sources = Files.createTempDirectory("models");
        for (int i = 0; i < MODELS; i++) {
            Files.writeString(sources.resolve("Model" + i + ".java"), model(i));
        }
        for (int round = 0; round < ROUNDS; round++) {
            for (String how : List.of("without", "with")) {
                System.out.println(how + ": " + child(sources, how));
            }
        }
        long bytes = 0;
        long files = 0;
        long classes = 0;
        try (Stream<Path> out = Files.walk(sources.resolve("with"))) {
            for (Path file : out.toList()) {
                boolean generated = file.getFileName().toString().matches("Model\\d+_(\\$.*)?\\.(java|class)");
                bytes += generated && file.toString().endsWith(".java") ? Files.size(file) : 0;
                files += generated && file.toString().endsWith(".java") ? 1 : 0;
                classes += generated && file.toString().endsWith(".class") ? 1 : 0;
            }
        }
        System.out.println(bytes / files + " bytes of source and " + (double) classes / files + " classes a model");
    }

    private static String child(Path sources, String how) throws IOException, InterruptedException {
        Process java = new ProcessBuilder(
                        Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                        "-cp",
                        System.getProperty("java.class.path"),
                        CompileCost.class.getName(),
                        sources.toString(),
                        how)
                .redirectErrorStream(true)
                .start();
        String said = new String(java.getInputStream().readAllBytes());
        java.waitFor();
        return said.strip();
    }

    private static void compile(Path sources, boolean with) throws IOException {
        Path out = Files.createDirectories(sources.resolve(with ? "with" : "without"));
        List<String> arguments = new ArrayList<>(List.of("-d", out.toString(), "-nowarn", "--release", "17"));
        arguments.addAll(
                with
                        ? List.of(
                                "-processor", RaystackProcessor.class.getName() + "," + IndexProcessor.class.getName())
                        : List.of("-proc:none"));
        for (int i = 0; i < MODELS; i++) {
            arguments.add(sources.resolve("Model" + i + ".java").toString());
        }
        int result = ToolProvider.getSystemJavaCompiler().run(null, null, null, arguments.toArray(new String[0]));
        OperatingSystemMXBean system = (OperatingSystemMXBean) ManagementFactory.getOperatingSystemMXBean();
        System.out.println((result == 0 ? "" : "FAILED ") + system.getProcessCpuTime() / 1_000_000 + " ms of CPU");
    }

    private static String model(int i) {
        return """
                package shop;
                import io.raystack.db.*;
                import io.raystack.db.fields.*;
                import io.raystack.db.model.OnDelete;
                public class Model%1$d extends Model {
                    @CharField(maxLength = 200) public String title = "";
                    @TextField public String content = "";
                    public int views;
                    public long likes;
                    public boolean live;
                    public double rating;
                    @DecimalField(maxDigits = 10, decimalPlaces = 2) public java.math.BigDecimal price = java.math.BigDecimal.ZERO;
                    @DateTimeField(autoNowAdd = true) public java.time.Instant at = java.time.Instant.EPOCH;
                    public java.time.@org.jspecify.annotations.Nullable LocalDate day;
                    @ForeignKey(onDelete = OnDelete.CASCADE) public final Ref<Model%2$d> next = ref();
                }
                """.formatted(i, (i + 1) % MODELS);
    }
}
