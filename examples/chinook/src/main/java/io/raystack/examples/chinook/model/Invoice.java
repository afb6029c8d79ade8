package io.raystack.examples.chinook.model;

import static io.raystack.db.model.OnDelete.PROTECT;

import io.raystack.db.Model;
import io.raystack.db.Ref;
import io.raystack.db.Related;
import io.raystack.db.fields.CharField;
import io.raystack.db.fields.DecimalField;
import io.raystack.db.fields.ForeignKey;
import io.raystack.db.fields.Reverse;
import java.math.BigDecimal;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/** What a customer bought on one day. Belongs to one thread. */
public class Invoice extends Model {
    public static final Invoice_.Query objects = Invoice_.objects();

    @ForeignKey(onDelete = PROTECT)
    public final Ref<Customer> customer = ref();

    public LocalDate invoiceDate = LocalDate.EPOCH;

    @CharField(maxLength = 70)
    public @Nullable String billingAddress;

    @CharField(maxLength = 40)
    public @Nullable String billingCity;

    @CharField(maxLength = 40)
    public @Nullable String billingState;

    @CharField(maxLength = 40)
    public @Nullable String billingCountry;

    @CharField(maxLength = 10)
    public @Nullable String billingPostalCode;

    @DecimalField(maxDigits = 10, decimalPlaces = 2)
    public BigDecimal total = BigDecimal.ZERO;

    @Reverse("invoice")
    public final Related<InvoiceLine, InvoiceLine_.Query> lines = related();
}
