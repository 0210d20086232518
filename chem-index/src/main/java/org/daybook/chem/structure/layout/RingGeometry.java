package org.daybook.chem.structure.layout;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import javax.vecmath.Point2d;
import javax.vecmath.Vector2d;
import org.openscience.cdk.interfaces.IAtom;
import org.openscience.cdk.interfaces.IBond;

/// Turns a double bond of a drawn ring from cis to trans or back, by folding one of its ends into the ring.
///
/// The end is mirrored, with all that hangs on it, in the line between its two neighbours in the ring: lengths stay,
/// and the ring neighbour comes to lie on the other side of the double bond.
final class RingGeometry {

    private RingGeometry() {}

    /// Folds the end `end` of `bond`; false if it belongs to several rings and cannot be moved alone.
    static boolean fold(IBond bond, IAtom end) {
        IAtom across = bond.getOther(end);
        return neighbourInRing(bond, end)
                .flatMap(neighbour -> hangingOn(end, Set.of(neighbour, across))
                        .map(moved -> mirror(moved, neighbour.getPoint2d(), across.getPoint2d())))
                .isPresent();
    }

    private static Optional<IAtom> neighbourInRing(IBond bond, IAtom end) {
        IAtom found = null;
        for (IBond next : end.bonds()) {
            if (!next.equals(bond) && next.isInRing()) {
                if (found != null) {
                    return Optional.empty();
                }
                found = next.getOther(end);
            }
        }
        return Optional.ofNullable(found);
    }

    private static Optional<Set<IAtom>> hangingOn(IAtom start, Set<IAtom> fixed) {
        Set<IAtom> found = new HashSet<>(List.of(start));
        Deque<IAtom> queue = new ArrayDeque<>(found);
        while (!queue.isEmpty()) {
            IAtom atom = queue.remove();
            for (IBond bond : atom.bonds()) {
                IAtom next = bond.getOther(atom);
                boolean isBack = fixed.contains(next);
                if (isBack && !atom.equals(start)) {
                    return Optional.empty();
                }
                if (!isBack && found.add(next)) {
                    queue.add(next);
                }
            }
        }
        return Optional.of(found);
    }

    private static boolean mirror(Set<IAtom> atoms, Point2d from, Point2d to) {
        Vector2d line = new Vector2d(to.x - from.x, to.y - from.y);
        double length = line.length();
        if (length < 1e-6) {
            return false;
        }
        line.scale(1 / length);
        for (IAtom atom : atoms) {
            Point2d place = atom.getPoint2d();
            double along = (place.x - from.x) * line.x + (place.y - from.y) * line.y;
            double footX = from.x + along * line.x;
            double footY = from.y + along * line.y;
            atom.setPoint2d(new Point2d(2 * footX - place.x, 2 * footY - place.y));
        }
        return true;
    }
}
