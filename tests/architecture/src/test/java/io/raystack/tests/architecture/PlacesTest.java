package io.raystack.tests.architecture;

import static org.assertj.core.api.Assertions.assertThat;

import com.sun.source.tree.ClassTree;
import com.sun.source.tree.IdentifierTree;
import com.sun.source.tree.LiteralTree;
import com.sun.source.tree.MemberSelectTree;
import com.sun.source.tree.MethodTree;
import com.sun.source.tree.VariableTree;
import com.sun.source.util.TreeScanner;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Consumer;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/** The tree knows no machine, and {@code core} knows no vendor. */
class PlacesTest {
    private static final Pattern VENDOR = Pattern.compile(
            "(?i)sqlite|postgres|\\bpgjdbc|mariadb|mysql|\\boracle|\\bh2\\b|duckdb|sqlserver|cockroach|innodb");

    /** Folders of one machine, and the hosts that packages come from; written so that this file is none of them. */
    private static final Pattern MACHINE = Pattern.compile(
            "(?<![\\w.:/])/(?:home|Users|root|work|usr/lib|tmp)/\\w|[\\w.-]+\\.maven\\.(?:org|apache\\.org)");

    private static final List<String> MAY_NAME_PLACES = List.of(".ci/", ".mvn/wrapper/", "mvnw");

    private static final Rule VENDORS = source -> {
        Set<String> named = new TreeSet<>();
        new Words(word -> {
                    if (VENDOR.matcher(word).find()) {
                        named.add("names " + word);
                    }
                })
                .scan(source.unit(), null);
        return List.copyOf(named);
    };

    @Test
    void coreNamesNoVendor() {
        List<Source> core =
                Sources.MAIN.stream().filter(s -> s.module().equals("core")).toList();

        assertThat(core).hasSizeGreaterThan(60);
        assertThat(VENDORS.offendersIn(core))
                .as("Whatever is true of one database is a part that its dialect supplies.")
                .isEmpty();
    }

    @Test
    void nothingNamesAMachine() {
        List<String> offenders = new ArrayList<>();
        Sources.written()
                .filter(p -> p.toString().matches(".*\\.(java|xml|md|properties|sh|yml|sql|txt|config)"))
                .filter(p -> MAY_NAME_PLACES.stream().noneMatch(Sources.relative(p)::startsWith))
                .forEach(p -> machines(Sources.read(p)).forEach(m -> offenders.add(Sources.relative(p) + ": " + m)));

        assertThat(offenders)
                .as("A fresh clone on another machine must work as it is.")
                .isEmpty();
    }

    @Test
    void offendersAreFound() {
        Source source = Sources.plant("core/src/main/java/io/raystack/db/X.java", """
                package io.raystack.db;
                /** Comments may say PostgreSQL. */
                class X {
                    int mariaDbPort;
                    String url = "jdbc:sqlite:x";
                    boolean is(Object o) { return o instanceof org.postgresql.PGConnection; }
                    void h2() {}
                    Object fine = "hash2 " + Math.max(1, 2);
                }""");

        assertThat(VENDORS.offenders(source))
                .containsExactly("names h2", "names jdbc:sqlite:x", "names mariaDbPort", "names postgresql");
        assertThat(machines("a /" + "home/ada/x, https://repo1." + "maven.org/x and src/tmp/x"))
                .hasSize(2);
        assertThat(machines("see docs/home/x, /opt/x or core/src/main/java")).isEmpty();
    }

    private static List<String> machines(String text) {
        return MACHINE.matcher(text).results().map(r -> r.group()).distinct().toList();
    }

    /** Hands over every name and every string of a tree; comments are not in it. */
    private static final class Words extends TreeScanner<@Nullable Void, @Nullable Void> {
        private final Consumer<String> out;

        Words(Consumer<String> out) {
            this.out = out;
        }

        @Override
        public @Nullable Void visitIdentifier(IdentifierTree tree, @Nullable Void nothing) {
            out.accept(tree.getName().toString());
            return super.visitIdentifier(tree, nothing);
        }

        @Override
        public @Nullable Void visitMemberSelect(MemberSelectTree tree, @Nullable Void nothing) {
            out.accept(tree.getIdentifier().toString());
            return super.visitMemberSelect(tree, nothing);
        }

        @Override
        public @Nullable Void visitLiteral(LiteralTree tree, @Nullable Void nothing) {
            out.accept(String.valueOf(tree.getValue()));
            return super.visitLiteral(tree, nothing);
        }

        @Override
        public @Nullable Void visitClass(ClassTree tree, @Nullable Void nothing) {
            out.accept(tree.getSimpleName().toString());
            return super.visitClass(tree, nothing);
        }

        @Override
        public @Nullable Void visitMethod(MethodTree tree, @Nullable Void nothing) {
            out.accept(tree.getName().toString());
            return super.visitMethod(tree, nothing);
        }

        @Override
        public @Nullable Void visitVariable(VariableTree tree, @Nullable Void nothing) {
            out.accept(String.valueOf(tree.getName()));
            return super.visitVariable(tree, nothing);
        }
    }
}
