package io.raystack.tests.contract;

import static io.raystack.db.query.Lookups.count;
import static io.raystack.db.query.Lookups.filtered;
import static io.raystack.db.query.Lookups.path;
import static io.raystack.db.query.Lookups.q;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.fail;

import io.raystack.db.Paging;
import io.raystack.db.Tree;
import io.raystack.db.errors.DatabaseError;
import io.raystack.db.errors.RaystackException;
import io.raystack.db.query.Expr;
import io.raystack.db.query.FunctionDef;
import io.raystack.db.query.Functions;
import io.raystack.db.query.HasQuery;
import io.raystack.db.sql.Explain;
import io.raystack.tests.contract.servers.OnEveryDatabase;
import io.raystack.tests.contract.servers.TestDatabase;
import io.raystack.tests.library.Author;
import io.raystack.tests.library.Author_;
import io.raystack.tests.library.Book;
import io.raystack.tests.library.Specimen;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import java.util.function.Function;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/**
 * Every place where a name or a value of somebody else's may enter: it is refused before a database sees it, or it is sent as a
 * parameter, so that the text of the statement is the same as for a harmless one.
 */
@OnEveryDatabase
class InjectionTest {
    /** What has broken others: each way out of a name, a text, a comment, a number. */
    private static final List<String> PAYLOADS = List.of(
            "x\" FROM library_book; DROP TABLE library_book; --",
            "x' OR 1=1 --",
            "x'; SELECT pg_sleep(9); --",
            "`x`",
            "[x]",
            "x]",
            "x;y",
            "x y",
            "x\ty",
            "x\ny",
            "x\r\n--",
            "x--",
            "x/*y*/",
            "x*/",
            "x#",
            "x%s",
            "%(x)s",
            "x?",
            "?",
            ":x",
            "$1",
            "$$x$$",
            "$tag$x$tag$",
            "x\\",
            "\\'; --",
            "x.y",
            "library_book.title",
            "x\u0000y",
            "x\u0001",
            "x\u007f",
            "x\u0085",
            "x\u00a0y",
            "x\u200by",
            "x\u202ey",
            "\uff02x\uff02",
            "\ud800",
            "x\udc00",
            "é\"",
            "x\")) UNION SELECT NULL --",
            "(SELECT 1)",
            "1=1",
            "",
            " ",
            "_connector",
            "__",
            "a__",
            "__a",
            "x".repeat(64),
            "x".repeat(100_000));

    private static final String HARMLESS = "harmless";

    private final OpenLibrary library;

    InjectionTest(TestDatabase database) {
        library = OpenLibrary.on(database);
    }

    @AfterEach
    void close() {
        library.close();
    }

    /** Queries with a name or value of somebody else's in them. */
    private static Map<String, Function<String, HasQuery>> queries() {
        Map<String, Function<String, HasQuery>> all = new LinkedHashMap<>();
        all.put("annotate", s -> Book.objects.annotate(path("pages").as(s)));
        all.put(
                "annotate typed",
                s -> Book.objects.annotate(b -> b.pages.plus(1).as(s)));
        all.put("alias", s -> Book.objects.alias(path("pages").as(s)));
        all.put(
                "annotate an aggregate",
                s -> Author.objects.annotate(Author_.books().count().as(s)));
        all.put("annotate groups", s -> Book.objects.values("pages").annotate(count().as(s)));
        all.put("filter", s -> Book.objects.filter(s, 1));
        all.put("filter map", s -> Book.objects.filter(Map.of(s, 1, "pages", 2)));
        all.put("filter lookup", s -> Book.objects.filter("pages__" + s, 1));
        all.put("filter relation", s -> Book.objects.filter("author__" + s, 1));
        all.put("exclude", s -> Book.objects.exclude("tags__" + s, 1));
        all.put("q", s -> Book.objects.filter(q(s, 1).not()));
        all.put("path", s -> Book.objects.filter(path(s).eq(1)));
        all.put("orderBy", s -> Book.objects.orderBy(s));
        all.put("orderBy down", s -> Book.objects.orderBy("-" + s));
        all.put("orderBy relation", s -> Book.objects.orderBy("author__" + s));
        all.put(
                "orderBy of a combination",
                s -> Book.objects.union(Book.objects.all()).orderBy(s));
        all.put(
                "orderBy of combined values",
                s -> Book.objects
                        .values("pages")
                        .union(Book.objects.values("pages"))
                        .orderBy(s));
        all.put("values", s -> Book.objects.values(s));
        all.put("values second", s -> Book.objects.values("title", s));
        all.put("groupBy", s -> Book.objects.groupBy(s).values("pages"));
        all.put("distinct on", s -> Book.objects.values("pages").distinct(s));
        all.put("fetch", s -> Book.objects.fetch(s));
        all.put("fetch deeper", s -> Book.objects.fetch("author__" + s));
        all.put("fetch to", s -> Book.objects.fetch("tags", io.raystack.tests.library.Tag.objects.all(), s));
        all.put("with", s -> Book.objects.with(s));
        all.put("with of values", s -> Book.objects.values("pages").with(s));
        all.put("tree", s -> Author.objects.tree(s, Tree.below(Author.objects)));
        all.put(
                "filtered relation",
                s -> Author.objects.annotate(filtered(s, q("pages", 1)).as("r")));
        all.put(
                "filtered name",
                s -> Author.objects.annotate(filtered("books", q("pages", 1)).as(s)));
        all.put(
                "function",
                s -> Book.objects.annotate(new Expr<Object, Object>(
                                Functions.call(FunctionDef.of(s, io.raystack.db.model.ColumnType.TEXT), path("title")))
                        .as("x")));
        all.put(
                "collation",
                s -> Book.objects.annotate(
                        new Expr<Object, Object>(Functions.call(FunctionDef.collate(s), path("title"))).as("x")));
        all.put("json path", s -> Specimen.objects.filter("document__" + s, "x"));
        all.put("json keys", s -> Specimen.objects.filter("document__a__" + s + "__b", "x"));
        all.put("json values", s -> Specimen.objects.values("document__" + s));
        all.put("json order", s -> Specimen.objects.orderBy("document__" + s));
        all.put(
                "json key typed",
                s -> Specimen.objects.filter(x -> x.document.key(s).text().eq("x")));
        all.put("json has key", s -> Specimen.objects.filter(x -> x.document.hasKey(s)));
        all.put("value", s -> Book.objects.filter("title", s));
        all.put("value in a pattern", s -> Book.objects.filter("title__icontains", s));
        all.put("value in a list", s -> Book.objects.filter(b -> b.title.in(s, "other")));
        all.put(
                "value selected",
                s -> Book.objects.annotate(Functions.<Book>value(s).as("x")));
        all.put(
                "value grouped",
                s -> Book.objects
                        .values("pages")
                        .annotate(Functions.<Book>value(s).as("x"), count().as("n")));
        all.put(
                "delimiter",
                s -> Author.objects.annotate(a -> a.books().title.joined(s).as("x")));
        return all;
    }

