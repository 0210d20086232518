package org.daybook.chem.structure.inchi.read;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.daybook.chem.structure.Graphs;
import org.openscience.cdk.graph.Cycles;
import org.openscience.cdk.interfaces.IAtom;
import org.openscience.cdk.interfaces.IAtomContainer;
import org.openscience.cdk.interfaces.IBond;

/// Tells which of several tautomers is drawn: amides, lactams, ureas, thioamides rather than their imidic acids,
/// aromatic amines rather than imines, as long as no aromatic ring is lost for it.
///
/// | what | points |
/// |---|---|
/// | aromatic ring | 100; 250 of carbon alone |
/// | hydrogen at O, S, Se, Te | −10 |
/// | ring atom with a double bond to NH outside its ring; to any nitrogen there if it is aromatic | −4 |
/// | nitrogen with a hydrogen beside C=O, C=S, C=Se | 3 |
/// | oxime | 2 |
/// | C=O; C=N beside an amino group outside its ring | 1 |
///
/// The terms are those of Sitzmann, Ihlenfeldt, Nicklaus, J. Comput. Aided Mol. Des. 2010, 24:521, with the hydrogen at
/// oxygen put before the oxime, so that hydroxamic acids are such.
final class TautomerScore {

    private static final int AROMATIC = 100;
    private static final int CARBOCYCLE = 250;
    private static final int AT_CHALCOGEN = -10;
    private static final int IMINE = -4;
    private static final int AMIDE = 3;
    private static final int OXIME = 2;
    private static final int CARBON = 6;
    private static final int NITROGEN = 7;
    private static final int OXYGEN = 8;
    private static final Set<Integer> CHALCOGENS = Set.of(8, 16, 34, 52);

    private final List<int[]> rings = new ArrayList<>();

    /// @param container one of the forms
    TautomerScore(IAtomContainer container) {
        for (int[] cycle : Cycles.mcb(container).paths()) {
            rings.add(cycle);
        }
    }

    /// The points of one form; aromatic bonds must be marked.
    int of(IAtomContainer form) {
        int points = 0;
        for (int[] ring : rings) {
            points += ofRing(form, ring);
        }
        for (IAtom atom : form.atoms()) {
            if (CHALCOGENS.contains(atom.getAtomicNumber())) {
                points += AT_CHALCOGEN * Graphs.hydrogensOf(atom);
            } else if (atom.getAtomicNumber() == NITROGEN) {
                points += Graphs.hydrogensOf(atom) > 0 && isBesideCarbonyl(atom) ? AMIDE : 0;
            }
        }
        for (IBond bond : form.bonds()) {
            points += bond.getOrder() == IBond.Order.DOUBLE ? ofDoubleBond(bond) : 0;
        }
        return points;
    }

    private static int ofRing(IAtomContainer form, int[] ring) {
        boolean isCarbon = true;
        for (int i = 1; i < ring.length; i++) { // the first atom comes again at the end
            IAtom atom = form.getAtom(ring[i]);
            if (!form.getBond(form.getAtom(ring[i - 1]), atom).isAromatic()) {
                return 0;
            }
            isCarbon &= atom.getAtomicNumber() == CARBON;
        }
        return isCarbon ? CARBOCYCLE : AROMATIC;
    }

    private static int ofDoubleBond(IBond bond) {
        return ofDoubleBond(bond, bond.getBegin(), bond.getEnd()) + ofDoubleBond(bond, bond.getEnd(), bond.getBegin());
    }

    private static int ofDoubleBond(IBond bond, IAtom from, IAtom to) {
        if (from.getAtomicNumber() != CARBON) {
            return 0;
        }
        if (to.getAtomicNumber() == OXYGEN) {
            return 1;
        }
        if (to.getAtomicNumber() != NITROGEN) {
            return 0;
        }
        int points = isOxime(to) ? OXIME : 0;
        if (!bond.isInRing()) {
            return points + (from.isAromatic() || from.isInRing() && Graphs.hydrogensOf(to) > 0 ? IMINE : 0);
        }
        return points + (hasAmino(from) ? 1 : 0);
    }

    private static boolean hasAmino(IAtom carbon) {
        for (IBond bond : carbon.bonds()) {
            if (!bond.isInRing() && bond.getOther(carbon).getAtomicNumber() == NITROGEN) {
                return true;
            }
        }
        return false;
    }

    private static boolean isOxime(IAtom nitrogen) {
        for (IBond bond : nitrogen.bonds()) {
            IAtom other = bond.getOther(nitrogen);
            if (other.getAtomicNumber() == OXYGEN && Graphs.hydrogensOf(other) == 1) {
                return true;
            }
        }
        return false;
    }

    private static boolean isBesideCarbonyl(IAtom nitrogen) {
        for (IBond bond : nitrogen.bonds()) {
            IAtom carbon = bond.getOther(nitrogen);
            if (carbon.getAtomicNumber() == CARBON) {
                for (IBond other : carbon.bonds()) {
                    if (other.getOrder() == IBond.Order.DOUBLE
                            && CHALCOGENS.contains(other.getOther(carbon).getAtomicNumber())) {
                        return true;
                    }
                }
            }
        }
        return false;
    }
}
