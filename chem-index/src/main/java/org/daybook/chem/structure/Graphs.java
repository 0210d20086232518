package org.daybook.chem.structure;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.openscience.cdk.aromaticity.Aromaticity;
import org.openscience.cdk.exception.CDKException;
import org.openscience.cdk.graph.ConnectivityChecker;
import org.openscience.cdk.graph.Cycles;
import org.openscience.cdk.interfaces.IAtom;
import org.openscience.cdk.interfaces.IAtomContainer;
import org.openscience.cdk.interfaces.IBond;
import org.openscience.cdk.interfaces.IPseudoAtom;
import org.openscience.cdk.interfaces.IStereoElement;
import org.openscience.cdk.tools.manipulator.AtomContainerManipulator;

/// Small questions and copies on CDK containers; nothing here changes its argument unless its name says so.
public final class Graphs {

    private static final int NITROGEN = 7;

    private Graphs() {}

    /// All atoms but hydrogen of any isotope; unknown atoms count.
    public static int heavyAtomCount(IAtomContainer container) {
        int count = 0;
        for (IAtom atom : container.atoms()) {
            if (!isHydrogen(atom)) {
                count++;
            }
        }
        return count;
    }

    /// Of any isotope or charge; only the atomic number counts.
    public static boolean isHydrogen(IAtom atom) {
        return Objects.equals(atom.getAtomicNumber(), 1);
    }

    /// `*`, an R group or any other atom that stands for something unknown.
    public static boolean isUnknown(IAtom atom) {
        return atom instanceof IPseudoAtom || Objects.requireNonNullElse(atom.getAtomicNumber(), 0) == 0;
    }

    /// Whether `symbol`, as written in a SMILES, stands for something unknown.
    public static boolean isUnknownSymbol(String symbol) {
        return symbol.equals("*") || symbol.matches("R\\d*");
    }

    /// The formal charge; 0 when CDK left it open.
    public static int chargeOf(IAtom atom) {
        return Objects.requireNonNullElse(atom.getFormalCharge(), 0);
    }

    /// Implicit hydrogens of `atom`; 0 when CDK left the count open.
    public static int hydrogensOf(IAtom atom) {
        return Objects.requireNonNullElse(atom.getImplicitHydrogenCount(), 0);
    }

    /// A deep copy: atoms, bonds and stereo elements are its own.
    public static IAtomContainer copyOf(IAtomContainer container) {
        try {
            return container.clone();
        } catch (CloneNotSupportedException e) {
            throw new IllegalStateException("CDK container refuses to be copied", e);
        }
    }

    /// A copy in which hydrogens that say nothing (no isotope, charge, stereo or bridge) are implicit.
    public static IAtomContainer withoutPlainHydrogens(IAtomContainer container) {
        return AtomContainerManipulator.suppressHydrogens(copyOf(container));
    }

    /// The same, but a hydrogen at a nitrogen stays where the stated geometry of its double bond says on which side it
    /// is: CDK would take the geometry off with it. For identity and drawing, where InChI tells the two apart.
    public static IAtomContainer withoutIdleHydrogens(IAtomContainer container) {
        IAtomContainer copy = copyOf(container);
        List<IAtom> needed = new ArrayList<>();
        for (IStereoElement<?, ?> element : copy.stereoElements()) {
            if (element.getConfigClass() == IStereoElement.CT) {
                ((IBond) element.getFocus()).atoms().forEach(end -> onlyHydrogenOf(end).ifPresent(needed::add));
            }
        }
        needed.forEach(hydrogen -> hydrogen.setMassNumber(1)); // an isotope is kept
        IAtomContainer plain = AtomContainerManipulator.suppressHydrogens(copy);
        needed.forEach(hydrogen -> hydrogen.setMassNumber(null));
        return plain;
    }

    /// The hydrogen atom at a nitrogen that has nothing else beside a double bond.
    private static Optional<IAtom> onlyHydrogenOf(IAtom nitrogen) {
        if (!Objects.equals(nitrogen.getAtomicNumber(), NITROGEN) || nitrogen.getBondCount() != 2) {
            return Optional.empty();
        }
        for (IBond bond : nitrogen.bonds()) {
            IAtom other = bond.getOther(nitrogen);
            if (isHydrogen(other) && other.getMassNumber() == null && other.getBondCount() == 1) {
                return Optional.of(other);
            }
        }
        return Optional.empty();
    }

    /// Marks rings and Daylight aromaticity on `container`; a cage too complex to decide keeps what was found.
    public static void perceive(IAtomContainer container) {
        Cycles.markRingAtomsAndBonds(container);
        Aromaticity.apply(Aromaticity.Model.Daylight, container);
    }

    /// Turns each `[HH]`, one atom with one hydrogen, into `[H][H]`; the new atoms come last.
    public static void drawHydrogenMolecules(IAtomContainer container) {
        for (int i = container.getAtomCount() - 1; i >= 0; i--) {
            IAtom atom = container.getAtom(i);
            if (isHydrogen(atom) && hydrogensOf(atom) == 1) {
                atom.setImplicitHydrogenCount(0);
                IAtom other = container.newAtom(1);
                other.setImplicitHydrogenCount(0);
                container.newBond(container.getAtom(i), other, IBond.Order.SINGLE);
            }
        }
    }

    /// Copies of the connected parts.
    public static List<IAtomContainer> partsOf(IAtomContainer container) {
        List<IAtomContainer> parts = new ArrayList<>();
        ConnectivityChecker.partitionIntoMolecules(copyOf(container)).atomContainers().forEach(parts::add);
        return parts;
    }

    /// For calls that CDK declares to throw but that cannot fail on a container this package has built.
    public static IllegalStateException impossible(CDKException e) {
        return new IllegalStateException("CDK could not handle a structure it had read", e);
    }
}
