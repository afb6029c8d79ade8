package io.raystack.tests.architecture;

import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAPackage;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAnyPackage;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;
import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.base.DescribedPredicate;
import com.tngtech.archunit.core.domain.JavaAccess;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.lang.ArchRule;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Imports go downstairs, and what comes from outside comes in by one door. */
class FloorsTest {
    private static final JavaClasses HOUSE = new ClassFileImporter()
            .withImportOption(ImportOption.Predefined.DO_NOT_INCLUDE_TESTS)
            .importPackages("io.raystack.db");

    private static final Set<String> CORE =
            Set.of("query", "sql", "mapping", "schema", "plan", "jdbc", "dialect", "session");

    private static final DescribedPredicate<JavaClass> IN_CORE = DescribedPredicate.describe(
            "core",
            c -> c.getPackageName().equals("io.raystack.db")
                    || CORE.contains(c.getPackageName()
                            .replaceFirst("^io\\.raystack\\.db\\.?", "")
                            .split("\\.")[0]));

    private static final ArchRule NO_CYCLES =
            slices().matching("io.raystack.(**)").should().beFreeOfCycles();

    private static final ArchRule NO_REFLECTION =
            noClasses().that(IN_CORE).should().dependOnClassesThat(resideInAPackage("java.lang.reflect.."));

    private static final ArchRule NO_LOOKING_INTO_CLASSES = noClasses()
            .that(IN_CORE)
            .should()
            .accessTargetWhere(DescribedPredicate.describe("looks into a class", FloorsTest::looksIntoAClass));

    private static final ArchRule JDBC_IN_ITS_ROOM = noClasses()
            .that(IN_CORE)
            .and(DescribedPredicate.not(resideInAnyPackage("io.raystack.db.jdbc..", "io.raystack.db.dialect")))
            .should()
            .dependOnClassesThat(resideInAPackage("java.sql.."));

    private static final ArchRule DIALECTS_ARE_GIVEN_A_CONNECTION = noClasses()
            .that(resideInAPackage("io.raystack.db.dialect"))
            .should()
            .dependOnClassesThat(resideInAPackage("java.sql..")
                    .and(DescribedPredicate.describe(
                            "are statements",
                            c -> !List.of("Connection", "DatabaseMetaData", "SQLException")
                                    .contains(c.getSimpleName()))));

    private static final ArchRule HIKARI_IN_THE_POOL = noClasses()
            .that(DescribedPredicate.not(resideInAPackage("io.raystack.db.jdbc.pool")))
            .should()
            .dependOnClassesThat(resideInAPackage("com.zaxxer.."));

    private static final List<ArchRule> DOORS = List.of(
            NO_REFLECTION,
            NO_LOOKING_INTO_CLASSES,
            JDBC_IN_ITS_ROOM,
            DIALECTS_ARE_GIVEN_A_CONNECTION,
            HIKARI_IN_THE_POOL);

    @TempDir
    Path folder;

    @Test
    void importsGoDownstairs() {
        assertThat(HOUSE).hasSizeGreaterThan(200);
        assertThat(Rooms.offenders(HOUSE))
                .as("Rooms.PLAN says who may import whom. Move the type downstairs, or hand in what the room needs.")
                .isEmpty();
    }

    @Test
    void noPackageCycle() {
        NO_CYCLES.check(HOUSE);
    }

    @Test
    void coreUsesNoReflection() {
        NO_REFLECTION.check(HOUSE);
        NO_LOOKING_INTO_CLASSES.check(HOUSE);
    }

    @Test
    void jdbcStaysInItsRoom() {
        JDBC_IN_ITS_ROOM.check(HOUSE);
        DIALECTS_ARE_GIVEN_A_CONNECTION.check(HOUSE);
    }

    @Test
    void hikariStaysInThePool() {
        HIKARI_IN_THE_POOL.check(HOUSE);
    }

    @Test
    void noPackageIsSplitOverModules() {
        assertThat(split(Sources.MAIN)).as("A package lives in one module.").isEmpty();
    }

    @Test
    void offendersAreFound() {
        JavaClasses planted = Planted.compile(
                folder,
                Map.of(
                        "io.raystack.db.sql.Up",
                                "package io.raystack.db.sql; class Up { io.raystack.db.query.Node n; }",
                        "io.raystack.db.attic.New", "package io.raystack.db.attic; class New {}",
                        "io.raystack.db.plan.Mirror",
                                "package io.raystack.db.plan; class Mirror { Object m() { return Mirror.class.getMethods(); }"
                                        + " Object n() throws Exception { return Class.forName(\"x\"); }"
                                        + " java.lang.reflect.Method f; }",
                        "io.raystack.db.session.Sql",
                                "package io.raystack.db.session; class Sql { java.sql.ResultSet r; }",
                        "io.raystack.db.dialect.Sql",
                                "package io.raystack.db.dialect; class Sql { java.sql.Statement s; }",
                        "io.raystack.db.jdbc.Pool",
                                "package io.raystack.db.jdbc; class Pool { com.zaxxer.hikari.HikariConfig c; }",
                        "io.raystack.db.query.Left",
                                "package io.raystack.db.query; public class Left { io.raystack.db.mapping.Right r; }",
                        "io.raystack.db.mapping.Right",
                                "package io.raystack.db.mapping; public class Right { io.raystack.db.query.Left l; }"));

        assertThat(Rooms.offenders(planted))
                .containsExactly(
                        "io.raystack.db.attic is not in the plan of the house",
                        "io.raystack.db.mapping.Right imports io.raystack.db.query.Left",
                        "io.raystack.db.query.Left imports io.raystack.db.mapping.Right",
                        "io.raystack.db.sql.Up imports io.raystack.db.query.Node");
        assertThat(NO_CYCLES.evaluate(planted).hasViolation()).isTrue();
        assertThat(DOORS)
                .allSatisfy(rule -> assertThat(rule.evaluate(planted).hasViolation())
                        .as(rule.getDescription())
                        .isTrue());
    }

    @Test
    void splitPackagesAreFound() {
        Source here =
                Sources.plant("core/src/main/java/io/raystack/db/x/A.java", "package io.raystack.db.x; class A {}");
        Source there =
                Sources.plant("model/src/main/java/io/raystack/db/x/B.java", "package io.raystack.db.x; class B {}");

        assertThat(split(List.of(here, there))).containsExactly("io.raystack.db.x in [core, model]");
    }

    private static boolean looksIntoAClass(JavaAccess<?> access) {
        return access.getTargetOwner().isEquivalentTo(Class.class)
                && access.getName()
                        .matches("forName|newInstance|get(Declared)?(Field|Method|Constructor|Class)(es|s)?");
    }

    private static List<String> split(List<Source> sources) {
        Map<String, Set<String>> modules = new TreeMap<>();
        sources.forEach(s ->
                modules.computeIfAbsent(s.packageName(), p -> new TreeSet<>()).add(s.module()));
        return modules.entrySet().stream()
                .filter(e -> e.getValue().size() > 1)
                .map(e -> e.getKey() + " in " + e.getValue())
                .toList();
    }
}
