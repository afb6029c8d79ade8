package blog;

import io.raystack.db.KeyedModel;
import io.raystack.db.fields.DecimalField;
import io.raystack.db.fields.EmailField;
import io.raystack.db.fields.FieldOptions;
import io.raystack.db.fields.Meta;
import io.raystack.db.fields.PrimaryKey;
import io.raystack.db.fields.Sensitive;
import io.raystack.db.fields.Version;
import java.math.BigDecimal;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

// snippet: models/account
@Meta(
        table = "accounts",
        ordering = {"email"},
        unique = @Meta.Unique(fields = {"owner", "currency"}),
        checks = @Meta.Check(name = "balance_is_not_negative", sql = "balance >= 0"),
        indexes = @Meta.Index(fields = {"currency", "-balance"}))
public class Account extends KeyedModel { // brings no key
    public static final Account_.Query objects = Account_.objects();

    public enum Currency {
        EUR,
        USD
    }

    @PrimaryKey
    public @Nullable UUID key; // a new one is made when it is null

    @EmailField
    @FieldOptions(index = true, verboseName = "e-mail address")
    public String email = "";

    public String owner = "";
    public Currency currency = Currency.EUR; // stored by name

    @DecimalField(maxDigits = 12, decimalPlaces = 2)
    public BigDecimal balance = BigDecimal.ZERO;

    @Sensitive
    public @Nullable String secret; // masked in logs and errors

    @Version
    public int version; // optimistic lock
}
// end
