package org.daybook.chem.structure.canonical;

import java.util.Arrays;
import java.util.Comparator;
import java.util.Optional;
import java.util.Set;
import org.daybook.chem.structure.Graphs;
import org.daybook.chem.structure.inchi.InchiRun;
import org.openscience.cdk.exception.CDKException;
import org.openscience.cdk.interfaces.IAtomContainer;

/// The canonical SMILES of one drawing of a structure, and what InChI says of that drawing.
public record CanonicalName(String smiles, InchiRun inchi) {

    /// Those in which most centres are centres come first (between two like hands one may be none), then by InChIKey,
    /// then by SMILES.
    public static final Comparator<CanonicalName> SMALLEST =
            Comparator.<CanonicalName>comparingInt(name -> -name.inchi.judging().centres().orElse(Set.of()).size())
                    .thenComparing(name -> name.inchi.inchiKey().orElse(""))
                    .thenComparing(CanonicalName::smiles);

    /// Whether the shapes of the metal centres of `container` can be told apart: of very many like ligands they cannot.
    public static boolean isPossible(IAtomContainer container) {
        return !LigandOrders.of(container, new int[container.getAtomCount()]).isEmpty();
    }

    /// Empty if no SMILES says what `container` says, which stays as it is.
    public static Optional<CanonicalName> of(IAtomContainer container, InchiRun inchi) throws CDKException {
        Optional<CanonicalName> usual = smallest(container, inchi);
        IAtomContainer sided = usual.isPresent() ? container : SidedHydrogens.in(container);
        return sided == container ? usual : smallest(sided, inchi);
    }

    private static Optional<CanonicalName> smallest(IAtomContainer container, InchiRun inchi) throws CDKException {
        String smallest = null;
        for (int[] tieBreakers : LigandOrders.of(container, numbers(container, inchi))) {
            IAtomContainer copy = Graphs.copyOf(container);
            String smiles = CanonicalSmiles.write(copy, CanonicalOrder.ranks(copy, tieBreakers)).orElse(null);
            if (smiles != null && (smallest == null || smiles.compareTo(smallest) < 0)) {
                smallest = smiles;
            }
        }
        return smallest == null ? Optional.empty() : Optional.of(new CanonicalName(smallest, inchi));
    }

    /// InChI has no numbers for hydrogens that were drawn since.
    private static int[] numbers(IAtomContainer container, InchiRun inchi) {
        return Arrays.copyOf(inchi.judging().numbers(), container.getAtomCount());
    }
}
