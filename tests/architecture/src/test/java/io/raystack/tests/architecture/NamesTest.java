package io.raystack.tests.architecture;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** Names say what a thing is, not how it was made. */
class NamesTest {
    private static final Pattern TYPE = Pattern.compile(
            "\\w*Impl|Abstract[A-Z]\\w*|Base[A-Z]\\w*|Default[A-Z]\\w*|\\w*Utils?|\\w*Helpers?|\\w*Manager");
    private static final Pattern PACKAGE = Pattern.compile("(^|.*\\.)(util|utils|common|misc|helpers?)(\\..*|$)");

    private static final Rule NAMES = source -> Stream.concat(
                    Members.types(source).stream()
                            .map(t -> t.getSimpleName().toString())
                            .filter(TYPE.asMatchPredicate()),
                    Stream.of(source.packageName()).filter(PACKAGE.asMatchPredicate()))
            .map(name -> name + " says nothing")
            .toList();

    private static final Rule NO_FLAGS = source -> Members.publicMethods(source).stream()
            .filter(m -> !Arity.isRecordHeader(m) && !m.overrides())
            .filter(m -> m.tree().getParameters().stream()
                    .anyMatch(p -> List.of("boolean", "Boolean").contains(String.valueOf(p.getType()))))
            .map(m -> m.label() + " takes a boolean")
            .toList();

    @Test
    void namesSayWhatThingsAre() {
        assertThat(NAMES.offendersIn(Sources.ALL))
                .as("Things are nouns, workers are verbs as nouns (Planner, Executor); DESIGN 6.")
                .isEmpty();
    }

    @Test
    void publicMethodsTakeNoFlags() {
        assertThat(NO_FLAGS.offendersIn(facing()))
                .as("Two methods with names, or an enum: a caller's true says nothing.")
                .isEmpty();
    }

    @Test
    void offendersAreFound() {
        Source source = Sources.plant("core/src/main/java/io/raystack/db/common/X.java", """
                package io.raystack.db.common;
                public class X {
                    class QueryImpl {} interface StringUtils {} record BaseModel() {} enum RowHelper {}
                    class ModelManager {} class DefaultPlan {} class AbstractPlan {}
                    class Based {} class Defaults {} class Utility {}
                    public void save(boolean force) {}
                    void inside(boolean quiet) {}
                    public record Fine(boolean quiet) {}
                }""");

        assertThat(NAMES.offenders(source))
                .containsExactly(
                        "QueryImpl says nothing",
                        "StringUtils says nothing",
                        "BaseModel says nothing",
                        "RowHelper says nothing",
                        "ModelManager says nothing",
                        "DefaultPlan says nothing",
                        "AbstractPlan says nothing",
                        "io.raystack.db.common says nothing");
        assertThat(NO_FLAGS.offenders(source)).containsExactly("X.save takes a boolean");
    }

    /** What users call: the hall and the query language. */
    private static List<Source> facing() {
        return Sources.MAIN.stream()
                .filter(s -> List.of("io.raystack.db", "io.raystack.db.query").contains(s.packageName()))
                .toList();
    }
}
