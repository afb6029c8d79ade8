package io.raystack.tests.reading;

import static io.raystack.db.Atomic.atomic;
import static io.raystack.db.Atomic.onCommit;
import static io.raystack.db.query.Lookups.count;
import static io.raystack.db.query.Lookups.q;
import static io.raystack.tests.reading.Opened.article;
import static org.assertj.core.api.Assertions.assertThat;

import io.raystack.db.Database;
import io.raystack.tests.contract.servers.OnEveryDatabase;
import io.raystack.tests.contract.servers.TestDatabase;
import io.raystack.tests.reading.blog.Article;
import io.raystack.tests.reading.blog.Author;
import io.raystack.tests.reading.blog.Author_;
import io.raystack.tests.reading.blog.Tag;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Every line of the design's example (DESIGN §2), as it is written there, with what it gives. */
@OnEveryDatabase
class DesignTest {
    private final TestDatabase server;
    private Opened opened;
    private Author ada;

    record Stat(String author, long articles) {}

    DesignTest(TestDatabase server) {
        this.server = server;
    }

    @BeforeEach
    void open() {
        opened = Opened.on(server);
        ada = Opened.author("Ada");
    }

    @AfterEach
    void close() {
        opened.close();
    }

    @Test
    void create_read_change_delete() {
        Article a = Article.objects.create(x -> {
            x.title = "Hello";
            x.content = "Text";
            x.author.set(ada);
        });
        List<Article> all = Article.objects.all().list();
        assertThat(all).containsExactly(a);
        Optional<Article> one = Article.objects.filter("id", a.id).first();
        assertThat(one).contains(a);
        a.title = "New Title";
        a.save();
        assertThat(Article.objects.get(a.id).title).isEqualTo("New Title");
        a.delete();
        assertThat(Article.objects.exists()).isFalse();
    }

    @Test
    void a_chain() {
        Tag draft = Tag.objects.create(t -> t.name = "draft");
        Tag news = Tag.objects.create(t -> t.name = "news");
        Article first = article("An ORM", 2000, ada);
        Article second = article("Other", 3000, ada);
        article("Bob's", 3000, Opened.author("Bob"));
        article("Orm, unpopular", 1, ada);
        article("Draft", 3000, ada).tags.add(draft);
        first.tags.add(news);
        List<Article> found = Article.objects
                .popular()
                .filter(x -> x.title.icontains("orm").or(x.author().name.startsWith("A")))
                .exclude(x -> x.tags().any(t -> t.name.eq("draft")))
                .orderBy(x -> x.publishedAt.desc())
                .fetch(x -> x.author, x -> x.tags)
                .slice(0, 20)
                .list();
        assertThat(found).containsExactlyInAnyOrder(first, second);
        assertThat(found).allSatisfy(x -> assertThat(x.author.isLoaded()).isTrue());
        assertThat(found).allSatisfy(x -> assertThat(x.tags.isLoaded()).isTrue());
        assertThat(Article.objects
                        .filter("author__name__icontains", "ada")
                        .exclude("tags__name", "draft")
                        .orderBy("-published_at"))
                .hasSize(3);
        assertThat(Article.objects.filter(
                        q("views__gt", 10).or(q("tags__name", "news").not())))
                .hasSize(5);
    }

    @Test
    void expressions_are_just_paths() {
        article("A", 1, ada);
        article("B", 2, ada);
        assertThat(Article.objects.update(x -> x.views.set(x.views.plus(1)))).isEqualTo(2);
        assertThat(Article.objects.orderBy(x -> x.title).value(x -> x.views).list())
                .containsExactly(2, 3);
    }

    @Test
    void selections_groups_annotations() {
        Author bob = Opened.author("Bob");
        for (int i = 0; i < 4; i++) {
            article("A" + i, i, ada);
        }
        article("B", 1, bob);
        Opened.author("Cy");
        List<Stat> stats = Author.objects
                .select(Stat::new, x -> x.name, x -> x.articles().count())
                .list();
        assertThat(stats).containsExactlyInAnyOrder(new Stat("Ada", 4), new Stat("Bob", 1), new Stat("Cy", 0));
        List<Stat> grouped = Article.objects
                .groupBy(x -> x.author().name)
                .select(Stat::new, x -> x.author().name, x -> count())
                .list();
        assertThat(grouped).containsExactlyInAnyOrder(new Stat("Ada", 4), new Stat("Bob", 1));
        var n = Author_.articles().count().as("n");
        List<String> out = new ArrayList<>();
        for (Author x : Author.objects.annotate(n).filter(n.gt(3)).orderBy(n.desc())) {
            out.add(x.name + n.of(x));
        }
        assertThat(out).containsExactly("Ada4");
    }

    @Test
    void transactions() {
        Article seen = article("A", 1, ada);
        List<Article> mailed = new ArrayList<>();
        atomic(() -> {
            Article x = Article.objects.selectForUpdate().get(seen.id);
            x.views++;
            x.save();
            onCommit(() -> mailed.add(x));
        });
        assertThat(mailed).hasSize(1);
        assertThat(Article.objects.get(seen.id).views).isEqualTo(2);
    }

    @Test
    void futures_and_sql() {
        article("A", 2000, ada);
        CompletableFuture<List<Article>> f = Article.objects.popular().async().list();
        assertThat(f.join()).hasSize(1);
        Object[] args = {1000};
        assertThat(Article.objects
                        .raw("select * from blog_article where views > ?", args)
                        .list())
                .extracting(x -> x.title)
                .containsExactly("A");
        assertThat(Database.sql(
                                "select u.name, count(*) as n from blog_article a join blog_author u on u.id = a.author_id"
                                        + " where a.views > ? group by u.name",
                                args)
                        .list(r -> new Stat(String.valueOf(r.string("name")), r.l("n"))))
                .containsExactly(new Stat("Ada", 1));
    }

    @Test
    void a_query_set_is_the_manager() {
        article("A", 2000, ada);
        assertThat(ada.articles.all().popular().list()).hasSize(1);
        assertThat(ada.articles.create(x -> x.title = "B").author.get()).isSameAs(ada);
        assertThat(ada.articles.count()).isEqualTo(2);
    }
}
