package io.raystack.tests.writing;

import static io.raystack.db.query.Lookups.q;
import static org.assertj.core.api.Assertions.assertThat;

import io.raystack.tests.contract.servers.OnEveryDatabase;
import io.raystack.tests.contract.servers.TestDatabase;
import io.raystack.tests.writing.Harbour.Berth;
import io.raystack.tests.writing.Harbour.Boat;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** A foreign key that holds another unique field than the key. */
@OnEveryDatabase
class ToFieldTest {
    private final Writing db;
    private Harbour kiel = new Harbour();
    private Harbour riga = new Harbour();

    ToFieldTest(TestDatabase database) {
        db = Writing.on(database);
    }

    @BeforeEach
    void harbours() {
        Harbour.coded(Writing.fresh("gap")); // so that keys and numbers in codes differ
        kiel = Harbour.coded(Writing.fresh("ki"));
        riga = Harbour.coded(Writing.fresh("ri"));
    }

    @AfterEach
    void close() {
        db.close();
    }

    private static Boat boat(String name, @Nullable Harbour harbour) {
        return Boat.objects.create(b -> {
            b.name = name;
            b.harbour.set(harbour);
        });
    }

    @Test
    void the_column_holds_the_field() {
        Boat gull = boat("Gull", kiel);
        assertThat(gull.harbour.id()).isEqualTo(kiel.code);
        Boat again = Boat.objects.get(gull.id);
        assertThat(again.harbour.id()).isEqualTo(kiel.code);
        assertThat(Objects.requireNonNull(again.harbour.get()).id).isEqualTo(kiel.id);
        assertThat(Boat.objects.filter("id", gull.id).values("harbour").get().string("harbour"))
                .isEqualTo(kiel.code);
        again.harbour.set(riga);
        assertThat(db.sent(again::save)).singleElement().asString().contains("SET \"harbour_id\" = ?");
        gull.refreshFromDb();
        assertThat(gull.harbour.id()).isEqualTo(riga.code);
    }

    @Test
    void objects_codes_and_hops_find_the_same() {
        Boat gull = boat("Gull", kiel);
        Boat tern = boat("Tern", riga);
        boat("Petrel", null);
        assertThat(Boat.objects.filter("harbour", kiel).get()).isEqualTo(gull);
        assertThat(Boat.objects.filter("harbour", kiel.code).get()).isEqualTo(gull);
        assertThat(Boat.objects.filter("harbour__in", List.of(kiel, riga)).count())
                .isEqualTo(2);
        assertThat(Boat.objects.filter(b -> b.harbour.eq(kiel)).get()).isEqualTo(gull);
        assertThat(Boat.objects.filter(b -> b.harbour().code.eq(riga.code)).get())
                .isEqualTo(tern);
        assertThat(Boat.objects.filter("harbour__id", riga.id).get()).isEqualTo(tern);
        assertThat(Boat.objects.filter("harbour__pk", riga.id).get()).isEqualTo(tern);
        assertThat(Boat.objects
                        .filter(q("harbour", riga).and(q("harbour__isnull", false)))
                        .get())
                .isEqualTo(tern);
        assertThat(Harbour.objects
                        .filter(h -> h.boats().any(b -> b.name.eq("Tern").and(b.id.eq(tern.id))))
                        .get())
                .isEqualTo(riga);
        assertThat(Harbour.objects.filter("boats", gull).get()).isEqualTo(kiel);
    }

    @Test
    void both_sides_are_loaded() {
        boat("Gull", kiel);
        boat("Tern", riga);
        List<Long> keys = List.of(kiel.id, riga.id);
        for (Harbour harbour : Harbour.objects.filter("id__in", keys).fetch(h -> h.boats)) {
            assertThat(harbour.boats).singleElement().matches(b -> harbour.code.equals(b.harbour.id()));
        }
        for (Harbour harbour : Harbour.objects.filter("id__in", keys).list()) {
            assertThat(harbour.boats).hasSize(1);
        }
        List<Boat> joined = Boat.objects
                .filter("harbour__in", List.of(kiel.code, riga.code))
                .fetch(b -> b.harbour)
                .list();
        assertThat(db.sent(() -> joined.forEach(b -> assertThat(b.harbour.get()).isNotNull())))
                .isEmpty();
        List<Boat> later = Boat.objects
                .filter("harbour__in", List.of(kiel.code, riga.code))
                .list();
        assertThat(db.sent(() -> later.forEach(b -> assertThat(b.harbour.get()).isNotNull())))
                .hasSize(1);
    }

    @Test
    void the_related_set_writes_the_field() {
        Boat gull = boat("Gull", null);
        Boat tern = boat("Tern", riga);
        kiel.boats.add(gull, tern);
        assertThat(gull.harbour.id()).isEqualTo(kiel.code);
        assertThat(Boat.objects.get(tern.id).harbour.id()).isEqualTo(kiel.code);
        kiel.boats.remove(gull);
        assertThat(Boat.objects.get(gull.id).harbour.id()).isNull();
        riga.boats.set(gull);
        assertThat(riga.boats.all().get()).isEqualTo(gull);
        riga.boats.clear();
        assertThat(riga.boats.all().exists()).isFalse();
        assertThat(Boat.objects.filter("id", gull.id).update("harbour", riga)).isEqualTo(1);
        assertThat(riga.boats.all().get()).isEqualTo(gull);
    }

    @Test
    void a_delete_looks_after_what_holds_the_field() {
        Boat gull = boat("Gull", kiel);
        Berth.objects.create(b -> b.harbour.set(kiel));
        Berth stays = Berth.objects.create(b -> b.harbour.set(riga));
        kiel.delete();
        assertThat(Boat.objects.get(gull.id).harbour.id()).isNull();
        assertThat(Berth.objects.filter("harbour__in", List.of(riga.code)).get())
                .isEqualTo(stays);
        assertThat(Harbour.objects.filter("id", riga.id).delete()).containsEntry("writing.Berth", 1L);
        assertThat(Berth.objects.filter("id", stays.id).exists()).isFalse();
    }
}
