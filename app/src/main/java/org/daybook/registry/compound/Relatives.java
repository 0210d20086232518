package org.daybook.registry.compound;

import java.util.List;

/// The compounds that a compound is closely related to.
///
/// @param stereoisomers same atoms and bonds with other stereo, stereo statement or isotopes
/// @param saltForms same parent with other counter-ions or solvent, the parent itself first
public record Relatives(List<Compound> stereoisomers, List<Compound> saltForms) {

    public Relatives {
        stereoisomers = List.copyOf(stereoisomers);
        saltForms = List.copyOf(saltForms);
    }

    /// Whether it has neither.
    public boolean isEmpty() {
        return stereoisomers.isEmpty() && saltForms.isEmpty();
    }
}
