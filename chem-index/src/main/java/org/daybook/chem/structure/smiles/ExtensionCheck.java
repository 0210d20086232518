package org.daybook.chem.structure.smiles;

import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.daybook.chem.structure.EnhancedStereo;
import org.daybook.chem.structure.ImpliedGeometry;
import org.daybook.chem.structure.Reason;
import org.openscience.cdk.interfaces.IAtom;
import org.openscience.cdk.interfaces.IAtomContainer;
import org.openscience.cdk.interfaces.IBond;

/// Finds what the extension of a CXSMILES says that CDK passes over, so that it would be lost.
final class ExtensionCheck {

    /// Cis and trans in rings.
    private static final Pattern RING_GEOMETRY = Pattern.compile("(?<=[|,])[ct]:\\d");

    /// Wavy bonds, an atom and a bond each: the configuration of the atom is open.
    private static final Pattern WAVY = Pattern.compile(
            "(?<=[|,])w:(\\d{1,4}\\.\\d{1,4}(?:,\\d{1,4}\\.\\d{1,4})*+)(?:,|(?=\\|))");
    /// Where a field of the extension begins.
    private static final Pattern BETWEEN_FIELDS = Pattern.compile(",(?=[A-Za-z]\\w*:|[&^]\\d|[$(])");

    /// More are not looked through for the one that is not read.
    private static final int MOST_FIELDS = 50;

    private ExtensionCheck() {}

    /// `rest` without its wavy bonds, which CDK does not read.
    static String withoutWavyBonds(String rest) {
        return rest.startsWith("|")
                ? WAVY.matcher(rest).replaceAll("").replaceFirst(",\\|", "|").replaceFirst("^\\|\\|", "").strip()
                : rest;
    }

    /// The fields of an extension, `rest` up to its second bar; the first of very many.
    static List<String> fields(String rest) {
        return BETWEEN_FIELDS.splitAsStream(rest.substring(1, rest.indexOf('|', 1))).limit(MOST_FIELDS).toList();
    }

    /// @param offset of the character where it stands, from the first bar
    record Lost(int offset, Reason reason) {}

    /// @param rest what follows the SMILES
    /// @param container what CDK made of both; rings and aromaticity are marked
    static Optional<Lost> lost(String rest, IAtomContainer container) {
        int end = rest.indexOf('|', 1);
        if (!rest.startsWith("|") || end < 0) {
            return Optional.empty();
        }
        String extension = SmilesExtension.withoutFreeText(rest.substring(0, end + 1));
        return lostGeometry(extension, container)
                .or(() -> lostGroup(extension, container))
                .or(() -> lostOpening(extension, container));
    }

    /// A group at an atom that could be a centre and is none as written says that there are two hands of it; where
    /// there can be no centre it says nothing.
    private static Optional<Lost> lostGroup(String extension, IAtomContainer container) {
        Matcher group = SmilesExtension.GROUP.matcher(extension);
        while (group.find()) {
            if (group.group(1).equals("a")) {
                continue;
            }
            Optional<Integer> open = EnhancedStereo.openMember(container, atoms(group.group(2)));
            if (open.isPresent()) {
                return Optional.of(new Lost(
                        group.start(),
                        Reason.of("structure.a-group-holds-an-atom-without", group.group(1), open.get())));
            }
        }
        return Optional.empty();
    }

    private static List<Integer> atoms(String list) {
        return Pattern.compile(",").splitAsStream(list).map(Integer::valueOf).toList();
    }

    /// A wavy bond at an atom that has a configuration.
    private static Optional<Lost> lostOpening(String extension, IAtomContainer container) {
        Set<IAtom> stated = new HashSet<>();
        container.stereoElements().forEach(element -> {
            if (element.getFocus() instanceof IBond bond) {
                bond.atoms().forEach(stated::add);
            } else {
                stated.add((IAtom) element.getFocus());
            }
        });
        Matcher wavy = WAVY.matcher(extension);
        while (wavy.find()) {
            for (String bond : wavy.group(1).split(",")) {
                int atom = Integer.parseInt(bond.substring(0, bond.indexOf('.')));
                if (atom < container.getAtomCount() && stated.contains(container.getAtom(atom))) {
                    return Optional.of(new Lost(wavy.start(), Reason.of("structure.a-wavy-bond-and-a", atom)));
                }
            }
        }
        return Optional.empty();
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
