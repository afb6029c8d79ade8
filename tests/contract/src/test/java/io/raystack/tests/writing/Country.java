package io.raystack.tests.writing;

import io.raystack.db.KeyedModel;
import io.raystack.db.fields.CharField;
import io.raystack.db.fields.PrimaryKey;

/** A row with a key that the user chooses. */
public class Country extends KeyedModel {
    public static final Country_.Query objects = Country_.objects();

    @PrimaryKey
    @CharField(maxLength = 2)
    public String code = "";

    @CharField(maxLength = 40)
    public String name = "";
}
