package io.raystack.db.fields;

import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/** What may be said of a model as a whole. */
@Documented
@Retention(RetentionPolicy.CLASS)
@Target(ElementType.TYPE)
public @interface Meta {
    /** The table's name; default {@code app_model}. */
    String table() default "";

    /** Default ordering by name, a leading {@code -} for descending: {@code "-published_at"}. */
    String[] ordering() default {};

    /** Sets of fields that are unique together. */
    Unique[] unique() default {};

    /** Conditions that hold for every row. */
    Check[] checks() default {};

    /** Indexes over several fields. */
    Index[] indexes() default {};

    /** The model's name for people. */
    String verboseName() default "";

    /** Its plural. */
    String verboseNamePlural() default "";

    /** Whether we create and drop the table; false for views and tables of others. */
    boolean managed() default true;

    /** Fields that are unique together. */
    @interface Unique {
        /** Field names. */
        String[] fields();

        /** The constraint's name; default made from table and columns. */
        String name() default "";
    }

    /** A condition that holds for every row. */
    @interface Check {
        /** The condition as SQL over column names. */
        String sql();

        /** The constraint's name. */
        String name();
    }

    /** An index. */
    @interface Index {
        /** Field names, a leading {@code -} for descending. */
        String[] fields();

        /** The index's name; default made from table and columns. */
        String name() default "";
    }
}
