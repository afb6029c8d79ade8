package io.raystack.tests.dialects;

import static io.raystack.tests.dialects.Nodes.aggregate;
import static io.raystack.tests.dialects.Nodes.bind;
import static io.raystack.tests.dialects.Nodes.call;
import static io.raystack.tests.dialects.Nodes.column;
import static io.raystack.tests.dialects.Nodes.compare;
import static io.raystack.tests.dialects.Nodes.select;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import io.raystack.db.errors.DataError;
import io.raystack.db.model.ColumnType;
import io.raystack.db.schema.Ddl;
import io.raystack.db.schema.TableSpec;
import io.raystack.db.schema.TableSpec.ColumnSpec;
import io.raystack.db.sql.SqlNode;
import io.raystack.db.sql.SqlNode.Comparison.Operator;
import io.raystack.db.sql.SqlNode.Match.Kind;
import io.raystack.db.sql.Statement;
import io.raystack.db.sql.Statement.OrderItem;
import io.raystack.tests.contract.servers.OnEveryDatabase;
import io.raystack.tests.contract.servers.TestDatabase;
import java.math.BigDecimal;
import java.sql.SQLException;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** An expression has one answer, whatever the database (law 7 of the design). */
@OnEveryDatabase
class ExpressionsTest {
    private static final ColumnType MONEY = ColumnType.decimal(10, 2);
    private static final SqlNode ID = column("id", ColumnType.BIGINT);
    private static final SqlNode WORD = column("word", ColumnType.varchar(50));
    private static final SqlNode N = column("n", ColumnType.INTEGER);
    private static final SqlNode M = column("m", ColumnType.INTEGER);
    private static final SqlNode PRICE = column("price", MONEY);
    private static final SqlNode REAL = column("real", ColumnType.DOUBLE);

    private final Bench bench;

    ExpressionsTest(TestDatabase database) throws SQLException {
        bench = new Bench(database);
    }

    @BeforeEach
    void create() {
        bench.run(new Ddl.DropTable(table()));
        bench.run(new Ddl.CreateTable(table()));
    }

    @AfterEach
    void remove() throws SQLException {
        bench.run(new Ddl.DropTable(table()));
        bench.close();
    }

    @Test
    void textComparesByCodePoint() {
        words("b", "B", "a", "ä", "Z", "a ", "a!", "é", "e\u0301", "ｚ", "😀");
        assertThat(sorted(WORD)).containsExactly("B", "Z", "a", "a ", "a!", "b", "e\u0301", "ä", "é", "ｚ", "😀");
        assertThat(found(compare(WORD, Operator.EQ, bind(0, ColumnType.TEXT)), "a"))
                .containsExactly("a");
        assertThat(found(compare(WORD, Operator.GT, bind(0, ColumnType.TEXT)), "é"))
                .containsExactly("ｚ", "😀");
    }

    @Test
    void matchingHeedsCaseAndTakesWildcardsLiterally() {
        words("abc", "ABC", "a%c", "a_c", "a\\c", "xab", "cab");
        assertThat(found(match(Kind.CONTAINS, false, false), "ab")).containsExactly("abc", "cab", "xab");
        assertThat(found(match(Kind.STARTS, false, false), "a%")).containsExactly("a%c");
        assertThat(found(match(Kind.CONTAINS, false, false), "_")).containsExactly("a_c");
        assertThat(found(match(Kind.CONTAINS, false, false), "\\")).containsExactly("a\\c");
        assertThat(found(match(Kind.ENDS, false, false), "ab")).containsExactly("cab", "xab");
        assertThat(found(match(Kind.ENDS, false, true), "c")).containsExactly("ABC", "cab", "xab");
        assertThat(found(match(Kind.CONTAINS, false, false), "")).hasSize(7);
    }

