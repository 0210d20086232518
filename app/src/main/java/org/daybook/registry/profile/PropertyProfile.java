package org.daybook.registry.profile;

import java.util.OptionalDouble;
import org.daybook.registry.compound.CalculatedProperties;

/// Published rules over calculated properties. They describe; nothing is refused or hidden by them.
///
/// - Veber: rotatable bonds at most 10, polar surface at most 140 Å² (Veber et al., *J. Med. Chem.* 2002, 45, 2615).
/// - CNS MPO: six desirabilities from 0 to 1, added (Wager et al., *ACS Chem. Neurosci.* 2010, 1, 435). Two of them
///   want a pKa and a logD, which are not calculated here: the sum of the other four is partial, from 0 to 4.
public final class PropertyProfile {

    private static final int MOST_ROTATABLE = 10;
    private static final double MOST_POLAR = 140;

    private PropertyProfile() {
    }

    /// How many of Veber's two rules are broken.
    public static int veberViolations(CalculatedProperties of) {
        return (of.rotatableBonds() > MOST_ROTATABLE ? 1 : 0) + (of.tpsa() > MOST_POLAR ? 1 : 0);
    }

    /// The four desirabilities of logP, mass, polar surface and donors, added: 0 to 4. Empty where the model has no
    /// logP.
    ///
    /// @param of a compound that is its own parent: the mass of a salt is not that of what reaches the brain
    public static OptionalDouble partialCnsMpo(CalculatedProperties of) {
        if (of.logP() == null) {
            return OptionalDouble.empty();
        }
        return OptionalDouble.of(falling(of.logP(), 3, 5)
                + falling(of.averageMass(), 360, 500)
                + Math.min(rising(of.tpsa(), 20, 40), falling(of.tpsa(), 90, 120))
                + falling(of.donors(), 0.5, 3.5));
    }

    /// 1 up to `good`, 0 from `bad` on, a line between.
    private static double falling(double value, double good, double bad) {
        return Math.clamp((bad - value) / (bad - good), 0, 1);
    }

    private static double rising(double value, double bad, double good) {
        return 1 - falling(value, bad, good);
    }
}
