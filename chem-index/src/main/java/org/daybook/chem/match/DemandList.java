package org.daybook.chem.match;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.daybook.chem.match.Requirement.Demand;

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
        List<Demand> best = new ArrayList<>(limit);
        boolean[] taken = new boolean[demands.size()];
        double[] shares = new double[taken.length];
        Arrays.setAll(shares, i -> 1.0 / Math.max(1, Long.bitCount(atoms[i])));
        long covered = 0;
        while (best.size() < limit) {
            int top = -1;
            double topValue = 0;
            for (int i = 0; i < taken.length; i++) {
                if (!taken[i]) {
                    double fresh = Long.bitCount(atoms[i] & ~covered) * shares[i];
                    double value = worths[i] * (COVERED + (1 - COVERED) * fresh);
                    if (top < 0 || value < topValue) {
                        top = i;
                        topValue = value;
                    }
                }
            }
            if (top < 0) {
                break;
            }
            taken[top] = true;
            covered |= atoms[top];
            best.add(demands.get(top));
        }
        return best;
    }
}
