package org.daybook.chem.structure;

import java.util.Map;
import java.util.Set;
import org.openscience.cdk.interfaces.IAtom;
import org.openscience.cdk.interfaces.IAtomContainer;
import org.openscience.cdk.interfaces.IBond;

/// Brings groups that are written with and without charges into one form
/// (`docs/decisions/0090-marks-that-say-nothing.md` has the list and its source, 0206 the last line).
///
/// | group | from | to |
/// |---|---|---|
/// | nitro, nitrate, N-oxide, nitrone | `N=O`, five bonds at nitrogen | `[N+][O-]` |
/// | azide, diazo | `N=N#N`, `C=N#N`; `[N-][N+]#N`, `[C-][N+]#N` | `N=[N+]=[N-]`, `C=[N+]=[N-]` |
/// | isocyanide | `C[N]#[C]` | `C[N+]#[C-]` |
/// | sulfoxide, sulfone, phosphine oxide | `[S+][O-]`, `[P+][O-]`, `[P+][S-]` | `S=O`, `P=O`, `P=S` |
/// | sulfilimine, sulfoximine, phosphazene | `[S+][N-]`, `[P+][N-]` | `S=N`, `P=N` |
/// | perchlorate and its like | `[Cl+3]([O-])…` | `Cl(=O)…` |
/// | donor at a metal or boron | `[NH3][Pt]`, `[OH2][Fe]`, `[P](C)(C)(C)[Pd]` | `[NH3+][Pt-]` as of `N->[Pt]` |
///
/// Hydrogens, formula, mass and the whole charge stay; so do stereo elements, whose neighbours stay.
public final class ChargeForms {

    private static final int CARBON = 6;
    private static final int NITROGEN = 7;
    private static final int OXYGEN = 8;
    private static final int SULFUR = 16;
    private static final int FIVE_BONDS = 5;
    /// P, S, Cl, As, Se, Br, Te, I, Xe: they take double bonds to oxygen beyond the octet.
    private static final Set<Integer> BEYOND_THE_OCTET = Set.of(15, 16, 17, 33, 34, 35, 52, 53, 54);

    /// Bonds of a neutral N, O, P, S, As, Se that gives its electron pair to an acceptor, that one among them.
    private static final Map<Integer, Integer> DONORS = Map.of(7, 4, 8, 3, 15, 4, 16, 3, 33, 4, 34, 3);
    /// H, C to Ne, Si to Ar, Ge to Kr, Te, I, Xe, At, Rn: they accept no pair here.
    private static final Set<Integer> NO_ACCEPTORS = Set.of(
            1, 2, 6, 7, 8, 9, 10, 14, 15, 16, 17, 18, 32, 33, 34, 35, 36, 52, 53, 54, 85, 86);

    private ChargeForms() {}

    /// Rewrites the groups of `container`.
    ///
    /// @return whether it had any to rewrite; then rings and aromaticity must be marked anew
    public static boolean unify(IAtomContainer container) {
        boolean changed = false;
        for (IAtom atom : container.atoms()) {
            int number = atom.getAtomicNumber() == null ? 0 : atom.getAtomicNumber();
            if (number == NITROGEN) {
                changed |= separate(atom) || closeDipole(atom);
            } else if (BEYOND_THE_OCTET.contains(number)) {
                changed |= neutralise(atom);
            }
            changed |= isDonor(atom) && donate(atom);
        }
        return changed;
    }

    /// `container`, or a copy in the one form if it is in another.
    public static IAtomContainer unified(IAtomContainer container) {
        if (!mayNeedIt(container)) {
            return container;
        }
        IAtomContainer copy = Graphs.copyOf(container);
        if (!unify(copy)) {
            return container;
        }
        Graphs.perceive(copy);
        return copy;
    }

    /// Whether there is an atom that could be in the middle of such a group; spares copying most structures.
    private static boolean mayNeedIt(IAtomContainer container) {
        for (IAtom atom : container.atoms()) {
            int number = atom.getAtomicNumber() == null ? 0 : atom.getAtomicNumber();
            boolean may = number == NITROGEN
                    ? Graphs.chargeOf(atom) == 1 && atom.getBondCount() == 2 || valence(atom) > FIVE_BONDS - 2
                    : BEYOND_THE_OCTET.contains(number) && Graphs.chargeOf(atom) > 0;
            if (may || isDonor(atom)) {
                return true;
            }
        }
        return false;
    }

    private static boolean isDonor(IAtom atom) {
        Integer bonds = DONORS.get(atom.getAtomicNumber() == null ? 0 : atom.getAtomicNumber());
        return bonds != null && atom.getBondCount() > 0 && Graphs.chargeOf(atom) == 0 && valence(atom) == bonds;
    }

