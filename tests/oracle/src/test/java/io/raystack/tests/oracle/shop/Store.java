package io.raystack.tests.oracle.shop;

import io.raystack.db.Model;
import io.raystack.db.Related;
import io.raystack.db.fields.CharField;
import io.raystack.db.fields.ManyToManyField;
import java.time.Instant;
import java.time.LocalTime;
import org.jspecify.annotations.Nullable;

/** Where books are sold. */
@SuppressWarnings("NullAway.Init")
public class Store extends Model {
    /** All of them. */
    public static final Store_.Query objects = Store_.objects();

    @CharField(maxLength = 100)
    public String name = "";

    public Instant originalOpening;

    public @Nullable LocalTime fridayNightClosing;

    public @Nullable Double area;

    @ManyToManyField(relatedName = "stores")
    public final Related<Book, Book_.Query> books = related();
}
