package blog;

import io.raystack.db.Model;
import io.raystack.db.Related;
import io.raystack.db.fields.CharField;
import io.raystack.db.fields.Reverse;

// snippet: models/author
public class Author extends Model {
    public static final Author_.Query objects = Author_.objects();

    @CharField(maxLength = 100)
    public String name = "";

    @Reverse("author")
    public final Related<Article, ArticleQuery> articles = related();
}
// end
