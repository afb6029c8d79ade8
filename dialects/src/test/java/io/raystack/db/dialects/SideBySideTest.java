package io.raystack.db.dialects;

import static org.assertj.core.api.Assertions.assertThat;

import io.raystack.db.dialect.Dialect;
import io.raystack.db.model.ColumnType;
import io.raystack.db.sql.Bind;
import io.raystack.db.sql.SqlNode;
import io.raystack.db.sql.SqlNode.Comparison.Operator;
import io.raystack.db.sql.SqlNode.Match.Kind;
import io.raystack.db.sql.Statement;
import io.raystack.db.sql.Statement.OrderItem;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/** The same statement on every dialect, the SQL side by side. */
class SideBySideTest {
    private static final Map<String, Dialect> DIALECTS = EveryDialect.all();
    private static final ColumnType MONEY = ColumnType.decimal(10, 2);
    private static final SqlNode ID = column("id", ColumnType.BIGINT);
    private static final SqlNode TITLE = column("title", ColumnType.varchar(200));
    private static final SqlNode VIEWS = column("views", ColumnType.INTEGER);
    private static final SqlNode LIKES = column("likes", ColumnType.INTEGER);
    private static final SqlNode PRICE = column("price", MONEY);
    private static final SqlNode DATA = column("data", ColumnType.JSON);
    private static final SqlNode TEXT = bind(0, ColumnType.TEXT);
    private static final SqlNode NUMBER = bind(0, ColumnType.INTEGER);

    @Test
    void aComparison() {
        everywhere(where(compare(ID, Operator.EQ, NUMBER)), "\"t\".\"id\" = ?");
        expect(
                where(compare(VIEWS, Operator.SAME, LIKES)),
                "\"t\".\"views\" IS \"t\".\"likes\"",
                "\"t\".\"views\" IS NOT DISTINCT FROM \"t\".\"likes\"",
                "\"t\".\"views\" <=> \"t\".\"likes\"");
        expect(
                where(compare(VIEWS, Operator.NOT_SAME, LIKES)),
                "\"t\".\"views\" IS NOT \"t\".\"likes\"",
                "\"t\".\"views\" IS DISTINCT FROM \"t\".\"likes\"",
                "NOT (\"t\".\"views\" <=> \"t\".\"likes\")");
    }

    @Test
    void documentsAreComparedByWhatTheySay() {
        SqlNode document = bind(0, ColumnType.JSON);
        SqlNode equal = compare(DATA, Operator.EQ, document);
        assertThat(sql("sqlite", where(equal))).isEqualTo("raystack_json_equal(\"t\".\"data\", ?)");
        assertThat(sql("postgresql", where(equal))).isEqualTo("\"t\".\"data\" = ?");
        assertThat(sql("mariadb", where(equal)))
                .isEqualTo("(JSON_EQUALS(\"t\".\"data\", ?) AND \"t\".\"data\" IS NOT NULL)");
        assertThat(sql("mysql", where(equal))).isEqualTo("(CAST(\"t\".\"data\" AS JSON) = CAST(? AS JSON))");
        SqlNode in = new SqlNode.InList(DATA, Bind.of(0, ColumnType.JSON), 2, true);
        assertThat(sql("mariadb", where(in)))
                .isEqualTo("NOT (JSON_EQUALS(\"t\".\"data\", ?) OR JSON_EQUALS(\"t\".\"data\", ?))");
    }

    @Test
    void textMatching() {
        everywhere(where(match(Kind.CONTAINS, false, TEXT)), "\"t\".\"title\" LIKE ? ESCAPE '\\'");
        folded(
                where(match(Kind.STARTS, true, TEXT)),
                "raystack_upper(\"t\".\"title\") LIKE ? ESCAPE '\\'",
                "UPPER(\"t\".\"title\" COLLATE \"pg_c_utf8\") COLLATE \"C\" LIKE ? ESCAPE '\\'",
                " LIKE ? ESCAPE '\\'");
        folded(
                where(match(Kind.WHOLE, true, TEXT)),
                "raystack_upper(\"t\".\"title\") = ?",
                "UPPER(\"t\".\"title\" COLLATE \"pg_c_utf8\") COLLATE \"C\" = ?",
                " = ?");
        everywhere(
                where(match(Kind.ENDS, false, column("word", ColumnType.TEXT))),
                "\"t\".\"title\" LIKE '%' || REPLACE(REPLACE(REPLACE(\"t\".\"word\", '\\', '\\\\'), '%', '\\%'), '_',"
                        + " '\\_') ESCAPE '\\'");
    }

