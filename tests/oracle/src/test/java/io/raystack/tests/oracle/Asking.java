package io.raystack.tests.oracle;

import io.raystack.db.model.Json;
import io.raystack.db.query.Alias;
import io.raystack.db.query.Condition;
import io.raystack.db.query.HasQuery;
import io.raystack.db.query.Ordering;
import java.util.List;
import java.util.Map;

/**
 * A chain so far: objects of a model, or rows of names. Each call gives a further one, as in the library.
 *
 * <p>Immutable and thread-safe.
 */
interface Asking {
    /** In what form its results are recorded. */
    Form form();

    /** The model that it is about. */
    String label();

    /** What is asked, for a query around it. */
    HasQuery query();

    Asking filter(Condition<Object> condition);

    Asking exclude(Condition<Object> condition);

    Asking orderBy(List<Ordering<Object>> by);

    Asking reverse();

    Asking slice(long from, long to);

    Asking distinct();

    /** Of the rows that are equal in these, the first. */
    Asking distinct(List<String> fields);

    /** Its results together with those of others. */
    Asking combine(Combination how, List<Asking> others);

    /** The same in another form. */
    Asking in(Form form);

    Asking none();

    /** Named values that come with the result. */
    Asking annotate(List<Alias<Object, ?>> values);

    /** Named values for what follows, which the result does not show. */
    Asking alias(List<Alias<Object, ?>> values);

    /** Rows of these names, in this form. */
    Asking values(Form form);

    long count();

    boolean exists();

    /** Values of all rows. */
    List<Json> aggregate(List<Alias<Object, ?>> values);

    /** All results, each as recorded. */
    List<Json> list();

    /** How results are put together. */
    enum Combination {
        UNION,
        UNION_ALL,
        INTERSECTION,
        DIFFERENCE
    }

    /** One result as recorded. */
    Map<String, Json> first();

    /** The last one. */
    Map<String, Json> last();

    /** The only one. */
    Map<String, Json> only();
}
