package io.raystack.db.processor.validate;

import java.util.Collection;
import java.util.Comparator;
import java.util.Locale;

/** "Did you mean": the nearest of the names that there are. Stateless. */
final class Suggestion {
    private Suggestion() {}

    /** A sentence with the nearest name, else one with all names; begins with a space. */
    static String of(String wrong, Collection<String> known) {
        return known.stream()
                .min(Comparator.comparingInt(k -> distance(wrong, k)))
                .filter(k -> distance(wrong, k) <= Math.max(2, wrong.length() / 3))
                .map(k -> " Did you mean \"" + k + "\"?")
                .orElse(known.isEmpty() ? "" : " There are: " + String.join(", ", known) + ".");
    }

    private static int distance(String left, String right) {
        String a = left.toLowerCase(Locale.ROOT);
        String b = right.toLowerCase(Locale.ROOT);
        int[] row = new int[b.length() + 1];
        for (int j = 0; j <= b.length(); j++) {
            row[j] = j;
        }
        for (int i = 1; i <= a.length(); i++) {
            int diagonal = row[0];
            row[0] = i;
            for (int j = 1; j <= b.length(); j++) {
                int cost = diagonal + (a.charAt(i - 1) == b.charAt(j - 1) ? 0 : 1);
                diagonal = row[j];
                row[j] = Math.min(cost, Math.min(row[j], row[j - 1]) + 1);
            }
        }
        return row[b.length()];
    }
}
