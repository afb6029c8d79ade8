package io.raystack.db.processor.write;

import io.raystack.db.processor.facts.CheckedModel;
import io.raystack.db.processor.facts.CheckedModel.Column;
import io.raystack.db.processor.facts.CheckedModel.Relation;
import io.raystack.db.processor.facts.JavaType;
import io.raystack.db.processor.facts.ValueKind;
import java.util.function.Consumer;
import java.util.function.Function;

/** Writes {@code $Meta}: how an object is read, written, compared. Belongs to one file. */
final class MetaWriter {
    private final CheckedModel model;
    private final Names names;
    private final Code out;
    private final String entity;

    MetaWriter(CheckedModel model, Names names, Code out) {
        this.model = model;
        this.names = names;
        this.out = out;
        this.entity = names.of(model.facts().name());
    }

    void write() {
        String meta = names.of("io.raystack.db.mapping.Meta") + "<" + entity + ">";
        String spec = names.of("io.raystack.db.model.ModelSpec");
        out.line("/** How an object is read, written and compared. */");
        out.open("private static final class $Meta extends " + meta);
        out.line("private static final " + spec + " $SPEC = new " + names.of("io.raystack.db.model.SpecBuilder")
                + "(" + Code.quote(model.spec().className()) + ", "
                + Code.quote(model.spec().app()) + ", "
                + Code.quote(model.spec().table()) + ")");
        new SpecWriter(model.spec(), out).write();
        out.line("");
        out.open("private $Meta()")
                .line("super(" + entity + ".class, $SPEC, 1);")
                .close();
        out.line("");
        out.open("private static $Meta $registered()")
                .line("return register(new $Meta());")
                .close();
        create();
        read();
        access();
        state();
        override(
                "public " + names.of("java.lang.Object") + " objects()",
                c -> c.line(model.facts().declaresObjects() ? "return objects;" : "return $objects(Query::new);"));
        out.close();
        out.line("");
    }

    private void create() {
        override("public " + entity + " create()", c -> {
            c.line(entity + " entity = new " + entity + "();");
            c.line("bind(entity);");
            c.line("return entity;");
        });
        override("public void bind(" + entity + " entity)", c -> {
            if (model.relations().isEmpty()) {
                c.line("// no relations");
            }
            for (Relation relation : model.relations()) {
                c.line(Accessors.get(relation.facts()) + ".bind(entity, " + relation.at() + ");");
            }
        });
        String slot = names.of("io.raystack.db.mapping.Slot");
        override("public " + slot + " slot(" + entity + " entity, int relation)", c -> {
            if (model.relations().isEmpty()) {
                c.line("throw noRelation(relation);");
                return;
            }
            c.open("return switch (relation)");
            for (Relation relation : model.relations()) {
                c.line("case " + relation.at() + " -> " + Accessors.get(relation.facts()) + ";");
            }
            c.line("default -> throw noRelation(relation);");
            endSwitch();
        });
    }

    private void read() {
        String columns = names.of("io.raystack.db.mapping.Columns");
        Values values = new Values(names);
        override("public " + entity + " read(" + columns + " row, int at)", c -> {
            c.line(entity + " entity = new " + entity + "();");
            c.line("$State state = new $State();");
            for (Column column : model.columns()) {
                values.read(column, c);
            }
            c.line("bind(entity);");
            c.line("entity.$state(state);");
            c.line("return entity;");
        });
        String binds = names.of("io.raystack.db.mapping.Binds");
        override(
                "public void write(" + entity + " entity, int field, " + binds + " out)",
                c -> cases(c, column -> values.write(column) + ";"));
    }

    private void access() {
        String object = names.nullable(names.of("java.lang.Object"));
        override("public " + object + " get(" + entity + " entity, int field)", c -> {
            c.open("return switch (field)");
            for (Column column : model.columns()) {
                c.line("case " + column.at() + " -> " + Accessors.get(column.facts())
                        + (Accessors.isKey(column) ? ".key();" : ";"));
            }
            c.line("default -> throw noField(field);");
            endSwitch();
        });
        Values values = new Values(names);
        override(
                "public void set(" + entity + " entity, int field, " + object + " value)",
                c -> cases(c, column -> values.set(column) + ";"));
    }

