package io.raystack.tests.oracle.cms;

import static io.raystack.db.model.OnDelete.CASCADE;

import io.raystack.db.Model;
import io.raystack.db.Ref;
import io.raystack.db.Related;
import io.raystack.db.fields.CharField;
import io.raystack.db.fields.FieldOptions;
import io.raystack.db.fields.ForeignKey;
import io.raystack.db.fields.Meta;
import io.raystack.db.fields.Reverse;
import io.raystack.db.fields.SlugField;
import org.jspecify.annotations.Nullable;

/** A tree of topics. */
@Meta(ordering = {"name", "id"})
public class Category extends Model {
    /** All of them. */
    public static final Category_.Query objects = Category_.objects();

    @CharField(maxLength = 60)
    public String name = "";

    @SlugField(maxLength = 60)
    @FieldOptions(unique = true)
    public String slug = "";

    public @Nullable Integer weight;

    @ForeignKey(onDelete = CASCADE, relatedName = "children")
    public final Ref<@Nullable Category> parent = ref();

    @Reverse("parent")
    public final Related<Category, Category_.Query> children = related();

    @Reverse("category")
    public final Related<Post, Post_.Query> posts = related();

    @Reverse("category")
    public final Related<Tag, Tag_.Query> tags = related();
}
