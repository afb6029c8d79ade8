package io.raystack.tests.oracle.cms;

import static io.raystack.db.model.OnDelete.CASCADE;
import static io.raystack.db.model.OnDelete.SET_NULL;

import io.raystack.db.Model;
import io.raystack.db.Ref;
import io.raystack.db.fields.ForeignKey;
import io.raystack.db.fields.Meta;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/** A tag of a post, with a weight of its own. */
@Meta(
        unique =
                @Meta.Unique(
                        name = "cms_posttag_uniq",
                        fields = {"post", "tag"}))
public class PostTag extends Model {
    /** All of them. */
    public static final PostTag_.Query objects = PostTag_.objects();

    @ForeignKey(onDelete = CASCADE)
    public final Ref<Post> post = ref();

    @ForeignKey(onDelete = CASCADE)
    public final Ref<Tag> tag = ref();

    public Integer weight = 1;

    public @Nullable LocalDate added;

    @ForeignKey(onDelete = SET_NULL, relatedName = "taggings")
    public final Ref<@Nullable Member> addedBy = ref();
}
