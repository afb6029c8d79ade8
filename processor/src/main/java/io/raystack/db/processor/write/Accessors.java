package io.raystack.db.processor.write;

import io.raystack.db.processor.facts.Access;
import io.raystack.db.processor.facts.CheckedModel.Column;
import io.raystack.db.processor.facts.FieldFacts;
import io.raystack.db.processor.facts.JavaType;
import io.raystack.db.processor.facts.ValueKind;

/** How the field of {@code entity} is read and set in generated code. Stateless. */
final class Accessors {
    private Accessors() {}

    /** {@code entity.title} or {@code entity.getTitle()}. */
    static String get(FieldFacts field) {
        Access access = field.access();
        return access.direct() ? "entity." + field.name() : "entity." + access.getter() + "()";
    }

    /** {@code entity.title = value} or {@code entity.setTitle(value)}. */
    static String set(FieldFacts field, String value) {
        Access access = field.access();
        return access.direct()
                ? "entity." + field.name() + " = " + value
                : "entity." + access.setter() + "(" + value + ")";
    }

    /** The type of a column's values: for a foreign key that of the target's key. */
    static JavaType valueType(Column column) {
        return isKey(column)
                ? PathWriter.keyType(column.facts())
                : column.facts().type();
    }

    /** Whether the column is a foreign key. */
    static boolean isKey(Column column) {
        return column.facts().type().kind().isHolder();
    }

    /** Whether the column is a foreign key whose values are {@code long}. */
    static boolean isLongKey(Column column) {
        return isKey(column) && valueType(column).kind() == ValueKind.LONG;
    }
}
