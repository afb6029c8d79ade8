package io.raystack.db.plan;

import io.raystack.db.mapping.Link;
import io.raystack.db.mapping.Meta;
import io.raystack.db.model.ColumnType;
import io.raystack.db.model.FieldSpec;
import io.raystack.db.sql.Bind;
import io.raystack.db.sql.CompiledSql;
import io.raystack.db.sql.PlanChoices;
import io.raystack.db.sql.PlanChoices.Lists;
import io.raystack.db.sql.SqlCompiler;
import io.raystack.db.sql.SqlNode;
import io.raystack.db.sql.SqlNode.Comparison.Operator;
import io.raystack.db.sql.Statement;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/**
 * Statements for rows of a model and for tables in between, cached by model and columns. Their binds are filled in order:
 * by generated code ({@code Meta.write}) or from values.
 *
 * <p>Thread-safe; one a database.
 */
public final class WritePlanner {
    private static final int MOST_PLANS = 2000;
    private static final BitSet NO_FIELDS = new BitSet();

    private final PlanChoices choices;
    private final SqlCompiler compiler;
    private final Map<Object, CompiledSql> plans = new ConcurrentHashMap<>();

    /** A planner for one database. */
    public WritePlanner(PlanChoices choices, SqlCompiler compiler) {
        this.choices = choices;
        this.compiler = compiler;
    }

    /**
     * Rows to insert.
     *
     * @param fields which fields, by position in the spec
     * @param rows how many rows
     * @param conflict what to do with rows that are there already, or null
     * @param returning fields to give back, by position
     */
    public record Rows(BitSet fields, int rows, Statement.@Nullable Conflict conflict, List<Integer> returning) {}

    private record Key(Meta<?> meta, String kind, BitSet fields, int rows) {}

    private record RowsKey(Meta<?> meta, Rows rows) {}

    private record PairKey(String table, String column, int size) {}

    /** {@code INSERT INTO t (fields) VALUES (...) x rows}, giving the key back when {@code fields} lacks it. */
    public CompiledSql insert(Meta<?> meta, BitSet fields, int rows) {
        CompiledSql known = plans.get(new Key(meta, "insert", fields, rows));
        if (known != null) {
            return known;
        }
        int key = meta.keyIndex();
        boolean back = key >= 0 && !fields.get(key) && choices.keys() == PlanChoices.Keys.RETURNING;
        Rows plain = new Rows(fields, rows, null, back ? List.of(key) : List.of());
        return cached(new Key(meta, "insert", copy(fields), rows), () -> insertion(meta, plain));
    }

    /** {@code INSERT INTO t (fields) VALUES (...) ON CONFLICT ... RETURNING ...}. */
    public CompiledSql insert(Meta<?> meta, Rows rows) {
        Rows kept = new Rows(copy(rows.fields()), rows.rows(), rows.conflict(), List.copyOf(rows.returning()));
        return cached(new RowsKey(meta, kept), () -> insertion(meta, kept));
    }

    /** {@code UPDATE t SET fields WHERE key = ?}, with {@code AND version = ?} where the model has one. */
    public CompiledSql update(Meta<?> meta, BitSet fields) {
        CompiledSql known = plans.get(new Key(meta, "update", fields, 1));
        return known != null ? known : cached(new Key(meta, "update", copy(fields), 1), () -> updating(meta, fields));
    }

    /** {@code DELETE FROM t WHERE key = ?}. */
    public CompiledSql delete(Meta<?> meta) {
        return cached(new Key(meta, "delete", NO_FIELDS, 1), () -> {
            Slots slots = new Slots();
            return compiler.compile(new Statement.Delete(table(meta.spec().table()), byKey(meta, slots)));
        });
    }

    /** {@code INSERT INTO pairs (source, target) VALUES (?, ?) x rows ON CONFLICT DO NOTHING}. */
    public CompiledSql addPairs(Link link, int rows) {
        Link.ThroughTable pairs = through(link);
        return cached(new PairKey(pairs.table(), pairs.sourceColumn(), rows), () -> {
            List<String> columns = List.of(pairs.sourceColumn(), pairs.targetColumn());
            List<List<SqlNode>> values = new ArrayList<>(rows);
            Slots slots = new Slots();
            for (int i = 0; i < rows; i++) {
                values.add(List.of(slots.next(keyType(link.source())), slots.next(keyType(link.target()))));
            }
            Statement.Conflict ignored = new Statement.Conflict(columns, List.of());
            return compiler.compile(new Statement.Insert(pairs.table(), columns, values, ignored, List.of()));
        });
    }

    /** {@code DELETE FROM pairs WHERE source = ? AND target IN (...)}; slot 0 is the source, slot 1 the list. */
    public CompiledSql removePairs(Link link, int targets) {
        Link.ThroughTable pairs = through(link);
        SqlNode source = new SqlNode.Column("", pairs.sourceColumn(), keyType(link.source()));
        SqlNode one =
                new SqlNode.Comparison(Operator.EQ, source, new SqlNode.Parameter(Bind.of(0, keyType(link.source()))));
        SqlNode many = in(pairs.targetColumn(), keyType(link.target()), 1, targets);
        SqlNode both = new SqlNode.Junction(true, List.of(one, many));
        return compiler.compile(new Statement.Delete(table(pairs.table()), both));
    }

