package io.raystack.tests.oracle.shop;

import static io.raystack.db.model.OnDelete.CASCADE;

import io.raystack.db.Model;
import io.raystack.db.Ref;
import io.raystack.db.fields.CharField;
import io.raystack.db.fields.ForeignKey;
import io.raystack.db.fields.Meta;
import io.raystack.db.fields.PositiveSmallIntegerField;
import io.raystack.db.fields.TextField;
import org.jspecify.annotations.Nullable;

/** A part of a book. */
@Meta(
        ordering = {"book", "number"},
        unique = @Meta.Unique(fields = {"book", "number"}))
@SuppressWarnings("NullAway.Init")
public class Chapter extends Model {
    /** All of them. */
    public static final Chapter_.Query objects = Chapter_.objects();

    @ForeignKey(onDelete = CASCADE, relatedName = "chapters")
    public final Ref<Book> book = ref();

    @PositiveSmallIntegerField
    public Short number;

    @CharField(maxLength = 120)
    public String title = "";

    @TextField
    public @Nullable String notes;
}
