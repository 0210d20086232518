package org.daybook.chem.structure.depict;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.HashMap;
import java.util.Map;
import javax.vecmath.Point2d;
import javax.vecmath.Vector2d;
import org.jspecify.annotations.Nullable;
import org.openscience.cdk.interfaces.IAtom;
import org.openscience.cdk.interfaces.IBond;

/// The strokes of one bond: lines, wedges, hashes, waves and crosses.
///
/// Plain lines are collected in one path, filled shapes in another.
final class BondLines {

    private static final double GAP = SvgDrawing.BOND * 0.16;
    private static final double WEDGE = SvgDrawing.BOND * 0.1;
    private static final int LARGEST_RING = 8;

    private final SvgDrawing drawing;
    private final StringBuilder strokes;
    private final StringBuilder shapes;

    BondLines(SvgDrawing drawing, StringBuilder strokes, StringBuilder shapes) {
        this.drawing = drawing;
        this.strokes = strokes;
        this.shapes = shapes;
    }

    void draw(IBond bond) {
        switch (bond.getOrder()) {
            case DOUBLE -> drawDouble(bond);
            case TRIPLE -> drawTriple(bond);
            default -> drawSingle(bond);
        }
    }

    private void drawSingle(IBond bond) {
        switch (bond.getDisplay()) {
            case WedgeBegin, HollowWedgeBegin, Bold -> wedge(bond.getBegin(), bond.getEnd());
            case WedgeEnd, HollowWedgeEnd -> wedge(bond.getEnd(), bond.getBegin());
            case WedgedHashBegin, Hash -> hashes(bond.getBegin(), bond.getEnd());
            case WedgedHashEnd -> hashes(bond.getEnd(), bond.getBegin());
            case Wavy -> wave(bond.getBegin(), bond.getEnd());
            default -> line(drawing.from(bond.getBegin(), bond.getEnd()), drawing.from(bond.getEnd(), bond.getBegin()));
        }
    }

    private void drawTriple(IBond bond) {
        Vector2d across = across(bond.getBegin(), bond.getEnd());
        for (double shift : new double[] {-GAP, 0, GAP}) {
            parallel(bond, across, shift, 0);
        }
    }

    private void drawDouble(IBond bond) {
        Vector2d across = across(bond.getBegin(), bond.getEnd());
        if (bond.getDisplay() == IBond.Display.Crossed) {
            cross(bond, across);
            return;
        }
        double side = side(bond, across);
        if (side == 0) {
            parallel(bond, across, -GAP / 2, 0);
            parallel(bond, across, GAP / 2, 0);
        } else {
            parallel(bond, across, 0, 0);
            parallel(bond, across, side * GAP, SvgDrawing.BOND * 0.12);
        }
    }

    /// On which side the second line goes: into the ring, else where more neighbours are; 0 for both sides alike.
    private double side(IBond bond, Vector2d across) {
        Point2d centre = ringCentre(bond);
        Point2d begin = drawing.place(bond.getBegin());
        if (centre != null) {
            return Math.signum(across.dot(vector(begin, centre)));
        }
        double sum = 0;
        for (IAtom end : new IAtom[] {bond.getBegin(), bond.getEnd()}) {
            if (end.getBondCount() == 1 && drawing.hasLabel(end)) {
                return 0;
            }
            for (IBond other : end.bonds()) {
                if (!other.equals(bond)) {
                    sum += Math.signum(across.dot(vector(drawing.place(end), drawing.place(other.getOther(end)))));
                }
            }
        }
        return Math.abs(sum) < 0.5 && bond.getBegin().getBondCount() + bond.getEnd().getBondCount() != 4
                ? 0 : sum < 0 ? -1 : 1;
    }

    private @Nullable Point2d ringCentre(IBond bond) {
        if (!bond.isInRing()) {
            return null;
        }
        Map<IAtom, IAtom> previous = new HashMap<>();
        Deque<IAtom> queue = new ArrayDeque<>();
        previous.put(bond.getBegin(), bond.getBegin());
        queue.add(bond.getBegin());
        while (!queue.isEmpty() && !previous.containsKey(bond.getEnd())) {
            IAtom atom = queue.remove();
            for (IBond next : atom.bonds()) {
                IAtom other = next.getOther(atom);
                if (next.isInRing() && !next.equals(bond) && previous.putIfAbsent(other, atom) == null) {
                    queue.add(other);
                }
            }
        }
        return centreOfPath(bond, previous);
    }

