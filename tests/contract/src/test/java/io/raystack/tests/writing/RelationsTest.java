package io.raystack.tests.writing;

import static io.raystack.db.Atomic.atomic;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.raystack.db.errors.NotSaved;
import io.raystack.db.errors.QueryError;
import io.raystack.tests.contract.servers.OnEveryDatabase;
import io.raystack.tests.contract.servers.TestDatabase;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

@OnEveryDatabase
class RelationsTest {
    private final Writing db;

    RelationsTest(TestDatabase database) {
        db = Writing.on(database);
    }

    @AfterEach
    void close() {
        db.close();
    }

    private static List<String> names(Iterable<Person> people) {
        java.util.ArrayList<String> names = new java.util.ArrayList<>();
        people.forEach(person -> names.add(person.name));
        names.sort(null);
        return names;
    }

    @Test
    void a_symmetrical_relation_counts_both_ways() {
        Person ann = Person.named("Ann");
        Person bob = Person.named("Bob");
        Person cid = Person.named("Cid");
        ann.friends.add(bob, cid);
        ann.friends.add(bob);
        assertThat(names(ann.friends)).containsExactly("Bob", "Cid");
        assertThat(names(bob.friends)).containsExactly("Ann");
        bob.friends.remove(ann);
        assertThat(names(ann.friends.all())).containsExactly("Cid");
        ann.friends.set(bob, ann);
        assertThat(names(ann.friends)).containsExactly("Ann", "Bob");
        assertThat(cid.friends.all().exists()).isFalse();
        ann.friends.clear();
        assertThat(ann.friends.all().exists()).isFalse();
        assertThat(bob.friends.all().exists()).isFalse();
    }

    @Test
    void a_relation_that_goes_one_way_does() {
        Person ann = Person.named("Ann");
        Person bob = Person.named("Bob");
        ann.follows.add(bob);
        assertThat(names(ann.follows)).containsExactly("Bob");
        assertThat(bob.follows.all().exists()).isFalse();
        assertThat(names(bob.followers)).containsExactly("Ann");
        bob.followers.clear();
        assertThat(ann.follows.all().exists()).isFalse();
        bob.followers.set(ann);
        assertThat(names(ann.follows.all())).containsExactly("Bob");
    }

    @Test
    void a_relation_through_a_model_makes_its_objects() {
        Person ann = Person.named("Ann");
        Club chess = Club.named("Chess");
        Club choir = Club.named("Choir");
        ann.clubs.add(chess, choir);
        ann.clubs.add(chess);
        assertThat(Membership.objects.filter("person", ann.id).count()).isEqualTo(2);
        assertThat(names(choir.members)).containsExactly("Ann");
        choir.members.remove(ann);
        assertThat(ann.clubs.all().count()).isEqualTo(1);
        ann.clubs.set(choir);
        assertThat(ann.clubs.list()).extracting(c -> c.name).containsExactly("Choir");
        ann.clubs.clear();
        assertThat(Membership.objects.filter("person", ann.id).exists()).isFalse();
    }

    @Test
    void the_other_side_of_a_foreign_key() {
        Club chess = Club.named("Chess");
        Person ann = Person.named("Ann");
        Person bob = Person.named("Bob");
        bob.name = "Bobby";
        chess.fans.add(ann, bob);
        assertThat(ann.favourite.id()).isEqualTo(chess.id);
        assertThat(ann.favourite.get()).isSameAs(chess);
        assertThat(db.sent(ann::save)).isEmpty();
        assertThat(names(chess.fans)).containsExactly("Ann", "Bob");
        bob.save();
        assertThat(Person.objects.get(bob.id).name).isEqualTo("Bobby");
        chess.fans.remove(ann);
        assertThat(ann.favourite.id()).isNull();
        chess.fans.set(ann);
        assertThat(names(chess.fans.all())).containsExactly("Ann");
        assertThat(Person.objects.get(bob.id).favourite.id()).isNull();
        chess.fans.clear();
        assertThat(chess.fans.all().exists()).isFalse();
    }

    @Test
    void a_relation_that_must_be_there_cannot_just_end() {
        Person ann = Person.named("Ann");
        Person bob = Person.named("Bob");
        Pet rex = ann.pets.create(p -> p.name = "Rex");
        assertThat(rex.owner.id()).isEqualTo(ann.id);
        assertThatThrownBy(() -> ann.pets.remove(rex))
                .isInstanceOf(QueryError.class)
                .hasMessageContaining("owner");
        assertThatThrownBy(ann.pets::clear).isInstanceOf(QueryError.class);
        bob.pets.set(rex);
        assertThat(ann.pets.all().exists()).isFalse();
        assertThat(Pet.objects.get(rex.id).owner.id()).isEqualTo(bob.id);
    }

    @Test
    void new_objects_are_refused() {
        Person ann = new Person();
        Person bob = Person.named("Bob");
        assertThatThrownBy(() -> ann.friends.add(bob)).isInstanceOf(NotSaved.class);
        assertThatThrownBy(() -> bob.friends.add(ann)).isInstanceOf(NotSaved.class);
        Pet pet = new Pet();
        pet.owner.set(ann);
        assertThatThrownBy(pet::save).isInstanceOf(NotSaved.class).hasMessageContaining("owner");
        ann.name = "Ann";
        ann.save();
        pet.save();
        assertThat(Pet.objects.get(pet.id).owner.id()).isEqualTo(ann.id);
    }

    @Test
    void a_rollback_ends_what_was_related_and_restores_the_objects() {
        Club chess = Club.named("Chess");
        Person ann = Person.named("Ann");
        assertThatThrownBy(() -> atomic(() -> {
                    chess.fans.add(ann);
                    throw new IllegalStateException("back");
                }))
                .isInstanceOf(IllegalStateException.class);
        assertThat(ann.favourite.id()).isNull();
        assertThat(db.sent(ann::save)).isEmpty();
        assertThat(chess.fans.all().exists()).isFalse();
    }
}