    @Test
    void foldingMapsOneLetterToOne() {
        words("Straße", "STRASSE", "ÄÖ", "äö", "ﬁ", "ſ", "S", "İ", "ΣΑΣ", "σας", "K\u212a", "ა");
        assertThat(found(match(Kind.WHOLE, true, false), "äÖ")).containsExactly("ÄÖ", "äö");
        assertThat(found(match(Kind.CONTAINS, true, false), "SS")).containsExactly("STRASSE");
        assertThat(found(match(Kind.CONTAINS, true, false), "ß")).containsExactly("Straße");
        assertThat(found(match(Kind.WHOLE, true, false), "s")).containsExactly("S", "ſ");
        assertThat(found(match(Kind.STARTS, true, false), "Σα")).containsExactly("ΣΑΣ", "σας");
        assertThat(found(match(Kind.ENDS, true, false), "ς")).containsExactly("ΣΑΣ", "σας");
        assertThat(found(match(Kind.WHOLE, true, false), "Ა")).containsExactly("ა");
        assertThat(found(match(Kind.WHOLE, true, false), "i")).isEmpty();
        assertThat(texts(call("upper", ColumnType.TEXT, WORD))).contains("STRAßE", "ﬁ", "İ", "S", "K\u212a", "Ა");
        assertThat(texts(call("lower", ColumnType.TEXT, WORD))).contains("straße", "ﬁ", "i", "ſ", "kk", "σασ");
    }

    @Test
    void anExpressionCanBeThePattern() {
        words("50%", "5", "A5a");
        SqlNode part = call("concat", ColumnType.TEXT, bind(0, ColumnType.TEXT), bind(1, ColumnType.TEXT));
        assertThat(found(new SqlNode.Match(WORD, Kind.CONTAINS, false, part, false), "0", "%"))
                .containsExactly("50%");
        assertThat(found(new SqlNode.Match(WORD, Kind.STARTS, true, part, false), "a", "5"))
                .containsExactly("A5a");
        assertThat(found(new SqlNode.Match(WORD, Kind.WHOLE, true, part, true), "a5", "A"))
                .containsExactly("5", "50%");
    }

    @Test
    void textFunctions() {
        words(" a😀 ");
        assertThat(texts(call("trim", ColumnType.TEXT, WORD))).containsExactly("a😀");
        assertThat(texts(call("concat", ColumnType.TEXT, WORD, bind(0, ColumnType.TEXT)), "!"))
                .containsExactly(" a😀 !");
        SqlNode length = call("length", ColumnType.INTEGER, WORD);
        assertThat(bench.rows(select("things", null, length), r -> r.getInt(0))).containsExactly(4);
    }

    @Test
    void nullIsTheSmallestUnlessSaidOtherwise() {
        row("a", 1, null, null, null);
        row("b", null, null, null, null);
        row("c", 2, null, null, null);
        assertThat(ordered(N, false, OrderItem.Nulls.FIRST)).containsExactly("b", "a", "c");
        assertThat(ordered(N, true, OrderItem.Nulls.LAST)).containsExactly("c", "a", "b");
        assertThat(ordered(N, false, OrderItem.Nulls.LAST)).containsExactly("a", "c", "b");
        assertThat(ordered(N, true, OrderItem.Nulls.FIRST)).containsExactly("b", "c", "a");
    }

    @Test
    void wholeNumbersDivideToWholeNumbers() {
        row("a", 7, 2, null, null);
        row("b", -7, 2, null, null);
        assertThat(longs(call("divide", ColumnType.INTEGER, N, M))).containsExactly(3L, -3L);
        assertThat(longs(call("divide", ColumnType.INTEGER, N, bind(0, ColumnType.INTEGER)), 4))
                .containsExactly(1L, -1L);
        assertThat(longs(call("mod", ColumnType.INTEGER, N, bind(0, ColumnType.INTEGER)), 4))
                .containsExactly(3L, -3L);
        assertThat(longs(call("negate", ColumnType.INTEGER, N))).containsExactly(-7L, 7L);
        SqlNode nested = call(
                "times",
                ColumnType.INTEGER,
                call("plus", ColumnType.INTEGER, N, bind(0, ColumnType.INTEGER)),
                call("minus", ColumnType.INTEGER, M, bind(1, ColumnType.INTEGER)));
        assertThat(longs(nested, 1, 5)).containsExactly(-24L, 18L);
    }

    @Test
    void wholeNumbersAreComputedWithSixtyFourBits() {
        row("a", Integer.MAX_VALUE, Integer.MAX_VALUE, null, null);
        assertThat(longs(call("plus", ColumnType.INTEGER, N, M))).containsExactly(2L * Integer.MAX_VALUE);
        assertThat(longs(call("times", ColumnType.INTEGER, N, bind(0, ColumnType.INTEGER)), 4))
                .containsExactly(4L * Integer.MAX_VALUE);
        SqlNode overflow =
                call("times", ColumnType.BIGINT, call("times", ColumnType.BIGINT, N, M), bind(0, ColumnType.BIGINT));
        assertThatThrownBy(() -> longs(overflow, 4L)).isInstanceOf(DataError.class);
        Statement.Update next = new Statement.Update(
                new Statement.Table("things", "t"),
                List.of("n"),
                List.of(call("plus", ColumnType.INTEGER, N, bind(0, ColumnType.INTEGER))),
                null,
                List.of());
        assertThatThrownBy(() -> bench.change(next, 1)).isInstanceOf(DataError.class);
    }

