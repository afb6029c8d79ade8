package io.raystack.tests.reading.blog;

import io.raystack.db.Model;
import io.raystack.db.Related;
import io.raystack.db.fields.CharField;
import io.raystack.db.fields.Reverse;

/** Who writes. */
public class Author extends Model {
    /** All authors. */
    public static final Author_.Query objects = Author_.objects();

    @CharField(maxLength = 100)
    public String name = "";

    @Reverse("author")
    public final Related<Article, ArticleQuery> articles = related();
}
