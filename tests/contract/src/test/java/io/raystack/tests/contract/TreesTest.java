package io.raystack.tests.contract;

import static io.raystack.db.query.Lookups.path;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.raystack.db.Tree;
import io.raystack.db.errors.FieldError;
import io.raystack.db.errors.QueryError;
import io.raystack.tests.contract.servers.OnEveryDatabase;
import io.raystack.tests.contract.servers.TestDatabase;
import io.raystack.tests.library.Author;
import io.raystack.tests.library.Book;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.StreamSupport;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Walks along a foreign key of a model to itself: whole trees in one statement. */
@OnEveryDatabase
class TreesTest {
    private final OpenLibrary library;
    private final Map<String, Author> authors = new HashMap<>();

    TreesTest(TestDatabase database) {
        library = OpenLibrary.on(database);
    }

    /** Root has A and B, A has Aa and Ab, Aa has Aaa; Other stands alone. */
    @BeforeEach
    void tree() {
        author("Root", null);
        author("A", "Root");
        author("B", "Root");
        author("Aa", "A");
        author("Ab", "A");
        author("Aaa", "Aa");
        author("Other", null);
    }

    private void author(String name, String mentor) {
        authors.put(name, Author.objects.create(a -> {
            a.name = name;
            a.born = name.length();
            a.mentor.set(mentor == null ? null : authors.get(mentor));
        }));
    }

    private Author author(String name) {
        return java.util.Objects.requireNonNull(authors.get(name));
    }

    @AfterEach
    void close() {
        library.close();
    }

    private static List<String> names(Iterable<Author> found) {
        return StreamSupport.stream(found.spliterator(), false).map(a -> a.name).toList();
    }

    @Test
    void descendants() {
        assertThat(names(Author.objects
                        .descendants(a -> a.mentor, author("Root"))
                        .orderBy("name")))
                .containsExactly("A", "Aa", "Aaa", "Ab", "B");
        assertThat(names(Author.objects.descendants("mentor", author("A")).orderBy("name")))
                .containsExactly("Aa", "Aaa", "Ab");
        assertThat(names(Author.objects
                        .descendants(a -> a.mentor, Author.objects.filter("name__in", List.of("Root", "A")))
                        .orderBy("name")))
                .containsExactly("A", "Aa", "Aaa", "Ab", "B");
        assertThat(Author.objects.descendants("mentor", author("Other")).exists())
                .isFalse();
        assertThat(Author.objects.descendants("mentor", Author.objects.none()).list())
                .isEmpty();
    }

    @Test
    void ancestors() {
        assertThat(names(Author.objects.ancestors(a -> a.mentor, author("Aaa")).orderBy(a -> Tree.depth())))
                .containsExactly("Aa", "A", "Root");
        assertThat(names(Author.objects
                        .ancestors("mentor", Author.objects.filter(a -> a.name.in("Aaa", "Ab")))
                        .orderBy("name")))
                .containsExactly("A", "Aa", "Root");
    }

    @Test
    void depthAndWay() {
        var depth = Tree.<Author>depth().as("depth");
        var way = Tree.<Author>path().as("way");
        List<Author> found = Author.objects
                .tree(
                        a -> a.mentor,
                        Tree.below(Author.objects.filter("name", "Root")).withStart())
                .annotate(depth, way)
                .orderBy(depth, path("name"))
                .list();
        assertThat(found.stream().map(a -> a.name + depth.of(a)))
                .containsExactly("Root0", "A1", "B1", "Aa2", "Ab2", "Aaa3");
        assertThat(way.of(found.get(5)))
                .isEqualTo(List.of("Root", "A", "Aa", "Aaa").stream()
                        .map(n -> String.valueOf(author(n).id))
                        .collect(Collectors.joining("/", "/", "/")));
        assertThat(names(Author.objects
                        .tree(
                                "mentor",
                                Tree.below(Author.objects.filter("name", "Root"))
                                        .levels(2))
                        .filter("tree_depth", 2)
                        .orderBy("-tree_depth", "name")))
                .containsExactly("Aa", "Ab");
    }

