package io.raystack.tests.oracle;

import io.raystack.db.KeyedModel;
import io.raystack.db.Ref;
import io.raystack.db.Related;
import io.raystack.db.model.Json;
import java.lang.reflect.Field;
import java.math.BigDecimal;
import java.math.BigInteger;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Reads and sets the public fields of the models by Django's names. Stateless, thread-safe. */
final class Entities {
    private Entities() {}

    /** The public field of the model that Django calls so; null when it has none. */
    static @Nullable Field field(Class<?> type, String attribute) {
        try {
            return type.getField(Catalog.text(type).javaName(attribute));
        } catch (NoSuchFieldException e) {
            return null;
        }
    }

    private static Field existing(Class<?> type, String attribute) {
        Field field = field(type, attribute);
        if (field == null) {
            throw new Failure("AttributeError", type.getSimpleName() + " has no " + attribute);
        }
        return field;
    }

    /** What an attribute holds: a value, a key, a related object, or the holder of several. */
    static @Nullable Object get(KeyedModel object, String attribute) {
        Object held = read(object, existing(object.getClass(), attribute));
        if (held instanceof Ref<?> ref) {
            return Catalog.text(object.getClass()).isKeyAttribute(attribute) ? ref.id() : ref.orNull();
        }
        return held;
    }

    private static @Nullable Object read(KeyedModel object, Field field) {
        try {
            return field.get(object);
        } catch (IllegalAccessException e) {
            throw new IllegalStateException(e);
        }
    }

    /** Sets an attribute to a decoded value. */
    @SuppressWarnings("unchecked")
    static void set(KeyedModel object, String attribute, @Nullable Object value) {
        Field field = existing(object.getClass(), attribute);
        try {
            if (field.get(object) instanceof Ref<?> ref) {
                if (value instanceof KeyedModel target) {
                    ((Ref<KeyedModel>) ref).set(target);
                } else {
                    ref.setId(value);
                }
            } else {
                field.set(object, fitted(field.getType(), value));
            }
        } catch (IllegalAccessException e) {
            throw new IllegalStateException(e);
        } catch (IllegalArgumentException | ArithmeticException e) {
            throw new Failure("ValueError", attribute + " cannot take " + value);
        }
    }

    static void setAll(KeyedModel object, Map<String, ?> values) {
        values.forEach((attribute, value) -> set(object, attribute, value));
    }

    /** A number of the type that a field has: Java is exact where Python takes any. */
    static @Nullable Object fitted(Class<?> type, @Nullable Object value) {
        if (value == null && type == long.class) {
            return 0L;
        }
        if (!(value instanceof Number number) || type.isInstance(value)) {
            return type == Json.class && value != null && !(value instanceof Json) ? json(value) : value;
        }
        return switch (type.getSimpleName()) {
            case "Integer", "int" -> exact(number).intValueExact();
            case "Short" -> exact(number).shortValueExact();
            case "Long", "long" -> exact(number).longValueExact();
            case "Double" -> number.doubleValue();
            case "BigDecimal" -> new BigDecimal(number.toString());
            case "Json" -> json(value);
            default -> value;
        };
    }

    private static BigInteger exact(Number number) {
        return new BigDecimal(number.toString()).toBigIntegerExact();
    }

    /** A plain value as the document that it is. */
    static Json json(Object value) {
        if (value instanceof Json json) {
            return json;
        }
        if (value instanceof List<?> list) {
            List<Json> all = new ArrayList<>();
            list.forEach(element -> all.add(element == null ? Json.NULL : json(element)));
            return Json.array(all);
        }
        if (value instanceof Boolean truth) {
            return Json.of(truth);
        }
        return value instanceof Number number
                ? Json.of(new BigDecimal(number.toString()))
                : Json.of(String.valueOf(value));
    }

    /** All attributes of an object in order, as a full result shows them. */
    static List<Json> row(KeyedModel object) {
        List<Json> row = new ArrayList<>();
        for (String attribute : Catalog.text(object.getClass()).attributes()) {
            Object value = get(object, attribute);
            row.add(value instanceof Json json ? Values.tag("$json", json) : Values.encode(value));
        }
        return row;
    }

    /** The members of a to-many holder. */
    @SuppressWarnings("unchecked")
    static Related<KeyedModel, ?> related(KeyedModel object, String accessor) {
        Object held = get(object, accessor);
        if (held instanceof Related<?, ?> related) {
            return (Related<KeyedModel, ?>) related;
        }
        throw new Failure("AttributeError", accessor + " has no related objects");
    }
}
