package org.daybook.chem.structure.depict;

import java.util.Arrays;
import org.daybook.chem.match.Matcher;
import org.daybook.chem.match.Pattern;
import org.daybook.chem.match.plan.Limits;
import org.daybook.chem.match.plan.SearchBudget;
import org.daybook.chem.match.plan.Verdict;
import org.daybook.chem.structure.Graphs;
import org.daybook.chem.structure.Packer;
import org.daybook.chem.structure.Structure;
import org.openscience.cdk.interfaces.IAtom;
import org.openscience.cdk.interfaces.IAtomContainer;

/// Finds the atoms of a hit to be highlighted.
public final class Highlight {

    private static final String POSITION = Highlight.class.getName();

    private Highlight() {}

    /// Atoms of `structure`, as indexes from 0 in the order in which it was written, at which `pattern` is found once,
    /// ascending; empty if it is not found. Hydrogens that became counts are left out.
    public static int[] atoms(Structure structure, Pattern pattern) {
        Matcher matcher = new Matcher(pattern, new SearchBudget(Limits.INTERACTIVE));
        if (matcher.match(Packer.pack(structure)) != Verdict.MATCH) {
            return new int[0];
        }
        int[] kept = kept(structure.container());
        return Arrays.stream(matcher.matchedAtoms()).map(atom -> kept[atom]).toArray();
    }

    /// For each atom of the packed form the index it had.
    private static int[] kept(IAtomContainer container) {
        IAtomContainer copy = Graphs.copyOf(container);
        for (int i = 0; i < copy.getAtomCount(); i++) {
            copy.getAtom(i).setProperty(POSITION, i);
        }
        IAtomContainer bare = Packer.bare(copy);
        int[] kept = new int[bare.getAtomCount()];
        for (IAtom atom : bare.atoms()) {
            kept[atom.getIndex()] = atom.<Integer>getProperty(POSITION);
        }
        return kept;
    }
}
