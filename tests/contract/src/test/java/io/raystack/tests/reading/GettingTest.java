package io.raystack.tests.reading;

import static io.raystack.tests.reading.Opened.article;
import static io.raystack.tests.reading.Opened.author;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.raystack.db.errors.DoesNotExist;
import io.raystack.db.errors.MultipleObjectsReturned;
import io.raystack.db.testkit.Queries;
import io.raystack.tests.contract.servers.OnEveryDatabase;
import io.raystack.tests.contract.servers.TestDatabase;
import io.raystack.tests.reading.blog.Article;
import io.raystack.tests.reading.blog.Author;
import io.raystack.tests.reading.blog.Tag;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** One row or an error; the first, the last; rows by key; one row unless it is there. */
@OnEveryDatabase
class GettingTest {
    private final Opened opened;
    private Author ada = new Author();

    GettingTest(TestDatabase server) {
        opened = Opened.on(server);
    }

    @BeforeEach
    void rows() {
        ada = author("Ada");
        article("A", 1, ada);
        article("B", 2, ada);
        article("C", 2, ada);
    }

    @AfterEach
    void close() {
        opened.close();
    }

    @Test
    void the_only_row() {
        assertThat(Article.objects.get(a -> a.title.eq("A")).views).isEqualTo(1);
        assertThat(Article.objects.get("title", "B").title).isEqualTo("B");
        assertThat(Article.objects.get("title", "B", "views", 2).title).isEqualTo("B");
        assertThat(Article.objects.filter(a -> a.views.eq(1)).get().title).isEqualTo("A");
        assertThat(Author.objects.get(ada.id)).isEqualTo(ada);
        assertThat(Article.objects.filter(a -> a.views.eq(1)).get(Article.objects.get("title", "A").id).title)
                .isEqualTo("A");
    }

    @Test
    void none_is_an_error_that_says_what_was_asked() {
        assertThatThrownBy(() -> Article.objects.get(a -> a.title.eq("X"), a -> a.views.gt(3)))
                .isInstanceOf(DoesNotExist.class)
                .hasMessageContaining("There is no blog.Article where (title = 'X' and views gt 3).")
                .hasMessageContaining("first()");
        assertThatThrownBy(() -> Author.objects.get(-1))
                .isInstanceOf(DoesNotExist.class)
                .hasMessageContaining("There is no blog.Author where id = -1.");
    }

    @Test
    void several_are_an_error() {
        assertThatThrownBy(() -> Article.objects.get("views", 2))
                .isInstanceOf(MultipleObjectsReturned.class)
                .hasMessageContaining("several blog.Article where views = 2");
    }

    @Test
    void first_and_last() {
        assertThat(Article.objects.first())
                .hasValueSatisfying(a -> assertThat(a.title).isEqualTo("A"));
        assertThat(Article.objects.last())
                .hasValueSatisfying(a -> assertThat(a.title).isEqualTo("C"));
        assertThat(Article.objects.orderBy("-title").first())
                .hasValueSatisfying(a -> assertThat(a.title).isEqualTo("C"));
        assertThat(Article.objects.orderBy("-title").last())
                .hasValueSatisfying(a -> assertThat(a.title).isEqualTo("A"));
        assertThat(Article.objects.reverse().first())
                .hasValueSatisfying(a -> assertThat(a.title).isEqualTo("C"));
        assertThat(Article.objects.slice(1, 2).first()).isPresent();
        assertThat(Article.objects.none().first()).isEmpty();
    }

    @Test
    void counting() {
        assertThat(Article.objects.count()).isEqualTo(3);
        assertThat(Article.objects.slice(1, 10).count()).isEqualTo(2);
        assertThat(Article.objects.filter("views", 2).exists()).isTrue();
        assertThat(Article.objects.filter("views", 3).exists()).isFalse();
        assertThat(Queries.of(() -> {
                            assertThat(Article.objects.none().list()).isEmpty();
                            assertThat(Article.objects.none().count()).isZero();
                            assertThat(Article.objects.none().exists()).isFalse();
                            assertThat(Article.objects
                                            .none()
                                            .value(a -> a.title)
                                            .list())
                                    .isEmpty();
                        })
                        .count())
                .isZero();
        int sum = Article.objects.none().aggregate(a -> a.views.sum().orZero());
        assertThat(sum).isZero();
    }

    @Test
    void aggregates_of_all_rows() {
        int most = Article.objects.aggregate(a -> a.views.max());
        assertThat(most).isEqualTo(2);
        var both = Article.objects.aggregate(a -> a.views.min(), a -> a.views.avg());
        assertThat(both.a()).isEqualTo(1);
        assertThat(both.b()).isBetween(1.66, 1.67);
        Integer none = Article.objects.filter("views", 9).aggregate(a -> a.views.max());
        assertThat(none).isNull();
    }

    @Test
    void many_by_key() {
        List<Long> ids = Article.objects.orderBy("title").value(a -> a.id).list();
        Map<Long, Article> found = Article.objects.inBulk(List.of(ids.get(2), ids.get(0), -5L));
        assertThat(found.keySet()).containsExactly(ids.get(2), ids.get(0));
        assertThat(found.get(ids.get(2)).title).isEqualTo("C");
        assertThat(Article.objects.inBulk(List.of())).isEmpty();
    }

    @Test
    void one_unless_it_is_there() {
        Tag java = Tag.objects.getOrCreate(t -> t.name.eq("java"));
        assertThat(java.name).isEqualTo("java");
        assertThat(Tag.objects.getOrCreate(t -> t.name.eq("java"), t -> t.name = "never"))
                .isEqualTo(java);
        assertThat(Tag.objects.getOrCreate(Map.of("name", "java"), t -> t.name = "never"))
                .isEqualTo(java);
        assertThat(Tag.objects.count()).isEqualTo(1);
        Article made =
                Article.objects.getOrCreate(a -> a.title.eq("New").and(a.author.eq(ada)), a -> a.content = "filled");
        assertThat(Article.objects.get(made.id).author.id()).isEqualTo(ada.id);
        assertThat(made.author.get()).isSameAs(ada);
        assertThatThrownBy(() -> Article.objects.getOrCreate(a -> a.views.eq(2)))
                .isInstanceOf(MultipleObjectsReturned.class);
    }

    @Test
    void one_changed_or_created() {
        Article changed = Article.objects.updateOrCreate(a -> a.title.eq("A"), a -> a.views = 77);
        assertThat(Article.objects.get(changed.id).views).isEqualTo(77);
        assertThat(Article.objects.count()).isEqualTo(3);
        Tag made = Tag.objects.updateOrCreate(Map.of("name", "x"), t -> t.name = t.name + "y");
        assertThat(Tag.objects.get(made.id).name).isEqualTo("xy");
    }

    @Test
    void a_key_costs_one_short_statement() {
        Queries sent = Queries.of(() -> Author.objects.get(ada.id));
        sent.assertCount(1).assertLacks("ORDER BY").assertContains("WHERE");
    }
}
