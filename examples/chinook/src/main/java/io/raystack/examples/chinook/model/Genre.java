package io.raystack.examples.chinook.model;

import io.raystack.db.Model;
import io.raystack.db.Related;
import io.raystack.db.fields.CharField;
import io.raystack.db.fields.FieldOptions;
import io.raystack.db.fields.Reverse;

/** A kind of music. Belongs to one thread. */
public class Genre extends Model {
    public static final Genre_.Query objects = Genre_.objects();

    @CharField(maxLength = 120)
    @FieldOptions(unique = true)
    public String name = "";

    @Reverse("genre")
    public final Related<Track, TrackQuery> tracks = related();
}
