package io.raystack.db.dialects;

import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneOffset;

/**
 * Dates, times and instants as text that sorts as they do: {@code 2026-01-31}, {@code 23:59:59.000001}, {@code 2026-01-31
 * 23:59:59.000001}, UTC. This is how Django writes them.
 *
 * <p>Stateless, thread-safe. Errors are {@link DateTimeException} or {@link StringIndexOutOfBoundsException}.
 */
public final class Clock {
    private Clock() {}

    /** A date. */
    public static String text(LocalDate date) {
        return append(new StringBuilder(10), date).toString();
    }

    /** A time; no fraction when it is zero. */
    public static String text(LocalTime time) {
        return append(new StringBuilder(15), time).toString();
    }

    /** An instant, UTC; no fraction when it is zero. */
    public static String text(Instant instant) {
        long seconds = instant.getEpochSecond();
        StringBuilder out = new StringBuilder(26);
        append(out, LocalDate.ofEpochDay(Math.floorDiv(seconds, 86_400L))).append(' ');
        LocalTime time = LocalTime.ofSecondOfDay(Math.floorMod(seconds, 86_400L));
        return append(out, time.withNano(instant.getNano())).toString();
    }

    /** Reads a date; what follows it is an error. */
    public static LocalDate date(String text) {
        if (text.length() != 10) {
            throw new DateTimeException("a date has 10 characters");
        }
        return datePart(text);
    }

    /** Reads a time. */
    public static LocalTime time(String text) {
        return time(text, 0, text.length());
    }

    /** Reads an instant; without an offset it is UTC, a date alone is its midnight. */
    public static Instant instant(String text) {
        LocalDate date = datePart(text);
        if (text.length() == 10) {
            return date.atStartOfDay().toInstant(ZoneOffset.UTC);
        }
        char between = text.charAt(10);
        if (between != ' ' && between != 'T') {
            throw new DateTimeException("no time after the date");
        }
        int end = zoneAt(text);
        ZoneOffset zone = end == text.length() ? ZoneOffset.UTC : ZoneOffset.of(text.substring(end));
        LocalTime time = time(text, 11, end);
        return Instant.ofEpochSecond(
                date.toEpochDay() * 86_400L + time.toSecondOfDay() - zone.getTotalSeconds(), time.getNano());
    }

    private static int zoneAt(String text) {
        for (int i = 16; i < text.length(); i++) {
            char c = text.charAt(i);
            if (c == 'Z' || c == '+' || c == '-') {
                return i;
            }
        }
        return text.length();
    }

    private static LocalDate datePart(String text) {
        if (text.length() < 10 || text.charAt(4) != '-' || text.charAt(7) != '-') {
            throw new DateTimeException("not a date");
        }
        return LocalDate.of(number(text, 0, 4), number(text, 5, 7), number(text, 8, 10));
    }

    private static LocalTime time(String text, int from, int to) {
        int length = to - from;
        if (length < 5 || text.charAt(from + 2) != ':' || (length > 5 && text.charAt(from + 5) != ':')) {
            throw new DateTimeException("not a time");
        }
        int second = length > 5 ? number(text, from + 6, from + 8) : 0;
        int nano = length > 8 ? fraction(text, from + 8, to) : 0;
        return LocalTime.of(number(text, from, from + 2), number(text, from + 3, from + 5), second, nano);
    }

    private static int fraction(String text, int dot, int to) {
        if (text.charAt(dot) != '.' || to - dot < 2 || to - dot > 10) {
            throw new DateTimeException("not a fraction of a second");
        }
        int nano = number(text, dot + 1, to);
        for (int digits = to - dot - 1; digits < 9; digits++) {
            nano *= 10;
        }
        return nano;
    }

    private static int number(String text, int from, int to) {
        int value = 0;
        for (int i = from; i < to; i++) {
            int digit = text.charAt(i) - '0';
            if (digit < 0 || digit > 9) {
                throw new DateTimeException("not a digit");
            }
            value = value * 10 + digit;
        }
        return value;
    }

    private static StringBuilder append(StringBuilder out, LocalDate date) {
        int year = date.getYear();
        out.append((char) ('0' + year / 1000)).append((char) ('0' + year / 100 % 10));
        return two(two(two(out, year % 100).append('-'), date.getMonthValue()).append('-'), date.getDayOfMonth());
    }

    private static StringBuilder append(StringBuilder out, LocalTime time) {
        two(two(two(out, time.getHour()).append(':'), time.getMinute()).append(':'), time.getSecond());
        int micros = time.getNano() / 1000;
        if (micros != 0) {
            two(two(two(out.append('.'), micros / 10_000), micros / 100 % 100), micros % 100);
        }
        return out;
    }

    private static StringBuilder two(StringBuilder out, int number) {
        return out.append((char) ('0' + number / 10)).append((char) ('0' + number % 10));
    }
}
