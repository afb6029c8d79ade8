package io.raystack.db.processor.write;

import io.raystack.db.model.ColumnType;
import io.raystack.db.model.ConstraintSpec;
import io.raystack.db.model.FieldSettings;
import io.raystack.db.model.FieldSpec;
import io.raystack.db.model.IndexSpec;
import io.raystack.db.model.ModelSpec;
import io.raystack.db.model.RelationSpec;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;

/** Writes a description as calls of {@code SpecBuilder}. Belongs to one file. */
final class SpecWriter {
    private final ModelSpec spec;
    private final Code out;

    SpecWriter(ModelSpec spec, Code out) {
        this.spec = spec;
        this.out = out;
    }

    /** The calls after {@code new SpecBuilder(...)}, with the semicolon. */
    void write() {
        int written = 0; // relations keep their order, since generated code speaks of them by position
        for (FieldSpec field : spec.fields()) {
            RelationSpec relation = spec.relationOf(field);
            int at = relation == null ? written : spec.relations().indexOf(relation);
            others(written, at);
            written = at;
            out.more(column(field) + said(field));
            if (relation != null) {
                out.more(owning(relation));
                written++;
            }
        }
        others(written, spec.relations().size());
        for (ConstraintSpec c : spec.constraints()) {
            out.more(
                    c.kind() == ConstraintSpec.Kind.UNIQUE
                            ? call("uniqueTogether", with(c.name(), c.fields()))
                            : call("check", List.of(c.name(), c.condition())));
        }
        for (IndexSpec index : spec.indexes()) {
            out.more(call("indexOn", with(index.name(), index.fields())));
        }
        meta(spec.meta());
        out.more(".build();");
    }

    private void others(int from, int to) {
        spec.relations().subList(from, to).forEach(relation -> out.more(other(relation)));
    }

    private static String column(FieldSpec field) {
        String names = Code.quote(field.name()) + ", " + Code.quote(field.column());
        ColumnType type = field.type();
        return switch (type.kind()) {
            case VARCHAR -> ".varchar(" + names + ", " + type.length() + ")";
            case DECIMAL -> ".decimal(" + names + ", " + type.length() + ", " + type.scale() + ")";
            default -> ".column(" + names + ", " + Code.quote(type.kind().name()) + ")";
        };
    }

    private String said(FieldSpec field) {
        FieldSettings s = field.options();
        StringBuilder calls = new StringBuilder();
        flag(calls, field.nullable(), ".nullable()");
        flag(calls, spec.key().contains(field.name()), ".key()");
        flag(
                calls,
                field.fill() != FieldSpec.Fill.OBJECT,
                call("fill", List.of(field.fill().name())));
        flag(calls, s.unique(), ".unique()");
        flag(calls, s.index(), ".index()");
        flag(calls, s.sensitive(), ".sensitive()");
        if (s.defaultValue() != null) {
            calls.append(call("defaultValue", List.of(s.defaultValue())));
        }
        flag(calls, s.range() == FieldSettings.NumberRange.POSITIVE, ".positive()");
        flag(
                calls,
                s.format() != FieldSettings.TextFormat.ANY,
                call("format", List.of(s.format().name())));
        return calls + values(s);
    }

    private static String values(FieldSettings s) {
        StringBuilder calls = new StringBuilder();
        s.choices().forEach(c -> calls.append(call("choice", List.of(c.value(), c.label()))));
        if (s.enumType() != null) {
            calls.append(call("enumType", List.of(s.enumType())));
        }
        if (!s.words().equals(FieldSettings.Words.NONE)) {
            calls.append(".words(" + Code.quote(s.words().verboseName()) + ", "
                    + Code.quote(s.words().helpText()) + ", " + s.words().editable() + ")");
        }
        return calls.toString();
    }

    private static void flag(StringBuilder calls, boolean said, String call) {
        calls.append(said ? call : "");
    }

    private static String owning(RelationSpec relation) {
        String method = relation.kind() == RelationSpec.Kind.ONE_TO_ONE ? "oneToOne" : "foreignKey";
        return "." + method + "(" + Code.quote(relation.target()) + ", "
                + Code.quote(relation.onDelete().name()) + ", " + orNull(relation) + ")"
                + (relation.toField().isEmpty() ? "" : call("toField", List.of(relation.toField())));
    }

    private static String other(RelationSpec relation) {
        String names = Code.quote(relation.name()) + ", " + Code.quote(relation.target());
        return switch (relation.kind()) {
            case REVERSE -> ".reverse(" + names + ", " + mappedBy(relation) + ")";
            case REVERSE_ONE -> ".reverseOne(" + names + ", " + mappedBy(relation) + ")";
            default -> ".manyToMany(" + names + ", " + orNull(relation) + ")" + through(relation);
        };
    }

    private static String through(RelationSpec relation) {
        RelationSpec.Through t = Objects.requireNonNull(relation.through());
        return t.model() == null
                ? ".throughTable(" + Code.quote(t.table()) + ", " + t.symmetrical() + ")"
                : ".throughModel(" + Code.quote(t.model()) + ", " + Code.quote(t.sourceField()) + ", "
                        + Code.quote(t.targetField()) + ", " + t.symmetrical() + ")";
    }

    private void meta(ModelSpec.MetaSpec meta) {
        if (!meta.ordering().isEmpty()) {
            out.more(call("ordering", meta.ordering()));
        }
        if (!meta.verboseName().isEmpty() || !meta.verboseNamePlural().isEmpty()) {
            out.more(call("named", List.of(meta.verboseName(), meta.verboseNamePlural())));
        }
        if (!meta.managed()) {
            out.more(".unmanaged()");
        }
    }

    private static String mappedBy(RelationSpec relation) {
        return Code.quote(Objects.requireNonNull(relation.mappedBy()));
    }

    private static String orNull(RelationSpec relation) {
        return relation.relatedName() == null ? "null" : Code.quote(relation.relatedName());
    }

    private static List<String> with(String first, List<String> rest) {
        List<String> all = new ArrayList<>(rest);
        all.add(0, first);
        return all;
    }

    private static String call(String method, List<String> texts) {
        return "." + method + "("
                + texts.stream().map(Code::quote).reduce((a, b) -> a + ", " + b).orElse("") + ")";
    }
}
