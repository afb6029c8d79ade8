package io.raystack.examples.chinook.model;

import io.raystack.db.QuerySet;

/** What can be asked of tracks besides the usual; the methods stay in the chain. Immutable and thread-safe. */
public class TrackQuery extends QuerySet<Track, Track_.Path<Track>, TrackQuery> {
    /** Tracks that nobody has bought. */
    public TrackQuery unsold() {
        return filter(t -> t.lines().isEmpty());
    }

    /** Tracks of an artist. */
    public TrackQuery by(String artist) {
        return filter(t -> t.album().artist().name.eq(artist));
    }
}
