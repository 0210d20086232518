package org.daybook.chem.structure.read;

import org.daybook.chem.structure.Format;
import org.daybook.chem.structure.Structure;
import org.daybook.chem.structure.identity.StereoSummary;

/// Tells structures whose hand their name does not say, and the reader takes for the natural one: `alanine`, `glucose`.
public final class ImpliedHand {

    private ImpliedHand() {}

    /// Whether `structure` was read from such a name. A drug of the shipped list has the hand of the drug.
    public static boolean isIn(Structure structure) {
        return structure.format() == Format.NAME
                && DrugNames.smiles(structure.source()).isEmpty()
                && !NameDoubts.saysHand(structure.source())
                && StereoSummary.of(structure).proposal() == StereoSummary.Proposal.ABSOLUTE;
    }
}
