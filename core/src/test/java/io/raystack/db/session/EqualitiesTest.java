package io.raystack.db.session;

import static io.raystack.db.session.Shelf.ALL;
import static io.raystack.db.session.Shelf.AUTHORS;
import static io.raystack.db.session.Shelf.BOOKMETA;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.raystack.db.errors.FieldError;
import io.raystack.db.query.Node;
import io.raystack.db.session.Shelf.Author;
import io.raystack.db.session.Shelf.Book;
import io.raystack.db.session.Shelf.BookQuery;
import java.util.List;
import org.junit.jupiter.api.Test;

class EqualitiesTest {
    private static Book of(BookQuery books) {
        Book made = BOOKMETA.create();
        books.query().conditions().forEach(c -> Equalities.apply(BOOKMETA, c, made));
        return made;
    }

    @Test
    void equalFieldsOfTheModelItselfAreTaken() {
        Author ada = AUTHORS.read(new GivenRow(7L, "Ada", null), 0);
        Book book = of(ALL.filter(b -> b.title.eq("A"), b -> b.author.eq(ada)).filter(b -> b.pages.eq(10)));
        assertThat(book.title).isEqualTo("A");
        assertThat(book.pages).isEqualTo(10);
        assertThat(book.author.get()).isSameAs(ada);
        assertThat(book.author.id()).isEqualTo(7L);
    }

    @Test
    void theSameByName() {
        Book book = of(ALL.filter("title", "A", "pages__exact", 10L, "author_id", 7));
        assertThat(book.title).isEqualTo("A");
        assertThat(book.pages).isEqualTo(10);
        assertThat(book.author.id()).isEqualTo(7L);
    }

    @Test
    void otherConditionsSayNothing() {
        Book book = of(ALL.filter(b -> b.title.icontains("A").or(b.pages.eq(3)))
                .filter("author__name", "Ada")
                .exclude("pages", 7));
        assertThat(book.title).isEmpty();
        assertThat(book.pages).isNull();
        assertThat(book.author.id()).isNull();
    }

    @Test
    void fieldsByNodeOrName() {
        List<Node> nodes = List.of(new Node.Named("pages"), new Node.Named("pk"));
        assertThat(Equalities.fields(BOOKMETA, nodes)).containsExactly(2, 0);
        assertThatThrownBy(() -> Equalities.fields(BOOKMETA, List.of(new Node.Named("author__name"))))
                .isInstanceOf(FieldError.class)
                .hasMessageContaining("is no field of shelf.Book itself");
    }
}
