package io.raystack.tests.reading;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.StringWriter;
import java.net.URI;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import javax.tools.Diagnostic;
import javax.tools.DiagnosticCollector;
import javax.tools.JavaFileObject;
import javax.tools.SimpleJavaFileObject;
import javax.tools.ToolProvider;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The rules that make overloads of lambdas, constants and names live together: for each, what compiles and what does not. */
class OverloadsTest {
    private static final String FRAME = """
            import static io.raystack.db.query.Lookups.*;
            import io.raystack.db.*;
            import io.raystack.db.query.*;
            import io.raystack.tests.reading.blog.*;
            import java.util.*;
            class Snippet%d {
                record Stat(String author, long articles) {}
                record Card(String title, int views) {}
                void run(Author ada, Article a, Object any) {
                    %s;
                }
            }
            """;

    @TempDir
    Path directory = Path.of("");

    private static final List<String> MEANT = Stream.of(
                    "Article.objects.filter(x -> x.title.eq(\"a\"))",
                    "Article.objects.filter(x -> x.title.eq(\"a\"), x -> q(\"views__gt\", 1), x -> x.author.eq(ada))",
                    "Article.objects.filter(Article_.title.eq(\"a\"), q(\"views\", 1))",
                    "Article.objects.filter(\"a\", 1).filter(\"a\", 1, \"b\", 2).filter(\"a\", 1, \"b\", 2, \"c\", 3)",
                    "Article.objects.filter(\"a\", 1, \"b\", 2, \"c\", 3, \"d\", 4).filter(Map.of(\"a\", 1))",
                    "Article.objects.exclude(x -> x.title.eq(\"a\")).exclude(Article_.title.eq(\"a\")).exclude(\"a\", 1)",
                    "Article.objects.exclude(\"a\", 1, \"b\", 2, \"c\", 3, \"d\", 4).exclude(Map.of(\"a\", 1))",
                    "Article.objects.get(1); Article.objects.get(1L); Article.objects.get(\"key\")",
                    "Article.objects.get(UUID.randomUUID()); Article.objects.get(\"title\", \"a\")",
                    "Article.objects.get(x -> x.title.eq(\"a\")); Article.objects.get(Article_.views.gt(1))",
                    "Article.objects.filter(x -> x.id.eq(1), x -> x.views.gt(3), x -> x.views.eq(3L), x -> x.id.in(1, 2))",
                    "Author.objects.filter(x -> x.articles().count().gt(3))",
                    "var n = Author_.articles().count().as(\"n\"); Author.objects.annotate(n).filter(n.gt(3)).orderBy(n.desc())",
                    "Article.objects.orderBy(x -> x.title, x -> x.views.desc()).orderBy(\"-a\", \"b\").orderBy(Article_.title)",
                    "Article.objects.orderBy(x -> path(\"author__name\").desc(), x -> Order.named(\"-id\"))",
                    "List<Stat> l = Author.objects.select(Stat::new, x -> x.name, x -> x.articles().count()).list()",
                    "List<Card> l = Article.objects.select(Card::new, x -> x.title, x -> x.views).list()",
                    "List<String> l = Article.objects.select((t, v) -> t + v, x -> x.title, x -> x.views).list()",
                    "List<Map.Entry<String, Integer>> l = Article.objects.select(Map::entry, x -> x.title, x -> x.views).list()",
                    "List<Stat> l = Article.objects.groupBy(x -> x.author().name).select(Stat::new, x -> x.author().name, x -> count()).list()",
                    "List<String> l = Article.objects.value(x -> x.title).list()",
                    "List<Author> l = Article.objects.value(x -> x.author).list()",
                    "List<Row2<String, Integer>> l = Article.objects.values(x -> x.title, x -> x.views).list()",
                    "List<Row> l = Article.objects.values(\"title\", \"author__name\").list()",
                    "Article.objects.fetch(x -> x.author, x -> x.tags.with(Tag.objects.filter(t -> t.name.eq(\"a\"))))",
                    "Article.objects.fetch(Article_.author, Article_.tags).fetch(\"author\", \"tags\").fetch(\"tags\", Tag.objects)",
                    "Article.objects.update(x -> x.views.set(0), x -> x.title.set(\"a\"), x -> x.summary.setNull())",
                    "Article.objects.update(x -> x.views.set(x.views.plus(x.likes))); Article.objects.update(\"views\", 1)",
                    "Article.objects.filter(x -> x.summary.isNull())",
                    "Article.objects.filter(x -> x.author.in(Author.objects.filter(y -> y.name.eq(\"a\"))))",
                    "Article.objects.filter(x -> x.tags().any(t -> t.name.eq(x.title)))",
                    "ada.articles.all().popular().exclude(\"a\", 1).popular()",
                    "List<Article> l = Article.objects.union(Article.objects.popular(), ada.articles.all()).list()",
                    "List<String> l = Article.objects.value(x -> x.title).union(Author.objects.value(x -> x.name)).list()",
                    "List<Article> l = Article.objects.with(\"a\").popular().page(20).rows()",
                    "Article b = Article.objects.latest(x -> x.views, x -> x.title.desc()); Article.objects.earliest(\"views\")",
                    "Article.objects.contains(a); Article.objects.explain(io.raystack.db.sql.Explain.ANALYZE)",
                    "a.save(); a.saveOnly(\"title\"); a.saveOnly(Article_.title, Article_.views)",
                    "Condition<? super Article> c = q(\"a\", 1).or(q(\"b\", 2).not())")
            .toList();

    @Test
    void whatIsMeantCompiles() {
        assertThat(errors(MEANT)).allMatch(List::isEmpty);
    }

    /** A mistake and what the compiler says about it. */
    private record Mistake(String code, String because) {}

