package io.raystack.db.plan;

import static org.assertj.core.api.Assertions.assertThat;

import io.raystack.db.mapping.Link;
import io.raystack.db.mapping.Links;
import java.util.List;
import java.util.Objects;
import org.junit.jupiter.api.Test;

/** Relations with both ends found, as the planner walks them. */
class LinksTest {
    @Test
    void aForeignKeyLeadsFromItsColumnToTheKey() {
        Link author = Links.of(Library.BOOKS).at(0);
        assertThat(author.ownsColumns()).isTrue();
        assertThat(author.optional()).isFalse();
        assertThat(author.steps()).containsExactly(new Link.Step("author", List.of("author_id"), List.of("id")));
        assertThat(Links.of(Library.BOOKS).at(1).optional()).isTrue();
    }

    @Test
    void theOtherSideIsTheSameColumnsTurned() {
        Link books = Links.of(Library.AUTHORS).at(1);
        assertThat(books.toMany()).isTrue();
        assertThat(books.ownsColumns()).isFalse();
        assertThat(books.owner()).isSameAs(Library.BOOK_AUTHOR);
        assertThat(books.steps()).containsExactly(new Link.Step("book", List.of("id"), List.of("author_id")));
    }

    @Test
    void aManyToManyHasATableInBetween() {
        Link tags = Links.of(Library.BOOKS).at(2);
        assertThat(tags.hasPairTable()).isTrue();
        assertThat(tags.steps())
                .containsExactly(
                        new Link.Step("book_tags", List.of("id"), List.of("book_id")),
                        new Link.Step("tag", List.of("tag_id"), List.of("id")));
        Link back = Objects.requireNonNull(Links.of(Library.TAGS).named("book"));
        assertThat(back.steps())
                .containsExactly(
                        new Link.Step("book_tags", List.of("id"), List.of("tag_id")),
                        new Link.Step("book", List.of("book_id"), List.of("id")));
    }

    @Test
    void undeclaredSidesAreNamedByRelatedNameElseByModel() {
        assertThat(Links.of(Library.AUTHORS).names()).containsExactly("mentor", "books", "author", "edited");
        assertThat(Links.of(Library.AUTHORS).named("book")).isNull();
        assertThat(Links.of(Library.TAGS).names()).containsExactly("book");
    }

    @Test
    void whatPointsHereIsKnown() {
        assertThat(Links.of(Library.AUTHORS).incoming())
                .extracting(l -> l.ownerMeta().spec().name() + "." + l.owner().name())
                .containsExactly("Author.mentor", "Book.author", "Book.editor");
        assertThat(Links.of(Library.TAGS).incoming()).isEmpty();
        assertThat(Links.of(Library.TAGS).pairTables()).extracting(Link::name).containsExactly("book");
        assertThat(Links.of(Library.BOOKS).pairTables()).extracting(Link::name).containsExactly("tags");
    }
}
