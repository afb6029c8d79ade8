package io.raystack.examples.chinook.model;

import static io.raystack.db.model.OnDelete.CASCADE;
import static io.raystack.db.model.OnDelete.PROTECT;

import io.raystack.db.Model;
import io.raystack.db.Ref;
import io.raystack.db.fields.DecimalField;
import io.raystack.db.fields.ForeignKey;
import java.math.BigDecimal;

/** One track on an invoice. Belongs to one thread. */
public class InvoiceLine extends Model {
    public static final InvoiceLine_.Query objects = InvoiceLine_.objects();

    @ForeignKey(onDelete = CASCADE)
    public final Ref<Invoice> invoice = ref();

    @ForeignKey(onDelete = PROTECT)
    public final Ref<Track> track = ref();

    @DecimalField(maxDigits = 10, decimalPlaces = 2)
    public BigDecimal unitPrice = BigDecimal.ZERO;

    public int quantity;
}
