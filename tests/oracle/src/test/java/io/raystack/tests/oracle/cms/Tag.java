package io.raystack.tests.oracle.cms;

import static io.raystack.db.model.OnDelete.SET_NULL;

import io.raystack.db.Model;
import io.raystack.db.Ref;
import io.raystack.db.Related;
import io.raystack.db.fields.CharField;
import io.raystack.db.fields.FieldOptions;
import io.raystack.db.fields.ForeignKey;
import io.raystack.db.fields.Meta;
import io.raystack.db.fields.Reverse;
import org.jspecify.annotations.Nullable;

/** A word for posts. */
@Meta(ordering = "name")
public class Tag extends Model {
    /** All of them. */
    public static final Tag_.Query objects = Tag_.objects();

    @CharField(maxLength = 60)
    @FieldOptions(unique = true)
    public String name = "";

    @ForeignKey(onDelete = SET_NULL, relatedName = "tags")
    public final Ref<@Nullable Category> category = ref();

    @Reverse("tags")
    public final Related<Post, Post_.Query> posts = related();

    @Reverse("tag")
    public final Related<PostTag, PostTag_.Query> posttag = related();
}
