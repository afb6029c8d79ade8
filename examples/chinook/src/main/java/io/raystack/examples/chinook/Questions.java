package io.raystack.examples.chinook;

import static io.raystack.db.query.Lookups.count;

import io.raystack.examples.chinook.model.Album;
import io.raystack.examples.chinook.model.Album_;
import io.raystack.examples.chinook.model.Customer;
import io.raystack.examples.chinook.model.Customer_;
import io.raystack.examples.chinook.model.Employee;
import io.raystack.examples.chinook.model.Invoice;
import io.raystack.examples.chinook.model.InvoiceLine;
import io.raystack.examples.chinook.model.Playlist;
import io.raystack.examples.chinook.model.Track;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.Duration;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** What people ask of the store; what they change is in {@link Changes}. Stateless, thread-safe. */
final class Questions {
    private Questions() {}

    /** Everything, in the order of the tour. */
    static List<Question> all() {
        List<Question> all = new ArrayList<>(List.of(
                new Question("Which artists sell best?", Questions::bestSellers),
                new Question("Which albums are longest?", Questions::longestAlbums),
                new Question("Who looks after whom, down the tree?", Questions::customersDownTheTree),
                new Question("Which playlists contain opera, and how much?", Questions::operaPlaylists),
                new Question("What did each country buy in 2012?", Questions::countries),
                new Question("Long Led Zeppelin tracks that are not by Page?", Questions::byName),
                new Question("Who buys jazz, but never metal?", Questions::jazzNotMetal),
                new Question("How many tracks of each genre has nobody bought?", Questions::unsold),
                new Question("Which customers spend most?", Questions::spenders),
                new Question("Ten albums with artist and tracks: how many queries?", Questions::withTracks),
                new Question("How much is an invoice?", Questions::invoices)));
        all.addAll(Changes.all());
        return all;
    }

    record Sales(@Nullable String artist, long tracks, BigDecimal amount) {}

    static Table bestSellers() {
        List<Sales> sales = InvoiceLine.objects
                .groupBy(l -> l.track().album().artist().name)
                .orderBy(
                        l -> l.unitPrice.times(l.quantity).sum().desc(),
                        l -> l.track().album().artist().name)
                .select(
                        Sales::new,
                        l -> l.track().album().artist().name,
                        l -> count(),
                        l -> l.unitPrice.times(l.quantity).sum())
                .slice(0, 5)
                .list();
        return Table.of(sales, "artist", "tracks", "amount")
                .row(s -> List.of(String.valueOf(s.artist()), s.tracks(), s.amount()));
    }

    static Table longestAlbums() {
        var length = Album_.tracks().milliseconds.sum().as("length");
        List<Album> albums = Album.objects
                .annotate(length)
                .orderBy(length.desc())
                .fetch(a -> a.artist)
                .slice(0, 5)
                .list();
        return Table.of(albums, "album", "artist", "length")
                .row(a -> List.of(a.title, String.valueOf(a.artist.get().name), hours(length.of(a))));
    }

    static Table customersDownTheTree() {
        List<Employee> all =
                Employee.objects.fetch(e -> e.customers).orderBy(e -> e.id).list();
        List<List<Object>> lines = new ArrayList<>();
        below(null, "", all, lines);
        return Table.of(lines, "employee", "title", "own customers", "all below")
                .row(line -> line);
    }

    /** Adds everybody below the employee with this key; gives the number of their customers. */
    private static int below(@Nullable Object boss, String indent, List<Employee> all, List<List<Object>> lines) {
        int customers = 0;
        for (Employee e : all) {
            if (Objects.equals(e.reportsTo.id(), boss)) {
                int line = lines.size();
                int own = e.customers.list().size();
                int below = own + below(e.id, indent + "  ", all, lines);
                lines.add(line, List.of(indent + e.fullName(), String.valueOf(e.title), own, below));
                customers += below;
            }
        }
        return customers;
    }

