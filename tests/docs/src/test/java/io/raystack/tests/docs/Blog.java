package io.raystack.tests.docs;

import static org.assertj.core.api.Assertions.assertThat;

import blog.Account;
import blog.Article;
import blog.Author;
import blog.Tag;
import blog.Visit;
import io.raystack.db.Database;
import io.raystack.db.DatabaseOptions;
import io.raystack.db.jdbc.StatementListener;
import io.raystack.tests.contract.servers.TestDatabase;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.extension.AfterEachCallback;
import org.junit.jupiter.api.extension.BeforeEachCallback;
import org.junit.jupiter.api.extension.ExtensionContext;

/**
 * A blog of its own for each test, three authors and a few articles, and what was sent to it. On SQLite, and once more on each
 * server: the build runs the tests with {@code -Draystack.docs.database=postgresql} and {@code mariadb} too. Belongs to one
 * thread.
 */
final class Blog implements BeforeEachCallback, AfterEachCallback, StatementListener {
    /** The database at work. */
    static final String DATABASE = System.getProperty("raystack.docs.database", "sqlite");

    private static final Path SQL = Snippets.SQL.resolve(DATABASE);

    private final List<String> sent = new ArrayList<>();
    private @Nullable Database database;

    @Override
    public void beforeEach(ExtensionContext context) {
        String url = DATABASE.equals("sqlite")
                ? "jdbc:sqlite::memory:"
                : TestDatabase.of(DATABASE).fresh().url();
        database = Database.open(url, DatabaseOptions.named("default").listener(this));
        Database.createTables(Author.class, Tag.class, Article.class, Account.class, Visit.class, blog.Section.class);
        Author ada = Author.objects.create(a -> a.name = "Ada");
        Author bob = Author.objects.create(a -> a.name = "Bob");
        Author.objects.create(a -> a.name = "Cleo");
        Tag java = Tag.objects.create(t -> t.name = "java");
        Tag draft = Tag.objects.create(t -> t.name = "draft");
        article("Hello ORM", ada, 1500).tags.add(java);
        article("Joins", ada, 20).tags.add(java, draft);
        article("Gardens", bob, 2000);
        sent.clear();
    }

    @Override
    public void afterEach(ExtensionContext context) {
        if (database != null) {
            database.close();
        }
    }

    @Override
    public void ran(Event event) {
        sent.add(event.sql());
    }

    /** How many statements were sent since the last call. */
    int sent() {
        int count = sent.size();
        sent.clear();
        return count;
    }

    /** What was sent since the last call is the SQL that the pages show under this name. */
    void shows(String name) {
        String sql = String.join("\n\n", sent)
                .replaceAll(" (FROM|LEFT JOIN|INNER JOIN|WHERE|GROUP BY|HAVING|ORDER BY) ", "\n$1 ");
        sent.clear();
        Path file = SQL.resolve(name + ".sql");
        try {
            if (Boolean.getBoolean("raystack.docs.write")) {
                Files.createDirectories(file.getParent());
                Files.writeString(file, sql + "\n");
            }
            assertThat(sql).isEqualTo(Files.readString(file).strip());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static Article article(String title, Author author, int views) {
        return Article.objects.create(a -> {
            a.title = title;
            a.content = "Text";
            a.views = views;
            a.author.set(author);
        });
    }
}
