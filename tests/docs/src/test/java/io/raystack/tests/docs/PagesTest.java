package io.raystack.tests.docs;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** Pages and code say the same. {@code -Draystack.docs.write=true} makes it so. */
@Tag("once")
class PagesTest {
    private static final Path ROOT = Path.of("").toAbsolutePath().getParent().getParent();
    private static final Map<String, String> SNIPPETS = Snippets.all();

    @Test
    void everyJavaBlockIsCodeThatRuns() throws IOException {
        List<String> wrong = new ArrayList<>();
        for (Page page : pages()) {
            if (Boolean.getBoolean("raystack.docs.write")) {
                Files.writeString(ROOT.resolve(page.path()), page.with(SNIPPETS).text());
            } else {
                wrong.addAll(page.offenders(SNIPPETS));
            }
        }

        assertThat(wrong)
                .as("Change the code, then run this test with -Draystack.docs.write=true.")
                .isEmpty();
    }

    @Test
    void everySnippetIsOnAPage() throws IOException {
        TreeSet<String> unused = new TreeSet<>(SNIPPETS.keySet());
        pages().forEach(p -> p.blocks().forEach(b -> unused.remove(b.snippet())));

        assertThat(SNIPPETS).isNotEmpty();
        assertThat(unused).isEmpty();
    }

    @Test
    void everyLinkLeadsSomewhere() throws IOException {
        List<String> dead = new ArrayList<>();
        for (Page page : pages()) {
            Path folder = ROOT.resolve(page.path()).getParent();
            page.links().stream()
                    .filter(l -> !Files.exists(folder.resolve(l)))
                    .forEach(l -> dead.add(page.path() + " → " + l));
        }

        assertThat(dead).isEmpty();
    }

    @Test
    void offendersAreFound() {
        Map<String, String> snippets = new HashMap<>();
        Snippets.read(List.of("  // snippet: a/b", "    int x;", "      int y;", "  // end", "int z;"), snippets);
        Page good = new Page("p.md", "<!-- snippet: a/b -->\n```java\nint x;\n  int y;\n```\n");
        Page old = new Page("p.md", "<!-- snippet: a/b -->\n```java\nint w;\n```\n");
        Page bare = new Page("p.md", "text\n```java\nint x;\n```\n");

        assertThat(snippets).containsExactly(Map.entry("a/b", "int x;\n  int y;"));
        assertThat(good.offenders(snippets)).isEmpty();
        assertThat(old.offenders(snippets)).hasSize(1);
        assertThat(bare.offenders(snippets)).hasSize(1);
        assertThat(old.with(snippets)).isEqualTo(good);
    }

    @Test
    void sqlIsShownOnceWhenAllHearTheSame() {
        List<String> all = List.of("SQLite", "PostgreSQL", "MariaDB");
        Map<String, List<String>> two = new LinkedHashMap<>();
        two.put("SELECT 1", List.of("SQLite", "MariaDB"));
        two.put("SELECT 2", List.of("PostgreSQL"));

        assertThat(Snippets.together(Map.of("SELECT 1", all))).isEqualTo("SELECT 1");
        assertThat(Snippets.together(Map.of("SELECT 1", List.of("PostgreSQL")))).isEqualTo("-- PostgreSQL\nSELECT 1");
        assertThat(Snippets.together(two)).isEqualTo("-- SQLite, MariaDB\nSELECT 1\n\n-- PostgreSQL\nSELECT 2");
    }

    private static List<Page> pages() throws IOException {
        List<Path> files =
                new ArrayList<>(List.of("README.md", "ARCHITECTURE.md", "CONTRIBUTING.md", "CHANGELOG.md").stream()
                        .map(ROOT::resolve)
                        .toList());
        try (Stream<Path> docs = Files.walk(ROOT.resolve("docs"))) {
            docs.filter(p -> p.toString().endsWith(".md")).sorted().forEach(files::add);
        }
        List<Page> pages = new ArrayList<>();
        for (Path file : files) {
            pages.add(new Page(ROOT.relativize(file).toString().replace('\\', '/'), Files.readString(file)));
        }
        return pages;
    }
}
