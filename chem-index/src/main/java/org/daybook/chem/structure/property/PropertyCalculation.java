package org.daybook.chem.structure.property;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.OptionalDouble;
import org.daybook.chem.structure.ChargeForms;
import org.daybook.chem.structure.Graphs;
import org.daybook.chem.structure.Structure;
import org.daybook.chem.structure.parent.Parent;
import org.daybook.chem.structure.run.Guard;
import org.openscience.cdk.graph.ConnectivityChecker;
import org.openscience.cdk.interfaces.IAtom;
import org.openscience.cdk.interfaces.IAtomContainer;
import org.openscience.cdk.interfaces.IBond;
import org.openscience.cdk.qsar.descriptors.molecular.TPSADescriptor;
import org.openscience.cdk.qsar.result.DoubleResult;
import org.openscience.cdk.tools.manipulator.AtomContainerManipulator;

/// Calculates the properties of a structure: masses and counts of atoms of the whole, what a medicinal chemist asks
/// about of its parent. Every step but the search for the parent is linear in its size or nearly so.
final class PropertyCalculation {

    private static final double ELECTRON_MASS = 0.000548579909;
    private static final int CARBON = 6;
    private static final int NITROGEN = 7;
    private static final int OXYGEN = 8;
    private static final int PHOSPHORUS = 15;
    private static final int SULFUR = 16;
    private static final int SELENIUM = 34;
    /// Mass numbers of the longest-lived isotopes of elements without natural ones (IUPAC).
    private static final Map<Integer, Integer> LONGEST_LIVED = Map.ofEntries(
            Map.entry(43, 97), Map.entry(61, 145), Map.entry(84, 209), Map.entry(85, 210), Map.entry(86, 222),
            Map.entry(87, 223), Map.entry(88, 226), Map.entry(89, 227), Map.entry(93, 237), Map.entry(94, 244),
            Map.entry(95, 243), Map.entry(96, 247), Map.entry(97, 247), Map.entry(98, 251), Map.entry(99, 252),
            Map.entry(100, 257), Map.entry(101, 258), Map.entry(102, 259), Map.entry(103, 262));

    private final IAtomContainer container;

    private PropertyCalculation(IAtomContainer container) {
        this.container = container;
    }

    static Properties of(Structure structure) {
        return Guard.run(structure.format(), structure.source(), () -> {
            PropertyCalculation whole = new PropertyCalculation(plain(structure));
            Structure parent = Parent.of(structure).structure();
            PropertyCalculation compound = parent == structure ? whole : new PropertyCalculation(plain(parent));
            return properties(whole, compound);
        });
    }

    private static IAtomContainer plain(Structure structure) {
        return ChargeForms.unified(Graphs.withoutPlainHydrogens(structure.container()));
    }

    /// @param whole what was weighed
    /// @param compound its parent, which is what acts
    private static Properties properties(PropertyCalculation whole, PropertyCalculation compound) {
        OptionalDouble logP = compound.logP();
        int donors = compound.donors();
        int acceptors = compound.count(NITROGEN) + compound.count(OXYGEN);
        int violations = (compound.averageMass() > 500 ? 1 : 0) + (logP.orElse(0) > 5 ? 1 : 0)
                + (donors > 5 ? 1 : 0) + (acceptors > 10 ? 1 : 0);
        return new Properties(
                MolecularFormula.of(whole.container),
                whole.averageMass(),
                whole.monoisotopicMass(),
                logP,
                compound.tpsa(),
                donors,
                acceptors,
                compound.rotatableBonds(),
                rounded(compound.fsp3(), 4),
                Graphs.heavyAtomCount(whole.container),
                whole.rings(),
                violations);
    }

    private double averageMass() {
        return rounded(AtomContainerManipulator.getMass(sorted(), AtomContainerManipulator.MolWeight), 4);
    }

    private double monoisotopicMass() {
        double atoms = AtomContainerManipulator.getMass(sorted(), AtomContainerManipulator.MonoIsotopic);
        return rounded(atoms - MolecularFormula.chargeOf(container) * ELECTRON_MASS, 6);
    }

    /// A copy with its atoms in an order of their kinds, for sums depend on it in the last digit, and with the isotopes
    /// of elements that have no natural ones.
    private IAtomContainer sorted() {
        IAtomContainer copy = Graphs.copyOf(container);
        List<IAtom> atoms = new ArrayList<>();
        copy.atoms().forEach(atoms::add);
        atoms.sort(Comparator.<IAtom>comparingInt(atom -> Objects.requireNonNullElse(atom.getAtomicNumber(), 0))
                .thenComparingInt(atom -> Objects.requireNonNullElse(atom.getMassNumber(), 0))
                .thenComparingInt(Graphs::hydrogensOf));
        copy.setAtoms(atoms.toArray(IAtom[]::new));
        for (IAtom atom : atoms) {
            if (Graphs.isUnknown(atom)) {
                atom.setMassNumber(null); // the number of a place, as in [1*]
            } else if (atom.getMassNumber() == null) {
                atom.setMassNumber(LONGEST_LIVED.get(Objects.requireNonNullElse(atom.getAtomicNumber(), 0)));
            }
        }
        return copy;
    }

