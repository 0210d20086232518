package org.daybook.chem.match.query;

import java.util.List;

/// A query as a graph of statements, before it is compiled to a [Pattern].
///
/// @param atoms what is said of each atom
/// @param bonds bonds between them, at most one for a pair
/// @param centres tetrahedral centres of which a configuration is stated
/// @param doubleBonds double bonds of which a configuration is stated
/// @param groups for each atom the number of its component group, 0 for none; empty if there are no groups
public record QueryGraph(
        List<AtomExpr> atoms,
        List<Bond> bonds,
        List<Centre> centres,
        List<DoubleBond> doubleBonds,
        List<Integer> groups) {

    /// A bond between two atoms; `classes` is the set of [org.daybook.chem.pack.BondClass]es it may have.
    ///
    /// @param begin atom index
    /// @param end atom index
    /// @param classes bit for each class
    public record Bond(int begin, int end, int classes) {}

    /// A tetrahedral centre.
    ///
    /// @param atom index of the centre
    /// @param neighbours four atom indexes, the centre itself for an implicit hydrogen or lone pair
    public record Centre(int atom, List<Integer> neighbours) {
        public Centre {
            neighbours = List.copyOf(neighbours);
        }
    }

    /// A double bond with stated sides.
    ///
    /// @param begin atom index
    /// @param end atom index
    /// @param besideBegin a neighbour of begin
    /// @param besideEnd a neighbour of end
    /// @param unstated bond classes if the molecule states no configuration
    /// @param opposite bond classes if the two neighbours are on opposite sides
    /// @param together bond classes if they are on the same side
    public record DoubleBond(
            int begin, int end, int besideBegin, int besideEnd, int unstated, int opposite, int together) {}

    public QueryGraph {
        atoms = List.copyOf(atoms);
        bonds = List.copyOf(bonds);
        centres = List.copyOf(centres);
        doubleBonds = List.copyOf(doubleBonds);
        groups = List.copyOf(groups);
        if (atoms.isEmpty()) {
            throw new IllegalArgumentException("A query needs an atom");
        }
        if (!groups.isEmpty() && groups.size() != atoms.size()) {
            throw new IllegalArgumentException(
                    "Groups must be given for " + atoms.size() + " atoms, got " + groups.size());
        }
    }

    /// Without stereo and groups.
    public QueryGraph(List<AtomExpr> atoms, List<Bond> bonds) {
        this(atoms, bonds, List.of(), List.of(), List.of());
    }
}
