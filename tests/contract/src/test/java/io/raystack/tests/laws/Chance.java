package io.raystack.tests.laws;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Random;

/** Choices that a seed repeats. Belongs to one thread. */
final class Chance {
    private final Random random;

    Chance(long seed) {
        random = new Random(seed * 0x9E3779B97F4A7C15L + 1);
    }

    /** A number from 0 to {@code bound}, excluded. */
    int below(int bound) {
        return random.nextInt(bound);
    }

    boolean percent(int share) {
        return random.nextInt(100) < share;
    }

    @SafeVarargs
    @SuppressWarnings("varargs") // only read
    final <X> X of(X first, X... rest) {
        int i = below(rest.length + 1);
        return i == 0 ? first : rest[i - 1];
    }

    <X> X of(List<X> several) {
        return several.get(below(several.size()));
    }

    /** At most {@code most} different ones. */
    <X> List<X> some(Collection<X> several, int most) {
        List<X> left = new ArrayList<>(several);
        List<X> taken = new ArrayList<>();
        while (taken.size() < most && !left.isEmpty()) {
            taken.add(left.remove(below(left.size())));
        }
        return taken;
    }
}
