package io.raystack.tests.oracle;

/**
 * An error that this interpreter finds where Django's untyped call would have: with the name that the cases know. In Java these
 * are errors of the compiler.
 */
final class Failure extends RuntimeException {
    private static final long serialVersionUID = 1;
    private final String error;

    Failure(String error, String message) {
        super(message);
        this.error = error;
    }

    String error() {
        return error;
    }
}
