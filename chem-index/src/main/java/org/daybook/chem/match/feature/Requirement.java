package org.daybook.chem.match.feature;

import java.util.List;

/// The features that a molecule must have to contain a pattern, as a formula; a molecule that lacks them is no
/// candidate.
///
/// @param demands all of these must hold
/// @param exact features of which one is present if and only if the molecule contains the pattern; empty if there are
///     none such
public record Requirement(List<Demand> demands, List<Integer> exact) {

    public Requirement {
        demands = List.copyOf(demands);
        exact = List.copyOf(exact);
    }

    /// One condition on the features of a molecule.
    public sealed interface Demand {}

    /// The molecule has `feature`.
    public record Has(int feature) implements Demand {}

    /// All hold.
    public record Every(List<Demand> demands) implements Demand {
        public Every {
            demands = List.copyOf(demands);
        }
    }

    /// At least one holds.
    public record Some(List<Demand> demands) implements Demand {
        public Some {
            demands = List.copyOf(demands);
        }
    }
}
