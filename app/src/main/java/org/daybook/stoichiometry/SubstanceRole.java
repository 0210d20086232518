package org.daybook.stoichiometry;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/// What a substance does in a step.
public enum SubstanceRole {
    /// Ends up in the product: may limit, and counts in the atom economy.
    REACTANT("reactant", "starting material", "sm", "substrate"),
    REAGENT("reagent", "base", "acid", "ligand", "additive", "oxidant", "reductant"),
    CATALYST("catalyst", "cat", "cat."),
    SOLVENT("solvent", "solv", "solv."),
    /// Used after the reaction: counts in nothing.
    WORKUP("work-up", "workup", "quench"),
    PRODUCT("product", "target"),
    /// Forms beside the product: has a theoretical yield, counts as waste.
    BYPRODUCT("by-product", "byproduct", "side product", "side-product");

    private final List<String> names;

    SubstanceRole(String... names) {
        this.names = List.of(names);
    }

    /// As it is written.
    public String label() {
        return names.getFirst();
    }

    /// Whether it goes into the flask in a number of equivalents.
    public boolean isCharged() {
        return this == REACTANT || this == REAGENT || this == CATALYST;
    }

    /// Whether it comes out of the flask.
    public boolean isFormed() {
        return this == PRODUCT || this == BYPRODUCT;
    }

    static Optional<SubstanceRole> named(String typed) {
        String name = typed.strip().toLowerCase(Locale.ROOT);
        return Arrays.stream(values()).filter(role -> role.names.contains(name)).findFirst();
    }
}
