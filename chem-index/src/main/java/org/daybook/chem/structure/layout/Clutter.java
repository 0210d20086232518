package org.daybook.chem.structure.layout;

import java.awt.geom.Line2D;
import java.util.ArrayList;
import java.util.List;
import javax.vecmath.Point2d;
import org.openscience.cdk.geometry.GeometryUtil;
import org.openscience.cdk.interfaces.IAtom;
import org.openscience.cdk.interfaces.IAtomContainer;
import org.openscience.cdk.interfaces.IBond;

/// How hard a drawing is to read: atoms that nearly lie on others, and bonds that cross.
final class Clutter {

    /// As much as the bridge of a cage makes.
    static final int LEGIBLE = 2;
    /// Of the usual length of a bond: symbols of atoms that are nearer touch each other.
    private static final double NEAR = 0.45;
    private static final int OF_TWO_ATOMS = 3;

    private Clutter() {}

    /// 3 for each two atoms that are too near each other, 1 for each two bonds that cross; 0 if nothing is in the way.
    static int of(IAtomContainer container) {
        if (container.getBondCount() == 0) {
            return 0;
        }
        double near = NEAR * GeometryUtil.getBondLengthMedian(container);
        int clutter = 0;
        for (int i = 0; i < container.getAtomCount(); i++) {
            for (int j = 0; j < i; j++) {
                boolean isNear = isWithin(container.getAtom(i).getPoint2d(), container.getAtom(j).getPoint2d(), near);
                clutter += isNear ? OF_TWO_ATOMS : 0;
            }
        }
        List<IBond> bonds = new ArrayList<>();
        container.bonds().forEach(bonds::add);
        for (int i = 0; i < bonds.size(); i++) {
            for (int j = 0; j < i; j++) {
                clutter += cross(bonds.get(i), bonds.get(j)) ? 1 : 0;
            }
        }
        return clutter;
    }

    private static boolean isWithin(Point2d one, Point2d other, double distance) {
        return Math.abs(one.x - other.x) < distance && Math.abs(one.y - other.y) < distance
                && one.distance(other) < distance;
    }

    private static boolean cross(IBond one, IBond other) {
        IAtom begin = one.getBegin();
        IAtom end = one.getEnd();
        if (other.contains(begin) || other.contains(end)) {
            return false;
        }
        Point2d from = begin.getPoint2d();
        Point2d to = end.getPoint2d();
        Point2d otherFrom = other.getBegin().getPoint2d();
        Point2d otherTo = other.getEnd().getPoint2d();
        return Line2D.linesIntersect(from.x, from.y, to.x, to.y, otherFrom.x, otherFrom.y, otherTo.x, otherTo.y);
    }
}
