package io.raystack.tests.writing;

import static io.raystack.db.model.OnDelete.CASCADE;
import static io.raystack.db.model.OnDelete.SET_NULL;

import io.raystack.db.Model;
import io.raystack.db.Ref;
import io.raystack.db.Related;
import io.raystack.db.fields.CharField;
import io.raystack.db.fields.FieldOptions;
import io.raystack.db.fields.ForeignKey;
import io.raystack.db.fields.Reverse;
import org.jspecify.annotations.Nullable;

/** Where boats lie, known to them by its code instead of its key. */
public class Harbour extends Model {
    public static final Harbour_.Query objects = Harbour_.objects();

    @CharField(maxLength = 8)
    @FieldOptions(unique = true)
    public String code = "";

    @Reverse("harbour")
    public final Related<Boat, Harbour_Boat_.Query> boats = related();

    @Reverse("harbour")
    public final Related<Berth, Harbour_Berth_.Query> berths = related();

    static Harbour coded(String code) {
        return objects.create(h -> h.code = code);
    }

    /** Lies in a harbour, or at sea. */
    public static class Boat extends Model {
        public static final Harbour_Boat_.Query objects = Harbour_Boat_.objects();

        @CharField(maxLength = 40)
        public String name = "";

        @ForeignKey(onDelete = SET_NULL, toField = "code")
        public final Ref<@Nullable Harbour> harbour = ref();
    }

    /** Part of a harbour. */
    public static class Berth extends Model {
        public static final Harbour_Berth_.Query objects = Harbour_Berth_.objects();

        @ForeignKey(onDelete = CASCADE, toField = "code")
        public final Ref<Harbour> harbour = ref();
    }
}