    private @Nullable Point2d centreOfPath(IBond bond, Map<IAtom, IAtom> previous) {
        Point2d sum = new Point2d();
        int size = 0;
        for (IAtom atom = bond.getEnd(); ; atom = previous.get(atom)) {
            if (atom == null || ++size > LARGEST_RING) {
                return null;
            }
            sum.add(drawing.place(atom));
            if (atom.equals(bond.getBegin())) {
                sum.scale(1.0 / size);
                return sum;
            }
        }
    }

    private void parallel(IBond bond, Vector2d across, double shift, double trim) {
        Point2d begin = drawing.from(bond.getBegin(), bond.getEnd());
        Point2d end = drawing.from(bond.getEnd(), bond.getBegin());
        Vector2d along = vector(begin, end);
        along.normalize();
        double trimBegin = drawing.hasLabel(bond.getBegin()) || bond.getBegin().getBondCount() == 1 ? 0 : trim;
        double trimEnd = drawing.hasLabel(bond.getEnd()) || bond.getEnd().getBondCount() == 1 ? 0 : trim;
        line(moved(moved(begin, across, shift), along, trimBegin), moved(moved(end, across, shift), along, -trimEnd));
    }

    private void cross(IBond bond, Vector2d across) {
        Point2d begin = drawing.from(bond.getBegin(), bond.getEnd());
        Point2d end = drawing.from(bond.getEnd(), bond.getBegin());
        line(moved(begin, across, GAP / 2), moved(end, across, -GAP / 2));
        line(moved(begin, across, -GAP / 2), moved(end, across, GAP / 2));
    }

    private void wedge(IAtom tip, IAtom base) {
        Vector2d across = across(tip, base);
        Point2d end = drawing.from(base, tip);
        shapes.append(point('M', drawing.from(tip, base)))
                .append(point('L', moved(end, across, WEDGE)))
                .append(point('L', moved(end, across, -WEDGE)))
                .append('Z');
    }

    private void hashes(IAtom tip, IAtom base) {
        Point2d from = drawing.from(tip, base);
        Point2d to = drawing.from(base, tip);
        Vector2d across = across(tip, base);
        int count = Math.max(4, (int) (from.distance(to) / 4));
        for (int i = 1; i <= count; i++) {
            double part = (double) i / count;
            Point2d middle = new Point2d();
            middle.interpolate(from, to, part);
            line(moved(middle, across, WEDGE * part), moved(middle, across, -WEDGE * part));
        }
    }

    private void wave(IAtom begin, IAtom end) {
        Point2d from = drawing.from(begin, end);
        Point2d to = drawing.from(end, begin);
        Vector2d across = across(begin, end);
        strokes.append(point('M', from));
        int halves = 8;
        for (int i = 1; i <= halves; i++) {
            Point2d control = new Point2d();
            control.interpolate(from, to, (i - 0.5) / halves);
            Point2d next = new Point2d();
            next.interpolate(from, to, (double) i / halves);
            strokes.append(point('Q', moved(control, across, i % 2 == 0 ? GAP : -GAP))).append(point(' ', next));
        }
    }

    private void line(Point2d from, Point2d to) {
        strokes.append(point('M', from)).append(point('L', to));
    }

    private Vector2d across(IAtom begin, IAtom end) {
        Vector2d along = vector(drawing.place(begin), drawing.place(end));
        Vector2d across = new Vector2d(-along.y, along.x);
        if (across.lengthSquared() > 0) {
            across.normalize();
        }
        return across;
    }

    private static Vector2d vector(Point2d from, Point2d to) {
        return new Vector2d(to.x - from.x, to.y - from.y);
    }

    private static Point2d moved(Point2d point, Vector2d direction, double distance) {
        return new Point2d(point.x + direction.x * distance, point.y + direction.y * distance);
    }

    private static String point(char command, Point2d point) {
        return command + AtomLabel.number(point.x) + "," + AtomLabel.number(point.y);
    }
}
