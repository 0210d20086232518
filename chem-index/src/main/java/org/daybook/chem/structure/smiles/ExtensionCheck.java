package org.daybook.chem.structure.smiles;

import java.util.HashSet;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.daybook.chem.structure.ImpliedGeometry;
import org.daybook.chem.structure.Reason;
import org.openscience.cdk.interfaces.IAtomContainer;
import org.openscience.cdk.interfaces.IBond;

/// Finds what the extension of a CXSMILES says of stereo that CDK passes over, so that it would be lost.
final class ExtensionCheck {

    /// Cis and trans in rings.
    private static final Pattern RING_GEOMETRY = Pattern.compile("(?<=[|,])[ct]:\\d");

    private ExtensionCheck() {}

    /// @param offset of the character where it stands, from the first bar
    record Lost(int offset, Reason reason) {}

    /// @param rest what follows the SMILES
    /// @param container what CDK made of both; rings and aromaticity are marked
    static Optional<Lost> lost(String rest, IAtomContainer container) {
        int end = rest.indexOf('|', 1);
        if (!rest.startsWith("|") || end < 0) {
            return Optional.empty();
        }
        return lostGeometry(rest.substring(0, end + 1), container);
    }

    /// They number bonds, which programs count in different orders; in small and aromatic rings they say nothing.
    private static Optional<Lost> lostGeometry(String extension, IAtomContainer container) {
        Matcher geometry = RING_GEOMETRY.matcher(extension);
        return geometry.find() && hasOpenRingBond(container)
                ? Optional.of(new Lost(geometry.start(), Reason.of("structure.cis-and-trans-of-the-extension")))
                : Optional.empty();
    }

    private static boolean hasOpenRingBond(IAtomContainer container) {
        Set<Object> stated = new HashSet<>();
        container.stereoElements().forEach(element -> stated.add(element.getFocus()));
        for (IBond bond : container.bonds()) {
            if (bond.getOrder() == IBond.Order.DOUBLE && bond.isInRing() && ImpliedGeometry.hasChoice(bond)
                    && !stated.contains(bond)) {
                return true;
            }
        }
        return false;
    }
}
