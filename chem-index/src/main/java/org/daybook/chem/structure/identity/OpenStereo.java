package org.daybook.chem.structure.identity;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.function.Predicate;
import org.daybook.chem.structure.Graphs;
import org.daybook.chem.structure.ImpliedGeometry;
import org.daybook.chem.structure.StereoAxes;
import org.daybook.chem.structure.canonical.CanonicalOrder;
import org.daybook.chem.structure.inchi.InchiRun;
import org.jspecify.annotations.Nullable;
import org.openscience.cdk.interfaces.IAtom;
import org.openscience.cdk.interfaces.IAtomContainer;
import org.openscience.cdk.interfaces.IBond;
import org.openscience.cdk.interfaces.IChemObject;
import org.openscience.cdk.interfaces.IStereoElement;
import org.openscience.cdk.stereo.Stereocenters;

/// Finds the centres, double bonds, axes and shapes of a structure that could be either and are not stated.
///
/// CDK proposes them from the drawing, and InChI decides where it judges: it sees every tautomer and every place of a
/// charge as one, isotopes, and what differs only by what is stated elsewhere. So that its rings need no judgement (it
/// takes the cage of adamantane for open), InChI adds to CDK's proposals outside rings alone
/// (`docs/decisions/0190-what-is-left-open.md`), and where two like rings are linked
/// (`docs/decisions/0194-what-a-text-says-is-kept-or-told.md`).
final class OpenStereo {

    private static final int CARBON = 6;
    private static final int NITROGEN = 7;
    private static final int CAGED = 3;

    private final IAtomContainer container;
    private final InchiRun inchi;
    private final boolean isJudgedByInchi;
    private final Stereocenters possible;
    private final Set<IChemObject> stated = new HashSet<>();
    private final boolean hasIsotopes;
    private final boolean mayDifferElsewhere;
    private @Nullable InchiRun named;
    private int @Nullable [] kinds;
    private @Nullable Set<IAtom> linked;

    OpenStereo(StandardForm form) {
        this.container = form.container();
        this.inchi = form.inchi();
        this.possible = Stereocenters.of(container);
        boolean anyIsotope = false;
        for (IAtom atom : container.atoms()) {
            anyIsotope |= atom.getMassNumber() != null;
        }
        this.hasIsotopes = anyIsotope;
        for (IStereoElement<?, ?> element : container.stereoElements()) {
            stated.add(element.getFocus());
        }
        this.isJudgedByInchi = inchi.inchi().isPresent();
        this.mayDifferElsewhere = hasIsotopes || stated.size() > 1;
    }

    /// Tetrahedral centres and middles of allenes.
    List<IAtom> centres() {
        List<IAtom> open = new ArrayList<>();
        for (IAtom atom : container.atoms()) {
            if (!stated.contains(atom) && isOpen(atom)) {
                open.add(atom);
            }
        }
        return open;
    }

    /// Bonds between two rings that cannot turn.
    List<IBond> axes() {
        List<IBond> open = new ArrayList<>();
        for (IBond bond : container.bonds()) {
            if (StereoAxes.isLocked(bond) && !stated.contains(bond)
                    && hasTwoSides(bond, bond.getBegin()) && hasTwoSides(bond, bond.getEnd())) {
                open.add(bond);
            }
        }
        return open;
    }

    /// Metals whose ligands can stand in several ways.
    List<IAtom> shapes() {
        List<IAtom> open = new ArrayList<>();
        for (IAtom atom : container.atoms()) {
            if (!stated.contains(atom) && atom.getBondCount() > CAGED && new OpenShapes(kinds()).isOpen(atom)) {
                open.add(atom);
            }
        }
        return open;
    }

    private boolean isTetrahedral(IAtom atom) {
        return possible.elementType(atom.getIndex()) == Stereocenters.Type.Tetracoordinate
                && !atom.isAromatic(); // CDK takes an aromatic nitrogen in three rings for one
    }

