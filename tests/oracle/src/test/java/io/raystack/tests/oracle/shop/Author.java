package io.raystack.tests.oracle.shop;

import io.raystack.db.Model;
import io.raystack.db.Related;
import io.raystack.db.fields.CharField;
import io.raystack.db.fields.ManyToManyField;
import io.raystack.db.fields.Reverse;
import org.jspecify.annotations.Nullable;

/** Who writes and reviews. */
@SuppressWarnings("NullAway.Init")
public class Author extends Model {
    /** All of them. */
    public static final Author_.Query objects = Author_.objects();

    @CharField(maxLength = 100)
    public String name = "";

    public Integer age;

    @CharField(maxLength = 120)
    public String email = "";

    public @Nullable Double rating;

    @CharField(maxLength = 50)
    public @Nullable String alias;

    @ManyToManyField
    public final Related<Author, Author_.Query> friends = related();

    @Reverse("authors")
    public final Related<Book, Book_.Query> book = related();

    @Reverse("contact")
    public final Related<Book, Book_.Query> bookContactSet = related();

    @Reverse("reviewer")
    public final Related<Review, Review_.Query> review = related();
}
