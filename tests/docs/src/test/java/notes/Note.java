// snippet: readme/model
package notes;

import io.raystack.db.Model;
import io.raystack.db.fields.CharField;
import io.raystack.db.fields.DateTimeField;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

public class Note extends Model { // brings "long id"
    public static final Note_.Query objects = Note_.objects();

    @CharField(maxLength = 100)
    public String title;

    public @Nullable String text; // may be NULL; everything else may not
    public int stars; // plain Java types need no annotation

    @DateTimeField(autoNowAdd = true)
    public Instant createdAt;
}
// end
