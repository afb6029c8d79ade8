package io.raystack.tests.contract;

import java.util.List;

/** What a database cannot do, so that a contract test leaves it out there: each with the reason. Nothing else is skipped. */
final class Skips {
    /**
     * One thing left out.
     *
     * @param database the family that cannot do it
     * @param what the test that leaves it out
     * @param why the reason
     */
    record Skip(String database, String what, String why) {}

    /** All of them. */
    static final List<Skip> ALL = List.of();

    private Skips() {}

    /** Whether {@code what} is left out on this database. */
    static boolean has(io.raystack.tests.contract.servers.TestDatabase database, String what) {
        return ALL.stream()
                .anyMatch(skip -> database.is(skip.database()) && skip.what().equals(what));
    }
}
