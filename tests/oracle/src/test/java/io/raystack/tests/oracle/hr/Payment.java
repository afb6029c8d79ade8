package io.raystack.tests.oracle.hr;

import static io.raystack.db.model.OnDelete.CASCADE;
import static io.raystack.db.model.OnDelete.RESTRICT;

import io.raystack.db.Model;
import io.raystack.db.Ref;
import io.raystack.db.fields.DecimalField;
import io.raystack.db.fields.ForeignKey;
import java.math.BigDecimal;
import java.time.Instant;

/** Money that came in. */
@SuppressWarnings("NullAway.Init")
public class Payment extends Model {
    /** All of them. */
    public static final Payment_.Query objects = Payment_.objects();

    @ForeignKey(onDelete = CASCADE, relatedName = "payments")
    public final Ref<Customer> customer = ref();

    @ForeignKey(onDelete = RESTRICT, relatedName = "payments")
    public final Ref<Invoice> invoice = ref();

    @DecimalField(maxDigits = 12, decimalPlaces = 2)
    public BigDecimal amount;

    public Instant paid;
}
