package io.raystack.tests.oracle.cms;

import static io.raystack.db.model.OnDelete.CASCADE;
import static io.raystack.db.model.OnDelete.SET_NULL;

import io.raystack.db.Model;
import io.raystack.db.Ref;
import io.raystack.db.Related;
import io.raystack.db.fields.CharField;
import io.raystack.db.fields.FieldOptions;
import io.raystack.db.fields.ForeignKey;
import io.raystack.db.fields.ManyToManyField;
import io.raystack.db.fields.Meta;
import io.raystack.db.fields.Reverse;
import io.raystack.db.fields.TextField;
import io.raystack.db.model.Json;
import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** An article, with a document of metadata. */
@Meta(ordering = {"-created", "id"})
@SuppressWarnings("NullAway.Init")
public class Post extends Model {
    /** All of them. */
    public static final Post_.Query objects = Post_.objects();

    @CharField(maxLength = 160)
    public String title = "";

    @TextField
    public String body = "";

    @CharField(maxLength = 10)
    @FieldOptions(choices = {"draft=Draft", "published=Published", "archived=Archived"})
    public String status = "draft";

    public Instant created;

    public @Nullable LocalDate publishedOn;

    @ForeignKey(onDelete = CASCADE, relatedName = "posts")
    public final Ref<Member> author = ref();

    @ForeignKey(onDelete = SET_NULL, relatedName = "edited_posts")
    public final Ref<@Nullable Member> editor = ref();

    @ForeignKey(onDelete = SET_NULL, relatedName = "+")
    public final Ref<@Nullable Member> reviewer = ref();

    @ForeignKey(onDelete = SET_NULL, relatedName = "posts")
    public final Ref<@Nullable Category> category = ref();

    public @Nullable Json metadata;

    @FieldOptions(unique = true)
    public UUID uid = UUID.randomUUID();

    public Long views = 0L;

    public @Nullable Double rating;

    @ManyToManyField(through = PostTag.class, relatedName = "posts")
    public final Related<Tag, Tag_.Query> tags = related();

    @ManyToManyField(symmetrical = false, relatedName = "seen_from")
    public final Related<Post, Post_.Query> seeAlso = related();

    @Reverse("post")
    public final Related<Attachment, Attachment_.Query> attachments = related();

    @Reverse("post")
    public final Related<Comment, Comment_.Query> comments = related();

    @Reverse("post")
    public final Related<PostTag, PostTag_.Query> posttag = related();

    @Reverse("seeAlso")
    public final Related<Post, Post_.Query> seenFrom = related();
}
