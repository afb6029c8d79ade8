package io.raystack.tests.writing;

import io.raystack.db.Model;
import io.raystack.db.Related;
import io.raystack.db.fields.CharField;
import io.raystack.db.fields.Reverse;

/** The other end of relations. */
public class Club extends Model {
    public static final Club_.Query objects = Club_.objects();

    @CharField(maxLength = 40)
    public String name = "";

    @Reverse("favourite")
    public final Related<Person, Person_.Query> fans = related();

    @Reverse("clubs")
    public final Related<Person, Person_.Query> members = related();

    static Club named(String name) {
        Club club = new Club();
        club.name = name;
        club.save();
        return club;
    }
}
