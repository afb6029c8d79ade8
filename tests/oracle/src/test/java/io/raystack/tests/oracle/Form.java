package io.raystack.tests.oracle;

import java.util.ArrayList;
import java.util.List;

/**
 * In what form a result is recorded.
 *
 * <p>Immutable and thread-safe.
 *
 * @param kind objects, or what the last values call made of them
 * @param columns names of the values of a row; for objects, of the annotations that they carry
 * @param step every how manieth row is wanted, of a slice with a step; else 0
 * @param chunk how many objects are loaded at a time; 0 for all
 */
record Form(Kind kind, List<String> columns, int step, int chunk) {
    enum Kind {
        OBJECTS,
        DICTS,
        TUPLES,
        NAMED,
        FLAT
    }

    static final Form OBJECTS = new Form(Kind.OBJECTS, List.of());

    Form {
        columns = List.copyOf(columns);
    }

    Form(Kind kind, List<String> columns) {
        this(kind, columns, 0, 0);
    }

    /** The same, but only every so manieth row. */
    Form every(int rows) {
        return new Form(kind, columns, rows, chunk);
    }

    /** The same, so many objects at a time. */
    Form chunks(int rows) {
        return new Form(kind, columns, step, rows);
    }

    /** The same with one more column, where it is not there. */
    Form plus(String column) {
        if (columns.contains(column)) {
            return this;
        }
        List<String> more = new ArrayList<>(columns);
        more.add(column);
        return new Form(kind, more, step, chunk);
    }

    boolean isObjects() {
        return kind == Kind.OBJECTS;
    }

    /** Whether results carry the names of their columns. */
    boolean named() {
        return kind == Kind.DICTS || kind == Kind.NAMED;
    }

    String recorded() {
        return kind.name().toLowerCase(java.util.Locale.ROOT);
    }
}
