package io.raystack.tests.oracle.hr;

import io.raystack.db.Model;
import io.raystack.db.Related;
import io.raystack.db.fields.CharField;
import io.raystack.db.fields.DecimalField;
import io.raystack.db.fields.Reverse;
import java.math.BigDecimal;

/** How much tax is added. */
@SuppressWarnings("NullAway.Init")
public class TaxRate extends Model {
    /** All of them. */
    public static final TaxRate_.Query objects = TaxRate_.objects();

    @CharField(maxLength = 40)
    public String name = "";

    @DecimalField(maxDigits = 5, decimalPlaces = 2)
    public BigDecimal pct;

    @Reverse("tax")
    public final Related<InvoiceLine, InvoiceLine_.Query> invoiceline = related();
}
