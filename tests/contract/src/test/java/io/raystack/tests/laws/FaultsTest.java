package io.raystack.tests.laws;

import static org.assertj.core.api.Assertions.assertThat;

import io.raystack.db.dialect.Dialect;
import io.raystack.db.session.Opener;
import io.raystack.db.session.Opening;
import io.raystack.db.session.Session;
import io.raystack.db.sql.CompiledSql;
import io.raystack.db.sql.SqlCompiler;
import java.util.List;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** The laws notice: each of the planted planner faults breaks one of them, and without a fault none is broken. */
class FaultsTest {
    private static final int CONDITIONS = 6_000;

    private static Session sound;

    @BeforeAll
    static void open() {
        sound = Opener.open(Opening.of("jdbc:sqlite::memory:"));
        sound.tables().create(WorldMaker.metas());
    }

    @AfterAll
    static void close() {
        sound.close();
    }

    static List<Fault> faults() {
        return Fault.ALL;
    }

    @Test
    void there_are_at_least_twelve() {
        assertThat(faults()).hasSizeGreaterThanOrEqualTo(12);
    }

    @ParameterizedTest
    @MethodSource("faults")
    void a_planted_fault_breaks_a_law(Fault fault) {
        Session faulty = faulty(fault);
        String broken = new LawBook(faulty, new Coverage("fault"), fault.queries()).firstBroken(0, CONDITIONS);
        assertThat(broken)
                .as("the law that is broken when " + fault)
                .isNotNull()
                .doesNotContain("it fails");
        System.out.println("When " + fault + ":\n  " + broken + "\n");
    }

    private static Session faulty(Fault fault) {
        Dialect d = sound.dialect();
        Rewriter rewriter = new Rewriter(fault.nodes(), fault.selects());
        SqlCompiler compiler = statement -> {
            CompiledSql sql = d.sql().compile(rewriter.statement(statement));
            return fault.wildcardsMean() ? new CompiledSql(sql.text().replace(" ESCAPE '\\'", ""), sql.binds()) : sql;
        };
        Dialect with = new Dialect(
                d.name() + " where " + fault,
                d.choices(),
                compiler,
                d.ddl(),
                d.connections(),
                d.codecs(),
                d.errors(),
                d.explaining());
        return new Session("faulty", with, sound.connections(), sound.executor());
    }
}
