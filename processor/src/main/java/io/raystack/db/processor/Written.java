package io.raystack.db.processor;

import io.raystack.db.processor.facts.ClassName;
import java.io.IOException;
import java.io.Writer;
import javax.annotation.processing.ProcessingEnvironment;
import javax.lang.model.element.Element;
import javax.tools.Diagnostic;

/** Hands files to the compiler. Stateless. */
final class Written {
    private Written() {}

    /** A source file made from these elements. */
    static void source(ProcessingEnvironment environment, ClassName name, String text, Element... origins) {
        try (Writer out =
                environment.getFiler().createSourceFile(name.source(), origins).openWriter()) {
            out.write(text);
        } catch (IOException e) {
            environment
                    .getMessager()
                    .printMessage(
                            Diagnostic.Kind.ERROR,
                            "[model.cannot-write] " + name.source() + " cannot be written: " + e.getMessage()
                                    + ". If a class of that name exists, rename it.");
        }
    }

    /** Whether the standard annotation for generated code can be named. */
    static boolean hasGenerated(ProcessingEnvironment environment) {
        return environment.getElementUtils().getTypeElement("javax.annotation.processing.Generated") != null;
    }
}