    /// JPLogP (Plante and Werner 2018); it knows single organic molecules only.
    private OptionalDouble logP() {
        boolean organic = count(CARBON) > 0 && ConnectivityChecker.isConnected(container);
        for (IAtom atom : container.atoms()) {
            organic &= !Graphs.isUnknown(atom);
        }
        if (!organic) {
            return OptionalDouble.empty();
        }
        OptionalDouble value = LogP.of(withoutIsotopes());
        return value.isPresent() ? OptionalDouble.of(rounded(value.getAsDouble(), 2)) : value;
    }

    private double tpsa() {
        IAtomContainer copy = withoutIsotopes();
        for (IAtom atom : copy.atoms()) {
            if (is(atom, SULFUR) || is(atom, PHOSPHORUS)) {
                atom.setAtomicNumber(SELENIUM); // whose surface the descriptor does not count
            }
        }
        double value = ((DoubleResult) new TPSADescriptor().calculate(copy).getValue()).doubleValue();
        return Double.isFinite(value) ? rounded(value, 2) : 0;
    }

    /// A copy for models that know nothing of isotopes: deuterium is a hydrogen to them.
    private IAtomContainer withoutIsotopes() {
        IAtomContainer copy = Graphs.copyOf(container);
        for (IAtom atom : copy.atoms()) {
            atom.setMassNumber(null);
        }
        return AtomContainerManipulator.suppressHydrogens(copy);
    }

    private int donors() {
        int hydrogens = 0;
        for (IAtom atom : container.atoms()) {
            if (is(atom, NITROGEN) || is(atom, OXYGEN)) {
                hydrogens += Graphs.hydrogensOf(atom);
                for (IBond bond : atom.bonds()) {
                    hydrogens += Graphs.isHydrogen(bond.getOther(atom)) ? 1 : 0;
                }
            }
        }
        return hydrogens;
    }

    private int rotatableBonds() {
        int count = 0;
        for (IBond bond : container.bonds()) {
            if (bond.getOrder() == IBond.Order.SINGLE && !bond.isInRing()
                    && turns(bond.getBegin()) && turns(bond.getEnd()) && !isAmide(bond)) {
                count++;
            }
        }
        return count;
    }

    /// Neither at the end of a chain nor the middle of a straight piece.
    private static boolean turns(IAtom atom) {
        int heavy = 0;
        for (IBond bond : atom.bonds()) {
            if (bond.getOrder() == IBond.Order.TRIPLE) {
                return false;
            }
            heavy += Graphs.isHydrogen(bond.getOther(atom)) ? 0 : 1;
        }
        return heavy > 1;
    }

    private static boolean isAmide(IBond bond) {
        return isAcyl(bond.getBegin()) && is(bond.getEnd(), NITROGEN)
                || isAcyl(bond.getEnd()) && is(bond.getBegin(), NITROGEN);
    }

    private static boolean isAcyl(IAtom atom) {
        if (is(atom, CARBON)) {
            for (IBond bond : atom.bonds()) {
                if (bond.getOrder() == IBond.Order.DOUBLE && is(bond.getOther(atom), OXYGEN)) {
                    return true;
                }
            }
        }
        return false;
    }

    private double fsp3() {
        int saturated = 0;
        for (IAtom atom : container.atoms()) {
            saturated += is(atom, CARBON) && isSaturated(atom) ? 1 : 0;
        }
        int carbons = count(CARBON);
        return carbons == 0 ? 0 : (double) saturated / carbons;
    }

    private static boolean isSaturated(IAtom atom) {
        for (IBond bond : atom.bonds()) {
            if (bond.isAromatic() || bond.getOrder() != IBond.Order.SINGLE) {
                return false;
            }
        }
        return true;
    }

    private int rings() {
        int parts = ConnectivityChecker.partitionIntoMolecules(container).getAtomContainerCount();
        return container.getBondCount() - container.getAtomCount() + parts;
    }

    private int count(int atomicNumber) {
        int count = 0;
        for (IAtom atom : container.atoms()) {
            count += is(atom, atomicNumber) ? 1 : 0;
        }
        return count;
    }

    private static boolean is(IAtom atom, int atomicNumber) {
        return Integer.valueOf(atomicNumber).equals(atom.getAtomicNumber());
    }

    private static double rounded(double value, int decimals) {
        double scale = Math.pow(10, decimals);
        return Math.round(value * scale) / scale;
    }
}
