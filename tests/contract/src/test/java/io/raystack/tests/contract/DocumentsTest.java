package io.raystack.tests.contract;

import static io.raystack.db.query.Lookups.path;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.raystack.db.errors.FieldError;
import io.raystack.db.errors.Unsupported;
import io.raystack.db.model.Json;
import io.raystack.db.query.Condition;
import io.raystack.tests.contract.servers.OnEveryDatabase;
import io.raystack.tests.contract.servers.TestDatabase;
import io.raystack.tests.library.Specimen;
import java.math.BigDecimal;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Values inside JSON documents: steps, comparisons, NULL, null and what is missing, on every database. */
@OnEveryDatabase
class DocumentsTest {
    private final TestDatabase database;
    private final OpenLibrary library;

    DocumentsTest(TestDatabase database) {
        this.database = database;
        library = OpenLibrary.on(database);
    }

    @BeforeEach
    void documents() {
        store("none", null);
        store("null", "null");
        store("en", "{\"lang\": \"en\", \"rank\": 10, \"tags\": [\"red\", \"green\"], \"flags\": {\"hot\": true}}");
        store("EN", "{\"lang\": \"EN\", \"rank\": null, \"flags\": {\"hot\": false}}");
        store("de", "{\"lang\": \"d\\u00e9\\\\\\\"x\", \"rank\": 2.5, \"tags\": []}");
        store("text", "\"plain\"");
        store("list", "[\"lang\", {\"a\": 1}]");
        store(
                "odd",
                "{\"quo'te\": 1, \"dou\\\"ble\": 2, \"back\\\\slash\": 3, \"per%cent\": 4, \"under_score\": 5,"
                        + " \"\\u00fcn\\u00ef\": \"C\\u00d6D\\u00c9\", \"a.b\": 6, \"\": 7, \"0\": 8, \"que?\": 9}");
        store("ten", "{\"rank\": \"10\", \"big\": 9007199254740993, \"one\": 1.0}");
    }

    @AfterEach
    void close() {
        library.close();
    }

    private static void store(String label, String json) {
        Specimen.objects.create(s -> {
            s.label = label;
            s.document = json == null ? null : Json.parse(json);
        });
    }

    private static List<String> labels(Condition<? super Specimen> condition) {
        return Specimen.objects
                .filter(condition)
                .orderBy("id")
                .value(s -> s.label)
                .list();
    }

    private static List<String> labels(String lookup, Object value) {
        return Specimen.objects
                .filter(lookup, value)
                .orderBy("id")
                .value(s -> s.label)
                .list();
    }

    private static List<String> without(String lookup, Object value) {
        return Specimen.objects
                .exclude(lookup, value)
                .orderBy("id")
                .value(s -> s.label)
                .list();
    }

    @Test
    void equality() {
        assertThat(labels("document__lang", "en")).containsExactly("en");
        assertThat(labels(new io.raystack.db.query.JsonExpr<Specimen>(
                                path("document").node())
                        .key("lang")
                        .eq("en")))
                .containsExactly("en");
        assertThat(without("document__lang", "en")).hasSize(8).doesNotContain("en");
        assertThat(labels("document__rank", 10)).containsExactly("en");
        assertThat(labels("document__rank", "10")).containsExactly("ten");
        assertThat(labels("document__one", 1)).containsExactly("ten");
        assertThat(labels("document__rank__in", Arrays.asList(null, 10, 2.5))).containsExactly("en", "de");
        assertThat(labels("document__flags__hot", true)).containsExactly("en");
        assertThat(labels("document__tags", Json.array("red", "green"))).containsExactly("en");
        assertThat(labels("document__tags__0", "red")).containsExactly("en");
        assertThat(labels("document__1__a", 1)).containsExactly("list");
        assertThat(labels("document", "plain")).containsExactly("text");
        assertThat(labels("document__missing", 1)).isEmpty();
        assertThat(labels(path("document__rank").eq(path("document__rank")))).containsExactly("en", "EN", "de", "ten");
    }

    @Test
    void namesOfMembersMayBeAnything() {
        List<String> names =
                List.of("quo'te", "dou\"ble", "back\\slash", "per%cent", "under_score", "a.b", "", "0", "que?");
        for (String name : names) {
            long value = List.of(1, 2, 3, 4, 5, 6, 7, 8, 9).get(names.indexOf(name));
            assertThat(Specimen.objects
                            .filter(s -> s.document.key(name).eq(value))
                            .count())
                    .as(name)
                    .isEqualTo(1);
            assertThat(Specimen.objects.filter(s -> s.document.hasKey(name)).count())
                    .as(name)
                    .isEqualTo(1);
        }
        assertThat(labels("document__quo'te", 1)).containsExactly("odd");
        assertThat(labels("document__ünï__icontains", "öd")).containsExactly("odd");
    }

    @Test
    void nullMissingAndNull() {
        assertThat(labels("document__isnull", true)).containsExactly("none");
        assertThat(labels("document", Json.NULL)).containsExactly("null");
        assertThat(labels("document__rank__isnull", false)).containsExactly("en", "EN", "de", "ten");
        assertThat(labels("document__rank__isnull", true)).containsExactly("none", "null", "text", "list", "odd");
        assertThat(labels("document__rank", Json.NULL)).containsExactly("EN");
        assertThat(without("document__rank", Json.NULL)).hasSize(8).doesNotContain("EN");
        Specimen.objects.filter("label", "en").update(s -> s.document.set(Json.NULL));
        Specimen.objects.filter("label", "EN").update(s -> s.document.setNull());
        assertThat(labels("document__isnull", true)).containsExactly("none", "EN");
        assertThat(labels("document", Json.NULL)).containsExactly("null", "en");
    }

