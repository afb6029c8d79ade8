package io.raystack.tests.library;

import io.raystack.db.Model;
import io.raystack.db.fields.CharField;
import io.raystack.db.fields.DecimalField;
import io.raystack.db.model.Json;
import java.math.BigDecimal;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** One nullable column of each type, for values that go there and come back. */
public class Specimen extends Model {
    /** All specimens. */
    public static final Specimen_.Query objects = Specimen_.objects();

    @CharField(maxLength = 50)
    public @Nullable String label;

    public @Nullable String text;
    public @Nullable Short small;
    public @Nullable Integer whole;
    public @Nullable Long big;
    public @Nullable Double real;

    @DecimalField(maxDigits = 38, decimalPlaces = 10)
    public @Nullable BigDecimal exact;

    public @Nullable Boolean flag;
    public @Nullable LocalDate day;
    public @Nullable LocalTime time;
    public @Nullable Instant moment;
    public @Nullable Duration span;
    public @Nullable UUID code;
    public byte @Nullable [] bytes;
    public @Nullable Json document;
    public @Nullable Genre genre;
}
