package io.raystack.tests.oracle;

import io.raystack.db.Atomic;
import io.raystack.db.errors.RaystackException;
import io.raystack.db.model.Json;
import java.util.List;
import java.util.Map;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/** Runs cases against a loaded database and compares. One case at a time, in one thread. */
final class CaseRunner {
    private final Fixture fixture;

    CaseRunner(Fixture fixture) {
        this.fixture = fixture;
    }

    /** Runs one case. */
    Outcome run(Case asked) {
        if (!asked.withoutMeaning().isEmpty()) {
            return Outcome.skipped(asked, "na: " + asked.withoutMeaning());
        }
        if (!asked.mutates()) {
            return steps(asked);
        }
        fixture.engine().resetSequences();
        Outcome[] outcome = {Outcome.skipped(asked, "did not run")};
        try {
            Atomic.atomic(() -> {
                fixture.engine().inTransaction();
                outcome[0] = changing(asked);
                throw new TakenBack();
            });
        } catch (TakenBack expected) {
            // nothing that a case does is kept
        }
        return outcome[0];
    }

    /** Ends a transaction that nobody wants to keep. */
    private static final class TakenBack extends RuntimeException {
        private static final long serialVersionUID = 1;

        TakenBack() {
            super("taken back", null, false, false);
        }
    }

    private Outcome changing(Case asked) {
        Outcome outcome = steps(asked);
        if (!outcome.is(Outcome.Verdict.PASSED)) {
            return outcome;
        }
        Json expected = Said.member(asked.text(), "state");
        Json got = fixture.counter().uncounted(() -> State.changes(fixture.tables(), State.read()));
        if (State.same(expected, got, new Same(false))) {
            return outcome;
        }
        Json theirs = asked.text().member("django_state");
        boolean django = theirs != null && State.same(theirs, got, new Same(false));
        return Outcome.failed(
                asked, "state: " + Answers.cut(expected.text()) + " | " + Answers.cut(got.text()), django);
    }

    private Outcome steps(Case asked) {
        Same same = new Same(asked.mentions("\"Window\""));
        Terminals terminals = new Terminals(new Bound(fixture.counter()));
        Outcome first = Outcome.passed(asked);
        for (Json step : asked.steps()) {
            Outcome outcome = step(asked, step, terminals, same);
            if (first.is(Outcome.Verdict.PASSED)) {
                first = outcome;
            }
        }
        return first;
    }

    private Outcome step(Case asked, Json step, Terminals terminals, Same same) {
        fixture.counter().take();
        Json got;
        try {
            got = asked.mutates() ? saved(() -> terminals.answer(step)) : terminals.answer(step);
        } catch (Unable missing) {
            fixture.engine().heard(fixture.counter().take());
            return Outcome.skipped(asked, missing.reason());
        } catch (RuntimeException error) {
            got = error(error);
        } catch (StackOverflowError endless) {
            got = error(new IllegalStateException("endless recursion", endless));
        }
        terminals.bind(step);
        List<String> sent = fixture.counter().take();
        fixture.engine().heard(sent);
        return compared(asked, step, got, sent, same);
    }

    /** With a savepoint of its own, so that later steps can go on. */
    private static Json saved(Supplier<Json> answer) {
        return Atomic.atomic(answer::get);
    }

    private static Outcome compared(Case asked, Json step, Json got, List<String> sent, Same same) {
        Json expected = Said.member(step, "expected");
        String difference = Answers.difference(expected, got, same);
        if (difference != null) {
            return Outcome.failed(asked, difference, django(step, got, same));
        }
        Json queries = expected.member("queries");
        if (asked.countsQueries() && queries != null && queries.longValue() != sent.size()) {
            return Outcome.failed(asked, queries + " queries | " + sent.size() + ": " + sent, false);
        }
        return Outcome.passed(asked);
    }

    private static boolean django(Json step, Json got, Same same) {
        Json django = step.member("django");
        if (django == null) {
            return false;
        }
        Json byDatabase = django.member("by_db");
        if (byDatabase == null) {
            return Answers.difference(django, got, same) == null;
        }
        return byDatabase.members().values().stream().anyMatch(one -> Answers.difference(one, got, same) == null);
    }

    private static Json error(RuntimeException error) {
        String message = error instanceof RaystackException || error instanceof Failure
                ? String.valueOf(error.getMessage())
                : error + " at " + place(error);
        return Json.object(Map.of(
                "kind", Json.of("error"),
                "error", Json.array(Errors.ours(error).stream().map(Json::of).toList()),
                "message", Json.of(message)));
    }

    private static @Nullable StackTraceElement place(RuntimeException error) {
        return error.getStackTrace().length == 0 ? null : error.getStackTrace()[0];
    }
}
