package io.raystack.db.processor;

import static org.assertj.core.api.Assertions.assertThat;

import io.raystack.db.mapping.Meta;
import io.raystack.db.model.ModelSpec;
import io.raystack.db.model.RelationSpec;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

/** Every kind of relation: keys of every type, both sides, self, through a model. */
class RelationsTest {
    static final String[] BLOG = {"""
        public class Author extends Model {
            public static final Author_.Query objects = Author_.objects();
            @CharField(maxLength = 100) public String name = "";
            @Reverse("author") public final Related<Article, ArticleQuery> articles = related();
            @Reverse("owner") public final Ref<@Nullable Profile> profile = ref();
            @ManyToManyField public final Related<Author, Author_.Query> friends = related();
            @ManyToManyField(symmetrical = false, relatedName = "followers")
            public final Related<Author, Author_.Query> follows = related();
            @ForeignKey(onDelete = OnDelete.SET_NULL, relatedName = "pupils") public final Ref<@Nullable Author> teacher = ref();
        }
        """, """
        public class Profile extends KeyedModel {
            @PrimaryKey public @Nullable UUID token;
            @OneToOneField(onDelete = OnDelete.CASCADE) public final Ref<Author> owner = ref();
        }
        """, """
        public class Country extends KeyedModel {
            @PrimaryKey @CharField(maxLength = 2) public String code = "";
        }
        """, """
        public class Shelf extends KeyedModel { @PrimaryKey public int number; }
        """, """
        @io.raystack.db.fields.Meta(unique = @io.raystack.db.fields.Meta.Unique(fields = {"author", "title"}),
            indexes = @io.raystack.db.fields.Meta.Index(fields = {"-title"}, name = "by_title"),
            checks = @io.raystack.db.fields.Meta.Check(name = "views_ok", sql = "views >= 0"), ordering = "-author__name")
        public class Article extends Model {
            public static final ArticleQuery objects = Article_.objects(ArticleQuery::new);
            public String title = ""; public int views;
            @ForeignKey(onDelete = OnDelete.PROTECT) public final Ref<Author> author = ref();
            @ForeignKey(onDelete = OnDelete.SET_NULL, relatedName = "edited") public final Ref<@Nullable Author> editor = ref();
            @ForeignKey(onDelete = OnDelete.CASCADE) public final Ref<Country> country = ref();
            @ForeignKey(onDelete = OnDelete.SET_NULL) public final Ref<@Nullable Shelf> shelf = ref();
            @ForeignKey(onDelete = OnDelete.SET_NULL) private final Ref<@Nullable Profile> profile = ref();
            public Ref<@Nullable Profile> getProfile() { return profile; }
            @ManyToManyField public final Related<Tag, Tag_.Query> tags = related();
            @ManyToManyField(through = Rating.class, throughFields = {"article", "by"}, relatedName = "rated")
            public final Related<Author, Author_.Query> raters = related();
        }
        """, """
        public class ArticleQuery extends QuerySet<Article, Article_.Path<Article>, ArticleQuery> {
            static Object uses() {
                var hop = Article_.author().teacher().articles().any(a -> a.title.eq("x"));
                var deep = Article_.tags().any(t -> t.articles().any(a -> a.author().name.eq(t.label)));
                return List.of(hop, deep, Article_.author.id().eq(1), Article_.raters, Author_.profile().owner().id.eq(3));
            }
        }
        """, """
        public class Tag extends Model {
            @CharField(maxLength = 20) public String label = "";
            @Reverse("tags") public final Related<Article, ArticleQuery> articles = related();
        }
        """, """
        public class Rating extends Model {
            public int stars;
            @ForeignKey(onDelete = OnDelete.CASCADE) public final Ref<Article> article = ref();
            @ForeignKey(onDelete = OnDelete.CASCADE) public final Ref<Author> by = ref();
            @ForeignKey(onDelete = OnDelete.CASCADE, relatedName = "+") public final Ref<Author> checkedBy = ref();
        }
        """};

