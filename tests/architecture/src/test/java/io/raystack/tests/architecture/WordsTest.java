package io.raystack.tests.architecture;

import static org.assertj.core.api.Assertions.assertThat;

import com.sun.source.tree.ClassTree;
import com.sun.source.tree.Tree;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

/** Every room has a sign at its door, every public type says who may share it, every public method what it is for. */
class WordsTest {
    private static final List<String> SIGN =
            List.of("Lives here:", "Must not live here:", "May import:", "Read first:", "Test to copy:");
    private static final Pattern SHARING =
            Pattern.compile("(?i)thread-safe|belongs to|one thread at a time|one thread\\b");
    private static final Pattern COPY = Pattern.compile("Test to copy: \\{@(?:code|link) (?:[\\w.]+\\.)?(\\w+)}");
    private static final Pattern UNDONE = Pattern.compile("TODO|FIXME|XXX|not written yet|skeleton");

    private static final Rule SIGNS = source -> {
        if (!source.name().equals("package-info")) {
            return List.of();
        }
        String sign = sign(source);
        List<String> wanted = isPublished(source) ? SIGN : List.of("Lives here:", "Read first:");
        return wanted.stream()
                .filter(w -> !sign.contains(w))
                .map(w -> "lacks \"" + w + "\"")
                .toList();
    };

    private static final Rule NAMED_TESTS = source -> COPY.matcher(sign(source))
            .results()
            .map(found -> found.group(1))
            .filter(name -> Sources.ALL.stream().noneMatch(s -> s.name().equals(name)))
            .map(name -> "names " + name)
            .toList();

    private static final Rule SHARED = source -> Members.publicTypes(source).stream()
            .filter(t -> source.unit().getTypeDecls().contains(t) && isShared(t))
            .filter(t -> !SHARING.matcher(source.comment(t)).find())
            .map(t -> t.getSimpleName() + " does not say whether threads may share it")
            .toList();

    private static final Rule COMMENTED = source -> {
        List<String> silent = new ArrayList<>();
        Members.publicTypes(source).stream()
                .filter(t -> source.comment(t).isEmpty())
                .forEach(t -> silent.add(t.getSimpleName() + " has no javadoc"));
        Members.publicMethods(source).stream()
                .filter(m -> !m.overrides() && source.comment(m.tree()).isEmpty())
                .forEach(m -> silent.add(m.label() + " has no javadoc"));
        return silent;
    };

    private static final Rule DONE = source -> UNDONE.matcher(source.text())
            .results()
            .map(r -> "says \"" + r.group() + "\"")
            .distinct()
            .toList();

    @Test
    void everyPackageHasASign() {
        assertThat(withoutSign(Sources.ALL))
                .as("Add a package-info.java; copy one from a room next door.")
                .isEmpty();
    }

    @Test
    void signsSayEverything() {
        assertThat(SIGNS.offendersIn(Sources.ALL))
                .as("What lives here, what must not, whom it may import, what to read first, which test to copy.")
                .isEmpty();
    }

    @Test
    void testsToCopyExist() {
        assertThat(NAMED_TESTS.offendersIn(Sources.ALL))
                .as("The sign names a test that is not there: name another.")
                .isEmpty();
    }

    @Test
    void publicTypesSayWhoMayShareThem() {
        assertThat(SHARED.offendersIn(published()))
                .as("\"Immutable and thread-safe.\", \"Thread-safe.\", \"Belongs to one thread.\"")
                .isEmpty();
    }

    @Test
    void publicMembersHaveJavadoc() {
        assertThat(COMMENTED.offendersIn(published()))
                .as("One sentence for the caller; call → SQL where a query is built.")
                .isEmpty();
    }

    @Test
    void nothingIsLeftUndone() {
        assertThat(DONE.offendersIn(Sources.MAIN))
                .as("Do it, or throw Unsupported with feature and hint.")
                .isEmpty();
    }

    @Test
    void offendersAreFound() {
        Source open = Sources.plant("core/src/main/java/io/raystack/db/a/Open.java", """
                package io.raystack.db.a;
                /** Something. */
                public class Open {
                    public void silent() {}
                    /** Said. */ public void said() { throw new IllegalStateException("not " + "written yet"); } // TO\
                DO
                    @Override public String toString() { return ""; }
                }""");
        Source sign = Sources.plant("core/src/main/java/io/raystack/db/b/package-info.java", """
                /**
                 * A room. Lives here: x. Must not live
                 * here: y. May import: z. Read first: w.
                 */
                package io.raystack.db.b;""");

        assertThat(SHARED.offenders(open)).containsExactly("Open does not say whether threads may share it");
        assertThat(COMMENTED.offenders(open)).containsExactly("Open.silent has no javadoc");
        assertThat(DONE.offenders(open)).hasSize(1);
        assertThat(SIGNS.offenders(sign)).containsExactly("lacks \"Test to copy:\"");
        assertThat(NAMED_TESTS.offenders(Sources.plant(
                        "core/src/main/java/io/raystack/db/b/package-info.java",
                        "/** Test to copy: {@code NoSuchTest}. */ package io.raystack.db.b;")))
                .containsExactly("names NoSuchTest");
        assertThat(withoutSign(List.of(open, sign))).containsExactly("io.raystack.db.a (core)");
    }

    /** The comment of a package, as one line. */
    private static String sign(Source source) {
        return source.name().equals("package-info")
                ? String.join(" ", source.text().replace("\n *", "\n").split("\\s+"))
                : "";
    }

    private static List<String> withoutSign(List<Source> sources) {
        Map<String, String> rooms = new TreeMap<>();
        Set<String> signed = new TreeSet<>();
        for (Source source : sources) {
            rooms.merge(source.packageName(), source.module(), (a, b) -> a);
            if (source.name().equals("package-info")) {
                signed.add(source.packageName());
            }
        }
        rooms.keySet().removeAll(signed);
        return rooms.entrySet().stream()
                .map(e -> e.getKey() + " (" + e.getValue() + ")")
                .toList();
    }

    private static List<Source> published() {
        return Sources.MAIN.stream().filter(WordsTest::isPublished).toList();
    }

    private static boolean isPublished(Source source) {
        return source.isMain() && !source.module().contains("/");
    }

    /** Annotations and enums are constants; everybody may share them. */
    private static boolean isShared(ClassTree type) {
        return type.getKind() != Tree.Kind.ANNOTATION_TYPE && type.getKind() != Tree.Kind.ENUM;
    }
}
