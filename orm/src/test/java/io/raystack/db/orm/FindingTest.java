package io.raystack.db.orm;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.raystack.db.dialect.Dialects;
import io.raystack.db.errors.ConfigurationError;
import io.raystack.db.jdbc.Address;
import org.junit.jupiter.api.Test;

/** What a user hears who has this artifact and a URL, but perhaps no driver: SQLite's is here, the others' are not. */
class FindingTest {
    @Test
    void aDatabaseWithItsDriverIsFound() {
        assertThat(Dialects.of(Address.of("jdbc:sqlite::memory:")).name()).startsWith("SQLite 3.");
    }

    @Test
    void aMissingDriverIsNamed() {
        hears("jdbc:postgresql://localhost/x", "open.no-driver", "org.postgresql:postgresql");
        hears("jdbc:mariadb://localhost/x", "open.no-driver", "org.mariadb.jdbc:mariadb-java-client");
        hears("jdbc:mysql://localhost/x", "open.no-driver", "com.mysql:mysql-connector-j");
    }

    @Test
    void aDatabaseWithoutDialectSaysWhatToAdd() {
        hears("jdbc:oracle:thin:@x", "open.no-dialect", "META-INF/services");
    }

    private static void hears(String url, String code, String remedy) {
        assertThatThrownBy(() -> Dialects.of(Address.of(url)))
                .isInstanceOfSatisfying(
                        ConfigurationError.class, e -> assertThat(e.code()).isEqualTo(code))
                .hasMessageContaining(remedy);
    }
}
