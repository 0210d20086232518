package org.daybook.chem.structure.depict;

import java.util.Set;
import java.util.TreeSet;
import org.daybook.chem.structure.Format;
import org.daybook.chem.structure.Graphs;
import org.daybook.chem.structure.Structure;
import org.daybook.chem.structure.UnreadableStructureException;
import org.daybook.chem.structure.identity.StatedStereo;
import org.daybook.chem.structure.layout.Layout;
import org.daybook.chem.structure.property.MolecularFormula;
import org.daybook.chem.structure.run.Guard;
import org.openscience.cdk.interfaces.IAtom;
import org.openscience.cdk.interfaces.IAtomContainer;

/// A structure drawn as SVG.
///
/// The drawing is of the molfile's own coordinates if it came with usable ones, else laid out anew. Bonds have
/// the same length in all drawings ([SvgDrawing#BOND] user units), so the size follows the structure; `width`,
/// `height` and `viewBox` are set, so a page can reserve the place.
///
/// @param structure what to draw
/// @param title text alternative, escaped on the way out; the formula if empty
/// @param highlighted indexes of atoms to mark, counted from 0 in the order of the structure's source
public record Depiction(Structure structure, String title, Set<Integer> highlighted) {

    static final int MAX_HEAVY_ATOMS = 250;
    static final int MAX_PARTS = 40;
    /// Heavy atoms and the hydrogens that are drawn, as of deuterium.
    static final int MAX_ATOMS = 400;
    static final String SOURCE_INDEX = "daybook.source-index";

    public Depiction {
        highlighted = Set.copyOf(highlighted);
    }

    /// A plain drawing of `structure`, titled with its formula.
    public static Depiction of(Structure structure) {
        return new Depiction(structure, "", Set.of());
    }

    /// In place of a drawing: a frame that says that the structure cannot be drawn now, with colours of its own for a
    /// file (`standalone`).
    public static String missing(String title, boolean standalone) {
        return SvgDrawing.placeholder(title, "cannot be drawn now", standalone ? SvgColours.STYLE : "");
    }

    /// The same with another text alternative.
    public Depiction titled(String words) {
        return new Depiction(structure, words, highlighted);
    }

    /// The same with `atoms` marked.
    public Depiction highlighting(Set<Integer> atoms) {
        return new Depiction(structure, title, atoms);
    }

    /// For inside an HTML page under a strict content security policy: no style, no script, no id.
    ///
    /// The skeleton is `currentColor`; atoms with a symbol have the class `atom-` and the symbol (`atom-N`,
    /// `atom-Cl`), marked atoms and bonds are in a group of class `hit`, labels of racemic and relative centres
    /// have the class `stereo-group`. The page's style sheet gives them colours.
    public String inline() {
        return svg("");
    }

    /// For a file of its own: colours inside, others for a viewer with a dark background.
    public String standalone() {
        return svg(SvgColours.STYLE);
    }

    private String svg(String style) {
        try {
            return Guard.run(structure.format(), structure.source(), () -> draw(style));
        } catch (
                UnreadableStructureException
                        e) { // laying out took too long or broke down: show that, not an error page
            return SvgDrawing.placeholder(words(), "cannot be drawn (" + structure.heavyAtomCount() + " atoms)", style);
        }
    }

    private String draw(String style) {
        int heavyAtoms = structure.heavyAtomCount();
        if (heavyAtoms > MAX_HEAVY_ATOMS || Graphs.partsOf(structure.container()).size() > MAX_PARTS) {
            return SvgDrawing.placeholder(words(), "too large to draw (" + heavyAtoms + " atoms)", style);
        }
        if (Graphs.withoutPlainHydrogens(structure.container()).getAtomCount() > MAX_ATOMS) {
            return SvgDrawing.placeholder(words(), "too large to draw (" + structure.atomCount() + " atoms)", style);
        }
        IAtomContainer drawing = drawing();
        Set<Integer> marked = new TreeSet<>();
        for (IAtom atom : drawing.atoms()) {
            if (highlighted.contains(atom.<Integer>getProperty(SOURCE_INDEX))) {
                marked.add(atom.getIndex());
            }
        }
        return new SvgDrawing(drawing, marked).toSvg(words(), style);
    }

    private IAtomContainer drawing() {
        IAtomContainer copy = Graphs.copyOf(structure.container());
        for (IAtom atom : copy.atoms()) {
            atom.setProperty(SOURCE_INDEX, atom.getIndex());
        }
        if (structure.format() == Format.MOLFILE && Layout.isDrawn(copy)) {
            return copy;
        }
        IAtomContainer plain = StatedStereo.only(copy);
        Layout.generate(plain);
        Graphs.perceive(plain);
        return plain;
    }

    private String words() {
        if (!title.isBlank()) {
            return title;
        }
        try {
            return MolecularFormula.of(structure);
        } catch (UnreadableStructureException e) {
            return "Structure";
        }
    }
}
