package io.raystack.tests.reading;

import static io.raystack.db.testkit.Queries.assertNumQueries;
import static io.raystack.tests.reading.Opened.article;
import static io.raystack.tests.reading.Opened.author;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.raystack.db.Database;
import io.raystack.db.errors.DoesNotExist;
import io.raystack.db.errors.NotSaved;
import io.raystack.db.errors.RelatedNotLoaded;
import io.raystack.db.mapping.Loading;
import io.raystack.tests.contract.servers.OnEveryDatabase;
import io.raystack.tests.contract.servers.TestDatabase;
import io.raystack.tests.reading.blog.Article;
import io.raystack.tests.reading.blog.Author;
import io.raystack.tests.reading.blog.Tag;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Related rows: fetched with a result, loaded with peers, alone, or never; and the verbs of a related set. */
@OnEveryDatabase
class RelatedRowsTest {
    private final Opened opened;
    private Author ada = new Author();
    private Author bob = new Author();
    private Tag red = new Tag();
    private Tag blue = new Tag();

    RelatedRowsTest(TestDatabase server) {
        opened = Opened.on(server);
    }

    @BeforeEach
    void rows() {
        ada = author("Ada");
        bob = author("Bob");
        red = Tag.objects.create(t -> t.name = "red");
        blue = Tag.objects.create(t -> t.name = "blue");
        article("A", 1, ada).tags.add(red, blue);
        article("B", 2, ada).tags.add(red);
        article("C", 3, bob);
    }

    @AfterEach
    void close() {
        Database.loading(Loading.PEERS);
        opened.close();
    }

    private static List<String> names(Iterable<Tag> tags) {
        List<String> names = new ArrayList<>();
        tags.forEach(t -> names.add(t.name));
        names.sort(null);
        return names;
    }

    @Test
    void a_to_one_is_joined() {
        assertNumQueries(1, () -> {
            List<Article> all =
                    Article.objects.orderBy("title").fetch(a -> a.author).list();
            assertThat(all.get(0).author.get())
                    .isSameAs(all.get(1).author.get())
                    .isEqualTo(ada);
            assertThat(all.get(2).author.get().name).isEqualTo("Bob");
        });
    }

    @Test
    void a_to_many_takes_one_more_query() {
        assertNumQueries(2, () -> {
            List<Article> all =
                    Article.objects.orderBy("title").fetch(a -> a.tags).list();
            assertThat(names(all.get(0).tags)).containsExactly("blue", "red");
            assertThat(names(all.get(1).tags)).containsExactly("red");
            assertThat(all.get(2).tags.list()).isEmpty();
            assertThat(all.get(2).tags.exists()).isFalse();
            assertThat(all.get(0).tags.count()).isEqualTo(2);
        });
    }

    @Test
    void a_row_that_several_share_is_one_object() {
        List<Article> all = Article.objects.orderBy("title").fetch("tags").list();
        assertThat(all.get(0).tags.list())
                .anyMatch(t -> t == all.get(1).tags.list().get(0));
    }

    @Test
    void fetches_nest() {
        assertNumQueries(3, () -> {
            List<Author> all = Author.objects
                    .orderBy("name")
                    .fetch(x -> x.articles.with(Article.objects.orderBy("title").fetch(a -> a.tags)))
                    .list();
            assertThat(all.get(0).articles.list()).extracting(a -> a.title).containsExactly("A", "B");
            assertThat(names(all.get(0).articles.list().get(0).tags)).containsExactly("blue", "red");
            assertThat(all.get(0).articles.list().get(0).author.get()).isSameAs(all.get(0));
        });
        assertNumQueries(3, () -> {
            List<Author> all =
                    Author.objects.orderBy("name").fetch("articles__tags").list();
            assertThat(all.get(0).articles.list().get(0).tags.isLoaded()).isTrue();
        });
    }

    @Test
    void a_fetch_can_be_restricted_ordered_and_sliced_for_each_owner() {
        List<Author> all = Author.objects
                .orderBy("name")
                .fetch(x -> x.articles.with(Article.objects.orderBy("-title").slice(0, 1)))
                .list();
        assertThat(all.get(0).articles.list()).extracting(a -> a.title).containsExactly("B");
        assertThat(all.get(1).articles.list()).extracting(a -> a.title).containsExactly("C");
        List<Author> some = Author.objects
                .orderBy("name")
                .fetch("articles", Article.objects.filter(a -> a.views.gt(2)))
                .list();
        assertThat(some.get(0).articles.list()).isEmpty();
        assertThat(some.get(1).articles.list()).hasSize(1);
    }

    @Test
    void peers_are_loaded_together() {
        List<Article> all = Article.objects.orderBy("title").list();
        assertNumQueries(
                1, () -> all.forEach(a -> assertThat(a.author.get().name).isNotEmpty()));
        assertThat(all.get(0).author.get()).isSameAs(all.get(1).author.get());
        assertNumQueries(1, () -> all.forEach(a -> a.tags.list()));
        assertNumQueries(1, () -> all.forEach(a -> a.author.get().articles.list()));
    }

