package io.raystack.tests.laws;

import io.raystack.db.model.ColumnType;
import io.raystack.db.model.FieldSpec;
import io.raystack.db.model.ModelSpec;
import io.raystack.db.query.BooleanExpr;
import io.raystack.db.query.Condition;
import io.raystack.db.query.Expr;
import io.raystack.db.query.LookupDef;
import io.raystack.db.query.Node;
import io.raystack.db.query.NumberExpr;
import io.raystack.db.query.TextExpr;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;

/** Values, parts of texts and lookups that suit a column. Belongs to one thread. */
final class Words {
    static final List<String> TEXT = List.of(
            "exact",
            "iexact",
            "contains",
            "icontains",
            "startswith",
            "istartswith",
            "endswith",
            "iendswith",
            "in",
            "gt",
            "gte",
            "lt",
            "lte",
            "range",
            "isnull");
    static final List<String> ORDERED = List.of("exact", "in", "gt", "gte", "lt", "lte", "range", "isnull");
    static final List<String> EQUAL = List.of("exact", "in", "isnull");

    private final Chance chance;
    private final Pool pool;
    private final World world;

    Words(Chance chance, Pool pool, World world) {
        this.chance = chance;
        this.pool = pool;
        this.world = world;
    }

    /** Mostly texts, since they have most lookups. */
    FieldSpec field(ModelSpec model) {
        List<FieldSpec> texts = model.fields().stream().filter(f -> isText(f)).toList();
        return chance.percent(texts.isEmpty() ? 0 : 50) ? chance.of(texts) : chance.of(model.fields());
    }

    static boolean isText(FieldSpec field) {
        return field.type().isText() && field.options().enumType() == null;
    }

    /** A lookup that this column has. */
    String lookup(FieldSpec field) {
        if (isText(field)) {
            return chance.of(TEXT);
        }
        return chance.of(isOrdered(field) ? ORDERED : EQUAL);
    }

    static boolean isOrdered(FieldSpec field) {
        return switch (field.type().kind()) {
            case BOOLEAN, UUID -> false;
            default -> field.options().enumType() == null;
        };
    }

    /** What may stand on the right of {@code lookup}: a value, a list, two ends, a flag. */
    Object operand(String lookup, ModelSpec model, FieldSpec field) {
        return switch (lookup) {
            case "isnull" -> chance.percent(50);
            case "in" -> several(model, field);
            case "range" -> ends(model, field);
            case "exact", "gt", "gte", "lt", "lte" -> value(model, field);
            default -> part(lookup, (String) value(model, field));
        };
    }

    /** A value of the column's type, mostly one that some row has. */
    Object value(ModelSpec model, FieldSpec field) {
        if (field.type().kind() == ColumnType.Kind.BIGINT
                && (model.key().contains(field.name()) || model.relationOf(field) != null)) {
            return (long) chance.below(9);
        }
        if (field.type().isNumber() && chance.percent(5)) {
            return otherNumber(field);
        }
        List<Row> rows = world.rows(model);
        Object met =
                rows.isEmpty() || chance.percent(40) ? null : chance.of(rows).get(field.name());
        return met == null ? pool.literal(chance, field) : met;
    }

    /** A number of another type or scale than the column's, or one that it cannot hold. */
    private Object otherNumber(FieldSpec field) {
        if (field.type().kind() == ColumnType.Kind.INTEGER) {
            return chance.of(3_000_000_000L, -3_000_000_000L, 1.5, 2.0, new BigDecimal("1.50"), new BigDecimal("3.0"));
        }
        return field.type().kind() == ColumnType.Kind.BIGINT
                ? chance.of(2.5, 10.0, new BigDecimal("1.000"), new BigDecimal("0.5"))
                : field.type().kind() == ColumnType.Kind.DOUBLE
                        ? chance.of(3L, 0L, new BigDecimal("1.50"), new BigDecimal("-2.25"))
                        : chance.of(1.5, 3L, 10L, new BigDecimal("1.50000"), new BigDecimal("1.500001"));
    }

    private List<Object> several(ModelSpec model, FieldSpec field) {
        List<Object> values = new ArrayList<>();
        int size = chance.percent(6) ? 0 : 1 + chance.below(chance.percent(10) ? 20 : 4);
        for (int i = 0; i < size; i++) {
            values.add(value(model, field));
        }
        return values;
    }

    private List<Object> ends(ModelSpec model, FieldSpec field) {
        Object a = value(model, field);
        Object b = value(model, field);
        boolean turned =
                Meaning.order(Objects.requireNonNull(Meaning.plain(a)), Objects.requireNonNull(Meaning.plain(b))) > 0
                        && chance.percent(80);
        return turned ? List.of(b, a) : List.of(a, b);
    }

    private String part(String lookup, String text) {
        int[] points = text.codePoints().toArray();
        int from = lookup.contains("starts") || lookup.endsWith("exact") ? 0 : chance.below(points.length + 1);
        int length = points.length - from;
        int to = lookup.contains("ends") || lookup.endsWith("exact") ? points.length : from + chance.below(length + 1);
        if (from == to && chance.percent(70)) {
            from = 0;
            to = points.length;
        }
        String part = new String(points, from, to - from);
        return lookup.startsWith("i") && chance.percent(60) ? turned(part) : part;
    }

    private String turned(String text) {
        StringBuilder out = new StringBuilder();
        text.codePoints()
                .map(c -> chance.percent(50) ? Character.toUpperCase(c) : Character.toLowerCase(c))
                .forEach(out::appendCodePoint);
        return out.toString();
    }

    /** A typed comparison with values, through the face that has the lookup. */
    static Condition<Object> compare(Expr<Object, Object> left, String lookup, Object operand) {
        TextExpr<Object> text = new TextExpr<>(left.node());
        return switch (lookup) {
            case "exact" -> operand instanceof Boolean flag ? truth(left, flag) : left.eq(operand);
            case "in" -> left.in((List<?>) operand);
            case "isnull" -> Boolean.TRUE.equals(operand) ? left.isNull() : left.isNotNull();
            case "iexact" -> text.iexact((String) operand);
            case "contains" -> text.contains((String) operand);
            case "icontains" -> text.icontains((String) operand);
            case "startswith" -> text.startsWith((String) operand);
            case "istartswith" -> text.istartsWith((String) operand);
            case "endswith" -> text.endsWith((String) operand);
            case "iendswith" -> text.iendsWith((String) operand);
            default ->
                left.compare(
                        new LookupDef(lookup, lookup.equals("range") ? LookupDef.Operand.PAIR : LookupDef.Operand.ONE),
                        operand instanceof List<?> ends ? new Node.Literals(ends) : new Node.Literal(operand));
        };
    }

    private static Condition<Object> truth(Expr<Object, Object> left, boolean flag) {
        BooleanExpr<Object> face = new BooleanExpr<>(left.node());
        return flag ? face.isTrue() : face.isFalse();
    }

    /** A small calculation that cannot overflow, with {@code other} as second operand where it is not null. */
    NumberExpr<Object, Long> calculation(Node left, Node other) {
        NumberExpr<Object, Long> number = new NumberExpr<>(left);
        return switch (chance.below(7)) {
            case 0 -> number.plus(new NumberExpr<Object, Long>(other));
            case 1 -> number.minus(new NumberExpr<Object, Long>(other));
            case 2 -> number.times(new NumberExpr<Object, Long>(other));
            case 3 -> number.dividedBy(chance.of(2L, 3L, -2L));
            case 4 -> number.mod(chance.of(2L, 3L, 7L));
            case 5 -> number.negated();
            default -> number.orZero();
        };
    }
}
