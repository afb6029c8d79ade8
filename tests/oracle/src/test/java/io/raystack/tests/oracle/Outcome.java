package io.raystack.tests.oracle;

import java.util.Locale;

/**
 * How a case ended.
 *
 * <p>Immutable and thread-safe.
 *
 * @param asked the case
 * @param verdict passed, failed or skipped
 * @param reason why it was skipped, or what was expected and what came
 * @param django whether a failed one gave exactly Django's answer
 */
record Outcome(Case asked, Verdict verdict, String reason, boolean django) {
    enum Verdict {
        PASSED,
        FAILED,
        SKIPPED;

        String word() {
            return name().toLowerCase(Locale.ROOT);
        }
    }

    static Outcome passed(Case asked) {
        return new Outcome(asked, Verdict.PASSED, "", false);
    }

    static Outcome skipped(Case asked, String reason) {
        return new Outcome(asked, Verdict.SKIPPED, reason, false);
    }

    static Outcome failed(Case asked, String reason, boolean django) {
        return new Outcome(asked, Verdict.FAILED, reason, django);
    }

    boolean is(Verdict other) {
        return verdict == other;
    }

    /** Whether something is missing in the library or the interpreter, not in the case. */
    boolean unable() {
        return is(Verdict.SKIPPED) && reason.startsWith("unsupported");
    }
}
