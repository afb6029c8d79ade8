package io.raystack.db.session;

import io.raystack.db.mapping.Link;
import io.raystack.db.mapping.Links;
import io.raystack.db.mapping.Meta;
import io.raystack.db.mapping.Metas;
import io.raystack.db.mapping.Stateful;
import io.raystack.db.model.FieldSpec;
import io.raystack.db.query.Node;
import java.util.List;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** Writes one query's conditions as people would say them. Belongs to one call. */
final class Teller implements Node.Visitor<String> {
    private static final String HIDDEN = "***";
    private static final int LONGEST = 80;

    private final Meta<?> meta;
    private boolean hide;

    Teller(Meta<?> meta) {
        this.meta = meta;
    }

    String conditions(List<Node> all) {
        return all.stream().map(this::part).collect(Collectors.joining(" and "));
    }

    private String part(Node node) {
        boolean simple = !(node instanceof Node.Logic logic && logic.operands().size() > 1);
        return simple ? node.accept(this) : "(" + node.accept(this) + ")";
    }

    @Override
    public String column(Node.Column node) {
        hide |= node.field().options().sensitive();
        String hop = node.hop().toString();
        return (hop.isEmpty() ? "" : hop + "__") + node.field().lookupName();
    }

    @Override
    public String row(Node.Row node) {
        return node.hop().toString();
    }

    @Override
    public String named(Node.Named node) {
        hide |= sensitive(node.path());
        return node.path();
    }

    @Override
    public String literal(Node.Literal node) {
        return hide ? HIDDEN : value(node.value());
    }

    @Override
    public String literals(Node.Literals node) {
        return hide
                ? HIDDEN
                : node.values().stream().limit(5).map(Teller::value).collect(Collectors.joining(", ", "[", ""))
                        + (node.values().size() > 5 ? ", ... " + node.values().size() + " values]" : "]");
    }

    private static String value(@Nullable Object value) {
        if (value instanceof Stateful entity) {
            return key(entity);
        }
        String text = String.valueOf(value);
        String cut = text.length() > LONGEST ? text.substring(0, LONGEST) + "..." : text;
        return value instanceof CharSequence ? "'" + cut + "'" : cut;
    }

    private static <S extends Stateful> String key(S entity) {
        Meta<S> of = Metas.of(entity);
        return of.spec().name() + " " + of.get(entity, of.keyIndex());
    }

    @Override
    public String call(Node.Call node) {
        return node.function().name()
                + node.arguments().stream().map(a -> a.accept(this)).collect(Collectors.joining(", ", "(", ")"));
    }

    @Override
    public String compare(Node.Compare node) {
        boolean before = hide;
        String left = node.left().accept(this);
        String lookup =
                node.lookup().name().equals("exact") ? "=" : node.lookup().name();
        String right = node.right().accept(this);
        hide = before;
        return left + " " + lookup + " " + right;
    }

    @Override
    public String namedCompare(Node.NamedCompare node) {
        boolean before = hide;
        hide |= sensitive(node.lookup());
        String right = node.right().accept(this);
        hide = before;
        return node.lookup() + " = " + right;
    }

    @Override
    public String logic(Node.Logic node) {
        if (node.operands().isEmpty()) {
            return node.operator() == Node.Logic.Operator.AND ? "true" : "false";
        }
        String word = " " + node.operator().name().toLowerCase(java.util.Locale.ROOT) + " ";
        return node.operands().stream().map(this::part).collect(Collectors.joining(word));
    }

    @Override
    public String caseOf(Node.Case node) {
        StringBuilder out = new StringBuilder("case");
        for (int i = 0; i < node.conditions().size(); i++) {
            out.append(" when ").append(node.conditions().get(i).accept(this));
            out.append(" then ").append(node.values().get(i).accept(this));
        }
        return out
                + (node.otherwise() == null ? "" : " else " + node.otherwise().accept(this));
    }

    @Override
    public String not(Node.Not node) {
        return "not (" + node.operand().accept(this) + ")";
    }

    @Override
    public String quantified(Node.Quantified node) {
        String body = node.body() == null ? "" : ": " + node.body().accept(this);
        return node.quantifier().name().toLowerCase(java.util.Locale.ROOT) + "(" + node.over() + body + ")";
    }

    @Override
    public String aggregate(Node.Aggregate node) {
        String of = node.argument() == null
                ? node.over().toString()
                : node.argument().accept(this);
        return node.aggregate().name() + "(" + of + ")";
    }

    @Override
    public String subQuery(Node.SubQuery node) {
        return "(a query of " + simple(node.query().model()) + ")";
    }

    @Override
    public String exists(Node.Exists node) {
        return "exists(a query of " + simple(node.query().model()) + ")";
    }

    @Override
    public String window(Node.Window node) {
        return node.function().accept(this) + " over a window";
    }

    @Override
    public String outer(Node.Outer node) {
        return "outer(" + node.value().accept(this) + ")";
    }

    @Override
    public String item(Node.Item node) {
        return node.name();
    }

    @Override
    public String filtered(Node.Filtered node) {
        return "a filtered relation";
    }

    @Override
    public String aliased(Node.Aliased node) {
        return node.value().accept(this);
    }

    private static String simple(String className) {
        return className.substring(Math.max(className.lastIndexOf('.'), className.lastIndexOf('$')) + 1);
    }

    /** Whether a name leads to a sensitive field; a name that leads nowhere is taken for one. */
    private boolean sensitive(String path) {
        Meta<?> at = meta;
        for (String part : path.split("__")) {
            FieldSpec field = field(at, part);
            if (field != null && at.spec().relationOf(field) == null) {
                return field.options().sensitive();
            }
            Link link = Links.of(at).named(part);
            if (link == null) {
                return !part.equals("pk") && at == meta && path.startsWith(part);
            }
            at = link.target();
        }
        return false;
    }

    private static @Nullable FieldSpec field(Meta<?> meta, String name) {
        for (FieldSpec field : meta.spec().fields()) {
            if (field.lookupName().equals(name)) {
                return field;
            }
        }
        return null;
    }
}
