package io.raystack.db.processor.read;

import io.raystack.db.processor.facts.Annotated;
import io.raystack.db.processor.facts.ClassName;
import io.raystack.db.processor.facts.QueryType;
import io.raystack.db.processor.facts.TargetFacts;
import io.raystack.db.processor.facts.ValueKind;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import javax.lang.model.element.Element;
import javax.lang.model.element.Modifier;
import javax.lang.model.element.TypeElement;
import javax.lang.model.element.VariableElement;
import javax.lang.model.type.DeclaredType;
import javax.lang.model.type.TypeKind;
import javax.lang.model.type.TypeMirror;
import org.jspecify.annotations.Nullable;

/** Reads what a relation must know of its target. Belongs to one round. */
final class TargetReader {
    private static final List<String> RELATIONS = List.of("ForeignKey", "OneToOneField", "ManyToManyField", "Reverse");

    private final Hierarchy hierarchy;
    private final AnnotationReader annotations;
    private final Map<ClassName, TargetFacts> known = new HashMap<>();

    TargetReader(Hierarchy hierarchy, AnnotationReader annotations) {
        this.hierarchy = hierarchy;
        this.annotations = annotations;
    }

    /** The facts of a relation's target type. */
    TargetFacts read(TypeMirror type) {
        if (type.getKind() != TypeKind.DECLARED) {
            return unknown(TypeReader.spelled(type));
        }
        TypeElement element = (TypeElement) ((DeclaredType) type).asElement();
        ClassName name = TypeReader.nameOf(element);
        TargetFacts before = known.get(name);
        if (before == null) {
            before = read(name, element);
            known.put(name, before);
        }
        return before;
    }

    /** A target that the compiler does not know. */
    static TargetFacts unknown(String spelled) {
        return new TargetFacts(
                new ClassName("", spelled),
                TargetFacts.Kind.UNKNOWN,
                null,
                new QueryType(spelled, false),
                Map.of(),
                List.of(),
                List.of());
    }

    /** A query set's type as written. */
    static QueryType queryType(TypeMirror type) {
        if (type.getKind() == TypeKind.DECLARED) {
            return new QueryType(
                    TypeReader.nameOf((TypeElement) ((DeclaredType) type).asElement())
                            .source(),
                    true);
        }
        return new QueryType(type.toString(), false);
    }

    private TargetFacts read(ClassName name, TypeElement element) {
        TargetFacts.Kind kind = !hierarchy.isModel(element)
                ? TargetFacts.Kind.NO_MODEL
                : element.getModifiers().contains(Modifier.ABSTRACT)
                        ? TargetFacts.Kind.ABSTRACT
                        : TargetFacts.Kind.MODEL;
        List<VariableElement> fields = kind == TargetFacts.Kind.MODEL ? hierarchy.fields(element) : List.of();
        return new TargetFacts(
                name,
                kind,
                key(fields),
                objects(name, element),
                uniques(fields),
                fields.stream().map(f -> f.getSimpleName().toString()).toList(),
                relations(element, fields));
    }

    private TargetFacts.@Nullable Key key(List<VariableElement> fields) {
        for (VariableElement field : fields) {
            Map<String, Annotated> said = annotations.read(field);
            if (said.containsKey("PrimaryKey")) {
                return key(field, said);
            }
        }
        return null;
    }

    private Map<String, TargetFacts.Key> uniques(List<VariableElement> fields) {
        Map<String, TargetFacts.Key> found = new LinkedHashMap<>();
        for (VariableElement field : fields) {
            Map<String, Annotated> said = annotations.read(field);
            Annotated options = said.get("FieldOptions");
            if (said.containsKey("PrimaryKey") || (options != null && options.flag("unique"))) {
                found.put(field.getSimpleName().toString(), key(field, said));
            }
        }
        return found;
    }

    private static TargetFacts.Key key(VariableElement field, Map<String, Annotated> said) {
        int length = said.values().stream()
                .filter(a -> a.values().containsKey("maxLength"))
                .mapToInt(a -> a.number("maxLength"))
                .findFirst()
                .orElse(0);
        return new TargetFacts.Key(TypeReader.read(field.asType()), length);
    }

    private static QueryType objects(ClassName name, TypeElement element) {
        for (Element member : element.getEnclosedElements()) {
            if (member instanceof VariableElement
                    && member.getSimpleName().contentEquals("objects")
                    && member.getModifiers().contains(Modifier.STATIC)) {
                return queryType(member.asType());
            }
        }
        return new QueryType(name.generated().member("Query").source(), true);
    }

    private List<TargetFacts.Relation> relations(TypeElement model, List<VariableElement> fields) {
        List<TargetFacts.Relation> found = new ArrayList<>();
        for (VariableElement field : fields) {
            TypeMirror type = hierarchy.typeIn(model, field);
            if (TypeReader.read(type).kind() == ValueKind.REF
                    || TypeReader.read(type).kind() == ValueKind.RELATED) {
                annotations.read(field).values().stream()
                        .filter(a -> RELATIONS.contains(a.name()))
                        .findFirst()
                        .ifPresent(a -> found.add(relation(field, (DeclaredType) type, a)));
            }
        }
        return found;
    }

    private static TargetFacts.Relation relation(VariableElement field, DeclaredType type, Annotated said) {
        List<? extends TypeMirror> arguments = type.getTypeArguments();
        ClassName target = !arguments.isEmpty() && arguments.get(0).getKind() == TypeKind.DECLARED
                ? TypeReader.nameOf((TypeElement) ((DeclaredType) arguments.get(0)).asElement())
                : new ClassName("", "?");
        return new TargetFacts.Relation(
                field.getSimpleName().toString(),
                said.name(),
                target,
                String.valueOf(said.values().getOrDefault("value", "")),
                String.valueOf(said.values().getOrDefault("relatedName", "")));
    }
}