    @Test
    void namesAndValuesOfOthersNeverBecomeSql() {
        queries().forEach((place, query) -> {
            String harmless = text(query, HARMLESS);
            for (String payload : PAYLOADS) {
                boolean deeper = place.startsWith("json") && payload.contains("__"); // more keys, not another one
                String sql = deeper ? null : text(query, payload);
                if (sql != null && !shape(sql, payload).equals(shape(String.valueOf(harmless), HARMLESS))) {
                    fail(place + " writes " + payload + ": " + sql + "\nnot " + harmless);
                }
            }
        });
    }

    /** A name that is nothing but letters, digits and underscores may be one. */
    private static boolean isName(String payload) {
        return payload.matches("[A-Za-z_][A-Za-z0-9_]{0,62}");
    }

    /** Between quotes an identifier may have spaces and the like, which cannot end it. */
    private static String shape(String sql, String payload) {
        boolean word = payload.matches("[\\w$#-]([\\w$#\\- ]*[\\w$#-])?");
        String quoted = word ? sql.replace("\"" + payload + "\"", "\"" + HARMLESS + "\"") : sql;
        // a step into a document is written between quotes where it has nothing that could end them, else it is a
        // parameter
        return quoted.replaceAll("'[\\p{L}\\p{N} _.:+$\\[\\]/\"-]*'", "?");
    }

    /** The statement, or null where it is refused before a database sees it. */
    private String text(Function<String, HasQuery> query, String payload) {
        try {
            return library.session()
                    .planner()
                    .select(query.apply(payload).query())
                    .sql()
                    .text();
        } catch (DatabaseError e) {
            throw new AssertionError("sent to the database", e);
        } catch (RaystackException e) {
            assertThat(e.getMessage()).doesNotContain("\u0000", "\u0001", "\u007f", "\u202e", "\r");
            return null;
        }
    }

    /** Calls that run at once. */
    private static Map<String, Consumer<String>> calls() {
        Map<String, Consumer<String>> all = new LinkedHashMap<>();
        all.put("aggregate", s -> Book.objects.aggregate(path("pages").count().as(s)));
        all.put("update", s -> Book.objects.update(s, 1));
        all.put("update map", s -> Book.objects.update(Map.of(s, 1)));
        all.put("earliest", s -> Book.objects.earliest(s));
        all.put("latest", s -> Book.objects.latest("-" + s));
        all.put("inBulk", s -> Book.objects.inBulk(s, List.of(1L)));
        all.put("page order", s -> Book.objects.orderBy(s).page(2));
        all.put("cursor", s -> Book.objects.page(Paging.of(2).at(s + "x")));
        all.put("explain", s -> Book.objects.explain(Explain.valueOf(s)));
        return all;
    }

    @Test
    void callsRefuseThem() {
        calls().forEach((place, call) -> {
            for (String payload : PAYLOADS) {
                try {
                    call.accept(payload);
                    if (!isName(payload)) {
                        fail(place + " takes " + payload);
                    }
                } catch (DatabaseError e) {
                    throw new AssertionError(place + " sends " + payload, e);
                } catch (RaystackException | IllegalArgumentException e) {
                    assertThat(e.getMessage()).isNotEmpty();
                }
            }
        });
    }
}
