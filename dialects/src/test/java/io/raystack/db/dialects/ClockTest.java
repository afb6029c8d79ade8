package io.raystack.db.dialects;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.DateTimeException;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import org.junit.jupiter.api.Test;

class ClockTest {
    @Test
    void writesWhatSortsAndReadsItBack() {
        Instant moment = Instant.parse("0099-03-04T05:06:07.000089Z");
        assertThat(Clock.text(moment)).isEqualTo("0099-03-04 05:06:07.000089");
        assertThat(Clock.instant(Clock.text(moment))).isEqualTo(moment);
        assertThat(Clock.text(Instant.EPOCH)).isEqualTo("1970-01-01 00:00:00");
        assertThat(Clock.date(Clock.text(LocalDate.of(2024, 2, 29)))).isEqualTo(LocalDate.of(2024, 2, 29));
        assertThat(Clock.time(Clock.text(LocalTime.of(23, 5, 0, 1000)))).isEqualTo(LocalTime.of(23, 5, 0, 1000));
    }

    @Test
    void readsWhatOthersWrite() {
        Instant noon = Instant.parse("2026-01-31T12:00:00Z");
        assertThat(Clock.instant("2026-01-31T12:00:00Z")).isEqualTo(noon);
        assertThat(Clock.instant("2026-01-31 13:00+01:00")).isEqualTo(noon);
        assertThat(Clock.instant("2026-01-31 12:00:00.0")).isEqualTo(noon);
        assertThat(Clock.instant("2026-01-31")).isEqualTo(Instant.parse("2026-01-31T00:00:00Z"));
    }

    @Test
    void refusesTheRest() {
        for (String wrong :
                new String[] {"2026-1-31", "2026-01-31x12:00", "2026-01-31 12:00:00.x", "yesterday", "", "2026-02-30"
                }) {
            assertThatThrownBy(() -> Clock.instant(wrong)).as(wrong).isInstanceOf(DateTimeException.class);
        }
        assertThatThrownBy(() -> Clock.date("2026-01-31 12:00")).isInstanceOf(DateTimeException.class);
    }

    @Test
    void durationsAreCutTowardsZero() {
        assertThat(Fits.micros(Duration.ofNanos(1999))).isEqualTo(1);
        assertThat(Fits.micros(Duration.ofNanos(-1999))).isEqualTo(-1);
        assertThat(Fits.micros(Duration.ofSeconds(-2, 5000))).isEqualTo(-1_999_995);
        assertThat(Fits.duration(-1_999_995)).isEqualTo(Duration.ofSeconds(-2, 5000));
    }
}
