package io.raystack.tests.library;

import static io.raystack.db.model.OnDelete.CASCADE;

import io.raystack.db.Model;
import io.raystack.db.Ref;
import io.raystack.db.Related;
import io.raystack.db.fields.CharField;
import io.raystack.db.fields.ForeignKey;
import io.raystack.db.fields.ManyToManyField;
import io.raystack.db.fields.Reverse;
import org.jspecify.annotations.Nullable;

/** A word for books: the other side of a many-to-many, and one to itself in one direction. */
public class Tag extends Model {
    /** All tags. */
    public static final Tag_.Query objects = Tag_.objects();

    @CharField(maxLength = 60)
    public String name = "";

    @CharField(maxLength = 20)
    public @Nullable String color;

    public @Nullable Integer weight;

    @ForeignKey(onDelete = CASCADE)
    public final Ref<@Nullable Tag> parent = ref();

    @Reverse("parent")
    public final Related<Tag, Tag_.Query> children = related();

    @ManyToManyField(symmetrical = false)
    public final Related<Tag, Tag_.Query> implies = related();

    @Reverse("implies")
    public final Related<Tag, Tag_.Query> impliedBy = related();

    @Reverse("tags")
    public final Related<Book, BookQuery> books = related();
}