    private boolean isOpen(IAtom atom) {
        boolean isProposed = isTetrahedral(atom) && possible.isStereocenter(atom.getIndex())
                || isAllene(atom) && hasTwoSides(atom);
        if (!isJudgedByInchi || !StatedStereo.isJudged(atom) || isLongCumulene(atom)) {
            return isProposed;
        }
        if (isProposed && isCagedNitrogen(atom)) {
            return stated.stream().noneMatch(IAtom.class::isInstance);
        }
        boolean isAdded = mayDifferElsewhere && isCarbonOfFourBonds(atom) || linked().contains(atom);
        return isNamed(isProposed, isAdded, naming -> StatedStereo.isNamed(atom, naming));
    }

    /// Where InChI has named the structure, but not what it leaves open, that took it too long: CDK's proposal stands.
    private boolean isNamed(boolean isProposed, boolean isAdded, Predicate<InchiRun> naming) {
        if (!isProposed && !isAdded) {
            return false;
        }
        return named().inchi().isPresent() ? naming.test(named()) : isProposed;
    }

    private Set<IAtom> linked() {
        Set<IAtom> found = linked == null ? LinkedRings.dependentAtoms(container) : linked;
        linked = found;
        return found;
    }

    /// Outside rings, and not between two like ends of chains.
    private static boolean isCarbonOfFourBonds(IAtom atom) {
        return atom.getAtomicNumber() == CARBON && atom.getBondCount() > 2 && !atom.isInRing()
                && doubleBonds(atom) == 0 && StatedStereo.mostLikeAtoms(atom, null) < 2;
    }

    /// It cannot turn over, and InChI names it not: what is stated elsewhere in its cage speaks for it.
    static boolean isCagedNitrogen(IAtom atom) {
        int inRing = 0;
        for (IBond bond : atom.bonds()) {
            inRing += bond.isInRing() ? 1 : 0;
        }
        return atom.getAtomicNumber() == NITROGEN && atom.getBondCount() == CAGED && inRing == CAGED
                && Graphs.hydrogensOf(atom) == 0 && Graphs.chargeOf(atom) == 0;
    }

    /// The middle of four double bonds or more, of which InChI knows no hand.
    static boolean isLongCumulene(IAtom atom) {
        if (!isAllene(atom)) {
            return false;
        }
        for (IBond bond : atom.bonds()) {
            if (!isAllene(bond.getOther(atom))) {
                return false;
            }
        }
        return true;
    }

    /// Between two double bonds.
    static boolean isAllene(IAtom atom) {
        return atom.getBondCount() == 2 && doubleBonds(atom) == 2;
    }

    private static int doubleBonds(IAtom atom) {
        int count = 0;
        for (IBond bond : atom.bonds()) {
            count += bond.getOrder() == IBond.Order.DOUBLE ? 1 : 0;
        }
        return count;
    }

    /// A row of double bonds.
    ///
    /// @param last the one at its end
    /// @param length how many they are; 0 for one that comes back to where it began
    private record Row(IBond last, IAtom end, int length) {

        /// The row that leaves `from` by `bond`.
        static Row of(IAtom from, IBond bond) {
            IBond last = bond;
            IAtom end = bond.getOther(from);
            int length = 1;
            while (isAllene(end)) {
                IBond next = end.bonds().iterator().next();
                for (IBond other : end.bonds()) {
                    next = other.equals(last) ? next : other;
                }
                last = next;
                end = last.getOther(end);
                length++;
                if (end.equals(from)) {
                    return new Row(last, end, 0);
                }
            }
            return new Row(last, end, length);
        }
    }

    /// Whether two rows of double bonds are equally long, and each end has two different neighbours, hydrogens
    /// included.
    private boolean haveTwoSides(Row one, Row other) {
        return one.length == other.length && one.length > 0
                && hasTwoSides(one.last, one.end) && hasTwoSides(other.last, other.end);
    }

