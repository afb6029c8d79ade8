package io.raystack.tests.dialects;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.raystack.db.errors.DataError;
import io.raystack.db.mapping.Columns;
import io.raystack.db.model.ColumnType;
import io.raystack.db.model.Json;
import io.raystack.db.schema.Ddl;
import io.raystack.db.schema.TableSpec;
import io.raystack.db.schema.TableSpec.ColumnSpec;
import io.raystack.db.sql.Bind;
import io.raystack.db.sql.SqlNode;
import io.raystack.db.sql.SqlNode.Comparison.Operator;
import io.raystack.db.sql.Statement;
import io.raystack.tests.contract.servers.OnEveryDatabase;
import io.raystack.tests.contract.servers.TestDatabase;
import java.math.BigDecimal;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TimeZone;
import java.util.UUID;
import java.util.function.BiFunction;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** What is stored comes back as it was, or is refused. */
@OnEveryDatabase
class ValuesTest {
    private static final ColumnType MONEY = ColumnType.decimal(10, 2);
    private static final ColumnType LONG_DECIMAL = ColumnType.decimal(38, 10);

    private static final List<Kind> KINDS = List.of(
            new Kind("small", ColumnType.SMALLINT, Columns::getShortOrNull, (short) -32768, (short) 32767, (short) 0),
            new Kind("whole", ColumnType.INTEGER, Columns::getIntOrNull, Integer.MIN_VALUE, Integer.MAX_VALUE, 0, -1),
            new Kind("large", ColumnType.BIGINT, Columns::getLongOrNull, Long.MIN_VALUE, Long.MAX_VALUE, 0L, -1L),
            new Kind("truth", ColumnType.BOOLEAN, Columns::getBooleanOrNull, true, false),
            new Kind(
                    "real",
                    ColumnType.DOUBLE,
                    Columns::getDoubleOrNull,
                    Double.MAX_VALUE,
                    -Double.MAX_VALUE,
                    Double.MIN_NORMAL,
                    0.1 + 0.2,
                    1e15 + 0.3,
                    0.0,
                    -1.5),
            new Kind("money", MONEY, Columns::getDecimal, decimal("99999999.99"), decimal("-0.01"), decimal("1.50")),
            new Kind(
                    "precise",
                    LONG_DECIMAL,
                    Columns::getDecimal,
                    decimal("9999999999999999999999999999.9999999999"),
                    decimal("-1234567890123456789012345678.0000000001"),
                    decimal("0.0000000000"),
                    decimal("2.5000000000")),
            new Kind("words", ColumnType.varchar(20), Columns::getString, "", " a ", "ßİ😀", "'\"\\`;%_?", "x\ny\t"),
            new Kind("prose", ColumnType.TEXT, Columns::getString, "", "x".repeat(100_000), "日本語 "),
            new Kind(
                    "day",
                    ColumnType.DATE,
                    Columns::getDate,
                    LocalDate.of(1, 1, 1),
                    LocalDate.of(9999, 12, 31),
                    LocalDate.of(1582, 10, 10),
                    LocalDate.of(2024, 2, 29)),
            new Kind(
                    "hour",
                    ColumnType.TIME,
                    Columns::getTime,
                    LocalTime.MIDNIGHT,
                    LocalTime.of(23, 59, 59, 999_999_000),
                    LocalTime.of(1, 2, 3, 1000)),
            new Kind(
                    "moment",
                    ColumnType.DATETIME,
                    Columns::getInstant,
                    Instant.parse("0001-01-01T00:00:00Z"),
                    Instant.parse("9999-12-31T23:59:59.999999Z"),
                    Instant.parse("2026-03-29T01:30:00.000001Z"),
                    Instant.EPOCH),
            new Kind(
                    "span",
                    ColumnType.DURATION,
                    Columns::getDuration,
                    Duration.ZERO,
                    Duration.ofDays(100_000).plusNanos(1000),
                    Duration.ofSeconds(-90, 500_000_000),
                    Duration.ofNanos(-1000)),
            new Kind(
                    "uuid",
                    ColumnType.UUID,
                    Columns::getUuid,
                    new UUID(0, 0),
                    new UUID(-1, -1),
                    UUID.fromString("00112233-4455-6677-8899-aabbccddeeff")),
            new Kind(
                    "bytes",
                    ColumnType.BINARY,
                    Columns::getBytes,
                    new byte[0],
                    new byte[] {0, -1, 127, -128},
                    new byte[70_000]),
            new Kind(
                    "json",
                    ColumnType.JSON,
                    Columns::getJson,
                    Json.parse("null"),
                    Json.parse("{\"b\": [1, 2.50, \"ä'\\\\\"], \"a\": true}"),
                    Json.parse("\"text\"")));

