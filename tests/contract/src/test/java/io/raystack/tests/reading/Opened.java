package io.raystack.tests.reading;

import io.raystack.db.Database;
import io.raystack.db.DatabaseOptions;
import io.raystack.tests.contract.servers.TestDatabase;
import io.raystack.tests.reading.blog.Article;
import io.raystack.tests.reading.blog.Author;
import io.raystack.tests.reading.blog.Tag;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

/** The blog on one database, as the default one of this thread until it is closed; emptied when it is opened. */
final class Opened implements AutoCloseable {
    private static final Map<String, Database> OPEN = new ConcurrentHashMap<>();

    private final Database database;
    private final Database.Scope scope;

    private Opened(Database database) {
        this.database = database;
        this.scope = database.asDefault();
        Article.objects.delete();
        Author.objects.delete();
        Tag.objects.delete();
    }

    static Opened on(TestDatabase database) {
        return new Opened(OPEN.computeIfAbsent(database.name(), name -> {
            Database opened = Database.open(database.fresh().url(), DatabaseOptions.named("blog-" + name));
            opened.create(Author.class, Tag.class, Article.class);
            return opened;
        }));
    }

    Database database() {
        return database;
    }

    static Author author(String name) {
        return Author.objects.create(a -> a.name = name);
    }

    static Article article(String title, int views, Author author) {
        return Article.objects.create(a -> {
            a.title = title;
            a.content = "Text of " + title;
            a.views = views;
            a.author.set(author);
        });
    }

    @Override
    public void close() {
        scope.close();
    }
}
