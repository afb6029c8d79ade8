package io.raystack.examples.chinook;

import static io.raystack.db.Atomic.atomic;

import io.raystack.db.errors.ProtectedError;
import io.raystack.examples.chinook.model.Artist;
import io.raystack.examples.chinook.model.Genre;
import io.raystack.examples.chinook.model.Playlist;
import io.raystack.examples.chinook.model.Track;
import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/** What people change in the store; each leaves it as it was. Stateless, thread-safe. */
final class Changes {
    private Changes() {}

    /** Everything, in the order of the tour. */
    static List<Question> all() {
        return List.of(
                new Question("Rock costs ten cents more, until the transaction is rolled back", Changes::priceRise),
                new Question("A playlist is made, renamed and deleted: what is written?", Changes::playlist),
                new Question("Is the genre Samba there? If not, make it; then make sure", Changes::samba),
                new Question("May a track that was sold be deleted?", Changes::protectedTrack),
                new Question("What goes with an artist that is deleted?", Changes::cascade));
    }

    /** Thrown to take a block's changes back. */
    private static final class SecondThoughts extends RuntimeException {
        private static final long serialVersionUID = 1L;
    }

    static Table priceRise() {
        var rock = Track.objects.filter(t -> t.genre().name.eq("Rock"));
        BigDecimal before = rock.aggregate(t -> t.unitPrice.sum());
        BigDecimal[] inside = new BigDecimal[1];
        try {
            atomic(() -> {
                rock.update(t -> t.unitPrice.set(t.unitPrice.plus(new BigDecimal("0.10"))));
                inside[0] = rock.aggregate(t -> t.unitPrice.sum());
                throw new SecondThoughts();
            });
        } catch (SecondThoughts expected) {
            return Table.said("before", before, "inside", inside[0], "after", rock.aggregate(t -> t.unitPrice.sum()));
        }
        throw new IllegalStateException("the block was not rolled back");
    }

    static Table playlist() {
        Playlist playlist = Playlist.objects.create(p -> p.name = "Long drives");
        playlist.tracks.add(Track.objects
                .by("Deep Purple")
                .orderBy(t -> t.milliseconds.desc())
                .slice(0, 3)
                .list());
        playlist.name = "Very long drives";
        playlist.save();
        playlist.save();
        long tracks = playlist.tracks.count();
        return Table.said("tracks", tracks, "deleted", sorted(playlist.delete()));
    }

    static Table samba() {
        Genre made = Genre.objects.getOrCreate(g -> g.name.eq("Samba"));
        Genre found = Genre.objects.getOrCreate(g -> g.name.eq("Samba"));
        Genre same = new Genre();
        same.name = "Samba";
        same.upsert("name");
        long rows = Genre.objects.filter("name", "Samba").count();
        made.delete();
        return Table.said("equal", made.equals(found), "rows", rows);
    }

    static Table protectedTrack() {
        Track sold = Track.objects
                .filter(t -> t.lines().exists())
                .orderBy(t -> t.id)
                .first()
                .orElseThrow();
        try {
            sold.delete();
        } catch (ProtectedError refused) {
            return Table.said("refused", refused.problem(), "remedy", refused.remedy(), "code", refused.code());
        }
        throw new IllegalStateException("a sold track was deleted");
    }

    static Table cascade() {
        Artist unsold = Artist.objects
                .filter(
                        a -> a.albums().exists(),
                        a -> a.albums().tracks().lines().isEmpty())
                .orderBy(a -> a.name)
                .first()
                .orElseThrow();
        try {
            atomic(() -> {
                throw new Gone(unsold.delete());
            });
        } catch (Gone gone) {
            return Table.said("artist", String.valueOf(unsold.name), "rows that went", sorted(gone.rows));
        }
        throw new IllegalStateException("the block was not rolled back");
    }

    /** Thrown to take a delete back. */
    private static final class Gone extends RuntimeException {
        private static final long serialVersionUID = 1L;

        private final transient Map<String, Long> rows;

        Gone(Map<String, Long> rows) {
            this.rows = rows;
        }
    }

    private static Map<String, Long> sorted(Map<String, Long> rows) {
        return new TreeMap<>(rows);
    }
}
