package io.raystack.tests.oracle;

import static io.raystack.db.query.Lookups.q;

import io.raystack.db.KeyedModel;
import io.raystack.db.mapping.Metas;
import io.raystack.db.model.Json;
import io.raystack.db.query.Condition;
import io.raystack.db.query.Order;
import java.util.List;
import java.util.Map;

/** The methods that Django makes for a field of a model, said with query sets. Stateless, thread-safe. */
final class Made {
    private Made() {}

    static Json called(Bound bound, KeyedModel object, String method, Map<String, Json> named) {
        if (method.startsWith("get_next_by_")) {
            return neighbour(bound, object, method.substring("get_next_by_".length()), true, named);
        }
        if (method.startsWith("get_previous_by_")) {
            return neighbour(bound, object, method.substring("get_previous_by_".length()), false, named);
        }
        if (method.startsWith("get_") && method.endsWith("_display")) {
            return display(object, method.substring("get_".length(), method.length() - "_display".length()));
        }
        throw new Unable("obj_call " + method);
    }

    /** The label that the model gives to a value. */
    private static Json display(KeyedModel object, String field) {
        String value = String.valueOf(Entities.get(object, field));
        return Metas.of(object).spec().fields().stream()
                .filter(f -> f.lookupName().equals(field))
                .flatMap(f -> f.options().choices().stream())
                .filter(choice -> choice.value().equals(value))
                .map(choice -> Json.of(choice.label()))
                .findFirst()
                .orElse(Json.of(value));
    }

    private static Json neighbour(Bound bound, KeyedModel object, String field, boolean next, Map<String, Json> named) {
        String label = Catalog.label(object.getClass());
        Object value = java.util.Objects.requireNonNull(Entities.get(object, field));
        Object key = java.util.Objects.requireNonNull(Entities.get(object, "pk"));
        String beyond = next ? "__gt" : "__lt";
        Condition<Object> after = q(field + beyond, value).or(q(field, value).and(q("pk" + beyond, key)));
        Asking found = Catalog.objects(label).filter(after);
        if (!named.isEmpty()) {
            found = found.filter(new Expressions(bound, label).conditions().all(List.of(), named));
        }
        String down = next ? "" : "-";
        Map<String, Json> first = found.orderBy(List.of(Order.named(down + field), Order.named(down + "pk")))
                .first();
        Json row = first.get("row");
        if (row == null) {
            throw new Failure("DoesNotExist", label + " matching query does not exist.");
        }
        return Values.tag("$obj", Json.array(Json.of(label), row.element(0)));
    }
}