    @Test
    void textInside() {
        assertThat(labels("document__lang__icontains", "E")).containsExactly("en", "EN");
        assertThat(without("document__lang__icontains", "E")).hasSize(7);
        assertThat(labels("document__lang__startswith", "e")).containsExactly("en");
        assertThat(labels("document__lang__iexact", "en")).containsExactly("en", "EN");
        assertThat(labels("document__lang__endswith", "\\\"x")).containsExactly("de");
        assertThat(Specimen.objects
                        .filter(s -> s.document.key("lang").text().contains("é\\"))
                        .count())
                .isEqualTo(1);
        assertThat(Specimen.objects
                        .orderBy("id")
                        .value(s -> s.document.key("rank").text())
                        .list())
                .containsExactly(null, null, "10", null, "2.5", null, null, null, "10");
        assertThat(Specimen.objects
                        .filter("label", "en")
                        .value(s -> s.document.key("flags").key("hot").text())
                        .get())
                .isEqualTo("true");
    }

    @Test
    void numbersInside() {
        assertThat(labels("document__rank__gt", 2)).containsExactly("en", "de");
        assertThat(labels("document__rank__lte", 2.5)).containsExactly("de");
        assertThat(without("document__rank__gt", 5)).hasSize(8);
        assertThat(labels("document__rank__range", List.of(2, 9))).containsExactly("de");
        assertThat(labels("document__lang__gt", "en")).isEmpty();
        assertThat(Specimen.objects
                        .filter("label", "ten")
                        .value(s -> s.document.key("big").number())
                        .get())
                .isEqualByComparingTo(new BigDecimal("9007199254740993"));
        assertThat(Specimen.objects
                        .filter(s -> s.document.key("rank").number().plus(1).eq(11))
                        .count())
                .isEqualTo(1);
        assertThat(Specimen.objects
                        .filter(s -> s.document.key("flags").key("hot").bool().isFalse())
                        .count())
                .isEqualTo(1);
    }

    @Test
    void members() {
        assertThat(labels("document__has_key", "lang")).containsExactly("en", "EN", "de");
        assertThat(without("document__has_key", "lang")).containsExactly("none", "null", "text", "list", "odd", "ten");
        assertThat(labels("document__flags__has_key", "hot")).containsExactly("en", "EN");
        assertThat(labels("document__has_keys", List.of("lang", "tags", "rank")))
                .containsExactly("en", "de");
        assertThat(labels("document__has_any_keys", List.of("big", "tags", "x")))
                .containsExactly("en", "de", "ten");
        assertThat(Specimen.objects
                        .filter(s -> s.document.hasAnyKeys("big", "tags"))
                        .count())
                .isEqualTo(3);
        assertThatThrownBy(() -> Specimen.objects.filter("label__has_key", "x").count())
                .isInstanceOf(FieldError.class);
    }

    @Test
    void containment() {
        Json part = Json.object().with("flags", Json.object().with("hot", Json.TRUE));
        if (database.is("sqlite")) {
            assertThatThrownBy(() -> labels("document__contains", part)).isInstanceOf(Unsupported.class);
            assertThatThrownBy(() -> labels("document__contained_by", part)).isInstanceOf(Unsupported.class);
            return;
        }
        assertThat(labels("document__contains", part)).containsExactly("en");
        assertThat(labels("document__flags__contained_by", Json.parse("{\"hot\": false, \"x\": 1}")))
                .containsExactly("EN");
        assertThat(without("document__contains", part)).hasSize(8);
    }

    @Test
    void orderOfValuesInside() {
        assertThat(Specimen.objects
                        .filter("document__rank__isnull", false)
                        .orderBy("document__rank", "id")
                        .value(s -> s.label)
                        .list())
                .containsExactly("EN", "ten", "de", "en");
        assertThat(Specimen.objects
                        .orderBy("-document__rank", "id")
                        .value(s -> s.label)
                        .list())
                .containsExactly("en", "de", "ten", "EN", "none", "null", "text", "list", "odd");
        assertThat(Specimen.objects
                        .filter("document__lang__isnull", false)
                        .orderBy("document__lang")
                        .value(s -> s.document.key("lang"))
                        .list())
                .containsExactly(Json.of("EN"), Json.of("dé\\\"x"), Json.of("en"));
    }

    @Test
    void whatIsSelected() {
        assertThat(Specimen.objects
                        .filter("label", "en")
                        .value(s -> s.document.key("tags"))
                        .get())
                .isEqualTo(Json.array("red", "green"));
        assertThat(Specimen.objects
                        .filter("label", "EN")
                        .value(s -> s.document.key("rank"))
                        .get())
                .isEqualTo(Json.NULL);
        assertThat(Specimen.objects
                        .filter("label", "de")
                        .value(s -> s.document.key("lang"))
                        .get())
                .isEqualTo(Json.of("dé\\\"x"));
        assertThat(Specimen.objects
                        .filter("label", "none")
                        .value(s -> s.document.key("rank"))
                        .list())
                .containsExactly((Json) null);
    }
}
