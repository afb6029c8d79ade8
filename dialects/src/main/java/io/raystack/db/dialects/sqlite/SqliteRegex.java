package io.raystack.db.dialects.sqlite;

import java.sql.SQLException;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.regex.Pattern;
import java.util.regex.PatternSyntaxException;
import org.sqlite.SQLiteConnection;

/**
 * Regular expressions with PostgreSQL's meaning: a point is any character, {@code $} is the very end, classes like {@code
 * [:alpha:]} and words know all scripts.
 *
 * <p>Belongs to one connection; keeps its last patterns.
 */
final class SqliteRegex {
    private static final int KEPT = 100;
    private static final int FLAGS = Pattern.DOTALL | Pattern.UNICODE_CHARACTER_CLASS;
    private static final int FOLDED = FLAGS | Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CASE;

    private static final Map<String, String> CLASSES = Map.ofEntries(
            Map.entry("alpha", "\\p{IsAlphabetic}"),
            Map.entry("digit", "\\p{Digit}"),
            Map.entry("alnum", "\\p{IsAlphabetic}\\p{Digit}"),
            Map.entry("upper", "\\p{Lu}"),
            Map.entry("lower", "\\p{Ll}"),
            Map.entry("space", "\\s"),
            Map.entry("blank", " \\t"),
            Map.entry("punct", "\\p{Punct}"),
            Map.entry("cntrl", "\\p{Cntrl}"),
            Map.entry("xdigit", "0-9A-Fa-f"),
            Map.entry("word", "\\w"));

    private final int flags;
    private final Map<String, Pattern> kept = new LinkedHashMap<>(16, 0.75f, true) {
        private static final long serialVersionUID = 1L;

        @Override
        protected boolean removeEldestEntry(Map.Entry<String, Pattern> eldest) {
            return size() > KEPT;
        }
    };

    private SqliteRegex(int flags) {
        this.flags = flags;
    }

    static void prepare(SQLiteConnection own) throws SQLException {
        SqliteRegex plain = new SqliteRegex(FLAGS);
        SqliteRegex folded = new SqliteRegex(FOLDED);
        SqliteCall.add(own, "raystack_regex", 2, in -> plain.find(in.text(0), in.text(1)));
        SqliteCall.add(own, "raystack_iregex", 2, in -> folded.find(in.text(0), in.text(1)));
    }

    private boolean find(String text, String expression) throws SQLException {
        Pattern pattern = kept.get(expression);
        if (pattern == null) {
            try {
                pattern = Pattern.compile(java(expression), flags);
            } catch (PatternSyntaxException e) {
                throw new SQLException("invalid regular expression: " + e.getDescription(), e);
            }
            kept.put(expression, pattern);
        }
        return pattern.matcher(text).find();
    }

    /** The expression as Java writes it. */
    static String java(String expression) {
        StringBuilder out = new StringBuilder(expression.length() + 8);
        int at = 0;
        while (at < expression.length()) {
            char c = expression.charAt(at);
            if (c == '\\' && at + 1 < expression.length()) {
                out.append(escape(expression.charAt(at + 1)));
                at += 2;
            } else if (c == '[') {
                at = bracket(expression, at, out);
            } else {
                out.append(c == '$' ? "\\z" : String.valueOf(c));
                at++;
            }
        }
        return out.toString();
    }

    private static String escape(char c) {
        return switch (c) {
            case 'y' -> "\\b";
            case 'Y' -> "\\B";
            case 'm' -> "\\b(?=\\w)";
            case 'M' -> "\\b(?<=\\w)";
            case 'Z' -> "\\z";
            default -> "\\" + c;
        };
    }

    /** A class of characters; in it, a bracket and {@code &&} stand for themselves. */
    private static int bracket(String expression, int from, StringBuilder out) {
        int at = from + 1;
        out.append('[');
        if (at < expression.length() && expression.charAt(at) == '^') {
            out.append('^');
            at++;
        }
        int first = at;
        while (at < expression.length() && (at == first || expression.charAt(at) != ']')) {
            char c = expression.charAt(at);
            int end = c == '[' ? expression.indexOf(":]", at) : -1;
            if (end > 0 && expression.startsWith("[:", at)) {
                String name = expression.substring(at + 2, end);
                out.append(CLASSES.getOrDefault(name, "\\p{" + name + "}"));
                at = end + 2;
            } else if (c == '\\' && at + 1 < expression.length()) {
                out.append(c).append(expression.charAt(at + 1));
                at += 2;
            } else {
                out.append(c == '[' || c == '&' || c == ']' ? "\\" + c : String.valueOf(c));
                at++;
            }
        }
        if (at < expression.length()) {
            out.append(']');
        }
        return at + 1;
    }
}