    static final Compiled COMPILED = Compiled.blog(BLOG).clean();
    static final ClassLoader LOADER = COMPILED.loader();

    @Test
    void the_description_that_the_processor_computed_is_the_one_that_the_class_returns() {
        for (ModelSpec spec : COMPILED.specs()) {
            Meta<?> meta = COMPILED.meta(LOADER, spec.className() + "_");
            assertThat(meta.spec()).isEqualTo(spec);
            assertThat(meta.spec().hashCode()).isEqualTo(spec.hashCode());
        }
        assertThat(COMPILED.specs()).hasSize(7);
    }

    @Test
    void a_foreign_key_is_a_column_of_the_targets_key() {
        ModelSpec article = COMPILED.meta(LOADER, "blog.Article_").spec();

        assertThat(article.fields())
                .extracting(f -> f.name() + " " + f.column() + " " + f.type().kind() + (f.nullable() ? " null" : ""))
                .containsExactly(
                        "id id BIGINT",
                        "title title TEXT",
                        "views views INTEGER",
                        "author author_id BIGINT",
                        "editor editor_id BIGINT null",
                        "country country_id VARCHAR",
                        "shelf shelf_id INTEGER null",
                        "profile profile_id UUID null");
        assertThat(article.field("country").type().length()).isEqualTo(2);
    }

    @Test
    void kinds_and_targets() {
        Map<String, String> found = COMPILED.specs().stream()
                .flatMap(m -> m.relations().stream().map(r -> Map.entry(m.name() + "." + r.name(), r)))
                .collect(Collectors.toMap(Map.Entry::getKey, e -> said(e.getValue())));

        assertThat(found)
                .containsEntry("Article.author", "FOREIGN_KEY blog.Author PROTECT null null")
                .containsEntry("Author.articles", "REVERSE blog.Article DO_NOTHING author null")
                .containsEntry("Author.profile", "REVERSE_ONE blog.Profile DO_NOTHING owner null")
                .containsEntry("Profile.owner", "ONE_TO_ONE blog.Author CASCADE null null")
                .containsEntry("Author.teacher", "FOREIGN_KEY blog.Author SET_NULL null pupils")
                .containsEntry(
                        "Author.friends",
                        "MANY_TO_MANY blog.Author CASCADE null null"
                                + " Through[model=null, table=, sourceField=, targetField=, symmetrical=true]")
                .containsEntry(
                        "Article.raters",
                        "MANY_TO_MANY blog.Author CASCADE null rated"
                                + " Through[model=blog.Rating, table=, sourceField=article, targetField=by, symmetrical=false]");
    }

    @Test
    void hops_are_cached_in_their_path_and_cycles_end_nowhere() throws Exception {
        Class<?> article = Class.forName("blog.Article_", true, LOADER);
        Object author = article.getMethod("author").invoke(null);
        Object teacher = author.getClass().getMethod("teacher").invoke(author);

        assertThat(article.getMethod("author").invoke(null)).isSameAs(author);
        assertThat(author.getClass().getMethod("teacher").invoke(author)).isSameAs(teacher);
        assertThat(teacher).isNotSameAs(author).hasSameClassAs(author);
    }

    @Test
    void six_classes_at_most() {
        List<String> classes = COMPILED.compilation().generatedFiles().stream()
                .map(f -> f.getName())
                .filter(n -> n.contains("/Article_") && n.endsWith(".class") && !n.contains("Index"))
                .toList();

        assertThat(classes).hasSize(6);
        assertThat(COMPILED.source("blog.Article_").length()).isLessThan(25_000);
    }

    private static String said(RelationSpec r) {
        return r.kind() + " " + r.target() + " " + r.onDelete() + " " + r.mappedBy() + " " + r.relatedName()
                + (r.through() == null ? "" : " " + r.through());
    }
}
