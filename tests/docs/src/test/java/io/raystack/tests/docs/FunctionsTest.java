package io.raystack.tests.docs;

import static io.raystack.db.query.Functions.caseOf;
import static io.raystack.db.query.Functions.coalesce;
import static io.raystack.db.query.Functions.value;
import static io.raystack.db.query.Functions.when;
import static org.assertj.core.api.Assertions.assertThat;

import blog.Article;
import blog.Author;
import io.raystack.db.DatabaseOptions;
import io.raystack.db.dialect.Extension;
import io.raystack.db.model.ColumnType;
import io.raystack.db.query.FunctionDef;
import io.raystack.db.query.Vocabulary;
import io.raystack.db.sql.FunctionTable;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

/** docs/functions.md. */
class FunctionsTest {
    @RegisterExtension
    final Blog blog = new Blog();

    @Test
    void methods() {
        // snippet: functions/methods
        List<String> short5 = Article.objects
                .filter(a -> a.title.lower().length().lte(7))
                .orderBy(a -> a.title)
                .value(a -> a.title.left(3).upper().rpad(5, "."))
                .list();
        // end
        assertThat(short5).containsExactly("GAR..", "JOI..");
        blog.shows("functions/methods");
    }

    @Test
    void names() {
        // snippet: functions/names
        long same = Article.objects.filter("title__lower__length__lte", 7).count();
        long found = Article.objects.filter("title__iregex", "^(hello|joins)").count();
        // end
        assertThat(same).isEqualTo(2);
        assertThat(found).isEqualTo(2);
    }

    @Test
    void branches() {
        // snippet: functions/case
        List<String> levels = Article.objects
                .orderBy(a -> a.id)
                .value(a -> caseOf(when(a.views.gt(1800), "hot"), when(a.views.gt(100), "warm"))
                        .otherwise("cold"))
                .list();
        List<String> summaries = Article.objects
                .orderBy(a -> a.id)
                .value(a -> coalesce(a.summary, a.content.nullIf(""), value("none")))
                .list();
        // end
        assertThat(levels).containsExactly("warm", "cold", "hot");
        assertThat(summaries).hasSize(3);
        blog.shows("functions/case");
    }

    @Test
    void aggregates() {
        // snippet: functions/aggregates
        List<String> titles = Author.objects
                .orderBy(a -> a.id)
                .value(a -> a.articles()
                        .title
                        .joined(", ", a.articles().title)
                        .filter(a.articles().views.gt(10))
                        .orElse("nothing"))
                .list();
        // end
        assertThat(titles).containsExactly("Hello ORM, Joins", "Gardens", "nothing");
        blog.shows("functions/aggregates");
    }

    @Test
    void extensions() {
        // snippet: functions/extension
        FunctionDef initial = FunctionDef.of("initial", ColumnType.TEXT);
        Extension letters = Extension.of(Vocabulary.NONE.with(initial))
                .function("sqlite", "initial", FunctionTable.pattern("SUBSTR({0}, 1, 1)"))
                .function("postgresql", "initial", FunctionTable.pattern("LEFT({0}, 1)"))
                .function("mariadb", "initial", FunctionTable.pattern("LEFT({0}, 1)"));
        DatabaseOptions options = DatabaseOptions.named("default").extension(letters);
        // then filter("title__initial", "H"), or new TextExpr<>(call(initial, x.title))
        // end
        assertThat(options).isNotNull();
    }
}
