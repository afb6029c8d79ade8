package io.raystack.db.processor;

import static org.assertj.core.api.Assertions.assertThat;

import io.raystack.db.mapping.ModelIndex;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.Objects;
import java.util.ServiceLoader;
import javax.annotation.processing.Processor;
import javax.tools.StandardLocation;
import org.junit.jupiter.api.Test;

/** The list of a module's models, and how the processors are declared. */
class IndexTest {
    @Test
    void the_index_lists_the_models_in_order_and_finds_each() throws Exception {
        Compiled compiled = RelationsTest.COMPILED;
        ClassLoader loader = RelationsTest.LOADER;
        ModelIndex index = (ModelIndex) Class.forName("blog.Article_Index", true, loader)
                .getConstructor()
                .newInstance();

        assertThat(index.models())
                .containsExactly(
                        "blog.Article",
                        "blog.Author",
                        "blog.Country",
                        "blog.Profile",
                        "blog.Rating",
                        "blog.Shelf",
                        "blog.Tag");
        for (String model : index.models()) {
            assertThat(index.meta(model).type().getName()).isEqualTo(model);
        }
        assertThat(compiled.compilation()
                        .generatedFile(
                                StandardLocation.CLASS_OUTPUT, "META-INF/services/io.raystack.db.mapping.ModelIndex")
                        .orElseThrow()
                        .getCharContent(false)
                        .toString())
                .isEqualTo("blog.Article_Index\n");
    }

    @Test
    void without_models_there_is_no_index() {
        Compiled compiled = Compiled.blog("public class Plain {}").clean();

        assertThat(compiled.compilation().generatedSourceFiles()).isEmpty();
        assertThat(compiled.compilation()
                        .generatedFile(
                                StandardLocation.CLASS_OUTPUT, "META-INF/services/io.raystack.db.mapping.ModelIndex"))
                .isEmpty();
    }

    @Test
    void javac_and_gradle_find_the_processors() throws IOException {
        assertThat(ServiceLoader.load(Processor.class).stream()
                        .map(p -> p.type().getSimpleName())
                        .filter(n -> !n.startsWith("Auto")))
                .contains("RaystackProcessor", "IndexProcessor");
        assertThat(resource("/META-INF/gradle/incremental.annotation.processors"))
                .isEqualTo("""
                        io.raystack.db.processor.RaystackProcessor,isolating
                        io.raystack.db.processor.IndexProcessor,aggregating
                        """);
    }

    private static String resource(String name) throws IOException {
        try (InputStream in = Objects.requireNonNull(IndexTest.class.getResourceAsStream(name))) {
            return new String(in.readAllBytes(), StandardCharsets.UTF_8);
        }
    }
}
