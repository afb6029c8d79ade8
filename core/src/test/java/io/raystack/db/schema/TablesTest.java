package io.raystack.db.schema;

import static org.assertj.core.api.Assertions.assertThat;

import io.raystack.db.model.ColumnType;
import io.raystack.db.model.ConstraintSpec;
import io.raystack.db.model.FieldSettings;
import io.raystack.db.model.FieldSpec;
import io.raystack.db.model.FieldSpec.Fill;
import io.raystack.db.model.IndexSpec;
import io.raystack.db.model.ModelSpec;
import io.raystack.db.model.OnDelete;
import io.raystack.db.model.RelationSpec;
import io.raystack.db.model.RelationSpec.Kind;
import io.raystack.db.model.RelationSpec.Through;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.junit.jupiter.api.Test;

class TablesTest {
    private static final FieldSpec ID =
            new FieldSpec("id", "id", ColumnType.BIGINT, false, Fill.IDENTITY, FieldSettings.NONE);
    private static final ModelSpec AUTHOR = model("blog.Author", "blog_author", List.of(ID), List.of());
    private static final ModelSpec TAG = model("blog.Tag", "blog_tag", List.of(ID), List.of());
    private static final ModelSpec ARTICLE = article();

    private static final Map<String, ModelSpec> MODELS =
            Map.of("blog.Author", AUTHOR, "blog.Tag", TAG, "blog.Article", ARTICLE);

    @Test
    void aModelsTableHasItsColumnsKeysAndChecks() {
        TableSpec table = tables(ARTICLE).get(0);
        assertThat(table.name()).isEqualTo("blog_article");
        assertThat(table.columns())
                .extracting(TableSpec.ColumnSpec::name)
                .containsExactly("id", "slug", "views", "author_id", "cover_id");
        assertThat(table.columns().get(0).identity()).isTrue();
        assertThat(table.primaryKey()).containsExactly("id");
        assertThat(table.foreignKeys())
                .extracting(k -> k.columns() + " -> " + k.target() + k.targetColumns())
                .containsExactly("[author_id] -> blog_author[id]", "[cover_id] -> blog_tag[id]");
        assertThat(table.uniques())
                .extracting(TableSpec.UniqueSpec::columns)
                .containsExactly(List.of("slug"), List.of("cover_id"), List.of("author_id", "slug"));
        assertThat(table.checks())
                .extracting(c -> c.kind() + " " + c.expression())
                .containsExactly("POSITIVE views", "SQL views < 1000");
    }

    @Test
    void eachForeignKeyHasAnIndexUnlessAUniqueOneServes() {
        assertThat(tables(ARTICLE).get(0).indexes())
                .extracting(TableSpec.IndexColumns::columns)
                .containsExactly(List.of("author_id"), List.of("-views", "slug"));
    }

    @Test
    void aManyToManyHasATableInBetween() {
        TableSpec pairs = tables(ARTICLE).get(1);
        assertThat(pairs.name()).isEqualTo("blog_article_tags");
        assertThat(pairs.columns())
                .extracting(TableSpec.ColumnSpec::name)
                .containsExactly("id", "article_id", "tag_id");
        assertThat(pairs.uniques().get(0).columns()).containsExactly("article_id", "tag_id");
        assertThat(pairs.foreignKeys())
                .extracting(TableSpec.ForeignKeySpec::target)
                .containsExactly("blog_article", "blog_tag");
        assertThat(tables(ARTICLE).get(2).columns())
                .extracting(TableSpec.ColumnSpec::name)
                .containsExactly("id", "from_article_id", "to_article_id");
    }

    @Test
    void namesAreAlwaysTheSameShortAndDifferent() {
        String name = Names.of("blog_article", List.of("author_id"), "fk");
        assertThat(name)
                .isEqualTo(Names.of("blog_article", List.of("author_id"), "fk"))
                .startsWith("blog_article_");
        assertThat(Names.of("a_b", List.of("c"), "fk")).isNotEqualTo(Names.of("a", List.of("b_c"), "fk"));
        String longest = Names.of("ä".repeat(31), List.of("x".repeat(60), "y".repeat(60)), "uniq");
        assertThat(longest.getBytes(StandardCharsets.UTF_8).length).isLessThanOrEqualTo(63);
        assertThat(longest).isNotEqualTo(Names.of("ä".repeat(31), List.of("x".repeat(60), "z".repeat(60)), "uniq"));
    }

