package io.raystack.db.processor;

import io.raystack.db.model.ModelSpec;
import io.raystack.db.processor.facts.CheckedModel;
import io.raystack.db.processor.facts.ModelFacts;
import io.raystack.db.processor.read.ModelReader;
import io.raystack.db.processor.read.Places;
import io.raystack.db.processor.validate.Checker;
import io.raystack.db.processor.validate.Problem;
import io.raystack.db.processor.validate.SpecFactory;
import io.raystack.db.processor.write.ModelWriter;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Consumer;
import javax.annotation.processing.AbstractProcessor;
import javax.annotation.processing.RoundEnvironment;
import javax.annotation.processing.SupportedAnnotationTypes;
import javax.lang.model.SourceVersion;
import javax.lang.model.element.TypeElement;
import javax.lang.model.util.ElementFilter;
import javax.tools.Diagnostic;

/**
 * Writes {@code Article_} for each model, from that model alone. A model needs no annotation, so all classes are looked at.
 *
 * <p>Called by one compiler in one thread.
 */
@SupportedAnnotationTypes("*")
public final class RaystackProcessor extends AbstractProcessor {
    private final Consumer<ModelSpec> listener;
    private final Set<String> unfinished = new TreeSet<>();

    /** For the compiler. */
    public RaystackProcessor() {
        this(spec -> {});
    }

    /** For tests: {@code listener} hears each description. */
    RaystackProcessor(Consumer<ModelSpec> listener) {
        this.listener = listener;
    }

    @Override
    public SourceVersion getSupportedSourceVersion() {
        return SourceVersion.latestSupported();
    }

    @Override
    public boolean process(Set<? extends TypeElement> annotations, RoundEnvironment round) {
        if (round.processingOver()) {
            return false;
        }
        Places places = new Places();
        ModelReader reader = new ModelReader(processingEnv, places);
        List<TypeElement> candidates = new ArrayList<>();
        unfinished.forEach(
                name -> candidates.add(processingEnv.getElementUtils().getTypeElement(name)));
        unfinished.clear();
        ElementFilter.typesIn(round.getRootElements()).forEach(type -> collect(type, candidates));
        for (TypeElement type : candidates) {
            if (reader.isUnfinished(type)) {
                unfinished.add(type.getQualifiedName().toString());
            } else if (reader.isConcreteModel(type)) {
                model(type, reader, places);
            } else if (!reader.isModel(type)) {
                stray(type, reader, places);
            }
        }
        return false;
    }

    private static void collect(TypeElement type, List<TypeElement> into) {
        into.add(type);
        ElementFilter.typesIn(type.getEnclosedElements()).forEach(nested -> collect(nested, into));
    }

    private void model(TypeElement type, ModelReader reader, Places places) {
        ModelFacts facts = reader.read(type);
        List<Problem> problems = Checker.check(facts);
        problems.forEach(p -> print(places, p));
        if (problems.isEmpty()) {
            CheckedModel model = new CheckedModel(facts, SpecFactory.spec(facts));
            listener.accept(model.spec());
            String source = ModelWriter.write(model, Written.hasGenerated(processingEnv));
            Written.source(processingEnv, facts.name().generated(), source, type);
        }
    }

    /** Our annotations mean nothing on other classes. */
    private void stray(TypeElement type, ModelReader reader, Places places) {
        reader.strayAnnotation(type)
                .ifPresent(said -> print(
                        places,
                        new Problem(
                                said.place(),
                                "model.not-a-model",
                                "@" + said.name() + " is in " + type.getSimpleName() + ", which is not a model. Let "
                                        + type.getSimpleName() + " extend io.raystack.db.Model.")));
    }

    private void print(Places places, Problem problem) {
        places.print(processingEnv.getMessager(), Diagnostic.Kind.ERROR, problem.message(), problem.place());
    }
}
