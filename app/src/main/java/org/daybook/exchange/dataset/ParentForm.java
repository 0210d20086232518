package org.daybook.exchange.dataset;

import org.daybook.chem.structure.Structure;
import org.daybook.chem.structure.identity.Identifiers;
import org.daybook.chem.structure.parent.Parent;
import org.daybook.chem.structure.scaffold.Scaffold;
import org.daybook.registry.compound.Compound;

/// The structure that a model learns from: the parent of a compound, as the registry tells parents.
///
/// @param smiles canonical
/// @param inchiKey empty where InChI does not take it
/// @param scaffold empty without rings
record ParentForm(Structure structure, String smiles, String inchiKey, String scaffold) {

    private static final String INCHI_KEY = "[A-Z]{14}-[A-Z]{10}-[A-Z]";

    /// @param compound one that has a structure
    static ParentForm of(Compound compound) {
        Structure own = compound.readCanonical().orElseThrow();
        Parent parent = Parent.of(own);
        String smiles = parent.changed()
                ? Identifiers.of(parent.structure()).canonicalSmiles() : compound.smiles().orElseThrow();
        String key = compound.parentKey().orElse("");
        return new ParentForm(parent.structure(), smiles, key.matches(INCHI_KEY) ? key : "",
                Scaffold.of(parent.structure()));
    }

    Split split() {
        return Split.of(!scaffold.isEmpty() ? scaffold : inchiKey.isEmpty() ? smiles : inchiKey.substring(0, 14));
    }
}
