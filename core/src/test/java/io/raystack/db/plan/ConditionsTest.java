package io.raystack.db.plan;

import static io.raystack.db.plan.Asking.BOOKS;
import static io.raystack.db.plan.Asking.authors;
import static io.raystack.db.plan.Asking.books;
import static io.raystack.db.plan.Asking.notAuthors;
import static io.raystack.db.plan.Asking.notBooks;
import static io.raystack.db.plan.Asking.where;

import java.util.List;
import org.junit.jupiter.api.Test;

/** What conditions over the row itself and over to-one relations become. */
class ConditionsTest {
    @Test
    void show() {
        System.out.println(books(x -> x.title.eq("a")));
        System.out.println(notBooks(x -> x.title.eq("a")));
        System.out.println(notBooks(x -> x.summary.eq("a")));
        System.out.println(books(x -> x.author().name.eq("a")));
        System.out.println(books(x -> x.editor().name.icontains("a")));
        System.out.println(notBooks(x -> x.editor().name.eq(x.title)));
        System.out.println(books(x -> x.editor().id.eq(1)));
        System.out.println(books(x -> x.pages.gt(1.5).or(x.id.in(List.of()))));
        System.out.println(books(x -> x.pages.gt(1.5).and(x.id.in(List.of()))));
        System.out.println(books(x -> x.tags().label.eq("a")));
        System.out.println(notBooks(x -> x.tags().label.eq("a")));
        System.out.println(books(x -> x.tags().id.eq(1)));
        System.out.println(books(x -> x.tags().note.isNull()));
        System.out.println(notBooks(x -> x.tags().note.isNull()));
        System.out.println(books(x -> x.tags().any(t -> t.label.eq(x.title))));
        System.out.println(authors(x -> x.books().all(b -> b.pages.gt(3))));
        System.out.println(authors(x -> x.books().tags().label.eq("a")));
        System.out.println(notAuthors(x -> x.books().title.eq(x.books().summary)));
        System.out.println(authors(x -> x.books().count().gt(3)));
        System.out.println(where(BOOKS.where(io.raystack.db.query.Lookups.q("tags__label", "a")
                .and(io.raystack.db.query.Lookups.q("tags__note__isnull", true))
                .node())));
        System.out.println(where(
                BOOKS.where(io.raystack.db.query.Lookups.q("tags__isnull", true).node())));
        System.out.println(Asking.select(BOOKS.fetch(Asking.BOOK.author.fetch()).fetch(Asking.BOOK.tags.fetch())));
    }
}
