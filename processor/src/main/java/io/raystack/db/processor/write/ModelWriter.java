package io.raystack.db.processor.write;

import io.raystack.db.processor.facts.CheckedModel;
import io.raystack.db.processor.facts.ClassName;
import io.raystack.db.processor.facts.ModelFacts.Trait;
import java.util.HashSet;
import java.util.Set;

/** Writes {@code Article_}: constants, paths, query set, metadata. Stateless. Stateless, thread-safe. */
public final class ModelWriter {
    private static final Set<String> NESTED = Set.of("Path", "Many", "Query", "$Meta", "$State", "R", "Q");

    private ModelWriter() {}

    /**
     * The source of the class generated for {@code model}.
     *
     * @param generated whether {@code javax.annotation.processing.Generated} is there
     */
    public static String write(CheckedModel model, boolean generated) {
        ClassName self = model.facts().name().generated();
        Set<String> reserved = new HashSet<>(NESTED);
        reserved.add(self.simple());
        Names names = new Names(self.packageName(), reserved);
        Code body = new Code();
        header(model, generated, names, body);
        new PathWriter(model, names, body).constants();
        objects(model, names, body);
        new PathWriter(model, names, body).classes();
        query(model, names, body);
        new MetaWriter(model, names, body).write();
        new StateWriter(model, names, body).write();
        body.close();
        return file(model, self, names, body);
    }

    private static void header(CheckedModel model, boolean generated, Names names, Code out) {
        String entity = names.of(model.facts().name());
        out.line("/**");
        out.line(" * Typed paths, query set and metadata of {@link " + entity + "}: the table {@code "
                + model.spec().table() + "}. Generated; do not edit.");
        out.line(" *");
        out.line(" * <p>Immutable and thread-safe.");
        out.line(" */");
        if (generated) {
            out.line("@" + names.of("javax.annotation.processing.Generated")
                    + "(\"io.raystack.db.processor.RaystackProcessor\")");
        }
        out.line("@" + names.of("io.raystack.db.model.GeneratedFor") + "("
                + Code.quote(model.facts().name().binary()) + ")");
        out.line("@" + names.of("org.jspecify.annotations.NullMarked"));
        if (model.facts().traits().contains(Trait.DEPRECATED)) {
            out.line("@" + names.of("java.lang.SuppressWarnings") + "({\"deprecation\", \"removal\"})");
        }
        ClassName self = model.facts().name().generated();
        out.open("public final class " + self.simple());
        out.line("private static final $Meta $META = $Meta.$registered();");
        out.line("private static final Path<" + entity + "> $ROOT = new Path<>();");
        out.line("");
    }

    private static void objects(CheckedModel model, Names names, Code out) {
        String entity = names.of(model.facts().name());
        String querySet = names.of("io.raystack.db.QuerySet");
        String supplier = names.of("java.util.function.Supplier");
        out.line("/** All rows, with the generated query set. */");
        out.open("public static Query objects()")
                .line("return objects(Query::new);")
                .close();
        out.line("");
        out.line("/** All rows, with a query set of one's own: {@code objects(MyQuery::new)}. */");
        out.open("public static <Q extends " + querySet + "<" + entity + ", Path<" + entity + ">, Q>> Q objects("
                        + supplier + "<Q> factory)")
                .line("return $objects(factory);")
                .close();
        out.line("");
        metadata(model, names, out);
        out.line("private " + model.facts().name().generated().simple() + "() {}");
        out.line("");
    }

    private static void metadata(CheckedModel model, Names names, Code out) {
        String entity = names.of(model.facts().name());
        out.line("/** The model at run time; for the library. */");
        out.open("public static " + names.of("io.raystack.db.mapping.Meta") + "<" + entity + "> $meta()")
                .line("return $META;")
                .close();
        out.line("");
        String field = names.of("io.raystack.db.model.FieldSpec");
        out.open("private static " + field + " $field(int at)")
                .line("return $Meta.$SPEC.fields().get(at);")
                .close();
        out.line("");
        if (!model.relations().isEmpty()) {
            String relation = names.of("io.raystack.db.model.RelationSpec");
            out.open("private static " + relation + " $relation(int at)")
                    .line("return $Meta.$SPEC.relations().get(at);")
                    .close();
            out.line("");
        }
    }

    private static void query(CheckedModel model, Names names, Code out) {
        String entity = names.of(model.facts().name());
        String querySet = names.of("io.raystack.db.QuerySet");
        out.line("/** The query set of a model that declares none of its own. */");
        out.open("public static final class Query extends " + querySet + "<" + entity + ", Path<" + entity
                + ">, Query>");
        out.line("/** For the factory of {@link #objects()}. */");
        out.line("public Query() {}");
        out.line("");
        out.open("static <Q extends " + querySet + "<" + entity + ", Path<" + entity + ">, Q>> Q $objects("
                        + names.of("java.util.function.Supplier") + "<Q> factory)")
                .line("return first($META, $ROOT, factory);")
                .close();
        out.close();
        out.line("");
    }

    private static String file(CheckedModel model, ClassName self, Names names, Code body) {
        StringBuilder out = new StringBuilder(body.text().length() + 1024);
        out.append("package ").append(self.packageName()).append(";\n\n");
        // static imports, because a column may have the class's name and would hide it in an expression
        out.append("import static ").append(self.source()).append(".Query.$objects;\n");
        if (model.facts().declaresObjects()) {
            out.append("import static ").append(model.facts().name().source()).append(".objects;\n");
        }
        out.append('\n');
        names.imports().forEach(i -> out.append("import ").append(i).append(";\n"));
        return out.append('\n').append(body.text()).toString();
    }
}
