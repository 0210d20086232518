package org.daybook.chem.structure.read;

import java.util.Objects;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.daybook.chem.structure.Format;
import org.daybook.chem.structure.Reason;
import org.daybook.chem.structure.Structure;
import org.daybook.chem.structure.UnreadableStructureException;
import org.daybook.chem.structure.smiles.SmilesReader;
import org.openscience.cdk.CDKConstants;
import org.openscience.cdk.interfaces.IAtom;
import org.openscience.cdk.interfaces.IAtomContainer;
import uk.ac.cam.ch.wwmm.opsin.NameToStructure;
import uk.ac.cam.ch.wwmm.opsin.NameToStructureConfig;
import uk.ac.cam.ch.wwmm.opsin.OpsinResult;

/// Turns an English chemical name into a structure: that of a drug by a list, any other with OPSIN, refusing names that
/// could mean several.
final class NameReader {

    /// What speaks of OPSIN itself, and not of the name.
    private static final Pattern INSIDES = Pattern.compile("[<>]|OPSIN|XML");

    private static final Pattern UNPARSED = Pattern.compile("The following was not parseable: (.+)");

    private NameReader() {}

    static Structure read(String source) {
        String name = source.strip();
        Optional<String> drug = DrugNames.smiles(name);
        if (drug.isPresent()) {
            return new Structure(SmilesReader.read(drug.get()).container(), source, Format.NAME);
        }
        OpsinResult result = NameToStructure.getInstance().parseChemicalName(name, new NameToStructureConfig());
        String smiles = result.getExtendedSmiles();
        if (result.getStatus() == OpsinResult.OPSIN_RESULT_STATUS.FAILURE || smiles == null) {
            throw notUnderstood(source, name, Objects.requireNonNullElse(result.getMessage(), ""));
        }
        if (result.nameAppearsToBeAmbiguous()) {
            throw new UnreadableStructureException(Format.NAME, Reason.of("structure.the-name-could-mean-more-than"),
                    source);
        }
        IAtomContainer container = SmilesReader.read(smiles).container();
        for (IAtom atom : container.atoms()) {
            atom.removeProperty(CDKConstants.COMMENT); // locants, which are the name's and not the structure's
        }
        Structure structure = new Structure(container, source, Format.NAME);
        NameDoubts.of(name, structure, NameReader::isBase).ifPresent(doubt -> {
            throw new UnreadableStructureException(Format.NAME, doubt.reason(), source, 1,
                    source.indexOf(name) + doubt.offset() + 1);
        });
        return structure;
    }

    private static boolean isBase(String name) {
        String smiles = DrugNames.smiles(name).orElseGet(() -> NameToStructure.getInstance()
                .parseChemicalName(name, new NameToStructureConfig()).getSmiles());
        return smiles != null && NameDoubts.isBase(SmilesReader.read(smiles).container());
    }

    /// OPSIN says which end of the name it could not read; that is where the caret goes.
    private static UnreadableStructureException notUnderstood(String source, String name, String message) {
        Matcher tail = UNPARSED.matcher(message);
        String rest = tail.find() ? tail.group(1) : "";
        int place = rest.isEmpty() ? 0 : Math.max(0, name.lastIndexOf(rest));
        Reason reason = message.isBlank() || !rest.isEmpty() || INSIDES.matcher(message).find()
                ? Reason.of("structure.no-systematic-name-not-understood-from")
                : Reason.plain(message.lines().findFirst().orElse("").strip());
        return new UnreadableStructureException(Format.NAME, reason, source, 1, source.indexOf(name) + place + 1);
    }
}
