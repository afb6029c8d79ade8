package io.raystack.db.processor.write;

import io.raystack.db.processor.facts.ClassName;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.SortedMap;

/** Writes a module's list of models. Stateless. Stateless, thread-safe. */
public final class IndexWriter {
    private IndexWriter() {}

    /**
     * The source of the index.
     *
     * @param self its name
     * @param models generated classes by the binary name of their model
     * @param generated whether {@code javax.annotation.processing.Generated} is there
     */
    public static String write(ClassName self, SortedMap<String, ClassName> models, boolean generated) {
        Names names = new Names(self.packageName(), Set.of(self.simple()));
        Code out = new Code();
        String text = names.of("java.lang.String");
        String override = "@" + names.of("java.lang.Override");
        out.line("/** The models of this module, for the library. Generated; do not edit. */");
        if (generated) {
            out.line("@" + names.of("javax.annotation.processing.Generated")
                    + "(\"io.raystack.db.processor.IndexProcessor\")");
        }
        out.line("@" + names.of("org.jspecify.annotations.NullMarked"));
        out.open(
                "public final class " + self.simple() + " implements " + names.of("io.raystack.db.mapping.ModelIndex"));
        out.line("/** For the service loader. */").line("public " + self.simple() + "() {}");
        out.line("").line(override);
        String list = names.of("java.util.List");
        out.open("public " + list + "<" + text + "> models()");
        out.line("return " + list + ".of(new " + text + "[] {");
        list(models.keySet().stream().map(Code::quote).toList(), out);
        out.line("});").close();
        out.line("").line(override);
        meta(models, names, out);
        out.close();
        return "package " + self.packageName() + ";\n\n" + imports(names) + "\n" + out.text();
    }

    private static void meta(SortedMap<String, ClassName> models, Names names, Code out) {
        String text = names.of("java.lang.String");
        out.open("public " + names.of("io.raystack.db.mapping.Meta") + "<?> meta(" + text + " className)");
        out.open("return switch (className)");
        for (Map.Entry<String, ClassName> model : models.entrySet()) {
            out.line("case " + Code.quote(model.getKey()) + " -> " + names.of(model.getValue()) + ".$meta();");
        }
        out.line("default -> throw new " + names.of("java.lang.IllegalArgumentException") + "(className);");
        out.closeWith("};").close();
    }

    private static void list(List<String> values, Code out) {
        for (int i = 0; i < values.size(); i++) {
            out.more(values.get(i) + (i + 1 < values.size() ? "," : ""));
        }
    }

    private static String imports(Names names) {
        StringBuilder imports = new StringBuilder();
        names.imports().forEach(i -> imports.append("import ").append(i).append(";\n"));
        return imports.toString();
    }
}