    private static final List<Mistake> MISTAKES = List.of(
            new Mistake("Condition<Article> c = () -> null", "functional interface"),
            new Mistake("Order<Article> o = () -> null", "functional interface"),
            new Mistake("Expr<Article, String> e = () -> null", "functional interface"),
            new Mistake("Assignment<Article> s = () -> null", "functional interface"),
            new Mistake("Ordering<Article> s = () -> null", "functional interface"),
            new Mistake("Fetching<Article> s = () -> null", "functional interface"),
            new Mistake("Article.objects.filter()", "no suitable method"),
            new Mistake("Article.objects.orderBy()", "no suitable method"),
            new Mistake("Article.objects.fetch()", "no suitable method"),
            new Mistake("Article.objects.update()", "no suitable method"),
            new Mistake("Article.objects.filter(\"title\")", "no suitable method"),
            new Mistake("Article.objects.get(any)", "no suitable method"),
            new Mistake("Article.objects.get(1.5)", "no suitable method"),
            new Mistake("Article.objects.filter(x -> x.title.eq(1))", "int cannot be converted to java.lang.String"),
            new Mistake(
                    "Article.objects.filter(x -> x.views.eq(\"a\"))",
                    "String cannot be converted to java.lang.Integer"),
            new Mistake("Article.objects.filter(x -> x.title.eq(null))", "ambiguous"),
            new Mistake("Article.objects.filter(x -> x.titel.eq(\"a\"))", "cannot find symbol"),
            new Mistake("Article.objects.filter(x -> x.author.name.eq(\"a\"))", "cannot find symbol"),
            new Mistake("Article.objects.filter(x -> x.title)", "incompatible types"),
            new Mistake("Author.objects.filter(Article_.title.eq(\"a\"))", "no suitable method"),
            new Mistake("Author.objects.orderBy(Article_.title)", "no suitable method"),
            new Mistake("Article.objects.orderBy(x -> x.tags)", "incompatible types"),
            new Mistake("Article.objects.fetch(x -> x.title)", "incompatible types"),
            new Mistake("Author.objects.select(Stat::new, x -> x.name, x -> x.name)", "incompatible bounds"),
            new Mistake("Author.objects.select(Stat::new, x -> x.name)", "no suitable method"),
            new Mistake("Article.objects.select(x -> x.title)", "no suitable method"),
            new Mistake("Article.objects.update(x -> x.views.set(\"a\"))", "no suitable method"),
            new Mistake("Article.objects.update(x -> x.views)", "incompatible types"),
            new Mistake("Article.objects.union(Author.objects)", "cannot be converted to io.raystack.db.Arranged"),
            new Mistake("Article.objects.value(x -> x.views).union(Author.objects.value(x -> x.name))", "incompatible"),
            new Mistake("Article.objects.descendants(x -> x.titel, Article.objects)", "cannot find symbol"),
            new Mistake("Article.objects.descendants(x -> x.author, new Author())", "no suitable method"),
            new Mistake("Article.objects.contains(new Author())", "incompatible types"),
            new Mistake("Article.objects.latest(x -> x.tags)", "incompatible types"),
            new Mistake("Article.objects.earliest(Author_.name)", "no suitable method"),
            new Mistake(
                    "Article.objects.filter(io.raystack.db.LookupPolicy.of(Author.class), java.util.Map.of())",
                    "no suitable method"),
            new Mistake("String n = Article.objects.page(20).rows().get(0).name", "cannot find symbol"),
            new Mistake("Article.objects.explain(\"ANALYZE\")", "cannot be applied"),
            new Mistake("a.save(\"title\")", "cannot be applied"),
            new Mistake("Author a2 = Article.objects.get(1)", "incompatible types"),
            new Mistake("ada.articles.all().unheardOf()", "cannot find symbol"));

    @Test
    void whatIsAMistakeDoesNot() {
        List<List<String>> found = errors(MISTAKES.stream().map(Mistake::code).toList());
        for (int i = 0; i < MISTAKES.size(); i++) {
            String because = MISTAKES.get(i).because();
            assertThat(found.get(i)).as(MISTAKES.get(i).code()).anyMatch(e -> e.contains(because), because);
        }
    }

    /** The compiler's errors for each piece of code, all of them in one run. */
    private List<List<String>> errors(List<String> codes) {
        List<JavaFileObject> sources = new ArrayList<>();
        for (String code : codes) {
            sources.add(source(sources.size(), code));
        }
        DiagnosticCollector<JavaFileObject> found = new DiagnosticCollector<>();
        List<String> options = List.of(
                "-proc:none",
                "-Xmaxerrs",
                "500",
                "-d",
                directory.toString(),
                "-classpath",
                System.getProperty("java.class.path"));
        ToolProvider.getSystemJavaCompiler()
                .getTask(new StringWriter(), null, found, options, null, sources)
                .call();
        return sources.stream().map(source -> errors(found, source)).toList();
    }

    private static List<String> errors(DiagnosticCollector<JavaFileObject> found, JavaFileObject source) {
        return List.copyOf(found.getDiagnostics()).stream() // writing a message may note another one
                .filter(d -> d.getKind() == Diagnostic.Kind.ERROR && source.equals(d.getSource()))
                .map(d -> d.getMessage(Locale.ENGLISH))
                .toList();
    }

    private static JavaFileObject source(int number, String code) {
        URI name = URI.create("string:///Snippet" + number + ".java");
        return new SimpleJavaFileObject(name, JavaFileObject.Kind.SOURCE) {
            @Override
            public CharSequence getCharContent(boolean ignoreEncodingErrors) {
                return FRAME.formatted(number, code);
            }
        };
    }
}
