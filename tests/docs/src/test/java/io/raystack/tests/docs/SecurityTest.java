package io.raystack.tests.docs;

import static io.raystack.db.query.Lookups.path;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import blog.Account;
import blog.Article;
import io.raystack.db.LookupPolicy;
import io.raystack.db.errors.ModelError;
import io.raystack.db.errors.QueryError;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

/** docs/security.md. */
class SecurityTest {
    @RegisterExtension
    final Blog blog = new Blog();

    // snippet: security/policy
    static final LookupPolicy<Article> PUBLIC = LookupPolicy.of(Article.class)
            .allow("title", "exact", "icontains")
            .allow("views", "gte", "lte")
            .allow("published_at__year", "exact")
            .allow("author__name", "exact", "in")
            .allowOrder("title", "views");
    // end

    @Test
    void requests() {
        Map<String, String> parameters = Map.of("views__gte", "1000", "author__name__in", "Ada,Bob");
        String sort = "-views,title";
        // snippet: security/request
        List<Article> found =
                Article.objects.filter(PUBLIC, parameters).orderBy(PUBLIC, sort).list();
        // end
        assertThat(found).extracting(a -> a.title).containsExactly("Gardens", "Hello ORM");
        for (String name : List.of("content__contains", "author__articles__title", "_connector", "x\" OR 1=1 --")) {
            assertThatThrownBy(() -> Article.objects.filter(PUBLIC, Map.of(name, "x")))
                    .isInstanceOf(QueryError.class)
                    .hasMessageContaining("[policy.refused]");
        }
        assertThatThrownBy(() -> Article.objects.filter(PUBLIC, Map.of("views__gte", "many")))
                .hasMessageContaining("is not a whole number");
    }

    @Test
    void secrets() {
        assertThatThrownBy(
                        () ->
                                // snippet: security/sensitive
                                Account.objects.filter(
                                        LookupPolicy.of(Account.class).allow("secret", "startswith"),
                                        Map.of()) // ModelError
                        // end
                        )
                .isInstanceOf(ModelError.class);
    }

    @Test
    void names() {
        assertThatThrownBy(
                        () ->
                                // snippet: security/alias
                                Article.objects.annotate(
                                        path("views").as("x\" FROM secrets --")) // QueryError, nothing is sent
                        // end
                        )
                .isInstanceOf(QueryError.class);
        assertThat(blog.sent()).isZero();
    }
}
