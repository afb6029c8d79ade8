package io.raystack.examples.chinook.model;

import static io.raystack.db.model.OnDelete.CASCADE;
import static io.raystack.db.model.OnDelete.PROTECT;
import static io.raystack.db.model.OnDelete.SET_NULL;

import io.raystack.db.Model;
import io.raystack.db.Ref;
import io.raystack.db.Related;
import io.raystack.db.fields.CharField;
import io.raystack.db.fields.DecimalField;
import io.raystack.db.fields.ForeignKey;
import io.raystack.db.fields.Reverse;
import java.math.BigDecimal;
import org.jspecify.annotations.Nullable;

/** What is sold. Belongs to one thread. */
public class Track extends Model {
    public static final TrackQuery objects = Track_.objects(TrackQuery::new);

    @CharField(maxLength = 200)
    public String name = "";

    @ForeignKey(onDelete = CASCADE)
    public final Ref<@Nullable Album> album = ref();

    @ForeignKey(onDelete = PROTECT)
    public final Ref<MediaType> mediaType = ref();

    @ForeignKey(onDelete = SET_NULL)
    public final Ref<@Nullable Genre> genre = ref();

    @CharField(maxLength = 220)
    public @Nullable String composer;

    public int milliseconds;
    public @Nullable Integer bytes;

    @DecimalField(maxDigits = 10, decimalPlaces = 2)
    public BigDecimal unitPrice = BigDecimal.ZERO;

    @Reverse("track")
    public final Related<InvoiceLine, InvoiceLine_.Query> lines = related();

    @Reverse("tracks")
    public final Related<Playlist, Playlist_.Query> playlists = related();
}
