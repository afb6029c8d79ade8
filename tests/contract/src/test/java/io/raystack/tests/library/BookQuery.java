package io.raystack.tests.library;

import io.raystack.db.QuerySet;

/** Books, with questions of their own. Immutable and thread-safe. */
public class BookQuery extends QuerySet<Book, Book_.Path<Book>, BookQuery> {
    /** {@code available AND pages > 300}. */
    public BookQuery longOnes() {
        return filter(b -> b.available.isTrue()).filter(b -> b.pages.gt(300));
    }
}
