package io.raystack.tests.oracle;

import java.io.FileDescriptor;
import java.io.FileOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;

/** {@code run CASES_DIRECTORY sqlite|postgresql|mariadb [family|id]...}: what tests/oracle/run starts. */
public final class Run {
    private Run() {}

    /** Runs the cases of a directory on a database. */
    public static void main(String... args) throws IOException {
        if (args.length < 2) {
            System.err.println("run CASES_DIRECTORY sqlite|postgresql|mariadb [family|id]...");
            System.exit(2);
        }
        PrintStream out = new PrintStream(new FileOutputStream(FileDescriptor.out), false, StandardCharsets.UTF_8);
        List<String> chosen = List.of(args).subList(2, args.length);
        boolean passed = run(Path.of(args[0]), args[1], chosen, new Report(out));
        out.flush();
        System.exit(passed ? 0 : 1);
    }

    private static boolean run(Path directory, String database, List<String> chosen, Report report) throws IOException {
        List<Case> cases = Cases.of(directory, chosen);
        try (Fixture fixture = Fixture.load(Engine.of(database))) {
            CaseRunner runner = new CaseRunner(fixture);
            cases.stream()
                    .filter(one -> one.isFor(fixture.engine().name()))
                    .forEach(one -> report.add(runner.run(one)));
        }
        return report.close();
    }
}
