package io.raystack.tests.docs;

import static org.assertj.core.api.Assertions.assertThat;

import blog.Article;
import blog.Author;
import blog.Tag;
import io.raystack.db.errors.ProtectedError;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

/** docs/relations.md. */
class RelationsTest {
    @RegisterExtension
    final Blog blog = new Blog();

    @Test
    void oneRelatedObject() {
        Author ada = Author.objects.get("name", "Ada");
        // snippet: relations/ref
        Article article = Article.objects.get("title", "Gardens");
        Object key = article.author.id(); // never queries
        Author bob = article.author.get(); // loads when it is not loaded
        article.author.set(ada);
        article.save();
        // end
        assertThat(key).isEqualTo(bob.id);
        assertThat(ada.articles.all().count()).isEqualTo(3);
    }

    @Test
    void fieldOrMethod() {
        Author ada = Author.objects.get("name", "Ada");
        blog.sent();
        // snippet: relations/column
        long column = Article.objects.filter(a -> a.author.eq(ada)).count(); // no join
        long joined = Article.objects.filter(a -> a.author().name.eq("Ada")).count(); // a join
        // end
        assertThat(column).isEqualTo(joined).isEqualTo(2);
        blog.shows("relations/column");
    }

    @Test
    void severalRelatedObjects() {
        Author ada = Author.objects.get("name", "Ada");
        Article joins = Article.objects.get("title", "Joins");
        Tag java = Tag.objects.get("name", "java");
        // snippet: relations/related
        List<Article> loaded = ada.articles.list(); // loads once and keeps
        List<Article> popular = ada.articles.all().popular().list(); // asks anew, with the target's own methods
        joins.tags.remove(java);
        joins.tags.add(java);
        joins.tags.set(java);
        Article next = ada.articles.create(a -> {
            a.title = "Next";
            a.content = "Text";
        });
        // end
        assertThat(loaded).hasSize(2);
        assertThat(popular).hasSize(1);
        assertThat(joins.tags.list()).containsExactly(java);
        assertThat(next.author.id()).isEqualTo(ada.id);
    }

    @Test
    void byKeysAndFoundOrCreated() {
        Author ada = Author.objects.get("name", "Ada");
        Article joins = Article.objects.get("title", "Joins");
        // snippet: relations/keys
        List<Long> ids = Tag.objects.value(t -> t.id).list();
        joins.tags.setKeys(ids);
        joins.tags.removeKeys(ids.subList(0, 1));
        Tag fresh = joins.tags.getOrCreate(Map.of("name", "fresh"), Map.of()); // created and related
        ada.articles.all().filter(a -> a.views.lt(100)).update(a -> a.views.set(100));
        // end
        assertThat(joins.tags.count()).isEqualTo(ids.size());
        assertThat(fresh.wasCreated()).isTrue();
        assertThat(Article.objects.get(joins.id).views).isEqualTo(100);
    }

    @Test
    void fetch() {
        // snippet: relations/fetch
        List<Article> articles = Article.objects
                .fetch(a -> a.author, a -> a.tags) // to-one: a join; to-many: one more query
                .orderBy(a -> a.title)
                .list();
        for (Article a : articles) {
            System.out.println(a.title + " by " + a.author.get().name + ", tags: "
                    + a.tags.list().size());
        }
        // end
        blog.shows("relations/fetch");
    }

    @Test
    void restrictedFetch() {
        // snippet: relations/with
        List<Author> authors = Author.objects
                .fetch(a -> a.articles.with(Article.objects.popular().orderBy(x -> x.views.desc())))
                .orderBy(a -> a.name)
                .list();
        // end
        assertThat(authors.get(0).articles.list()).hasSize(1);
        assertThat(blog.sent()).isEqualTo(2);
    }

    @Test
    void peersLoadTogether() {
        // snippet: relations/peers
        for (Article a : Article.objects.list()) { // one query
            System.out.println(a.author.get().name); // the first get() loads the authors of all three: one more
        }
        // end
        assertThat(blog.sent()).isEqualTo(2);
    }

    @Test
    void toManyInConditions() {
        // snippet: relations/any
        long some = Article.objects
                .filter(a -> a.tags().any(t -> t.name.eq("java")))
                .count();
        long without = Article.objects.filter(a -> a.tags().isEmpty()).count();
        long notDraft = Article.objects
                .filter(a -> a.tags().none(t -> t.name.eq("draft")))
                .count();
        // end
        assertThat(List.of(some, without, notDraft)).containsExactly(2L, 1L, 2L);
        blog.shows("relations/any");
    }

    @Test
    void deletesLookAfterWhatPointsHere() {
        Author ada = Author.objects.get("name", "Ada");
        // snippet: relations/delete
        try {
            ada.delete();
        } catch (ProtectedError refused) { // Article.author says PROTECT
            System.out.println(refused.getMessage());
        }
        // end
        assertThat(Author.objects.filter("name", "Ada").exists()).isTrue();
    }
}
