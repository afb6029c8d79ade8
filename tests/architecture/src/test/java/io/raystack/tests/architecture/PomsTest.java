package io.raystack.tests.architecture;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.StringReader;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import javax.xml.parsers.DocumentBuilderFactory;
import org.junit.jupiter.api.Test;
import org.w3c.dom.Element;
import org.w3c.dom.NodeList;
import org.xml.sax.InputSource;

/** What is published can be published, and depends on what DESIGN says. */
class PomsTest {
    /** Module to the modules that users of it get too. */
    private static final Map<String, List<String>> DEPENDENCIES = new TreeMap<>(Map.of(
            "model", List.of(),
            "core", List.of("model"),
            "dialects", List.of("core"),
            "orm", List.of("core", "dialects"),
            "processor", List.of("model"),
            "testkit", List.of("orm")));

    @Test
    void publishedModulesSayWhatTheyAre() {
        assertThat(DEPENDENCIES.keySet())
                .allSatisfy(
                        module -> assertThat(missing(pom(module))).as(module).isEmpty());
    }

    @Test
    void parentAndBomCarryTheLicence() {
        assertThat(List.of("", "bom")).allSatisfy(module -> {
            assertThat(missing(pom(module)).filter(name -> !name.equals("raystack.module")))
                    .isEmpty();
            assertThat(text(pom(module), "licenses")).contains("Apache-2.0");
        });
    }

    @Test
    void bomNamesEverythingPublished() {
        assertThat(ours(pom("bom"), "test")).containsExactlyInAnyOrderElementsOf(DEPENDENCIES.keySet());
    }

    @Test
    void modulesDependOnWhatTheyMay() {
        assertThat(DEPENDENCIES)
                .allSatisfy((module, others) ->
                        assertThat(ours(pom(module), "test")).as(module).containsExactlyInAnyOrderElementsOf(others));
    }

    @Test
    void offendersAreFound() {
        Element pom = parse("""
                <project><artifactId>raystack-x</artifactId><name>X</name><dependencies>
                <dependency><groupId>io.raystack</groupId><artifactId>raystack-core</artifactId></dependency>
                <dependency><groupId>io.raystack</groupId><artifactId>raystack-orm</artifactId><scope>test</scope></dependency>
                </dependencies></project>""");

        assertThat(missing(pom)).containsExactly("description", "raystack.module");
        assertThat(ours(pom, "test")).containsExactly("core");
    }

    private static Stream<String> missing(Element pom) {
        return Stream.of("name", "description", "raystack.module")
                .filter(name -> text(pom, name).isBlank());
    }

    /** Our own dependencies, without those of this scope. */
    private static List<String> ours(Element pom, String scope) {
        return elements(pom, "dependency")
                .filter(d -> text(d, "groupId").equals("io.raystack")
                        && !text(d, "scope").equals(scope))
                .map(d -> text(d, "artifactId").replaceFirst("raystack-", ""))
                .toList();
    }

    private static Element pom(String module) {
        return parse(Sources.read(Sources.ROOT.resolve(module).resolve("pom.xml")));
    }

    private static Element parse(String xml) {
        try {
            return DocumentBuilderFactory.newInstance()
                    .newDocumentBuilder()
                    .parse(new InputSource(new StringReader(xml)))
                    .getDocumentElement();
        } catch (Exception e) {
            throw new IllegalStateException(e);
        }
    }

    private static String text(Element element, String name) {
        return elements(element, name).map(Element::getTextContent).findFirst().orElse("");
    }

    private static Stream<Element> elements(Element element, String name) {
        NodeList found = element.getElementsByTagName(name);
        return IntStream.range(0, found.getLength()).mapToObj(found::item).map(Element.class::cast);
    }
}
