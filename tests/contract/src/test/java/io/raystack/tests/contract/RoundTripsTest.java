package io.raystack.tests.contract;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.raystack.db.errors.RaystackException;
import io.raystack.db.model.Json;
import io.raystack.tests.contract.servers.OnEveryDatabase;
import io.raystack.tests.contract.servers.TestDatabase;
import io.raystack.tests.library.Genre;
import io.raystack.tests.library.Specimen;
import io.raystack.tests.library.Specimen_;
import java.math.BigDecimal;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.List;
import java.util.UUID;
import java.util.function.BiConsumer;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** Values of each type go to every database and come back the same: the extremes, the awkward ones, NULL. */
@OnEveryDatabase
class RoundTripsTest {
    private final OpenLibrary library;

    RoundTripsTest(TestDatabase database) {
        library = OpenLibrary.on(database);
    }

    @AfterEach
    void close() {
        library.close();
    }

    private static <V> void comesBack(
            BiConsumer<Specimen, V> set, Function<Specimen, @Nullable V> get, List<V> values) {
        for (V value : values) {
            Specimen saved = Specimen.objects.create(s -> set.accept(s, value));
            Specimen loaded = Specimen.objects.get(saved.id);
            assertThat(get.apply(loaded)).isEqualTo(value);
            loaded.save();
            set.accept(saved, value);
            saved.save();
            assertThat(get.apply(Specimen.objects.get(saved.id))).isEqualTo(value);
        }
    }

    @Test
    void nullIsNull() {
        Specimen saved = Specimen.objects.create(s -> {});
        assertThat(Specimen.objects.get(saved.id))
                .usingRecursiveComparison()
                .ignoringFields("state")
                .isEqualTo(saved);
        assertThat(Specimen.objects.get(saved.id).whole).isNull();
    }

    @Test
    void text() {
        List<String> values =
                List.of("", " ", "a ", "%_\\", "'\"`", "ßẞİıΣσς", "😀\uE000\uFFFD", "e\u0301", "a\nb\r\n\t", "null");
        comesBack((s, v) -> s.text = v, s -> s.text, values);
        comesBack((s, v) -> s.label = v, s -> s.label, values);
        comesBack((s, v) -> s.label = v, s -> s.label, List.of("😀".repeat(50)));
        comesBack((s, v) -> s.text = v, s -> s.text, List.of("x".repeat(100_000)));
    }

    @Test
    void textLongerThanTheColumnIsAnError() {
        assertThatThrownBy(() -> Specimen.objects.create(s -> s.label = "x".repeat(51)))
                .isInstanceOf(RaystackException.class);
    }

    @Test
    void wholeNumbers() {
        comesBack((s, v) -> s.small = v, s -> s.small, List.of((short) 0, Short.MIN_VALUE, Short.MAX_VALUE));
        comesBack((s, v) -> s.whole = v, s -> s.whole, List.of(0, Integer.MIN_VALUE, Integer.MAX_VALUE));
        comesBack((s, v) -> s.big = v, s -> s.big, List.of(0L, Long.MIN_VALUE, Long.MAX_VALUE, (1L << 53) + 1));
    }

    @Test
    void realNumbers() {
        comesBack(
                (s, v) -> s.real = v,
                s -> s.real,
                List.of(0.0, 0.1, 1 / 3.0, Double.MAX_VALUE, -Double.MAX_VALUE, Double.MIN_NORMAL, 1e15 + 0.3));
    }

    @Test
    void whatIsNoNumberIsAnError() {
        for (double value : new double[] {Double.NaN, Double.POSITIVE_INFINITY, Double.NEGATIVE_INFINITY}) {
            assertThatThrownBy(() -> Specimen.objects.create(s -> s.real = value))
                    .isInstanceOf(RaystackException.class);
        }
    }

    @Test
    void decimalsKeepEachDigit() {
        List<BigDecimal> values = List.of(
                new BigDecimal("0.0000000001"),
                new BigDecimal("9999999999999999999999999999.9999999999"),
                new BigDecimal("-9999999999999999999999999999.9999999999"),
                new BigDecimal("0.1"),
                new BigDecimal("12345678901234567890.5"),
                BigDecimal.ZERO);
        for (BigDecimal value : values) {
            Specimen saved = Specimen.objects.create(s -> s.exact = value);
            assertThat(Specimen.objects.get(saved.id).exact).isEqualByComparingTo(value);
            assertThat(Specimen.objects.filter(Specimen_.exact.eq(value)).count())
                    .isEqualTo(1);
        }
    }

    @Test
    void digitsThatWouldBeLostAreAnError() {
        assertThatThrownBy(() -> Specimen.objects.create(s -> s.exact = new BigDecimal("0.00000000001")))
                .isInstanceOf(RaystackException.class);
        assertThatThrownBy(() -> Specimen.objects.create(s -> s.exact = new BigDecimal("1e28")))
                .isInstanceOf(RaystackException.class);
    }

