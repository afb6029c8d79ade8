package io.raystack.examples.chinook.load;

import static io.raystack.db.Atomic.atomic;

import io.raystack.db.Model;
import io.raystack.db.QuerySet;
import io.raystack.examples.chinook.model.Album;
import io.raystack.examples.chinook.model.Artist;
import io.raystack.examples.chinook.model.Customer;
import io.raystack.examples.chinook.model.Employee;
import io.raystack.examples.chinook.model.Genre;
import io.raystack.examples.chinook.model.Invoice;
import io.raystack.examples.chinook.model.InvoiceLine;
import io.raystack.examples.chinook.model.MediaType;
import io.raystack.examples.chinook.model.Playlist;
import io.raystack.examples.chinook.model.Track;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.BiConsumer;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/**
 * Makes objects of a {@link Script} and stores them, all or nothing. Keys are the database's; the script's own numbers only
 * tell which object points to which.
 *
 * <p>Belongs to one thread.
 */
public final class Loader {
    private final Script script;
    private final Map<String, Long> loaded = new LinkedHashMap<>();

    /** A loader of this script. */
    public Loader(Script script) {
        this.script = script;
    }

    /** Loads everything; gives the number of rows by table. */
    public Map<String, Long> load() {
        atomic(this::everything);
        return loaded;
    }

    private void everything() {
        Numbered<Genre> genres = rows("Genre", Genre::new, Genre.objects, (r, g) -> g.name = r.text(1));
        Numbered<MediaType> types = rows("MediaType", MediaType::new, MediaType.objects, (r, m) -> m.name = r.text(1));
        Numbered<Artist> artists = rows("Artist", Artist::new, Artist.objects, (r, a) -> a.name = r.textOrNull(1));
        Numbered<Album> albums = rows("Album", Album::new, Album.objects, (r, a) -> {
            a.title = r.text(1);
            a.artist.set(artists.get(r.number(2)));
        });
        Numbered<Track> tracks = rows("Track", Track::new, Track.objects, (r, t) -> {
            fill(r, t);
            t.album.set(albums.find(r.numberOrNull(2)));
            t.mediaType.set(types.get(r.number(3)));
            t.genre.set(genres.find(r.numberOrNull(4)));
        });
        Numbered<Customer> customers = customers(employees());
        Numbered<Invoice> invoices = rows("Invoice", Invoice::new, Invoice.objects, (r, i) -> {
            fill(r, i);
            i.customer.set(customers.get(r.number(1)));
        });
        rows("InvoiceLine", InvoiceLine::new, InvoiceLine.objects, (r, l) -> {
            l.invoice.set(invoices.get(r.number(1)));
            l.track.set(tracks.get(r.number(2)));
            l.unitPrice = r.decimal(3);
            l.quantity = r.number(4);
        });
        playlists(tracks);
    }

    /** Everybody first, then who reports to whom: the other row must be there. */
    private Numbered<Employee> employees() {
        Numbered<Employee> employees = rows("Employee", Employee::new, Employee.objects, Loader::fill);
        for (ScriptRow r : script.rows("Employee")) {
            employees.get(r.number(0)).reportsTo.set(employees.find(r.numberOrNull(4)));
        }
        Employee.objects.bulkUpdate(employees.all(), e -> e.reportsTo);
        return employees;
    }

    private Numbered<Customer> customers(Numbered<Employee> employees) {
        return rows("Customer", Customer::new, Customer.objects, (r, c) -> {
            fill(r, c);
            c.supportRep.set(employees.find(r.numberOrNull(12)));
        });
    }

    private void playlists(Numbered<Track> tracks) {
        Numbered<Playlist> playlists = rows("Playlist", Playlist::new, Playlist.objects, (r, p) -> p.name = r.text(1));
        Map<Playlist, List<Track>> contents = new LinkedHashMap<>();
        for (ScriptRow r : script.rows("PlaylistTrack")) {
            contents.computeIfAbsent(playlists.get(r.number(0)), p -> new ArrayList<>())
                    .add(tracks.get(r.number(1)));
        }
        contents.forEach((playlist, content) -> playlist.tracks.add(content));
        loaded.put("PlaylistTrack", (long) script.rows("PlaylistTrack").size());
    }

    private <T extends Model, Q extends QuerySet<T, ?, Q>> Numbered<T> rows(
            String table, Supplier<T> make, Q objects, BiConsumer<ScriptRow, T> fill) {
        Numbered<T> numbered = new Numbered<>(new HashMap<>());
        List<T> rows = new ArrayList<>();
        for (ScriptRow r : script.rows(table)) {
            T row = make.get();
            fill.accept(r, row);
            rows.add(row);
            numbered.byNumber.put(r.number(0), row);
        }
        objects.bulkCreate(rows);
        loaded.put(table, (long) rows.size());
        return numbered;
    }

    private static void fill(ScriptRow r, Track t) {
        t.name = r.text(1);
        t.composer = r.textOrNull(5);
        t.milliseconds = r.number(6);
        t.bytes = r.numberOrNull(7);
        t.unitPrice = r.decimal(8);
    }

    private static void fill(ScriptRow r, Employee e) {
        e.lastName = r.text(1);
        e.firstName = r.text(2);
        e.title = r.textOrNull(3);
        e.birthDate = r.date(5);
        e.hireDate = r.date(6);
        e.address = r.textOrNull(7);
        e.city = r.textOrNull(8);
        e.state = r.textOrNull(9);
        e.country = r.textOrNull(10);
        e.postalCode = r.textOrNull(11);
        e.phone = r.textOrNull(12);
        e.fax = r.textOrNull(13);
        e.email = r.textOrNull(14);
    }

    private static void fill(ScriptRow r, Customer c) {
        c.firstName = r.text(1);
        c.lastName = r.text(2);
        c.company = r.textOrNull(3);
        c.address = r.textOrNull(4);
        c.city = r.textOrNull(5);
        c.state = r.textOrNull(6);
        c.country = r.textOrNull(7);
        c.postalCode = r.textOrNull(8);
        c.phone = r.textOrNull(9);
        c.fax = r.textOrNull(10);
        c.email = r.text(11);
    }

    private static void fill(ScriptRow r, Invoice i) {
        i.invoiceDate = r.date(2);
        i.billingAddress = r.textOrNull(3);
        i.billingCity = r.textOrNull(4);
        i.billingState = r.textOrNull(5);
        i.billingCountry = r.textOrNull(6);
        i.billingPostalCode = r.textOrNull(7);
        i.total = r.decimal(8);
    }

    /** Objects by the number that the script gives them. */
    private record Numbered<T>(Map<Integer, T> byNumber) {
        T get(int number) {
            T found = byNumber.get(number);
            if (found == null) {
                throw new IllegalStateException("the script points to " + number + ", which it does not have");
            }
            return found;
        }

        @Nullable
        T find(@Nullable Integer number) {
            return number == null ? null : get(number);
        }

        List<T> all() {
            return List.copyOf(byNumber.values());
        }
    }
}
