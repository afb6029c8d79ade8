package io.raystack.tests.library;

import static io.raystack.db.model.OnDelete.CASCADE;
import static io.raystack.db.model.OnDelete.PROTECT;

import io.raystack.db.Model;
import io.raystack.db.Ref;
import io.raystack.db.fields.DecimalField;
import io.raystack.db.fields.ForeignKey;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/** A reader has a book for a while; may happen again. */
public class Loan extends Model {
    /** All loans. */
    public static final Loan_.Query objects = Loan_.objects();

    @ForeignKey(onDelete = PROTECT)
    public final Ref<Book> book = ref();

    @ForeignKey(onDelete = CASCADE)
    public final Ref<Reader> reader = ref();

    public LocalDate lentOn = LocalDate.EPOCH;
    public @Nullable Instant returnedAt;
    public int renewals;
    public @Nullable String note;

    @DecimalField(maxDigits = 8, decimalPlaces = 2)
    public @Nullable BigDecimal fine;
}
