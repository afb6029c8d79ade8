package io.raystack.tests.oracle;

/** The library or this interpreter has no such construct yet: the case is counted as skipped, under this reason. */
final class Unable extends RuntimeException {
    private static final long serialVersionUID = 1;

    Unable(String construct) {
        super("unsupported: " + construct);
    }

    String reason() {
        return String.valueOf(getMessage());
    }
}
