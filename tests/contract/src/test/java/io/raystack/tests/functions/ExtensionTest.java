package io.raystack.tests.functions;

import static io.raystack.db.query.Functions.aggregate;
import static io.raystack.db.query.Lookups.path;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.raystack.db.Database;
import io.raystack.db.DatabaseOptions;
import io.raystack.db.dialect.Extension;
import io.raystack.db.errors.QueryError;
import io.raystack.db.errors.Unsupported;
import io.raystack.db.model.ColumnType;
import io.raystack.db.query.AggregateDef;
import io.raystack.db.query.FunctionDef;
import io.raystack.db.query.LookupDef;
import io.raystack.db.query.NumberExpr;
import io.raystack.db.query.Vocabulary;
import io.raystack.db.sql.Aggregates;
import io.raystack.db.sql.FunctionTable;
import io.raystack.tests.contract.servers.OnEveryDatabase;
import io.raystack.tests.contract.servers.TestDatabase;
import io.raystack.tests.library.Specimen;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** Functions, lookups and aggregates that an application adds: typed and by name, on every database. */
@OnEveryDatabase
class ExtensionTest {
    private static final FunctionDef VOWELS = FunctionDef.of("vowels_only", ColumnType.TEXT);
    private static final FunctionDef NOWHERE = FunctionDef.of("nowhere", ColumnType.TEXT);
    private static final LookupDef LONGER = new LookupDef("longer_than", LookupDef.Operand.ONE);
    private static final AggregateDef SPAN =
            new AggregateDef("span_of", AggregateDef.Result.ARGUMENT, null, AggregateDef.Takes.NUMBERS);

    private static final List<String> PREPARED = new ArrayList<>();

    private static Extension extension() {
        Extension words =
                Extension.of(Vocabulary.NONE.with(VOWELS, NOWHERE).with(LONGER).with(SPAN));
        for (String database : List.of("SQLite", "PostgreSQL", "MariaDB")) {
            words = words.function(
                            database, "vowels_only", FunctionTable.pattern("REPLACE(REPLACE({0}, 'x', ''), 'y', '')"))
                    .function(database, "longer_than", FunctionTable.operation("LENGTH({0}) > LENGTH({1})"))
                    .aggregate(database, "span_of", Aggregates.Form.named("MAX").within("2 * ", ""))
                    .prepare(database, connection -> PREPARED.add(database));
        }
        return words;
    }

    private final Database database;
    private final Database.Scope scope;

    ExtensionTest(TestDatabase server) {
        database = Database.open(
                server.fresh().url(), DatabaseOptions.named("extended").extension(extension()));
        scope = database.asDefault();
        database.create(Specimen.class);
    }

    @AfterEach
    void close() {
        scope.close();
        database.close();
    }

    @Test
    void wordsOfOnesOwn() {
        Specimen.objects.create(s -> {
            s.text = "xay";
            s.whole = 4;
        });
        assertThat(Specimen.objects.filter("text__vowels_only", "a").count()).isEqualTo(1);
        assertThat(Specimen.objects.filter("text__longer_than", "ab").count()).isEqualTo(1);
        assertThat(Specimen.objects.exclude("text__longer_than", "abc").count()).isEqualTo(1);
        assertThat(Specimen.objects.exclude("label__longer_than", "abc").count())
                .isEqualTo(1);
        Integer span = Specimen.objects.aggregate(x -> new NumberExpr<Specimen, Integer>(aggregate(SPAN, x.whole)));
        assertThat(span).isEqualTo(8);
        assertThat(PREPARED).isNotEmpty();
        assertThatThrownBy(() -> Specimen.objects.filter("text__nowhere", "a").count())
                .isInstanceOf(Unsupported.class)
                .hasMessageContaining("has no function \"nowhere\"");
        assertThat(path("text__vowels_only").toString()).contains("vowels_only");
    }

    @Test
    void wordsAreNotTakenTwice() {
        Vocabulary other = Vocabulary.NONE.with(FunctionDef.of("lower", ColumnType.BIGINT));
        assertThatThrownBy(() -> Vocabulary.learn(other)).isInstanceOf(QueryError.class);
    }
}