    @Test
    void patternsAreMadeWhenTheStatementRuns() {
        assertThat(DIALECTS.values().stream()
                        .map(d -> d.sql()
                                .compile(where(match(Kind.CONTAINS, true, TEXT)))
                                .binds()
                                .get(0)
                                .form())
                        .distinct())
                .containsExactly(Bind.Form.FOLDED_CONTAINS);
    }

    @Test
    void lists() {
        SqlNode in = new SqlNode.InList(ID, Bind.of(0, ColumnType.BIGINT), 4, false);
        expect(where(in), "\"t\".\"id\" IN (?, ?, ?, ?)", "\"t\".\"id\" = ANY(?)", "\"t\".\"id\" IN (?, ?, ?, ?)");
        SqlNode notIn = new SqlNode.InList(ID, Bind.of(0, ColumnType.BIGINT), 1, true);
        expect(where(notIn), "\"t\".\"id\" NOT IN (?)", "\"t\".\"id\" <> ALL(?)", "\"t\".\"id\" NOT IN (?)");
    }

    @Test
    void conditions() {
        SqlNode a = compare(ID, Operator.GT, NUMBER);
        SqlNode b = new SqlNode.NullTest(TITLE, true);
        SqlNode or = new SqlNode.Junction(false, List.of(a, b));
        everywhere(
                where(new SqlNode.Junction(true, List.of(or, new SqlNode.NotTrue(a), SqlNode.Constant.TRUE))),
                "(\"t\".\"id\" > ? OR \"t\".\"title\" IS NOT NULL) AND (\"t\".\"id\" > ?) IS NOT TRUE AND TRUE");
        everywhere(
                where(new SqlNode.Between(ID, NUMBER, bind(1, ColumnType.BIGINT), false)),
                "\"t\".\"id\" BETWEEN ? AND ?");
        everywhere(
                where(new SqlNode.Exists(select(List.of(), a), true)),
                "NOT EXISTS (SELECT 1 FROM \"article\" AS \"t\" WHERE \"t\".\"id\" > ?)");
        everywhere(
                where(new SqlNode.InSelect(ID, select(List.of(item(ID)), null))),
                "\"t\".\"id\" IN (SELECT \"t\".\"id\" FROM \"article\" AS \"t\")");
    }

    @Test
    void arithmetic() {
        expect(
                item(call("plus", ColumnType.INTEGER, VIEWS, LIKES)),
                "\"t\".\"views\" + \"t\".\"likes\"",
                "CAST(\"t\".\"views\" AS bigint) + \"t\".\"likes\"",
                "\"t\".\"views\" + \"t\".\"likes\"");
        everywhere(item(call("minus", ColumnType.INTEGER, VIEWS, NUMBER)), "\"t\".\"views\" - ?");
        expect(
                item(call("divide", ColumnType.INTEGER, VIEWS, LIKES)),
                "\"t\".\"views\" / \"t\".\"likes\"",
                "\"t\".\"views\" / \"t\".\"likes\"",
                "\"t\".\"views\" DIV \"t\".\"likes\"");
        everywhere(item(call("mod", ColumnType.INTEGER, VIEWS, NUMBER)), "\"t\".\"views\" % ?");
        everywhere(
                item(call("negate", ColumnType.INTEGER, call("times", ColumnType.INTEGER, VIEWS, NUMBER))),
                "-(\"t\".\"views\" * ?)");
        expect(
                item(call("times", MONEY, PRICE, VIEWS)),
                "raystack_times(\"t\".\"price\", \"t\".\"views\")",
                "\"t\".\"price\" * \"t\".\"views\"",
                "\"t\".\"price\" * \"t\".\"views\"");
        expect(
                item(call("decimal", MONEY, call("divide", MONEY, PRICE, NUMBER))),
                "raystack_round(raystack_divide(\"t\".\"price\", ?), 2)",
                "ROUND(CAST(\"t\".\"price\" / ? AS numeric), 2)",
                "CAST(\"t\".\"price\" / ? AS DECIMAL(65, 2))");
    }

