package blog;

import io.raystack.db.Model;
import io.raystack.db.model.Json;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

// snippet: dates/model
public class Visit extends Model {
    public static final Visit_.Query objects = Visit_.objects();

    public Instant begins = Instant.EPOCH;
    public @Nullable Duration length;
    public LocalDate day = LocalDate.EPOCH;
    public @Nullable Json data;
}
// end
