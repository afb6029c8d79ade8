package io.raystack.tests.reading;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.raystack.db.Database;
import io.raystack.db.DatabaseOptions;
import io.raystack.db.errors.ConfigurationError;
import io.raystack.tests.contract.servers.OnEveryDatabase;
import io.raystack.tests.contract.servers.TestDatabase;
import io.raystack.tests.reading.blog.Article;
import io.raystack.tests.reading.blog.Author;
import io.raystack.tests.reading.blog.Author_;
import io.raystack.tests.reading.blog.Tag;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** Rows of another database stay there; work of other threads. */
@OnEveryDatabase
class ElsewhereTest {
    private final TestDatabase server;

    ElsewhereTest(TestDatabase server) {
        this.server = server;
    }

    @Test
    void relatedRowsComeFromWhereTheRowCameFrom() {
        String alias = "elsewhere-" + server.name();
        try (Database there = Database.open(server.fresh().url(), DatabaseOptions.named(alias));
                Opened here = Opened.on(server)) {
            assertThat(here.database().alias()).isNotEqualTo(alias);
            there.create(Author.class, Tag.class, Article.class);
            Author ada = Author.objects.using(alias).create(a -> a.name = "Ada, there");
            Opened.author("Ada, here");
            ada.articles.create(a -> a.title = "T").tags.create(t -> t.name = "x");
            assertThat(Article.objects.count()).isZero();
            Article found = Article.objects.using(alias).get("title", "T");
            assertThat(found.author.get().name).isEqualTo("Ada, there");
            assertThat(found.tags.list()).hasSize(1);
            assertThat(found.tags.all().count()).isEqualTo(1);
            assertThat(ada.articles.all().filter("title", "T").exists()).isTrue();
            assertThat(there.query("select count(*) as n from blog_article").list(r -> r.l("n")))
                    .containsExactly(1L);
            found.delete();
            assertThat(Article.objects.using(alias).exists()).isFalse();
        }
        assertThatThrownBy(() -> Article.objects.using("nowhere").list())
                .isInstanceOf(ConfigurationError.class)
                .hasMessageContaining("nowhere");
    }

    @Test
    void threadsThatShareAResultLoadOnce() {
        try (Opened opened = Opened.on(server)) {
            for (int i = 0; i < 20; i++) {
                Opened.article("T" + i, i, Opened.author("A" + i));
            }
            List<Article> all = Article.objects.list();
            List<String> heard = new ArrayList<>();
            try (Database.Scope listening = opened.database().listen(e -> {
                synchronized (heard) {
                    heard.add(e.sql());
                }
            })) {
                assertThat(listening).isNotNull();
                List<CompletableFuture<String>> names = new ArrayList<>();
                for (Article a : all) {
                    names.add(CompletableFuture.supplyAsync(() -> a.author.get().name));
                }
                assertThat(names).allSatisfy(n -> assertThat(n.join()).startsWith("A"));
            }
            assertThat(heard).hasSize(1);
        }
    }

    @Test
    void futuresNeverWantMoreConnectionsThanThereAre() {
        String alias = "narrow-" + server.name();
        DatabaseOptions options = DatabaseOptions.named(alias).poolSize(2).waitAtMost(Duration.ofMillis(300));
        try (Database narrow = Database.open(server.fresh().url(), options)) {
            narrow.create(Author.class);
            Author.objects.using(alias).create(a -> a.name = "Ada");
            List<CompletableFuture<Long>> all = new ArrayList<>();
            for (int i = 0; i < 60; i++) {
                all.add(Author.objects.using(alias).async().call(ElsewhereTest::slowly));
            }
            assertThat(all).allSatisfy(f -> assertThat(f.join()).isEqualTo(1));
        }
    }

    /** Holds a connection for a while: sixty of these on two connections take longer than anybody waits for one. */
    private static long slowly(Author_.Query authors) {
        try (Stream<Author> rows = authors.stream()) {
            Thread.sleep(20);
            return rows.count();
        } catch (InterruptedException e) {
            throw new AssertionError(e);
        }
    }
}
