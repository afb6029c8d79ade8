package io.raystack.tests.oracle;

import java.io.PrintStream;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/** Counts outcomes and prints them. Belongs to one run. */
final class Report {
    private final PrintStream out;
    private final List<Outcome> outcomes = new ArrayList<>();

    Report(PrintStream out) {
        this.out = out;
    }

    /** Takes one more; a failed one, or one that nobody can ask yet, is printed at once. */
    void add(Outcome outcome) {
        outcomes.add(outcome);
        if (outcome.is(Outcome.Verdict.FAILED) || outcome.unable()) {
            out.println(outcome.asked().id() + (outcome.django() ? " [Django's answer]" : "") + ": "
                    + outcome.reason().replace('\n', ' '));
        }
    }

    /** Prints the counts; whether nothing failed. A construct that is missing counts as skipped. */
    boolean close() {
        Map<String, int[]> families = new TreeMap<>();
        Map<String, int[]> deviations = new TreeMap<>();
        Map<String, int[]> reasons = new TreeMap<>();
        int django = 0;
        for (Outcome outcome : outcomes) {
            count(families, outcome.asked().family(), outcome);
            outcome.asked().deviations().forEach(tag -> count(deviations, tag, outcome));
            if (outcome.is(Outcome.Verdict.SKIPPED)) {
                count(reasons, outcome.reason(), outcome);
            }
            django += outcome.django() ? 1 : 0;
        }
        families.forEach((family, n) -> out.println(family + ": " + n[0] + "/" + n[1] + "/" + n[2]));
        deviations.forEach((tag, n) -> out.println(tag + ": " + n[0] + " passed, " + n[1] + " failed"));
        out.println("failed with Django's answer: " + django);
        reasons.forEach((reason, n) -> out.println("skipped, " + reason + ": " + n[2]));
        return total();
    }

    private boolean total() {
        int[] total = new int[3];
        outcomes.forEach(outcome -> total[outcome.verdict().ordinal()]++);
        out.println(total[0] + " passed, " + total[1] + " failed, " + total[2] + " skipped");
        return total[1] == 0;
    }

    private static void count(Map<String, int[]> counts, String key, Outcome outcome) {
        counts.computeIfAbsent(key, k -> new int[3])[outcome.verdict().ordinal()]++;
    }
}
