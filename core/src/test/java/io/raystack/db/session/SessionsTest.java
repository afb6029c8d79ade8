package io.raystack.db.session;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.raystack.db.Database;
import io.raystack.db.errors.ConfigurationError;
import io.raystack.db.errors.FieldError;
import org.junit.jupiter.api.Test;

class SessionsTest {
    @Test
    void no_database_is_open() {
        assertThatThrownBy(() -> Sessions.of(Sessions.DEFAULT))
                .isInstanceOf(ConfigurationError.class)
                .hasMessageContaining("Database.open(")
                .hasMessageContaining("RAYSTACK_DATABASE_URL");
        assertThatThrownBy(() -> Database.using("replica"))
                .isInstanceOf(ConfigurationError.class)
                .hasMessageContaining("DatabaseOptions.named(\"replica\")");
    }

    @Test
    void no_dialect_is_there() {
        assertThatThrownBy(() -> Database.open("jdbc:nothing://user:hush@host/db?password=hush"))
                .isInstanceOf(ConfigurationError.class)
                .hasMessageContaining("raystack-orm")
                .hasMessageNotContaining("hush");
    }

    @Test
    void fields_are_found_by_every_name_and_by_column() {
        assertThat(Fields.of(Shelf.BOOKMETA, "title", "author", "author_id")).containsExactly(1, 3, 3);
        assertThatThrownBy(() -> Fields.of(Shelf.BOOKMETA, "titel"))
                .isInstanceOf(FieldError.class)
                .hasMessageContaining("shelf.Book")
                .hasMessageContaining("title");
    }
}
