package io.raystack.db.processor.read;

import java.util.ArrayList;
import java.util.List;
import javax.lang.model.element.Element;
import javax.lang.model.element.ElementKind;
import javax.lang.model.element.Modifier;
import javax.lang.model.element.TypeElement;
import javax.lang.model.element.VariableElement;
import javax.lang.model.type.DeclaredType;
import javax.lang.model.type.TypeKind;
import javax.lang.model.type.TypeMirror;
import javax.lang.model.util.ElementFilter;
import javax.lang.model.util.Types;
import org.jspecify.annotations.Nullable;

/** Walks superclasses: what is a model, which fields it has. Belongs to one round. */
final class Hierarchy {
    private final Types types;

    Hierarchy(Types types) {
        this.types = types;
    }

    /** Whether the class extends KeyedModel, abstract or not. */
    boolean isModel(TypeElement type) {
        for (TypeElement t = type; t != null; t = superclass(t)) {
            if (t.getQualifiedName().contentEquals(TypeReader.KEYED_MODEL)) {
                return true;
            }
        }
        return false;
    }

    /** Whether some superclass is not known to the compiler yet: another processor may be about to write it. */
    boolean isUnfinished(TypeElement type) {
        for (TypeElement t = type; t != null; t = superclass(t)) {
            if (t.getSuperclass().getKind() == TypeKind.ERROR) {
                return true;
            }
        }
        return false;
    }

    /** The class that it extends, null for Object and unknown ones. */
    @Nullable
    TypeElement superclass(TypeElement type) {
        return type.getSuperclass().getKind() == TypeKind.DECLARED
                ? (TypeElement) ((DeclaredType) type.getSuperclass()).asElement()
                : null;
    }

    /** Fields that may be columns or relations, inherited ones first: not static, not transient, not KeyedModel's own. */
    List<VariableElement> fields(TypeElement model) {
        List<VariableElement> found = new ArrayList<>();
        for (TypeElement t = model; t != null; t = superclass(t)) {
            if (t.getQualifiedName().contentEquals(TypeReader.KEYED_MODEL)) {
                break;
            }
            List<VariableElement> own = ElementFilter.fieldsIn(t.getEnclosedElements()).stream()
                    .filter(f -> f.getKind() == ElementKind.FIELD
                            && !f.getModifiers().contains(Modifier.STATIC)
                            && !f.getModifiers().contains(Modifier.TRANSIENT))
                    .toList();
            found.addAll(0, own);
        }
        return found;
    }

    /** The type that {@code field} has as a member of {@code model}. */
    TypeMirror typeIn(TypeElement model, VariableElement field) {
        return types.asMemberOf((DeclaredType) model.asType(), field);
    }

    /** Whether a class is, or is inside, a private one. */
    static boolean isPrivate(Element type) {
        for (Element e = type; e instanceof TypeElement; e = e.getEnclosingElement()) {
            if (e.getModifiers().contains(Modifier.PRIVATE)) {
                return true;
            }
        }
        return false;
    }
}
