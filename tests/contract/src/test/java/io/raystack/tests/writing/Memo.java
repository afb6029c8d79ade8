package io.raystack.tests.writing;

import io.raystack.db.Model;
import io.raystack.db.fields.CharField;
import io.raystack.db.fields.DateTimeField;
import io.raystack.db.fields.FieldOptions;
import io.raystack.db.fields.PositiveIntegerField;
import io.raystack.db.fields.Sensitive;
import io.raystack.db.fields.TextField;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/** A row with times that the library fills, a unique field, a rule, a secret. */
public class Memo extends Model {
    public static final Memo_.Query objects = Memo_.objects();

    @CharField(maxLength = 40)
    @FieldOptions(unique = true)
    public String slug = "";

    @TextField
    public String body = "";

    public @Nullable String summary;

    @PositiveIntegerField
    public int views;

    @Sensitive
    @CharField(maxLength = 40)
    @FieldOptions(unique = true)
    public @Nullable String secret;

    @DateTimeField(autoNowAdd = true)
    public Instant createdAt = Instant.EPOCH;

    @DateTimeField(autoNow = true)
    public Instant updatedAt = Instant.EPOCH;

    static Memo of(String slug) {
        Memo memo = new Memo();
        memo.slug = slug;
        return memo;
    }
}
