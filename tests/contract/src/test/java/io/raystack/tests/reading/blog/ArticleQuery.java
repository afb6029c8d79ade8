package io.raystack.tests.reading.blog;

import io.raystack.db.QuerySet;

/** Articles, with words of our own. */
public class ArticleQuery extends QuerySet<Article, Article_.Path<Article>, ArticleQuery> {
    /** Those that many have seen. */
    public ArticleQuery popular() {
        return filter(a -> a.views.gt(1000));
    }
}
