package io.raystack.db;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.raystack.db.errors.DataError;
import io.raystack.db.errors.FieldError;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;

class RowTest {
    private final Row row = Row.of(
            List.of("name", "n", "price", "born", "gone"),
            new Object[] {"Ada", 3L, new BigDecimal("1.50"), LocalDate.EPOCH, null});

    @Test
    void valuesByName() {
        assertThat(row.string("name")).isEqualTo("Ada");
        assertThat(row.l("n")).isEqualTo(3L);
        assertThat(row.i("N")).isEqualTo(3);
        assertThat(row.decimal("price")).isEqualByComparingTo("1.5");
        assertThat(row.d("price")).isEqualTo(1.5);
        assertThat(row.date("born")).isEqualTo(LocalDate.EPOCH);
        assertThat(row.get("gone")).isNull();
        assertThat(row.isNull("gone")).isTrue();
        assertThat(row.names()).hasSize(5);
        assertThat(row).hasToString("Row[name=Ada, n=3, price=1.50, born=1970-01-01, gone=null]");
    }

    @Test
    void errorsNameTheColumn() {
        assertThatThrownBy(() -> row.l("gone")).isInstanceOf(DataError.class).hasMessageContaining("\"gone\" is NULL");
        assertThatThrownBy(() -> row.date("name"))
                .isInstanceOf(DataError.class)
                .hasMessageContaining("\"name\" is of type String, not LocalDate");
        assertThatThrownBy(() -> row.l("nam")).isInstanceOf(FieldError.class).hasMessageContaining("\"nam\"");
    }
}
