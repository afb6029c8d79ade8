package io.raystack.tests.oracle;

import io.raystack.db.errors.DataError;
import io.raystack.db.errors.DatabaseError;
import io.raystack.db.errors.DoesNotExist;
import io.raystack.db.errors.FieldError;
import io.raystack.db.errors.IntegrityError;
import io.raystack.db.errors.MultipleObjectsReturned;
import io.raystack.db.errors.NotUpdated;
import io.raystack.db.errors.ProtectedError;
import io.raystack.db.errors.RaystackException;
import io.raystack.db.errors.RestrictedError;
import io.raystack.db.errors.TransactionError;
import io.raystack.db.errors.Unsupported;
import io.raystack.db.errors.ValueRefused;
import java.util.Set;

/** Our errors by Django's names. Stateless, thread-safe. */
final class Errors {
    private static final String DATABASE = "database error";
    private static final String MISUSE = "misuse";
    private static final Set<String> OF_DATABASES =
            Set.of("OperationalError", "ProgrammingError", "DataError", "InternalError", "DatabaseError");
    private static final Set<String> OF_PYTHON = Set.of("ValueError", "TypeError", "IndexError", "AttributeError");

    private Errors() {}

    /** The class of errors that a recorded name belongs to. */
    static String recorded(String name) {
        if (OF_DATABASES.contains(name)) {
            return DATABASE;
        }
        if (OF_PYTHON.contains(name)) {
            return MISUSE;
        }
        return name.equals("OutputFieldIsNoneError") || name.equals("FieldDoesNotExist") ? "FieldError" : name;
    }

    /**
     * The classes of errors that one of ours may stand for: a value that is refused is a wrong argument or an error of the
     * database, and a name that is wrong is what Python finds at run time only.
     */
    static Set<String> ours(RuntimeException error) {
        if (error instanceof Failure failure) {
            return Set.of(recorded(failure.error()));
        }
        if (error instanceof FieldError) {
            return Set.of("FieldError", MISUSE);
        }
        if (error instanceof Unsupported) {
            return Set.of("NotSupportedError");
        }
        if (error instanceof IntegrityError) {
            return Set.of("IntegrityError");
        }
        if (error instanceof ValueRefused) {
            return Set.of("ValidationError", MISUSE);
        }
        if (error instanceof DataError) {
            return Set.of(DATABASE, MISUSE, "ValidationError");
        }
        return Set.of(
                error instanceof RaystackException ours
                        ? byClass(ours)
                        : error.getClass().getSimpleName());
    }

    private static String byClass(RaystackException error) {
        if (error instanceof DoesNotExist
                || error instanceof MultipleObjectsReturned
                || error instanceof NotUpdated
                || error instanceof ProtectedError
                || error instanceof RestrictedError) {
            return error.getClass().getSimpleName();
        }
        if (error instanceof TransactionError) {
            return "TransactionManagementError";
        }
        return error instanceof DatabaseError ? DATABASE : MISUSE;
    }
}
