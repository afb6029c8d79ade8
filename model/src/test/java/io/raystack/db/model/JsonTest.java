package io.raystack.db.model;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.raystack.db.errors.DataError;
import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class JsonTest {
    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            value = {
                "null|null",
                " true |true",
                "false|false",
                "0|0",
                "-12.50|-12.50",
                "1E+3|1E+3",
                "\"a\\u00e4\\n\\/\"|\"aä\\n/\"",
                "\"\\ud83d\\ude00\"|\"😀\"",
                "\"\\ud83d\"|\"\\ud83d\"",
                "\"\\u0000\\b\"|\"\\u0000\\u0008\"",
                "[ ]|[]",
                "{ }|{}",
                "[1 , [2], {\"a\" : [ ]}]|[1,[2],{\"a\":[]}]",
                "{\"b\":1,\"a\":2}|{\"b\":1,\"a\":2}",
                "{\"a\":1,\"a\":2}|{\"a\":2}"
            })
    void text_is_compact_and_keeps_the_order(String given, String compact) {
        Json json = Json.parse(given);
        assertThat(json.text()).isEqualTo(compact);
        assertThat(json).hasToString(compact);
        assertThat(Json.parse(compact)).isEqualTo(json).hasSameHashCodeAs(json);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                " ",
                "nul",
                "True",
                "01",
                "-",
                "+1",
                "1.",
                ".5",
                "1e",
                "0x1",
                "NaN",
                "Infinity",
                "[1,]",
                "[1 2]",
                "[",
                "{\"a\"}",
                "{a:1}",
                "{\"a\":1,}",
                "{'a':1}",
                "\"",
                "\"\\x\"",
                "\"\\u12g4\"",
                "\"\\u１２３４\"",
                "\"a\nb\"",
                "\"\u0000\"",
                "1 1",
                "[]]",
                "// x\n1",
                "1e99999999999",
                "\u00a01",
                "\ufeff1"
            })
    void what_is_not_json_is_refused(String given) {
        assertThatThrownBy(() -> Json.parse(given))
                .isInstanceOf(DataError.class)
                .hasMessageContaining("line 1");
    }

    @Test
    void an_error_says_where() {
        assertThatThrownBy(() -> Json.parse("{\n  \"a\": 1,\n  \"b\" 2}"))
                .hasMessageContaining("line 3, column 7 needs a colon, but there is '2'")
                .hasMessageContaining("[json.syntax]");
        assertThatThrownBy(() -> Json.parse("[1,"))
                .hasMessageContaining("line 1, column 4")
                .hasMessageContaining("the text ends");
    }

    @Test
    void equality_is_that_of_the_documents() {
        assertThat(Json.parse("{\"a\":1,\"b\":[1.0,2e1]}"))
                .isEqualTo(Json.parse("{\"b\":[10e-1,20],\"a\":1.00}"))
                .hasSameHashCodeAs(Json.parse("{\"b\":[10e-1,20],\"a\":1.00}"));
        assertThat(Json.parse("0")).isEqualTo(Json.parse("-0.000")).hasSameHashCodeAs(Json.parse("0e7"));
        assertThat(Json.parse("[1,2]")).isNotEqualTo(Json.parse("[2,1]"));
        assertThat(Json.parse("1")).isNotEqualTo(Json.parse("\"1\""));
        assertThat(Json.NULL).isNotEqualTo(Json.of("null"));
        assertThat(Json.object()).isNotEqualTo(Json.array(List.of()));
        assertThat(Json.parse("1e999999999")).isNotEqualTo(Json.parse("2e999999999"));
    }

    @Test
    void values_are_read_by_kind() {
        Json json = Json.parse("{\"s\":\"x\",\"n\":12.5,\"t\":true,\"z\":null,\"a\":[1,2]}");
        assertThat(json.kind()).isEqualTo(Json.Kind.OBJECT);
        assertThat(json.size()).isEqualTo(5);
        assertThat(json.members().keySet()).containsExactly("s", "n", "t", "z", "a");
        assertThat(json.at("s").string()).isEqualTo("x");
        assertThat(json.at("n").number()).isEqualTo(new BigDecimal("12.5"));
        assertThat(json.at("n").doubleValue()).isEqualTo(12.5);
        assertThat(json.at("t").bool()).isTrue();
        assertThat(json.at("z").isNull()).isTrue();
        assertThat(json.at("a", 1).longValue()).isEqualTo(2);
        assertThat(json.at("a", 2)).isNull();
        assertThat(json.at("s", "deeper")).isNull();
        assertThat(json.at()).isSameAs(json);
        assertThat(json.member("missing")).isNull();
        assertThat(json.at("a").element(0)).isEqualTo(Json.of(1));
    }

    @Test
    void the_wrong_kind_is_an_error_without_the_value() {
        assertThatThrownBy(() -> Json.of("secret").number())
                .isInstanceOf(DataError.class)
                .hasMessageContaining("is a STRING, not a NUMBER")
                .hasMessageNotContaining("secret");
        assertThatThrownBy(() -> Json.of(1).size()).isInstanceOf(DataError.class);
        assertThatThrownBy(() -> Json.array("a").element(1)).isInstanceOf(DataError.class);
        assertThatThrownBy(() -> Json.parse("1.5").longValue()).isInstanceOf(DataError.class);
        assertThatThrownBy(() -> Json.parse("1e999999999").longValue()).isInstanceOf(DataError.class);
        assertThatThrownBy(() -> Json.parse("1e400").doubleValue()).isInstanceOf(DataError.class);
        assertThatThrownBy(() -> Json.of(Double.NaN)).isInstanceOf(DataError.class);
        assertThatThrownBy(() -> Json.object().at(1L)).isInstanceOf(DataError.class);
        assertThat(Json.parse("9223372036854775807").longValue()).isEqualTo(Long.MAX_VALUE);
        assertThat(Json.parse("1e-0").longValue()).isEqualTo(1);
    }

    @Test
    void trees_are_built_and_never_change() {
        Json json = Json.object()
                .with("a", Json.of(1))
                .with("b", Json.array("x", "y"))
                .with("a", Json.of(2.5));
        assertThat(json.text()).isEqualTo("{\"a\":2.5,\"b\":[\"x\",\"y\"]}");
        assertThat(json.without("a").text()).isEqualTo("{\"b\":[\"x\",\"y\"]}");
        assertThat(json.text()).isEqualTo("{\"a\":2.5,\"b\":[\"x\",\"y\"]}");
        assertThatThrownBy(() -> json.members().put("c", Json.NULL)).isInstanceOf(UnsupportedOperationException.class);
        assertThatThrownBy(() -> json.at("b").elements().add(Json.NULL))
                .isInstanceOf(UnsupportedOperationException.class);
        assertThat(Json.object(Map.of("a", Json.of(true)))).isEqualTo(Json.parse("{\"a\":true}"));
    }

    @Test
    void nesting_has_an_end() {
        String deepest = "[".repeat(Json.MAX_DEPTH) + "]".repeat(Json.MAX_DEPTH);
        Json json = Json.parse(deepest);
        assertThat(json.text()).isEqualTo(deepest);
        assertThatThrownBy(() -> Json.parse("[" + deepest + "]"))
                .isInstanceOf(DataError.class)
                .hasMessageContaining("512");
        assertThatThrownBy(() -> Json.array(json)).isInstanceOf(DataError.class).hasMessageContaining("512");
        assertThatThrownBy(() -> Json.parse("[".repeat(1_000_000))).isInstanceOf(DataError.class);
    }
}
