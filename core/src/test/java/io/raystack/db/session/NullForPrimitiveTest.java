package io.raystack.db.session;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.raystack.db.errors.DataError;
import io.raystack.db.model.ColumnType;
import io.raystack.db.plan.RowShape;
import java.util.List;
import java.util.Objects;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class NullForPrimitiveTest {
    private static final RowShape SHAPE = new RowShape(
            List.of(),
            List.of(
                    new RowShape.Value("author__name", 0, ColumnType.TEXT, null, -1),
                    new RowShape.Value("pages", 1, ColumnType.INTEGER, null, -1),
                    new RowShape.Value("sum", 2, ColumnType.BIGINT, null, -1)),
            List.of());

    private record Stat(@Nullable String author, @Nullable Integer pages, long total) {}

    private static Object make(Function<@Nullable Object[], Object> maker, @Nullable Object... row) {
        return new ValueRows<>(new Assembler(SHAPE, "main", false), maker).make(new GivenRow(row));
    }

    private static Object stat(@Nullable Object[] r) {
        return new Stat((String) r[0], (Integer) r[1], (Long) r[2]);
    }

    @Test
    void namesRecordComponentAndColumn() {
        assertThatThrownBy(() -> make(NullForPrimitiveTest::stat, "Ada", null, null))
                .isInstanceOf(DataError.class)
                .hasMessageContaining("\"sum\" is NULL, but component total of Stat is a primitive")
                .hasMessageContaining("orZero()");
    }

    @Test
    void nullsWhereTheyMayBeAreNoError() {
        assertThat(make(NullForPrimitiveTest::stat, null, null, 3L)).isEqualTo(new Stat(null, null, 3L));
    }

    @Test
    void anErrorOfTheConstructorItselfStaysAsItIs() {
        assertThatThrownBy(() -> make(r -> Objects.requireNonNull((Object) null, "mine"), "Ada", null, 3L))
                .isInstanceOf(NullPointerException.class)
                .hasMessage("mine");
    }

    @Test
    void afunctionHasNumberedParameters() {
        assertThatThrownBy(() -> make(r -> "x" + ((Long) r[2] + 1), "Ada", 1, null))
                .isInstanceOf(DataError.class)
                .hasMessageContaining("parameter 3 of String");
    }
}
