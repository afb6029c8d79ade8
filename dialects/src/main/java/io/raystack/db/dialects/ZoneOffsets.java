package io.raystack.db.dialects;

import io.raystack.db.sql.SqlNode;
import io.raystack.db.sql.SqlText;
import java.time.DayOfWeek;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.time.zone.ZoneOffsetTransition;
import java.time.zone.ZoneOffsetTransitionRule;
import java.time.zone.ZoneRules;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

/**
 * The offset of a time zone, in seconds, as an expression over an instant or a local time: {@code CASE WHEN x >= '2021-03-28
 * 01:00:00' THEN 7200 ...}. Needs no tables of zones in the database and holds for the years 1 to 9999.
 *
 * <p>Immutable and thread-safe.
 */
final class ZoneOffsets {
    private static final Map<String, ZoneOffsets> KNOWN = new ConcurrentHashMap<>();

    private final ZoneRules rules;

    private ZoneOffsets(ZoneRules rules) {
        this.rules = rules;
    }

    /** Those of a zone by its name. */
    static ZoneOffsets of(String zone) {
        return KNOWN.computeIfAbsent(zone, z -> new ZoneOffsets(ZoneId.of(z).getRules()));
    }

    /** The offset at an instant. */
    void atInstant(SqlNode instant, SqlText out) {
        write(() -> out.operand(instant), false, out);
    }

    /** The offset at a local time: the one before in a gap or an overlap, as Java has it. */
    void atLocal(Runnable local, SqlText out) {
        write(local, true, out);
    }

    private void write(Runnable value, boolean local, SqlText out) {
        List<ZoneOffsetTransition> known = rules.getTransitions();
        List<ZoneOffsetTransitionRule> yearly = rules.getTransitionRules();
        if (known.isEmpty() && yearly.isEmpty()) {
            out.add(seconds(rules.getOffset(Instant.EPOCH)));
            return;
        }
        out.add("CASE");
        for (int i = known.size() - 1; i >= 0; i--) {
            ZoneOffsetTransition change = known.get(i);
            out.add(" WHEN ");
            value.run();
            out.add(" >= '" + text(local ? localStart(change) : instantStart(change)) + "' THEN ");
            if (i == known.size() - 1 && !yearly.isEmpty()) {
                yearly(yearly, value, local, out);
            } else {
                out.add(seconds(change.getOffsetAfter()));
            }
        }
        out.add(" ELSE " + seconds(first(known)) + " END");
    }

    private ZoneOffset first(List<ZoneOffsetTransition> known) {
        return known.isEmpty() ? rules.getOffset(Instant.MIN) : known.get(0).getOffsetBefore();
    }

    private static LocalDateTime instantStart(ZoneOffsetTransition change) {
        return LocalDateTime.ofInstant(change.getInstant(), ZoneOffset.UTC);
    }

    private static LocalDateTime localStart(ZoneOffsetTransition change) {
        return change.isGap() ? change.getDateTimeAfter() : change.getDateTimeBefore();
    }

    /** The rules that repeat every year; the last one holds until the first one of the next year. */
    private static void yearly(List<ZoneOffsetTransitionRule> rules, Runnable value, boolean local, SqlText out) {
        out.add("CASE");
        for (int i = rules.size() - 1; i >= 0; i--) {
            ZoneOffsetTransitionRule rule = rules.get(i);
            out.add(" WHEN ");
            value.run();
            out.add(" >= ");
            day(rule, value, out);
            ZoneOffsetTransition sample = rule.createTransition(2000);
            LocalDateTime start = local ? localStart(sample) : instantStart(sample);
            long shift = java.time.Duration.between(date(rule, 2000).atStartOfDay(), start)
                    .toSeconds();
            out.add(" + INTERVAL " + shift + " SECOND THEN " + seconds(rule.getOffsetAfter()));
        }
        out.add(" ELSE " + seconds(rules.get(0).getOffsetBefore()) + " END");
    }

    /** The day of a rule in the year of {@code value}: {@code 03-31}, back to Sunday. */
    private static void day(ZoneOffsetTransitionRule rule, Runnable value, SqlText out) {
        int month = rule.getMonth().getValue();
        int indicator = rule.getDayOfMonthIndicator();
        boolean back = indicator < 0;
        int base = back ? rule.getMonth().minLength() + 1 + indicator : indicator;
        String suffix = String.format("-%02d-%02d", month, base);
        DayOfWeek wanted = rule.getDayOfWeek();
        out.add("CAST(CONCAT(LPAD(YEAR(");
        value.run();
        out.add("), 4, '0'), '" + suffix + "') AS DATETIME)");
        if (wanted != null) {
            int index = wanted.getValue() - 1;
            String weekday = back ? "(WEEKDAY(|) + " + (7 - index) + ") % 7" : "(" + (index + 7) + " - WEEKDAY(|)) % 7";
            String[] pieces = weekday.split("\\|");
            out.add(back ? " - INTERVAL " : " + INTERVAL ").add(pieces[0] + "CONCAT(LPAD(YEAR(");
            value.run();
            out.add("), 4, '0'), '" + suffix + "')" + pieces[1] + " DAY");
        }
    }

    private static LocalDate date(ZoneOffsetTransitionRule rule, int year) {
        int indicator = rule.getDayOfMonthIndicator();
        boolean back = indicator < 0;
        LocalDate base =
                LocalDate.of(year, rule.getMonth(), back ? rule.getMonth().minLength() + 1 + indicator : indicator);
        LocalDate day = base;
        while (rule.getDayOfWeek() != null && day.getDayOfWeek() != rule.getDayOfWeek()) {
            day = day.plusDays(back ? -1 : 1);
        }
        return day;
    }

    private static String seconds(ZoneOffset offset) {
        return Integer.toString(offset.getTotalSeconds());
    }

    private static String text(LocalDateTime time) {
        return time.toLocalDate() + " " + java.time.format.DateTimeFormatter.ISO_LOCAL_TIME.format(time);
    }
}
