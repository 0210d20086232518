package org.daybook.chem.structure.parent;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import org.daybook.chem.structure.Format;
import org.daybook.chem.structure.Graphs;
import org.daybook.chem.structure.Reason;
import org.daybook.chem.structure.Structure;
import org.daybook.chem.structure.identity.Identifiers;
import org.daybook.chem.structure.run.Guard;
import org.daybook.chem.structure.smiles.SmilesReader;
import org.openscience.cdk.graph.ConnectivityChecker;
import org.openscience.cdk.interfaces.IAtom;
import org.openscience.cdk.interfaces.IAtomContainer;

/// Finds what beside other components is more likely a slip than meant.
///
/// Two mirror images: most often the racemate, whose mass is that of one of them. A loose atom: a bond was forgotten,
/// or an atom left over on the canvas. A metal without charge: salts have ions. A name behind a SMILES that is spelled
/// like one: somebody may have written two structures.
///
/// @param reasons what to look at, each as a sentence without its stop; most often empty
public record OddComponents(List<Reason> reasons) {

    private static final Set<Integer> SALT_METALS = Set.of(3, 11, 12, 19, 20, 37, 38, 55, 56);
    private static final Set<Integer> NO_LOOSE_ATOMS = Set.of(2, 10, 18, 36, 54, 86);
    private static final int CARBON = 6;
    private static final Set<Integer> NON_METALS = Set.of(5, 6, 7, 8, 9, 14, 15, 16, 17, 34, 35, 53);

    public OddComponents {
        reasons = List.copyOf(reasons);
    }

    /// Those of a structure, looked for once.
    public static OddComponents of(Structure structure) {
        return structure.derived(OddComponents.class, OddComponents::find);
    }

    private static OddComponents find(Structure structure) {
        Set<Reason> found = new LinkedHashSet<>();
        if (structure.format() == Format.SMILES && SmilesReader.isSpelledLikeSmiles(structure.title())) {
            found.add(Reason.of("structure.the-rest-was-taken-for-a", structure.title()));
        }
        if (!ConnectivityChecker.isConnected(structure.container())) {
            found.addAll(Guard.run(structure.format(), structure.source(),
                    () -> among(Graphs.partsOf(Graphs.withoutPlainHydrogens(structure.container())))));
        }
        return new OddComponents(List.copyOf(found));
    }

    private static Set<Reason> among(List<IAtomContainer> parts) {
        Set<Reason> found = new LinkedHashSet<>();
        List<String> inchis = new ArrayList<>();
        for (IAtomContainer part : parts) {
            if (part.getAtomCount() == 1) {
                addLoose(part.getAtom(0), found);
            } else if (part.stereoElements().iterator().hasNext()) {
                Graphs.perceive(part);
                Identifiers.of(new Structure(part, "", Format.SMILES)).inchi().ifPresent(inchis::add);
            }
        }
        if (inchis.stream().anyMatch(inchi -> inchis.contains(mirrored(inchi)))) {
            found.add(Reason.of("structure.two-mirror-images-stand-side-by"));
        }
        return found;
    }

    private static void addLoose(IAtom atom, Set<Reason> found) {
        int number = atom.getAtomicNumber() == null ? 0 : atom.getAtomicNumber();
        if (Graphs.chargeOf(atom) != 0 || NO_LOOSE_ATOMS.contains(number)) {
            return;
        }
        if (SALT_METALS.contains(number)) {
            found.add(Reason.of("structure.has-no-charge-in-a-salt", atom.getSymbol()));
        } else if (number == CARBON || NON_METALS.contains(number) && Graphs.hydrogensOf(atom) == 0) {
            found.add(Reason.of("structure.an-atom-of-stands-alone-look", atom.getSymbol()));
        }
    }

    /// The InChI of the other hand, for one of two; else no InChI.
    private static String mirrored(String inchi) {
        return inchi.contains("/m0") ? inchi.replace("/m0", "/m1") : "";
    }
}