    private final Bench bench;
    private final TimeZone zone = TimeZone.getDefault();

    ValuesTest(TestDatabase database) throws SQLException {
        TimeZone.setDefault(TimeZone.getTimeZone("America/Sao_Paulo"));
        bench = new Bench(database);
    }

    @BeforeEach
    void create() {
        bench.run(new Ddl.DropTable(table()));
        bench.run(new Ddl.CreateTable(table()));
        bench.run(new Ddl.CreateTable(table()));
    }

    @AfterEach
    void remove() throws SQLException {
        bench.run(new Ddl.DropTable(table()));
        bench.close();
        TimeZone.setDefault(zone);
    }

    @Test
    void everyKindComesBackAsItWas() {
        for (Kind kind : KINDS) {
            for (Object value : kind.values()) {
                assertThat(stored(kind, value))
                        .as("%s %s", kind.name(), value)
                        .usingRecursiveComparison()
                        .isEqualTo(value);
            }
            assertThat(stored(kind, null)).as(kind.name()).isNull();
        }
    }

    @Test
    void everyKindIsFoundByItsValue() {
        for (Kind kind : KINDS) {
            for (Object value : kind.values()) {
                long id = insert(kind, value);
                Statement.Select equal = Nodes.select(
                        "values_t",
                        Nodes.compare(Nodes.column(kind.name(), kind.type()), Operator.EQ, Nodes.bind(0, kind.type())),
                        Nodes.column("id", ColumnType.BIGINT));
                assertThat(bench.rows(equal, row -> row.getLong(0), value))
                        .as("%s = %s", kind.name(), value)
                        .contains(id);
                assertThat(bench.rows(in(kind), row -> row.getLong(0), Arrays.asList(value, value)))
                        .as("%s in %s", kind.name(), value)
                        .contains(id);
            }
        }
    }

    @Test
    void whatIsFinerThanMicrosecondsIsCut() {
        assertThat(stored(kind("moment"), Instant.parse("2026-01-01T00:00:00.123456789Z")))
                .isEqualTo(Instant.parse("2026-01-01T00:00:00.123456Z"));
        assertThat(stored(kind("moment"), Instant.parse("1969-12-31T23:59:59.999999999Z")))
                .isEqualTo(Instant.parse("1969-12-31T23:59:59.999999Z"));
        assertThat(stored(kind("hour"), LocalTime.of(1, 2, 3, 4005))).isEqualTo(LocalTime.of(1, 2, 3, 4000));
        assertThat(stored(kind("span"), Duration.ofNanos(-1999))).isEqualTo(Duration.ofNanos(-1000));
    }

    @Test
    void negativeZeroIsZero() {
        assertThat(stored(kind("real"), -0.0)).isEqualTo(0.0);
    }

    @Test
    void whatAColumnCannotHoldIsRefused() {
        Map<String, List<?>> wrong = new LinkedHashMap<>();
        wrong.put("small", List.of(32768L, -32769L));
        wrong.put("whole", List.of(2147483648L));
        wrong.put("real", List.of(Double.NaN, Double.POSITIVE_INFINITY));
        wrong.put("money", List.of(decimal("0.001"), decimal("100000000.00")));
        wrong.put("precise", List.of(decimal("0.00000000001")));
        wrong.put("words", List.of("x".repeat(21), "half \ud83d"));
        wrong.put("prose", List.of("\ude00"));
        wrong.put("day", List.of(LocalDate.of(0, 12, 31), LocalDate.of(10_000, 1, 1)));
        wrong.put("moment", List.of(Instant.MAX, Instant.parse("0000-12-31T23:59:59Z")));
        wrong.put("span", List.of(Duration.ofSeconds(Long.MAX_VALUE)));
        wrong.forEach((name, values) -> values.forEach(value -> assertThatThrownBy(() -> insert(kind(name), value))
                .as("%s %s", name, value)
                .isInstanceOf(DataError.class)));
    }

