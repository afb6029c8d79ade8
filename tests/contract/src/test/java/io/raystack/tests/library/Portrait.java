package io.raystack.tests.library;

import static io.raystack.db.model.OnDelete.CASCADE;

import io.raystack.db.Model;
import io.raystack.db.Ref;
import io.raystack.db.fields.OneToOneField;
import org.jspecify.annotations.Nullable;

/** A picture of an author: a one-to-one that may be missing on both sides. */
public class Portrait extends Model {
    /** All portraits. */
    public static final Portrait_.Query objects = Portrait_.objects();

    @OneToOneField(onDelete = CASCADE)
    public final Ref<@Nullable Author> author = ref();

    public String painter = "";
    public @Nullable Integer width;
}
