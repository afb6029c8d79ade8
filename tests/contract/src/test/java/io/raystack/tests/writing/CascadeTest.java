package io.raystack.tests.writing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.raystack.db.Model;
import io.raystack.db.QuerySet;
import io.raystack.db.errors.ForeignKeyError;
import io.raystack.db.errors.ProtectedError;
import io.raystack.db.errors.QueryError;
import io.raystack.db.errors.RestrictedError;
import io.raystack.tests.contract.servers.OnEveryDatabase;
import io.raystack.tests.contract.servers.TestDatabase;
import io.raystack.tests.writing.Fleet.Anchor;
import io.raystack.tests.writing.Fleet.Buoy;
import io.raystack.tests.writing.Fleet.Cabin;
import io.raystack.tests.writing.Fleet.Chain;
import io.raystack.tests.writing.Fleet.Crate;
import io.raystack.tests.writing.Fleet.Gull;
import io.raystack.tests.writing.Fleet.Lighthouse;
import io.raystack.tests.writing.Fleet.Pilot;
import io.raystack.tests.writing.Fleet.Port;
import io.raystack.tests.writing.Fleet.Rock;
import io.raystack.tests.writing.Fleet.Ship;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

@OnEveryDatabase
class CascadeTest {
    private final Writing db;

    CascadeTest(TestDatabase database) {
        db = Writing.on(database);
    }

    @AfterEach
    void close() {
        db.close();
    }

    private static <T extends Model> T saved(T row, Consumer<T> fill) {
        fill.accept(row);
        row.save();
        return row;
    }

    private static Port port() {
        return saved(new Port(), p -> p.name = Writing.fresh("port"));
    }

    private static Ship ship(Port port) {
        return saved(new Ship(), s -> s.port.set(port));
    }

    private static boolean there(QuerySet<?, ?, ?> all, Model row) {
        return all.filter("id", row.id).exists();
    }

    @Test
    void nothing_points_here() {
        Port port = port();
        assertThat(port.delete()).isEqualTo(Map.of("writing.Port", 1L));
        assertThat(there(Port.objects, port)).isFalse();
    }

    @Test
    void a_leaf_is_one_statement() {
        Cabin cabin = saved(new Cabin(), c -> c.ship.set(ship(port())));
        assertThat(db.sent(cabin::delete)).singleElement().asString().startsWith("DELETE");
        Cabin other = saved(new Cabin(), c -> c.ship.set(ship(port())));
        assertThat(db.sent(() -> Cabin.objects.filter("id", other.id).delete()))
                .singleElement()
                .asString()
                .startsWith("DELETE");
    }

    @Test
    void cascade_goes_all_the_way_and_counts() {
        Port port = port();
        Ship one = ship(port);
        Ship two = ship(port);
        Ship elsewhere = ship(port());
        for (Ship ship : List.of(one, two, two, elsewhere)) {
            saved(new Cabin(), c -> c.ship.set(ship));
        }
        assertThat(port.delete()).isEqualTo(Map.of("writing.Port", 1L, "writing.Ship", 2L, "writing.Cabin", 3L));
        assertThat(there(Ship.objects, one)).isFalse();
        assertThat(there(Ship.objects, elsewhere)).isTrue();
        assertThat(Cabin.objects.filter("ship", elsewhere.id).count()).isEqualTo(1);
    }

    @Test
    void protect_refuses_always_and_names_the_rows() {
        Port port = port();
        Ship ship = ship(port);
        Lighthouse light = saved(new Lighthouse(), l -> l.port.set(port));
        assertThatThrownBy(port::delete)
                .isInstanceOf(ProtectedError.class)
                .hasMessageContaining("writing.Lighthouse " + light.id);
        assertThatThrownBy(() -> Port.objects.filter("id", port.id).delete()).isInstanceOf(ProtectedError.class);
        assertThat(there(Port.objects, port)).isTrue();
        assertThat(there(Ship.objects, ship)).isTrue();
        assertThat(port).hasToString("Port(id=" + port.id + ")");
        light.delete();
        assertThat(port.delete()).containsEntry("writing.Ship", 1L);
    }

    @Test
    void restrict_refuses_unless_the_rows_go_too() {
        Port port = port();
        Ship ship = ship(port);
        Pilot aboard = saved(new Pilot(), p -> {
            p.port.set(port);
            p.ship.set(ship);
        });
        Pilot ashore = saved(new Pilot(), p -> p.port.set(port));
        assertThatThrownBy(port::delete)
                .isInstanceOf(RestrictedError.class)
                .hasMessageContaining("writing.Pilot " + ashore.id)
                .hasMessageNotContaining(aboard.id + ",");
        assertThat(there(Ship.objects, ship)).isTrue();
        ashore.delete();
        assertThat(port.delete()).isEqualTo(Map.of("writing.Port", 1L, "writing.Ship", 1L, "writing.Pilot", 1L));
        assertThat(there(Pilot.objects, aboard)).isFalse();
    }

