package org.daybook.chem.structure.identity;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.function.Predicate;
import org.daybook.chem.structure.Graphs;
import org.daybook.chem.structure.ImpliedGeometry;
import org.daybook.chem.structure.Structure;
import org.daybook.chem.structure.canonical.CanonicalOrder;
import org.daybook.chem.structure.inchi.BoundMetals;
import org.daybook.chem.structure.inchi.InchiRun;
import org.jspecify.annotations.Nullable;
import org.openscience.cdk.interfaces.IAtom;
import org.openscience.cdk.interfaces.IAtomContainer;
import org.openscience.cdk.interfaces.IBond;
import org.openscience.cdk.interfaces.IStereoElement;
import org.openscience.cdk.stereo.ExtendedCisTrans;
import org.openscience.cdk.stereo.Stereocenters;

/// Tells stereo marks that state something from those that say nothing, as an `@` between two like halves or a slash at
/// a carbon with two methyl groups: those would make two texts of one structure.
///
/// A mark says nothing if it exchanges two like atoms that bear nothing else, or, at an atom that InChI judges, if
/// InChI does not name it (`docs/decisions/0090-marks-that-say-nothing.md`). Metals and their neighbours InChI does not
/// judge.
public final class StatedStereo {

    private static final Set<String> JUDGED_BY_INCHI =
            Set.of("B", "C", "N", "O", "Si", "P", "S", "Ge", "Se", "Te");

    private StatedStereo() {}

    /// A copy of the graph of `structure` without plain hydrogens and without marks that say nothing.
    public static IAtomContainer only(Structure structure) {
        return only(structure.container());
    }

    /// As [#only(Structure)]; `container` stays as it is.
    public static IAtomContainer only(IAtomContainer container) {
        IAtomContainer plain = Graphs.withoutIdleHydrogens(container);
        ImpliedGeometry.drop(plain);
        if (plain.stereoElements().iterator().hasNext()) {
            dropIdle(plain, List.of(InchiRun.on(plain)));
            return Graphs.withoutIdleHydrogens(plain);
        }
        return plain;
    }

    /// Takes the marks off `container` that say nothing.
    ///
    /// @param namings what InChI says of this very container, or of each of the stereoisomers that are meant
    /// @return whether InChI names all marks that are left
    static boolean dropIdle(IAtomContainer container, List<InchiRun> namings) {
        boolean isRefused = namings.stream().anyMatch(inchi -> inchi.inchi().isEmpty());
        boolean allNamed = true;
        List<IStereoElement> kept = new ArrayList<>();
        for (IStereoElement<?, ?> element : container.stereoElements()) {
            boolean isNamed = namings.stream().anyMatch(inchi -> isNamed(element, inchi));
            boolean isSeen = isNamed || namings.stream().anyMatch(inchi -> isNamed(element, inchi.judging()));
            if (isSeen || !isIdle(element, container, isRefused)) {
                kept.add(element);
                allNamed &= isNamed;
            }
        }
        container.setStereoElements(kept);
        return allNamed;
    }

    private static boolean isNamed(IStereoElement<?, ?> element, InchiRun inchi) {
        return switch (element.getFocus()) {
            case IAtom atom -> isNamed(atom, inchi);
            case IBond bond -> isNamed(bond, inchi);
            default -> false;
        };
    }

    /// Whether `inchi` has `atom` among its centres.
    static boolean isNamed(IAtom atom, InchiRun inchi) {
        return inchi.centres().orElse(Set.of()).contains(inchi.numbers()[atom.getIndex()]);
    }

    /// Whether `inchi` has `bond` among its double bonds with a geometry.
    static boolean isNamed(IBond bond, InchiRun inchi) {
        return inchi.doubleBonds().orElse(Set.of()).contains(numbersOf(bond, inchi));
    }

    /// @param isRefused whether InChI takes the structure not at all, so that it judges nothing
    private static boolean isIdle(IStereoElement<?, ?> element, IAtomContainer container, boolean isRefused) {
        return switch (element.getConfigClass()) {
            case IStereoElement.TH -> {
                IAtom atom = (IAtom) element.getFocus();
                yield mostLikeAtoms(atom, null) > 1
                        || !isRefused && isJudged(atom) && !isOnlyInCages(atom, container);
            }
            case IStereoElement.CT -> {
                IBond bond = (IBond) element.getFocus();
                yield mostLikeAtoms(bond.getBegin(), bond) > 1
                        || mostLikeAtoms(bond.getEnd(), bond) > 1
                        || !isRefused && isJudged(bond.getBegin()) && isJudged(bond.getEnd());
            }
            case IStereoElement.AL -> !isRefused && isJudged((IAtom) element.getFocus());
            case IStereoElement.CU -> isIdleCumulene((IBond) element.getFocus(), container);
            case IStereoElement.AT -> isIdleAxis((IBond) element.getFocus(), container);
            case IStereoElement.SP -> mostLikeAtoms((IAtom) element.getFocus(), null) > 2
                    || isImplied((IAtom) element.getFocus(), container);
            case IStereoElement.OC -> mostLikeAtoms((IAtom) element.getFocus(), null) > 4
                    || isImplied((IAtom) element.getFocus(), container);
            case IStereoElement.TBPY -> mostLikeAtoms((IAtom) element.getFocus(), null) > 4;
            default -> false;
        };
    }

