package org.daybook.chem.structure;

import java.util.Objects;
import uk.ac.cam.ch.wwmm.opsin.NameToStructure;
import uk.ac.cam.ch.wwmm.opsin.NameToStructureConfig;
import uk.ac.cam.ch.wwmm.opsin.OpsinResult;

/// Turns an English chemical name into a structure with OPSIN, refusing names that could mean several.
final class NameReader {

    private NameReader() {}

    static Structure read(String source) {
        String name = source.strip();
        OpsinResult result = NameToStructure.getInstance().parseChemicalName(name, new NameToStructureConfig());
        String smiles = result.getExtendedSmiles();
        if (result.getStatus() == OpsinResult.OPSIN_RESULT_STATUS.FAILURE || smiles == null) {
            throw new UnreadableStructureException(
                    Format.NAME, Objects.requireNonNullElse(result.getMessage(), "no structure has this name"), source);
        }
        if (result.nameAppearsToBeAmbiguous()) {
            throw new UnreadableStructureException(Format.NAME, "the name could mean more than one structure", source);
        }
        return new Structure(SmilesReader.read(smiles).container(), source, Format.NAME);
    }
}
