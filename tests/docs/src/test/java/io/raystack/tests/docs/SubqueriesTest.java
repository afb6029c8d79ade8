package io.raystack.tests.docs;

import static io.raystack.db.query.Lookups.count;
import static io.raystack.db.query.Lookups.exists;
import static io.raystack.db.query.Lookups.fetched;
import static io.raystack.db.query.Lookups.filtered;
import static io.raystack.db.query.Lookups.outer;
import static io.raystack.db.query.Lookups.path;
import static io.raystack.db.query.Lookups.q;
import static io.raystack.db.query.Lookups.subquery;
import static io.raystack.db.query.Windows.lag;
import static io.raystack.db.query.Windows.orderBy;
import static io.raystack.db.query.Windows.partitionBy;
import static io.raystack.db.query.Windows.rank;
import static io.raystack.db.query.Windows.rowNumber;
import static org.assertj.core.api.Assertions.assertThat;

import blog.Article;
import blog.Article_;
import blog.Author;
import blog.Author_;
import io.raystack.db.Row;
import io.raystack.db.Row2;
import io.raystack.db.Row3;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

/** docs/subqueries-and-windows.md. */
class SubqueriesTest {
    @RegisterExtension
    final Blog blog = new Blog();

    @Test
    void aValue() {
        // snippet: subqueries/value
        var best = Article.objects
                .filter(a -> a.author.id().eq(outer(Author_.id)))
                .orderBy(a -> a.views.desc())
                .value(a -> a.title)
                .slice(0, 1);
        List<Row2<String, String>> found = Author.objects
                .orderBy("name")
                .values(x -> x.name, x -> subquery(best).text())
                .list();
        // end
        blog.shows("subqueries/value");
        assertThat(found)
                .containsExactly(
                        new Row2<>("Ada", "Hello ORM"), new Row2<>("Bob", "Gardens"), new Row2<>("Cleo", null));
    }

    @Test
    void byName() {
        // snippet: subqueries/names
        var best = Article.objects
                .filter("author", outer(path("pk")))
                .orderBy("-views")
                .values("title")
                .slice(0, 1);
        List<Author> withH = Author.objects
                .annotate(subquery(best).as("best"))
                .filter("best__startswith", "H")
                .list();
        // end
        assertThat(withH).extracting(a -> a.name).containsExactly("Ada");
    }

    @Test
    void exist() {
        // snippet: subqueries/exists
        var read = Article.objects.filter("author", outer(path("pk")), "views__gt", 100);
        long readers = Author.objects.filter(exists(read)).count();
        long others = Author.objects.exclude(exists(read)).count();
        var popular = exists(read).as("popular");
        List<Author> all =
                Author.objects.annotate(popular).orderBy("-popular", "name").list();
        // end
        assertThat(readers).isEqualTo(2);
        assertThat(others).isEqualTo(1);
        assertThat(all).extracting(popular::of).containsExactly(true, true, false);
    }

    @Test
    void sets() {
        // snippet: subqueries/in
        var best = Article.objects.orderBy("-views").slice(0, 2);
        List<Author> authors = Author.objects
                .filter(x -> x.id.in(Article.objects.filter("pk__in", best).value(a -> a.author.id())))
                .orderBy("name")
                .list();
        // end
        assertThat(authors).extracting(a -> a.name).containsExactly("Ada", "Bob");
    }

    @Test
    void windows() {
        // snippet: windows/rank
        List<Row3<String, Long, Integer>> found = Article.objects
                .orderBy("title")
                .values(
                        a -> a.title,
                        a -> rank().over(partitionBy(a.author).orderBy(a.views.desc())),
                        a -> a.views.sum().over(orderBy(a.title)))
                .list();
        // end
        blog.shows("windows/rank");
        assertThat(found)
                .containsExactly(
                        new Row3<>("Gardens", 1L, 2000),
                        new Row3<>("Hello ORM", 1L, 3500),
                        new Row3<>("Joins", 2L, 3520));
    }

    @Test
    void frames() {
        // snippet: windows/frame
        List<Row2<Integer, Integer>> found = Article.objects
                .orderBy("title")
                .values(
                        a -> a.views.max().over(orderBy(a.title).rows(-1, 1)),
                        a -> lag(a.views).over(orderBy(a.title)))
                .list();
        // end
        assertThat(found).containsExactly(new Row2<>(2000, null), new Row2<>(2000, 2000), new Row2<>(1500, 1500));
    }

    @Test
    void filtersOnWindows() {
        // snippet: windows/filter
        var place = rowNumber()
                .over(partitionBy(Article_.author).orderBy(Article_.views.desc()))
                .as("place");
        List<Article> best = Article.objects
                .annotate(place)
                .filter(place.eq(1))
                .orderBy("title")
                .list();
        // end
        blog.shows("windows/filter");
        assertThat(best).extracting(a -> a.title).containsExactly("Gardens", "Hello ORM");
    }

    @Test
    void windowsOverGroups() {
        // snippet: windows/groups
        List<Row3<String, Long, Long>> found = Article.objects
                .groupBy(a -> a.author().name)
                .orderBy(a -> a.author().name)
                .values(a -> a.author().name, a -> count(), a -> rank().over(orderBy(count().desc())))
                .list();
        // end
        assertThat(found).containsExactly(new Row3<>("Ada", 2L, 1L), new Row3<>("Bob", 1L, 2L));
    }

    @Test
    void filteredRelations() {
        // snippet: relations/filtered
        var read = filtered("articles", q("articles__views__gt", 100)).as("read");
        List<Row> rows = Author.objects
                .annotate(read, path("read").count().as("n"))
                .orderBy("name")
                .values("name", "n")
                .list();
        // end
        blog.shows("relations/filtered");
        assertThat(rows).extracting(r -> r.get("name") + " " + r.get("n")).containsExactly("Ada 1", "Bob 1", "Cleo 0");
    }

    @Test
    void firstRowsOfEach() {
        // snippet: relations/top
        var top = filtered("articles", Article.objects.orderBy("-views").slice(0, 1))
                .as("top");
        List<Row> rows = Author.objects
                .annotate(top)
                .orderBy("name")
                .values("name", "top__title")
                .list();
        // end
        blog.shows("relations/top");
        assertThat(rows)
                .extracting(r -> r.get("name") + " " + r.get("top__title"))
                .containsExactly("Ada Hello ORM", "Bob Gardens", "Cleo null");
    }

    @Test
    void fetches() {
        // snippet: relations/to
        var read = Author_.articles
                .with(Article.objects.filter(a -> a.views.gt(100)))
                .to("read");
        var latest = Author_.articles
                .with(Article.objects.orderBy("-id").slice(0, 1))
                .to("latest");
        for (Author x : Author.objects.orderBy("name").fetch(read, latest)) {
            System.out.println(x.name + read.of(x).size() + latest.of(x).size());
        }
        Author ada = Author.objects
                .fetch("articles", Article.objects.filter("views__gt", 100), "read")
                .fetch("read__tags")
                .get("name", "Ada");
        int loaded = fetched("read").of(ada).size();
        // end
        assertThat(loaded).isEqualTo(1);
        assertThat(blog.sent()).isEqualTo(6);
    }
}