    @Test
    void set_null_forgets() {
        Port port = port();
        Gull gull = saved(new Gull(), g -> g.port.set(port));
        assertThat(port.delete()).isEqualTo(Map.of("writing.Port", 1L));
        assertThat(Gull.objects.get(gull.id).port.id()).isNull();
    }

    @Test
    void set_default_moves() {
        Port home = Port.objects.filter("id", 1).first().orElseGet(() -> saved(new Port(), p -> p.id = 1));
        Port port = port();
        Buoy buoy = saved(new Buoy(), b -> b.port.set(port));
        assertThat(port.delete()).isEqualTo(Map.of("writing.Port", 1L));
        assertThat(Buoy.objects.get(buoy.id).port.id()).isEqualTo(home.id);
    }

    @Test
    void do_nothing_leaves_it_to_the_database() {
        Port port = port();
        Rock rock = saved(new Rock(), r -> r.port.set(port));
        assertThatThrownBy(port::delete).isInstanceOf(ForeignKeyError.class).hasMessageContaining("writing.Rock");
        assertThat(there(Port.objects, port)).isTrue();
        assertThat(port).hasToString("Port(id=" + port.id + ")");
        rock.delete();
        port.delete();
    }

    @Test
    void a_tree_of_its_own_kind_goes_from_the_leaves() {
        Crate root = saved(new Crate(), c -> {});
        List<Crate> level = List.of(root);
        long rows = 1;
        for (int depth = 0; depth < 3; depth++) {
            List<Crate> next = new ArrayList<>();
            for (Crate around : level) {
                next.add(saved(new Crate(), c -> c.inside.set(around)));
                next.add(saved(new Crate(), c -> c.inside.set(around)));
            }
            level = next;
            rows += next.size();
        }
        root.inside.set(level.get(0));
        root.save();
        assertThat(root.delete()).isEqualTo(Map.of("writing.Crate", rows));
        Crate itself = saved(new Crate(), c -> {});
        itself.inside.set(itself);
        itself.save();
        assertThat(itself.delete()).isEqualTo(Map.of("writing.Crate", 1L));
    }

    @Test
    void a_circle_of_two_kinds_is_broken() {
        Chain chain = saved(new Chain(), c -> {});
        Anchor anchor = saved(new Anchor(), a -> a.chain.set(chain));
        chain.anchor.set(anchor);
        chain.save();
        assertThat(chain.delete()).isEqualTo(Map.of("writing.Chain", 1L, "writing.Anchor", 1L));
        Chain second = saved(new Chain(), c -> {});
        Anchor held = saved(new Anchor(), a -> a.chain.set(second));
        second.anchor.set(held);
        second.save();
        assertThat(held.delete()).isEqualTo(Map.of("writing.Chain", 1L, "writing.Anchor", 1L));
    }

    @Test
    void many_rows_go_in_batches() {
        Port port = port();
        List<Ship> ships = new ArrayList<>();
        for (int i = 0; i < 2500; i++) {
            Ship ship = new Ship();
            ship.port.set(port);
            ships.add(ship);
        }
        Ship.objects.bulkCreate(ships);
        List<Cabin> cabins = new ArrayList<>();
        for (Ship ship : ships) {
            Cabin cabin = new Cabin();
            cabin.ship.set(ship);
            cabins.add(cabin);
        }
        Cabin.objects.bulkCreate(cabins);
        assertThat(db.sent(() -> assertThat(port.delete())
                        .isEqualTo(Map.of("writing.Port", 1L, "writing.Ship", 2500L, "writing.Cabin", 2500L))))
                .hasSizeLessThan(60);
    }

    @Test
    void pairs_go_with_either_side_and_through_models_cascade() {
        Person ann = Person.named("Ann");
        Person bob = Person.named("Bob");
        ann.friends.add(bob);
        ann.follows.add(bob);
        bob.follows.add(ann);
        Club club = Club.named("Chess");
        ann.clubs.add(club);
        ann.favourite.set(club);
        ann.save();
        assertThat(ann.delete())
                .isEqualTo(Map.of(
                        "writing.Person", 1L,
                        "writing.Person_friends", 2L,
                        "writing.Person_follows", 2L,
                        "writing.Membership", 1L));
        assertThat(bob.friends.all().count()).isZero();
        assertThat(club.members.all().count()).isZero();
    }

    @Test
    void a_slice_is_refused() {
        assertThatThrownBy(() -> Port.objects.all().slice(0, 1).delete())
                .isInstanceOf(QueryError.class)
                .hasMessageContaining("slice");
    }
}
