package io.raystack.tests.functions;

import static org.assertj.core.api.Assertions.assertThat;

import io.raystack.db.errors.RaystackException;
import io.raystack.db.query.Condition;
import io.raystack.db.query.Expr;
import io.raystack.db.query.FunctionDef;
import io.raystack.db.query.LookupDef;
import io.raystack.db.query.Node;
import io.raystack.db.query.Query;
import io.raystack.db.query.Vocabulary;
import io.raystack.tests.contract.OpenLibrary;
import io.raystack.tests.contract.servers.OnEveryDatabase;
import io.raystack.tests.contract.servers.TestDatabase;
import io.raystack.tests.library.Specimen;
import io.raystack.tests.library.Specimen_;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** The whole vocabulary: each transform and lookup said by its definition and by its name gives the same SQL. */
@OnEveryDatabase
class VocabularyTest {
    private static final Map<String, Expr<Specimen, ?>> FIELDS = Map.of(
            "text", Specimen_.text,
            "whole", Specimen_.whole,
            "real", Specimen_.real,
            "exact", Specimen_.exact,
            "flag", Specimen_.flag,
            "day", Specimen_.day,
            "time", Specimen_.time,
            "moment", Specimen_.moment,
            "document", Specimen_.document);

    private static final Set<String> NEED_EXTENSION = Set.of("sha1");

    private final OpenLibrary library;

    VocabularyTest(TestDatabase database) {
        library = OpenLibrary.on(database);
    }

    @AfterEach
    void close() {
        library.close();
    }

    private String sql(Query query) {
        try {
            return library.session().planner().select(query).sql().text();
        } catch (RaystackException e) {
            return "refused: " + e.getClass().getSimpleName();
        }
    }

    private static Query where(Node condition) {
        return Specimen.objects.filter(new Condition<Specimen>(condition)).query();
    }

    @Test
    void transforms() {
        Set<String> written = new TreeSet<>();
        for (FunctionDef transform : Vocabulary.known().transforms().values()) {
            FIELDS.forEach((name, field) -> {
                Node right = new Node.Literal(false);
                Node called = new Node.Call(transform, List.of(field.node()));
                String typed = sql(where(new Node.Compare(LookupDef.ISNULL, called, right)));
                String named = sql(where(new Node.NamedCompare(name + "__" + transform.name() + "__isnull", right)));
                if (!name.equals("document")) {
                    assertThat(named).as(name + "__" + transform.name()).isEqualTo(typed);
                }
                if (!typed.startsWith("refused")) {
                    written.add(transform.name());
                }
            });
        }
        Set<String> missing = new TreeSet<>(Vocabulary.known().transforms().keySet());
        missing.removeAll(written);
        assertThat(NEED_EXTENSION).containsAll(missing);
    }

    @Test
    void lookups() {
        Set<String> written = new TreeSet<>();
        for (LookupDef lookup : Vocabulary.known().lookups().values()) {
            FIELDS.forEach((name, field) -> {
                Node right = right(lookup);
                String typed = sql(where(new Node.Compare(lookup, field.node(), right)));
                String named = sql(where(new Node.NamedCompare(name + "__" + lookup.name(), right)));
                assertThat(named).as(name + "__" + lookup.name()).isEqualTo(typed);
                if (!typed.startsWith("refused")) {
                    written.add(lookup.name());
                }
            });
        }
        assertThat(written).hasSizeGreaterThan(15);
    }

    private static Node right(LookupDef lookup) {
        return switch (lookup.operand()) {
            case FLAG -> new Node.Literal(true);
            case PAIR -> new Node.Literals(List.of("1", "2"));
            case MANY -> new Node.Literals(List.of("1", "2"));
            default -> new Node.Literal("1");
        };
    }
}
