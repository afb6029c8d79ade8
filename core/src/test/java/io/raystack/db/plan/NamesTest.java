package io.raystack.db.plan;

import static io.raystack.db.plan.Asking.AUTHORS;
import static io.raystack.db.plan.Asking.BOOKS;
import static io.raystack.db.plan.Asking.where;
import static io.raystack.db.query.Lookups.path;
import static io.raystack.db.query.Lookups.q;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.raystack.db.errors.FieldError;
import io.raystack.db.errors.QueryError;
import io.raystack.db.query.Order;
import java.util.List;
import org.assertj.core.api.AbstractThrowableAssert;
import org.junit.jupiter.api.Test;

/** Names are resolved here, and wrong ones say what was probably meant. */
class NamesTest {
    private static AbstractThrowableAssert<?, ?> wrong(String lookup, Object value) {
        return assertThatThrownBy(() -> where(BOOKS.where(q(lookup, value).node())))
                .isInstanceOf(FieldError.class);
    }

    @Test
    void wrongNamesSayWhereAndWhatWasMeant() {
        wrong("titel", "a").hasMessageContaining("library.Book has no \"titel\". Did you mean \"title\"");
        wrong("author__nme", "a").hasMessageContaining("library.Author has no \"nme\" (in \"author__nme\")");
        wrong("title__icontain", "a").hasMessageContaining("\"icontain\" is no lookup of library.Book \"title\"");
        wrong("xyzzy", "a").hasMessageContaining("There is: author, editor, id, pages, price, summary, tags, title.");
        wrong("title__exact__lower", "a").hasMessageContaining("\"lower\" is no lookup");
    }

    @Test
    void aLookupIsNoValue() {
        assertThatThrownBy(() -> where(BOOKS.orderBy(List.of(Order.named("title__gt")))))
                .isInstanceOf(FieldError.class)
                .hasMessageContaining("ends with the lookup \"gt\"");
    }

    @Test
    void transformsStandBeforeTheLookup() {
        assertThat(where(BOOKS.where(q("author__name__lower", "a").node()))).endsWith("LOWER(t1.name) = 'a'");
        assertThat(where(BOOKS.where(q("title__length__gt", 3).node()))).isEqualTo("CHAR_LENGTH(t0.title) > 3");
    }

    @Test
    void undeclaredOtherSidesAreKnownByName() {
        assertThat(where(AUTHORS.where(q("edited__title", "a").node())))
                .isEqualTo("EXISTS (SELECT 1 FROM book AS t1 WHERE t1.editor_id = t0.id AND t1.title = 'a')");
        assertThat(where(AUTHORS.where(q("author__name", "a").node())))
                .isEqualTo("EXISTS (SELECT 1 FROM author AS t1 WHERE t1.mentor_id = t0.id AND t1.name = 'a')");
    }

    @Test
    void pathsByNameDoWhatTypedOnesDo() {
        assertThat(where(BOOKS.where(path("pages").number().plus(1).gt(3).node())))
                .isEqualTo("(t0.pages + 1) > 3");
        assertThat(where(AUTHORS.where(path("books__pages").number().sum().gt(3).node())))
                .isEqualTo("(SELECT SUM(t1.pages) FROM book AS t1 WHERE t1.author_id = t0.id) > 3");
        assertThat(where(AUTHORS.where(path("books").count().gt(3).node())))
                .isEqualTo("(SELECT COUNT(t1.id) FROM book AS t1 WHERE t1.author_id = t0.id) > 3");
    }

    @Test
    void valuesOfTheWrongShapeAreRefused() {
        assertThatThrownBy(() -> where(BOOKS.where(q("pages__range", List.of(1)).node())))
                .isInstanceOf(QueryError.class)
                .hasMessageContaining("needs two values");
        assertThatThrownBy(() -> where(BOOKS.where(q("pages__in", 1).node())))
                .hasMessageContaining("needs a list of values or a query");
        assertThatThrownBy(() -> where(BOOKS.where(q("summary__isnull", "yes").node())))
                .hasMessageContaining("needs true or false");
        assertThatThrownBy(() -> where(BOOKS.where(q("pages", List.of(1)).node())))
                .hasMessageContaining("Use in(...) for lists.");
    }
}