    @Test
    void functions() {
        expect(
                item(call("length", ColumnType.INTEGER, TITLE)),
                "LENGTH(\"t\".\"title\")",
                "CHAR_LENGTH(\"t\".\"title\")",
                "CHAR_LENGTH(\"t\".\"title\")");
        everywhere(item(call("trim", ColumnType.TEXT, TITLE)), "TRIM(\"t\".\"title\")");
        everywhere(item(call("append", ColumnType.TEXT, TITLE, TEXT)), "\"t\".\"title\" || ?");
        expect(
                item(call("concat", ColumnType.TEXT, TITLE, TEXT)),
                "COALESCE(\"t\".\"title\", '') || ?",
                "CONCAT(\"t\".\"title\", ?)",
                "CONCAT_WS('', \"t\".\"title\", ?)");
        everywhere(item(call("coalesce", ColumnType.TEXT, TITLE, TEXT)), "COALESCE(\"t\".\"title\", ?)");
        for (Dialect dialect : DIALECTS.values()) {
            for (String name :
                    List.of("plus minus times divide mod negate lower upper length trim concat coalesce".split(" "))) {
                SqlNode[] arguments = name.matches("negate|lower|upper|length|trim")
                        ? new SqlNode[] {VIEWS}
                        : new SqlNode[] {VIEWS, NUMBER};
                String text = dialect.sql()
                        .compile(select(List.of(item(call(name, ColumnType.INTEGER, arguments))), null))
                        .text();
                assertThat(text).as(dialect.name() + " " + name).contains("\"t\".\"views\"");
            }
        }
    }

    @Test
    void aggregates() {
        everywhere(item(aggregate("COUNT", null, null)), "COUNT(*)");
        expect(
                item(aggregate("SUM", VIEWS, null)),
                "SUM(\"t\".\"views\")",
                "CAST(SUM(\"t\".\"views\") AS bigint)",
                "SUM(\"t\".\"views\")");
        expect(
                item(aggregate("SUM", PRICE, null)),
                "raystack_sum(\"t\".\"price\")",
                "SUM(\"t\".\"price\")",
                "SUM(\"t\".\"price\")");
        expect(
                item(aggregate("AVG", VIEWS, null)),
                "AVG(\"t\".\"views\")",
                "AVG(CAST(\"t\".\"views\" AS double precision))",
                "AVG(CAST(\"t\".\"views\" AS DOUBLE))");
        expect(
                item(aggregate("COUNT", null, compare(VIEWS, Operator.GT, NUMBER))),
                "COUNT(*) FILTER (WHERE \"t\".\"views\" > ?)",
                "COUNT(*) FILTER (WHERE \"t\".\"views\" > ?)",
                "COUNT(CASE WHEN \"t\".\"views\" > ? THEN 1 END)");
    }

    @Test
    void order() {
        OrderItem first = new OrderItem(VIEWS, false, OrderItem.Nulls.FIRST);
        expect(first, "\"t\".\"views\"", "\"t\".\"views\" NULLS FIRST", "\"t\".\"views\"");
        OrderItem last = new OrderItem(VIEWS, false, OrderItem.Nulls.LAST);
        expect(last, "\"t\".\"views\" NULLS LAST", "\"t\".\"views\"", "\"t\".\"views\" IS NULL, \"t\".\"views\"");
        OrderItem down = new OrderItem(VIEWS, true, OrderItem.Nulls.LAST);
        expect(down, "\"t\".\"views\" DESC", "\"t\".\"views\" DESC NULLS LAST", "\"t\".\"views\" DESC");
    }

