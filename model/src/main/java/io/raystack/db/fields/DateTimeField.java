package io.raystack.db.fields;

import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * An instant to the microsecond, stored as UTC, on an {@link java.time.Instant} field.
 */
@Documented
@Retention(RetentionPolicy.CLASS)
@Target(ElementType.FIELD)
public @interface DateTimeField {
    /** Whether every save writes the current time. */
    boolean autoNow() default false;

    /** Whether an insert writes the current time. */
    boolean autoNowAdd() default false;
}
