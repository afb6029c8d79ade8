package io.raystack.tests.oracle.hr;

import io.raystack.db.KeyedModel;
import io.raystack.db.Related;
import io.raystack.db.fields.CharField;
import io.raystack.db.fields.DecimalField;
import io.raystack.db.fields.PrimaryKey;
import io.raystack.db.fields.Reverse;
import java.math.BigDecimal;

/** Money; its key is a code. */
@SuppressWarnings("NullAway.Init")
public class Currency extends KeyedModel {
    /** All of them. */
    public static final Currency_.Query objects = Currency_.objects();

    @PrimaryKey
    @CharField(maxLength = 3)
    public String code = "";

    @CharField(maxLength = 40)
    public String name = "";

    @DecimalField(maxDigits = 12, decimalPlaces = 6)
    public BigDecimal rate;

    @Reverse("currency")
    public final Related<Invoice, Invoice_.Query> invoices = related();
}
