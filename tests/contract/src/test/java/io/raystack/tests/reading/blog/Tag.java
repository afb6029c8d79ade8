package io.raystack.tests.reading.blog;

import io.raystack.db.Model;
import io.raystack.db.fields.CharField;

/** What articles are about. */
public class Tag extends Model {
    /** All tags. */
    public static final Tag_.Query objects = Tag_.objects();

    @CharField(maxLength = 50)
    public String name = "";
}