    @Test
    void aggregatesOfWholeNumbers() {
        row("a", Integer.MAX_VALUE, 1, null, null);
        row("b", Integer.MAX_VALUE, 2, null, null);
        row("c", null, 2, null, null);
        assertThat(longs(aggregate("SUM", N, ColumnType.BIGINT))).containsExactly(2L * Integer.MAX_VALUE);
        assertThat(longs(aggregate("COUNT", N, ColumnType.BIGINT))).containsExactly(2L);
        assertThat(longs(aggregate("COUNT", null, ColumnType.BIGINT))).containsExactly(3L);
        assertThat(longs(aggregate("MAX", M, ColumnType.INTEGER))).containsExactly(2L);
        SqlNode filter = compare(M, Operator.EQ, bind(0, ColumnType.INTEGER));
        assertThat(longs(new SqlNode.Aggregate("COUNT", null, false, filter, ColumnType.BIGINT), 2))
                .containsExactly(2L);
        assertThat(longs(new SqlNode.Aggregate("SUM", M, true, filter, ColumnType.BIGINT), 2))
                .containsExactly(2L);
        assertThat(bench.rows(select("things", null, aggregate("AVG", M, ColumnType.DOUBLE)), r -> r.getDouble(0)))
                .containsExactly(5.0 / 3);
        SqlNode half =
                call("divide", ColumnType.BIGINT, aggregate("SUM", M, ColumnType.BIGINT), bind(0, ColumnType.BIGINT));
        assertThat(longs(half, 2L)).containsExactly(2L);
    }

    @Test
    void decimalsAreExact() {
        row("a", 3, null, "0.10", null);
        row("b", 3, null, "0.20", null);
        row("c", 0, null, "99999999.99", null);
        assertThat(decimals(call("times", MONEY, PRICE, N))).containsExactly("0.3", "0.6", "0");
        assertThat(decimals(call("plus", MONEY, PRICE, PRICE))).containsExactly("0.2", "0.4", "199999999.98");
        assertThat(decimals(aggregate("SUM", PRICE, MONEY))).containsExactly("100000000.29");
        SqlNode three = compare(call("times", MONEY, PRICE, N), Operator.EQ, bind(0, MONEY));
        assertThat(found(three, decimal("0.30"))).containsExactly("a");
        SqlNode more = compare(PRICE, Operator.GT, bind(0, MONEY));
        assertThat(found(more, decimal("0.10"))).containsExactly("b", "c");
        SqlNode half = call("divide", MONEY, PRICE, bind(0, ColumnType.INTEGER));
        assertThat(decimals(half, 4)).containsExactly("0.025", "0.05", "24999999.9975");
        // a mean is a floating point number, also of decimals
        assertThat(doubles(aggregate("AVG", PRICE, ColumnType.DOUBLE)).get(0)).isCloseTo(33333333.43, within(1e-6));
    }

    @Test
    void aComputedDecimalIsRoundedWhereItIsSaid() {
        row("a", 3, null, "1.00", null);
        SqlNode third = call("decimal", MONEY, call("divide", MONEY, PRICE, N));
        Statement.Update update = new Statement.Update(
                new Statement.Table("things", "t"), List.of("price"), List.of(third), null, List.of());
        bench.change(update);
        assertThat(decimals(PRICE)).containsExactly("0.33");
    }

    @Test
    void floatingPointNumbers() {
        row("a", 7, null, null, 2.5);
        assertThat(doubles(call("plus", ColumnType.DOUBLE, REAL, N))).containsExactly(9.5);
        assertThat(doubles(call("divide", ColumnType.INTEGER, N, REAL))).containsExactly(2.8);
        assertThat(doubles(call("mod", ColumnType.DOUBLE, REAL, bind(0, ColumnType.INTEGER)), 2))
                .containsExactly(0.5);
        assertThat(doubles(aggregate("SUM", REAL, ColumnType.DOUBLE))).containsExactly(2.5);
    }

