package io.raystack.tests.oracle.hr;

import io.raystack.db.Model;
import io.raystack.db.Related;
import io.raystack.db.fields.CharField;
import io.raystack.db.fields.FieldOptions;
import io.raystack.db.fields.Reverse;
import org.jspecify.annotations.Nullable;

/** Where employees work. */
@SuppressWarnings("NullAway.Init")
public class Department extends Model {
    /** All of them. */
    public static final Department_.Query objects = Department_.objects();

    @CharField(maxLength = 8)
    @FieldOptions(unique = true)
    public String code = "";

    @CharField(maxLength = 80)
    public String name = "";

    public Long budget;

    @CharField(maxLength = 60)
    public @Nullable String location;

    @Reverse("department")
    public final Related<Employee, Employee_.Query> employees = related();

    @Reverse("department")
    public final Related<Invoice, Invoice_.Query> invoices = related();
}
