package io.raystack.db.processor.read;

import io.raystack.db.processor.facts.Access;
import java.util.List;
import java.util.Locale;
import javax.lang.model.element.Element;
import javax.lang.model.element.ExecutableElement;
import javax.lang.model.element.Modifier;
import javax.lang.model.element.TypeElement;
import javax.lang.model.element.VariableElement;
import javax.lang.model.type.TypeKind;
import javax.lang.model.util.ElementFilter;
import javax.lang.model.util.Elements;
import javax.lang.model.util.Types;
import org.jspecify.annotations.Nullable;

/** Finds how a class of the model's package reaches a field. Belongs to one round. */
final class AccessReader {
    private final Elements elements;
    private final Types types;

    AccessReader(Elements elements, Types types) {
        this.elements = elements;
        this.types = types;
    }

    /** The field itself, else a pair {@code getX/setX} (or {@code isX}, or {@code x()/x(value)}). */
    Access read(TypeElement model, VariableElement field) {
        if (accessible(model, field)) {
            return new Access(true, null, null);
        }
        String name = field.getSimpleName().toString();
        String capital = name.substring(0, 1).toUpperCase(Locale.ROOT) + name.substring(1);
        List<ExecutableElement> methods = ElementFilter.methodsIn(elements.getAllMembers(model)).stream()
                .filter(m -> !m.getModifiers().contains(Modifier.STATIC) && accessible(model, m))
                .toList();
        String getter = null;
        for (String candidate : List.of("get" + capital, "is" + capital, name)) {
            getter = getter == null ? getter(methods, candidate, field) : getter;
        }
        String setter = setter(methods, "set" + capital, field);
        return new Access(false, getter, setter == null ? setter(methods, name, field) : setter);
    }

    /** Whether a class of {@code model}'s package may name {@code member}. */
    private boolean accessible(TypeElement model, Element member) {
        if (member.getModifiers().contains(Modifier.PUBLIC)) {
            return true;
        }
        return !member.getModifiers().contains(Modifier.PRIVATE)
                && elements.getPackageOf(member).equals(elements.getPackageOf(model));
    }

    private @Nullable String getter(List<ExecutableElement> methods, String name, VariableElement field) {
        return methods.stream()
                .filter(m -> m.getSimpleName().contentEquals(name)
                        && m.getParameters().isEmpty()
                        && m.getReturnType().getKind() != TypeKind.VOID
                        && types.isSameType(types.erasure(m.getReturnType()), types.erasure(field.asType())))
                .map(m -> name)
                .findFirst()
                .orElse(null);
    }

    private @Nullable String setter(List<ExecutableElement> methods, String name, VariableElement field) {
        return methods.stream()
                .filter(m -> m.getSimpleName().contentEquals(name)
                        && m.getParameters().size() == 1
                        && types.isSameType(
                                types.erasure(m.getParameters().get(0).asType()), types.erasure(field.asType())))
                .map(m -> name)
                .findFirst()
                .orElse(null);
    }
}
