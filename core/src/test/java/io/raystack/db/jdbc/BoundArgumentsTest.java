package io.raystack.db.jdbc;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.raystack.db.errors.DataError;
import io.raystack.db.jdbc.ConnectionPlan.Layout;
import io.raystack.db.model.ColumnType;
import io.raystack.db.model.Json;
import io.raystack.db.sql.Bind;
import io.raystack.db.sql.Bind.Form;
import java.math.BigDecimal;
import java.math.BigInteger;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.Arrays;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class BoundArgumentsTest {
    private static String sent(ColumnType type, @Nullable Object value) {
        return sent(new Object[] {value}, Bind.of(0, type));
    }

    private static String sent(@Nullable Object[] values, Bind... binds) {
        List<Bind> list = List.of(binds);
        BoundArguments arguments = new BoundArguments(list, values);
        ParameterText text = new ParameterText(list);
        arguments.write(text);
        return text.toString();
    }

    @ParameterizedTest
    @CsvSource({
        "AS_IS, '[''a%b_c\\d'']'",
        "CONTAINS, '[''%a\\%b\\_c\\\\d%'']'",
        "STARTS, '[''a\\%b\\_c\\\\d%'']'",
        "ENDS, '[''%a\\%b\\_c\\\\d'']'",
        "FOLDED, '[''A%B_C\\D'']'",
        "FOLDED_CONTAINS, '[''%A\\%B\\_C\\\\D%'']'",
        "FOLDED_STARTS, '[''A\\%B\\_C\\\\D%'']'",
        "FOLDED_ENDS, '[''%A\\%B\\_C\\\\D'']'"
    })
    void forms_of_text(Form form, String expected) {
        assertThat(sent(new Object[] {"a%b_c\\d"}, Bind.of(0, ColumnType.TEXT).as(form)))
                .isEqualTo(expected);
    }

    @Test
    void folding_is_simple_so_that_no_text_grows() {
        assertThat(sent(
                        new Object[] {"straße ﬁ ǆ 𐐨"},
                        Bind.of(0, ColumnType.TEXT).as(Form.FOLDED)))
                .isEqualTo("['STRAßE ﬁ Ǆ 𐐀']");
    }

    @Test
    void elements_come_in_turn_and_the_last_fills_up() {
        Bind list = Bind.of(0, ColumnType.BIGINT);
        Bind first = list.element(0);
        Bind next = list.element(1);
        Bind other = Bind.of(1, ColumnType.BIGINT);
        Object[] values = {List.of(1, 2, 3), List.of(7)};
        assertThat(sent(values, first, next, next, next, other.element(0), other.element(1)))
                .isEqualTo("[1, 2, 3, 3, 7, 7]");
        assertThat(sent(values, first, next, first, next))
                .as("a list sent twice")
                .isEqualTo("[1, 2, 1, 2]");
    }

    @Test
    void an_array_holds_the_types_own_values() {
        Bind array = Bind.of(0, ColumnType.BIGINT).as(Form.ARRAY);
        assertThat(sent(new Object[] {Arrays.asList(1, (short) 2, null)}, array))
                .isEqualTo("[[1, 2, null]]");
    }

    @Test
    void an_empty_list_is_an_error() {
        assertThatThrownBy(() -> sent(
                        new Object[] {List.of()}, Bind.of(0, ColumnType.BIGINT).as(Form.ARRAY)))
                .isInstanceOf(DataError.class);
        assertThatThrownBy(() ->
                        sent(new Object[] {3}, Bind.of(0, ColumnType.BIGINT).as(Form.ELEMENT)))
                .isInstanceOf(DataError.class)
                .hasMessageContaining("java.lang.Integer");
    }

    @Test
    void null_is_null_of_any_type() {
        assertThat(sent(ColumnType.BIGINT, null)).isEqualTo("[null]");
        assertThat(sent(new Object[] {null}, Bind.of(0, ColumnType.TEXT).as(Form.CONTAINS)))
                .isEqualTo("[null]");
    }

    @Test
    void whole_numbers_of_every_kind() {
        for (Object one :
                List.of((byte) 5, (short) 5, 5, 5L, 5.0, 5.0f, BigInteger.valueOf(5), new BigDecimal("5.00"), "5")) {
            assertThat(sent(ColumnType.BIGINT, one)).isEqualTo("[5]");
            assertThat(sent(ColumnType.SMALLINT, one)).isEqualTo("[5]");
        }
        assertThat(sent(ColumnType.INTEGER, 9_000_000_000L)).isEqualTo("[9000000000]");
    }

    @Test
    void nothing_is_lost_silently() {
        refused(ColumnType.BIGINT, 5.5);
        refused(ColumnType.BIGINT, BigInteger.TWO.pow(64));
        refused(ColumnType.BIGINT, "five");
        refused(ColumnType.BIGINT, Double.NaN);
        refused(ColumnType.DOUBLE, Long.MAX_VALUE);
        refused(ColumnType.TEXT, true);
        refused(ColumnType.BOOLEAN, 1);
        refused(ColumnType.UUID, "no uuid");
        refused(ColumnType.DATE, "2026-02-30");
        refused(ColumnType.TIME, Instant.EPOCH);
        refused(ColumnType.BINARY, "bytes");
        refused(ColumnType.JSON, new Object());
    }

    @Test
    void other_types_that_mean_the_same() {
        UUID uuid = UUID.fromString("00000000-0000-0001-0000-000000000002");
        assertThat(sent(ColumnType.UUID, uuid.toString())).isEqualTo("[" + uuid + "]");
        assertThat(sent(ColumnType.DATE, "2026-11-24")).isEqualTo("[2026-11-24]");
        assertThat(sent(ColumnType.DATE, LocalDate.EPOCH)).isEqualTo("[1970-01-01]");
        assertThat(sent(ColumnType.DATETIME, OffsetDateTime.parse("2026-11-24T12:00:00+02:00")))
                .isEqualTo("[2026-11-24T10:00:00Z]");
        assertThat(sent(ColumnType.DATETIME, "2026-11-24T12:00:00Z")).isEqualTo("[2026-11-24T12:00:00Z]");
        assertThat(sent(ColumnType.TIME, "12:30")).isEqualTo("[12:30]");
        assertThat(sent(ColumnType.DURATION, "PT1M")).isEqualTo("[PT1M]");
        assertThat(sent(ColumnType.TEXT, 5)).isEqualTo("['5']");
        assertThat(sent(ColumnType.TEXT, new BigDecimal("1E+2"))).isEqualTo("['100']");
        assertThat(sent(ColumnType.DATE, Instant.EPOCH)).isEqualTo("[1970-01-01]");
        assertThat(sent(ColumnType.UUID, uuid.toString().replace("-", ""))).isEqualTo("[" + uuid + "]");
        assertThat(sent(ColumnType.TEXT, Layout.ONE)).isEqualTo("['ONE']");
        assertThat(sent(ColumnType.DOUBLE, new BigDecimal("0.1"))).isEqualTo("[0.1]");
        assertThat(sent(ColumnType.decimal(5, 2), 0.1)).isEqualTo("[0.1]");
        assertThat(sent(ColumnType.BOOLEAN, "True")).isEqualTo("[true]");
        assertThat(sent(ColumnType.JSON, "{}")).isEqualTo(sent(ColumnType.JSON, Json.of("{}")));
    }

    @Test
    void an_error_names_both_types_and_not_the_value() {
        assertThatThrownBy(() -> sent(ColumnType.BIGINT, "secret"))
                .hasMessageContaining("java.lang.String")
                .hasMessageContaining("BIGINT")
                .hasMessageNotContaining("secret");
    }

    private static void refused(ColumnType type, Object value) {
        assertThatThrownBy(() -> sent(type, value)).as(type + " " + value).isInstanceOf(DataError.class);
    }
}
