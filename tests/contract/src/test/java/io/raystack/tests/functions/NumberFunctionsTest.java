package io.raystack.tests.functions;

import static io.raystack.db.query.Functions.call;
import static io.raystack.db.query.Functions.caseOf;
import static io.raystack.db.query.Functions.greatest;
import static io.raystack.db.query.Functions.least;
import static io.raystack.db.query.Functions.value;
import static io.raystack.db.query.Functions.when;
import static io.raystack.db.query.Lookups.path;
import static io.raystack.db.query.Lookups.q;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import io.raystack.db.errors.FieldError;
import io.raystack.db.errors.QueryError;
import io.raystack.db.model.ColumnType;
import io.raystack.db.query.FunctionDef;
import io.raystack.db.query.NumberExpr;
import io.raystack.tests.contract.servers.OnEveryDatabase;
import io.raystack.tests.contract.servers.TestDatabase;
import io.raystack.tests.library.Specimen;
import java.math.BigDecimal;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** Functions of numbers, conditional values and casts, the same on every database. */
@OnEveryDatabase
class NumberFunctionsTest {
    private final Cabinet cabinet;

    NumberFunctionsTest(TestDatabase database) {
        cabinet = new Cabinet(database);
        number(-1450, -2.5, "-2.55");
        number(0, 0.0, "0");
        number(1449, 2.5, "123456789012345678.12345");
        Specimen.objects.create(s -> {});
    }

    private static void number(int whole, double real, String exact) {
        Specimen.objects.create(s -> {
            s.whole = whole;
            s.big = 1L << 40;
            s.real = real;
            s.exact = new BigDecimal(exact);
            s.flag = whole > 0;
        });
    }

    @AfterEach
    void close() {
        cabinet.close();
    }

    @Test
    void rounding() {
        assertThat(cabinet.of(x -> x.whole.round(-2))).containsExactly(-1500, 0, 1400, null);
        assertThat(cabinet.of(x -> x.real.round())).containsExactly(-3.0, 0.0, 3.0, null);
        assertThat(cabinet.of(x -> x.exact.round(1))).containsExactly("-2.6", "0", "123456789012345678.1", null);
        assertThat(cabinet.of(x -> x.real.ceil())).containsExactly(-2.0, 0.0, 3.0, null);
        assertThat(cabinet.of(x -> x.exact.floor())).containsExactly("-3", "0", "123456789012345678", null);
        assertThat(cabinet.of(x -> x.whole.floor())).containsExactly(-1450, 0, 1449, null);
        assertThat(cabinet.of(x -> x.exact.abs())).containsExactly("2.55", "0", "123456789012345678.12345", null);
        assertThat(cabinet.of(x -> x.whole.abs())).containsExactly(1450, 0, 1449, null);
        assertThat(cabinet.of(x -> x.exact.sign())).containsExactly(-1, 0, 1, null);
        assertThat(cabinet.of(x -> x.real.sign())).containsExactly(-1, 0, 1, null);
        assertThat(cabinet.of(x -> x.whole.mod(x.whole.abs().plus(3)))).containsExactly(-1450, 0, 1449, null);
    }

