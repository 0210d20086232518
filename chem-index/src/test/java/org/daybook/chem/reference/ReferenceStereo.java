package org.daybook.chem.reference;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.openscience.cdk.BondRef;
import org.openscience.cdk.interfaces.IAtom;
import org.openscience.cdk.interfaces.IAtomContainer;
import org.openscience.cdk.interfaces.IBond;
import org.openscience.cdk.interfaces.IDoubleBondStereochemistry;
import org.openscience.cdk.interfaces.IStereoElement;
import org.openscience.cdk.interfaces.ITetrahedralChirality;
import org.openscience.cdk.isomorphism.matchers.QueryBond;

/// The stereo centres and double bonds a query states, and whether a mapping keeps them.
///
/// Tetrahedral centres and double bonds count, all other kinds are ignored. A place that a neighbour takes in the
/// molecule and that is empty in the query (an implicit hydrogen, a lone pair) is filled by that neighbour. A centre
/// without a configuration in the molecule does not match a stated one.
final class ReferenceStereo {
    private record Centre(int focus, int[] carriers) {}

    private record DoubleBond(int begin, int end, int beginCarrier, int endCarrier, QueryBond bond) {}

    private final ReferencePattern pattern;
    private final IAtomContainer query;
    private final List<Centre> centres = new ArrayList<>();
    private final List<DoubleBond> doubleBonds = new ArrayList<>();

    ReferenceStereo(IAtomContainer query, ReferencePattern pattern) {
        this.query = query;
        this.pattern = pattern;
        for (IStereoElement<?, ?> element : query.stereoElements()) {
            if (element instanceof ITetrahedralChirality centre) {
                centres.add(new Centre(query.indexOf(centre.getChiralAtom()), indexes(centre, query)));
            } else if (element instanceof IDoubleBondStereochemistry bond) {
                doubleBonds.add(doubleBond(bond));
            }
        }
    }

    private DoubleBond doubleBond(IDoubleBondStereochemistry element) {
        IBond focus = element.getStereoBond();
        IAtom begin = focus.getBegin();
        IBond[] carriers = element.getBonds();
        IBond atBegin = carriers[0].contains(begin) ? carriers[0] : carriers[1];
        IBond atEnd = atBegin == carriers[0] ? carriers[1] : carriers[0];
        return new DoubleBond(
                query.indexOf(begin),
                query.indexOf(focus.getEnd()),
                query.indexOf(atBegin.getOther(begin)),
                query.indexOf(atEnd.getOther(focus.getEnd())),
                (QueryBond) BondRef.deref(focus));
    }

    private static int[] indexes(ITetrahedralChirality centre, IAtomContainer container) {
        return Arrays.stream(centre.getLigands()).mapToInt(container::indexOf).toArray();
    }

    boolean isEmpty() {
        return centres.isEmpty() && doubleBonds.isEmpty();
    }

    boolean agrees(int[] mapping, IAtomContainer target) {
        return centres.stream().allMatch(centre -> agrees(centre, mapping, target))
                && doubleBonds.stream().allMatch(bond -> agrees(bond, mapping, target));
    }

    private boolean agrees(Centre centre, int[] mapping, IAtomContainer target) {
        IAtom focus = target.getAtom(mapping[centre.focus]);
        return pattern.accepts(
                ReferencePattern.expression(query.getAtom(centre.focus)), focus, configuration(centre, mapping, focus));
    }

    /// The configuration of the molecule's centre in the order the query names the neighbours: left, right, or 0 for
    /// none.
    private static int configuration(Centre centre, int[] mapping, IAtom focus) {
        ITetrahedralChirality element = tetrahedral(focus);
        if (element == null) {
            return 0;
        }
        int[] carriers = indexes(element, focus.getContainer());
        int[] mapped = Arrays.stream(centre.carriers).map(i -> i == centre.focus ? -1 : mapping[i]).toArray();
        for (int carrier : carriers) {
            if (Arrays.stream(mapped).noneMatch(i -> i == carrier)) {
                fillEmptyPlace(mapped, carrier);
            }
        }
        int order = element.getConfigOrder();
        boolean swapped = odd(carriers) != odd(mapped);
        return swapped ? IStereoElement.LEFT + IStereoElement.RIGHT - order : order;
    }

    private static @Nullable ITetrahedralChirality tetrahedral(IAtom focus) {
        for (IStereoElement<?, ?> element : focus.getContainer().stereoElements()) {
            if (element instanceof ITetrahedralChirality centre && centre.getChiralAtom().equals(focus)) {
                return centre;
            }
        }
        return null;
    }

    private static void fillEmptyPlace(int[] mapped, int carrier) {
        for (int i = 0; i < mapped.length; i++) {
            if (mapped[i] < 0) {
                mapped[i] = carrier;
                return;
            }
        }
    }

    private static boolean odd(int[] order) {
        int inversions = 0;
        for (int i = 0; i < order.length; i++) {
            for (int j = i + 1; j < order.length; j++) {
                inversions += order[i] > order[j] ? 1 : 0;
            }
        }
        return inversions % 2 == 1;
    }

    private static boolean agrees(DoubleBond asked, int[] mapping, IAtomContainer target) {
        IAtom begin = target.getAtom(mapping[asked.begin]);
        IAtom end = target.getAtom(mapping[asked.end]);
        IBond bond = begin.getBond(end);
        int configuration = 0;
        for (IStereoElement<?, ?> element : target.stereoElements()) {
            if (element instanceof IDoubleBondStereochemistry found && found.getStereoBond().equals(bond)) {
                boolean flipped = carries(found, begin, target.getAtom(mapping[asked.beginCarrier]))
                        != carries(found, end, target.getAtom(mapping[asked.endCarrier]));
                int order = found.getConfigOrder();
                configuration = flipped ? IStereoElement.TOGETHER + IStereoElement.OPPOSITE - order : order;
            }
        }
        return asked.bond.getExpression().matches(bond, configuration);
    }

    private static boolean carries(IDoubleBondStereochemistry element, IAtom end, IAtom carrier) {
        return Arrays.stream(element.getBonds()).anyMatch(bond -> bond.contains(end) && bond.contains(carrier));
    }
}
