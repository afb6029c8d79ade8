package io.raystack.db.fields;

import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * Several related rows on both sides, on a {@code Related} field.
 */
@Documented
@Retention(RetentionPolicy.CLASS)
@Target(ElementType.FIELD)
public @interface ManyToManyField {
    /** The model that stores the pairs, when it has columns of its own. */
    Class<?> through() default void.class;

    /** With {@link #through}: its foreign keys to this model and to the target, when it has more than one each. */
    String[] throughFields() default {};

    /** Name of the table that stores the pairs, when no model does; default {@code app_model_field}. */
    String table() default "";

    /** For a relation of a model with itself: whether a pair counts both ways. */
    boolean symmetrical() default true;

    /** Name of the other side for lookups; {@code "+"} hides it. */
    String relatedName() default "";
}