    @Test
    void fractions() {
        near(cabinet.of(x -> x.real.power(2)), 6.25, 0.0, 6.25);
        near(cabinet.of(x -> x.whole.plus(1451).sqrt()), 1.0, Math.sqrt(1451), Math.sqrt(2900));
        near(cabinet.of(x -> x.whole.plus(1451).log(10)), 0.0, Math.log10(1451), Math.log10(2900));
        near(cabinet.of(x -> x.real.calc(FunctionDef.EXP)), Math.exp(-2.5), 1.0, Math.exp(2.5));
        near(cabinet.of(x -> x.whole.abs().plus(1).calc(FunctionDef.LN)), Math.log(1451), 0.0, Math.log(1450));
        near(cabinet.of(x -> x.real.calc(FunctionDef.SIN)), Math.sin(-2.5), 0.0, Math.sin(2.5));
        near(cabinet.of(x -> x.real.calc(FunctionDef.COS)), Math.cos(2.5), 1.0, Math.cos(2.5));
        near(cabinet.of(x -> x.real.calc(FunctionDef.TAN)), Math.tan(-2.5), 0.0, Math.tan(2.5));
        near(
                cabinet.of(x -> x.real.plus(1.0).calc(FunctionDef.COT)),
                1 / Math.tan(-1.5),
                1 / Math.tan(1),
                1 / Math.tan(3.5));
        near(cabinet.of(x -> x.real.dividedBy(5.0).calc(FunctionDef.ASIN)), Math.asin(-0.5), 0.0, Math.asin(0.5));
        near(
                cabinet.of(x -> x.real.dividedBy(5.0).calc(FunctionDef.ACOS)),
                Math.acos(-0.5),
                Math.acos(0),
                Math.acos(0.5));
        near(cabinet.of(x -> x.real.calc(FunctionDef.ATAN)), Math.atan(-2.5), 0.0, Math.atan(2.5));
        near(cabinet.of(x -> x.real.calc(FunctionDef.DEGREES)), Math.toDegrees(-2.5), 0.0, Math.toDegrees(2.5));
        near(cabinet.of(x -> x.real.calc(FunctionDef.RADIANS)), Math.toRadians(-2.5), 0.0, Math.toRadians(2.5));
        near(
                cabinet.of(x -> new NumberExpr<Specimen, Double>(call(FunctionDef.ATAN2, x.real, value(2.0)))),
                Math.atan2(-2.5, 2),
                0.0,
                Math.atan2(2.5, 2));
        assertThat(cabinet.of(x -> new NumberExpr<Specimen, Double>(call(FunctionDef.PI))))
                .hasSize(4);
        for (Object random : cabinet.of(x -> new NumberExpr<Specimen, Double>(call(FunctionDef.RANDOM)))) {
            assertThat((Double) random).isBetween(0.0, 1.0);
        }
    }

    private static void near(List<@Nullable Object> found, double... wanted) {
        for (int i = 0; i < wanted.length; i++) {
            assertThat((Double) found.get(i)).isCloseTo(wanted[i], within(1e-9 * Math.max(1, Math.abs(wanted[i]))));
        }
        assertThat(found.get(wanted.length)).isNull();
    }

    @Test
    void bits() {
        assertThat(cabinet.of(x -> x.whole.bits(FunctionDef.BIT_AND, 255)))
                .containsExactly(-1450L & 255, 0L, 1449L & 255, null);
        assertThat(cabinet.of(x -> x.whole.bits(FunctionDef.BIT_OR, 1))).containsExactly(-1450L | 1, 1L, 1449L, null);
        assertThat(cabinet.of(x -> x.whole.bits(FunctionDef.BIT_XOR, 255)))
                .containsExactly(-1450L ^ 255, 255L, 1449L ^ 255, null);
        assertThat(cabinet.of(x -> x.whole.bits(FunctionDef.SHIFT_LEFT, 33)))
                .containsExactly(-1450L << 33, 0L, 1449L << 33, null);
        assertThat(cabinet.of(x -> x.whole.bits(FunctionDef.SHIFT_RIGHT, 3)))
                .containsExactly(-1450L >> 3, 0L, 1449L >> 3, null);
    }

