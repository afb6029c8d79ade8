package io.raystack.tests.oracle.shop;

import io.raystack.db.Model;
import io.raystack.db.Related;
import io.raystack.db.fields.CharField;
import io.raystack.db.fields.Reverse;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/** Who prints. */
@SuppressWarnings("NullAway.Init")
public class Publisher extends Model {
    /** All of them. */
    public static final Publisher_.Query objects = Publisher_.objects();

    @CharField(maxLength = 120)
    public String name = "";

    public Integer numAwards;

    @CharField(maxLength = 40)
    public @Nullable String country;

    public @Nullable LocalDate founded;

    @Reverse("publisher")
    public final Related<Book, Book_.Query> books = related();
}
