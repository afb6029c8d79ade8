package io.raystack.tests.docs;

import static io.raystack.db.query.DatePart.MONTH;
import static io.raystack.db.query.Functions.jsonObject;
import static io.raystack.db.query.Functions.now;
import static io.raystack.db.query.Lookups.count;
import static org.assertj.core.api.Assertions.assertThat;

import blog.Visit;
import io.raystack.db.Database;
import io.raystack.db.Row2;
import io.raystack.db.model.Json;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

/** docs/dates-and-json.md. */
class DatesAndJsonTest {
    @RegisterExtension
    final Blog blog = new Blog();

    @BeforeEach
    void visits() {
        Visit.objects.create(v -> {
            v.begins = Instant.parse("2021-06-30T22:30:00Z");
            v.day = LocalDate.of(2021, 6, 30);
            v.length = Duration.ofMinutes(90);
            v.data = Json.parse("{\"lang\": \"en\", \"pages\": [\"home\", \"news\"], \"score\": 7}");
        });
        Visit.objects.create(v -> {
            v.begins = Instant.parse("2020-01-01T09:00:00Z");
            v.day = LocalDate.of(2020, 1, 1);
            v.data = Json.parse("{\"lang\": null}");
        });
        blog.sent();
    }

    @Test
    void parts() {
        // snippet: dates/parts
        List<Visit> sundays =
                Visit.objects.filter(v -> v.day.isoWeekDay().eq(7)).list();
        List<Visit> late = Visit.objects.filter("begins__hour__gte", 22).list();
        // end
        blog.shows("dates/parts");
        assertThat(List.of(sundays.size(), late.size())).containsExactly(0, 1);
    }

    @Test
    void ranges() {
        // snippet: dates/ranges
        long inYear = Visit.objects.filter("begins__year", 2021).count();
        long onDay = Visit.objects
                .filter(v -> v.begins.date().eq(LocalDate.of(2021, 6, 30)))
                .count();
        // end
        blog.shows("dates/ranges");
        assertThat(List.of(inYear, onDay)).containsExactly(1L, 1L);
    }

    @Test
    void zones() {
        // snippet: dates/zones
        ZoneId kolkata = ZoneId.of("Asia/Kolkata");
        List<LocalDate> days = Visit.objects
                .orderBy("id")
                .value(v -> v.begins.atZone(kolkata).date())
                .list();
        long july = Database.in(
                kolkata, () -> Visit.objects.filter("begins__month", 7).count());
        // end
        assertThat(days).containsExactly(LocalDate.of(2021, 7, 1), LocalDate.of(2020, 1, 1));
        assertThat(july).isEqualTo(1);
        blog.shows("dates/zones");
    }

    @Test
    void periods() {
        // snippet: dates/periods
        List<Row2<LocalDate, Long>> perMonth = Visit.objects
                .groupBy(v -> v.day.truncate(MONTH))
                .select(Row2::new, v -> v.day.truncate(MONTH), v -> count())
                .list();
        List<LocalDate> months = Visit.objects.dates(v -> v.day, MONTH).list();
        // end
        blog.shows("dates/periods");
        assertThat(perMonth).hasSize(2);
        assertThat(months).containsExactly(LocalDate.of(2020, 1, 1), LocalDate.of(2021, 6, 1));
    }

    @Test
    void arithmetic() {
        // snippet: dates/arithmetic
        List<Instant> ends = Visit.objects.value(v -> v.begins.plus(v.length)).list();
        long over = Visit.objects
                .filter(v -> v.begins.plus(Duration.ofHours(1)).lt(now()))
                .count();
        Duration all = Visit.objects.aggregate(v -> v.length.sum());
        // end
        blog.shows("dates/arithmetic");
        assertThat(ends).contains(Instant.parse("2021-07-01T00:00:00Z"));
        assertThat(over).isEqualTo(2);
        assertThat(all).isEqualTo(Duration.ofMinutes(90));
    }

    @Test
    void inside() {
        // snippet: json/inside
        List<Visit> english =
                Visit.objects.filter(v -> v.data.key("lang").eq("en")).list();
        List<Visit> home = Visit.objects.filter("data__pages__0", "home").list();
        List<Visit> good = Visit.objects.filter("data__score__gt", 5).list();
        List<String> languages = Visit.objects
                .orderBy("id")
                .value(v -> v.data.key("lang").text())
                .list();
        // end
        blog.shows("json/inside");
        assertThat(List.of(english.size(), home.size(), good.size())).containsExactly(1, 1, 1);
        assertThat(languages).containsExactly("en", null);
    }

    @Test
    void missing() {
        // snippet: json/missing
        long there = Visit.objects.filter("data__lang__isnull", false).count(); // also where it is a JSON null
        long isNull = Visit.objects.filter("data__lang", Json.NULL).count();
        long keys = Visit.objects.filter(v -> v.data.hasKeys("lang", "score")).count();
        // end
        blog.shows("json/missing");
        assertThat(List.of(there, isNull, keys)).containsExactly(2L, 1L, 1L);
    }

    @Test
    void made() {
        // snippet: json/made
        List<Json> cards = Visit.objects
                .orderBy("id")
                .value(v -> jsonObject(Map.of("lang", v.data.key("lang"))))
                .list();
        // end
        blog.shows("json/made");
        assertThat(cards.get(0)).isEqualTo(Json.object().with("lang", Json.of("en")));
    }
}