    @Test
    void casts() {
        assertThat(cabinet.of(x -> x.real.toInt())).containsExactly(-2, 0, 2, null);
        assertThat(cabinet.of(x -> x.exact.round(2).toLong())).containsExactly(-3L, 0L, 123456789012345678L, null);
        assertThat(cabinet.of(x -> x.whole.toDouble())).containsExactly(-1450.0, 0.0, 1449.0, null);
        assertThat(cabinet.of(x -> x.real.toDecimal(10, 1))).containsExactly("-2.5", "0", "2.5", null);
        assertThat(cabinet.of(x -> x.real.toText())).containsExactly("-2.5", "0", "2.5", null);
        assertThat(cabinet.of(x -> x.whole.toText())).containsExactly("-1450", "0", "1449", null);
        assertThat(cabinet.of(x -> x.whole.toText(3))).containsExactly("-14", "0", "144", null);
        assertThat(cabinet.of(x -> x.flag.toText())).containsExactly("false", "false", "true", null);
        assertThat(cabinet.of(x -> x.flag.toInt())).containsExactly(0, 0, 1, null);
        assertThat(cabinet.of(x -> x.exact.toText()).get(0)).isEqualTo("-2.5500000000");
        assertThat(cabinet.of(x -> value("12").toInt())).containsOnly(12);
        assertThat(cabinet.of(x -> value(" 2.50").toDecimal(5, 2))).containsOnly("2.5");
    }

    @Test
    void extremesIgnoreNull() {
        assertThat(cabinet.of(x -> greatest(x.whole, value(7)))).containsExactly(7, 7, 1449, 7);
        assertThat(cabinet.of(x -> least(x.exact, value(new BigDecimal("1.5")))))
                .containsExactly("-2.55", "0", "1.5", "1.5");
        assertThat(cabinet.of(x -> greatest(x.real, x.real))).containsExactly(-2.5, 0.0, 2.5, null);
        assertThat(cabinet.of(x -> x.exact.nullIf(new BigDecimal("0.00"))))
                .containsExactly("-2.55", null, "123456789012345678.12345", null);
    }

    @Test
    void branches() {
        assertThat(cabinet.of(x -> caseOf(when(x.whole.gt(0), "more"), when(x.whole.lt(0), "less"))
                        .otherwise("none")))
                .containsExactly("less", "none", "more", "none");
        assertThat(cabinet.of(x -> caseOf(when(x.whole.gt(0).not(), 1L)))).containsExactly(1L, 1L, null, 1L);
        assertThat(cabinet.of(x -> caseOf(when(x.id.in(List.of()), "never")).otherwise("always")))
                .containsOnly("always");
        assertThat(Specimen.objects
                        .filter(x -> caseOf(when(x.whole.gt(0), 1L))
                                .otherwise(0L)
                                .number()
                                .eq(1))
                        .count())
                .isEqualTo(1);
        assertThat(Specimen.objects
                        .filter(q("whole__gt", 0).xor(q("real__lt", 0)).xor(q("flag", true)))
                        .count())
                .isEqualTo(1);
        assertThat(Specimen.objects
                        .exclude(q("whole__gt", 0).xor(q("real__lt", 0)))
                        .count())
                .isEqualTo(2);
    }

    @Test
    void typesThatDoNotMixAreSaid() {
        assertThatThrownBy(() -> cabinet.of(x -> x.exact.times(x.real))).isInstanceOf(FieldError.class);
        assertThat(cabinet.of(x -> new NumberExpr<Specimen, Double>(
                                x.exact.times(x.real).typed(ColumnType.DOUBLE)))
                        .get(0))
                .isEqualTo(6.375);
        assertThatThrownBy(() -> Specimen.objects
                        .filter(x -> new io.raystack.db.query.Condition<>(x.whole.node()))
                        .count())
                .isInstanceOf(QueryError.class)
                .hasMessageContaining("a condition is wanted");
    }

    @Test
    void expressionsOnTheRight() {
        assertThat(Specimen.objects
                        .filter(x -> x.whole.range(x.whole, x.whole.abs()))
                        .count())
                .isEqualTo(3);
        assertThat(Specimen.objects
                        .filter("whole__in", List.of(path("whole"), 7))
                        .count())
                .isEqualTo(3);
        assertThat(Specimen.objects
                        .exclude("whole__in", List.of(path("whole"), 7))
                        .count())
                .isEqualTo(1);
        assertThat(Specimen.objects
                        .filter("whole__range", List.of(path("real"), path("big")))
                        .count())
                .isEqualTo(2);
    }
}
