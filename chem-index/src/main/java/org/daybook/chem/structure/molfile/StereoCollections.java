package org.daybook.chem.structure.molfile;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.daybook.chem.structure.EnhancedStereo;
import org.openscience.cdk.interfaces.IAtom;
import org.openscience.cdk.interfaces.IAtomContainer;
import org.openscience.cdk.interfaces.IStereoElement;

/// Writes the stereo collections of a V3000 table with those of allenes, axes and metal centres, which CDK leaves out
/// ([EnhancedStereo]).
final class StereoCollections {

    private static final String PREFIX = "M  V30 ";
    private static final String END = PREFIX + "END CTAB\n";
    /// 80 with prefix, hyphen and end of line.
    private static final int LINE = 71;

    private StereoCollections() {}

    /// `molfile`, which CDK wrote of `container`, with the collections of all its handed elements. Those in no group
    /// are in the collection of the absolute ones: a reader that finds collections may take the rest for racemic.
    static String completed(String molfile, IAtomContainer container) {
        Map<String, List<String>> collections = new TreeMap<>();
        for (IStereoElement<?, ?> element : container.stereoElements()) {
            if (EnhancedStereo.hasHand(element)) {
                collections.computeIfAbsent(nameOf(element.getGroupInfo()), first -> new ArrayList<>())
                        .add(String.valueOf(numberOf(EnhancedStereo.atomOf(element), container)));
            }
        }
        StringBuilder block = new StringBuilder(PREFIX + "BEGIN COLLECTION\n");
        collections.forEach((name, atoms) ->
                append(name + " ATOMS=(" + atoms.size() + " " + String.join(" ", atoms) + ")", block));
        block.append(PREFIX).append("END COLLECTION\n");
        String without = molfile.replaceFirst("(?s)M  V30 BEGIN COLLECTION\n.*?M  V30 END COLLECTION\n", "");
        return without.replace(END, block + END);
    }

    private static String nameOf(int group) {
        int number = group >>> IStereoElement.GRP_NUM_SHIFT;
        return "MDLV30/STE" + switch (group & IStereoElement.GRP_TYPE_MASK) {
            case IStereoElement.GRP_RAC -> "RAC" + number;
            case IStereoElement.GRP_REL -> "REL" + number;
            default -> "ABS";
        };
    }

    /// CDK writes hydrogens behind all other atoms.
    private static int numberOf(IAtom wanted, IAtomContainer container) {
        int number = 1;
        for (int i = 0; i < wanted.getIndex(); i++) {
            number += container.getAtom(i).getAtomicNumber() == IAtom.H ? 0 : 1;
        }
        return number;
    }

    /// A long command goes on on the next line, behind a hyphen.
    private static void append(String command, StringBuilder block) {
        String rest = command;
        while (rest.length() > LINE) {
            int end = rest.lastIndexOf(' ', LINE) + 1;
            block.append(PREFIX).append(rest, 0, end).append("-\n");
            rest = rest.substring(end);
        }
        block.append(PREFIX).append(rest).append('\n');
    }
}
