package org.daybook.chem.structure.layout;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import javax.vecmath.Point2d;
import javax.vecmath.Point3d;
import javax.vecmath.Vector2d;
import javax.vecmath.Vector3d;
import org.daybook.chem.structure.Graphs;
import org.openscience.cdk.interfaces.IAtom;
import org.openscience.cdk.interfaces.IAtomContainer;
import org.openscience.cdk.interfaces.IBond;
import org.openscience.cdk.interfaces.IStereoElement;
import org.openscience.cdk.stereo.StereoElementFactory;
import org.openscience.cdk.stereo.TetrahedralChirality;

/// The hands of centres for which the last digit of a coordinate would decide
/// (`docs/decisions/0214-a-hair-decides-nothing.md`).
///
/// Of three neighbours two may lie opposite each other, with a wedge on the third, the stem of a T. The hydrogen, or
/// the lone pair, then lies opposite the stem, as RDKit reads it; CDK takes a stem that leans forward by a hair for the
/// one hand, backward for the other, and an upright one for none. In a drawing with depth, a centre that is flat but
/// for a hair has no hand.
final class HairBreadths {

    /// Sine of the largest angle, 1°, by which the beam of a T may be bent.
    private static final double BENT = 0.0175;
    /// By how much of its stem's length a centre is moved to bend a T for good.
    private static final double MOVED = 0.2;
    /// Volume between three neighbours at unit distance, 0.77 at a tetrahedron; RDKit's limit is about the same.
    private static final double FLAT = 0.03;
    private static final int BEAM_AND_STEM = 3;

    private HairBreadths() {}

    /// The stereo elements of the centres of a T in a drawing without depth.
    static List<IStereoElement<?, ?>> ofStems(IAtomContainer container) {
        Map<Integer, Vector2d> stems = stems(container);
        if (stems.isEmpty()) {
            return List.of();
        }
        IAtomContainer copy = Graphs.copyOf(container);
        stems.forEach((index, stem) -> {
            Point2d moved = new Point2d(copy.getAtom(index).getPoint2d());
            moved.scaleAdd(-MOVED, stem, moved);
            copy.getAtom(index).setPoint2d(moved);
        });
        List<IStereoElement<?, ?>> found = new ArrayList<>();
        for (IStereoElement<?, ?> element : StereoElementFactory.using2DCoordinates(copy).createAll()) {
            if (element.getConfigClass() == IStereoElement.TH
                    && stems.containsKey(((IAtom) element.getFocus()).getIndex())) {
                found.add(in(container, element));
            }
        }
        return found;
    }

    private static IStereoElement<?, ?> in(IAtomContainer container, IStereoElement<?, ?> element) {
        IAtom[] carriers = element.getCarriers().stream()
                .map(carrier -> container.getAtom(((IAtom) carrier).getIndex()))
                .toArray(IAtom[]::new);
        return new TetrahedralChirality(container.getAtom(((IAtom) element.getFocus()).getIndex()), carriers,
                element.getConfigOrder());
    }

    /// By the index of its centre, the stem of each T on which a wedge starts.
    private static Map<Integer, Vector2d> stems(IAtomContainer container) {
        Map<Integer, Vector2d> stems = new HashMap<>();
        for (IAtom atom : container.atoms()) {
            if (atom.getPoint2d() != null && atom.getBondCount() == BEAM_AND_STEM) {
                stem(atom).ifPresent(stem -> stems.put(atom.getIndex(), stem));
            }
        }
        return stems;
    }

    private static Optional<Vector2d> stem(IAtom centre) {
        IBond wedge = null;
        List<Vector2d> beam = new ArrayList<>();
        for (IBond bond : centre.bonds()) {
            if (isWedgeFrom(centre, bond)) {
                wedge = bond;
            } else {
                beam.add(direction(centre, bond));
            }
        }
        if (wedge == null || beam.size() != BEAM_AND_STEM - 1) {
            return Optional.empty();
        }
        Vector2d one = beam.getFirst();
        Vector2d other = beam.getLast();
        double bent = one.x * other.y - one.y * other.x;
        boolean isStraight = one.dot(other) < 0 && Math.abs(bent) <= BENT * one.length() * other.length();
        return isStraight ? Optional.of(direction(centre, wedge)) : Optional.empty();
    }

    private static boolean isWedgeFrom(IAtom centre, IBond bond) {
        return switch (bond.getDisplay()) {
            case WedgeBegin, WedgedHashBegin -> bond.getBegin().equals(centre);
            case WedgeEnd, WedgedHashEnd -> bond.getEnd().equals(centre);
            default -> false;
        };
    }

    private static Vector2d direction(IAtom centre, IBond bond) {
        Vector2d direction = new Vector2d(bond.getOther(centre).getPoint2d());
        direction.sub(centre.getPoint2d());
        return direction;
    }

    /// Whether `element` is the hand of a centre that lies in a plane with its neighbours but for a hair.
    static boolean isFlat(IStereoElement<?, ?> element) {
        if (element.getConfigClass() != IStereoElement.TH || ((IAtom) element.getFocus()).getPoint3d() == null) {
            return false;
        }
        Point3d centre = ((IAtom) element.getFocus()).getPoint3d();
        List<Vector3d> neighbours = element.getCarriers().stream()
                .filter(carrier -> !carrier.equals(element.getFocus()))
                .map(carrier -> from(centre, ((IAtom) carrier).getPoint3d()))
                .toList();
        Vector3d normal = new Vector3d();
        for (int i = 0; i + BEAM_AND_STEM <= neighbours.size(); i++) {
            for (int j = i + 1; j + 1 < neighbours.size(); j++) {
                for (int k = j + 1; k < neighbours.size(); k++) {
                    normal.cross(neighbours.get(j), neighbours.get(k));
                    if (Math.abs(neighbours.get(i).dot(normal)) > FLAT) {
                        return false;
                    }
                }
            }
        }
        return true;
    }

    /// At unit length.
    private static Vector3d from(Point3d centre, Point3d neighbour) {
        Vector3d direction = new Vector3d(neighbour);
        direction.sub(centre);
        direction.normalize();
        return direction;
    }
}
