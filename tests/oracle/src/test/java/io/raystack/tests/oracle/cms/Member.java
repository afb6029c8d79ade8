package io.raystack.tests.oracle.cms;

import io.raystack.db.Model;
import io.raystack.db.Ref;
import io.raystack.db.Related;
import io.raystack.db.fields.CharField;
import io.raystack.db.fields.FieldOptions;
import io.raystack.db.fields.Reverse;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/** Who writes posts. */
@SuppressWarnings("NullAway.Init")
public class Member extends Model {
    /** All of them. */
    public static final Member_.Query objects = Member_.objects();

    @CharField(maxLength = 60)
    @FieldOptions(unique = true)
    public String username = "";

    public Instant joined;

    public Boolean isStaff = false;

    public Integer karma = 0;

    @Reverse("author")
    public final Related<Comment, Comment_.Query> comment = related();

    @Reverse("editor")
    public final Related<Post, Post_.Query> editedPosts = related();

    @Reverse("author")
    public final Related<Post, Post_.Query> posts = related();

    @Reverse("member")
    public final Ref<@Nullable Profile> profile = ref();

    @Reverse("addedBy")
    public final Related<PostTag, PostTag_.Query> taggings = related();
}
