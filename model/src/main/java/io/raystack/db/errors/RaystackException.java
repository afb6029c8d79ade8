package io.raystack.db.errors;

import org.jspecify.annotations.Nullable;

/**
 * The root of all errors of this library: a stable code, what failed, what to do next.
 *
 * <p>Messages never hold values of sensitive fields or passwords. Immutable and thread-safe.
 */
public class RaystackException extends RuntimeException {
    private static final long serialVersionUID = 1L;

    private final String code;
    private final String problem;
    private final String remedy;

    /**
     * An error with a cause.
     *
     * @param code stable, for searching: {@code query.unknown-field}
     * @param problem what failed, naming model and field
     * @param remedy what to do next
     * @param cause what lay below, if anything
     */
    public RaystackException(String code, String problem, String remedy, @Nullable Throwable cause) {
        super(visible(problem) + (remedy.isEmpty() ? "" : " " + visible(remedy)) + " [" + code + "]", cause);
        this.code = code;
        this.problem = visible(problem);
        this.remedy = visible(remedy);
    }

    /** An error without a cause. */
    public RaystackException(String code, String problem, String remedy) {
        this(code, problem, remedy, null);
    }

    /** Without what would move a terminal's cursor or turn its text around: errors name what others have written. */
    private static String visible(String text) {
        for (int i = 0; i < text.length(); i++) {
            if (isHidden(text.charAt(i))) {
                return text.chars()
                        .map(c -> isHidden((char) c) ? '?' : c)
                        .collect(StringBuilder::new, (to, c) -> to.append((char) c), StringBuilder::append)
                        .toString();
            }
        }
        return text;
    }

    private static boolean isHidden(char c) {
        boolean turns = c >= '\u202a' && c <= '\u202e' || c >= '\u2066' && c <= '\u2069';
        return turns || (Character.isISOControl(c) && c != '\n' && c != '\t');
    }

    /** Stable, for searching. */
    public final String code() {
        return code;
    }

    /** What failed. */
    public final String problem() {
        return problem;
    }

    /** What to do next. */
    public final String remedy() {
        return remedy;
    }
}
