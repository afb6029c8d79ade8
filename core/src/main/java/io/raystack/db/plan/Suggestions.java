package io.raystack.db.plan;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;

/** "Did you mean": the names that are nearest to a wrong one. Stateless, thread-safe. */
final class Suggestions {
    private static final int MOST = 3;

    private Suggestions() {}

    /** A sentence with the nearest names, or with all of them when none is near. */
    static String among(String wrong, Collection<String> names) {
        List<String> near = new ArrayList<>(names.stream()
                .filter(n -> distance(wrong, n) <= Math.max(2, n.length() / 3))
                .sorted(Comparator.comparingInt((String n) -> distance(wrong, n)))
                .limit(MOST)
                .toList());
        return near.isEmpty()
                ? "There is: " + String.join(", ", names) + "."
                : "Did you mean \"" + String.join("\" or \"", near) + "\"?";
    }

    /** Levenshtein's distance. */
    private static int distance(String a, String b) {
        int[] row = new int[b.length() + 1];
        for (int j = 0; j <= b.length(); j++) {
            row[j] = j;
        }
        for (int i = 1; i <= a.length(); i++) {
            int diagonal = row[0];
            row[0] = i;
            for (int j = 1; j <= b.length(); j++) {
                int substitution = diagonal + (a.charAt(i - 1) == b.charAt(j - 1) ? 0 : 1);
                diagonal = row[j];
                row[j] = Math.min(substitution, Math.min(row[j], row[j - 1]) + 1);
            }
        }
        return row[b.length()];
    }
}
