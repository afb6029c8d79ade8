package io.raystack.examples.chinook.model;

import static io.raystack.db.model.OnDelete.SET_NULL;

import io.raystack.db.Model;
import io.raystack.db.Ref;
import io.raystack.db.Related;
import io.raystack.db.fields.CharField;
import io.raystack.db.fields.ForeignKey;
import io.raystack.db.fields.Reverse;
import io.raystack.db.fields.Sensitive;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/** Who works at the store; reports to somebody, or is the head of it. Belongs to one thread. */
public class Employee extends Model {
    public static final Employee_.Query objects = Employee_.objects();

    @CharField(maxLength = 20)
    public String lastName = "";

    @CharField(maxLength = 20)
    public String firstName = "";

    @CharField(maxLength = 30)
    public @Nullable String title;

    @ForeignKey(onDelete = SET_NULL)
    public final Ref<@Nullable Employee> reportsTo = ref();

    @Sensitive
    public @Nullable LocalDate birthDate;

    public @Nullable LocalDate hireDate;

    @CharField(maxLength = 70)
    public @Nullable String address;

    @CharField(maxLength = 40)
    public @Nullable String city;

    @CharField(maxLength = 40)
    public @Nullable String state;

    @CharField(maxLength = 40)
    public @Nullable String country;

    @CharField(maxLength = 10)
    public @Nullable String postalCode;

    @CharField(maxLength = 24)
    public @Nullable String phone;

    @CharField(maxLength = 24)
    public @Nullable String fax;

    @CharField(maxLength = 60)
    public @Nullable String email;

    @Reverse("reportsTo")
    public final Related<Employee, Employee_.Query> reports = related();

    @Reverse("supportRep")
    public final Related<Customer, Customer_.Query> customers = related();

    /** First and last name. */
    public String fullName() {
        return firstName + " " + lastName;
    }
}
