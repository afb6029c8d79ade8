package io.raystack.tests.contract;

import static io.raystack.db.query.DatePart.DAY;
import static io.raystack.db.query.DatePart.HOUR;
import static io.raystack.db.query.DatePart.MONTH;
import static io.raystack.db.query.DatePart.QUARTER;
import static io.raystack.db.query.DatePart.SECOND;
import static io.raystack.db.query.DatePart.WEEK;
import static io.raystack.db.query.DatePart.YEAR;
import static io.raystack.db.query.Lookups.count;
import static io.raystack.db.query.Lookups.path;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.raystack.db.Database;
import io.raystack.db.Row2;
import io.raystack.db.errors.DataError;
import io.raystack.db.errors.FieldError;
import io.raystack.db.query.DatePart;
import io.raystack.db.query.NumberExpr;
import io.raystack.tests.contract.servers.OnEveryDatabase;
import io.raystack.tests.contract.servers.TestDatabase;
import io.raystack.tests.library.Specimen;
import java.time.DayOfWeek;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.time.ZonedDateTime;
import java.time.temporal.ChronoUnit;
import java.time.temporal.IsoFields;
import java.time.temporal.TemporalAdjusters;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** Parts, truncation, arithmetic and time zones: the same as {@code java.time} has it, on every database. */
@OnEveryDatabase
class DatesTest {
    private static final ZoneId BERLIN = ZoneId.of("Europe/Berlin");
    private static final List<Instant> MOMENTS = List.of(
            Instant.parse("1970-01-01T00:00:00Z"),
            Instant.parse("1969-12-31T23:59:59.999999Z"),
            Instant.parse("1893-03-31T23:06:40Z"),
            Instant.parse("1945-05-24T01:30:00Z"),
            Instant.parse("2020-12-31T23:30:00Z"),
            Instant.parse("2021-01-03T23:00:00Z"),
            Instant.parse("2021-03-28T00:59:59.999999Z"),
            Instant.parse("2021-03-28T01:00:00Z"),
            Instant.parse("2021-10-31T00:30:00Z"),
            Instant.parse("2021-10-31T01:30:00.000001Z"),
            Instant.parse("2024-02-29T12:34:56.789012Z"),
            Instant.parse("2037-12-31T23:59:59Z"),
            Instant.parse("2050-07-01T00:00:00Z"),
            Instant.parse("0002-06-15T05:06:07Z"),
            Instant.parse("9999-06-30T21:59:59.999999Z"));
    private static final List<ZoneId> ZONES = List.of(
            ZoneOffset.UTC,
            BERLIN,
            ZoneId.of("Asia/Kolkata"),
            ZoneId.of("America/New_York"),
            ZoneId.of("Australia/Lord_Howe"),
            ZoneId.of("America/Sao_Paulo"),
            ZoneOffset.ofHoursMinutes(-3, -30));
    private static final Map<String, Function<ZonedDateTime, Integer>> PARTS = Map.ofEntries(
            Map.entry("year", ZonedDateTime::getYear),
            Map.entry("iso_year", t -> t.get(IsoFields.WEEK_BASED_YEAR)),
            Map.entry("quarter", t -> t.get(IsoFields.QUARTER_OF_YEAR)),
            Map.entry("month", ZonedDateTime::getMonthValue),
            Map.entry("week", t -> t.get(IsoFields.WEEK_OF_WEEK_BASED_YEAR)),
            Map.entry("day", ZonedDateTime::getDayOfMonth),
            Map.entry("week_day", t -> t.getDayOfWeek().getValue() % 7 + 1),
            Map.entry("iso_week_day", t -> t.getDayOfWeek().getValue()),
            Map.entry("hour", ZonedDateTime::getHour),
            Map.entry("minute", ZonedDateTime::getMinute),
            Map.entry("second", ZonedDateTime::getSecond));

    private final TestDatabase database;
    private final OpenLibrary library;

    DatesTest(TestDatabase database) {
        this.database = database;
        library = OpenLibrary.on(database);
    }

    @AfterEach
    void close() {
        library.close();
    }

    private static void moments() {
        MOMENTS.forEach(m -> Specimen.objects.create(s -> s.moment = m));
    }

    /** Where a database's own tables of zones begin or differ from Java's, before the first standard time. */
    private static boolean comparable(Instant moment, ZoneId zone) {
        return zone.getRules().isFixedOffset() || moment.isAfter(Instant.parse("1900-01-01T00:00:00Z"));
    }

    private static List<Instant> comparable(ZoneId zone) {
        return MOMENTS.stream().filter(m -> comparable(m, zone)).toList();
    }