    @Test
    void uuidsStandInTheOrderOfTheirText() {
        SqlNode code = column("code", ColumnType.UUID);
        SqlNode sent = bind(0, ColumnType.UUID);
        SqlNode greater = compare(code, Operator.GT, sent);
        String plain = "\"t\".\"code\"";
        String text = "CAST(" + plain + " AS CHAR(36))";
        uuids(new OrderItem(code, true, OrderItem.Nulls.NONE), plain + " DESC", text + " DESC");
        uuids(where(greater), plain + " > ?", text + " > ?");
        uuids(
                where(new SqlNode.Between(code, sent, sent, false)),
                plain + " BETWEEN ? AND ?",
                text + " BETWEEN ? AND ?");
        everywhere(where(compare(code, Operator.EQ, sent)), plain + " = ?");
        assertThat(sql("mariadb", item(new SqlNode.Aggregate("min", code, false, null, ColumnType.UUID))))
                .isEqualTo("CAST(MIN(" + text + ") AS UUID)");
    }

    private static void uuids(Object part, String plain, String mariadb) {
        assertThat(sql("sqlite", part)).isEqualTo(plain);
        assertThat(sql("postgresql", part)).isEqualTo(plain);
        assertThat(sql("mysql", part)).isEqualTo(plain);
        assertThat(sql("mariadb", part)).isEqualTo(mariadb);
    }

    @Test
    void rowsAreLockedWhereTheDatabaseCan() {
        Statement.Select locked = select(List.of(), null, List.of(), 5L, Statement.Lock.UPDATE_SKIP_LOCKED);
        String plain = "SELECT 1 FROM \"article\" AS \"t\" LIMIT 5";
        expect(locked, plain, plain + " FOR UPDATE SKIP LOCKED", plain + " FOR UPDATE SKIP LOCKED");
    }

    @Test
    void anInsert() {
        Statement.Insert insert = new Statement.Insert(
                "article",
                List.of("slug", "title"),
                List.of(List.of(TEXT, TEXT), List.of(TEXT, TEXT)),
                new Statement.Conflict(List.of("slug"), List.of("title")),
                List.of(new SqlNode.Column("", "id", ColumnType.BIGINT)));
        String into = "INSERT INTO \"article\" (\"slug\", \"title\") VALUES (?, ?), (?, ?)";
        String update = " ON CONFLICT (\"slug\") DO UPDATE SET \"title\" = excluded.\"title\"";
        String duplicate = " ON DUPLICATE KEY UPDATE \"title\" = VALUES(\"title\")";
        assertThat(sql("sqlite", insert)).isEqualTo(into + update + " RETURNING \"id\"");
        assertThat(sql("postgresql", insert)).isEqualTo(into + update + " RETURNING \"id\"");
        assertThat(sql("mariadb", insert)).isEqualTo(into + duplicate + " RETURNING \"id\"");
        assertThat(sql("mysql", insert)).isEqualTo(into + duplicate);
        Statement.Insert left = new Statement.Insert(
                "article",
                List.of("slug"),
                List.of(List.of(TEXT)),
                new Statement.Conflict(List.of("slug"), List.of()),
                List.of());
        String one = "INSERT INTO \"article\" (\"slug\") VALUES (?)";
        expect(
                left,
                one + " ON CONFLICT (\"slug\") DO NOTHING",
                one + " ON CONFLICT (\"slug\") DO NOTHING",
                one + " ON DUPLICATE KEY UPDATE \"slug\" = \"article\".\"slug\"");
    }

    @Test
    void anUpdateAndADelete() {
        Statement.Table table = new Statement.Table("article", "t");
        everywhere(
                new Statement.Update(
                        table, List.of("title"), List.of(TEXT), compare(ID, Operator.EQ, NUMBER), List.of()),
                "UPDATE \"article\" AS \"t\" SET \"title\" = ? WHERE \"t\".\"id\" = ?");
        expect(
                new Statement.Delete(table, compare(ID, Operator.EQ, NUMBER)),
                "DELETE FROM \"article\" AS \"t\" WHERE \"t\".\"id\" = ?",
                "DELETE FROM \"article\" AS \"t\" WHERE \"t\".\"id\" = ?",
                "DELETE \"t\" FROM \"article\" AS \"t\" WHERE \"t\".\"id\" = ?");
    }

