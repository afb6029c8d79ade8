package io.raystack.db.processor.read;

import io.raystack.db.processor.facts.ClassName;
import io.raystack.db.processor.facts.JavaType;
import io.raystack.db.processor.facts.ValueKind;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;
import javax.lang.model.element.Element;
import javax.lang.model.element.ElementKind;
import javax.lang.model.element.PackageElement;
import javax.lang.model.element.TypeElement;
import javax.lang.model.type.ArrayType;
import javax.lang.model.type.DeclaredType;
import javax.lang.model.type.TypeKind;
import javax.lang.model.type.TypeMirror;

/** Sorts Java types into {@link ValueKind}s. Stateless. */
final class TypeReader {
    static final String KEYED_MODEL = "io.raystack.db.KeyedModel";

    private static final Map<String, ValueKind> CLASSES = Map.ofEntries(
            Map.entry("java.lang.Short", ValueKind.SHORT),
            Map.entry("java.lang.Integer", ValueKind.INT),
            Map.entry("java.lang.Long", ValueKind.LONG),
            Map.entry("java.lang.Double", ValueKind.DOUBLE),
            Map.entry("java.lang.Boolean", ValueKind.BOOLEAN),
            Map.entry("java.lang.String", ValueKind.STRING),
            Map.entry("java.math.BigDecimal", ValueKind.DECIMAL),
            Map.entry("java.time.LocalDate", ValueKind.DATE),
            Map.entry("java.time.LocalTime", ValueKind.TIME),
            Map.entry("java.time.Instant", ValueKind.INSTANT),
            Map.entry("java.time.Duration", ValueKind.DURATION),
            Map.entry("java.util.UUID", ValueKind.UUID),
            Map.entry("io.raystack.db.model.Json", ValueKind.JSON),
            Map.entry("io.raystack.db.Ref", ValueKind.REF),
            Map.entry("io.raystack.db.Related", ValueKind.RELATED));

    private TypeReader() {}

    /** The facts of a field's type. */
    static JavaType read(TypeMirror type) {
        return switch (type.getKind()) {
            case SHORT -> primitive(ValueKind.SHORT, "short");
            case INT -> primitive(ValueKind.INT, "int");
            case LONG -> primitive(ValueKind.LONG, "long");
            case DOUBLE -> primitive(ValueKind.DOUBLE, "double");
            case BOOLEAN -> primitive(ValueKind.BOOLEAN, "boolean");
            case ARRAY ->
                ((ArrayType) type).getComponentType().getKind() == TypeKind.BYTE
                        ? new JavaType(ValueKind.BYTES, false, null, "byte[]")
                        : new JavaType(ValueKind.OTHER, false, null, spelled(type));
            case DECLARED -> declared((DeclaredType) type);
            default -> new JavaType(ValueKind.OTHER, type.getKind().isPrimitive(), null, spelled(type));
        };
    }

    /** A class's name. */
    static ClassName nameOf(TypeElement type) {
        StringBuilder nested = new StringBuilder(type.getSimpleName());
        Element outer = type.getEnclosingElement();
        while (outer instanceof TypeElement) {
            nested.insert(0, outer.getSimpleName() + ".");
            outer = outer.getEnclosingElement();
        }
        String packageName =
                outer instanceof PackageElement p ? p.getQualifiedName().toString() : "";
        return new ClassName(packageName, nested.toString());
    }

    /** A type as messages spell it: without annotations, {@code java.lang.} and packages of our own. */
    static String spelled(TypeMirror type) {
        return switch (type.getKind()) {
            case DECLARED, ERROR -> spelledClass((DeclaredType) type);
            case ARRAY -> spelled(((ArrayType) type).getComponentType()) + "[]";
            default -> type.getKind().isPrimitive() ? type.getKind().name().toLowerCase(Locale.ROOT) : type.toString();
        };
    }

    private static String spelledClass(DeclaredType type) {
        String arguments = type.getTypeArguments().isEmpty()
                ? ""
                : type.getTypeArguments().stream().map(TypeReader::spelled).collect(Collectors.joining(", ", "<", ">"));
        return type.asElement().getSimpleName() + arguments;
    }

    private static JavaType declared(DeclaredType type) {
        TypeElement element = (TypeElement) type.asElement();
        ValueKind kind = element.getKind() == ElementKind.ENUM
                ? ValueKind.ENUM
                : CLASSES.getOrDefault(element.getQualifiedName().toString(), ValueKind.OTHER);
        List<String> constants = kind != ValueKind.ENUM
                ? List.of()
                : element.getEnclosedElements().stream()
                        .filter(e -> e.getKind() == ElementKind.ENUM_CONSTANT)
                        .map(e -> e.getSimpleName().toString())
                        .toList();
        return new JavaType(kind, false, nameOf(element), spelled(type), constants, Hierarchy.isPrivate(element));
    }

    private static JavaType primitive(ValueKind kind, String spelled) {
        return new JavaType(kind, true, null, spelled);
    }
}
