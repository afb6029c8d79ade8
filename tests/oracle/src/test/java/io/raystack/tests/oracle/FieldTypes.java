package io.raystack.tests.oracle;

import io.raystack.db.model.ColumnType;
import io.raystack.db.model.Json;
import java.util.Map;

/** Types by the names of Django's fields. Stateless, thread-safe. */
final class FieldTypes {
    private FieldTypes() {}

    /** The type of {@code {"$field": "DecimalField", "k": {...}}}. */
    static ColumnType of(Json field) {
        String name = Said.member(field, "$field").string();
        Map<String, Json> said = Said.keywords(field);
        return switch (name) {
            case "CharField", "SlugField", "EmailField", "URLField" -> {
                Json length = said.get("max_length");
                yield length == null || length.isNull()
                        ? ColumnType.TEXT
                        : ColumnType.varchar(Math.toIntExact(length.longValue()));
            }
            case "TextField" -> ColumnType.TEXT;
            case "SmallIntegerField", "PositiveSmallIntegerField" -> ColumnType.SMALLINT;
            case "IntegerField", "PositiveIntegerField", "AutoField" -> ColumnType.INTEGER;
            case "BigIntegerField", "PositiveBigIntegerField", "BigAutoField" -> ColumnType.BIGINT;
            case "FloatField" -> ColumnType.DOUBLE;
            case "BooleanField" -> ColumnType.BOOLEAN;
            case "DecimalField" -> decimal(said);
            case "DateField" -> ColumnType.DATE;
            case "TimeField" -> ColumnType.TIME;
            case "DateTimeField" -> ColumnType.DATETIME;
            case "DurationField" -> ColumnType.DURATION;
            case "UUIDField" -> ColumnType.UUID;
            case "BinaryField" -> ColumnType.BINARY;
            case "JSONField" -> ColumnType.JSON;
            default -> throw new Unable(name);
        };
    }

    private static ColumnType decimal(Map<String, Json> said) {
        Json digits = said.get("max_digits");
        Json places = said.get("decimal_places");
        return digits == null || places == null
                ? ColumnType.decimal(0, 0)
                : ColumnType.decimal(Math.toIntExact(digits.longValue()), Math.toIntExact(places.longValue()));
    }
}
