package io.raystack.tests.oracle.hr;

import static io.raystack.db.model.OnDelete.PROTECT;
import static io.raystack.db.model.OnDelete.SET_NULL;

import io.raystack.db.Model;
import io.raystack.db.Ref;
import io.raystack.db.Related;
import io.raystack.db.fields.CharField;
import io.raystack.db.fields.DecimalField;
import io.raystack.db.fields.FieldOptions;
import io.raystack.db.fields.ForeignKey;
import io.raystack.db.fields.Reverse;
import io.raystack.db.fields.TextField;
import java.math.BigDecimal;
import java.time.Duration;
import java.time.LocalDate;
import java.time.LocalTime;
import org.jspecify.annotations.Nullable;

/** Who works, and for whom. */
@SuppressWarnings("NullAway.Init")
public class Employee extends Model {
    /** All of them. */
    public static final Employee_.Query objects = Employee_.objects();

    @CharField(maxLength = 100)
    public String name = "";

    @CharField(maxLength = 60)
    public @Nullable String nickname;

    @CharField(maxLength = 120)
    public @Nullable String email;

    @TextField
    public String note = "";

    @ForeignKey(onDelete = SET_NULL, relatedName = "reports")
    public final Ref<@Nullable Employee> manager = ref();

    @ForeignKey(onDelete = PROTECT, relatedName = "employees")
    public final Ref<Department> department = ref();

    public LocalDate hired;

    public @Nullable LocalDate birth;

    @DecimalField(maxDigits = 10, decimalPlaces = 2)
    public BigDecimal salary;

    @DecimalField(maxDigits = 10, decimalPlaces = 2)
    public @Nullable BigDecimal bonus;

    public Boolean active = true;

    public @Nullable LocalTime shiftStart;

    public @Nullable Duration breakLen;

    @FieldOptions(unique = true)
    public Long badge;

    @Reverse("manager")
    public final Related<Employee, Employee_.Query> reports = related();

    @Reverse("seller")
    public final Related<Invoice, Invoice_.Query> sales = related();
}
