package io.raystack.db.processor.read;

import io.raystack.db.processor.facts.Annotated;
import io.raystack.db.processor.facts.FieldFacts;
import io.raystack.db.processor.facts.JavaType;
import io.raystack.db.processor.facts.Place;
import io.raystack.db.processor.facts.QueryType;
import io.raystack.db.processor.facts.TargetFacts;
import io.raystack.db.processor.facts.ValueKind;
import java.util.List;
import java.util.Map;
import javax.lang.model.element.Modifier;
import javax.lang.model.element.TypeElement;
import javax.lang.model.element.VariableElement;
import javax.lang.model.type.ArrayType;
import javax.lang.model.type.DeclaredType;
import javax.lang.model.type.TypeMirror;
import javax.lang.model.util.Types;

/** Reads one field. Belongs to one round. */
final class FieldReader {
    private final Types types;
    private final AnnotationReader annotations;
    private final AccessReader access;
    private final TargetReader targets;

    FieldReader(Types types, AnnotationReader annotations, AccessReader access, TargetReader targets) {
        this.types = types;
        this.annotations = annotations;
        this.access = access;
        this.targets = targets;
    }

    /** The facts of {@code field} as {@code model} has or inherits it. */
    FieldFacts read(TypeElement model, VariableElement field, Place place) {
        // the declared type carries the annotations, the member's type the arguments that a generic base class was
        // given
        TypeMirror declared = field.asType();
        TypeMirror type = types.asMemberOf((DeclaredType) model.asType(), field);
        JavaType javaType = TypeReader.read(type);
        Map<String, Annotated> said = annotations.read(field);
        TargetFacts target = null;
        QueryType query = null;
        if (javaType.kind().isHolder()) {
            List<? extends TypeMirror> arguments = ((DeclaredType) type).getTypeArguments();
            target = arguments.isEmpty() ? TargetReader.unknown("?") : held(targets.read(arguments.get(0)), said);
            query = arguments.size() < 2 ? null : TargetReader.queryType(arguments.get(1));
        }
        return new FieldFacts(
                field.getSimpleName().toString(),
                javaType,
                nullable(field, declared, javaType),
                field.getModifiers().contains(Modifier.FINAL),
                access.read(model, field),
                target,
                AnnotationReader.typeSaid(field, "ManyToManyField", "through")
                        .map(targets::read)
                        .orElse(null),
                query,
                said,
                place);
    }

    /** The target as this relation sees it, which may hold another field than the key. */
    private static TargetFacts held(TargetFacts target, Map<String, Annotated> said) {
        return said.values().stream()
                .filter(a -> a.says("toField"))
                .findFirst()
                .map(a -> target.heldBy(a.text("toField")))
                .orElse(target);
    }

    private static boolean nullable(VariableElement field, TypeMirror type, JavaType javaType) {
        if (javaType.kind() == ValueKind.REF) {
            List<? extends TypeMirror> arguments =
                    type instanceof DeclaredType declared ? declared.getTypeArguments() : List.of();
            return !arguments.isEmpty()
                    && AnnotationReader.saysNullable(arguments.get(0).getAnnotationMirrors());
        }
        // "@Nullable byte[]" marks the elements, which cannot be null: the array is meant
        boolean elements = type instanceof ArrayType array
                && AnnotationReader.saysNullable(array.getComponentType().getAnnotationMirrors());
        return elements
                || AnnotationReader.saysNullable(type.getAnnotationMirrors())
                || AnnotationReader.saysNullable(field.getAnnotationMirrors());
    }
}
