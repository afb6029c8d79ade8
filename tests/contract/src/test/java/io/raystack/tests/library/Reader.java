package io.raystack.tests.library;

import static io.raystack.db.model.OnDelete.SET_NULL;

import io.raystack.db.Model;
import io.raystack.db.Ref;
import io.raystack.db.Related;
import io.raystack.db.fields.CharField;
import io.raystack.db.fields.ForeignKey;
import io.raystack.db.fields.ManyToManyField;
import io.raystack.db.fields.Reverse;
import org.jspecify.annotations.Nullable;

/** Who borrows: a many-to-many through a model, a one-to-one from the other side. */
public class Reader extends Model {
    /** All readers. */
    public static final Reader_.Query objects = Reader_.objects();

    @CharField(maxLength = 80)
    public String name = "";

    @CharField(maxLength = 80)
    public @Nullable String nickname;

    public boolean active;
    public @Nullable Boolean newsletter;
    public @Nullable Integer maxLoans;

    @ForeignKey(onDelete = SET_NULL)
    public final Ref<@Nullable Book> favourite = ref();

    @ManyToManyField(through = Loan.class)
    public final Related<Book, BookQuery> borrowed = related();

    @Reverse("reader")
    public final Related<Loan, Loan_.Query> loans = related();

    @Reverse("reader")
    public final Ref<@Nullable Card> card = ref();
}
