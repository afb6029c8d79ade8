package io.raystack.db.processor.write;

import io.raystack.db.processor.facts.CheckedModel;
import io.raystack.db.processor.facts.CheckedModel.Column;
import io.raystack.db.processor.facts.CheckedModel.Relation;
import io.raystack.db.processor.facts.FieldFacts;
import io.raystack.db.processor.facts.JavaType;
import io.raystack.db.processor.facts.TargetFacts;
import java.util.Objects;

/** Writes the constants and the classes {@code Path} and {@code Many}. Belongs to one file. */
final class PathWriter {
    private final CheckedModel model;
    private final Names names;
    private final Code out;

    PathWriter(CheckedModel model, Names names, Code out) {
        this.model = model;
        this.names = names;
        this.out = out;
    }

    /** One constant a column or relation, one method a hop, all at the root. */
    void constants() {
        String entity = names.of(model.facts().name());
        for (Column column : model.columns()) {
            constant(columnType(column, entity), column.spec().name());
        }
        for (Relation relation : model.relations()) {
            if (!relation.spec().ownsColumns()) {
                constant(relationType(relation, entity), relation.spec().name());
            }
        }
        out.line("");
        for (Relation relation : model.relations()) {
            String name = relation.spec().name();
            out.line("/** Crosses {@code " + name + "}. */");
            out.open("public static " + hopType(relation, entity) + " " + name + "()")
                    .line("return $ROOT." + name + "();")
                    .close();
            out.line("");
        }
    }

    /** {@code Path} and {@code Many}. */
    void classes() {
        String superclass = names.of("io.raystack.db.query.ModelPath");
        out.line("/** Columns and hops of a row reached from a row {@code R}. */");
        out.open("public static class Path<R> extends " + superclass + "<R>");
        for (Column column : model.columns()) {
            out.line("public final " + columnType(column, "R") + " "
                    + column.spec().name() + " =" + made(column));
        }
        for (Relation relation : model.relations()) {
            if (!relation.spec().ownsColumns()) {
                out.line("public final " + relationType(relation, "R") + " "
                        + relation.spec().name() + " = new " + relationType(relation, "R")
                        + "($hop, $relation(" + relation.at() + "));");
            }
        }
        caches();
        out.line("");
        out.line("private Path() {}");
        out.line("");
        out.line("/** The row at the end of {@code hop}. */");
        out.open("public Path(" + names.of("io.raystack.db.query.Hop") + " hop)")
                .line("super(hop);")
                .close();
        model.relations().forEach(this::hop);
        out.close();
        out.line("");
        many();
    }

    private void caches() {
        for (Relation relation : model.relations()) {
            String type = names.nullable(hopType(relation, "R"));
            out.line("private " + type + " " + relation.spec().name() + "$;");
        }
    }

    private void hop(Relation relation) {
        String name = relation.spec().name();
        String type = hopType(relation, "R");
        out.line("");
        out.line("/** Crosses {@code " + name + "}. */");
        out.open("public " + type + " " + name + "()");
        out.line(names.nullable(type) + " path = this." + name + "$;");
        out.open("if (path == null)");
        out.line("path = new " + type + "(this." + name + ".end());");
        out.line("this." + name + "$ = path;");
        out.close();
        out.line("return path;");
        out.close();
    }

    private void many() {
        String verbs = names.of("io.raystack.db.query.ToManyPath");
        out.line("/** Several rows reached from a row {@code R}. */");
        out.open("public static final class Many<R> extends Path<R> implements " + verbs + "<R, Path<R>>");
        out.line("/** The rows at the end of {@code hop}. */");
        out.open("public Many(" + names.of("io.raystack.db.query.Hop") + " hop)")
                .line("super(hop);")
                .close();
        out.line("");
        out.line("@" + names.of("java.lang.Override"));
        out.open("public Path<R> $path(" + names.of("io.raystack.db.query.Hop") + " row)")
                .line("return new Path<R>(row);")
                .close();
        out.close();
        out.line("");
    }

    private void constant(String type, String name) {
        out.line("public static final " + type + " " + name + " = $ROOT." + name + ";");
    }

    private String made(Column column) {
        String field = "$field(" + column.at() + ")";
        JavaType type = column.facts().type();
        if (!type.kind().isHolder()) {
            return " new " + Face.path(type, "R", names) + "($hop, " + field + ");";
        }
        int at = model.spec()
                .relations()
                .indexOf(Objects.requireNonNull(model.spec().relationOf(column.spec())));
        return " new " + columnType(column, "R") + "($hop, $relation(" + at + "), " + field + ", new "
                + Face.path(keyType(column.facts()), "R", names) + "($hop, " + field + "));";
    }

    private String columnType(Column column, String r) {
        FieldFacts facts = column.facts();
        if (!facts.type().kind().isHolder()) {
            return Face.path(facts.type(), r, names);
        }
        String target = names.of(Objects.requireNonNull(facts.target()).name());
        return names.of("io.raystack.db.query.RefColumn") + "<" + r + ", " + target + ", "
                + Face.path(keyType(facts), r, names) + ">";
    }

    private String relationType(Relation relation, String r) {
        return names.of("io.raystack.db.query.RelationPath") + "<" + r + ", "
                + names.of(target(relation).name()) + ">";
    }

    private String hopType(Relation relation, String r) {
        String outer = names.of(target(relation).name().generated());
        return outer + (relation.spec().toMany() ? ".Many<" : ".Path<") + r + ">";
    }

    private static TargetFacts target(Relation relation) {
        return Objects.requireNonNull(relation.facts().target());
    }

    static JavaType keyType(FieldFacts facts) {
        return Objects.requireNonNull(Objects.requireNonNull(facts.target()).key())
                .type();
    }
}
