package org.daybook.chem.match.feature;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.daybook.chem.match.feature.Requirement.Demand;
import org.daybook.chem.match.feature.Requirement.Has;
import org.junit.jupiter.api.RepeatedTest;
import org.junit.jupiter.api.RepetitionInfo;

class DemandListTest {

    private static final int LIMIT = 6;

    @RepeatedTest(200)
    void choosesWhatALookAtAllOfThemWouldChoose(RepetitionInfo repetition) {
        Random random = new Random(repetition.getCurrentRepetition());
        int size = random.nextInt(60);
        double[] worths = random.doubles(size, -12, 3).map(worth -> Math.rint(2 * worth) / 2).toArray();
        long[] atoms = random.longs(size).map(bits -> bits & 0xFF).toArray();
        DemandList list = new DemandList();
        for (int i = 0; i < size; i++) {
            list.add(new Has(i), worths[i], atoms[i]);
        }

        assertThat(list.best(LIMIT)).isEqualTo(chosenOneByOne(worths, atoms));
    }

    /// Each time the one whose worth, less what of it is covered already, is the most telling; the first of equals.
    private static List<Demand> chosenOneByOne(double[] worths, long[] atoms) {
        List<Demand> chosen = new ArrayList<>();
        long covered = 0;
        while (chosen.size() < Math.min(LIMIT, worths.length)) {
            int top = -1;
            double best = 0;
            for (int i = 0; i < worths.length; i++) {
                double fresh = Long.bitCount(atoms[i] & ~covered) * (1.0 / Math.max(1, Long.bitCount(atoms[i])));
                double value = worths[i] * (0.4 + 0.6 * fresh);
                if (!chosen.contains(new Has(i)) && (top < 0 || value < best)) {
                    top = i;
                    best = value;
                }
            }
            chosen.add(new Has(top));
            covered |= atoms[top];
        }
        return chosen;
    }
}
