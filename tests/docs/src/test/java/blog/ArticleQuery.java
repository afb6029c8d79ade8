package blog;

import io.raystack.db.QuerySet;

// snippet: models/query
public class ArticleQuery extends QuerySet<Article, Article_.Path<Article>, ArticleQuery> {
    public ArticleQuery popular() {
        return filter(a -> a.views.gt(1000));
    }

    public ArticleQuery tagged(String name) {
        return filter(a -> a.tags().any(t -> t.name.eq(name)));
    }
}
// end
