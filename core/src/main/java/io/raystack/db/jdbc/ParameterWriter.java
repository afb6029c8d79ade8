package io.raystack.db.jdbc;

import io.raystack.db.mapping.Binds;
import io.raystack.db.model.ColumnType;
import java.util.List;

/** Parameters of a statement that can start again from the first. Belongs to one thread. */
public interface ParameterWriter extends Binds {
    /** The next value goes to the first parameter again. */
    void rewind();

    /** How many parameters have been set since the first. */
    int count();

    /** A whole list as one array, where the database has arrays; values are of the Java type that {@code type} names. */
    void setArray(List<?> values, ColumnType type);
}
