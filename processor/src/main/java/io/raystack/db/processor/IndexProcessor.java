package io.raystack.db.processor;

import io.raystack.db.processor.facts.ClassName;
import io.raystack.db.processor.write.IndexWriter;
import java.io.IOException;
import java.io.Writer;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import javax.annotation.processing.AbstractProcessor;
import javax.annotation.processing.RoundEnvironment;
import javax.annotation.processing.SupportedAnnotationTypes;
import javax.lang.model.SourceVersion;
import javax.lang.model.element.Element;
import javax.lang.model.element.TypeElement;
import javax.lang.model.util.ElementFilter;
import javax.tools.Diagnostic;
import javax.tools.StandardLocation;

/**
 * Writes the module's list of models, from the classes that {@link RaystackProcessor} wrote. A list is written in the round
 * in which they appear (a file of the last round is not compiled without a warning), the service file at the end.
 *
 * <p>Called by one compiler in one thread.
 */
@SupportedAnnotationTypes(IndexProcessor.MARK)
public final class IndexProcessor extends AbstractProcessor {
    static final String MARK = "io.raystack.db.model.GeneratedFor";
    private static final String SERVICE = "META-INF/services/io.raystack.db.mapping.ModelIndex";

    private final List<String> indexes = new ArrayList<>();
    private final List<Element> origins = new ArrayList<>();

    /** For the compiler. */
    public IndexProcessor() {}

    @Override
    public SourceVersion getSupportedSourceVersion() {
        return SourceVersion.latestSupported();
    }

    @Override
    public boolean process(Set<? extends TypeElement> annotations, RoundEnvironment round) {
        if (round.processingOver()) {
            if (!indexes.isEmpty() && !round.errorRaised()) {
                service();
            }
            return false;
        }
        SortedMap<String, ClassName> models = new TreeMap<>();
        List<TypeElement> found = new ArrayList<>();
        for (TypeElement annotation : annotations) {
            found.addAll(ElementFilter.typesIn(round.getElementsAnnotatedWith(annotation)));
        }
        for (TypeElement type : found) {
            models.put(modelOf(type), nameOf(type));
        }
        if (!models.isEmpty()) {
            // named after its first model, so that no two modules on a class path have the same
            ClassName first = Objects.requireNonNull(models.get(models.firstKey()));
            ClassName self = new ClassName(first.packageName(), first.nested() + "Index");
            boolean generated = Written.hasGenerated(processingEnv);
            Written.source(
                    processingEnv, self, IndexWriter.write(self, models, generated), found.toArray(new Element[0]));
            indexes.add(self.binary());
            origins.addAll(found);
        }
        return false;
    }

    private void service() {
        try (Writer out = processingEnv
                .getFiler()
                .createResource(StandardLocation.CLASS_OUTPUT, "", SERVICE, origins.toArray(new Element[0]))
                .openWriter()) {
            out.write(String.join("\n", indexes) + "\n");
        } catch (IOException e) {
            processingEnv
                    .getMessager()
                    .printMessage(
                            Diagnostic.Kind.ERROR,
                            "[model.cannot-write] " + SERVICE + " cannot be written: " + e.getMessage());
        }
    }

    private ClassName nameOf(TypeElement type) {
        String home = processingEnv
                .getElementUtils()
                .getPackageOf(type)
                .getQualifiedName()
                .toString();
        return new ClassName(home, type.getSimpleName().toString());
    }

    private static String modelOf(TypeElement type) {
        return type.getAnnotationMirrors().stream()
                .filter(m -> m.getAnnotationType().toString().equals(MARK))
                .flatMap(m -> m.getElementValues().values().stream())
                .map(v -> (String) v.getValue())
                .findFirst()
                .orElseThrow();
    }
}
