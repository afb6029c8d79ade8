package io.raystack.tests.contract;

import static io.raystack.db.query.DatePart.DAY;
import static io.raystack.db.query.DatePart.HOUR;
import static io.raystack.db.query.DatePart.MONTH;
import static io.raystack.db.query.DatePart.YEAR;
import static io.raystack.db.query.Functions.now;
import static io.raystack.db.query.Lookups.path;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.raystack.db.Database;
import io.raystack.db.Row2;
import io.raystack.db.errors.QueryError;
import io.raystack.tests.contract.servers.OnEveryDatabase;
import io.raystack.tests.contract.servers.TestDatabase;
import io.raystack.tests.library.Author;
import io.raystack.tests.library.Book;
import io.raystack.tests.library.Specimen;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** Lengths of time, what is computed with them, and the different days of a field, on every database. */
@OnEveryDatabase
class DurationsTest {
    private static final ZoneId BERLIN = ZoneId.of("Europe/Berlin");

    private final OpenLibrary library;

    DurationsTest(TestDatabase database) {
        library = OpenLibrary.on(database);
    }

    @AfterEach
    void close() {
        library.close();
    }

    @Test
    void arithmetic() {
        Instant moment = Instant.parse("2021-03-28T00:59:59.999999Z");
        Duration span = Duration.ofHours(26).plusNanos(1000);
        Specimen.objects.create(s -> {
            s.moment = moment;
            s.day = LocalDate.of(2021, 3, 1);
            s.time = LocalTime.of(23, 30);
            s.span = span;
        });
        assertThat(Specimen.objects.value(s -> s.moment.plus(span)).get()).isEqualTo(moment.plus(span));
        assertThat(Specimen.objects.value(s -> s.moment.minus(s.span)).get()).isEqualTo(moment.minus(span));
        assertThat(Specimen.objects.value(s -> s.time.plus(s.span)).get()).isEqualTo(LocalTime.of(1, 30, 0, 1000));
        assertThat(Specimen.objects
                        .value(s -> s.time.minus(Duration.ofHours(24)))
                        .get())
                .isEqualTo(LocalTime.of(23, 30));
        assertThat(Specimen.objects.value(s -> s.day.plus(Duration.ofDays(31))).get())
                .isEqualTo(Instant.parse("2021-04-01T00:00:00Z"));
        assertThat(Specimen.objects
                        .value(s -> s.day.since(LocalDate.of(2020, 3, 1)))
                        .get())
                .isEqualTo(Duration.ofDays(365));
        assertThat(Specimen.objects
                        .value(s -> s.moment.since(Instant.parse("0001-01-01T00:00:00Z")))
                        .get())
                .isEqualTo(Duration.between(Instant.parse("0001-01-01T00:00:00Z"), moment));
        assertThat(Specimen.objects
                        .value(s -> s.time.since(LocalTime.of(23, 45)))
                        .get())
                .isEqualTo(Duration.ofMinutes(-15));
        assertThat(Specimen.objects.value(s -> s.span.times(3)).get()).isEqualTo(span.multipliedBy(3));
        assertThat(Specimen.objects.value(s -> s.span.dividedBy(2)).get().toSeconds())
                .isEqualTo(13 * 3600);
        assertThat(Specimen.objects
                        .value(s -> s.span.plus(span).minus(Duration.ofHours(1)))
                        .get())
                .isEqualTo(span.multipliedBy(2).minusHours(1));
        assertThat(Specimen.objects.value(s -> s.span.negated()).get()).isEqualTo(span.negated());
        assertThat(Specimen.objects
                        .filter(s -> s.moment.since(s.moment.minus(s.span)).eq(s.span))
                        .count())
                .isEqualTo(1);
        assertThat(Specimen.objects
                        .filter(s -> s.moment.minus(s.span).lt(s.moment))
                        .count())
                .isEqualTo(1);
        assertThat(Specimen.objects.filter(path("moment").gt(path("day"))).count())
                .isEqualTo(1);
    }

    @Test
    void sumsMeansAndExtremesOfDurations() {
        List.of(1, 2, 4).forEach(n -> Specimen.objects.create(s -> s.span = Duration.ofSeconds(n)));
        assertThat(Specimen.objects.aggregate(s -> s.span.sum(), s -> s.span.avg()))
                .isEqualTo(
                        new Row2<>(Duration.ofSeconds(7), Duration.ofSeconds(2).plusNanos(333_333_000)));
    }

    @Test
    void nowIsNow() {
        Specimen.objects.create(s -> s.moment = Instant.now().minusSeconds(600));
        Specimen.objects.create(s -> s.moment = Instant.now().plusSeconds(600));
        assertThat(Specimen.objects.filter(s -> s.moment.lt(now())).count()).isEqualTo(1);
        Specimen.objects.update(s -> s.moment.set(now()));
        assertThat(Specimen.objects.value(s -> s.moment).list())
                .allSatisfy(m ->
                        assertThat(Duration.between(m, Instant.now()).abs()).isLessThan(Duration.ofMinutes(1)));
    }

    @Test
    void differentDaysAndInstants() {
        Specimen.objects.create(s -> {
            s.day = LocalDate.of(2021, 3, 31);
            s.moment = Instant.parse("2021-03-31T23:30:00Z");
        });
        Specimen.objects.create(s -> {
            s.day = LocalDate.of(2021, 3, 1);
            s.moment = Instant.parse("2021-03-31T23:45:00Z");
        });
        Specimen.objects.create(s -> s.day = LocalDate.of(2019, 5, 1));
        Specimen.objects.create(s -> s.label = "none");
        assertThat(Specimen.objects.dates(s -> s.day, MONTH).list())
                .containsExactly(LocalDate.of(2019, 5, 1), LocalDate.of(2021, 3, 1));
        assertThat(Specimen.objects.dates("day", YEAR).reverse().list())
                .containsExactly(LocalDate.of(2021, 1, 1), LocalDate.of(2019, 1, 1));
        assertThat(Specimen.objects.dates("moment", DAY).list()).containsExactly(LocalDate.of(2021, 3, 31));
        assertThat(Database.in(
                        BERLIN, () -> Specimen.objects.dates("moment", DAY).list()))
                .containsExactly(LocalDate.of(2021, 4, 1));
        assertThat(Specimen.objects.datetimes(s -> s.moment, HOUR).list())
                .containsExactly(Instant.parse("2021-03-31T23:00:00Z"));
        assertThat(Specimen.objects.dates("day", YEAR).count()).isEqualTo(2);
        assertThatThrownBy(() -> Specimen.objects.dates("day", HOUR)).isInstanceOf(QueryError.class);
        assertThatThrownBy(() -> Specimen.objects.datetimes("day", YEAR).list()).isInstanceOf(QueryError.class);
    }

    @Test
    void daysOfRelatedRows() {
        Author ada = Author.objects.create(a -> a.name = "Ada");
        Author.objects.create(a -> a.name = "Bob");
        for (LocalDate day : List.of(LocalDate.of(2001, 2, 3), LocalDate.of(2001, 5, 6))) {
            Book.objects.create(b -> {
                b.title = "T" + day;
                b.author.set(ada);
                b.publishedOn = day;
            });
        }
        assertThat(Author.objects.dates("books__published_on", YEAR).list()).containsExactly(LocalDate.of(2001, 1, 1));
    }
}