    @Test
    void aPrimitiveNeverStandsForNull() {
        insert(kind("whole"), null);
        for (String name : List.of("small", "whole", "large", "real", "truth")) {
            Kind kind = kind(name);
            Statement.Select one = Nodes.select("values_t", null, Nodes.column(name, kind.type()));
            assertThatThrownBy(() -> bench.rows(one, row -> primitive(row, kind)))
                    .as(name)
                    .isInstanceOf(DataError.class)
                    .hasMessageContaining("\"" + name + "\"");
            assertThat(bench.rows(one, row -> row.isNull(0))).contains(true);
        }
    }

    @Test
    void aNumberThatDoesNotFitIsAnError() {
        insert(kind("large"), 1L << 40);
        Statement.Select one = Nodes.select("values_t", null, Nodes.column("large", ColumnType.BIGINT));
        assertThatThrownBy(() -> bench.rows(one, row -> row.getInt(0)))
                .isInstanceOf(DataError.class)
                .hasMessageContaining("\"large\"");
        assertThatThrownBy(() -> bench.rows(one, row -> row.getShort(0))).isInstanceOf(DataError.class);
        assertThatThrownBy(() -> bench.rows(one, row -> row.getIntOrNull(0))).isInstanceOf(DataError.class);
    }

    private static Object primitive(Columns row, Kind kind) {
        return switch (kind.name()) {
            case "small" -> row.getShort(0);
            case "whole" -> row.getInt(0);
            case "large" -> row.getLong(0);
            case "real" -> row.getDouble(0);
            default -> row.getBoolean(0);
        };
    }

    private static Statement.Select in(Kind kind) {
        return Nodes.select(
                "values_t",
                new SqlNode.InList(Nodes.column(kind.name(), kind.type()), Bind.of(0, kind.type()), 2, false),
                Nodes.column("id", ColumnType.BIGINT));
    }

    private @Nullable Object stored(Kind kind, @Nullable Object value) {
        long id = insert(kind, value);
        Statement.Select one = Nodes.select(
                "values_t",
                Nodes.compare(Nodes.column("id", ColumnType.BIGINT), Operator.EQ, Nodes.bind(0, ColumnType.BIGINT)),
                Nodes.column(kind.name(), kind.type()));
        List<@Nullable Object> found = new ArrayList<>();
        bench.rows(one, row -> found.add(kind.read().apply(row, 0)), id);
        assertThat(found).hasSize(1);
        return found.get(0);
    }

    private long insert(Kind kind, @Nullable Object value) {
        Statement.Insert insert = Nodes.insert("values_t", List.of(kind.name()), List.of(kind.type()), "id");
        return bench.rows(insert, row -> row.getLong(0), value).get(0);
    }

    private static Kind kind(String name) {
        return KINDS.stream().filter(k -> k.name().equals(name)).findFirst().orElseThrow();
    }

    private static BigDecimal decimal(String text) {
        return new BigDecimal(text);
    }

    private static TableSpec table() {
        List<ColumnSpec> columns = new ArrayList<>();
        columns.add(new ColumnSpec("id", ColumnType.BIGINT, false, true, null));
        KINDS.forEach(k -> columns.add(new ColumnSpec(k.name(), k.type(), true, false, null)));
        return new TableSpec("values_t", columns, List.of("id"), List.of(), List.of(), List.of(), List.of());
    }

    /** A kind of column with values that must survive. */
    private record Kind(
            String name, ColumnType type, BiFunction<Columns, Integer, @Nullable Object> read, List<Object> values) {
        Kind(String name, ColumnType type, BiFunction<Columns, Integer, @Nullable Object> read, Object... values) {
            this(name, type, read, List.of(values));
        }
    }
}
