package io.raystack.tests.oracle.cms;

import static io.raystack.db.model.OnDelete.CASCADE;

import io.raystack.db.KeyedModel;
import io.raystack.db.Ref;
import io.raystack.db.fields.CharField;
import io.raystack.db.fields.ForeignKey;
import io.raystack.db.fields.PrimaryKey;
import java.util.UUID;

/** A file of a post; its key is a UUID. */
@SuppressWarnings("NullAway.Init")
public class Attachment extends KeyedModel {
    /** All of them. */
    public static final Attachment_.Query objects = Attachment_.objects();

    @PrimaryKey
    public UUID id;

    @ForeignKey(onDelete = CASCADE, relatedName = "attachments")
    public final Ref<Post> post = ref();

    @CharField(maxLength = 120)
    public String filename = "";

    public Long size;
}
