package io.raystack.db.sql;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.raystack.db.errors.ModelError;
import io.raystack.db.errors.Unsupported;
import io.raystack.db.model.ColumnType;
import java.util.List;
import org.junit.jupiter.api.Test;

class FunctionTableTest {
    private static final SqlNode A = new SqlNode.Column("", "a", ColumnType.INTEGER);
    private static final SqlNode B = new SqlNode.Parameter(Bind.of(0, ColumnType.INTEGER));

    @Test
    void operandsAreBracketedWhereTheyCouldBeMisread() {
        SqlNode sum = new SqlNode.Call("plus", List.of(A, B), ColumnType.INTEGER);
        assertThat(text(new SqlNode.Call("times", List.of(sum, A), ColumnType.INTEGER)))
                .isEqualTo("(\"a\" + ?) * \"a\"");
        assertThat(text(new SqlNode.Call("coalesce", List.of(sum, A), ColumnType.INTEGER)))
                .isEqualTo("COALESCE(\"a\" + ?, \"a\")");
    }

    @Test
    void aDialectAddsFunctions() {
        FunctionTable more = FunctionTable.STANDARD.with("sign", FunctionTable.named("SIGN"));
        SqlParts parts = new SqlParts(
                '`',
                more,
                SqlParts.STANDARD.expressions(),
                SqlParts.STANDARD.select(),
                SqlParts.STANDARD.insert(),
                SqlParts.STANDARD.update(),
                SqlParts.STANDARD.delete());
        assertThat(text(parts, new SqlNode.Call("sign", List.of(A), ColumnType.INTEGER)))
                .isEqualTo("SIGN(`a`)");
    }

    @Test
    void anUnknownFunctionSaysWhatThereIs() {
        assertThatThrownBy(() -> text(new SqlNode.Call("sinus", List.of(A), ColumnType.DOUBLE)))
                .isInstanceOf(Unsupported.class)
                .hasMessageContaining("sinus")
                .hasMessageContaining("coalesce");
    }

    @Test
    void namesPassTheAllowList() {
        assertThatThrownBy(() -> text(new SqlNode.Column("t", "a\"; DROP TABLE x; --", ColumnType.INTEGER)))
                .isInstanceOf(ModelError.class);
    }

    @Test
    void onlyWhatIsNotAUsersIsWrittenIntoTheText() {
        assertThat(text(SqlNode.Constant.NULL)).isEqualTo("NULL");
        assertThat(text(new SqlNode.Constant(5L))).isEqualTo("5");
        assertThatThrownBy(() -> text(new SqlNode.Constant("x"))).isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void bindsStandInTheOrderOfTheirMarks() {
        SqlNode list = new SqlNode.InList(A, Bind.of(3, ColumnType.INTEGER), 2, false);
        SqlNode both =
                new SqlNode.Junction(true, List.of(list, new SqlNode.Comparison(SqlNode.Comparison.Operator.EQ, A, B)));
        CompiledSql sql = SqlParts.STANDARD.compiler().compile(select(both));
        assertThat(sql.text()).isEqualTo("SELECT \"a\" FROM \"t\" WHERE \"a\" IN (?, ?) AND \"a\" = ?");
        assertThat(sql.binds()).extracting(Bind::slot).containsExactly(3, 3, 0);
    }

    private static String text(SqlNode node) {
        return text(SqlParts.STANDARD, node);
    }

    private static String text(SqlParts parts, SqlNode node) {
        Statement.Select select = select(SqlNode.Constant.TRUE);
        Statement one = new Statement.Select(
                false,
                List.of(new Statement.Item(node, "")),
                select.from(),
                List.of(),
                null,
                List.of(),
                null,
                List.of(),
                null,
                null,
                Statement.Lock.NONE);
        String sql = parts.compiler().compile(one).text();
        return sql.substring("SELECT ".length(), sql.lastIndexOf(" FROM "));
    }

    private static Statement.Select select(SqlNode where) {
        return new Statement.Select(
                false,
                List.of(new Statement.Item(A, "")),
                new Statement.Table("t", ""),
                List.of(),
                where,
                List.of(),
                null,
                List.of(),
                null,
                null,
                Statement.Lock.NONE);
    }
}
