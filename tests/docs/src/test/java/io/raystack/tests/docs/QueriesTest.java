package io.raystack.tests.docs;

import static io.raystack.db.query.Lookups.count;
import static io.raystack.db.query.Lookups.q;
import static org.assertj.core.api.Assertions.assertThat;

import blog.Article;
import blog.ArticleQuery;
import blog.Article_;
import blog.Author;
import blog.Author_;
import blog.Tag;
import io.raystack.db.Database;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

/** docs/queries.md. */
class QueriesTest {
    @RegisterExtension
    final Blog blog = new Blog();

    @Test
    void filters() {
        // snippet: queries/filter
        ArticleQuery found = Article.objects
                .filter(a -> a.title.icontains("orm").or(a.author().name.startsWith("B")))
                .exclude(a -> a.tags().any(t -> t.name.eq("draft")))
                .orderBy(a -> a.views.desc());
        // end
        assertThat(blog.sent()).isZero();
        assertThat(found.list()).extracting(a -> a.title).containsExactly("Gardens", "Hello ORM");
        blog.shows("queries/filter");
    }

    @Test
    void threeDoorsToTheSameRow() {
        // snippet: queries/doors
        List<Article> a = Article.objects.filter(x -> x.author().name.eq("Ada")).list();
        List<Article> b =
                Article.objects.filter(Article_.author().name.eq("Ada")).list();
        List<Article> c = Article.objects.filter("author__name", "Ada").list();
        // end
        assertThat(a).hasSize(2).isEqualTo(b).isEqualTo(c);
    }

    @Test
    void namesOfAllKinds() {
        // snippet: queries/names
        List<Article> some = Article.objects
                .filter("author__name__icontains", "ada", "views__gte", 10)
                .exclude("tags__name", "draft")
                .orderBy("-published_at")
                .list();
        long either = Article.objects
                .filter(q("views__gt", 1800).or(q("tags__name", "java").not()))
                .count();
        long both =
                Article.objects.filter(Map.of("title", "Joins", "views", 20)).count();
        // end
        assertThat(some).extracting(x -> x.title).containsExactly("Hello ORM");
        assertThat(either).isEqualTo(1);
        assertThat(both).isEqualTo(1);
    }

    @Test
    void nullIsNoValue() {
        // snippet: queries/null
        long without = Article.objects.filter(a -> a.summary.isNull()).count();
        long notX = Article.objects.filter(a -> a.summary.ne("x")).count(); // rows without a summary too
        // end
        assertThat(without).isEqualTo(3);
        assertThat(notX).isEqualTo(3);
    }

    @Test
    void selections() {
        // snippet: queries/select
        record Stat(String author, long articles) {}
        List<Stat> stats = Author.objects
                .orderBy(a -> a.name)
                .select(Stat::new, a -> a.name, a -> a.articles().count())
                .list();
        List<String> titles =
                Article.objects.orderBy(a -> a.title).value(a -> a.title).list();
        // end
        assertThat(stats).containsExactly(new Stat("Ada", 2), new Stat("Bob", 1), new Stat("Cleo", 0));
        assertThat(titles).containsExactly("Gardens", "Hello ORM", "Joins");
    }

    @Test
    void rowsByName() {
        // snippet: queries/values
        Article.objects
                .orderBy("title")
                .values("title", "author__name")
                .list()
                .forEach(row -> System.out.println(row.string("title") + " by " + row.string("author__name")));
        // end
        assertThat(blog.sent()).isEqualTo(1);
    }

    @Test
    void groups() {
        // snippet: queries/group
        record Views(String author, long articles, int views) {}
        List<Views> views = Article.objects
                .groupBy(a -> a.author().name)
                .filter(a -> count().gt(1))
                .select(Views::new, a -> a.author().name, a -> count(), a -> a.views.sum())
                .list();
        // end
        assertThat(views).containsExactly(new Views("Ada", 2, 1520));
        blog.shows("queries/group");
    }

    @Test
    void annotations() {
        // snippet: queries/annotate
        var written = Author_.articles().count().as("written");
        for (Author a : Author.objects.annotate(written).filter(written.gt(0)).orderBy(written.desc())) {
            System.out.println(a.name + " has written " + written.of(a));
        }
        // end
        blog.shows("queries/annotate");
    }

    @Test
    void aggregates() {
        // snippet: queries/aggregate
        long views = Article.objects.aggregate(a -> a.views.sum().orZero());
        var range = Article.objects.aggregate(a -> a.views.min(), a -> a.views.max());
        System.out.println(views + " views, from " + range.a() + " to " + range.b());
        // end
        assertThat(views).isEqualTo(3520);
        assertThat(range.b()).isEqualTo(2000);
    }

    @Test
    void slices() {
        // snippet: queries/slice
        List<Article> page = Article.objects.orderBy(a -> a.title).slice(1, 3).list(); // LIMIT 2 OFFSET 1
        // end
        assertThat(page).extracting(a -> a.title).containsExactly("Hello ORM", "Joins");
    }

    @Test
    void nested() {
        // snippet: queries/nested
        var popular = Article.objects.popular();
        List<Author> read = Author.objects
                .filter(a -> a.id.in(popular.value(x -> x.author.id())))
                .orderBy(a -> a.name)
                .list();
        // end
        assertThat(read).extracting(a -> a.name).containsExactly("Ada", "Bob");
        blog.shows("queries/nested");
    }

    @Test
    void changesOfManyRows() {
        // snippet: queries/update
        long raised = Article.objects.popular().update(a -> a.views.set(a.views.plus(1)));
        Map<String, Long> gone = Article.objects.tagged("draft").delete(); // rows by model
        // end
        assertThat(raised).isEqualTo(2);
        assertThat(gone).containsEntry("blog.Article", 1L);
    }

    @Test
    void findOrMake() {
        // snippet: queries/create
        Tag news = Tag.objects.getOrCreate(t -> t.name.eq("news"));
        Article joins = Article.objects.updateOrCreate(a -> a.title.eq("Joins"), a -> a.views = 0);
        List<Tag> many = Tag.objects.bulkCreate(List.of(tag("a"), tag("b")));
        // end
        assertThat(news.id).isPositive();
        assertThat(joins.views).isZero();
        assertThat(many).allSatisfy(t -> assertThat(t.id).isPositive());
    }

    @Test
    void streamsAndFutures() throws Exception {
        // snippet: queries/stream
        try (Stream<Article> rows = Article.objects.stream()) { // bounded memory; holds a connection until closed
            rows.map(a -> a.title).forEach(System.out::println);
        }
        CompletableFuture<List<Article>> later =
                Article.objects.popular().async().list();
        // end
        assertThat(later.get()).hasSize(2);
    }

    @Test
    void sqlOfYourOwn() {
        // snippet: queries/raw
        record Stat(String name, long articles) {}
        List<Article> some = Article.objects
                .raw("select * from blog_article where views > ?", 100)
                .list();
        List<Stat> stats = Database.sql("select title, views from blog_article where views < ?", 100)
                .list(row -> new Stat(row.string("title"), row.l("views")));
        // end
        assertThat(some).hasSize(2);
        assertThat(stats).containsExactly(new Stat("Joins", 20));
    }

    private static Tag tag(String name) {
        Tag tag = new Tag();
        tag.name = name;
        return tag;
    }
}
