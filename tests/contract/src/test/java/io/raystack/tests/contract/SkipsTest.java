package io.raystack.tests.contract;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

/** Prints what is left out on which database; nearly nothing may be. */
class SkipsTest {
    private static final int MOST = 3;

    @Test
    void nearlyNothingIsLeftOut() {
        System.out.println("Declared skips of the contract tests: " + Skips.ALL.size());
        Skips.ALL.forEach(skip -> System.out.println("  " + skip.database() + ": " + skip.what() + ": " + skip.why()));
        assertThat(Skips.ALL)
                .hasSizeLessThanOrEqualTo(MOST)
                .allSatisfy(skip -> assertThat(skip.why()).isNotBlank());
    }
}
