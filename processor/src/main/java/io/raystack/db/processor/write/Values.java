package io.raystack.db.processor.write;

import io.raystack.db.processor.facts.CheckedModel.Column;
import io.raystack.db.processor.facts.JavaType;
import io.raystack.db.processor.facts.ValueKind;

/** Writes the statements that move one column's value between object, state and row. Belongs to one file. */
final class Values {
    private final Names names;

    Values(Names names) {
        this.names = names;
    }

    /** Row to object and state. */
    void read(Column column, Code out) {
        String name = "state." + column.spec().name();
        String holder = Accessors.get(column.facts());
        if (Accessors.isLongKey(column)) {
            String keep = holder + ".longKey(" + name + " = row.getLong(" + at(column) + "));";
            if (column.spec().nullable()) {
                out.open("if (!row.isNull(" + at(column) + "))");
                out.line(keep).line(name + "$set = true;").close();
            } else {
                out.line(keep).line(name + "$set = true;");
            }
        } else if (Accessors.isKey(column)) {
            out.line(holder + ".key(" + name + " = " + value(column) + ");");
        } else {
            String value = name + " = " + value(column);
            boolean bytes = column.facts().type().kind() == ValueKind.BYTES;
            out.line(Accessors.set(column.facts(), bytes ? "copy(" + value + ")" : value) + ";");
        }
    }

    /** Object to parameter. */
    String write(Column column) {
        JavaType type = Accessors.valueType(column);
        String get = Accessors.get(column.facts());
        if (Accessors.isLongKey(column)) {
            return "writeLongKey(" + get + ", " + column.at() + ", out)";
        }
        boolean nullable = column.spec().nullable();
        JavaType box = Accessors.isKey(column) ? type.boxed() : type;
        String value = Accessors.isKey(column) ? "keyOf(" + Face.box(type, names) + ".class, " + get + ")" : get;
        if (!nullable && !box.primitive()) {
            value = cast(type) + "required(" + value + ", " + column.at() + ")";
        }
        if (type.kind() == ValueKind.ENUM) {
            value = "nameOf(" + value + ")";
        }
        String more = type.kind() == ValueKind.DECIMAL ? ", typeOf(" + column.at() + ")" : "";
        return "out." + Face.setter(box, nullable) + "(" + value + more + ")";
    }

    /** Any object to the object's field. */
    String set(Column column) {
        JavaType type = Accessors.valueType(column);
        String made = switch (type.kind()) {
            case SHORT, INT, LONG, DOUBLE, BOOLEAN ->
                "to" + Face.of(type.kind()).access() + "(value, " + column.at() + ")";
            default -> cast(type) + "to(" + Face.box(type, names) + ".class, value, " + column.at() + ")";
        };
        if (column.spec().nullable() || Accessors.isKey(column)) {
            made = "value == null ? null : " + made;
        }
        return Accessors.isKey(column)
                ? Accessors.get(column.facts()) + ".key(" + made + ")"
                : Accessors.set(column.facts(), made);
    }

    private String value(Column column) {
        JavaType type = Accessors.valueType(column);
        boolean nullable = column.spec().nullable();
        JavaType box = nullable ? type.boxed() : type;
        String value = "row." + Face.getter(box, nullable) + "(" + at(column) + ")";
        if (type.kind() == ValueKind.ENUM) {
            value = "constant(" + Face.box(type, names) + ".class, " + value + ", " + column.at() + ")";
        }
        boolean checked = !nullable && !box.primitive() && !Face.isBox(box);
        return checked ? cast(type) + "present(" + value + ", " + column.at() + ")" : value;
    }

    /** Checks give an {@code Object}: a cast costs the compiler less than a type parameter, and the same at run time. */
    private String cast(JavaType type) {
        return "(" + Face.box(type, names) + ") ";
    }

    private static String at(Column column) {
        return column.at() == 0 ? "at" : "at + " + column.at();
    }
}