    private void state() {
        String state = names.of("io.raystack.db.mapping.EntityState");
        String bits = names.of("java.util.BitSet");
        override("public " + state + " snapshot(" + entity + " entity)", c -> {
            c.line("$State state = new $State();");
            for (Column column : model.columns()) {
                snapshot(column, c);
            }
            c.line("return state;");
        });
        override("public " + bits + " changed(" + entity + " entity, " + state + " before)", c -> {
            c.line("$State state = ($State) before;");
            c.line(bits + " changed = new " + bits + "(" + model.columns().size() + ");");
            for (Column column : model.columns()) {
                c.line("note(changed, " + column.at() + ", " + differs(column) + ");");
            }
            c.line("return changed;");
        });
        override("public void restore(" + entity + " entity, " + state + " before)", c -> {
            c.line("$State state = ($State) before;");
            for (Column column : model.columns()) {
                c.line(restore(column) + ";");
            }
        });
    }

    private void snapshot(Column column, Code c) {
        String name = "state." + column.spec().name();
        String get = Accessors.get(column.facts());
        if (Accessors.isLongKey(column)) {
            c.line(name + "$set = " + get + ".hasKey();");
            c.line(name + " = " + get + ".longKey();");
        } else if (Accessors.isKey(column)) {
            c.line(name + " = " + key(column, get) + ";");
        } else {
            c.line(name + " = " + copied(column, get) + ";");
        }
    }

    private String differs(Column column) {
        String name = "state." + column.spec().name();
        String get = Accessors.get(column.facts());
        if (Accessors.isLongKey(column)) {
            return "differsKey(" + get + ", " + name + "$set, " + name + ")";
        }
        if (Accessors.isKey(column)) {
            return "differs(" + get + ".key(), " + name + ")";
        }
        JavaType type = column.facts().type();
        return type.primitive() && type.kind() != ValueKind.DOUBLE
                ? get + " != " + name
                : differs(type) + "(" + get + ", " + name + ")";
    }

    /** Each has a name of its own, since choosing among overloads is work for the compiler. */
    private static String differs(JavaType type) {
        return switch (type.kind()) {
            case DOUBLE -> type.primitive() ? "differsDouble" : "differs";
            case DECIMAL -> "differsDecimal";
            case INSTANT -> "differsInstant";
            case TIME -> "differsTime";
            case DURATION -> "differsDuration";
            case BYTES -> "differsBytes";
            default -> "differs";
        };
    }

    private String restore(Column column) {
        String name = "state." + column.spec().name();
        String get = Accessors.get(column.facts());
        if (Accessors.isLongKey(column)) {
            return get + ".key(" + name + "$set ? " + name + " : null)";
        }
        return Accessors.isKey(column)
                ? get + ".key(" + name + ")"
                : Accessors.set(column.facts(), copied(column, name));
    }

    private String key(Column column, String holder) {
        return "keyOf(" + Face.box(Accessors.valueType(column), names) + ".class, " + holder + ")";
    }

    private static String copied(Column column, String value) {
        return column.facts().type().kind() == ValueKind.BYTES ? "copy(" + value + ")" : value;
    }

    private void cases(Code c, Function<Column, String> statement) {
        c.open("switch (field)");
        for (Column column : model.columns()) {
            c.line("case " + column.at() + " -> " + statement.apply(column));
        }
        c.line("default -> throw noField(field);");
        c.close();
    }

    private void endSwitch() {
        out.closeWith("};");
    }

    private void override(String signature, Consumer<Code> body) {
        out.line("");
        out.line("@" + names.of("java.lang.Override"));
        out.open(signature);
        body.accept(out);
        out.close();
    }
}
