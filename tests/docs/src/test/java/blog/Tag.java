package blog;

import io.raystack.db.Model;
import io.raystack.db.Related;
import io.raystack.db.fields.CharField;
import io.raystack.db.fields.FieldOptions;
import io.raystack.db.fields.Reverse;

// snippet: models/tag
public class Tag extends Model {
    public static final Tag_.Query objects = Tag_.objects();

    @CharField(maxLength = 50)
    @FieldOptions(unique = true)
    public String name = "";

    @Reverse("tags")
    public final Related<Article, ArticleQuery> articles = related();
}
// end
