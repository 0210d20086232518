package org.daybook.chem.structure.layout;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.EnumSet;
import java.util.List;
import java.util.Random;
import java.util.Set;
import javax.vecmath.Point2d;
import org.daybook.chem.structure.Graphs;
import org.openscience.cdk.exception.CDKException;
import org.openscience.cdk.geometry.GeometryUtil;
import org.openscience.cdk.interfaces.IAtom;
import org.openscience.cdk.interfaces.IAtomContainer;
import org.openscience.cdk.interfaces.IBond;
import org.openscience.cdk.interfaces.IStereoElement;
import org.openscience.cdk.layout.StructureDiagramGenerator;

/// Gives containers two-dimensional coordinates.
public final class Layout {

    /// Property of a copied atom: its place among those it was copied from.
    private static final String PLACE = "org.daybook.place";
    private static final double DIGITS = 1e4;
    /// How many other layouts are tried where the first cannot show the stereochemistry or is hard to read.
    private static final int MOST_TRIES = 8;
    private static final Set<IBond.Display> WEDGES = EnumSet.of(
            IBond.Display.WedgeBegin,
            IBond.Display.WedgeEnd,
            IBond.Display.WedgedHashBegin,
            IBond.Display.WedgedHashEnd);

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

    /// Lays `container` out anew, stereo wedges included, so that the drawing reads back as what the structure states;
    /// false if there is no such drawing, and then the drawing leaves open what it would state wrongly.
    ///
    /// Large rings and cages may need another layout than the first: a double bond is folded into its ring, a wedge is
    /// moved to another bond, and other orders of the atoms are laid out, at most [#MOST_TRIES], of which the one with
    /// the least [Clutter] is taken. A double bond that the structure leaves open is crossed wherever the drawing alone
    /// would state it.
    public static boolean generate(IAtomContainer container) {
        place(container);
        boolean isShown = shows(container);
        int least = Clutter.of(container);
        for (int i = 0; i < MOST_TRIES && !(isShown && least <= Clutter.LEGIBLE); i++) {
            IAtomContainer other = shuffled(container, new Random(i));
            place(other);
            int clutter = Clutter.of(other);
            if ((!isShown || clutter < least) && shows(other)) {
                copyDrawing(other, container);
                isShown = true;
                least = clutter;
            }
        }
        if (!isShown) {
            leaveOpen(container);
        }
        return isShown;
    }

    private static void place(IAtomContainer container) {
        try {
            new StructureDiagramGenerator().generateCoordinates(container);
        } catch (CDKException e) {
            throw Graphs.impossible(e);
        }
        if (Clutter.of(container) > Clutter.LEGIBLE && Untangling.improve(container)) {
            forgetWedges(container);
            new StructureDiagramGenerator().generateWedges(container);
        }
        roundOff(container);
    }

    /// To the digits of a molfile, so that what is judged is what will be read.
    private static void roundOff(IAtomContainer container) {
        for (IAtom atom : container.atoms()) {
            Point2d exact = atom.getPoint2d();
            atom.setPoint2d(new Point2d(Math.round(exact.x * DIGITS) / DIGITS, Math.round(exact.y * DIGITS) / DIGITS));
        }
    }

    /// Whether the drawing shows the stereochemistry, if need be after some mending.
    private static boolean shows(IAtomContainer container) {
        crossOpen(container);
        List<IStereoElement<?, ?>> missing = DrawnStereo.notShown(container);
        if (missing.isEmpty()) {
            return true;
        }
        if (foldRings(container, missing)) {
            forgetWedges(container);
            new StructureDiagramGenerator().generateWedges(container);
            missing = DrawnStereo.notShown(container);
        }
        for (IStereoElement<?, ?> element : missing) {
            if (element.getFocus() instanceof IAtom centre && !wedge(container, centre)) {
                return false;
            }
        }
        roundOff(container);
        return DrawnStereo.notShown(container).isEmpty();
    }

    private static void crossOpen(IAtomContainer container) {
        DrawnStereo.shownInVain(container).forEach(bond -> bond.setDisplay(IBond.Display.Crossed));
    }

