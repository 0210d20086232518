package org.daybook.chem.structure.canonical;

import java.util.ArrayList;
import java.util.List;
import org.daybook.chem.structure.EnhancedStereo;
import org.daybook.chem.structure.smiles.SmilesExtension;
import org.daybook.chem.structure.smiles.SmilesText;
import org.openscience.cdk.exception.CDKException;
import org.openscience.cdk.interfaces.IAtom;
import org.openscience.cdk.interfaces.IAtomContainer;
import org.openscience.cdk.interfaces.IBond;
import org.openscience.cdk.interfaces.IStereoElement;

/// Writes stereo axes into the extension of a SMILES, as wedges (`wU:`, `wD:`), which CDK reads and does not write.
final class WedgedAxes {

    /// More would be too many texts to try.
    private static final int MOST_AXES = 4;

    private WedgedAxes() {}

    /// The texts that `smiles` may become, one for each way to turn the axes of `container`; `smiles` alone if it has
    /// none. Exactly one of them reads back as the structure. The atoms of `container` are in the order of the text.
    static List<String> texts(IAtomContainer container, String smiles) {
        List<IStereoElement<?, ?>> axes = new ArrayList<>();
        for (IStereoElement<?, ?> element : container.stereoElements()) {
            if (element.getConfigClass() == IStereoElement.AT && axes.size() < MOST_AXES) {
                axes.add(element);
            }
        }
        if (axes.isEmpty()) {
            return List.of(smiles);
        }
        try {
            IAtomContainer written = SmilesText.parse(smiles);
            List<String> wedges = axes.stream().map(axis -> wedge(axis, written)).toList();
            List<String> texts = new ArrayList<>();
            for (int turned = 0; turned < 1 << axes.size(); turned++) {
                texts.add(extended(smiles, wedges, turned));
            }
            return texts;
        } catch (CDKException e) {
            return List.of(smiles);
        }
    }

    /// `atom.bond` of the bond beside the axis that leads to the lowest atom.
    private static String wedge(IStereoElement<?, ?> axis, IAtomContainer written) {
        IAtom end = EnhancedStereo.atomOf(axis);
        int lowest = Integer.MAX_VALUE;
        for (IBond bond : end.bonds()) {
            lowest = bond.equals(axis.getFocus()) ? lowest : Math.min(lowest, bond.getOther(end).getIndex());
        }
        IBond bond = written.getBond(written.getAtom(end.getIndex()), written.getAtom(lowest));
        return end.getIndex() + "." + bond.getIndex();
    }

    private static String extended(String smiles, List<String> wedges, int turned) {
        String text = smiles;
        for (int i = 0; i < wedges.size(); i++) {
            text = SmilesExtension.with(text, ((turned >> i & 1) == 0 ? "wU:" : "wD:") + wedges.get(i));
        }
        return text;
    }
}
