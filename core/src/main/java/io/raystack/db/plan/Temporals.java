package io.raystack.db.plan;

import io.raystack.db.errors.FieldError;
import io.raystack.db.model.ColumnType;
import io.raystack.db.model.ColumnType.Kind;
import io.raystack.db.query.DateFunctions;
import io.raystack.db.query.DatePart;
import io.raystack.db.query.FunctionDef;
import io.raystack.db.query.Node;
import io.raystack.db.sql.SqlNode;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * Lowers functions of dates, times, instants and durations. The zone in which an instant is read becomes a word of the
 * function; without one it is UTC.
 *
 * <p>Stateless, thread-safe.
 */
final class Temporals {
    private static final String AT_ZONE = "at_zone";
    private static final String TRUNCATE = "truncate";
    private static final Set<String> ARITHMETIC = Set.of("plus", "minus", "times", "divide");
    private static final Set<Kind> KINDS = Set.of(Kind.DATE, Kind.TIME, Kind.DATETIME, Kind.DURATION);
    private static final Set<String> OF_TIME = Set.of("hour", "minute", "second");
    private static final Set<String> OF_INSTANT = Set.of("date", "time", AT_ZONE);
    private static final Set<String> READING =
            DateFunctions.TRANSFORMS.stream().map(FunctionDef::name).collect(Collectors.toSet());

    private Temporals() {}

    /** The operands of arithmetic with dates, times or durations, each sent as what it is; null for other arithmetic. */
    static @Nullable List<Value> operands(FunctionDef function, List<Node> nodes, Scope scope) {
        if (!ARITHMETIC.contains(function.name()) || nodes.size() != 2) {
            return null;
        }
        List<Value> values = new ArrayList<>(2);
        for (Node node : nodes) {
            Value value = Operands.of(node, scope);
            values.add(value);
        }
        return values.stream().anyMatch(v -> KINDS.contains(v.type().kind())) ? values : null;
    }

    /** A function of this kind, or null when it is none. */
    static @Nullable Value lower(FunctionDef function, List<Value> arguments) {
        String name = function.name();
        if (READING.contains(name)
                || function.equals(DateFunctions.DAY_OF)
                || function.equals(DateFunctions.INSTANT_OF)
                || name.equals(TRUNCATE)
                || name.equals(AT_ZONE)) {
            return zoned(function, arguments.get(0));
        }
        boolean arithmetic = ARITHMETIC.contains(function.name()) && arguments.size() == 2;
        if (arithmetic
                && arguments.stream().anyMatch(v -> KINDS.contains(v.type().kind()))) {
            return arithmetic(name, arguments.get(0), arguments.get(1));
        }
        return null;
    }

    private static Value zoned(FunctionDef function, Value of) {
        Kind kind = of.type().kind();
        if (function.equals(DateFunctions.DAY_OF) || function.equals(DateFunctions.INSTANT_OF)) {
            return whole(function, of, kind);
        }
        check(function, kind);
        String name = function.name();
        if (name.equals(AT_ZONE)) {
            return call(name, List.of(of), ColumnType.DATETIME, function.detail());
        }
        SqlNode inner = of.sql();
        String zone = kind == Kind.DATETIME ? Zones.word() : "";
        if (inner instanceof SqlNode.Call call && call.function().equals(AT_ZONE)) {
            inner = call.arguments().get(0);
            zone = Zones.word(call.detail());
        }
        ColumnType type = function.type() == null ? of.type() : function.type();
        String word = name.equals(TRUNCATE) ? (function.detail() + " " + zone).strip() : zone;
        Value plain = new Value(inner, of.type(), of.nullable(), of.sensitive(), null);
        return call(name, List.of(plain), type, word);
    }

    private static Value whole(FunctionDef function, Value of, Kind kind) {
        boolean days = function.equals(DateFunctions.DAY_OF);
        if (kind == Kind.DATETIME) {
            return days ? zoned(DateFunctions.DATE, of) : of;
        }
        if (kind == Kind.DATE && days) {
            return of;
        }
        throw new FieldError(
                (days ? "dates(...)" : "datetimes(...)") + " does not go with a value of the kind " + kind + ".",
                "Use dates(...) for dates and instants, datetimes(...) for instants.");
    }

