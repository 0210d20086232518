package org.daybook.chem.structure.reaction;

import java.util.ArrayList;
import java.util.List;
import org.daybook.chem.structure.Structure;

/// A step while it is read.
final class Step {

    final List<Structure> reactants = new ArrayList<>();
    final List<Structure> agents = new ArrayList<>();
    final List<Structure> products = new ArrayList<>();
    final List<String> above = new ArrayList<>();
    final List<String> below = new ArrayList<>();

    int size() {
        return reactants.size() + agents.size() + products.size();
    }

    Reaction reaction() {
        return new Reaction(reactants, agents, products, above, below);
    }
}