    private static void everywhere(Object part, String sql) {
        expect(part, sql, sql, sql);
    }

    private static void expect(Object part, String sqlite, String postgresql, String family) {
        assertThat(sql("sqlite", part)).isEqualTo(sqlite);
        assertThat(sql("postgresql", part)).isEqualTo(postgresql);
        assertThat(sql("mariadb", part)).isEqualTo(family);
        assertThat(sql("mysql", part)).isEqualTo(family);
    }

    private static void folded(Object part, String sqlite, String postgresql, String familyEnd) {
        String family = "UPPER(CONVERT(\"t\".\"title\" USING utf8mb4) COLLATE ";
        assertThat(sql("sqlite", part)).isEqualTo(sqlite);
        assertThat(sql("postgresql", part)).isEqualTo(postgresql);
        assertThat(sql("mariadb", part))
                .isEqualTo(family + "utf8mb4_uca1400_as_cs) COLLATE utf8mb4_nopad_bin" + familyEnd);
        assertThat(sql("mysql", part)).isEqualTo(family + "utf8mb4_0900_as_cs) COLLATE utf8mb4_0900_bin" + familyEnd);
    }

    /** The whole statement; of a condition, a selected value or a sort key only what is its own. */
    private static String sql(String dialect, Object part) {
        Statement statement;
        String before = "";
        if (part instanceof Statement whole) {
            statement = whole;
            if (whole instanceof Statement.Select select && select.where() != null && select.limit() == null) {
                before = "SELECT 1 FROM \"article\" AS \"t\" WHERE ";
            }
        } else if (part instanceof Statement.Item item) {
            statement = select(List.of(item), null);
            before = "SELECT ";
        } else {
            statement = select(List.of(), null, List.of((OrderItem) part), null, Statement.Lock.NONE);
            before = "SELECT 1 FROM \"article\" AS \"t\" ORDER BY ";
        }
        String text = DIALECTS.get(dialect).sql().compile(statement).text();
        assertThat(text).startsWith(before);
        String own = text.substring(before.length());
        return part instanceof Statement.Item ? own.substring(0, own.lastIndexOf(" FROM \"article\"")) : own;
    }

    private static Statement.Select where(SqlNode condition) {
        return select(List.of(), condition);
    }

    private static Statement.Select select(List<Statement.Item> items, @Nullable SqlNode where) {
        return select(items, where, List.of(), null, Statement.Lock.NONE);
    }

    private static Statement.Select select(
            List<Statement.Item> items,
            @Nullable SqlNode where,
            List<OrderItem> order,
            @Nullable Long limit,
            Statement.Lock lock) {
        return new Statement.Select(
                false,
                items,
                new Statement.Table("article", "t"),
                List.of(),
                where,
                List.of(),
                null,
                order,
                limit,
                null,
                lock);
    }

    private static SqlNode match(Kind kind, boolean folded, SqlNode operand) {
        return new SqlNode.Match(TITLE, kind, folded, operand, false);
    }

    private static SqlNode aggregate(String name, @Nullable SqlNode argument, @Nullable SqlNode filter) {
        ColumnType type = name.equals("AVG") ? ColumnType.DOUBLE : ColumnType.BIGINT;
        return new SqlNode.Aggregate(name, argument, false, filter, type);
    }

    private static Statement.Item item(SqlNode value) {
        return new Statement.Item(value, "");
    }

    private static SqlNode call(String name, ColumnType type, SqlNode... arguments) {
        return new SqlNode.Call(name, List.of(arguments), type);
    }

    private static SqlNode compare(SqlNode left, Operator operator, SqlNode right) {
        return new SqlNode.Comparison(operator, left, right);
    }

    private static SqlNode column(String name, ColumnType type) {
        return new SqlNode.Column("t", name, type);
    }

    private static SqlNode bind(int slot, ColumnType type) {
        return new SqlNode.Parameter(Bind.of(slot, type));
    }
}
