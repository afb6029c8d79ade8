package io.raystack.tests.docs;

import static org.assertj.core.api.Assertions.assertThat;

import blog.Article;
import blog.Author;
import io.raystack.db.Database;
import io.raystack.db.errors.DoesNotExist;
import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

/** README.md and docs/start.md. */
class StartTest {
    @RegisterExtension
    final Blog blog = new Blog();

    @Test
    void objectsAreMadeChangedAndDeleted() {
        // snippet: start/create
        Author ada = Author.objects.create(a -> a.name = "Ada");
        Article article = Article.objects.create(a -> {
            a.title = "Hello";
            a.content = "Text";
            a.author.set(ada);
        });
        // end
        blog.shows("start/create");
        // snippet: start/save
        article.title = "New title";
        article.save();
        article.save(); // nothing has changed: nothing is sent
        // end
        blog.shows("start/save");
        // snippet: start/delete
        article.delete();
        // end
        assertThat(Article.objects.filter("title", "New title").exists()).isFalse();
    }

    @Test
    void rowsAreFound() {
        long id = Article.objects.get("title", "Joins").id;
        // snippet: start/read
        List<Article> all = Article.objects.list();
        Optional<Article> newest =
                Article.objects.orderBy(a -> a.publishedAt.desc()).first();
        Article one = Article.objects.get(id); // DoesNotExist when there is none
        long popular = Article.objects.filter(a -> a.views.gt(1000)).count();
        for (Article a : Article.objects.filter(a -> a.author().name.startsWith("A"))) {
            System.out.println(a.title);
        }
        // end
        assertThat(all).hasSize(3);
        assertThat(newest).isPresent();
        assertThat(one.title).isEqualTo("Joins");
        assertThat(popular).isEqualTo(2);
        org.assertj.core.api.Assertions.assertThatThrownBy(() -> Article.objects.get(id + 100))
                .isInstanceOf(DoesNotExist.class);
    }

    @Test
    void tenMinuteStartPrintsItsNote() throws Exception {
        Path file = Path.of("notes.db");
        Files.deleteIfExists(file);
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        PrintStream console = System.out;
        System.setOut(new PrintStream(out, true, StandardCharsets.UTF_8));
        try {
            blog.afterEach(null);
            notes.Main.main(new String[0]);
        } finally {
            System.setOut(console);
            Files.deleteIfExists(file);
        }

        assertThat(out.toString(StandardCharsets.UTF_8)).contains("1 Buy milk ***");
    }

    @Test
    void severalDatabases() {
        // snippet: start/databases
        try (Database archive =
                Database.open("jdbc:sqlite::memory:", io.raystack.db.DatabaseOptions.named("archive"))) {
            archive.create(Author.class);
            Author.objects.using("archive").create(a -> a.name = "Kept");
        }
        // end
        assertThat(Author.objects.filter("name", "Kept").exists()).isFalse();
    }
}
