package io.raystack.tests.writing;

import io.raystack.db.Model;
import io.raystack.db.Ref;
import io.raystack.db.fields.CharField;
import io.raystack.db.fields.ForeignKey;
import io.raystack.db.model.OnDelete;

/** Always has an owner. */
public class Pet extends Model {
    public static final Pet_.Query objects = Pet_.objects();

    @CharField(maxLength = 40)
    public String name = "";

    @ForeignKey(onDelete = OnDelete.CASCADE)
    public final Ref<Person> owner = ref();
}
