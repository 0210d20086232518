package org.daybook.chem.structure.depict;

import java.util.HashMap;
import java.util.Map;
import java.util.Set;
import javax.vecmath.Point2d;
import javax.vecmath.Vector2d;
import org.jspecify.annotations.Nullable;
import org.openscience.cdk.geometry.GeometryUtil;
import org.openscience.cdk.interfaces.IAtom;
import org.openscience.cdk.interfaces.IAtomContainer;
import org.openscience.cdk.interfaces.IBond;
import org.openscience.cdk.interfaces.IStereoElement;

/// Turns a container with coordinates into SVG.
final class SvgDrawing {

    /// Length of a bond in user units of the SVG, the same in all drawings.
    static final double BOND = 30;
    private static final double MARGIN = 14;
    private static final double HIT_RADIUS = 9;

    private final IAtomContainer container;
    private final Set<Integer> marked;
    private final Map<IAtom, Point2d> places = new HashMap<>();
    private final Map<IAtom, AtomLabel> labels = new HashMap<>();
    private double width;
    private double height;

    SvgDrawing(IAtomContainer container, Set<Integer> marked) {
        this.container = container;
        this.marked = marked;
        for (IAtom atom : container.atoms()) {
            if (AtomLabel.isNeeded(atom, container)) {
                labels.put(atom, AtomLabel.of(atom, container, AtomLabel.hasRoomLeft(atom)));
            }
        }
        arrange();
    }

    /// Scales to the common bond length, turns the y axis down and moves everything into the frame.
    private void arrange() {
        double bond = container.getBondCount() == 0 ? 1.5 : GeometryUtil.getBondLengthMedian(container);
        double scale = BOND / (bond > 1e-6 ? bond : 1.5);
        double left = Double.MAX_VALUE;
        double top = Double.MAX_VALUE;
        double right = -Double.MAX_VALUE;
        double bottom = -Double.MAX_VALUE;
        for (IAtom atom : container.atoms()) {
            Point2d place = new Point2d(atom.getPoint2d().x * scale, -atom.getPoint2d().y * scale);
            places.put(atom, place);
            AtomLabel label = labels.get(atom);
            left = Math.min(left, place.x - (label == null ? 0 : label.left()));
            right = Math.max(right, place.x + (label == null ? 0 : label.right()));
            top = Math.min(top, place.y - (label == null ? 0 : label.halfHeight()));
            bottom = Math.max(bottom, place.y + (label == null ? 0 : label.halfHeight()));
        }
        for (Point2d place : places.values()) {
            place.x += MARGIN - left;
            place.y += MARGIN - top;
        }
        width = Math.ceil(right - left + 2 * MARGIN);
        height = Math.ceil(bottom - top + 2 * MARGIN);
    }

    String toSvg(String title, String style) {
        StringBuilder strokes = new StringBuilder();
        StringBuilder shapes = new StringBuilder();
        BondLines lines = new BondLines(this, strokes, shapes);
        container.bonds().forEach(lines::draw);
        StringBuilder svg = new StringBuilder(open(width, height, title, style));
        appendHits(svg);
        if (!strokes.isEmpty()) {
            svg.append("<path class=\"bonds\" d=\"").append(strokes)
                    .append("\" fill=\"none\" stroke=\"currentColor\" stroke-width=\"1.5\" stroke-linecap=\"round\"/>");
        }
        if (!shapes.isEmpty()) {
            svg.append("<path class=\"wedges\" d=\"").append(shapes).append("\" fill=\"currentColor\"/>");
        }
        appendText(svg);
        return svg.append("</svg>").toString();
    }

    private void appendHits(StringBuilder svg) {
        if (marked.isEmpty()) {
            return;
        }
        svg.append("<g class=\"hit\" opacity=\"0.3\" fill=\"currentColor\" stroke=\"currentColor\">");
        for (int index : marked) {
            Point2d place = place(container.getAtom(index));
            svg.append("<circle cx=\"%s\" cy=\"%s\" r=\"%s\" stroke=\"none\"/>".formatted(
                    AtomLabel.number(place.x), AtomLabel.number(place.y), AtomLabel.number(HIT_RADIUS)));
        }
        StringBuilder path = new StringBuilder();
        for (IBond bond : container.bonds()) {
            if (marked.contains(bond.getBegin().getIndex()) && marked.contains(bond.getEnd().getIndex())) {
                Point2d begin = place(bond.getBegin());
                Point2d end = place(bond.getEnd());
                path.append('M').append(AtomLabel.number(begin.x)).append(',').append(AtomLabel.number(begin.y))
                        .append('L').append(AtomLabel.number(end.x)).append(',').append(AtomLabel.number(end.y));
            }
        }
        if (!path.isEmpty()) {
            svg.append("<path d=\"").append(path).append("\" stroke-width=\"8\"/>");
        }
        svg.append("</g>");
    }