    /// A donor at one acceptor gets the charges that an arrow between the two would give them.
    private static boolean donate(IAtom donor) {
        IAtom acceptor = null;
        for (IBond bond : donor.bonds()) {
            IAtom other = bond.getOther(donor);
            boolean accepts = bond.getOrder() == IBond.Order.SINGLE && !Graphs.isUnknown(other)
                    && !NO_ACCEPTORS.contains(other.getAtomicNumber());
            if (accepts && acceptor != null) {
                return false;
            }
            acceptor = accepts ? other : acceptor;
        }
        if (acceptor == null) {
            return false;
        }
        donor.setFormalCharge(1);
        acceptor.setFormalCharge(Graphs.chargeOf(acceptor) - 1);
        return true;
    }

    /// A neutral nitrogen with a bond too many gives one to an oxygen at its end, or else to a nitrogen or a carbon.
    private static boolean separate(IAtom nitrogen) {
        if (Graphs.chargeOf(nitrogen) != 0) {
            return false;
        }
        return switch (valence(nitrogen)) {
            case FIVE_BONDS ->
                give(nitrogen, OXYGEN, IBond.Order.DOUBLE, IBond.Order.SINGLE)
                        || give(nitrogen, NITROGEN, IBond.Order.TRIPLE, IBond.Order.DOUBLE);
            case FIVE_BONDS - 1 -> give(nitrogen, CARBON, IBond.Order.TRIPLE, IBond.Order.TRIPLE);
            default -> false;
        };
    }

    private static boolean give(IAtom nitrogen, int element, IBond.Order from, IBond.Order to) {
        for (IBond bond : nitrogen.bonds()) {
            IAtom other = bond.getOther(nitrogen);
            boolean isEnd = other.getBondCount() == 1 && Graphs.chargeOf(other) == 0 && Graphs.hydrogensOf(other) == 0;
            if (isEnd && is(other, element) && bond.getOrder() == from) {
                return charge(nitrogen, 1, bond, to, other, -1);
            }
        }
        return false;
    }

    /// `[N-][N+]#N` and `[C-][N+]#N`: the charge moves to the end.
    private static boolean closeDipole(IAtom middle) {
        if (Graphs.chargeOf(middle) != 1 || middle.getBondCount() != 2) {
            return false;
        }
        IBond triple = null;
        IBond single = null;
        for (IBond bond : middle.bonds()) {
            IAtom other = bond.getOther(middle);
            boolean isEnd = other.getBondCount() == 1 && is(other, NITROGEN) && Graphs.chargeOf(other) == 0;
            if (bond.getOrder() == IBond.Order.TRIPLE && isEnd) {
                triple = bond;
            } else if (bond.getOrder() == IBond.Order.SINGLE
                    && Graphs.chargeOf(other) == -1
                    && (is(other, NITROGEN) || is(other, CARBON))) {
                single = bond;
            }
        }
        if (triple == null || single == null) {
            return false;
        }
        single.getOther(middle).setFormalCharge(0);
        single.setOrder(IBond.Order.DOUBLE);
        triple.getOther(middle).setFormalCharge(-1);
        triple.setOrder(IBond.Order.DOUBLE);
        return true;
    }

    /// Takes charges off an atom and the oxygens or sulfurs at its ends or the nitrogens beside it, one for one.
    private static boolean neutralise(IAtom centre) {
        boolean changed = false;
        for (IBond bond : centre.bonds()) {
            IAtom other = bond.getOther(centre);
            boolean isAnion = Graphs.chargeOf(other) == -1
                    && (other.getBondCount() == 1 && (is(other, OXYGEN) || is(other, SULFUR))
                            && Graphs.hydrogensOf(other) == 0
                            || isImide(other));
            if (Graphs.chargeOf(centre) > 0 && isAnion && bond.getOrder() == IBond.Order.SINGLE) {
                changed = charge(centre, Graphs.chargeOf(centre) - 1, bond, IBond.Order.DOUBLE, other, 0);
            }
        }
        return changed;
    }

    /// Whether a nitrogen has two bonds, single and outside of aromatic rings, hydrogens among them.
    private static boolean isImide(IAtom atom) {
        return is(atom, NITROGEN) && !atom.isAromatic() && atom.getBondCount() + Graphs.hydrogensOf(atom) == 2
                && valence(atom) == 2;
    }

    private static boolean charge(
            IAtom centre, int charge, IBond bond, IBond.Order order, IAtom other, int otherCharge) {
        centre.setFormalCharge(charge);
        bond.setOrder(order);
        other.setFormalCharge(otherCharge);
        return true;
    }

    private static int valence(IAtom atom) {
        int valence = Graphs.hydrogensOf(atom);
        for (IBond bond : atom.bonds()) {
            valence += bond.getOrder() == null ? 0 : bond.getOrder().numeric();
        }
        return valence;
    }

    private static boolean is(IAtom atom, int atomicNumber) {
        return Integer.valueOf(atomicNumber).equals(atom.getAtomicNumber());
    }
}
