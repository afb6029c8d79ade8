package io.raystack.db.fields;

import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * The other side of a relation: a {@code Related} field for a foreign key or many-to-many, a {@code Ref} for a one-to-one.
 */
@Documented
@Retention(RetentionPolicy.CLASS)
@Target(ElementType.FIELD)
public @interface Reverse {
    /** The field of the target that holds the relation. */
    String value();
}
