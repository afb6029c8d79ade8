package io.raystack.tests.writing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.raystack.db.LookupPolicy;
import io.raystack.db.errors.FieldError;
import io.raystack.db.errors.ModelError;
import io.raystack.db.errors.QueryError;
import io.raystack.tests.contract.servers.OnEveryDatabase;
import io.raystack.tests.contract.servers.TestDatabase;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Names and values of requests: what is allowed is asked, everything else is refused without a word. */
@OnEveryDatabase
class PolicyTest {
    private static final LookupPolicy<Memo> PUBLIC = LookupPolicy.of(Memo.class)
            .allow("slug", "exact", "icontains", "in")
            .allow("views", "exact", "gte", "range", "isnull")
            .allow("slug__length", "gt")
            .allow("created_at", "lt")
            .allowOrder("views", "slug");

    private final Writing db;

    PolicyTest(TestDatabase database) {
        db = Writing.on(database);
    }

    @BeforeEach
    void memos() {
        Memo.objects.filter("slug__startswith", "policy-").delete();
        for (int i = 1; i <= 3; i++) {
            int views = i;
            Memo.objects.create(m -> {
                m.slug = "policy-" + views;
                m.views = views;
                m.secret = "policy secret " + views;
            });
        }
    }

    @AfterEach
    void close() {
        db.close();
    }

    private static List<String> slugs(Map<String, ?> asked, String... order) {
        return Memo.objects
                .filter(m -> m.slug.startsWith("policy-"))
                .filter(PUBLIC, asked)
                .orderBy(PUBLIC, order.length == 0 ? "slug" : order[0])
                .value(m -> m.slug)
                .list();
    }

    @Test
    void whatIsAllowedIsAsked() {
        assertThat(slugs(Map.of("views__gte", "2"))).containsExactly("policy-2", "policy-3");
        assertThat(slugs(Map.of("views", 1))).containsExactly("policy-1");
        assertThat(slugs(Map.of("views__range", "1,2"), "-views")).containsExactly("policy-2", "policy-1");
        assertThat(slugs(Map.of("slug__in", List.of("policy-1", "policy-3")))).hasSize(2);
        assertThat(slugs(Map.of("slug__in", new String[] {"policy-1,policy-3"})))
                .hasSize(2);
        assertThat(slugs(Map.of("slug__icontains", "POLICY-2"))).containsExactly("policy-2");
        assertThat(slugs(Map.of("slug__length__gt", "7"))).hasSize(3);
        assertThat(slugs(Map.of("views__isnull", "true"))).isEmpty();
        assertThat(slugs(Map.of("created_at__lt", "2000-01-01T00:00:00Z"))).isEmpty();
        assertThat(slugs(Map.of("slug", "policy-1", "views__gte", "2"))).isEmpty();
        assertThat(slugs(Map.of(), "-views,slug")).startsWith("policy-3");
        assertThat(Memo.objects
                        .exclude(PUBLIC, Map.of("views__gte", "2"))
                        .filter("slug__startswith", "policy-")
                        .count())
                .isEqualTo(1);
    }

    @Test
    void everythingElseIsRefusedWithoutNames() {
        for (String name : List.of(
                "secret",
                "secret__startswith",
                "body",
                "body__contains",
                "nothing_like_that",
                "slug__regex",
                "slug__startswith",
                "views__lt",
                "slug__lower",
                "id",
                "pk",
                "_connector",
                "_negated",
                "slug__exact__exact",
                "",
                "__",
                "slug\" OR 1=1 --",
                "slug\u0000",
                "x".repeat(10_000))) {
            assertThatThrownBy(() -> Memo.objects.filter(PUBLIC, Map.of(name, "x")))
                    .as(name)
                    .isInstanceOf(QueryError.class)
                    .hasMessage("The request asks for something that it may not ask for. "
                            + "Use the filters and orders that are offered. [policy.refused]");
        }
        for (String order :
                List.of("secret", "-secret", "body", "--views", "views,secret", "?", "", "views desc", "1")) {
            assertThatThrownBy(() -> Memo.objects.orderBy(PUBLIC, order))
                    .as(order)
                    .isInstanceOf(QueryError.class)
                    .hasMessageContaining("may not ask for");
        }
    }

    @Test
    void valuesBecomeWhatTheFieldHolds() {
        for (Object value : Arrays.<Object>asList(
                "many",
                "1.5",
                "",
                "99999999999999999999",
                "1 OR 1=1",
                Map.of("a", 1),
                new Object(),
                List.of(1, 2),
                Memo.objects,
                null)) {
            assertThatThrownBy(
                            () -> Memo.objects.filter(PUBLIC, java.util.Collections.singletonMap("views__gte", value)))
                    .as(String.valueOf(value))
                    .isInstanceOf(QueryError.class)
                    .hasMessageContaining("A value of the request is not");
        }
        for (String text : List.of("a\u0000b", "\uD800", "x".repeat(5000))) {
            assertThatThrownBy(() -> Memo.objects.filter(PUBLIC, Map.of("slug", text)))
                    .isInstanceOf(QueryError.class)
                    .hasMessageContaining("policy.value");
        }
        assertThatThrownBy(() -> Memo.objects.filter(PUBLIC, Map.of("created_at__lt", "yesterday")))
                .hasMessageContaining("is not an instant");
        assertThat(slugs(Map.of("slug", "' OR 1=1 --"))).isEmpty();
        assertThat(slugs(Map.of("slug__icontains", "%"))).isEmpty();
    }

    @Test
    void aPolicyThatAllowsTooMuchIsAnError() {
        assertThatThrownBy(() -> Memo.objects.filter(LookupPolicy.of(Memo.class).allow("secret", "exact"), Map.of()))
                .isInstanceOf(ModelError.class)
                .hasMessageContaining("which is sensitive");
        assertThatThrownBy(() ->
                        Memo.objects.filter(LookupPolicy.of(Memo.class).allow("secret__lower", "exact"), Map.of()))
                .isInstanceOf(ModelError.class);
        assertThatThrownBy(
                        () -> Memo.objects.orderBy(LookupPolicy.of(Memo.class).allowOrder("secret"), "views"))
                .isInstanceOf(ModelError.class);
        assertThatThrownBy(() -> Memo.objects.filter(LookupPolicy.of(Memo.class).allow("viewz", "exact"), Map.of()))
                .isInstanceOf(FieldError.class)
                .hasMessageContaining("views");
        assertThatThrownBy(() -> Pet.objects.filter(
                        LookupPolicy.of(Pet.class)
                                .allow("owner__favourite__name", "exact")
                                .depth(1),
                        Map.of()))
                .isInstanceOf(ModelError.class)
                .hasMessageContaining("crosses");
    }
}