    @Test
    void truthValues() {
        comesBack((s, v) -> s.flag = v, s -> s.flag, List.of(true, false));
    }

    @Test
    void datesAndTimes() {
        comesBack(
                (s, v) -> s.day = v,
                s -> s.day,
                List.of(
                        LocalDate.of(1, 1, 1),
                        LocalDate.of(9999, 12, 31),
                        LocalDate.of(1582, 10, 10),
                        LocalDate.of(2024, 2, 29)));
        comesBack(
                (s, v) -> s.time = v,
                s -> s.time,
                List.of(LocalTime.MIDNIGHT, LocalTime.of(23, 59, 59, 999_999_000), LocalTime.of(0, 0, 0, 1000)));
        comesBack(
                (s, v) -> s.moment = v,
                s -> s.moment,
                List.of(
                        Instant.EPOCH,
                        Instant.parse("0001-01-01T00:00:00Z"),
                        Instant.parse("9999-12-31T23:59:59.999999Z"),
                        Instant.parse("1969-12-31T23:59:59.999999Z"),
                        Instant.parse("2024-03-31T01:30:00.000001Z")));
    }

    @Test
    void instantsAreCutToMicroseconds() {
        Instant fine = Instant.parse("2024-02-29T12:00:00.000001999Z");
        Specimen saved = Specimen.objects.create(s -> s.moment = fine);
        assertThat(Specimen.objects.get(saved.id).moment).isEqualTo(Instant.parse("2024-02-29T12:00:00.000001Z"));
        assertThat(Specimen.objects.filter(s -> s.moment.eq(fine)).count()).isEqualTo(1);
        Instant before = Instant.parse("1969-12-31T23:59:59.9999999Z");
        Specimen early = Specimen.objects.create(s -> s.moment = before);
        assertThat(Specimen.objects.get(early.id).moment).isEqualTo(Instant.parse("1969-12-31T23:59:59.999999Z"));
    }

    @Test
    void lengthsOfTime() {
        comesBack(
                (s, v) -> s.span = v,
                s -> s.span,
                List.of(
                        Duration.ZERO,
                        Duration.ofDays(100_000).plusNanos(1000),
                        Duration.ofSeconds(-1, 999_999_000),
                        Duration.ofDays(-100_000)));
    }

    @Test
    void identifiersBytesAndEnums() {
        comesBack(
                (s, v) -> s.code = v,
                s -> s.code,
                List.of(new UUID(0, 0), new UUID(-1, -1), UUID.fromString("0190a5f0-0000-7000-8000-0000000000ab")));
        comesBack(
                (s, v) -> s.bytes = v,
                s -> s.bytes,
                List.of(new byte[0], new byte[] {0, -1, 127, -128, '\'', '\\'}, new byte[70_000]));
        comesBack((s, v) -> s.genre = v, s -> s.genre, List.of(Genre.values()));
    }

    @Test
    void documents() {
        comesBack(
                (s, v) -> s.document = v,
                s -> s.document,
                List.of(
                        Json.parse("null"),
                        Json.parse("{}"),
                        Json.parse("[1, 2.50, -3e10, true, null, \"\\u00df \\ud83d\\ude00 \\\"\"]"),
                        Json.parse("{\"b\": {\"a\": []}, \"a\": \"x\"}")));
    }

    @Test
    void eachValueIsFoundAgain() {
        Specimen one = Specimen.objects.create(s -> {
            s.small = Short.MIN_VALUE;
            s.big = Long.MAX_VALUE;
            s.real = -0.0;
            s.day = LocalDate.of(1, 1, 1);
            s.time = LocalTime.of(23, 59, 59, 999_999_000);
            s.span = Duration.ofSeconds(-1, 999_999_000);
            s.code = new UUID(-1, -1);
            s.bytes = new byte[] {0, -1};
            s.genre = Genre.POETRY;
        });
        assertThat(Specimen.objects
                        .filter(
                                s -> s.small.eq(Short.MIN_VALUE),
                                s -> s.big.eq(Long.MAX_VALUE),
                                s -> s.real.eq(0.0),
                                s -> s.day.eq(LocalDate.of(1, 1, 1)),
                                s -> s.time.eq(LocalTime.of(23, 59, 59, 999_999_000)),
                                s -> s.span.eq(Duration.ofSeconds(-1, 999_999_000)),
                                s -> s.code.eq(new UUID(-1, -1)),
                                s -> s.bytes.eq(new byte[] {0, -1}),
                                s -> s.genre.eq(Genre.POETRY))
                        .list())
                .containsExactly(one);
    }
}
