package io.raystack.tests.docs;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A page of Markdown. Each Java or SQL block stands under a comment that names its snippet.
 *
 * <p>Immutable and thread-safe.
 *
 * @param path its place below the root
 * @param text all of it
 */
record Page(String path, String text) {
    private static final Pattern BLOCK =
            Pattern.compile("(?:<!-- snippet: (\\S+) -->\n)?```(java|sql)\n(.*?)```", Pattern.DOTALL);
    private static final Pattern LINK = Pattern.compile("]\\(([^)#\\s]+)(?:#[^)]*)?\\)");

    /** A block of code: the snippet's name, empty when it has none, and its text. */
    record Block(String snippet, String text) {}

    /** The blocks of Java and SQL in order. */
    List<Block> blocks() {
        return BLOCK.matcher(text)
                .results()
                .map(m -> new Block(
                        m.group(1) == null ? "" : m.group(1), m.group(3).strip()))
                .toList();
    }

    /** The files that it links to, relative to itself. */
    List<String> links() {
        return LINK.matcher(text)
                .results()
                .map(m -> m.group(1))
                .filter(l -> !l.contains(":"))
                .toList();
    }

    /** What is wrong with its blocks. */
    List<String> offenders(Map<String, String> snippets) {
        List<String> wrong = new ArrayList<>();
        for (Block block : blocks()) {
            if (!snippets.containsKey(block.snippet())) {
                wrong.add(path + ": no snippet \"" + block.snippet() + "\" for the block\n" + block.text());
            } else if (!block.text().equals(snippets.get(block.snippet()))) {
                wrong.add(path + ": " + block.snippet() + " says\n" + block.text() + "\nbut the code is\n"
                        + snippets.get(block.snippet()));
            }
        }
        return wrong;
    }

    /** This page with each block as the code has it. */
    Page with(Map<String, String> snippets) {
        return new Page(path, BLOCK.matcher(text).replaceAll(m -> Matcher.quoteReplacement(block(m, snippets))));
    }

    private static String block(MatchResult found, Map<String, String> snippets) {
        String code = found.group(1) == null ? null : snippets.get(found.group(1));
        return code == null
                ? found.group()
                : "<!-- snippet: " + found.group(1) + " -->\n```" + found.group(2) + "\n" + code + "\n```";
    }
}
