package io.raystack.tests.architecture;

import static org.assertj.core.api.Assertions.assertThat;

import com.sun.source.tree.BlockTree;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** Small files, small methods, few parameters. */
class SizesTest {
    private static final int FILE = 400;
    private static final int MANUAL = 600;
    private static final int METHOD = 30;
    private static final int PARAMETERS = 4;

    /** Their javadoc is the manual. */
    private static final Set<String> MANUALS = Set.of("QuerySet", "Rows", "Selection", "Database");

    private static final Rule FILES = source -> {
        int limit = MANUALS.contains(source.name()) ? MANUAL : FILE;
        return source.lines() <= limit ? List.of() : List.of(source.lines() + " lines, at most " + limit);
    };

    private static final Rule METHODS = source -> Stream.concat(
                    Members.methods(source).stream()
                            .filter(m -> length(source, m) >= METHOD)
                            .map(m -> m.label() + " has " + length(source, m) + " lines, fewer than " + METHOD),
                    Members.initialisers(source).stream()
                            .filter(b -> source.lines(b) >= METHOD)
                            .map(b -> "an initialiser has " + source.lines(b) + " lines, fewer than " + METHOD))
            .toList();

    private static final Rule FEW_PARAMETERS = source -> Members.publicMethods(source).stream()
            .filter(m -> !Arity.isRecordHeader(m) && Arity.of(m) > PARAMETERS)
            .map(m -> m.label() + " takes " + Arity.of(m) + " parameters, at most " + PARAMETERS)
            .toList();

    @Test
    void filesAreShort() {
        assertThat(FILES.offendersIn(Sources.ALL))
                .as("Cut the file along its reasons to change; the rooms are in ARCHITECTURE.md.")
                .isEmpty();
    }

    @Test
    void methodsAreShort() {
        assertThat(METHODS.offendersIn(Sources.MAIN))
                .as("Give a part of the method a name of its own.")
                .isEmpty();
    }

    @Test
    void parametersAreFew() {
        assertThat(FEW_PARAMETERS.offendersIn(Sources.MAIN))
                .as("Make a record of what belongs together.")
                .isEmpty();
    }

    @Test
    void offendersAreFound() {
        String path = "core/src/main/java/io/raystack/db/Long.java";
        Source file = Sources.plant(path, "package io.raystack.db;\n".repeat(1) + "\n".repeat(FILE) + "class Long {}");
        Source body = Sources.plant(path, "package p; class Long { void m() {" + "\n".repeat(METHOD - 1) + "} }");
        Source block = Sources.plant(path, "package p; class Long { static {" + "\n".repeat(METHOD - 1) + "} }");
        Source wide = Sources.plant(path, """
                package p;
                public class Long {
                    public void m(int a, long b, String c, Object d, double e) {}
                    public record Fine(int a, long b, String c, Object d, double e) {}
                }""");

        assertThat(FILES.offenders(file)).hasSize(1);
        assertThat(METHODS.offenders(body)).containsExactly("Long.m has 30 lines, fewer than 30");
        assertThat(METHODS.offenders(block)).hasSize(1);
        assertThat(FEW_PARAMETERS.offenders(wide)).containsExactly("Long.m takes 5 parameters, at most 4");
    }

    @Test
    void ladderOfOverloadsCountsOnce() {
        Source ladder = Sources.plant("core/src/main/java/io/raystack/db/QuerySet.java", """
                package io.raystack.db;
                public class QuerySet {
                    public void filter(String a, Object b, String c, Object d, String e, Object f) {}
                    public void select(F f, Function<A> a, Function<B> b, Function<C> c, Function<D> d) {}
                }""");

        assertThat(FEW_PARAMETERS.offenders(ladder)).isEmpty();
    }

    /** Lines from brace to brace: a long list of parameters is another rule's business. */
    private static int length(Source source, Members.Method method) {
        BlockTree body = method.tree().getBody();
        return body == null ? 0 : source.lines(body);
    }
}