    @Test
    void one_loads_alone() {
        List<Article> all =
                Article.objects.orderBy("title").loading(Loading.ONE).list();
        assertNumQueries(3, () -> all.forEach(a -> a.author.get()));
        assertNumQueries(3, () -> all.forEach(a -> a.tags.list()));
    }

    @Test
    void raise_says_what_to_fetch() {
        List<Article> all = Article.objects.loading(Loading.RAISE).list();
        assertThatThrownBy(() -> all.get(0).author.get())
                .isInstanceOf(RelatedNotLoaded.class)
                .hasMessageContaining("blog.Article.author is not loaded")
                .hasMessageContaining(".fetch(x -> x.author)");
        assertThatThrownBy(() -> all.get(0).tags.list()).isInstanceOf(RelatedNotLoaded.class);
        assertThat(all.get(0).author.id()).isNotNull();
        Database.loading(Loading.RAISE);
        assertThatThrownBy(() -> Article.objects.first().orElseThrow().author.get())
                .isInstanceOf(RelatedNotLoaded.class);
        assertThat(Article.objects
                        .loading(Loading.ONE)
                        .first()
                        .orElseThrow()
                        .author
                        .get())
                .isNotNull();
    }

    @Test
    void keys_need_no_query() {
        Article a = Article.objects.get("title", "A");
        assertNumQueries(0, () -> {
            assertThat(a.author.id()).isEqualTo(ada.id);
            assertThat(a.author.id(Long.class)).isEqualTo(ada.id);
            a.author.setId(bob.id);
        });
        a.save();
        assertNumQueries(1, () -> assertThat(a.author.get()).isEqualTo(bob));
        a.author.set(ada);
        assertNumQueries(0, () -> assertThat(a.author.get()).isSameAs(ada));
    }

    @Test
    void a_key_may_be_any_whole_number() {
        int key = Math.toIntExact(bob.id);
        Article bound = Article.objects.get("title", "A");
        bound.author.setId(key);
        bound.save();
        Article unbound = new Article();
        unbound.title = "U";
        unbound.author.setId(key);
        unbound.save();
        assertThat(Article.objects
                        .filter(a -> a.author.eq(bob))
                        .orderBy("title")
                        .value(a -> a.title)
                        .list())
                .containsExactly("A", "C", "U");
        assertThat(unbound.author.get()).isEqualTo(bob);
    }

    @Test
    void an_unset_ref_says_so() {
        assertThatThrownBy(() -> new Article().author.get()).isInstanceOf(NotSaved.class);
        assertThat(new Article().author.orNull()).isNull();
        Article bound = Article.objects.get("title", "A");
        bound.author.setId(null);
        assertThatThrownBy(() -> bound.author.get())
                .isInstanceOf(DoesNotExist.class)
                .hasMessageContaining("blog.Article.author is not set");
    }

    @Test
    void a_related_set_has_verbs() {
        Article a = Article.objects.get("title", "C");
        a.tags.add(red);
        a.tags.add(List.of(red, blue));
        assertThat(names(a.tags)).containsExactly("blue", "red");
        a.tags.remove(red);
        assertThat(names(a.tags)).containsExactly("blue");
        a.tags.set(red);
        assertThat(names(a.tags)).containsExactly("red");
        Tag made = a.tags.create(t -> t.name = "new");
        assertThat(a.tags.all().list()).contains(made);
        a.tags.clear();
        assertThat(a.tags.count()).isZero();
        assertThat(Tag.objects.count()).isEqualTo(3);
    }

    @Test
    void a_related_set_goes_on_as_a_query_set() {
        assertThat(ada.articles.all().filter(a -> a.views.gt(1)).list())
                .extracting(a -> a.title)
                .containsExactly("B");
        Article a = Article.objects.get("title", "A");
        assertThat(a.tags.all().filter(t -> t.name.startsWith("r")).list()).containsExactly(red);
        assertThat(a.tags.all().exclude(t -> t.name.startsWith("r")).count()).isEqualTo(1);
    }

    @Test
    void an_unsaved_owner_has_no_related_rows() {
        assertThatThrownBy(() -> new Author().articles.list()).isInstanceOf(NotSaved.class);
        assertThatThrownBy(() -> new Author().articles.all()).isInstanceOf(NotSaved.class);
        Article gone = Article.objects.get("title", "C");
        gone.delete();
        assertThatThrownBy(() -> gone.tags.count())
                .isInstanceOf(NotSaved.class)
                .hasMessageContaining("blog.Article.tags")
                .hasMessageContaining("deleted");
    }

    @Test
    void what_is_written_is_seen() {
        assertThat(ada.articles.list()).hasSize(2);
        ada.articles.create(x -> x.title = "D");
        assertThat(ada.articles.list()).hasSize(3);
    }
}
