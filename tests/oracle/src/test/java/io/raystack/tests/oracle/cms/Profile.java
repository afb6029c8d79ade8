package io.raystack.tests.oracle.cms;

import static io.raystack.db.model.OnDelete.CASCADE;

import io.raystack.db.Model;
import io.raystack.db.Ref;
import io.raystack.db.fields.CharField;
import io.raystack.db.fields.DecimalField;
import io.raystack.db.fields.OneToOneField;
import io.raystack.db.fields.TextField;
import io.raystack.db.model.Json;
import java.math.BigDecimal;
import org.jspecify.annotations.Nullable;

/** What a member says of themselves. */
public class Profile extends Model {
    /** All of them. */
    public static final Profile_.Query objects = Profile_.objects();

    @OneToOneField(onDelete = CASCADE)
    public final Ref<Member> member = ref();

    @TextField
    public @Nullable String bio;

    @CharField(maxLength = 120)
    public String website = "";

    @DecimalField(maxDigits = 10, decimalPlaces = 4)
    public @Nullable BigDecimal score;

    public Json settings = Json.object();
}
