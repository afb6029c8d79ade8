package io.raystack.db.session;

import static io.raystack.db.query.Lookups.q;
import static io.raystack.db.session.Shelf.ALL;
import static io.raystack.db.session.Shelf.AUTHORS;
import static io.raystack.db.session.Shelf.BOOKMETA;
import static org.assertj.core.api.Assertions.assertThat;

import io.raystack.db.query.Query;
import io.raystack.db.session.Shelf.BookQuery;
import org.junit.jupiter.api.Test;

class TellerTest {
    private static String told(BookQuery books) {
        return Told.where(BOOKMETA, books.query());
    }

    @Test
    void saysConditionsAsPeopleWould() {
        assertThat(told(ALL)).isEmpty();
        assertThat(told(ALL.filter(b -> b.title.eq("A")))).isEqualTo(" where title = 'A'");
        assertThat(told(ALL.thick().exclude(b -> b.title.icontains("x").or(b.id.in(1, 2)))))
                .isEqualTo(" where pages gt 500 and not (title icontains 'x' or id in [1, 2])");
        assertThat(told(ALL.filter("author__name", "Ada", "pages__gt", 3)))
                .isEqualTo(" where (author__name = 'Ada' and pages__gt = 3)");
        assertThat(told(ALL.none())).isEqualTo(" where false");
    }

    @Test
    void leavesOutSensitiveValues() {
        Query secret =
                Query.of(AUTHORS.spec().className()).where(q("secret", "hush").node());
        assertThat(Told.where(AUTHORS, secret)).isEqualTo(" where secret = ***");
        assertThat(told(ALL.filter("author__secret__startswith", "hush").filter("title", "A")))
                .isEqualTo(" where author__secret__startswith = *** and title = 'A'");
    }

    @Test
    void aNameThatLeadsNowhereMayBeSensitive() {
        assertThat(told(ALL.filter("pasword", "hush"))).doesNotContain("hush");
    }

    @Test
    void longValuesAreCut() {
        assertThat(told(ALL.filter("title", "x".repeat(500)))).hasSizeLessThan(150);
    }
}
