package io.raystack.examples.chinook.model;

import io.raystack.db.Model;
import io.raystack.db.Related;
import io.raystack.db.fields.CharField;
import io.raystack.db.fields.ManyToManyField;

/** Tracks that somebody put together. Belongs to one thread. */
public class Playlist extends Model {
    public static final Playlist_.Query objects = Playlist_.objects();

    @CharField(maxLength = 120)
    public String name = "";

    @ManyToManyField
    public final Related<Track, TrackQuery> tracks = related();
}