    private static boolean foldRings(IAtomContainer container, List<IStereoElement<?, ?>> missing) {
        boolean folded = false;
        for (IStereoElement<?, ?> element : missing) {
            if (element.getFocus() instanceof IBond bond && bond.isInRing()) {
                folded |= RingGeometry.fold(bond, bond.getBegin()) || RingGeometry.fold(bond, bond.getEnd());
            }
        }
        return folded;
    }

    private static void forgetWedges(IAtomContainer container) {
        for (IBond bond : container.bonds()) {
            if (WEDGES.contains(bond.getDisplay())) {
                bond.setDisplay(IBond.Display.Solid);
            }
        }
    }

    /// Looks for one bond of `centre` that as a wedge makes fewer elements unreadable.
    private static boolean wedge(IAtomContainer container, IAtom centre) {
        int before = DrawnStereo.notShown(container).size();
        for (IBond bond : bondsOf(centre)) {
            if (bond.getOrder() != IBond.Order.SINGLE || WEDGES.contains(bond.getDisplay())) {
                continue;
            }
            IAtom[] ends = {bond.getBegin(), bond.getEnd()};
            bond.setAtoms(new IAtom[] {centre, bond.getOther(centre)});
            for (IBond.Display display : List.of(IBond.Display.WedgeBegin, IBond.Display.WedgedHashBegin)) {
                bond.setDisplay(display);
                if (DrawnStereo.notShown(container).size() < before) {
                    return true;
                }
            }
            bond.setDisplay(IBond.Display.Solid);
            bond.setAtoms(ends);
        }
        return false;
    }

    private static List<IBond> bondsOf(IAtom atom) {
        List<IBond> bonds = new ArrayList<>();
        atom.bonds().forEach(bonds::add);
        return bonds;
    }

    private static IAtomContainer shuffled(IAtomContainer container, Random random) {
        IAtomContainer copy = Graphs.copyOf(container);
        for (IAtom atom : copy.atoms()) {
            atom.setProperty(PLACE, atom.getIndex());
            atom.setPoint2d(null);
        }
        for (IBond bond : copy.bonds()) {
            bond.setDisplay(IBond.Display.Solid);
        }
        List<IAtom> atoms = new ArrayList<>(Arrays.asList(atomsOf(copy)));
        Collections.shuffle(atoms, random);
        copy.setAtoms(atoms.toArray(IAtom[]::new));
        return copy;
    }

    private static IAtom[] atomsOf(IAtomContainer container) {
        IAtom[] atoms = new IAtom[container.getAtomCount()];
        container.atoms().forEach(atom -> atoms[atom.getIndex()] = atom);
        return atoms;
    }

    private static void copyDrawing(IAtomContainer drawing, IAtomContainer container) {
        for (IAtom atom : drawing.atoms()) {
            original(container, atom).setPoint2d(atom.getPoint2d());
        }
        for (int i = 0; i < drawing.getBondCount(); i++) {
            IBond drawn = drawing.getBond(i);
            IBond bond = container.getBond(i);
            bond.setAtoms(new IAtom[] {original(container, drawn.getBegin()), original(container, drawn.getEnd())});
            bond.setDisplay(drawn.getDisplay());
        }
    }

    private static IAtom original(IAtomContainer container, IAtom copied) {
        return container.getAtom(copied.<Integer>getProperty(PLACE));
    }

    /// Rather open than wrong: crosses double bonds and takes wedges off centres that would read as the other one.
    private static void leaveOpen(IAtomContainer container) {
        for (IStereoElement<?, ?> element : DrawnStereo.notShown(container)) {
            if (element.getFocus() instanceof IBond bond) {
                bond.setDisplay(IBond.Display.Crossed);
            } else if (element.getFocus() instanceof IAtom centre) {
                for (IBond bond : centre.bonds()) {
                    bond.setDisplay(WEDGES.contains(bond.getDisplay()) ? IBond.Display.Solid : bond.getDisplay());
                }
            }
        }
    }

    private static Point2d place(IAtom atom) {
        return atom.getPoint2d();
    }
}
