package io.raystack.db.processor.write;

/** Lines of source with their indentation. Belongs to one file. */
final class Code {
    private static final String STEP = "    ";

    private final StringBuilder text = new StringBuilder(8192);
    private int depth;

    /** One line; empty text makes an empty line. */
    Code line(String line) {
        if (!line.isEmpty()) {
            text.append(STEP.repeat(depth)).append(line);
        }
        text.append('\n');
        return this;
    }

    /** A line that opens a block. */
    Code open(String line) {
        line(line + " {");
        depth++;
        return this;
    }

    /** Closes a block. */
    Code close() {
        return closeWith("}");
    }

    /** Closes a block with more than a brace. */
    Code closeWith(String line) {
        depth--;
        return line(line);
    }

    /** A line that continues the one before. */
    Code more(String line) {
        text.append(STEP.repeat(depth + 2)).append(line).append('\n');
        return this;
    }

    /** The text so far. */
    String text() {
        return text.toString();
    }

    /** A Java string literal. */
    static String quote(String value) {
        StringBuilder out = new StringBuilder("\"");
        for (int i = 0; i < value.length(); i++) {
            char c = value.charAt(i);
            switch (c) {
                case '"' -> out.append("\\\"");
                case '\\' -> out.append("\\\\");
                case '\n' -> out.append("\\n");
                case '\r' -> out.append("\\r");
                case '\t' -> out.append("\\t");
                default -> {
                    if (c < ' ' || c > '~') {
                        out.append(String.format("\\u%04x", (int) c));
                    } else {
                        out.append(c);
                    }
                }
            }
        }
        return out.append('"').toString();
    }
}