    /// Whether `middle` is the middle of an even number of double bonds that has two hands.
    private boolean hasTwoSides(IAtom middle) {
        List<Row> rows = new ArrayList<>();
        middle.bonds().forEach(bond -> rows.add(Row.of(middle, bond)));
        return haveTwoSides(rows.getFirst(), rows.getLast());
    }

    /// Whether `end` of a bond has two different neighbours beside it.
    private boolean hasTwoSides(IBond bond, IAtom end) {
        Set<Integer> beside = new HashSet<>();
        for (IBond other : end.bonds()) {
            if (!other.equals(bond)) {
                beside.add(kinds()[other.getOther(end).getIndex()]);
            }
        }
        return beside.size() + (Graphs.hydrogensOf(end) == 1 ? 1 : 0) == 2;
    }

    private int[] kinds() {
        int[] found = kinds == null ? CanonicalOrder.kinds(container) : kinds;
        kinds = found;
        return found;
    }

    /// A double bond that is a single one in another tautomer of the same InChI leaves nothing open: the statement must
    /// not depend on which of them was drawn.
    List<IBond> doubleBonds() {
        List<IBond> open = new ArrayList<>();
        for (IBond bond : container.bonds()) {
            boolean hasChoice = bond.getOrder() == IBond.Order.DOUBLE && !bond.isAromatic()
                    && !stated.contains(bond)
                    && (isBetweenEnds(bond) || isBetweenIsotopes(bond)) && !ImpliedGeometry.isInSmallRing(bond);
            if (hasChoice && isOpen(bond) || isOpenCumulene(bond)) {
                open.add(bond);
            }
        }
        return open;
    }

    /// The middle of an odd number of double bonds in a row, three at least; InChI does not name it as open, nor does
    /// CDK propose it.
    private boolean isOpenCumulene(IBond middle) {
        return middle.getOrder() == IBond.Order.DOUBLE && !stated.contains(middle) && !middle.isInRing()
                && isAllene(middle.getBegin()) && isAllene(middle.getEnd())
                && haveTwoSides(Row.of(middle.getEnd(), middle), Row.of(middle.getBegin(), middle));
    }

    private boolean isOpen(IBond bond) {
        boolean isProposed = possible.isStereocenter(bond.getBegin().getIndex())
                && possible.isStereocenter(bond.getEnd().getIndex())
                && !isMobile(bond.getBegin()) && !isMobile(bond.getEnd());
        if (!isJudgedByInchi || !StatedStereo.isJudged(bond.getBegin()) || !StatedStereo.isJudged(bond.getEnd())) {
            return isProposed;
        }
        boolean isAdded = mayDifferElsewhere && !bond.isInRing() || LinkedRings.isBetweenRings(bond);
        return isNamed(isProposed, isAdded, naming -> StatedStereo.isNamed(bond, naming));
    }

    private boolean isMobile(IAtom atom) {
        return inchi.judging().mobile().contains(inchi.judging().numbers()[atom.getIndex()]);
    }

    private boolean isBetweenEnds(IBond bond) {
        return possible.elementType(bond.getBegin().getIndex()) == Stereocenters.Type.Tricoordinate
                && possible.elementType(bond.getEnd().getIndex()) == Stereocenters.Type.Tricoordinate;
    }

    /// CDK takes two ends of chains for alike that differ by an isotope.
    private boolean isBetweenIsotopes(IBond bond) {
        return hasIsotopes && isOlefinic(bond.getBegin()) && isOlefinic(bond.getEnd());
    }

    private static boolean isOlefinic(IAtom atom) {
        return atom.getAtomicNumber() == CARBON && atom.getBondCount() > 1 && doubleBonds(atom) == 1
                && atom.getBondCount() + Graphs.hydrogensOf(atom) == CAGED;
    }

    private InchiRun named() {
        InchiRun run = named == null ? InchiRun.withOpenStereo(container).judging() : named;
        named = run;
        return run;
    }
}
