package io.raystack.db.errors;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * An error that the database reported.
 *
 * <p>Immutable and thread-safe once thrown.
 */
public class DatabaseError extends RaystackException {
    private static final long serialVersionUID = 1L;

    private transient Place place = Place.UNKNOWN;

    /**
     * Where in the schema an error happened, as far as the database says so; names as the database knows them.
     *
     * @param table the table, empty when not said
     * @param constraint the constraint, empty when not said
     * @param columns the columns, empty when not said
     */
    public record Place(String table, String constraint, List<String> columns) {
        /** Nothing was said. */
        public static final Place UNKNOWN = new Place("", "", List.of());

        /** Copies the list. */
        public Place {
            columns = List.copyOf(columns);
        }
    }

    /** An error with what failed and what to do next. */
    public DatabaseError(String problem, String remedy) {
        this("database.error", problem, remedy, null);
    }

    /** The same with a cause. */
    public DatabaseError(String problem, String remedy, @Nullable Throwable cause) {
        this("database.error", problem, remedy, cause);
    }

    /** For a more exact code. */
    public DatabaseError(String code, String problem, String remedy, @Nullable Throwable cause) {
        super(code, problem, remedy, cause);
    }

    /** Where in the schema it happened, as far as the database says so. */
    public final Place place() {
        return place == null ? Place.UNKNOWN : place;
    }

    /** For error translators: says where it happened, before the error is thrown. */
    public final DatabaseError at(String table, String constraint, List<String> columns) {
        place = new Place(table, constraint, columns);
        return this;
    }
}