    private void appendText(StringBuilder svg) {
        StringBuilder text = new StringBuilder();
        for (IAtom atom : container.atoms()) {
            AtomLabel label = labels.get(atom);
            if (label != null) {
                text.append(label.toSvg(place(atom).x, place(atom).y));
            }
        }
        for (IStereoElement<?, ?> element : container.stereoElements()) {
            String group = group(element.getGroupInfo());
            if (group != null && element.getFocus() instanceof IAtom atom) {
                Point2d free = besideBonds(atom);
                text.append(
                        ("<text class=\"stereo-group\" font-size=\"9\" text-anchor=\"middle\" x=\"%s\" "
                                + "y=\"%s\">%s</text>")
                                .formatted(AtomLabel.number(free.x), AtomLabel.number(free.y + 3), escaped(group)));
            }
        }
        if (!text.isEmpty()) {
            svg.append("<g fill=\"currentColor\" font-family=\"Arial,Helvetica,sans-serif\" font-size=\"15\">")
                    .append(text).append("</g>");
        }
    }

    /// A place beside `atom` away from its bonds.
    private Point2d besideBonds(IAtom atom) {
        Point2d place = place(atom);
        Vector2d away = new Vector2d();
        for (IBond bond : atom.bonds()) {
            Point2d other = place(bond.getOther(atom));
            away.add(new Vector2d(place.x - other.x, place.y - other.y));
        }
        if (away.length() < 1) {
            away.set(1, -1);
        }
        away.normalize();
        return new Point2d(place.x + 11 * away.x, place.y + 9 * away.y);
    }

    private static @Nullable String group(int info) {
        int number = info >>> IStereoElement.GRP_NUM_SHIFT;
        return switch (info & IStereoElement.GRP_TYPE_MASK) {
            case IStereoElement.GRP_RAC -> "&" + number;
            case IStereoElement.GRP_REL -> "or" + number;
            default -> null;
        };
    }

    Point2d place(IAtom atom) {
        return places.get(atom);
    }

    boolean hasLabel(IAtom atom) {
        return labels.containsKey(atom);
    }

    /// Where a bond from `atom` to `other` starts to be visible: at the atom, or beside its label.
    Point2d from(IAtom atom, IAtom other) {
        Point2d start = place(atom);
        Point2d end = place(other);
        AtomLabel label = labels.get(atom);
        if (label == null) {
            return start;
        }
        double dx = end.x - start.x;
        double dy = end.y - start.y;
        double reachX = dx > 0 ? label.right() : label.left();
        double part = Math.min(0.45, Math.min(
                dx == 0 ? 1 : reachX / Math.abs(dx), dy == 0 ? 1 : label.halfHeight() / Math.abs(dy)));
        return new Point2d(start.x + dx * part, start.y + dy * part);
    }

    /// A drawing that only says why there is none.
    static String placeholder(String title, String words, String style) {
        return open(260, 60, title + ": " + words, style)
                + "<rect x=\"1\" y=\"1\" width=\"258\" height=\"58\" rx=\"4\" fill=\"none\" stroke=\"currentColor\""
                + " stroke-dasharray=\"4 4\"/><text x=\"130\" y=\"35\" text-anchor=\"middle\" fill=\"currentColor\""
                + " font-family=\"Arial,Helvetica,sans-serif\" font-size=\"14\">" + escaped(words) + "</text></svg>";
    }

    private static String open(double width, double height, String title, String style) {
        String w = AtomLabel.number(width);
        String h = AtomLabel.number(height);
        return "<svg xmlns=\"http://www.w3.org/2000/svg\" class=\"structure\" width=\"" + w + "\" height=\"" + h
                + "\" viewBox=\"0 0 " + w + " " + h + "\" role=\"img\"><title>" + escaped(title) + "</title>" + style;
    }

    /// `text` as XML character data: markup escaped, characters that XML cannot hold replaced.
    static String escaped(String text) {
        StringBuilder escaped = new StringBuilder();
        text.codePoints().forEach(c -> {
            switch (c) {
                case '<' -> escaped.append("&lt;");
                case '>' -> escaped.append("&gt;");
                case '&' -> escaped.append("&amp;");
                case '"' -> escaped.append("&quot;");
                default -> escaped.appendCodePoint(isXml(c) ? c : 0xFFFD);
            }
        });
        return escaped.toString();
    }

    private static boolean isXml(int c) {
        return c == '\t'
                || c == '\n'
                || c == '\r'
                || c >= 0x20 && c <= 0xD7FF
                || c >= 0xE000 && c <= 0xFFFD
                || c >= 0x10000;
    }
}
