package io.raystack.db.processor.validate;

import io.raystack.db.processor.facts.Place;
import java.util.ArrayList;
import java.util.List;

/** Collects mistakes; nobody stops at the first. Belongs to one model. */
final class Problems {
    private final List<Problem> found = new ArrayList<>();

    /** Notes a mistake. */
    void add(Place place, String code, String text) {
        found.add(new Problem(place, code, text));
    }

    /** Notes a mistake if {@code wrong}; gives {@code wrong} back. */
    boolean when(boolean wrong, Place place, String code, String text) {
        if (wrong) {
            add(place, code, text);
        }
        return wrong;
    }

    /** All of them, in the order in which they were found. */
    List<Problem> found() {
        return List.copyOf(found);
    }
}
