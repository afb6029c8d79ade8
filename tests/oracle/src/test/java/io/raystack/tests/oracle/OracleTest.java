package io.raystack.tests.oracle;

import static org.assertj.core.api.Assertions.assertThat;

import io.raystack.tests.contract.servers.TestDatabase;
import java.io.IOException;
import java.net.URISyntaxException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicContainer;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;

/** All cases on every database: a test for each family, which lists what failed. */
class OracleTest {
    private static final Set<String> KINDS = Set.of("sqlite", "postgresql-18", "postgresql", "mariadb");

    /** Cases known to fail, {@code database id} a line: one that passes must be taken out, no other may fail. */
    private static final Set<String> KNOWN = Resources.text("failing.txt")
            .lines()
            .filter(line -> !line.isBlank())
            .collect(Collectors.toSet());

    @TestFactory
    Stream<DynamicContainer> answers_as_recorded() throws IOException, URISyntaxException {
        List<Case> cases =
                Cases.of(Path.of(OracleTest.class.getResource("/cases").toURI()), List.of());
        assertThat(cases).hasSizeGreaterThan(2_600);
        return TestDatabase.all()
                .map(TestDatabase::name)
                .filter(KINDS::contains)
                .map(name -> DynamicContainer.dynamicContainer(name, families(name, cases)));
    }

    private static Stream<DynamicTest> families(String database, List<Case> cases) {
        Map<String, List<Case>> families =
                cases.stream().collect(Collectors.groupingBy(Case::family, TreeMap::new, Collectors.toList()));
        OnDatabase on = new OnDatabase(database);
        Stream<DynamicTest> tests = families.entrySet().stream()
                .map(family -> DynamicTest.dynamicTest(family.getKey(), () -> on.run(family.getValue())));
        return Stream.concat(tests, Stream.of(DynamicTest.dynamicTest("closes", on::close)));
    }

    /** One loaded database, for all families. */
    private static final class OnDatabase {
        private final String database;
        private final List<Fixture> loaded = new ArrayList<>();

        OnDatabase(String database) {
            this.database = database;
        }

        void run(List<Case> cases) {
            if (loaded.isEmpty()) {
                loaded.add(Fixture.load(Engine.of(database)));
            }
            Fixture fixture = loaded.get(0);
            String kind = fixture.engine().name();
            CaseRunner runner = new CaseRunner(fixture);
            Map<String, String> failed = new TreeMap<>();
            Set<String> ran = new TreeSet<>();
            for (Case one : cases) {
                if (one.isFor(kind)) {
                    Outcome outcome = runner.run(one);
                    ran.add(kind + " " + one.id());
                    if (outcome.is(Outcome.Verdict.FAILED) || outcome.unable()) {
                        failed.put(kind + " " + one.id(), outcome.reason());
                    }
                }
            }
            compare(ran, failed);
        }

        private static void compare(Set<String> ran, Map<String, String> failed) {
            Set<String> passed = new TreeSet<>(ran);
            passed.removeAll(failed.keySet());
            passed.retainAll(KNOWN);
            failed.keySet().removeAll(KNOWN);
            assertThat(failed).as("cases that fail").isEmpty();
            assertThat(passed)
                    .as("cases that failing.txt lists and that pass: take them out")
                    .isEmpty();
        }

        void close() {
            loaded.forEach(Fixture::close);
        }
    }
}
