package io.raystack.db.fields;

import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/** What may be said of any field besides its type. */
@Documented
@Retention(RetentionPolicy.CLASS)
@Target(ElementType.FIELD)
public @interface FieldOptions {
    /** The column's name; default: the field's name in snake case ({@code _id} added for foreign keys). */
    String column() default "";

    /** Whether no two rows may hold the same value. */
    boolean unique() default false;

    /** Whether an index is made. */
    boolean index() default false;

    /** The column's SQL default, as text: {@code "0"}, {@code "draft"}, {@code "true"}. */
    String defaultValue() default "";

    /** The field's name for people. */
    String verboseName() default "";

    /** A hint for people. */
    String helpText() default "";

    /** Whether forms show the field. */
    boolean editable() default true;

    /** Allowed values, {@code "value=Label"} or {@code "value"}. */
    String[] choices() default {};
}
