package io.raystack.db.model;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.raystack.db.errors.ModelError;
import org.junit.jupiter.api.Test;

class IdentifierTest {
    @Test
    void namesAreQuoted() {
        assertThat(new Identifier("order").quoted('"')).isEqualTo("\"order\"");
        assertThat(new Identifier("Übersicht 2").quoted('`')).isEqualTo("`Übersicht 2`");
        assertThat(new Identifier("a_b-c$1#").name()).isEqualTo("a_b-c$1#");
    }

    @Test
    void whatCouldEndAQuoteOrIsTooLongIsRefused() {
        for (String name : new String[] {
            "",
            " ",
            " a",
            "a ",
            "a\"b",
            "a`b",
            "a'b",
            "a;b",
            "a.b",
            "a\\b",
            "a\0b",
            "a\nb",
            "a?b",
            "a/*b",
            "x".repeat(64),
            "ä".repeat(32)
        }) {
            assertThatThrownBy(() -> new Identifier(name))
                    .as(name)
                    .isInstanceOf(ModelError.class)
                    .hasMessageContaining("63 bytes");
        }
        assertThat(new Identifier("x".repeat(63)).name()).hasSize(63);
    }
}
