package io.raystack.db.processor.read;

import io.raystack.db.processor.facts.Annotated;
import io.raystack.db.processor.facts.ClassName;
import io.raystack.db.processor.facts.Place;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import javax.lang.model.element.AnnotationMirror;
import javax.lang.model.element.AnnotationValue;
import javax.lang.model.element.Element;
import javax.lang.model.element.ExecutableElement;
import javax.lang.model.element.TypeElement;
import javax.lang.model.element.VariableElement;
import javax.lang.model.type.DeclaredType;
import javax.lang.model.type.TypeMirror;
import javax.lang.model.util.Elements;
import javax.lang.model.util.SimpleAnnotationValueVisitor14;

/** Reads our annotations from an element. Belongs to one round. */
final class AnnotationReader {
    private static final String OURS = "io.raystack.db.fields.";

    private final Elements elements;
    private final Places places;

    AnnotationReader(Elements elements, Places places) {
        this.elements = elements;
        this.places = places;
    }

    /** Our annotations on {@code element}, by simple name. */
    Map<String, Annotated> read(Element element) {
        Map<String, Annotated> found = new LinkedHashMap<>();
        for (AnnotationMirror mirror : element.getAnnotationMirrors()) {
            String name = name(mirror);
            if (name.startsWith(OURS)) {
                Annotated annotated = annotated(element, mirror, places.of(element, mirror));
                found.put(annotated.name(), annotated);
            }
        }
        return found;
    }

    /** Whether an annotation called {@code Nullable}, of whatever package, is among these. */
    static boolean saysNullable(List<? extends AnnotationMirror> mirrors) {
        return mirrors.stream()
                .anyMatch(m -> m.getAnnotationType().asElement().getSimpleName().contentEquals("Nullable"));
    }

    /** The type that a member names, {@code void} when it is left out. */
    static Optional<TypeMirror> typeSaid(Element element, String annotation, String member) {
        return element.getAnnotationMirrors().stream()
                .filter(m -> name(m).equals(OURS + annotation))
                .flatMap(m -> m.getElementValues().entrySet().stream())
                .filter(e -> e.getKey().getSimpleName().contentEquals(member))
                .map(e -> e.getValue().getValue())
                .filter(TypeMirror.class::isInstance)
                .map(TypeMirror.class::cast)
                .findFirst();
    }

    private Annotated annotated(Element element, AnnotationMirror mirror, Place place) {
        Map<String, Object> values = new LinkedHashMap<>();
        Map<String, Place> where = new LinkedHashMap<>();
        for (Map.Entry<? extends ExecutableElement, ? extends AnnotationValue> e :
                elements.getElementValuesWithDefaults(mirror).entrySet()) {
            String member = e.getKey().getSimpleName().toString();
            values.put(member, value(e.getValue(), element, place));
            if (mirror.getElementValues().containsKey(e.getKey())) {
                where.put(member, places.of(element, mirror, e.getValue()));
            }
        }
        String name = name(mirror);
        return new Annotated(name.substring(name.lastIndexOf('.') + 1), values, where, place);
    }

    private Object value(AnnotationValue value, Element element, Place place) {
        return value.accept(new Plain(element, place), "");
    }

    /** Turns the compiler's values into plain ones. */
    private final class Plain extends SimpleAnnotationValueVisitor14<Object, Object> {
        private final Element element;
        private final Place place;

        Plain(Element element, Place place) {
            this.element = element;
            this.place = place;
        }

        @Override
        protected Object defaultAction(Object plain, Object unused) {
            return plain;
        }

        @Override
        public Object visitEnumConstant(VariableElement constant, Object unused) {
            return constant.getSimpleName().toString();
        }

        @Override
        public Object visitType(TypeMirror type, Object unused) {
            return type instanceof DeclaredType declared
                    ? TypeReader.nameOf((TypeElement) declared.asElement())
                    : new ClassName("", type.toString());
        }

        @Override
        public Object visitAnnotation(AnnotationMirror nested, Object unused) {
            return annotated(element, nested, place);
        }

        @Override
        public Object visitArray(List<? extends AnnotationValue> values, Object unused) {
            return values.stream()
                    .map(v -> AnnotationReader.this.value(v, element, place))
                    .toList();
        }
    }

    private static String name(AnnotationMirror mirror) {
        return ((TypeElement) mirror.getAnnotationType().asElement())
                .getQualifiedName()
                .toString();
    }
}
