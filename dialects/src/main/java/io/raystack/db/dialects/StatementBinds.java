package io.raystack.db.dialects;

import io.raystack.db.errors.DatabaseError;
import io.raystack.db.errors.Unsupported;
import io.raystack.db.jdbc.ErrorTranslator;
import io.raystack.db.jdbc.ParameterWriter;
import io.raystack.db.model.ColumnType;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.util.List;

/**
 * Parameters of a statement, as far as drivers agree. A dialect adds the rest.
 *
 * <p>Belongs to one thread.
 */
public abstract class StatementBinds implements ParameterWriter {
    /** The statement; positions from 1. */
    protected final PreparedStatement statement;

    private final ErrorTranslator errors;
    private int count;

    /** Parameters of {@code statement}. */
    protected StatementBinds(PreparedStatement statement, ErrorTranslator errors) {
        this.statement = statement;
        this.errors = errors;
    }

    @Override
    public final void rewind() {
        count = 0;
    }

    @Override
    public final int count() {
        return count;
    }

    /** The position of the next parameter. */
    protected final int next() {
        return ++count;
    }

    @Override
    public void setInt(int value) {
        try {
            statement.setInt(next(), value);
        } catch (SQLException e) {
            throw failed(e);
        }
    }

    @Override
    public void setLong(long value) {
        try {
            statement.setLong(next(), value);
        } catch (SQLException e) {
            throw failed(e);
        }
    }

    @Override
    public void setDouble(double value) {
        try {
            statement.setDouble(next(), Fits.finite(value));
        } catch (SQLException e) {
            throw failed(e);
        }
    }

    @Override
    public void setBoolean(boolean value) {
        try {
            statement.setBoolean(next(), value);
        } catch (SQLException e) {
            throw failed(e);
        }
    }

    /** Text as it is, already checked. */
    protected final void text(String value) {
        try {
            statement.setString(next(), value);
        } catch (SQLException e) {
            throw failed(e);
        }
    }

    @Override
    public void setArray(List<?> values, ColumnType type) {
        throw new Unsupported("This database has no arrays.", "Send the values one by one: Bind.Form.ELEMENT.");
    }

    /** What the driver's error means. */
    protected final DatabaseError failed(SQLException error) {
        return errors.translate(error, "");
    }
}
