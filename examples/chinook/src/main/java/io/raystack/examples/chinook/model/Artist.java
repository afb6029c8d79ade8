package io.raystack.examples.chinook.model;

import io.raystack.db.Model;
import io.raystack.db.Related;
import io.raystack.db.fields.CharField;
import io.raystack.db.fields.Reverse;
import org.jspecify.annotations.Nullable;

/** Who plays. Belongs to one thread. */
public class Artist extends Model {
    public static final Artist_.Query objects = Artist_.objects();

    @CharField(maxLength = 120)
    public @Nullable String name;

    @Reverse("artist")
    public final Related<Album, Album_.Query> albums = related();
}
