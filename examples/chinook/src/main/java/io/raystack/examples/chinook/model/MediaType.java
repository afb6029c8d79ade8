package io.raystack.examples.chinook.model;

import io.raystack.db.Model;
import io.raystack.db.fields.CharField;
import io.raystack.db.fields.FieldOptions;

/** How a track is stored. Belongs to one thread. */
public class MediaType extends Model {
    public static final MediaType_.Query objects = MediaType_.objects();

    @CharField(maxLength = 120)
    @FieldOptions(unique = true)
    public String name = "";
}
