package io.raystack.tests.oracle.hr;

import io.raystack.db.Model;
import io.raystack.db.Related;
import io.raystack.db.fields.CharField;
import io.raystack.db.fields.DecimalField;
import io.raystack.db.fields.Reverse;
import java.math.BigDecimal;
import org.jspecify.annotations.Nullable;

/** Who buys. */
public class Customer extends Model {
    /** All of them. */
    public static final Customer_.Query objects = Customer_.objects();

    @CharField(maxLength = 100)
    public String name = "";

    @CharField(maxLength = 2)
    public String country = "";

    public Boolean vip = false;

    @DecimalField(maxDigits = 12, decimalPlaces = 2)
    public @Nullable BigDecimal credit;

    @Reverse("customer")
    public final Related<Invoice, Invoice_.Query> invoices = related();

    @Reverse("customer")
    public final Related<Payment, Payment_.Query> payments = related();
}