    private static void check(FunctionDef function, Kind kind) {
        String name = function.name();
        boolean truncate = name.equals(TRUNCATE);
        boolean ofTime = truncate ? !DatePart.named(function.detail()).isOfDate() : OF_TIME.contains(name);
        boolean fits = switch (kind) {
            case DATETIME -> true;
            case DATE -> !ofTime && !OF_INSTANT.contains(name);
            case TIME -> ofTime;
            default -> false;
        };
        if (!fits) {
            String what = truncate ? "truncate to a " + function.detail() : name;
            throw new FieldError(
                    "\"" + what + "\" does not go with a value of the kind " + kind + ".",
                    "An instant has all parts, a date those down to the day, a time of day those from the hour.");
        }
    }

    private static Value arithmetic(String name, Value left, Value right) {
        Kind a = left.type().kind();
        Kind b = right.type().kind();
        boolean plus = name.equals("plus");
        if (plus && a == Kind.DURATION && b != Kind.DURATION) {
            return arithmetic(name, right, left);
        }
        if (plus || name.equals("minus")) {
            if (a == Kind.DURATION && b == Kind.DURATION) {
                return call(name, List.of(left, right), ColumnType.DURATION, "");
            } else if (b == Kind.DURATION && KINDS.contains(a)) {
                boolean time = a == Kind.TIME;
                String moved = time ? "time_moved" : "moved";
                Value from = time ? left : instant(left);
                return call(moved, List.of(from, right), from.type(), plus ? "+" : "-");
            } else if (!plus && a == b && KINDS.contains(a)) {
                return call("elapsed", List.of(left, right), ColumnType.DURATION, "");
            } else if (!plus && isDay(a) && isDay(b)) {
                return call("elapsed", List.of(instant(left), instant(right)), ColumnType.DURATION, "");
            }
        }
        return scaled(name, left, right);
    }

    private static Value scaled(String name, Value left, Value right) {
        Kind a = left.type().kind();
        boolean times = name.equals("times");
        if (times && a != Kind.DURATION && left.type().isNumber()) {
            return scaled(name, right, left);
        }
        boolean scale = times || name.equals("divide");
        if (scale && a == Kind.DURATION && right.type().isNumber()) {
            return call("scaled", List.of(left, right), ColumnType.DURATION, times ? "*" : "/");
        }
        if (name.equals("divide") && a == Kind.DURATION && right.type().kind() == Kind.DURATION) {
            return call("ratio", List.of(left, right), ColumnType.DOUBLE, "");
        }
        throw new FieldError(
                "\"" + name + "\" does not go with " + a + " and "
                        + right.type().kind() + ".",
                "Add a duration to a date, a time, an instant or a duration; subtract two of a kind; multiply a duration by"
                        + " a number.");
    }

    /** A date as its first instant in the zone in force; an instant as it is. */
    static Value instant(Value value) {
        return value.type().kind() == Kind.DATE
                ? call("instant", List.of(value), ColumnType.DATETIME, Zones.word())
                : value;
    }

    private static boolean isDay(Kind kind) {
        return kind == Kind.DATE || kind == Kind.DATETIME;
    }

    private static Value call(String name, List<Value> arguments, ColumnType type, String detail) {
        boolean nullable = arguments.stream().anyMatch(Value::nullable) || detail.equals("/") || name.equals("ratio");
        boolean sensitive = arguments.stream().anyMatch(Value::sensitive);
        if (arguments.stream().anyMatch(Value::isNull)) {
            return Value.of(SqlNode.Constant.NULL, type, true);
        }
        List<SqlNode> sql = arguments.stream().map(Value::sql).toList();
        return new Value(new SqlNode.Call(name, sql, type, detail), type, nullable, sensitive, null);
    }
}
