package io.raystack.db.fields;

import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * A date, on a {@link java.time.LocalDate} field.
 */
@Documented
@Retention(RetentionPolicy.CLASS)
@Target(ElementType.FIELD)
public @interface DateField {
    /** Whether every save writes today's date (UTC). */
    boolean autoNow() default false;

    /** Whether an insert writes today's date (UTC). */
    boolean autoNowAdd() default false;
}
