package io.raystack.tests.library;

import static io.raystack.db.model.OnDelete.CASCADE;

import io.raystack.db.Model;
import io.raystack.db.Ref;
import io.raystack.db.fields.CharField;
import io.raystack.db.fields.OneToOneField;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** A reader's card. */
public class Card extends Model {
    /** All cards. */
    public static final Card_.Query objects = Card_.objects();

    @OneToOneField(onDelete = CASCADE)
    public final Ref<Reader> reader = ref();

    @CharField(maxLength = 20)
    public String number = "";

    public UUID serial = new UUID(0, 0);
    public @Nullable Instant expiresAt;
}
