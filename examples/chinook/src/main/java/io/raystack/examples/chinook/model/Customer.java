package io.raystack.examples.chinook.model;

import static io.raystack.db.model.OnDelete.SET_NULL;

import io.raystack.db.Model;
import io.raystack.db.Ref;
import io.raystack.db.Related;
import io.raystack.db.fields.CharField;
import io.raystack.db.fields.ForeignKey;
import io.raystack.db.fields.Reverse;
import org.jspecify.annotations.Nullable;

/** Who buys. Belongs to one thread. */
public class Customer extends Model {
    public static final Customer_.Query objects = Customer_.objects();

    @CharField(maxLength = 40)
    public String firstName = "";

    @CharField(maxLength = 20)
    public String lastName = "";

    @CharField(maxLength = 80)
    public @Nullable String company;

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
    public String email = "";

    @ForeignKey(onDelete = SET_NULL)
    public final Ref<@Nullable Employee> supportRep = ref();

    @Reverse("customer")
    public final Related<Invoice, Invoice_.Query> invoices = related();

    /** First and last name. */
    public String fullName() {
        return firstName + " " + lastName;
    }
}
