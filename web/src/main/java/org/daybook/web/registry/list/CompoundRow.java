package org.daybook.web.registry.list;

import org.daybook.registry.compound.CalculatedProperties;
import org.daybook.registry.compound.Compound;
import org.daybook.web.registry.table.Formulas;
import org.daybook.web.shared.view.Decimals;
import org.jspecify.annotations.Nullable;

/// One compound in a list or grid, ready to be shown.
///
/// @param drawing inline SVG, empty without a structure
/// @param name its name, may be empty
/// @param stage its stage in the campaign that the list is about, or null
public record CompoundRow(
        String number,
        String name,
        String drawing,
        String smiles,
        String stereo,
        String formula,
        String mass,
        String logP,
        String tpsa,
        String donorsAndAcceptors,
        String ruleOfFive,
        @Nullable String stage) {

    static CompoundRow of(Compound compound, String drawing, @Nullable String stage) {
        return new CompoundRow(compound.number(), compound.name().orElse(""), drawing, compound.smiles().orElse(""),
                compound.stereo().label(),
                compound.properties().map(CalculatedProperties::formula).orElse(""),
                compound.properties().map(p -> Decimals.fixed(2, p.averageMass())).orElse(""),
                compound.properties().map(p -> p.logP() == null ? "" : Decimals.fixed(1, p.logP())).orElse(""),
                compound.properties().map(p -> Decimals.fixed(0, p.tpsa())).orElse(""),
                compound.properties().map(p -> p.donors() + " / " + p.acceptors()).orElse(""),
                compound.properties().map(p -> p.ruleOfFive().toString()).orElse(""),
                stage);
    }

    /// The formula as safe HTML.
    public String formulaHtml() {
        return Formulas.html(formula);
    }
}
