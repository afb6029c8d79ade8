package io.raystack.tests.oracle.cms;

import static io.raystack.db.model.OnDelete.CASCADE;
import static io.raystack.db.model.OnDelete.SET_NULL;

import io.raystack.db.Model;
import io.raystack.db.Ref;
import io.raystack.db.Related;
import io.raystack.db.fields.ForeignKey;
import io.raystack.db.fields.Reverse;
import io.raystack.db.fields.TextField;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/** What is said of a post or of another comment. */
public class Comment extends Model {
    /** All of them. */
    public static final Comment_.Query objects = Comment_.objects();

    @ForeignKey(onDelete = CASCADE, relatedName = "comments")
    public final Ref<@Nullable Post> post = ref();

    @ForeignKey(onDelete = CASCADE, relatedName = "replies")
    public final Ref<@Nullable Comment> parent = ref();

    @ForeignKey(onDelete = SET_NULL)
    public final Ref<@Nullable Member> author = ref();

    @TextField
    public String text = "";

    public @Nullable Boolean approved;

    public @Nullable Instant created;

    public @Nullable Integer score;

    @Reverse("parent")
    public final Related<Comment, Comment_.Query> replies = related();
}
