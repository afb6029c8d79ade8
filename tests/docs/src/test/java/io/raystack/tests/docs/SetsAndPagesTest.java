package io.raystack.tests.docs;

import static io.raystack.db.query.Lookups.count;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import blog.Article;
import blog.ArticleQuery;
import blog.Author;
import blog.Section;
import io.raystack.db.Page;
import io.raystack.db.Paging;
import io.raystack.db.Tree;
import io.raystack.db.errors.QueryError;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

/** docs/sets-and-pages.md. */
class SetsAndPagesTest {
    @RegisterExtension
    final Blog blog = new Blog();

    private static Section section(String name, Section parent) {
        return Section.objects.create(s -> {
            s.name = name;
            s.parent.set(parent);
        });
    }

    private static Section tree() {
        Section root = Section.objects.create(s -> s.name = "Root");
        Section news = section("News", root);
        section("Sport", news);
        section("Letters", root);
        return root;
    }

    @Test
    void sets() {
        // snippet: sets/union
        ArticleQuery popular = Article.objects.filter(a -> a.views.gt(1000));
        ArticleQuery byAda = Article.objects.filter(a -> a.author().name.eq("Ada"));

        List<Article> any =
                popular.union(byAda).orderBy(a -> a.title).slice(0, 10).list();
        // end
        assertThat(any).extracting(a -> a.title).containsExactly("Gardens", "Hello ORM", "Joins");
        blog.shows("sets/union");
        // snippet: sets/others
        long both = popular.intersection(byAda).count();
        long rest = popular.difference(byAda).count();
        long sum = popular.unionAll(byAda).count(); // an article of both counts twice
        // end
        assertThat(List.of(both, rest, sum)).containsExactly(1L, 1L, 4L);
    }

    @Test
    void values() {
        // snippet: sets/values
        List<String> names = Author.objects
                .value(a -> a.name)
                .union(Article.objects.value(a -> a.title))
                .orderBy("-1") // what is selected, by name or place
                .list();
        // end
        assertThat(names).hasSize(6).startsWith("Joins");
        blog.shows("sets/values");
    }

    @Test
    void named() {
        // snippet: sets/with
        ArticleQuery popular = Article.objects.filter(a -> a.views.gt(1000)).with("popular");
        List<Author> writers = Author.objects
                .filter(a -> a.id.in(popular.value(p -> p.author.id())))
                .orderBy("name")
                .list();
        // end
        assertThat(writers).extracting(a -> a.name).containsExactly("Ada", "Bob");
        blog.shows("sets/with");
        // snippet: sets/with-values
        long busy = Article.objects
                .values("author")
                .annotate(count().as("n"))
                .with("totals")
                .filter("n__gte", 2)
                .count();
        // end
        assertThat(busy).isEqualTo(1);
    }

    @Test
    void trees() {
        Section root = tree();
        blog.sent();
        // snippet: sets/tree
        List<Section> below = Section.objects
                .descendants(s -> s.parent, root)
                .orderBy("tree_depth", "name")
                .list();
        // end
        assertThat(below).extracting(s -> s.name).containsExactly("Letters", "News", "Sport");
        blog.shows("sets/tree");
        // snippet: sets/walk
        var depth = Tree.<Section>depth().as("depth");
        List<Section> two = Section.objects
                .tree(
                        s -> s.parent,
                        Tree.below(Section.objects.filter("name", "Root"))
                                .withStart()
                                .levels(2))
                .annotate(depth)
                .filter(depth.gte(1))
                .list();
        long above = Section.objects.ancestors("parent", below.get(2)).count();
        // end
        assertThat(two).hasSize(3);
        assertThat(above).isEqualTo(2);
    }

    @Test
    void pages() {
        // snippet: pages/page
        ArticleQuery newest = Article.objects.orderBy(a -> a.views.desc());
        Page<Article> first = newest.page(2);
        Page<Article> second = newest.page(2, first.nextCursor());
        // end
        assertThat(first.rows()).extracting(a -> a.title).containsExactly("Gardens", "Hello ORM");
        assertThat(second.rows()).extracting(a -> a.title).containsExactly("Joins");
        assertThat(second.next()).isEmpty();
        blog.shows("pages/page");
        byte[] secret = "sixteen bytes or more, from the configuration".getBytes(StandardCharsets.UTF_8);
        // snippet: pages/signed
        Paging pages = Paging.of(20).signed(secret); // a constant of the application
        Page<Article> page = newest.page(pages.at(null)); // or the cursor of the request
        // end
        assertThat(page.rows()).hasSize(3);
        assertThatThrownBy(() -> newest.page(pages.at("tampered"))).isInstanceOf(QueryError.class);
    }

    @Test
    void ends() {
        // snippet: pages/ends
        Article oldest = Article.objects.earliest(a -> a.publishedAt, a -> a.id);
        Article mostRead = Article.objects.latest("views");
        boolean popular = Article.objects.filter("views__gt", 1000).contains(mostRead);
        String plan = Article.objects.filter("views__gt", 1000).explain();
        // end
        assertThat(oldest.title).isEqualTo("Hello ORM");
        assertThat(popular).isTrue();
        assertThat(plan).isNotEmpty();
    }
}
