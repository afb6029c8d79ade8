package io.raystack.db.processor.read;

import io.raystack.db.processor.facts.Place;
import java.util.ArrayList;
import java.util.List;
import javax.annotation.processing.Messager;
import javax.lang.model.element.AnnotationMirror;
import javax.lang.model.element.AnnotationValue;
import javax.lang.model.element.Element;
import javax.tools.Diagnostic;
import org.jspecify.annotations.Nullable;

/** Keeps what the compiler knows of each {@link Place}, so that messages point to a line. Belongs to one round. */
public final class Places {
    private record Spot(
            Element element,
            @Nullable AnnotationMirror annotation,
            @Nullable AnnotationValue value) {}

    private final List<Spot> spots = new ArrayList<>();

    /** A class or a field. */
    Place of(Element element) {
        return add(new Spot(element, null, null));
    }

    /** An annotation. */
    Place of(Element element, AnnotationMirror annotation) {
        return add(new Spot(element, annotation, null));
    }

    /** A value in an annotation. */
    Place of(Element element, AnnotationMirror annotation, AnnotationValue value) {
        return add(new Spot(element, annotation, value));
    }

    /** Prints a message where the place is. */
    public void print(Messager messager, Diagnostic.Kind kind, String message, Place place) {
        Spot spot = spots.get(place.number());
        messager.printMessage(kind, message, spot.element(), spot.annotation(), spot.value());
    }

    private Place add(Spot spot) {
        spots.add(spot);
        return new Place(spots.size() - 1);
    }
}
