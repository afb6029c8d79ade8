package io.raystack.tests.docs;

import static io.raystack.db.query.Lookups.excluded;
import static io.raystack.db.query.Lookups.path;
import static org.assertj.core.api.Assertions.assertThat;

import blog.Article;
import blog.Article_;
import blog.Author;
import blog.Tag;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

/** docs/writing.md. */
class WritingTest {
    @RegisterExtension
    final Blog blog = new Blog();

    @Test
    void saving() {
        // snippet: writing/save
        Article article = Article.objects.get("title", "Joins");
        article.views = 21;
        article.save(); // UPDATE of what has changed
        article.save(); // nothing
        article.saveOnly("title", "views"); // these, changed or not
        article.saveAll(); // all fields
        // end
        assertThat(blog.sent()).isEqualTo(4);
    }

    @Test
    void savingWithExpressions() {
        Article article = Article.objects.get("title", "Joins");
        blog.sent();
        // snippet: writing/save-with
        article.title = "More joins";
        article.saveWith(Article_.views.set(Article_.views.plus(1)));
        // end
        assertThat(article.views).isEqualTo(21);
        blog.shows("writing/save-with");
    }

    @Test
    void creating() {
        Author ada = Author.objects.get("name", "Ada");
        // snippet: writing/create
        Article typed = Article.objects.create(a -> {
            a.title = "Typed";
            a.content = "Text";
            a.author.set(ada);
        });
        Article named = Article.objects.create(Map.of("title", "Named", "content", "Text", "author", ada));
        Article computed = Article.objects.create(
                a -> {
                    a.content = "Text";
                    a.author.set(ada);
                },
                a -> a.title.set(Tag.objects.filter("name", "java").value(t -> t.name.upper())));
        // end
        assertThat(List.of(typed.wasCreated(), named.wasCreated())).containsOnly(true);
        assertThat(computed.title).isEqualTo("JAVA");
    }

    @Test
    void foundOrCreated() {
        // snippet: writing/get-or-create
        Tag java = Tag.objects.getOrCreate(t -> t.name.eq("java"));
        boolean found = !java.wasCreated();
        Author bob = Author.objects.updateOrCreate(Map.of("name", "Bob"), Map.of("name", "Robert"));
        // end
        assertThat(found).isTrue();
        assertThat(bob.name).isEqualTo("Robert");
    }

    @Test
    void updating() {
        // snippet: writing/update
        long changed = Article.objects.popular().update(a -> a.views.set(a.views.plus(1)), a -> a.summary.setNull());
        long signed = Article.objects.update(a -> a.summary.set(a.author().name)); // over a relation
        long counted = Article.objects.update("likes", path("tags").count()); // over related rows
        // end
        assertThat(List.of(changed, signed, counted)).containsExactly(2L, 3L, 3L);
        blog.shows("writing/update");
    }

    @Test
    void updatingAndReturning() {
        // snippet: writing/returning
        List<Article> rows = Article.objects.popular().updateReturning(a -> a.views.set(0));
        List<String> titles = Article.objects
                .filter(a -> a.views.eq(0))
                .updateReturning(Article.objects.value(a -> a.title), a -> a.likes.set(1));
        List<Tag> gone = Tag.objects.filter("name", "draft").deleteReturning();
        // end
        assertThat(rows).extracting(a -> a.views).containsOnly(0);
        assertThat(titles).containsExactlyInAnyOrder("Hello ORM", "Gardens");
        assertThat(gone).hasSize(1);
    }

    @Test
    void many() {
        List<Article> articles = Article.objects.list();
        // snippet: writing/bulk
        List<Tag> tags = Tag.objects.bulkCreate(List.of(tag("sql"), tag("orm")));
        Tag.objects.bulkCreate(List.of(tag("sql"), tag("new")), b -> b.ignoreConflicts());
        articles.forEach(a -> a.likes = 5);
        Article.objects.bulkUpdate(articles, "likes");
        Article.objects.bulkUpdate(articles, (row, a) -> a.views.set(a.views.plus(row.likes)));
        Map<String, Tag> byName = Tag.objects.inBulk(t -> t.name, List.of("sql", "new"));
        // end
        assertThat(tags).allMatch(t -> t.id > 0);
        assertThat(byName).hasSize(2);
        assertThat(Article.objects.filter("title", "Joins").value(a -> a.views).get())
                .isEqualTo(25);
    }

    private static Tag tag(String name) {
        Tag tag = new Tag();
        tag.name = name;
        return tag;
    }

    @Test
    void upserts() {
        Article old = Article.objects.get("title", "Joins");
        Article same = new Article();
        same.id = old.id;
        same.title = "Joins";
        same.content = "New";
        same.views = 5;
        same.author.setId(old.author.id());
        blog.sent();
        // snippet: writing/upsert
        Article.objects.bulkCreate(
                List.of(same),
                b -> b.unique(a -> a.id)
                        .updateConflicts(a -> a.content)
                        .onConflict(a -> a.views.set(a.views.plus(excluded(a.views)))));
        boolean isNew = same.wasCreated(); // false: it was there
        // end
        assertThat(isNew).isFalse();
        assertThat(same.views).isEqualTo(25);
        blog.shows("writing/upsert");
    }

    @Test
    void copies() {
        // snippet: writing/insert-from
        long copied = Tag.objects.insertFrom(
                Author.objects.filter(a -> a.articles().exists()), c -> c.set(t -> t.name, a -> a.name.lower()));
        long named = Tag.objects.insertFrom(Article.objects.popular().values("title"), "name");
        // end
        assertThat(List.of(copied, named)).containsExactly(2L, 2L);
        blog.shows("writing/insert-from");
    }

    @Test
    void byName() {
        Article article = Article.objects.get("title", "Joins");
        // snippet: writing/by-name
        article.saveWith(Map.of("views", path("views").number().times(2), "summary", "twice"));
        Article.objects.filter("views__lt", 100).update("summary", path("author__name"));
        // end
        assertThat(article.views).isEqualTo(40);
        assertThat(Article.objects.get(article.id).summary).isEqualTo("Ada");
    }
}
