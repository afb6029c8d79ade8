package io.raystack.tests.reading;

import static io.raystack.db.query.Lookups.path;
import static org.assertj.core.api.Assertions.assertThat;

import io.raystack.db.Database;
import io.raystack.db.DatabaseOptions;
import io.raystack.db.query.Alias;
import io.raystack.tests.contract.servers.OnEveryDatabase;
import io.raystack.tests.contract.servers.TestDatabase;
import io.raystack.tests.reading.blog.Article;
import io.raystack.tests.reading.blog.Author;
import io.raystack.tests.reading.blog.Author_;
import io.raystack.tests.reading.blog.Tag;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.regex.Pattern;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/**
 * How a database finds a page of 20 authors out of very many by what is aggregated over their articles: never by reading all
 * articles for an author. There are 32,768 authors, twice as many articles, and statistics, so that the planner chooses
 * as it would for a million.
 */
@OnEveryDatabase
class PlansTest {
    private static final Map<String, Database> OPEN = new ConcurrentHashMap<>();
    private static final Alias<Object, Long> WRITTEN = path("articles").count().as("n");

    private final TestDatabase database;
    private final Database.Scope scope;

    PlansTest(TestDatabase database) {
        this.database = database;
        scope = OPEN.computeIfAbsent(database.name(), name -> {
                    Database opened = Database.open(database.fresh().url(), DatabaseOptions.named("plans-" + name));
                    opened.create(Author.class, Tag.class, Article.class);
                    return opened;
                })
                .asDefault();
        if (!Author.objects.exists()) {
            fill();
            analyze("blog_author");
            analyze("blog_article");
        }
    }

    private static void fill() {
        Opened.article("Title", 1, Opened.author("A name"));
        for (int rows = 1; rows < 32_768; rows *= 2) {
            Database.sql("insert into blog_author (name) select name from blog_author")
                    .update();
        }
        for (int part : new int[] {1, 2, 4, 8, 16, 16}) { // 0 to 6 for each author
            Database.sql(
                            "insert into blog_article (title, content, views, likes, published_at, author_id)"
                                    + " select 'Title', 'Text', id % 100, 1, (select min(published_at) from blog_article), id"
                                    + " from blog_author where id % ? = 0",
                            part)
                    .update();
        }
    }

    private void analyze(String table) {
        if (database.is("mariadb")) {
            Database.sql("analyze table " + table).list(row -> row.string("Msg_text"));
        } else {
            Database.sql("analyze " + table).update();
        }
    }

    @AfterEach
    void close() {
        scope.close();
    }

    private static Author_.Query page(Author_.Query authors) {
        return authors.slice(0, 20);
    }

    @Test
    void aFilteredPageCountsAuthorByAuthorUntilItIsFull() {
        for (Author_.Query authors : new Author_.Query[] {
            Author.objects.filter(a -> a.articles().count().gt(2)),
            Author.objects.alias(WRITTEN).filter("n__gt", 2),
            Author.objects.filter(a -> a.articles().views.sum().gt(100)),
        }) {
            Author_.Query page = page(authors.orderBy("id"));
            assertThat(page.list()).hasSize(20);
            Plan plan = plan(page);
            plan.readsArticlesByIndex(1);
            assertThat(plan.sorts()).as(plan.text).isZero();
        }
    }

    /**
     * One pass over the authors, one aggregate for each through the index, and a sort that keeps 20: every author has to be
     * counted whatever the plan, and none is counted twice.
     */
    @Test
    void aPageInTheOrderOfAnAggregateCountsEachAuthorOnce() {
        for (Author_.Query authors : new Author_.Query[] {
            Author.objects.orderBy(a -> a.articles().count().desc(), a -> a.id.asc()),
            Author.objects.orderBy(a -> a.articles().views.sum().desc(), a -> a.id.asc()),
            Author.objects.annotate(WRITTEN).orderBy("-n", "id"),
        }) {
            Author_.Query page = page(authors);
            assertThat(page.list()).hasSize(20);
            Plan plan = plan(page);
            plan.readsArticlesByIndex(1);
            assertThat(plan.sorts()).as(plan.text).isEqualTo(1);
        }
    }

    /** Counted once for the condition and once more for those that meet it: both through the index. */
    @Test
    void filteredAndOrderedByOneAggregate() {
        Author_.Query page =
                page(Author.objects.annotate(WRITTEN).filter("n__gt", 2).orderBy("-n", "id"));
        assertThat(page.list()).hasSize(20);
        Plan plan = plan(page);
        plan.readsArticlesByIndex(2);
        assertThat(plan.sorts()).as(plan.text).isEqualTo(1);
    }

    /** Two aggregates over one page are computed for its 20 rows only. */
    @Test
    void aggregatesThatAreOnlyShownFollowThePage() {
        Author_.Query page = page(Author.objects
                .annotate(WRITTEN, path("articles__views").sum().as("views"))
                .orderBy("id"));
        Plan plan = plan(page);
        plan.readsArticlesByIndex(2);
        assertThat(plan.sorts()).as(plan.text).isZero();
    }

    private Plan plan(Author_.Query query) {
        String text = query.explain();
        if (database.is("sqlite")) {
            return new Plan(
                    text,
                    "SEARCH t\\d+ USING (COVERING )?INDEX blog_article_author_id\\S+ \\(author_id=\\?\\)",
                    "SCAN t[1-9]",
                    "TEMP B-TREE FOR ORDER BY");
        }
        if (database.is("mariadb")) {
            String step = "DEPENDENT SUBQUERY \\| t\\d+ \\| ";
            return new Plan(text, step + "ref \\| \\S+ \\| blog_article_author_id", step + "(ALL|index) ", "filesort");
        }
        return new Plan(text, "Index Cond: \\(author_id = t0\\.id\\)", "Seq Scan on blog_article", "Sort  \\(");
    }

    /** What a database says, and how it says three things. */
    private record Plan(String text, String step, String scan, String sort) {
        void readsArticlesByIndex(int times) {
            assertThat(times(step)).as(text).isEqualTo(times);
            assertThat(times(scan)).as(text).isZero();
        }

        int sorts() {
            return times(sort);
        }

        private int times(String pattern) {
            return (int) Pattern.compile(pattern).matcher(text).results().count();
        }
    }
}
