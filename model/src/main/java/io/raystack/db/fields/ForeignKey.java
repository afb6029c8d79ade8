package io.raystack.db.fields;

import io.raystack.db.model.OnDelete;
import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * A reference to one row of another model, on a {@code Ref} field; a column {@code name_id} with an index.
 *
 * <p>NULL is allowed when the target is marked: {@code Ref<@Nullable Author>}.
 */
@Documented
@Retention(RetentionPolicy.CLASS)
@Target(ElementType.FIELD)
public @interface ForeignKey {
    /** What happens to this row when the target is deleted. */
    OnDelete onDelete();

    /** Name of the other side for lookups; {@code "+"} hides it. */
    String relatedName() default "";

    /** The unique field of the target that is stored here, by its Java name; empty for the target's key. */
    String toField() default "";
}
