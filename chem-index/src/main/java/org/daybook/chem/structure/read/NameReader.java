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

    private static final Pattern UNPARSED = Pattern.compile("The following was not parseable: (.+)");

    /// OPSIN passes over it: which hand turns light to the right is not to be seen from the name.
    private static final Pattern ROTATION = Pattern.compile("\\([+\\-\u2212\u2013]\\)");

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
        Matcher rotation = ROTATION.matcher(name);
        if (rotation.find() && !container.stereoElements().iterator().hasNext()) {
            throw new UnreadableStructureException(Format.NAME, Reason.of("structure.the-sign-of-rotation-does-not"),
                    source, 1, source.indexOf(name) + rotation.start() + 1);
        }
        for (IAtom atom : container.atoms()) {
            atom.removeProperty(CDKConstants.COMMENT); // locants, which are the name's and not the structure's
        }
        return new Structure(container, source, Format.NAME);
    }

    /// OPSIN says which end of the name it could not read; that is where the caret goes.
    private static UnreadableStructureException notUnderstood(String source, String name, String message) {
        Matcher tail = UNPARSED.matcher(message);
        String rest = tail.find() ? tail.group(1) : "";
        int place = rest.isEmpty() ? 0 : Math.max(0, name.lastIndexOf(rest));
        Reason reason = message.isBlank() || !rest.isEmpty()
                ? Reason.of("structure.no-systematic-name-not-understood-from")
                : Reason.plain(message.lines().findFirst().orElse("").strip());
        return new UnreadableStructureException(Format.NAME, reason, source, 1, source.indexOf(name) + place + 1);
    }
}
