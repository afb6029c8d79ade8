package io.raystack.tests.dialects;

import static io.raystack.tests.dialects.Nodes.bind;
import static io.raystack.tests.dialects.Nodes.column;
import static io.raystack.tests.dialects.Nodes.compare;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import io.raystack.db.errors.CheckError;
import io.raystack.db.errors.DataError;
import io.raystack.db.errors.DatabaseError;
import io.raystack.db.errors.ForeignKeyError;
import io.raystack.db.errors.NotNullError;
import io.raystack.db.errors.UniqueError;
import io.raystack.db.model.ColumnType;
import io.raystack.db.schema.SchemaPlan;
import io.raystack.db.schema.TableSpec;
import io.raystack.db.schema.TableSpec.CheckSpec;
import io.raystack.db.schema.TableSpec.ColumnSpec;
import io.raystack.db.schema.TableSpec.ForeignKeySpec;
import io.raystack.db.schema.TableSpec.IndexColumns;
import io.raystack.db.schema.TableSpec.UniqueSpec;
import io.raystack.db.sql.SqlNode;
import io.raystack.db.sql.SqlNode.Comparison.Operator;
import io.raystack.db.sql.Statement;
import io.raystack.tests.contract.servers.OnEveryDatabase;
import io.raystack.tests.contract.servers.TestDatabase;
import java.sql.SQLException;
import java.util.List;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Tables that point to each other, rows in and out of them, and what is refused with which error. */
@OnEveryDatabase
class ChangesTest {
    private static final ColumnType NAME = ColumnType.varchar(10);
    private static final ColumnType KEY = ColumnType.BIGINT;

    private final Bench bench;

    ChangesTest(TestDatabase database) throws SQLException {
        bench = new Bench(database);
    }

    @BeforeEach
    void create() {
        SchemaPlan.drop(tables()).forEach(bench::run);
        SchemaPlan.create(tables()).forEach(bench::run);
    }

    @AfterEach
    void remove() throws SQLException {
        SchemaPlan.drop(tables()).forEach(bench::run);
        bench.close();
    }

    @Test
    void tablesInACircleAreCreatedTwiceAndDroppedWithTheirRows() {
        SchemaPlan.create(tables()).forEach(bench::run);
        long team = insert("team", "red", null);
        long player = insert("player", "ann", team);
        bench.change(update("team", "captain", bind(0, KEY)), player);
        assertThatThrownBy(() -> insert("player", "bob", 99L)).isInstanceOf(ForeignKeyError.class);
        assertThatThrownBy(() -> bench.change(update("team", "captain", bind(0, KEY)), 99L))
                .isInstanceOf(ForeignKeyError.class);
        SchemaPlan.drop(tables()).forEach(bench::run);
        SchemaPlan.drop(tables()).forEach(bench::run);
        SchemaPlan.create(tables()).forEach(bench::run);
        assertThat(names("team")).isEmpty();
    }

    @Test
    void keysComeBackInTheOrderOfTheRows() {
        Statement.Insert one = Nodes.insert("team", List.of("name"), List.of(NAME), "id");
        List<List<SqlNode>> rows =
                IntStream.range(0, 200).mapToObj(i -> List.of(bind(i, NAME))).toList();
        Object[] names = rows.stream()
                .map(r -> "n" + ((SqlNode.Parameter) r.get(0)).bind().slot())
                .toArray();
        List<String> back = bench.rows(
                new Statement.Insert("team", one.columns(), rows, null, Nodes.columns("id", "name")),
                row -> row.getLong(0) + row.getString(1),
                names);
        long first = Long.parseLong(back.get(0).substring(0, back.get(0).indexOf('n')));
        for (int i = 0; i < 200; i++) {
            assertThat(back.get(i)).isEqualTo((first + i) + "n" + i);
        }
    }

    @Test
    void rowsThatAreThereAreLeftOrOverwritten() {
        insert("team", "red", null);
        Statement.Insert plain = Nodes.insert("team", List.of("name", "size"), List.of(NAME, ColumnType.INTEGER));
        bench.change(conflict(plain, new Statement.Conflict(List.of("name"), List.of())), "red", 5);
        assertThat(sizes()).containsExactly(1);
        bench.change(conflict(plain, new Statement.Conflict(List.of("name"), List.of("size"))), "red", 7);
        bench.change(conflict(plain, new Statement.Conflict(List.of("name"), List.of("size"))), "blue", 8);
        assertThat(sizes()).containsExactly(7, 8);
        assertThatThrownBy(() ->
                        bench.change(conflict(plain, new Statement.Conflict(List.of("name"), List.of())), "black", -1))
                .isInstanceOf(CheckError.class);
    }

