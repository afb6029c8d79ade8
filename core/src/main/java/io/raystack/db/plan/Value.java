package io.raystack.db.plan;

import io.raystack.db.model.ColumnType;
import io.raystack.db.model.FieldSpec;
import io.raystack.db.sql.SqlNode;
import org.jspecify.annotations.Nullable;

/**
 * An expression in SQL with what must be known of it to compare it.
 *
 * @param sql the expression
 * @param type what it holds
 * @param nullable whether it can be NULL, outer joins considered
 * @param sensitive whether what it is compared with is masked in logs
 * @param enumType class name of the Java enum whose constants it holds, or null
 */
record Value(
        SqlNode sql,
        ColumnType type,
        boolean nullable,
        boolean sensitive,
        @Nullable String enumType) {

    /** A plain one. */
    static Value of(SqlNode sql, ColumnType type, boolean nullable) {
        return new Value(sql, type, nullable, false, null);
    }

    /** A column. */
    static Value column(SqlNode.Column sql, FieldSpec field, boolean nullable) {
        return new Value(
                sql,
                field.type(),
                nullable,
                field.options().sensitive(),
                field.options().enumType());
    }

    /** NULL in place of a value like {@code field}. */
    static Value missing(FieldSpec field) {
        return new Value(
                SqlNode.Constant.NULL,
                field.type(),
                true,
                field.options().sensitive(),
                field.options().enumType());
    }

    /** Whether it is known to be NULL: a column of a row that is not there. */
    boolean isNull() {
        return SqlNode.Constant.NULL.equals(sql);
    }

    /** The same of another type. */
    Value as(ColumnType other) {
        return new Value(sql, other, nullable, sensitive, enumType);
    }
}
