package io.raystack.db.processor.write;

import io.raystack.db.processor.facts.CheckedModel;
import io.raystack.db.processor.facts.CheckedModel.Column;
import io.raystack.db.processor.facts.JavaType;
import io.raystack.db.processor.facts.ValueKind;

/** Writes {@code $State}: one field a column, primitive where the column's Java type is. Belongs to one file. */
final class StateWriter {
    private final CheckedModel model;
    private final Names names;
    private final Code out;

    StateWriter(CheckedModel model, Names names, Code out) {
        this.model = model;
        this.names = names;
        this.out = out;
    }

    void write() {
        out.line("/** The values of a row as last read or written. */");
        out.open("private static final class $State extends " + names.of("io.raystack.db.mapping.EntityState"));
        for (Column column : model.columns()) {
            JavaType type = Accessors.valueType(column);
            String name = column.spec().name();
            if (Accessors.isLongKey(column)) {
                out.line("boolean " + name + "$set;");
                out.line("long " + name + ";");
            } else if (type.primitive() && !column.facts().type().kind().isHolder()) {
                out.line(type.spelled() + " " + name + ";");
            } else {
                out.line(nullable(type) + " " + name + ";");
            }
        }
        out.close();
    }

    private String nullable(JavaType type) {
        return type.kind() == ValueKind.BYTES ? "byte " + names.nullable("[]") : names.nullable(Face.box(type, names));
    }
}
