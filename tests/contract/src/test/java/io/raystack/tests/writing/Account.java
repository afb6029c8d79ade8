package io.raystack.tests.writing;

import io.raystack.db.Model;
import io.raystack.db.fields.CharField;
import io.raystack.db.fields.FieldOptions;
import io.raystack.db.fields.Version;

/** A row under optimistic locking. */
public class Account extends Model {
    public static final Account_.Query objects = Account_.objects();

    @CharField(maxLength = 40)
    @FieldOptions(unique = true)
    public String owner = "";

    public long balance;

    @Version
    public int version;
}
