package io.raystack.tests.writing;

import static io.raystack.db.query.Lookups.path;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.raystack.db.errors.FieldError;
import io.raystack.db.errors.NotSaved;
import io.raystack.db.errors.QueryError;
import io.raystack.tests.contract.servers.OnEveryDatabase;
import io.raystack.tests.contract.servers.TestDatabase;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** What the many side of a relation can do: keys, values of pairs, objects found or created, chains. */
@OnEveryDatabase
class ManagersTest {
    private final Writing db;

    ManagersTest(TestDatabase database) {
        db = Writing.on(database);
    }

    @AfterEach
    void close() {
        db.close();
    }

    @Test
    void keys_and_objects_mix() {
        Person ann = Person.named("Ann");
        Person bob = Person.named("Bob");
        Person cid = Person.named("Cid");
        assertThat(db.sent(() -> ann.follows.addKeys(List.of(bob.id, cid)))).hasSize(1);
        assertThat(ann.follows.count()).isEqualTo(2);
        List<String> sent = db.sent(() -> ann.follows.setKeys(List.of(cid.id, ann)));
        assertThat(sent).as("what is there, what goes, what comes").hasSize(3);
        assertThat(ann.follows.list()).containsExactlyInAnyOrder(cid, ann);
        ann.follows.removeKeys(List.of(cid.id));
        assertThat(ann.follows.list()).containsExactly(ann);
        assertThatThrownBy(() -> ann.follows.addKeys(List.of("abc")))
                .isInstanceOf(QueryError.class)
                .hasMessageContaining("key");
        assertThatThrownBy(() -> new Person().follows.addKeys(List.of(1L))).isInstanceOf(NotSaved.class);
    }

    @Test
    void a_pair_has_values_of_its_own() {
        Person ann = Person.named("Ann");
        Club chess = Club.named("Chess");
        Club rowing = Club.named("Rowing");
        ann.clubs.addKeys(List.of(chess.id), Map.of("level", 7));
        ann.clubs.add(List.of(rowing), Membership.class, m -> m.level = 3);
        assertThat(levels(ann)).containsExactly(7, 3);
        Club golf = Club.named("Golf");
        ann.clubs.set(List.of(chess, golf), Membership.class, m -> m.level = 9);
        assertThat(levels(ann)).as("what is there stays as it is").containsExactly(7, 9);
        Club made = ann.clubs.create(Map.of("name", "Made"), Map.of("level", 1));
        assertThat(ann.clubs.all().filter("membership__level", 1).get()).isEqualTo(made);
        Club other = Club.named("Other");
        assertThatThrownBy(() -> ann.clubs.addKeys(List.of(other.id), Map.of("levle", 7)))
                .isInstanceOf(FieldError.class);
        assertThatThrownBy(() -> ann.clubs.add(List.of(other), Pet.class, p -> p.name = "x"))
                .isInstanceOf(QueryError.class);
        assertThatThrownBy(() -> ann.follows.addKeys(List.of(ann.id), Map.of("level", 7)))
                .isInstanceOf(QueryError.class)
                .hasMessageContaining("no model in between");
    }

    private static List<Integer> levels(Person person) {
        return Membership.objects
                .filter("person", person)
                .orderBy("id")
                .value(m -> m.level)
                .list();
    }

    @Test
    void related_objects_are_found_or_created() {
        Person ann = Person.named("Ann");
        Pet rex = ann.pets.getOrCreate(Map.of("name", "Rex"), Map.of());
        assertThat(rex.wasCreated()).isTrue();
        assertThat(rex.owner.id()).isEqualTo(ann.id);
        assertThat(ann.pets.getOrCreate(Map.of("name", "Rex"), p -> {})).isEqualTo(rex);
        assertThat(Person.named("Bob").pets.getOrCreate(Map.of("name", "Rex"), Map.of()))
                .as("only among those of the owner")
                .isNotEqualTo(rex);
        Pet max = ann.pets.updateOrCreate(Map.of("name", "Rex"), Map.of("name", "Max"));
        assertThat(max).isEqualTo(rex);
        assertThat(max.name).isEqualTo("Max");
        Club club = ann.clubs.getOrCreate(Map.of("name", "Found"), Map.of());
        assertThat(ann.clubs.getOrCreate(Map.of("name", "Found"), Map.of())).isEqualTo(club);
        assertThat(ann.clubs.list()).containsExactly(club);
    }

    @Test
    void related_rows_are_a_query_set() {
        Person ann = Person.named("Ann");
        ann.pets.create(p -> p.name = "Rex");
        ann.pets.create(Map.of("name", "Max"));
        Person.named("Bob").pets.create(p -> p.name = "Rex");
        assertThat(ann.pets
                        .all()
                        .filter("name", "Rex")
                        .update("name", path("name").text().upper()))
                .isEqualTo(1);
        assertThat(ann.pets.all().orderBy("name").value(p -> p.name).list()).containsExactly("Max", "REX");
        assertThat(ann.pets.all().exclude("name", "REX").delete()).isEqualTo(Map.of("writing.Pet", 1L));
        Club club = Club.named("Fans");
        club.fans.add(ann);
        assertThat(club.fans.all().update("name", "Fan")).isEqualTo(1);
        club.fans.clear();
        assertThat(club.fans.exists()).isFalse();
        assertThat(Person.objects.get(ann.id).favourite.id()).isNull();
    }
}
