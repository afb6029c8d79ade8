package io.raystack.db.query;

/** Something that carries a {@link Query}: a QuerySet or a selection of one. Immutable and thread-safe. */
public interface HasQuery {
    /** What is asked. */
    Query query();

    /** Binary class name of the model asked for. */
    default String model() {
        return query().model();
    }
}
