package io.raystack.tests.docs;

import static io.raystack.db.query.Lookups.count;
import static io.raystack.db.query.Lookups.path;
import static io.raystack.db.query.Lookups.q;
import static org.assertj.core.api.Assertions.assertThat;

import blog.Article;
import blog.Author;
import blog.Author_;
import io.raystack.db.Row;
import io.raystack.db.Row3;
import io.raystack.db.Row4;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

/** docs/aggregates.md. */
class AggregatesTest {
    @RegisterExtension
    final Blog blog = new Blog();

    @Test
    void annotate() {
        // snippet: aggregates/annotate
        var written = Author_.articles().count().as("written");
        List<Author> authors = Author.objects
                .annotate(written)
                .orderBy(written.desc(), Author_.name.asc())
                .list();
        long most = written.of(authors.get(0));
        // end
        blog.shows("aggregates/annotate");
        assertThat(most).isEqualTo(2);
        assertThat(authors).extracting(a -> a.name + written.of(a)).containsExactly("Ada2", "Bob1", "Cleo0");
    }

    @Test
    void several() {
        // snippet: aggregates/several
        List<Row4<String, Long, Integer, Long>> found = Author.objects
                .orderBy("name")
                .values(
                        a -> a.name,
                        a -> a.articles().count(),
                        a -> a.articles().views.sum().orZero(),
                        a -> a.articles().tags().id.countDistinct())
                .list();
        // end
        blog.shows("aggregates/several");
        assertThat(found)
                .containsExactly(
                        new Row4<>("Ada", 2L, 1520, 2L),
                        new Row4<>("Bob", 1L, 2000, 0L),
                        new Row4<>("Cleo", 0L, 0, 0L));
    }

    @Test
    void some() {
        // snippet: aggregates/some
        var read = Author_.articles()
                .count()
                .filter(Author_.articles().views.gt(100))
                .as("read");
        List<Author> readers = Author.objects.annotate(read).filter(read.gt(0)).list();
        var named =
                path("articles").count().filter(q("articles__views__gt", 100)).as("read");
        List<Author> same = Author.objects.annotate(named).filter("read__gt", 0).list();
        // end
        assertThat(readers).hasSize(2).isEqualTo(same);
    }

    @Test
    void filter() {
        // snippet: aggregates/filter
        long productive = Author.objects.filter(a -> a.articles().count().gt(1)).count();
        long known =
                Author.objects.filter(a -> a.articles().views.avg().gt(800)).count();
        long without = Author.objects.exclude(a -> a.articles().count().gt(0)).count();
        // end
        assertThat(List.of(productive, known, without)).containsExactly(1L, 1L, 1L);
    }

    @Test
    void alias() {
        // snippet: aggregates/alias
        List<Row> rows = Author.objects
                .alias(path("articles").count().as("n"))
                .filter("n__gt", 0)
                .orderBy("-n")
                .values("name")
                .list();
        // end
        blog.shows("aggregates/alias");
        assertThat(rows).extracting(r -> r.string("name")).containsExactly("Ada", "Bob");
    }

    @Test
    void aggregate() {
        // snippet: aggregates/aggregate
        long views = Article.objects.aggregate(a -> a.views.sum().orZero());
        double mean = Author.objects.aggregate(a -> a.articles().count().avg());
        Row row = Author.objects.aggregate(
                count().as("authors"),
                path("articles").count().as("articles"),
                path("articles__tags").count().as("tags"));
        // end
        assertThat(views).isEqualTo(3520);
        assertThat(mean).isEqualTo(1.0);
        assertThat(List.of(row.l("authors"), row.l("articles"), row.l("tags"))).containsExactly(3L, 3L, 3L);
    }

    @Test
    void groups() {
        // snippet: aggregates/group
        List<Row3<String, Long, Integer>> found = Article.objects
                .filter(a -> a.views.gt(10))
                .groupBy(a -> a.author().name)
                .filter(a -> count().gt(1))
                .orderBy(a -> a.author().name)
                .values(a -> a.author().name, a -> count(), a -> a.views.max())
                .list();
        // end
        blog.shows("aggregates/group");
        assertThat(found).containsExactly(new Row3<>("Ada", 2L, 1500));
    }

    @Test
    void groupsByName() {
        // snippet: aggregates/values
        List<Row> rows = Article.objects
                .values("author__name")
                .annotate(count().as("n"), path("views").max().as("most"))
                .filter("views__gt", 10)
                .filter("n__gt", 1)
                .orderBy("author__name")
                .list();
        // end
        blog.shows("aggregates/values");
        assertThat(rows)
                .extracting(r -> r.get("author__name") + " " + r.get("n") + " " + r.get("most"))
                .containsExactly("Ada 2 1500");
    }

    @Test
    void groupsOfCounts() {
        // snippet: aggregates/twice
        List<Row> rows = Author.objects
                .annotate(path("articles").count().as("n"))
                .values("n")
                .annotate(path("pk").count().as("authors"))
                .orderBy("n")
                .list();
        Row most = Article.objects
                .values("author")
                .annotate(count().as("n"))
                .aggregate(path("n").max().as("most"));
        // end
        assertThat(rows).extracting(r -> r.get("n") + " " + r.get("authors")).containsExactly("0 1", "1 1", "2 1");
        assertThat(most.l("most")).isEqualTo(2);
    }

    @Test
    void relatedOfGroups() {
        // snippet: aggregates/related
        List<Row> rows = Article.objects
                .values("author__name")
                .annotate(count().as("n"), path("tags").count().as("tagged"))
                .orderBy("author__name")
                .list();
        // end
        blog.shows("aggregates/related");
        assertThat(rows)
                .extracting(r -> r.get("author__name") + " " + r.get("n") + " " + r.get("tagged"))
                .containsExactly("Ada 2 3", "Bob 1 0");
    }

    @Test
    void distinct() {
        // snippet: aggregates/distinct
        List<String> authors = Article.objects
                .orderBy(a -> a.author().name)
                .value(a -> a.author().name)
                .distinct()
                .list();
        long writers = Article.objects.aggregate(a -> a.author().id.countDistinct());
        Row views = Article.objects
                .values("views")
                .distinct()
                .aggregate(path("views").sum().as("sum"));
        // end
        assertThat(authors).containsExactly("Ada", "Bob");
        assertThat(writers).isEqualTo(2);
        assertThat(views.l("sum")).isEqualTo(3520);
    }

    @Test
    void slices() {
        // snippet: aggregates/slice
        long best = Article.objects
                .orderBy("-views")
                .slice(0, 2)
                .aggregate(a -> a.views.sum().orZero());
        // end
        blog.shows("aggregates/slice");
        assertThat(best).isEqualTo(3500);
    }
}
