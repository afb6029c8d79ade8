package io.raystack.db.processor.validate;

import io.raystack.db.processor.facts.FieldFacts;
import io.raystack.db.processor.facts.JavaType;
import io.raystack.db.processor.facts.ModelFacts;
import io.raystack.db.processor.facts.ValueKind;
import java.util.List;

/** The primary key and the optimistic lock. Stateless. */
final class KeyChecks {
    private KeyChecks() {}

    static void check(ModelFacts model, Problems problems) {
        String name = model.name().simple();
        List<FieldFacts> keys =
                model.fields().stream().filter(f -> f.has("PrimaryKey")).toList();
        problems.when(
                keys.isEmpty(),
                model.place(),
                "model.no-key",
                name + " has no primary key. Extend Model, which brings a long id, or mark a field with @PrimaryKey.");
        for (FieldFacts second : keys.subList(Math.min(1, keys.size()), keys.size())) {
            problems.add(
                    second.place(),
                    "model.two-keys",
                    name + " has two primary keys, " + keys.get(0).name() + " and " + second.name()
                            + ". Keep one @PrimaryKey" + inherited(keys.get(0)) + ".");
        }
        keys.forEach(key -> problems.when(
                !isKeyType(key.type()),
                key.place(),
                "model.key-type",
                "The primary key " + name + "." + key.name() + " is "
                        + key.type().described() + ". Use long, int, String or UUID."));
        versions(model, problems);
    }

    /** Whether a key may be of this type. */
    static boolean isKeyType(JavaType type) {
        return switch (type.kind()) {
            case LONG, INT -> type.primitive();
            case STRING, UUID -> true;
            default -> false;
        };
    }

    private static String inherited(FieldFacts first) {
        return first.name().equals("id") ? "; a model with a key of its own extends KeyedModel" : "";
    }

    private static void versions(ModelFacts model, Problems problems) {
        List<FieldFacts> versions =
                model.fields().stream().filter(f -> f.has("Version")).toList();
        for (FieldFacts version : versions) {
            boolean counter = version.type().primitive()
                    && (version.type().kind() == ValueKind.INT || version.type().kind() == ValueKind.LONG);
            problems.when(
                    !counter || version.has("PrimaryKey"),
                    version.place(),
                    "field.version-type",
                    "@Version is on " + model.name().simple() + "." + version.name()
                            + ", which cannot count. Put it on an int or long field of its own.");
        }
        problems.when(
                versions.size() > 1,
                versions.isEmpty()
                        ? model.place()
                        : versions.get(versions.size() - 1).place(),
                "model.two-versions",
                model.name().simple() + " has more than one @Version. Keep one.");
    }
}
