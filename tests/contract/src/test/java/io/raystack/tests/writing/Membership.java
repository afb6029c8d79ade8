package io.raystack.tests.writing;

import io.raystack.db.Model;
import io.raystack.db.Ref;
import io.raystack.db.fields.ForeignKey;
import io.raystack.db.model.OnDelete;

/** A model in between, with a column of its own. */
public class Membership extends Model {
    public static final Membership_.Query objects = Membership_.objects();

    @ForeignKey(onDelete = OnDelete.CASCADE)
    public final Ref<Person> person = ref();

    @ForeignKey(onDelete = OnDelete.CASCADE)
    public final Ref<Club> club = ref();

    public int level;
}
