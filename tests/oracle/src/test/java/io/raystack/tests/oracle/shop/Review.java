package io.raystack.tests.oracle.shop;

import static io.raystack.db.model.OnDelete.CASCADE;
import static io.raystack.db.model.OnDelete.SET_NULL;

import io.raystack.db.Model;
import io.raystack.db.Ref;
import io.raystack.db.fields.ForeignKey;
import io.raystack.db.fields.TextField;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/** What somebody thinks of a book. */
@SuppressWarnings("NullAway.Init")
public class Review extends Model {
    /** All of them. */
    public static final Review_.Query objects = Review_.objects();

    @ForeignKey(onDelete = CASCADE)
    public final Ref<Book> book = ref();

    @ForeignKey(onDelete = SET_NULL)
    public final Ref<@Nullable Author> reviewer = ref();

    public @Nullable Integer stars;

    @TextField
    public String text = "";

    public Instant created;
}