    /// Whether `atom` is a nitrogen in a cage, which cannot turn over and which InChI does not name, and all centres of
    /// its structure are such, as in Tröger's base: elsewhere the carbons of the cage speak for it.
    private static boolean isOnlyInCages(IAtom atom, IAtomContainer container) {
        if (!OpenStereo.isCagedNitrogen(atom)) {
            return false;
        }
        Stereocenters possible = Stereocenters.of(container);
        for (IAtom other : container.atoms()) {
            boolean isCentre = possible.elementType(other.getIndex()) == Stereocenters.Type.Tetracoordinate
                    && possible.isStereocenter(other.getIndex()) && !other.isAromatic();
            if (isCentre != OpenStereo.isCagedNitrogen(other) && (isCentre || other.equals(atom))) {
                return false;
            }
        }
        return true;
    }

    /// Whether an end of three double bonds in a row has two like sides, where no mark elsewhere can make them differ.
    private static boolean isIdleCumulene(IBond middle, IAtomContainer container) {
        int[] kinds = CanonicalOrder.kinds(container);
        return isAlone(middle, container)
                && Arrays.stream(ExtendedCisTrans.findTerminalAtoms(container, middle)).anyMatch(
                        end -> hasLikeSides(end, bond -> bond.getOrder() == IBond.Order.DOUBLE, kinds));
    }

    /// The same of an axis between two rings.
    private static boolean isIdleAxis(IBond axis, IAtomContainer container) {
        int[] kinds = CanonicalOrder.kinds(container);
        return isAlone(axis, container)
                && (hasLikeSides(axis.getBegin(), axis::equals, kinds)
                        || hasLikeSides(axis.getEnd(), axis::equals, kinds));
    }

    private static boolean isAlone(IBond focus, IAtomContainer container) {
        for (IStereoElement<?, ?> other : container.stereoElements()) {
            if (!focus.equals(other.getFocus())) {
                return false;
            }
        }
        return true;
    }

    private static boolean hasLikeSides(IAtom end, Predicate<IBond> isAxis, int[] kinds) {
        List<Integer> sides = new ArrayList<>();
        for (IBond bond : end.bonds()) {
            if (!isAxis.test(bond)) {
                sides.add(kinds[bond.getOther(end).getIndex()]);
            }
        }
        return sides.size() == 2 && sides.getFirst().equals(sides.getLast());
    }

    /// Whether the ligands of a metal can stand in no other way, as at a chelate.
    private static boolean isImplied(IAtom metal, IAtomContainer container) {
        return new OpenShapes(CanonicalOrder.kinds(container)).isImplied(metal);
    }

    private static Set<Integer> numbersOf(IBond bond, InchiRun inchi) {
        return Set.of(
                inchi.numbers()[bond.getBegin().getIndex()],
                inchi.numbers()[bond.getEnd().getIndex()]);
    }

    /// InChI does not know what a metal does to its neighbours.
    static boolean isJudged(IAtom atom) {
        for (IBond bond : atom.bonds()) {
            if (BoundMetals.isMetal(bond.getOther(atom))) {
                return false;
            }
        }
        return JUDGED_BY_INCHI.contains(atom.getSymbol());
    }

    /// How many neighbours of `atom`, other than across `except`, are ends of chains and alike.
    static int mostLikeAtoms(IAtom atom, @Nullable IBond except) {
        Map<List<Integer>, Integer> kinds = new HashMap<>();
        for (IBond bond : atom.bonds()) {
            IAtom other = bond.getOther(atom);
            if (!bond.equals(except) && other.getBondCount() == 1 && !Graphs.isUnknown(other)) {
                List<Integer> kind = List.of(
                        Objects.requireNonNullElse(other.getAtomicNumber(), 0),
                        Objects.requireNonNullElse(other.getMassNumber(), 0),
                        Graphs.chargeOf(other),
                        Graphs.hydrogensOf(other),
                        bond.getOrder() == null ? 0 : bond.getOrder().ordinal());
                kinds.merge(kind, 1, Integer::sum);
            }
        }
        return kinds.values().stream().mapToInt(Integer::intValue).max().orElse(0);
    }
}
