package org.daybook.chem.reference;

import java.util.ArrayDeque;
import java.util.Arrays;
import org.daybook.chem.structure.ChargeForms;
import org.jspecify.annotations.Nullable;
import org.openscience.cdk.aromaticity.Aromaticity;
import org.openscience.cdk.aromaticity.Kekulization;
import org.openscience.cdk.exception.CDKException;
import org.openscience.cdk.exception.InvalidSmilesException;
import org.openscience.cdk.graph.Cycles;
import org.openscience.cdk.interfaces.IAtom;
import org.openscience.cdk.interfaces.IAtomContainer;
import org.openscience.cdk.interfaces.IBond;
import org.openscience.cdk.silent.SilentChemObjectBuilder;
import org.openscience.cdk.smiles.SmilesParser;
import org.openscience.cdk.tools.manipulator.AtomContainerManipulator;

/// A molecule made ready for the reference: ordinary hydrogens implicit, rings marked, Daylight aromaticity perceived.
///
/// Hydrogens that a count cannot express (an isotope, an ion, H2, a bridge) stay atoms. The copy with every hydrogen
/// explicit has the atoms of the plain molecule first, in the same order.
public final class ReferenceMolecule {
    private final IAtomContainer plain;
    private @Nullable IAtomContainer explicit;
    private int @Nullable [] ringCounts;

    private ReferenceMolecule(IAtomContainer plain) {
        this.plain = plain;
    }

    public static ReferenceMolecule read(String smiles) throws InvalidSmilesException {
        return of(parse(smiles));
    }

    /// A molecule or drawn query, its charges in the one form that search knows. Rings written in small letters get
    /// their alternating bonds afterwards: given while it reads, CDK forgets the geometry of double bonds that leave
    /// such rings.
    static IAtomContainer parse(String smiles) throws InvalidSmilesException {
        SmilesParser parser = new SmilesParser(SilentChemObjectBuilder.getInstance());
        parser.parseSmiles(smiles); // what it gives no alternating bonds is refused: the other way takes a cage or two
        parser.kekulise(false);
        IAtomContainer molecule = parser.parseSmiles(smiles);
        try {
            Kekulization.kekulize(molecule);
        } catch (CDKException e) {
            throw new InvalidSmilesException("no alternating bonds: " + smiles, e);
        }
        ChargeForms.unify(molecule);
        return molecule;
    }

    public static ReferenceMolecule of(IAtomContainer molecule) {
        AtomContainerManipulator.suppressHydrogens(molecule);
        perceive(molecule);
        return new ReferenceMolecule(molecule);
    }

    /// Marks rings, then aromatic atoms and bonds in the Daylight model; what the input said of them is forgotten.
    static void perceive(IAtomContainer molecule) {
        Cycles.markRingAtomsAndBonds(molecule);
        Aromaticity.apply(Aromaticity.Model.Daylight, molecule);
    }

    IAtomContainer plain() {
        return plain;
    }

    public int atoms() {
        return plain.getAtomCount();
    }

    IAtomContainer explicit() {
        if (explicit == null) {
            explicit = withHydrogens();
        }
        return explicit;
    }

    private IAtomContainer withHydrogens() {
        try {
            IAtomContainer copy = plain.clone();
            AtomContainerManipulator.convertImplicitToExplicitHydrogens(copy);
            return copy;
        } catch (CloneNotSupportedException e) {
            throw new IllegalStateException(e);
        }
    }

    boolean isAdded(IAtom atom) {
        return atom.getIndex() >= plain.getAtomCount();
    }

    /// Number of rings of a minimum cycle basis that go through the atom: CDK's reading of `R2`. The basis is not
    /// unique.
    int ringCount(int atom) {
        if (ringCounts == null) {
            ringCounts = new int[plain.getAtomCount()];
            for (int[] path : Cycles.mcb(plain).paths()) {
                Arrays.stream(path).skip(1).forEach(i -> ringCounts[i]++);
            }
        }
        return ringCounts[atom];
    }

    /// Size of the smallest ring through the atom, 0 if there is none.
    ///
    /// CDK's own `r6` looks at every ring within reach, not only at those through the atom (cyclopropylcyclohexane has
    /// no `r6` at the substituted carbon there), so it is computed here: the shortest way back to the atom after taking
    /// one of its ring bonds away.
    int smallestRing(int atom) {
        int smallest = Integer.MAX_VALUE;
        for (IBond bond : plain.getAtom(atom).bonds()) {
            if (bond.isInRing()) {
                smallest = Math.min(smallest, 1 + detour(bond));
            }
        }
        return smallest == Integer.MAX_VALUE ? 0 : smallest;
    }

    private int detour(IBond without) {
        int[] distance = new int[plain.getAtomCount()];
        Arrays.fill(distance, -1);
        var queue = new ArrayDeque<IAtom>();
        queue.add(without.getBegin());
        distance[without.getBegin().getIndex()] = 0;
        while (distance[without.getEnd().getIndex()] < 0) {
            IAtom atom = queue.remove();
            for (IBond bond : atom.bonds()) {
                IAtom next = bond.getOther(atom);
                if (!bond.equals(without) && distance[next.getIndex()] < 0) {
                    distance[next.getIndex()] = distance[atom.getIndex()] + 1;
                    queue.add(next);
                }
            }
        }
        return distance[without.getEnd().getIndex()];
    }
}