    @Test
    void targetsAreCreatedFirstAndDroppedLast() {
        List<TableSpec> all = new ArrayList<>(tables(ARTICLE));
        all.addAll(tables(AUTHOR));
        all.addAll(tables(TAG));
        assertThat(SchemaPlan.create(all))
                .extracting(d -> ((Ddl.CreateTable) d).after().name() + ((Ddl.CreateTable) d).later())
                .containsExactly(
                        "blog_author[]",
                        "blog_tag[]",
                        "blog_article[]",
                        "blog_article_tags[]",
                        "blog_article_related[]");
        assertThat(SchemaPlan.drop(all))
                .extracting(d -> ((Ddl.DropTable) d).before().name())
                .containsExactly(
                        "blog_article_related", "blog_article_tags", "blog_article", "blog_tag", "blog_author");
    }

    @Test
    void aCircleIsClosedAfterwards() {
        TableSpec a = pointing("a", "b");
        TableSpec b = pointing("b", "a");
        TableSpec self = pointing("c", "c");
        assertThat(SchemaPlan.create(List.of(a, b, self)))
                .containsExactly(
                        new Ddl.CreateTable(b, b.foreignKeys()),
                        new Ddl.CreateTable(a),
                        new Ddl.CreateTable(self),
                        new Ddl.AddForeignKeys(b, b.foreignKeys()));
        assertThat(SchemaPlan.drop(List.of(a, b)))
                .containsExactly(
                        new Ddl.DropTable(
                                a, List.of(new Ddl.Pointer("b", b.foreignKeys().get(0)))),
                        new Ddl.DropTable(b));
    }

    private static TableSpec pointing(String name, String target) {
        return new TableSpec(
                name,
                List.of(),
                List.of("id"),
                List.of(new TableSpec.ForeignKeySpec(name + "_fk", List.of("x"), target, List.of("id"))),
                List.of(),
                List.of(),
                List.of());
    }

    private static List<TableSpec> tables(ModelSpec model) {
        return new Tables(name -> Objects.requireNonNull(MODELS.get(name))).of(model);
    }

    private static ModelSpec article() {
        FieldSettings none = FieldSettings.NONE;
        FieldSettings unique =
                new FieldSettings(true, false, false, null, none.range(), none.format(), List.of(), null, none.words());
        FieldSettings positive = new FieldSettings(
                false,
                false,
                false,
                "0",
                FieldSettings.NumberRange.POSITIVE,
                none.format(),
                List.of(),
                null,
                none.words());
        List<FieldSpec> fields = List.of(
                ID,
                new FieldSpec("slug", "slug", ColumnType.varchar(50), false, Fill.OBJECT, unique),
                new FieldSpec("views", "views", ColumnType.INTEGER, false, Fill.OBJECT, positive),
                new FieldSpec("author", "author_id", ColumnType.BIGINT, false, Fill.OBJECT, none),
                new FieldSpec("cover", "cover_id", ColumnType.BIGINT, true, Fill.OBJECT, none));
        List<RelationSpec> relations = List.of(
                relation("author", Kind.FOREIGN_KEY, "blog.Author", List.of("author")),
                relation("cover", Kind.ONE_TO_ONE, "blog.Tag", List.of("cover")),
                relation("tags", Kind.MANY_TO_MANY, "blog.Tag", List.of()),
                relation("related", Kind.MANY_TO_MANY, "blog.Article", List.of()));
        return new ModelSpec(
                "blog.Article",
                "blog",
                "blog_article",
                fields,
                relations,
                List.of("id"),
                List.of(
                        new ConstraintSpec("one_slug", ConstraintSpec.Kind.UNIQUE, List.of("author", "slug"), ""),
                        new ConstraintSpec("few", ConstraintSpec.Kind.CHECK, List.of(), "views < 1000")),
                List.of(new IndexSpec("", List.of("-views", "slug"))),
                ModelSpec.MetaSpec.NONE);
    }

    private static RelationSpec relation(String name, Kind kind, String target, List<String> fields) {
        Through through = kind == Kind.MANY_TO_MANY ? Through.TABLE : null;
        return new RelationSpec(name, kind, target, fields, OnDelete.CASCADE, null, null, through);
    }

    private static ModelSpec model(
            String className, String table, List<FieldSpec> fields, List<RelationSpec> relations) {
        return new ModelSpec(
                className,
                "blog",
                table,
                fields,
                relations,
                List.of("id"),
                List.of(),
                List.of(),
                ModelSpec.MetaSpec.NONE);
    }
}
