package io.raystack.tests.writing;

import io.raystack.db.Model;
import io.raystack.db.Ref;
import io.raystack.db.fields.FieldOptions;
import io.raystack.db.fields.ForeignKey;
import io.raystack.db.model.OnDelete;
import org.jspecify.annotations.Nullable;

/** A port, and everything that may point to it, each with another {@code onDelete}. */
public final class Fleet {
    private Fleet() {}

    /** What is deleted. */
    public static class Port extends Model {
        public static final Fleet_Port_.Query objects = Fleet_Port_.objects();
        public String name = "";
    }

    /** Goes with its port. */
    public static class Ship extends Model {
        public static final Fleet_Ship_.Query objects = Fleet_Ship_.objects();

        @ForeignKey(onDelete = OnDelete.CASCADE)
        public final Ref<Port> port = ref();
    }

    /** Goes with its ship, and so with the ship's port. */
    public static class Cabin extends Model {
        public static final Fleet_Cabin_.Query objects = Fleet_Cabin_.objects();

        @ForeignKey(onDelete = OnDelete.CASCADE)
        public final Ref<Ship> ship = ref();
    }

    /** Protects its port. */
    public static class Lighthouse extends Model {
        public static final Fleet_Lighthouse_.Query objects = Fleet_Lighthouse_.objects();

        @ForeignKey(onDelete = OnDelete.PROTECT)
        public final Ref<Port> port = ref();
    }

    /** Protects its port, unless it goes with its ship in the same delete. */
    public static class Pilot extends Model {
        public static final Fleet_Pilot_.Query objects = Fleet_Pilot_.objects();

        @ForeignKey(onDelete = OnDelete.RESTRICT)
        public final Ref<Port> port = ref();

        @ForeignKey(onDelete = OnDelete.CASCADE)
        public final Ref<@Nullable Ship> ship = ref();
    }

    /** Forgets its port. */
    public static class Gull extends Model {
        public static final Fleet_Gull_.Query objects = Fleet_Gull_.objects();

        @ForeignKey(onDelete = OnDelete.SET_NULL)
        public final Ref<@Nullable Port> port = ref();
    }

    /** Moves to the port of its column's default. */
    public static class Buoy extends Model {
        public static final Fleet_Buoy_.Query objects = Fleet_Buoy_.objects();

        @ForeignKey(onDelete = OnDelete.SET_DEFAULT)
        @FieldOptions(defaultValue = "1")
        public final Ref<Port> port = ref();
    }

    /** Leaves it to the database. */
    public static class Rock extends Model {
        public static final Fleet_Rock_.Query objects = Fleet_Rock_.objects();

        @ForeignKey(onDelete = OnDelete.DO_NOTHING)
        public final Ref<Port> port = ref();
    }

    /** Points to its kind. */
    public static class Crate extends Model {
        public static final Fleet_Crate_.Query objects = Fleet_Crate_.objects();

        @ForeignKey(onDelete = OnDelete.CASCADE)
        public final Ref<@Nullable Crate> inside = ref();
    }

    /** Points to an anchor, which points back. */
    public static class Chain extends Model {
        public static final Fleet_Chain_.Query objects = Fleet_Chain_.objects();

        @ForeignKey(onDelete = OnDelete.CASCADE, relatedName = "+")
        public final Ref<@Nullable Anchor> anchor = ref();
    }

    /** Points to a chain, which points back. */
    public static class Anchor extends Model {
        public static final Fleet_Anchor_.Query objects = Fleet_Anchor_.objects();

        @ForeignKey(onDelete = OnDelete.CASCADE, relatedName = "+")
        public final Ref<Chain> chain = ref();
    }
}
