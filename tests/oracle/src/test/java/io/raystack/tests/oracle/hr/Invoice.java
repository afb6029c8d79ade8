package io.raystack.tests.oracle.hr;

import static io.raystack.db.model.OnDelete.CASCADE;
import static io.raystack.db.model.OnDelete.PROTECT;
import static io.raystack.db.model.OnDelete.SET_NULL;

import io.raystack.db.Model;
import io.raystack.db.Ref;
import io.raystack.db.Related;
import io.raystack.db.fields.CharField;
import io.raystack.db.fields.DecimalField;
import io.raystack.db.fields.FieldOptions;
import io.raystack.db.fields.ForeignKey;
import io.raystack.db.fields.Meta;
import io.raystack.db.fields.Reverse;
import java.math.BigDecimal;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/** What was sold to whom. */
@Meta(checks = @Meta.Check(name = "hr_invoice_due_after_issued", sql = "due IS NULL OR due >= issued"))
@SuppressWarnings("NullAway.Init")
public class Invoice extends Model {
    /** All of them. */
    public static final Invoice_.Query objects = Invoice_.objects();

    @CharField(maxLength = 20)
    @FieldOptions(unique = true)
    public String number = "";

    @ForeignKey(onDelete = CASCADE, relatedName = "invoices")
    public final Ref<Customer> customer = ref();

    @ForeignKey(onDelete = SET_NULL, relatedName = "invoices", toField = "code")
    public final Ref<@Nullable Department> department = ref();

    @ForeignKey(onDelete = SET_NULL, relatedName = "sales")
    public final Ref<@Nullable Employee> seller = ref();

    @ForeignKey(onDelete = PROTECT, relatedName = "invoices")
    public final Ref<Currency> currency = ref();

    public LocalDate issued;

    public @Nullable LocalDate due;

    public @Nullable Instant paidAt;

    @DecimalField(maxDigits = 12, decimalPlaces = 2)
    public @Nullable BigDecimal total;

    public @Nullable Duration processing;

    public @Nullable Long ref;

    @Reverse("invoice")
    public final Related<InvoiceLine, InvoiceLine_.Query> lines = related();

    @Reverse("invoice")
    public final Related<Payment, Payment_.Query> payments = related();
}