    @Test
    void aRowOfDefaults() {
        Statement.Insert nothing =
                new Statement.Insert("note", List.of(), List.of(List.of()), null, Nodes.columns("id"));
        long id = bench.rows(nothing, row -> row.getLong(0)).get(0);
        assertThat(bench.rows(
                        Nodes.select("note", null, column("id", KEY), column("text", NAME)),
                        row -> row.getLong(0) + " " + row.getString(1)))
                .containsExactly(id + " it's \\");
    }

    @Test
    void changesAndRemovalsSayHowManyRowsTheyMatched() {
        insert("team", "a", null);
        insert("team", "b", null);
        assertThat(bench.change(update("team", "size", bind(0, ColumnType.INTEGER)), 1))
                .isEqualTo(2);
        SqlNode isA = compare(column("name", NAME), Operator.EQ, bind(0, NAME));
        assertThat(bench.change(new Statement.Delete(new Statement.Table("team", "t"), isA), "a"))
                .isEqualTo(1);
        SqlNode bare = compare(new SqlNode.Column("", "name", NAME), Operator.EQ, bind(0, NAME));
        assertThat(bench.change(new Statement.Delete(new Statement.Table("team", ""), bare), "a"))
                .isZero();
        assertThat(names("team")).containsExactly("b");
    }

    @Test
    void aRowsOldValuesAreWhatAssignmentsSee() {
        insert("team", "a", null);
        Statement.Update swap = new Statement.Update(
                new Statement.Table("team", "t"),
                List.of("size", "other"),
                List.of(
                        new SqlNode.Call(
                                "plus",
                                List.of(column("size", ColumnType.INTEGER), bind(0, ColumnType.INTEGER)),
                                ColumnType.INTEGER),
                        column("size", ColumnType.INTEGER)),
                null,
                List.of());
        bench.change(swap, 1);
        assertThat(bench.rows(
                        Nodes.select(
                                "team", null, column("size", ColumnType.INTEGER), column("other", ColumnType.INTEGER)),
                        row -> row.getInt(0) + " " + row.getInt(1)))
                .containsExactly("2 1");
    }

    @Test
    void slicesAndGroupsByPosition() {
        for (String name : List.of("a", "b", "c", "d")) {
            insert("team", name, null);
        }
        assertThat(sliced(2L, null)).containsExactly("a", "b");
        assertThat(sliced(2L, 1)).containsExactly("b", "c");
        assertThat(sliced(null, 3)).containsExactly("d");
        SqlNode key = new SqlNode.Call(
                "plus", List.of(column("size", ColumnType.INTEGER), bind(0, ColumnType.INTEGER)), ColumnType.INTEGER);
        Statement.Select groups = new Statement.Select(
                false,
                List.of(
                        new Statement.Item(key, "k"),
                        new Statement.Item(new SqlNode.Aggregate("COUNT", null, false, null, KEY), "")),
                new Statement.Table("team", "t"),
                List.of(),
                null,
                List.of(key),
                null,
                List.of(new Statement.OrderItem(key, true, Statement.OrderItem.Nulls.NONE)),
                null,
                null,
                Statement.Lock.NONE);
        assertThat(bench.rows(groups, row -> row.getLong(0) + " " + row.getLong(1), 2))
                .containsExactly("3 4");
    }

    @Test
    void errorsSayWhere() {
        long team = insert("team", "red", null);
        insert("player", "ann", team);
        DatabaseError unique = failure(UniqueError.class, () -> insert("team", "red", null));
        assertThat(unique.place().columns().contains("name")
                        || unique.place().constraint().equals("team_name_uniq"))
                .isTrue();
        DatabaseError missing = failure(NotNullError.class, () -> insert("team", null, null));
        assertThat(missing.place().columns()).containsExactly("name");
        DatabaseError check =
                failure(CheckError.class, () -> bench.change(update("team", "size", bind(0, ColumnType.INTEGER)), -1));
        assertThat(check.place().constraint()).isEqualTo("team_size_check");
        failure(
                ForeignKeyError.class,
                () -> bench.change(new Statement.Delete(new Statement.Table("team", "t"), null)));
        failure(DataError.class, () -> insert("team", "12345678901", null));
        DatabaseError none = failure(DatabaseError.class, () -> bench.run("SELECT * FROM nowhere"));
        assertThat(none).hasMessageContaining("nowhere").hasMessageContaining("migrate");
    }

