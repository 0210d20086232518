package org.daybook.chem.pack;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class FeatureSetTest {

    /// The set once counted into the arrays it had just outgrown: large molecules failed, or lost a count without a
    /// word.
    @Test
    void keepsEveryCountWhileItGrows() {
        var features = new FeatureSet();
        for (int i = 1; i <= 5_000; i++) {
            features.count(i * 7_919);
        }

        assertThat(features.size()).isEqualTo(5_000);
        for (int i = 0; i < features.size(); i++) {
            assertThat(features.countOf(i)).isOne();
        }
    }
}
