package io.raystack.db.fields;

import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * A decimal number, on a {@link java.math.BigDecimal} field.
 */
@Documented
@Retention(RetentionPolicy.CLASS)
@Target(ElementType.FIELD)
public @interface DecimalField {
    /** All digits, at most 38. */
    int maxDigits();

    /** Digits after the decimal point. */
    int decimalPlaces();
}
