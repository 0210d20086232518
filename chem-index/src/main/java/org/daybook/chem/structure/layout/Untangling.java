package org.daybook.chem.structure.layout;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import javax.vecmath.Point2d;
import org.openscience.cdk.interfaces.IAtom;
import org.openscience.cdk.interfaces.IAtomContainer;
import org.openscience.cdk.interfaces.IBond;

/// Takes parts of a drawing that lie on each other apart: what hangs on a bond outside rings is turned about the atom
/// that it hangs on, or mirrored in the bond, as long as that makes less [Clutter].
///
/// Angles are in steps of 30°. Wedges must be set anew afterwards.
final class Untangling {

    private static final int MOST_ROUNDS = 4;
    private static final double[] ANGLES =
            {Math.PI / 6, -Math.PI / 6, Math.PI / 3, -Math.PI / 3, 2 * Math.PI / 3, -2 * Math.PI / 3};

    private Untangling() {}

    /// Moves atoms of `container`; false if nothing helped.
    static boolean improve(IAtomContainer container) {
        int before = Clutter.of(container);
        int clutter = before;
        for (int round = 0; round < MOST_ROUNDS && clutter > 0; round++) {
            int reached = clutter;
            for (IBond bond : container.bonds()) {
                if (!bond.isInRing() && bond.getOrder() == IBond.Order.SINGLE && clutter > 0) {
                    clutter = improve(container, bond, clutter);
                }
            }
            if (clutter == reached) {
                break;
            }
        }
        return clutter < before;
    }

    private static int improve(IAtomContainer container, IBond bond, int clutter) {
        Set<IAtom> hanging = hangingOn(bond, bond.getEnd());
        boolean isSmaller = hanging.size() * 2 <= container.getAtomCount();
        IAtom pivot = isSmaller ? bond.getBegin() : bond.getEnd();
        Set<IAtom> moved = isSmaller ? hanging : hangingOn(bond, bond.getBegin());
        Map<IAtom, Point2d> places = new HashMap<>();
        moved.forEach(atom -> places.put(atom, atom.getPoint2d()));
        int least = clutter;
        Map<IAtom, Point2d> best = places;
        for (int move = 0; move <= ANGLES.length; move++) {
            for (IAtom atom : moved) {
                Point2d place = places.get(atom);
                atom.setPoint2d(move < ANGLES.length
                        ? turned(place, pivot.getPoint2d(), ANGLES[move])
                        : mirrored(place, pivot.getPoint2d(), places.get(bond.getOther(pivot))));
            }
            int now = Clutter.of(container);
            if (now < least) {
                least = now;
                best = new HashMap<>();
                for (IAtom atom : moved) {
                    best.put(atom, atom.getPoint2d());
                }
            }
        }
        best.forEach(IAtom::setPoint2d);
        return least;
    }

    /// The atoms on the side of `start` when `bond` is cut.
    private static Set<IAtom> hangingOn(IBond bond, IAtom start) {
        Set<IAtom> found = new HashSet<>(Set.of(start));
        Deque<IAtom> open = new ArrayDeque<>(found);
        while (!open.isEmpty()) {
            IAtom atom = open.pop();
            for (IBond next : atom.bonds()) {
                if (!next.equals(bond) && found.add(next.getOther(atom))) {
                    open.push(next.getOther(atom));
                }
            }
        }
        return found;
    }

    private static Point2d turned(Point2d place, Point2d pivot, double angle) {
        double x = place.x - pivot.x;
        double y = place.y - pivot.y;
        return new Point2d(pivot.x + x * Math.cos(angle) - y * Math.sin(angle),
                pivot.y + x * Math.sin(angle) + y * Math.cos(angle));
    }

    private static Point2d mirrored(Point2d place, Point2d from, Point2d to) {
        double length = from.distance(to);
        double lineX = (to.x - from.x) / length;
        double lineY = (to.y - from.y) / length;
        double along = (place.x - from.x) * lineX + (place.y - from.y) * lineY;
        return new Point2d(2 * (from.x + along * lineX) - place.x, 2 * (from.y + along * lineY) - place.y);
    }
}
