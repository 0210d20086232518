package org.daybook.chem.structure.reaction;

import java.util.List;
import java.util.stream.Stream;
import org.daybook.chem.structure.Structure;

/// One step of a synthesis as it was written: what goes in, what helps, what comes out.
///
/// Each component is the structure that its part of the text is when it is read alone; which of its atoms becomes which
/// says [AtomMaps]. One of the two sides may be empty, never both.
///
/// @param reactants starting materials, in the order of the text
/// @param agents what stands at the arrow as structures: reagents, catalysts, solvents
/// @param products in the order of the text
/// @param above lines of words over the arrow
/// @param below lines of words under the arrow
public record Reaction(
        List<Structure> reactants,
        List<Structure> agents,
        List<Structure> products,
        List<String> above,
        List<String> below) {

    public Reaction {
        reactants = List.copyOf(reactants);
        agents = List.copyOf(agents);
        products = List.copyOf(products);
        above = List.copyOf(above);
        below = List.copyOf(below);
    }

    /// All structures: reactants, agents, products.
    public List<Structure> components() {
        return Stream.of(reactants, agents, products).flatMap(List::stream).toList();
    }
}