    @Test
    void partsOfAnInstantInEachZone() {
        moments();
        for (ZoneId zone : ZONES) {
            PARTS.forEach((part, expected) -> {
                List<Integer> got = Database.in(
                        zone,
                        () -> Specimen.objects
                                .orderBy(s -> s.id)
                                .value(s -> new NumberExpr<Specimen, Integer>(
                                        path("moment__" + part).node()))
                                .list());
                for (int i = 0; i < MOMENTS.size(); i++) {
                    if (comparable(MOMENTS.get(i), zone)) {
                        assertThat(got.get(i))
                                .as(part + " of " + MOMENTS.get(i) + " in " + zone)
                                .isEqualTo(expected.apply(MOMENTS.get(i).atZone(zone)));
                    }
                }
            });
        }
    }

    @Test
    void dayAndTimeOfAnInstantInEachZone() {
        moments();
        for (ZoneId zone : ZONES) {
            assertThat(Specimen.objects
                            .filter(s -> s.moment.in(comparable(zone)))
                            .orderBy(s -> s.id)
                            .values(
                                    s -> s.moment.atZone(zone).date(),
                                    s -> s.moment.atZone(zone).time())
                            .list())
                    .as(zone.getId())
                    .isEqualTo(comparable(zone).stream()
                            .map(m -> m.atZone(zone))
                            .map(t -> new Row2<>(t.toLocalDate(), t.toLocalTime()))
                            .toList());
        }
    }

    @Test
    void truncationOfAnInstantInEachZone() {
        moments();
        for (ZoneId zone : ZONES) {
            for (DatePart part : DatePart.values()) {
                assertThat(Specimen.objects
                                .filter(s -> s.moment.in(comparable(zone)))
                                .orderBy(s -> s.id)
                                .value(s -> s.moment.atZone(zone).truncate(part))
                                .list())
                        .as(part + " in " + zone)
                        .isEqualTo(comparable(zone).stream()
                                .map(m -> cut(m.atZone(zone), part))
                                .toList());
            }
        }
    }

    private static Instant cut(ZonedDateTime at, DatePart part) {
        return switch (part) {
            case HOUR -> at.truncatedTo(ChronoUnit.HOURS).toInstant();
            case MINUTE -> at.truncatedTo(ChronoUnit.MINUTES).toInstant();
            case SECOND -> at.truncatedTo(ChronoUnit.SECONDS).toInstant();
            default -> cut(at.toLocalDate(), part).atStartOfDay(at.getZone()).toInstant();
        };
    }

    private static LocalDate cut(LocalDate day, DatePart part) {
        return switch (part) {
            case YEAR -> day.withDayOfYear(1);
            case QUARTER -> day.with(IsoFields.DAY_OF_QUARTER, 1);
            case MONTH -> day.withDayOfMonth(1);
            case WEEK -> day.with(TemporalAdjusters.previousOrSame(DayOfWeek.MONDAY));
            default -> day;
        };
    }

    @Test
    void partsAndTruncationOfDates() {
        List<LocalDate> days = List.of(
                LocalDate.of(1, 1, 1),
                LocalDate.of(9999, 12, 31),
                LocalDate.of(2024, 2, 29),
                LocalDate.of(2021, 1, 3),
                LocalDate.of(2016, 12, 31),
                LocalDate.of(1582, 10, 10));
        days.forEach(d -> Specimen.objects.create(s -> s.day = d));
        PARTS.forEach((part, expected) -> {
            if (!List.of("hour", "minute", "second").contains(part)) {
                assertThat(Specimen.objects
                                .orderBy("id")
                                .value(s -> new NumberExpr<Specimen, Integer>(
                                        path("day__" + part).node()))
                                .list())
                        .as(part)
                        .isEqualTo(days.stream()
                                .map(d -> expected.apply(d.atStartOfDay(ZoneOffset.UTC)))
                                .toList());
            }
        });
        for (DatePart part : List.of(YEAR, QUARTER, MONTH, WEEK, DAY)) {
            assertThat(Specimen.objects
                            .orderBy("id")
                            .value(s -> s.day.truncate(part))
                            .list())
                    .as(part.name())
                    .isEqualTo(days.stream().map(d -> cut(d, part)).toList());
        }
    }

    @Test
    void partsAndTruncationOfTimes() {
        LocalTime time = LocalTime.of(23, 59, 58, 999_999_000);
        Specimen.objects.create(s -> s.time = time);
        assertThat(Specimen.objects
                        .filter(
                                s -> s.time.hour().eq(23),
                                s -> s.time.minute().eq(59),
                                s -> s.time.second().eq(58))
                        .count())
                .isEqualTo(1);
        assertThat(Specimen.objects.value(s -> s.time.truncate(HOUR)).get()).isEqualTo(LocalTime.of(23, 0));
        assertThat(Specimen.objects.value(s -> s.time.truncate(SECOND)).get()).isEqualTo(LocalTime.of(23, 59, 58));
    }

