package io.raystack.db.session;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.raystack.db.errors.QueryError;
import io.raystack.db.model.ColumnType;
import io.raystack.db.session.Shelf.Author;
import io.raystack.db.sql.Bind;
import java.math.BigDecimal;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class RawStatementTest {
    private static List<ColumnType> types(@Nullable Object... args) {
        return RawStatement.of("select ?", args).sql().binds().stream()
                .map(Bind::type)
                .toList();
    }

    @Test
    void parametersHaveTheTypeOfTheirClass() {
        assertThat(types(1, 2L, 1.5, "x", true, Instant.EPOCH, null))
                .containsExactly(
                        ColumnType.INTEGER,
                        ColumnType.BIGINT,
                        ColumnType.DOUBLE,
                        ColumnType.TEXT,
                        ColumnType.BOOLEAN,
                        ColumnType.DATETIME,
                        ColumnType.TEXT);
        assertThat(types(new BigDecimal("12.50"), new BigDecimal("1e3")))
                .containsExactly(ColumnType.decimal(4, 2), ColumnType.decimal(4, 0));
    }

    @Test
    void anEntityGivesItsKey() {
        Author ada = Shelf.AUTHORS.read(new GivenRow(7L, "Ada", null), 0);
        assertThat(RawStatement.of("?", new Object[] {ada}).arguments().values())
                .containsExactly(7L);
    }

    @Test
    void whatNoColumnHoldsIsRefused() {
        assertThatThrownBy(() -> types(1, List.of(1, 2)))
                .isInstanceOf(QueryError.class)
                .hasMessageContaining("Parameter 2")
                .hasMessageContaining("write one ? for each");
    }
}
