package io.raystack.db.processor;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.testing.compile.JavaFileObjects;
import io.raystack.db.mapping.Meta;
import io.raystack.db.mapping.Stateful;
import io.raystack.db.model.ModelSpec;
import java.util.List;
import javax.tools.JavaFileObject;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/** Names that generated code could trip over. */
class HostileNamesTest {
    private static final String COLUMNS = """
            public class Hostile extends Model {
                public int p, get, count, value, class_, io, java, com, objects, meta, Path, row, at, entity, state, field,
                    blog, String, Long, Object, Hostile, Hostile_, Query, Many, QuerySet, List, R, Q, bind, out,
                    before, changed, Hop, body, any, none, all_, exists, isEmpty, first, register, differs, factory, Metas,
                    NumberColumn, Override, Supplier, org, read, write, SpecBuilder, relation, spec, to, key, slot;
                @ForeignKey(onDelete = OnDelete.CASCADE, relatedName = "+") public final Ref<Hostile> spec_ = ref();
                @ForeignKey(onDelete = OnDelete.CASCADE, relatedName = "+") public final Ref<Hostile> path_ = ref();
                @ForeignKey(onDelete = OnDelete.CASCADE, relatedName = "+") public final Ref<Hostile> register_ = ref();
            }
            """;
    private static final String RELATIONS = """
            public class Methods extends Model {
                @ForeignKey(onDelete = OnDelete.CASCADE, relatedName = "+") public final Ref<Methods> first = ref();
                @ForeignKey(onDelete = OnDelete.CASCADE, relatedName = "+") public final Ref<Methods> register = ref();
                @ForeignKey(onDelete = OnDelete.CASCADE, relatedName = "+") public final Ref<Methods> differs = ref();
                @ForeignKey(onDelete = OnDelete.CASCADE, relatedName = "+") public final Ref<Methods> path = ref();
                @ForeignKey(onDelete = OnDelete.CASCADE, relatedName = "+") public final Ref<Methods> end = ref();
                @ForeignKey(onDelete = OnDelete.CASCADE, relatedName = "+") public final Ref<Methods> required = ref();
                @ForeignKey(onDelete = OnDelete.CASCADE, relatedName = "+") public final Ref<Methods> bind = ref();
                @ForeignKey(onDelete = OnDelete.CASCADE, relatedName = "+") public final Ref<Methods> create = ref();
                @ForeignKey(onDelete = OnDelete.CASCADE, relatedName = "+") public final Ref<Methods> hop = ref();
                @ForeignKey(onDelete = OnDelete.CASCADE, relatedName = "+") public final Ref<Methods> java = ref();
                @ForeignKey(onDelete = OnDelete.CASCADE, relatedName = "+") public final Ref<Methods> blog = ref();
            }
            """;

    @Test
    void columns_and_relations_of_any_name_compile_and_round_trip() {
        Compiled compiled = Compiled.blog(COLUMNS, RELATIONS).clean();
        ClassLoader loader = compiled.loader();

        for (ModelSpec spec : compiled.specs()) {
            roundTrip(compiled.meta(loader, spec.className() + "_"), spec);
        }
    }

    @Test
    void models_of_any_name_compile_and_round_trip() {
        List<String> names = List.of(
                "Path",
                "Query",
                "Many",
                "Meta",
                "String",
                "Object",
                "Long",
                "Override",
                "QuerySet",
                "Hop",
                "Condition",
                "Function",
                "Columns",
                "EntityState",
                "List",
                "R",
                "Q",
                "Nullable",
                "Generated",
                "Supplier");
        var files = names.stream()
                .map(n -> JavaFileObjects.forSourceString("blog." + n, model(n, names)))
                .toArray(JavaFileObject[]::new);
        Compiled compiled = Compiled.of(files).clean();
        ClassLoader loader = compiled.loader();

        assertThat(compiled.specs()).hasSize(names.size());
        for (ModelSpec spec : compiled.specs()) {
            roundTrip(compiled.meta(loader, spec.className() + "_"), spec);
        }
    }

    @Test
    void nested_models_of_one_name_in_two_classes() {
        Compiled compiled = Compiled.blog(
                        "public class Shop { public static class Item extends Model { public int a;"
                                + " @ForeignKey(onDelete = OnDelete.CASCADE) public final Ref<Store.Item> other = ref(); } }",
                        "public class Store { static class Item extends Model { public int b; } }")
                .clean();

        assertThat(compiled.specs())
                .extracting(ModelSpec::className)
                .containsExactly("blog.Shop$Item", "blog.Store$Item");
        roundTrip(
                compiled.meta(compiled.loader(), "blog.Shop_Item_"),
                compiled.specs().get(0));
    }

    /** A model whose one column is text, with a self reference and a set of another model. */
    private static String model(String name, List<String> all) {
        String other = all.get((all.indexOf(name) + 1) % all.size());
        return """
                package blog;
                public class %1$s extends io.raystack.db.Model {
                    public static final blog.%1$s_.Query objects = blog.%1$s_.objects();
                    public java.lang.String text = "";
                    public int blog2;
                    @io.raystack.db.fields.ForeignKey(onDelete = io.raystack.db.model.OnDelete.CASCADE, relatedName = "+")
                    public final io.raystack.db.Ref<blog.%1$s> self = ref();
                    @io.raystack.db.fields.ManyToManyField(relatedName = "+")
                    public final io.raystack.db.Related<blog.%2$s, blog.%2$s_.Query> others = related();
                }
                """.formatted(name, other);
    }

    @SuppressWarnings("unchecked") // a test speaks of models that it does not know
    private static void roundTrip(Meta<?> found, ModelSpec spec) {
        Meta<Stateful> meta = (Meta<Stateful>) found;
        assertThat(meta.spec()).isEqualTo(spec);
        List<@Nullable Object> row = Rows.sample(spec);
        Stateful entity = meta.read(Rows.columns(row), 0);
        assertThat(Rows.written(meta, entity)).isEqualTo(row);
    }
}