    @Test
    void theDatabasesZoneDecidesWhichDayItIs() {
        Instant late = Instant.parse("2021-06-30T22:30:00Z");
        Specimen.objects.create(s -> s.moment = late);
        LocalDate here = LocalDate.of(2021, 6, 30);
        assertThat(Specimen.objects.filter("moment__date", here).count()).isEqualTo(1);
        assertThat(Database.in(
                        BERLIN,
                        () -> Specimen.objects.filter("moment__date", here).count()))
                .isZero();
        assertThat(Database.in(
                        BERLIN,
                        () -> Specimen.objects.filter("moment__month", 7).count()))
                .isEqualTo(1);
        assertThat(Specimen.objects
                        .filter(s -> s.moment.atZone(BERLIN).month().eq(7))
                        .count())
                .isEqualTo(1);
        assertThat(Specimen.objects.filter("moment__month", 7).count()).isZero();
    }

    @Test
    void aYearOrDayIsARangeThatAnIndexServes() {
        Sql expected = new Sql(
                "WHERE \"t0\".\"moment\" BETWEEN ? AND ?",
                "WHERE \"t0\".\"moment\" BETWEEN ? AND ?",
                "WHERE \"t0\".\"moment\" BETWEEN ? AND ?");
        assertThat(library.sqlBehindTable(Specimen.objects.filter("moment__year", 2021)))
                .isEqualTo(expected.on(database));
        assertThat(library.sqlBehindTable(
                        Specimen.objects.filter(s -> s.moment.year().eq(2021))))
                .isEqualTo(expected.on(database));
        assertThat(library.sqlBehindTable(Specimen.objects.filter("moment__date", LocalDate.EPOCH)))
                .isEqualTo(expected.on(database));
        moments();
        for (int year : List.of(1, 1893, 2021, 9999)) {
            long same = MOMENTS.stream()
                    .filter(m -> m.atZone(ZoneOffset.UTC).getYear() == year)
                    .count();
            long less = MOMENTS.stream()
                    .filter(m -> m.atZone(ZoneOffset.UTC).getYear() < year)
                    .count();
            assertThat(Specimen.objects.filter("moment__year", year).count()).isEqualTo(same);
            assertThat(Specimen.objects.exclude("moment__year", year).count()).isEqualTo(MOMENTS.size() - same);
            assertThat(Specimen.objects.filter("moment__year__lt", year).count())
                    .isEqualTo(less);
            assertThat(Specimen.objects.filter("moment__year__lte", year).count())
                    .isEqualTo(less + same);
            assertThat(Specimen.objects.filter("moment__year__gte", year).count())
                    .isEqualTo(MOMENTS.size() - less);
            assertThat(Specimen.objects
                            .filter("moment__year__in", List.of(year, 5))
                            .count())
                    .isEqualTo(same);
        }
        assertThat(Specimen.objects.filter("moment__year", "2021").count()).isEqualTo(5);
        assertThatThrownBy(() ->
                        Specimen.objects.filter("moment__year__gt", 10_000).count())
                .isInstanceOf(DataError.class);
    }

    @Test
    void aNullHasNoYear() {
        Specimen.objects.create(s -> s.label = "none");
        assertThat(Specimen.objects.filter("day__year", 2021).count()).isZero();
        assertThat(Specimen.objects.exclude("day__year", 2021).count()).isEqualTo(1);
        assertThat(Specimen.objects.exclude("moment__hour", 3).count()).isEqualTo(1);
        assertThat(Specimen.objects.filter("day__year__isnull", true).count()).isEqualTo(1);
    }

    @Test
    void whatDoesNotGoTogetherIsAnError() {
        assertThatThrownBy(() -> Specimen.objects.filter("label__year", 1).count())
                .isInstanceOf(FieldError.class);
        assertThatThrownBy(() -> Specimen.objects.filter("day__hour", 1).count())
                .isInstanceOf(FieldError.class);
        assertThatThrownBy(() -> Specimen.objects.filter("time__month", 1).count())
                .isInstanceOf(FieldError.class);
        assertThatThrownBy(
                        () -> Specimen.objects.value(s -> s.day.truncate(HOUR)).list())
                .isInstanceOf(FieldError.class);
    }

    @Test
    void groupsByTruncatedValues() {
        moments();
        assertThat(Specimen.objects
                        .groupBy(s -> s.moment.atZone(BERLIN).truncate(YEAR))
                        .select(Row2::new, s -> s.moment.atZone(BERLIN).truncate(YEAR), s -> count())
                        .list())
                .contains(new Row2<>(Instant.parse("2020-12-31T23:00:00Z"), 6L));
    }
}
