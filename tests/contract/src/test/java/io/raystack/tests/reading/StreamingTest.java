package io.raystack.tests.reading;

import static io.raystack.tests.reading.Opened.author;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.raystack.db.Atomic;
import io.raystack.db.Database;
import io.raystack.db.errors.DataError;
import io.raystack.db.errors.FieldError;
import io.raystack.db.errors.TransactionError;
import io.raystack.db.testkit.Queries;
import io.raystack.tests.contract.servers.OnEveryDatabase;
import io.raystack.tests.contract.servers.TestDatabase;
import io.raystack.tests.reading.blog.Article;
import io.raystack.tests.reading.blog.Author;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** Streams, futures, SQL of one's own, records that take no null. */
@OnEveryDatabase
class StreamingTest {
    private final Opened opened;

    StreamingTest(TestDatabase server) {
        opened = Opened.on(server);
    }

    @AfterEach
    void close() {
        opened.close();
    }

    private static Author many(int count) {
        Author ada = author("Ada");
        List<Article> all = new ArrayList<>();
        for (int i = 0; i < count; i++) {
            Article a = new Article();
            a.title = "T" + i;
            a.content = "x";
            a.views = i;
            a.author.set(ada);
            all.add(a);
        }
        Article.objects.bulkCreate(all);
        return ada;
    }

    @Test
    void a_stream_gives_all_rows_in_order() {
        many(2345);
        try (Stream<Article> rows = Article.objects.orderBy("views").stream()) {
            assertThat(rows.map(a -> a.views).toList()).hasSize(2345).isSorted();
        }
        try (Stream<Integer> views = Article.objects.orderBy("-views").value(a -> a.views).stream()) {
            assertThat(views.limit(3).toList()).containsExactly(2344, 2343, 2342);
        }
        assertThat(Article.objects.count()).isEqualTo(2345);
    }

    @Test
    void a_stream_has_peers_and_fetches_a_chunk_at_a_time() {
        many(1500);
        Queries sent = Queries.of(() -> {
            try (Stream<Article> rows = Article.objects.fetch(a -> a.tags).stream()) {
                assertThat(rows.filter(a -> a.tags.list().isEmpty()).count()).isEqualTo(1500);
            }
        });
        assertThat(sent.count()).isEqualTo(3);
    }

    @Test
    void a_closed_stream_gives_its_connection_back() {
        many(50);
        for (int i = 0; i < 30; i++) {
            try (Stream<Article> rows = Article.objects.stream()) {
                assertThat(rows.findFirst()).isPresent();
            }
        }
    }

    @Test
    void futures_run_elsewhere() {
        many(20);
        List<CompletableFuture<Long>> counts = new ArrayList<>();
        for (int i = 0; i < 40; i++) {
            counts.add(Article.objects.filter(a -> a.views.lt(5)).async().count());
        }
        assertThat(counts).allSatisfy(f -> assertThat(f.join()).isEqualTo(5));
        assertThat(Article.objects
                        .async()
                        .call(a -> a.update(x -> x.likes.set(1)))
                        .join())
                .isEqualTo(20);
    }

    @Test
    void futures_do_not_leave_a_transaction() {
        Atomic.atomic(() -> {
            assertThatThrownBy(() -> Article.objects.async().list())
                    .isInstanceOf(TransactionError.class)
                    .hasMessageContaining("async() inside atomic");
        });
    }

    @Test
    void sql_of_ones_own_gives_entities() {
        many(3);
        List<Article> all = Article.objects
                .raw(
                        "select views, title, likes, id, content, summary, published_at, author_id, 1 as extra"
                                + " from blog_article where views >= ? order by views",
                        1)
                .list();
        assertThat(all).extracting(a -> a.title).containsExactly("T1", "T2");
        all.get(0).title = "Changed";
        all.get(0).save();
        assertThat(Article.objects.get(all.get(0).id).title).isEqualTo("Changed");
        assertThat(Article.objects
                        .raw("select * from blog_article where title = ?", "T2")
                        .get()
                        .views)
                .isEqualTo(2);
        assertThatThrownBy(() -> Article.objects
                        .raw("select id, title, likes, views, author_id from blog_article")
                        .list())
                .isInstanceOf(FieldError.class)
                .hasMessageContaining("no column content, summary, published_at");
    }

    @Test
    void sql_of_ones_own_gives_rows() {
        many(3);
        assertThat(Database.sql("select title, views from blog_article where views > ? order by views", 0)
                        .list(r -> r.string("title") + r.i("views")))
                .containsExactly("T11", "T22");
        assertThat(Database.sql("update blog_article set likes = ?", 7).update())
                .isEqualTo(3);
        assertThatThrownBy(
                        () -> Database.sql("select summary from blog_article").list(r -> r.l("summary")))
                .isInstanceOf(DataError.class)
                .hasMessageContaining("summary");
    }

    record Short(String title, int views) {}

    record Shortest(int summary) {}

    @Test
    void a_record_that_takes_no_null_says_which() {
        many(1);
        assertThat(Article.objects
                        .select(Short::new, a -> a.title, a -> a.views)
                        .get())
                .isEqualTo(new Short("T0", 0));
        assertThatThrownBy(() -> Article.objects
                        .filter(a -> a.views.gt(5))
                        .aggregate(a -> a.views.max(), a -> a.views.sum())
                        .a()
                        .toString())
                .isInstanceOf(NullPointerException.class);
        assertThatThrownBy(() -> Author.objects
                        .select(
                                Shortest::new,
                                a -> a.articles().summary.length().max())
                        .list())
                .isInstanceOf(DataError.class)
                .hasMessageContaining("component summary of Shortest is a primitive");
    }
}
