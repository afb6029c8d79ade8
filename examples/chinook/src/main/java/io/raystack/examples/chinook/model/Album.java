package io.raystack.examples.chinook.model;

import static io.raystack.db.model.OnDelete.CASCADE;

import io.raystack.db.Model;
import io.raystack.db.Ref;
import io.raystack.db.Related;
import io.raystack.db.fields.CharField;
import io.raystack.db.fields.ForeignKey;
import io.raystack.db.fields.Reverse;

/** What an artist has published. Belongs to one thread. */
public class Album extends Model {
    public static final Album_.Query objects = Album_.objects();

    @CharField(maxLength = 160)
    public String title = "";

    @ForeignKey(onDelete = CASCADE)
    public final Ref<Artist> artist = ref();

    @Reverse("album")
    public final Related<Track, TrackQuery> tracks = related();
}
