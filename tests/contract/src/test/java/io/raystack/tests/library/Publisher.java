package io.raystack.tests.library;

import io.raystack.db.Model;
import io.raystack.db.Related;
import io.raystack.db.fields.CharField;
import io.raystack.db.fields.Reverse;
import org.jspecify.annotations.Nullable;

/** Who prints books. */
public class Publisher extends Model {
    /** All publishers. */
    public static final Publisher_.Query objects = Publisher_.objects();

    @CharField(maxLength = 100)
    public String name = "";

    @CharField(maxLength = 40)
    public @Nullable String country;

    public boolean active;

    @Reverse("publisher")
    public final Related<Book, BookQuery> books = related();
}