    @Test
    void equalNullsAndOpaqueConditions() {
        row("a", 1, 1, null, null);
        row("b", null, null, null, null);
        row("c", 1, null, null, null);
        assertThat(found(compare(N, Operator.SAME, M))).containsExactly("a", "b");
        assertThat(found(compare(N, Operator.NOT_SAME, M))).containsExactly("c");
        assertThat(found(new SqlNode.NotTrue(compare(N, Operator.EQ, M)))).containsExactly("b", "c");
        assertThat(found(new SqlNode.NullTest(M, true))).containsExactly("a");
        assertThat(found(SqlNode.Constant.TRUE)).hasSize(3);
        assertThat(found(SqlNode.Constant.FALSE)).isEmpty();
        SqlNode other = call("coalesce", ColumnType.INTEGER, M, bind(0, ColumnType.BIGINT));
        assertThat(longs(other, 0L)).containsExactly(1L, 0L, 0L);
    }

    private void words(String... words) {
        for (String word : words) {
            row(word, null, null, null, null);
        }
    }

    private void row(
            String word, @Nullable Integer n, @Nullable Integer m, @Nullable String price, @Nullable Double real) {
        Statement.Insert insert = Nodes.insert(
                "things",
                List.of("word", "n", "m", "price", "real"),
                List.of(ColumnType.varchar(50), ColumnType.INTEGER, ColumnType.INTEGER, MONEY, ColumnType.DOUBLE));
        bench.change(insert, word, n, m, price == null ? null : decimal(price), real);
    }

    private static SqlNode match(Kind kind, boolean folded, boolean negated) {
        return new SqlNode.Match(WORD, kind, folded, bind(0, ColumnType.TEXT), negated);
    }

    private List<@Nullable String> found(SqlNode where, @Nullable Object... values) {
        List<OrderItem> order = List.of(new OrderItem(WORD, false, OrderItem.Nulls.NONE));
        return bench.rows(select("things", where, order, WORD), r -> r.getString(0), values);
    }

    private List<@Nullable String> sorted(SqlNode by) {
        return ordered(by, false, OrderItem.Nulls.NONE);
    }

    private List<@Nullable String> ordered(SqlNode by, boolean descending, OrderItem.Nulls nulls) {
        List<OrderItem> order = List.of(new OrderItem(by, descending, nulls));
        return bench.rows(select("things", null, order, WORD), r -> r.getString(0));
    }

    private List<@Nullable String> texts(SqlNode value, @Nullable Object... values) {
        return bench.rows(byId(value), r -> r.getString(0), values);
    }

    private List<@Nullable Long> longs(SqlNode value, @Nullable Object... values) {
        return bench.rows(byId(value), r -> r.getLongOrNull(0), values);
    }

    private List<Double> doubles(SqlNode value, @Nullable Object... values) {
        return bench.rows(byId(value), r -> r.getDouble(0), values);
    }

    private List<String> decimals(SqlNode value, @Nullable Object... values) {
        return bench.rows(
                byId(value),
                r -> {
                    BigDecimal found = r.getDecimal(0);
                    return found == null ? "" : found.stripTrailingZeros().toPlainString();
                },
                values);
    }

    private static Statement.Select byId(SqlNode value) {
        boolean grouped = value instanceof SqlNode.Aggregate || value.toString().contains("Aggregate[");
        List<OrderItem> order = grouped ? List.of() : List.of(new OrderItem(ID, false, OrderItem.Nulls.NONE));
        return select("things", null, order, value);
    }

    private static BigDecimal decimal(String text) {
        return new BigDecimal(text);
    }

    private static TableSpec table() {
        return new TableSpec(
                "things",
                List.of(
                        new ColumnSpec("id", ColumnType.BIGINT, false, true, null),
                        new ColumnSpec("word", ColumnType.varchar(50), false, false, null),
                        new ColumnSpec("n", ColumnType.INTEGER, true, false, null),
                        new ColumnSpec("m", ColumnType.INTEGER, true, false, null),
                        new ColumnSpec("price", MONEY, true, false, null),
                        new ColumnSpec("real", ColumnType.DOUBLE, true, false, null)),
                List.of("id"),
                List.of(),
                List.of(),
                List.of(),
                List.of());
    }
}