    /** {@code DELETE FROM pairs WHERE source IN (...)}; slot 0 is the list. */
    public CompiledSql clearPairs(Link link, int sources) {
        Link.ThroughTable pairs = through(link);
        SqlNode where = in(pairs.sourceColumn(), keyType(link.source()), 0, sources);
        return compiler.compile(new Statement.Delete(table(pairs.table()), where));
    }

    /** {@code SELECT target FROM pairs WHERE source = ?}; slot 0 is the source. */
    public CompiledSql pairsOf(Link link) {
        Link.ThroughTable pairs = through(link);
        return cached(new PairKey(pairs.table(), pairs.sourceColumn(), -1), () -> {
            SqlNode source = new SqlNode.Column("", pairs.sourceColumn(), keyType(link.source()));
            SqlNode target = new SqlNode.Column("", pairs.targetColumn(), keyType(link.target()));
            SqlNode where = new SqlNode.Comparison(
                    Operator.EQ, source, new SqlNode.Parameter(Bind.of(0, keyType(link.source()))));
            return compiler.compile(new Statement.Select(
                    false,
                    List.of(new Statement.Item(target, "")),
                    table(pairs.table()),
                    List.of(),
                    where,
                    List.of(),
                    null,
                    List.of(),
                    null,
                    null,
                    Statement.Lock.NONE));
        });
    }

    /** The greatest number of rows with {@code parameters} values each that one statement takes. */
    public int mostRows(int parameters) {
        return Math.max(1, choices.maxParameters() / Math.max(1, parameters));
    }

    private CompiledSql insertion(Meta<?> meta, Rows rows) {
        List<FieldSpec> fields = fields(meta, rows.fields());
        List<List<SqlNode>> values = new ArrayList<>(rows.rows());
        Slots slots = new Slots();
        for (int i = 0; i < rows.rows(); i++) {
            values.add(fields.stream().map(slots::next).toList());
        }
        List<SqlNode> returning = new ArrayList<>();
        for (int at : rows.returning()) {
            FieldSpec field = meta.spec().fields().get(at);
            returning.add(new SqlNode.Column("", field.column(), field.type()));
        }
        return compiler.compile(new Statement.Insert(
                meta.spec().table(),
                fields.stream().map(FieldSpec::column).toList(),
                values,
                rows.conflict(),
                returning));
    }

    private CompiledSql updating(Meta<?> meta, BitSet positions) {
        List<FieldSpec> fields = fields(meta, positions);
        Slots slots = new Slots();
        List<SqlNode> values = fields.stream().map(slots::next).toList();
        SqlNode where = byKey(meta, slots);
        for (FieldSpec field : meta.spec().fields()) {
            if (field.fill() == FieldSpec.Fill.VERSION) {
                where = new SqlNode.Junction(true, List.of(where, equal(field, slots)));
            }
        }
        List<String> columns = fields.stream().map(FieldSpec::column).toList();
        return compiler.compile(new Statement.Update(table(meta.spec().table()), columns, values, where, List.of()));
    }

    private static SqlNode byKey(Meta<?> meta, Slots slots) {
        List<SqlNode> parts =
                meta.spec().keyFields().stream().map(f -> equal(f, slots)).toList();
        return parts.size() == 1 ? parts.get(0) : new SqlNode.Junction(true, parts);
    }

    private static SqlNode equal(FieldSpec field, Slots slots) {
        return new SqlNode.Comparison(
                Operator.EQ, new SqlNode.Column("", field.column(), field.type()), slots.next(field));
    }

    private SqlNode in(String column, ColumnType type, int slot, int size) {
        boolean array = choices.lists() == Lists.ARRAY;
        Bind list = Bind.of(slot, type).as(array ? Bind.Form.ARRAY : Bind.Form.ELEMENT);
        int written = array ? 1 : Integer.highestOneBit(Math.max(1, size * 2 - 1));
        return new SqlNode.InList(new SqlNode.Column("", column, type), list, written, false);
    }

    private static List<FieldSpec> fields(Meta<?> meta, BitSet positions) {
        return positions.stream().mapToObj(at -> meta.spec().fields().get(at)).toList();
    }

    private static Statement.Table table(String name) {
        return new Statement.Table(name, "");
    }

    private static ColumnType keyType(Meta<?> meta) {
        return meta.spec().keyFields().get(0).type();
    }

    private static Link.ThroughTable through(Link link) {
        Link.ThroughTable pairs = link.through();
        if (pairs == null) {
            throw new IllegalArgumentException(link.name() + " has no table in between");
        }
        return pairs;
    }

    private static BitSet copy(BitSet fields) {
        return (BitSet) fields.clone();
    }

    private CompiledSql cached(Object key, Supplier<CompiledSql> made) {
        CompiledSql known = plans.get(key);
        if (known == null) {
            if (plans.size() >= MOST_PLANS) {
                plans.clear();
            }
            known = made.get();
            plans.put(key, known);
        }
        return known;
    }

    /** Gives parameters their places in order. */
    private static final class Slots {
        private int next;

        SqlNode next(FieldSpec field) {
            boolean sensitive = field.options().sensitive();
            return new SqlNode.Parameter(new Bind(next++, field.type(), Bind.Form.AS_IS, sensitive));
        }

        SqlNode next(ColumnType type) {
            return new SqlNode.Parameter(Bind.of(next++, type));
        }
    }
}