    static Table operaPlaylists() {
        List<Playlist> playlists = Playlist.objects
                .filter(p -> p.tracks().any(t -> t.genre().name.eq("Opera")))
                .fetch(p -> p.tracks.with(Track.objects.filter("genre__name", "Opera")))
                .orderBy(p -> p.name, p -> p.id)
                .list();
        return Table.of(playlists, "playlist", "opera tracks")
                .row(p -> List.of(p.name, p.tracks.list().size()));
    }

    record Bought(@Nullable String country, long invoices, BigDecimal total) {}

    static Table countries() {
        List<Bought> bought = Invoice.objects
                .filter(i -> i.invoiceDate.range(LocalDate.of(2012, 1, 1), LocalDate.of(2012, 12, 31)))
                .groupBy(i -> i.billingCountry)
                .filter(i -> count().gte(5))
                .orderBy(i -> i.total.sum().desc(), i -> i.billingCountry)
                .select(Bought::new, i -> i.billingCountry, i -> count(), i -> i.total.sum())
                .list();
        return Table.of(bought, "country", "invoices", "total")
                .row(b -> List.of(String.valueOf(b.country()), b.invoices(), b.total()));
    }

    static Table byName() {
        List<Track> tracks = Track.objects
                .filter("album__artist__name__iexact", "led zeppelin", "milliseconds__gt", 600_000)
                .exclude("composer__icontains", "page")
                .orderBy("-milliseconds")
                .fetch("album")
                .list();
        return Table.of(tracks, "track", "album", "composer")
                .row(t -> List.of(t.name, title(t), String.valueOf(t.composer)));
    }

    static Table jazzNotMetal() {
        List<Customer> customers = Customer.objects
                .filter(c -> c.invoices()
                        .any(i -> i.lines().any(l -> l.track().genre().name.eq("Jazz"))))
                .exclude(c -> c.invoices()
                        .any(i -> i.lines().any(l -> l.track().genre().name.eq("Metal"))))
                .orderBy(c -> c.lastName)
                .list();
        return Table.of(customers, "customer", "country").row(c -> List.of(c.fullName(), String.valueOf(c.country)));
    }

    static Table unsold() {
        var rows = Track.objects
                .unsold()
                .groupBy(t -> t.genre().name)
                .orderBy(t -> count().desc(), t -> t.genre().name)
                .values(t -> t.genre().name, t -> count())
                .slice(0, 5)
                .list();
        return Table.of(rows, "genre", "never sold").row(r -> List.of(r.a(), r.b()));
    }

    static Table spenders() {
        var spent = Customer_.invoices().total.sum().as("spent");
        var bought = Customer_.invoices().count().as("bought");
        List<Customer> customers = Customer.objects
                .annotate(spent, bought)
                .filter(spent.gt(45))
                .orderBy(spent.desc(), Customer_.lastName.asc())
                .list();
        return Table.of(customers, "customer", "invoices", "spent")
                .row(c -> List.of(c.fullName(), bought.of(c), spent.of(c)));
    }

    static Table withTracks() {
        List<Album> albums = Album.objects
                .orderBy(a -> a.title)
                .fetch(a -> a.artist, a -> a.tracks)
                .slice(0, 10)
                .list();
        return Table.of(albums, "album", "artist", "tracks")
                .row(a -> List.of(
                        a.title,
                        String.valueOf(a.artist.get().name),
                        a.tracks.list().size()));
    }

    static Table invoices() {
        var row = Invoice.objects.aggregate(i -> i.total.sum(), i -> i.total.avg(), i -> i.total.max());
        return Table.said(
                "sum",
                row.a(),
                "mean",
                BigDecimal.valueOf(row.b()).setScale(2, RoundingMode.HALF_UP),
                "greatest",
                row.c());
    }

    private static String title(Track track) {
        Album album = track.album.get();
        return album == null ? "" : album.title;
    }

    private static String hours(int milliseconds) {
        Duration length = Duration.ofMillis(milliseconds);
        return length.toHours() + ":" + String.format("%02d", length.toMinutesPart());
    }
}
