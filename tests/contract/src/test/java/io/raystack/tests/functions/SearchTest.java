package io.raystack.tests.functions;

import static io.raystack.db.query.Functions.value;
import static io.raystack.db.query.SearchTerms.phrase;
import static io.raystack.db.query.SearchTerms.plain;
import static io.raystack.db.query.SearchTerms.raw;
import static io.raystack.db.query.SearchTerms.web;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.raystack.db.Database;
import io.raystack.db.errors.DatabaseError;
import io.raystack.db.errors.QueryError;
import io.raystack.db.errors.Unsupported;
import io.raystack.db.query.Search;
import io.raystack.db.query.SearchTerms;
import io.raystack.tests.contract.servers.OnEveryDatabase;
import io.raystack.tests.contract.servers.TestDatabase;
import io.raystack.tests.library.Specimen;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.Test;

/** Text search: PostgreSQL answers, the others say that they do not. */
@OnEveryDatabase
class SearchTest {
    private final Cabinet cabinet;
    private final boolean searches;

    SearchTest(TestDatabase database) {
        searches = database.name().startsWith("postgresql");
        cabinet = new Cabinet(database).texts("The quick brown fox", "A fox is quick", null, "dogs sleep");
    }

    @AfterEach
    void close() {
        cabinet.close();
    }

    @Test
    void theOthersSayThatTheyDoNot() {
        Assumptions.assumeFalse(searches);
        assertThatThrownBy(() -> Specimen.objects.filter("text__search", "fox").count())
                .isInstanceOf(Unsupported.class)
                .hasMessageContaining("PostgreSQL only");
        assertThatThrownBy(() -> matching(plain("fox")))
                .isInstanceOf(Unsupported.class)
                .hasMessageContaining("PostgreSQL only");
        assertThatThrownBy(() -> Specimen.objects
                        .filter(x -> x.text.trigramSimilar("fox"))
                        .count())
                .isInstanceOf(Unsupported.class)
                .hasMessageContaining("PostgreSQL only");
    }

    @Test
    void wordsByNameAndTyped() {
        Assumptions.assumeTrue(searches);
        assertThat(Specimen.objects.filter("text__search", "quick fox").count()).isEqualTo(2);
        assertThat(Specimen.objects.filter(x -> x.text.search("quick brown")).count())
                .isEqualTo(1);
        assertThat(Specimen.objects.exclude("text__search", "quick").count()).isEqualTo(2);
    }

    @Test
    void kindsOfTerms() {
        Assumptions.assumeTrue(searches);
        assertThat(matching(plain("fox quick"))).isEqualTo(2);
        assertThat(matching(phrase("brown fox"))).isEqualTo(1);
        assertThat(matching(web("fox -brown"))).isEqualTo(1);
        assertThat(matching(raw("slee:*"))).isEqualTo(1);
        assertThat(matching(plain("brown").or(plain("dogs")))).isEqualTo(2);
        assertThat(matching(plain("fox").and(plain("brown").not()))).isEqualTo(1);
        assertThat(matching(SearchTerms.of(SearchTerms.Kind.PLAIN, "dog", "english")))
                .isEqualTo(1);
    }

    @Test
    void ranksAndWeights() {
        Assumptions.assumeTrue(searches);
        List<?> ranks = cabinet.of(x -> Search.with("english", x.text)
                .weight(Search.Weight.A)
                .and(Search.in(x.label))
                .rank(plain("brown")));
        assertThat((Double) ranks.get(0)).isGreaterThan(0.5);
        assertThat(List.copyOf(ranks.subList(1, 4))).isEqualTo(List.of(0.0, 0.0, 0.0));
    }

    @Test
    void trigramsNeedTheirExtension() {
        Assumptions.assumeTrue(searches);
        Database.sql("DROP EXTENSION IF EXISTS pg_trgm").update();
        assertThatThrownBy(() ->
                        Specimen.objects.filter("text__trigram_similar", "fox").count())
                .isInstanceOf(DatabaseError.class)
                .hasMessageContaining("CREATE EXTENSION pg_trgm");
    }

    @Test
    void trigrams() {
        Assumptions.assumeTrue(searches);
        Database.sql("CREATE EXTENSION pg_trgm").update();
        assertThat(Specimen.objects
                        .filter(x -> x.text.trigramSimilar("dogs slep"))
                        .count())
                .isEqualTo(1);
        assertThat(cabinet.of(x -> Search.similarity(x.text, value("dogs sleep")))
                        .get(3))
                .isEqualTo(1.0);
        assertThat(cabinet.of(x -> Search.wordSimilarity(value("fox"), x.text)).get(0))
                .isEqualTo(1.0);
        Database.sql("DROP EXTENSION pg_trgm").update();
    }

    @Test
    void namesAreChecked() {
        assertThatThrownBy(() -> SearchTerms.of(SearchTerms.Kind.PLAIN, "a", "x' OR 1=1 --"))
                .isInstanceOf(QueryError.class)
                .hasMessageContaining("search configuration");
        assertThatThrownBy(() -> cabinet.of(x -> Search.with("a'b", x.text).rank(plain("a"))))
                .isInstanceOf(QueryError.class);
    }

    private static long matching(SearchTerms terms) {
        return Specimen.objects
                .filter(x -> Search.with("english", x.text).matches(terms))
                .count();
    }
}
