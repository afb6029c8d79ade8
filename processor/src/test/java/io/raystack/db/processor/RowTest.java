package io.raystack.db.processor;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.raystack.db.errors.DataError;
import io.raystack.db.errors.NotNullError;
import io.raystack.db.mapping.EntityState;
import io.raystack.db.mapping.Meta;
import io.raystack.db.mapping.Stateful;
import io.raystack.db.mapping.ToOne;
import io.raystack.db.model.FieldSpec;
import java.math.BigDecimal;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.BitSet;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/** The generated accessors: row to object and back, what changed, what is refused. */
class RowTest {
    private final Compiled everything = Compiled.blog(EveryTypeTest.EVERYTHING).clean();
    private final Meta<Stateful> meta = generated(everything.loader(), "blog.Everything_");

    @Test
    void a_row_becomes_an_object_and_the_same_row_again() {
        List<@Nullable Object> row = Rows.sample(meta.spec());
        Stateful entity = meta.read(Rows.columns(row), 0);

        assertThat(Rows.written(meta, entity))
                .usingElementComparator(Rows::compare)
                .isEqualTo(row);
        assertThat(entity.$state()).isNotNull();
        assertThat(meta.changed(entity, state(entity))).isEqualTo(new BitSet());
    }

    @Test
    void a_row_of_nulls_where_they_are_allowed() {
        List<@Nullable Object> row = Rows.sample(meta.spec());
        for (int i = 0; i < row.size(); i++) {
            if (meta.spec().fields().get(i).nullable()) {
                row.set(i, null);
            }
        }
        Stateful entity = meta.read(Rows.columns(row), 0);

        assertThat(Rows.written(meta, entity))
                .usingElementComparator(Rows::compare)
                .isEqualTo(row);
    }

    @Test
    void each_field_is_seen_to_change_and_is_put_back() {
        Stateful entity = meta.read(Rows.columns(Rows.sample(meta.spec())), 0);
        EntityState before = state(entity);
        List<@Nullable Object> other = Rows.other(meta.spec());
        for (int i = 0; i < other.size(); i++) {
            meta.set(entity, i, other.get(i));
            assertThat(meta.changed(entity, before)).as(name(i)).isEqualTo(BitSet.valueOf(new long[] {1L << i}));
            assertThat(meta.changed(entity, meta.snapshot(entity))).as(name(i)).isEqualTo(new BitSet());
            meta.restore(entity, before);
            assertThat(meta.changed(entity, before)).as(name(i)).isEqualTo(new BitSet());
        }
    }

    @Test
    void a_value_that_only_looks_different_is_no_change() {
        Stateful entity = meta.read(Rows.columns(Rows.sample(meta.spec())), 0);
        int price = meta.spec().indexOf("price");
        int at = meta.spec().indexOf("at");
        meta.set(entity, price, ((BigDecimal) value(entity, price)).setScale(5));
        meta.set(entity, at, ((Instant) value(entity, at)).plusNanos(999));

        assertThat(meta.changed(entity, state(entity))).isEqualTo(new BitSet());
    }

    @Test
    void bytes_changed_in_place_are_a_change() {
        Stateful entity = meta.read(Rows.columns(Rows.sample(meta.spec())), 0);
        int data = meta.spec().indexOf("data");
        Arrays.fill((byte[]) value(entity, data), (byte) 9);

        assertThat(meta.changed(entity, state(entity)).get(data)).isTrue();
    }

    @Test
    void null_where_it_is_not_allowed_is_an_error_that_names_the_field() {
        List<@Nullable Object> row = Rows.sample(meta.spec());
        int title = meta.spec().indexOf("title");
        row.set(title, null);
        assertThatThrownBy(() -> meta.read(Rows.columns(row), 0))
                .isInstanceOf(DataError.class)
                .hasMessageContaining("blog.Everything.title");

        row.set(title, "x");
        Stateful entity = meta.read(Rows.columns(row), 0);
        meta.set(entity, title, null); // an object becomes new again as it was; writing it is what is refused
        assertThatThrownBy(() -> meta.write(entity, title, Rows.binds(new ArrayList<>())))
                .isInstanceOf(NotNullError.class)
                .hasMessageContaining("blog.Everything.title");
        Stateful fresh = generated(articles().loader(), "blog.Article_").create();
        Meta<Stateful> article = generated(fresh.getClass().getClassLoader(), "blog.Article_");
        assertThatThrownBy(() -> article.write(fresh, article.spec().indexOf("author"), Rows.binds(new ArrayList<>())))
                .isInstanceOf(NotNullError.class)
                .hasMessage("blog.Article.author is null, though the field does not allow it."
                        + " Set it before saving, or mark the field @Nullable. [database.not-null]");
    }

    @Test
    void a_value_of_another_type_is_refused() {
        Stateful entity = meta.create();

        assertThatThrownBy(() -> meta.set(entity, meta.spec().indexOf("s"), 70_000L))
                .isInstanceOf(DataError.class)
                .hasMessageContaining("blog.Everything.s cannot take a value of java.lang.Long");
        assertThatThrownBy(() -> meta.set(entity, 99, 1)).isInstanceOf(IndexOutOfBoundsException.class);
    }

    @Test
    void foreign_keys_of_every_type() {
        ClassLoader loader = articles().loader();
        Meta<Stateful> article = generated(loader, "blog.Article_");
        List<@Nullable Object> row = Rows.sample(article.spec());
        Stateful entity = article.read(Rows.columns(row), 0);

        assertThat(Rows.written(article, entity)).isEqualTo(row);
        assertThat(article.changed(entity, state(entity))).isEqualTo(new BitSet());
        for (int i = 0; i < article.spec().relations().size(); i++) {
            assertThat(article.slot(entity, i).owner()).isSameAs(entity);
            assertThat(article.slot(entity, i).relation()).isEqualTo(i);
        }
        List<@Nullable Object> other = Rows.other(article.spec());
        EntityState before = state(entity);
        for (FieldSpec field : article.spec().fields()) {
            int i = article.spec().indexOf(field.name());
            article.set(entity, i, field.nullable() ? null : other.get(i));
            assertThat(article.changed(entity, before)).isEqualTo(BitSet.valueOf(new long[] {1L << i}));
            article.restore(entity, before);
            assertThat(Rows.written(article, entity)).isEqualTo(row);
        }
        assertThat(((ToOne) article.slot(entity, 0)).key())
                .isEqualTo(row.get(article.spec().indexOf("author")));
    }

    private static Compiled articles() {
        return RelationsTest.COMPILED;
    }

    @SuppressWarnings("unchecked") // a test speaks of models that it does not know
    private static Meta<Stateful> generated(ClassLoader loader, String name) {
        return (Meta<Stateful>) RelationsTest.COMPILED.meta(loader, name);
    }

    private Object value(Stateful entity, int field) {
        return Objects.requireNonNull(meta.get(entity, field));
    }

    private static EntityState state(Stateful entity) {
        return Objects.requireNonNull(entity.$state());
    }

    private String name(int field) {
        return meta.spec().fields().get(field).name();
    }
}
