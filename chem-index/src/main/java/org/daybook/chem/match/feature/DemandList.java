package org.daybook.chem.match.feature;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.daybook.chem.match.feature.Requirement.Demand;

/// Demands on a molecule with what each is thought to be worth, from which the most telling are chosen.
final class DemandList {

    /// Weight of what a demand says of atoms that earlier ones have covered.
    private static final double COVERED = 0.4;

    private final List<Demand> demands = new ArrayList<>();
    private double[] worths = new double[256];
    private long[] atoms = new long[256];

    /// @param worth logarithm of the share of molecules thought to meet the demand
    /// @param covered bit set of the atoms of the query it speaks of
    void add(Demand demand, double worth, long covered) {
        int i = demands.size();
        if (i == worths.length) {
            worths = Arrays.copyOf(worths, 2 * i);
            atoms = Arrays.copyOf(atoms, 2 * i);
        }
        demands.add(demand);
        worths[i] = worth;
        atoms[i] = covered;
    }

    /// The most telling demands, the best first, each judged by what it adds to those before it.
    List<Demand> best(int limit) {
        int[] open = contenders(limit);
        double[] shares = new double[open.length];
        Arrays.setAll(shares, i -> 1.0 / Math.max(1, Long.bitCount(atoms[open[i]])));
        List<Demand> best = new ArrayList<>(limit);
        long covered = 0;
        int left = open.length;
        while (best.size() < limit && left > 0) {
            int top = -1;
            double topValue = Double.POSITIVE_INFINITY;
            for (int i = 0; i < left; i++) {
                double fresh = Long.bitCount(atoms[open[i]] & ~covered) * shares[i];
                double value = worths[open[i]] * (COVERED + (1 - COVERED) * fresh);
                if (value < topValue) {
                    top = i;
                    topValue = value;
                }
            }
            covered |= atoms[open[top]];
            best.add(demands.get(open[top]));
            left--;
            System.arraycopy(open, top + 1, open, top, left - top);
            System.arraycopy(shares, top + 1, shares, top, left - top);
        }
        return best;
    }

    /// The demands that can be among the best, in their order: the others are worth less than the `limit` strongest
    /// would be if all they speak of were covered.
    private int[] contenders(int limit) {
        double[] strongest = new double[limit];
        for (int i = 0; i < demands.size(); i++) {
            int place = limit - 1;
            if (worths[i] < strongest[place]) {
                for (; place > 0 && worths[i] < strongest[place - 1]; place--) {
                    strongest[place] = strongest[place - 1];
                }
                strongest[place] = worths[i];
            }
        }
        double least = strongest[limit - 1] < 0 ? COVERED * strongest[limit - 1] : Double.POSITIVE_INFINITY;
        int[] contenders = new int[demands.size()];
        int size = 0;
        for (int i = 0; i < contenders.length; i++) {
            if (worths[i] <= least) {
                contenders[size++] = i;
            }
        }
        return Arrays.copyOf(contenders, size);
    }
}
