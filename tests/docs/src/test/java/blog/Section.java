package blog;

import io.raystack.db.Model;
import io.raystack.db.Ref;
import io.raystack.db.fields.CharField;
import io.raystack.db.fields.ForeignKey;
import io.raystack.db.model.OnDelete;
import org.jspecify.annotations.Nullable;

/** A tree. */
public class Section extends Model {
    public static final Section_.Query objects = Section_.objects();

    @CharField(maxLength = 100)
    public String name = "";

    @ForeignKey(onDelete = OnDelete.CASCADE)
    public final Ref<@Nullable Section> parent = ref();
}
