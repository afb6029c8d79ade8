package io.raystack.db.processor.read;

import io.raystack.db.processor.facts.Annotated;
import io.raystack.db.processor.facts.FieldFacts;
import io.raystack.db.processor.facts.ModelFacts;
import io.raystack.db.processor.facts.ModelFacts.Trait;
import io.raystack.db.processor.facts.Place;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import javax.annotation.processing.ProcessingEnvironment;
import javax.lang.model.element.Element;
import javax.lang.model.element.ElementKind;
import javax.lang.model.element.ExecutableElement;
import javax.lang.model.element.Modifier;
import javax.lang.model.element.NestingKind;
import javax.lang.model.element.PackageElement;
import javax.lang.model.element.TypeElement;
import javax.lang.model.element.VariableElement;
import javax.lang.model.util.ElementFilter;
import javax.lang.model.util.Elements;

/** Reads model classes. Belongs to one round: what the compiler says of a type may differ in the next. */
public final class ModelReader {
    private final Elements elements;
    private final Places places;
    private final Hierarchy hierarchy;
    private final AnnotationReader annotations;
    private final FieldReader fields;

    /** A reader that notes positions in {@code places}. */
    public ModelReader(ProcessingEnvironment environment, Places places) {
        this.elements = environment.getElementUtils();
        this.places = places;
        this.hierarchy = new Hierarchy(environment.getTypeUtils());
        this.annotations = new AnnotationReader(elements, places);
        this.fields = new FieldReader(
                environment.getTypeUtils(),
                annotations,
                new AccessReader(elements, environment.getTypeUtils()),
                new TargetReader(hierarchy, annotations));
    }

    /** Whether this is a class that gets a table. */
    public boolean isConcreteModel(TypeElement type) {
        return type.getKind() == ElementKind.CLASS
                && !type.getModifiers().contains(Modifier.ABSTRACT)
                && type.getNestingKind() != NestingKind.LOCAL
                && hierarchy.isModel(type);
    }

    /** Whether the class is a model or an abstract superclass of models. */
    public boolean isModel(TypeElement type) {
        return hierarchy.isModel(type);
    }

    /** Whether a later round may know more of this class. */
    public boolean isUnfinished(TypeElement type) {
        return hierarchy.isUnfinished(type);
    }

    /** The first of our annotations on a class or its fields that only make sense on a model. */
    public Optional<Annotated> strayAnnotation(TypeElement type) {
        List<Element> spots = new ArrayList<>(ElementFilter.fieldsIn(type.getEnclosedElements()));
        spots.add(0, type);
        return spots.stream()
                .flatMap(e -> annotations.read(e).values().stream())
                .findFirst();
    }

    /** Where a class stands. */
    public Place place(TypeElement type) {
        return places.of(type);
    }

    /** The facts of a model. */
    public ModelFacts read(TypeElement type) {
        Place place = places.of(type);
        List<FieldFacts> found = new ArrayList<>();
        boolean deprecated = elements.isDeprecated(type);
        for (VariableElement field : hierarchy.fields(type)) {
            deprecated |= elements.isDeprecated(field);
            // a field of another file cannot carry a message: it is said at the model
            boolean here = type.equals(field.getEnclosingElement());
            found.add(fields.read(type, field, here ? places.of(field) : place));
        }
        Set<Trait> traits = traits(type);
        if (deprecated) {
            traits.add(Trait.DEPRECATED);
        }
        PackageElement home = elements.getPackageOf(type);
        Annotated app = annotations.read(home).get("App");
        return new ModelFacts(
                TypeReader.nameOf(type),
                traits,
                app == null ? null : app.text("value"),
                found,
                objects(type).isPresent(),
                annotations.read(type),
                place,
                app == null ? place : app.place("value"));
    }

    private Set<Trait> traits(TypeElement type) {
        Set<Trait> traits = EnumSet.noneOf(Trait.class);
        if (Hierarchy.isPrivate(type)) {
            traits.add(Trait.PRIVATE);
        }
        if (type.getNestingKind() == NestingKind.MEMBER && !type.getModifiers().contains(Modifier.STATIC)) {
            traits.add(Trait.INNER);
        }
        if (!type.getTypeParameters().isEmpty()) {
            traits.add(Trait.GENERIC);
        }
        for (TypeElement t = hierarchy.superclass(type); t != null; t = hierarchy.superclass(t)) {
            if (isConcreteModel(t)) {
                traits.add(Trait.EXTENDS_MODEL);
            }
        }
        constructor(type)
                .ifPresentOrElse(
                        c -> {
                            if (c.getModifiers().contains(Modifier.PRIVATE)) {
                                traits.add(Trait.PRIVATE_CONSTRUCTOR);
                            }
                        },
                        () -> traits.add(Trait.NO_CONSTRUCTOR));
        objects(type)
                .filter(o -> o.getModifiers().contains(Modifier.PRIVATE))
                .ifPresent(o -> traits.add(Trait.HIDDEN_OBJECTS));
        return traits;
    }

    private static Optional<ExecutableElement> constructor(TypeElement type) {
        return ElementFilter.constructorsIn(type.getEnclosedElements()).stream()
                .filter(c -> c.getParameters().isEmpty())
                .findFirst();
    }

    private static Optional<VariableElement> objects(TypeElement type) {
        return ElementFilter.fieldsIn(type.getEnclosedElements()).stream()
                .filter(f -> f.getSimpleName().contentEquals("objects")
                        && f.getModifiers().contains(Modifier.STATIC))
                .findFirst();
    }
}