    @Test
    void errorsKeepValuesToThemselves() {
        insert("team", "hidden", null);
        assertThat(failure(UniqueError.class, () -> insert("team", "hidden", null)))
                .hasMessageNotContaining("hidden");
        assertThat(failure(DataError.class, () -> insert("team", "hiddenhidden", null)))
                .hasMessageNotContaining("hidden");
    }

    private static <E extends DatabaseError> DatabaseError failure(Class<E> type, Runnable action) {
        DatabaseError error = catchThrowableOfType(type, action::run);
        assertThat(error).as(type.getSimpleName()).isNotNull();
        return error;
    }

    private List<@Nullable String> sliced(@Nullable Long limit, @Nullable Integer offset) {
        Statement.Select some = new Statement.Select(
                false,
                List.of(new Statement.Item(column("name", NAME), "")),
                new Statement.Table("team", "t"),
                List.of(),
                null,
                List.of(),
                null,
                List.of(new Statement.OrderItem(column("name", NAME), false, Statement.OrderItem.Nulls.NONE)),
                limit,
                offset == null ? null : bind(0, ColumnType.INTEGER),
                Statement.Lock.UPDATE);
        return bench.rows(some, row -> row.getString(0), offset);
    }

    private List<Integer> sizes() {
        List<Statement.OrderItem> order =
                List.of(new Statement.OrderItem(column("id", KEY), false, Statement.OrderItem.Nulls.NONE));
        return bench.rows(Nodes.select("team", null, order, column("size", ColumnType.INTEGER)), row -> row.getInt(0));
    }

    private List<@Nullable String> names(String table) {
        return bench.rows(Nodes.select(table, null, column("name", NAME)), row -> row.getString(0));
    }

    private static Statement.Insert conflict(Statement.Insert plain, Statement.Conflict conflict) {
        return new Statement.Insert(plain.table(), plain.columns(), plain.rows(), conflict, List.of());
    }

    private static Statement.Update update(String table, String column, SqlNode value) {
        return new Statement.Update(new Statement.Table(table, "t"), List.of(column), List.of(value), null, List.of());
    }

    private long insert(String table, @Nullable String name, @Nullable Long other) {
        Statement.Insert insert = table.equals("team")
                ? Nodes.insert(table, List.of("name", "captain"), List.of(NAME, KEY), "id")
                : Nodes.insert(table, List.of("name", "team_id"), List.of(NAME, KEY), "id");
        return bench.rows(insert, row -> row.getLong(0), name, other).get(0);
    }

    private static List<TableSpec> tables() {
        ColumnSpec id = new ColumnSpec("id", KEY, false, true, null);
        TableSpec team = new TableSpec(
                "team",
                List.of(
                        id,
                        new ColumnSpec("name", NAME, false, false, null),
                        new ColumnSpec("size", ColumnType.INTEGER, false, false, "1"),
                        new ColumnSpec("other", ColumnType.INTEGER, true, false, null),
                        new ColumnSpec("captain", KEY, true, false, null)),
                List.of("id"),
                List.of(new ForeignKeySpec("team_captain_fk", List.of("captain"), "player", List.of("id"))),
                List.of(new UniqueSpec("team_name_uniq", List.of("name"))),
                List.of(new CheckSpec("team_size_check", CheckSpec.Kind.POSITIVE, "size")),
                List.of(new IndexColumns("team_captain_idx", List.of("captain", "-size"))));
        TableSpec player = new TableSpec(
                "player",
                List.of(
                        id,
                        new ColumnSpec("name", NAME, false, false, null),
                        new ColumnSpec("team_id", KEY, false, false, null)),
                List.of("id"),
                List.of(new ForeignKeySpec("player_team_fk", List.of("team_id"), "team", List.of("id"))),
                List.of(),
                List.of(),
                List.of());
        TableSpec note = new TableSpec(
                "note",
                List.of(
                        id,
                        new ColumnSpec("text", NAME, false, false, "it's \\"),
                        new ColumnSpec("day", ColumnType.DATE, false, false, "2026-01-31"),
                        new ColumnSpec("open", ColumnType.BOOLEAN, false, false, "true"),
                        new ColumnSpec("price", ColumnType.decimal(10, 2), false, false, "1.5")),
                List.of("id"),
                List.of(),
                List.of(),
                List.of(),
                List.of());
        return List.of(team, player, note);
    }
}