    @Test
    void circlesEnd() {
        Author root = author("Root");
        root.mentor.set(author("Aaa"));
        root.save();
        assertThat(names(Author.objects.descendants("mentor", root).orderBy("name")))
                .containsExactly("A", "Aa", "Aaa", "Ab", "B");
        assertThat(names(Author.objects.ancestors("mentor", root).orderBy("tree_depth")))
                .containsExactly("Aaa", "Aa", "A");
    }

    @Test
    void conditionsBeforeKeepTheWalkInsideAndThoseAfterChooseOfIt() {
        assertThat(names(Author.objects
                        .exclude("name", "Aa")
                        .descendants("mentor", author("Root"))
                        .orderBy("name")))
                .containsExactly("A", "Ab", "B");
        assertThat(names(Author.objects
                        .descendants("mentor", author("Root"))
                        .exclude("name", "Aa")
                        .orderBy("name")))
                .containsExactly("A", "Aaa", "Ab", "B");
    }

    @Test
    void areQueriesLikeOthers() {
        var below = Author.objects.descendants(a -> a.mentor, author("A"));
        Book.objects.create(b -> {
            b.title = "By Aaa";
            b.author.set(author("Aaa"));
        });
        assertThat(below.count()).isEqualTo(3);
        assertThat(below.filter(a -> a.books().exists()).get().name).isEqualTo("Aaa");
        assertThat(Book.objects.filter(b -> b.author.in(below)).count()).isEqualTo(1);
        assertThat(below.slice(0, 2).count()).isEqualTo(2);
        Integer longest = below.aggregate(a -> a.born.max());
        assertThat(longest).isEqualTo(3);
        assertThat(below.orderBy("name").fetch("mentor", "books").list().stream()
                        .map(a -> a.name + "<" + java.util.Objects.requireNonNull(a.mentor.get()).name
                                + a.books.list().size()))
                .containsExactly("Aa<A0", "Aaa<Aa1", "Ab<A0");
        assertThat(below.groupBy("born").value(a -> a.born).list()).containsExactlyInAnyOrder(2, 3);
        assertThat(below.filter("born__lt", 9)
                        .groupBy(a -> a.born.plus(7))
                        .value(a -> a.born.plus(7))
                        .list())
                .containsExactlyInAnyOrder(9, 10);
        assertThat(below.update("prizes", 5)).isEqualTo(3);
        assertThat(Author.objects.filter("prizes", 5).count()).isEqualTo(3);
        assertThat(below.union(Author.objects.filter("name", "Other")).count()).isEqualTo(4);
        assertThat(names(below.page(2))).hasSize(2);
    }

    @Test
    void aDeleteCanWalk() {
        assertThat(Author.objects.descendants("mentor", author("A")).delete()).containsValue(3L);
        assertThat(names(Author.objects.orderBy("name"))).containsExactly("A", "B", "Other", "Root");
    }

    @Test
    void oneStatement() {
        String sql = library.session()
                .planner()
                .select(Author.objects.descendants("mentor", author("Root")).query())
                .sql()
                .text();
        assertThat(sql).startsWith("WITH RECURSIVE \"walk_").contains("UNION ALL");
    }

    @Test
    void whatIsNoTreeIsAnError() {
        assertThatThrownBy(
                        () -> Author.objects.descendants("name", author("Root")).list())
                .isInstanceOf(QueryError.class)
                .hasMessageContaining("\"name\" of library.Author is no foreign key");
        assertThatThrownBy(
                        () -> Book.objects.descendants("author", Book.objects).list())
                .isInstanceOf(QueryError.class)
                .hasMessageContaining("no foreign key");
        assertThatThrownBy(() -> Author.objects.filter("tree_depth", 1).list()).isInstanceOf(FieldError.class);
        Function<Author, Long> depth = Tree.<Author>depth().as("d")::of;
        assertThat(depth).isNotNull();
        assertThatThrownBy(() -> Author.objects.orderBy(a -> Tree.depth()).list())
                .isInstanceOf(FieldError.class)
                .hasMessageContaining("the rows come from none");
    }
}
