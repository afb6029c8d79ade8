package io.raystack.tests.oracle.hr;

import static io.raystack.db.model.OnDelete.CASCADE;
import static io.raystack.db.model.OnDelete.SET_DEFAULT;

import io.raystack.db.Model;
import io.raystack.db.Ref;
import io.raystack.db.fields.CharField;
import io.raystack.db.fields.DecimalField;
import io.raystack.db.fields.FieldOptions;
import io.raystack.db.fields.ForeignKey;
import io.raystack.db.fields.Meta;
import java.math.BigDecimal;
import org.jspecify.annotations.Nullable;

/** One product of an invoice. */
@Meta(checks = @Meta.Check(name = "hr_line_qty_nonneg", sql = "qty >= 0"))
@SuppressWarnings("NullAway.Init")
public class InvoiceLine extends Model {
    /** All of them. */
    public static final InvoiceLine_.Query objects = InvoiceLine_.objects();

    @ForeignKey(onDelete = CASCADE, relatedName = "lines")
    public final Ref<Invoice> invoice = ref();

    @ForeignKey(onDelete = SET_DEFAULT)
    @FieldOptions(defaultValue = "1")
    public final Ref<TaxRate> tax = ref();

    @CharField(maxLength = 80)
    public String product = "";

    public Integer qty;

    @DecimalField(maxDigits = 10, decimalPlaces = 2)
    public BigDecimal unitPrice;

    public @Nullable Double discount;
}
