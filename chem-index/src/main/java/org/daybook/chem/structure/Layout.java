package org.daybook.chem.structure;

import java.util.HashSet;
import java.util.Set;
import javax.vecmath.Point2d;
import org.openscience.cdk.exception.CDKException;
import org.openscience.cdk.geometry.GeometryUtil;
import org.openscience.cdk.interfaces.IAtom;
import org.openscience.cdk.interfaces.IAtomContainer;
import org.openscience.cdk.interfaces.IBond;
import org.openscience.cdk.interfaces.IStereoElement;
import org.openscience.cdk.layout.StructureDiagramGenerator;
import org.openscience.cdk.stereo.StereoElementFactory;

/// Gives containers two-dimensional coordinates.
public final class Layout {

    private Layout() {}

    /// Whether the drawing that came with `container` can be shown: all atoms placed, none on top of each other.
    public static boolean isDrawn(IAtomContainer container) {
        if (!GeometryUtil.has2DCoordinates(container)) {
            return false;
        }
        if (container.getAtomCount() < 2) {
            return true;
        }
        double usual = container.getBondCount() == 0 ? 0 : GeometryUtil.getBondLengthMedian(container);
        if (container.getBondCount() > 0 && !(usual > 1e-3)) {
            return false;
        }
        double nearest = Math.max(usual / 20, 1e-4);
        for (int i = 0; i < container.getAtomCount(); i++) {
            for (int j = 0; j < i; j++) {
                if (place(container.getAtom(i)).distance(place(container.getAtom(j))) < nearest) {
                    return false;
                }
            }
        }
        return true;
    }

    /// Lays `container` out anew, stereo wedges included; false if the drawing leaves open some double bond that
    /// the structure states, which happens in large rings.
    ///
    /// A double bond that the structure leaves open is crossed wherever the drawing alone would state it.
    public static boolean generate(IAtomContainer container) {
        try {
            new StructureDiagramGenerator().generateCoordinates(container);
        } catch (CDKException e) {
            throw Graphs.impossible(e);
        }
        Set<IBond> stated = doubleBonds(container.stereoElements());
        Set<IBond> drawn = doubleBonds(StereoElementFactory.using2DCoordinates(container).createAll());
        for (IBond bond : drawn) {
            if (!stated.contains(bond)) {
                bond.setDisplay(IBond.Display.Crossed);
            }
        }
        return drawn.containsAll(stated);
    }

    private static Set<IBond> doubleBonds(Iterable<IStereoElement> elements) {
        Set<IBond> bonds = new HashSet<>();
        for (IStereoElement<?, ?> element : elements) {
            if (element.getConfigClass() == IStereoElement.CT) {
                bonds.add((IBond) element.getFocus());
            }
        }
        return bonds;
    }

    private static Point2d place(IAtom atom) {
        return atom.getPoint2d();
    }
}
