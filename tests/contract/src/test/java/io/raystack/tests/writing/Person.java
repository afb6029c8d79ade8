package io.raystack.tests.writing;

import io.raystack.db.Model;
import io.raystack.db.Ref;
import io.raystack.db.Related;
import io.raystack.db.fields.CharField;
import io.raystack.db.fields.ForeignKey;
import io.raystack.db.fields.ManyToManyField;
import io.raystack.db.fields.Reverse;
import io.raystack.db.model.OnDelete;
import org.jspecify.annotations.Nullable;

/** Relations of every kind: both ways, one way, through a model, and over foreign keys. */
public class Person extends Model {
    public static final Person_.Query objects = Person_.objects();

    @CharField(maxLength = 40)
    public String name = "";

    @ManyToManyField
    public final Related<Person, Person_.Query> friends = related();

    @ManyToManyField(symmetrical = false)
    public final Related<Person, Person_.Query> follows = related();

    @Reverse("follows")
    public final Related<Person, Person_.Query> followers = related();

    @ManyToManyField(through = Membership.class)
    public final Related<Club, Club_.Query> clubs = related();

    @ForeignKey(onDelete = OnDelete.SET_NULL)
    public final Ref<@Nullable Club> favourite = ref();

    @Reverse("owner")
    public final Related<Pet, Pet_.Query> pets = related();

    static Person named(String name) {
        Person person = new Person();
        person.name = name;
        person.save();
        return person;
    }
}
