package io.raystack.tests.library;

import static io.raystack.db.model.OnDelete.SET_NULL;

import io.raystack.db.Model;
import io.raystack.db.Ref;
import io.raystack.db.Related;
import io.raystack.db.fields.CharField;
import io.raystack.db.fields.ForeignKey;
import io.raystack.db.fields.Reverse;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/** Who writes: a self reference, several reverse sides, one of them a one-to-one. */
public class Author extends Model {
    /** All authors. */
    public static final Author_.Query objects = Author_.objects();

    @CharField(maxLength = 100)
    public String name = "";

    public @Nullable String penName;
    public int born;
    public @Nullable Integer prizes;
    public @Nullable LocalDate died;

    @ForeignKey(onDelete = SET_NULL)
    public final Ref<@Nullable Author> mentor = ref();

    @Reverse("mentor")
    public final Related<Author, Author_.Query> pupils = related();

    @Reverse("author")
    public final Related<Book, BookQuery> books = related();

    @Reverse("author")
    public final Ref<@Nullable Portrait> portrait = ref();
}
