package org.daybook.chem.structure.query;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.daybook.chem.match.query.AtomExpr;
import org.daybook.chem.match.query.QueryGraph;
import org.daybook.chem.pack.BondClass;
import org.daybook.chem.pack.Field;
import org.daybook.chem.structure.ChargeForms;
import org.daybook.chem.structure.Format;
import org.daybook.chem.structure.Graphs;
import org.daybook.chem.structure.Packer;
import org.daybook.chem.structure.Structure;
import org.daybook.chem.structure.smiles.SmilesAtom;
import org.daybook.chem.structure.smiles.SmilesScanner;
import org.daybook.chem.structure.tautomer.TautomerForms;
import org.openscience.cdk.interfaces.IAtom;
import org.openscience.cdk.interfaces.IAtomContainer;
import org.openscience.cdk.interfaces.IBond;
import org.openscience.cdk.interfaces.IDoubleBondStereochemistry;
import org.openscience.cdk.interfaces.IStereoElement;
import org.openscience.cdk.interfaces.ITetrahedralChirality;

/// Reads a drawn structure as a query, the way chemists mean a sketch.
///
/// An atom asks for its element whatever the aromaticity, for a charge and an isotope only if it has one, and for at
/// least as many hydrogens as are drawn at it or written in its bracket. A bond asks for its class (single, double,
/// triple, aromatic …) after aromaticity has been perceived in the sketch itself. An unknown atom asks for nothing.
final class DrawnGraph {

    private static final String POSITION = DrawnGraph.class.getName();

    private DrawnGraph() {}

    static QueryGraph of(Structure structure) {
        return of(structure, new QuerySketch());
    }

    /// @param query what the drawing leaves open
    static QueryGraph of(Structure structure, QuerySketch query) {
        int[] written = writtenHydrogens(structure);
        return graph(sketch(structure, written), written, query);
    }

    /// The drawing and its tautomers, each with the hydrogens that it has been given as if they were written.
    static List<QueryGraph> forms(TautomerForms.Forms forms, int[] written) {
        List<QueryGraph> graphs = new ArrayList<>();
        for (TautomerForms.Form form : forms.forms()) {
            int[] demanded = written.clone();
            for (IAtom atom : form.container().atoms()) {
                int position = atom.getProperty(POSITION);
                demanded[position] = Math.max(0, demanded[position] + form.gained()[atom.getIndex()]);
            }
            graphs.add(graph(form.container(), demanded, new QuerySketch()));
        }
        return graphs;
    }

    /// A copy of the drawing with charges in the one form and without ordinary hydrogen atoms; each atom knows its
    /// place in the drawing.
    ///
    /// @param written hydrogens written at each atom of the drawing; those that are drawn are added
    static IAtomContainer sketch(Structure structure, int[] written) {
        IAtomContainer sketch = Graphs.copyOf(structure.container());
        if (ChargeForms.unify(sketch)) {
            Graphs.perceive(sketch);
        }
        for (int i = 0; i < written.length; i++) {
            for (IBond bond : sketch.getAtom(i).bonds()) {
                written[i] += Graphs.isHydrogen(bond.getOther(sketch.getAtom(i))) ? 1 : 0;
            }
            sketch.getAtom(i).setProperty(POSITION, i);
        }
        return Packer.bare(sketch);
    }

    private static QueryGraph graph(IAtomContainer bare, int[] written, QuerySketch query) {
        List<AtomExpr> atoms = new ArrayList<>();
        for (IAtom atom : bare.atoms()) {
            int position = atom.getProperty(POSITION);
            atoms.add(atom(atom, written[position], query, position));
        }
        List<QueryGraph.Bond> bonds = new ArrayList<>();
        for (IBond bond : bare.bonds()) {
            int classes = query.classes(
                    bond.getBegin().getProperty(POSITION), bond.getEnd().getProperty(POSITION), classes(bond));
            bonds.add(new QueryGraph.Bond(bare.indexOf(bond.getBegin()), bare.indexOf(bond.getEnd()), classes));
        }
        return withStereo(atoms, bonds, bare);
    }

    /// Hydrogens written inside the brackets of a SMILES, for each atom; those of other notations follow from the
    /// valence.
    static int[] writtenHydrogens(Structure structure) {
        int[] written = new int[structure.container().getAtomCount()];
        if (structure.format() == Format.SMILES) {
            List<SmilesAtom> atoms = SmilesScanner.scan(structure.source().strip().split("\\s", 2)[0]);
            for (int i = 0; i < written.length; i++) {
                written[i] = atoms.get(i).bracket() ? atoms.get(i).hydrogens() : 0;
            }
        }
        return written;
    }

    private static AtomExpr atom(IAtom atom, int hydrogens, QuerySketch query, int position) {
        List<AtomExpr> parts = new ArrayList<>();
        AtomExpr kind =
                query.kind(position, Graphs.isUnknown(atom) ? AtomExpr.TRUE : AtomExpr.element(atom.getAtomicNumber()));
        if (kind != AtomExpr.TRUE) {
            parts.add(kind);
        }
        if (atom.getMassNumber() != null) {
            parts.add(AtomExpr.is(Field.ISOTOPE, atom.getMassNumber()));
        }
        if (Graphs.chargeOf(atom) != 0) {
            parts.add(AtomExpr.is(Field.CHARGE, Graphs.chargeOf(atom)));
        }
        if (hydrogens > 0) {
            parts.add(AtomExpr.hydrogensAtLeast(hydrogens));
        }
        return parts.size() == 1 ? parts.getFirst() : new AtomExpr.And(parts);
    }

    private static int classes(IBond bond) {
        if (bond.isAromatic()) {
            return BondClass.AROMATIC;
        }
        return bond.getOrder() == null || bond.getOrder() == IBond.Order.UNSET
                ? BondClass.ANY
                : BondClass.aliphatic(bond.getOrder().numeric());
    }

    private static QueryGraph withStereo(List<AtomExpr> atoms, List<QueryGraph.Bond> bonds, IAtomContainer bare) {
        List<QueryGraph.Centre> centres = new ArrayList<>();
        List<QueryGraph.DoubleBond> doubleBonds = new ArrayList<>();
        for (IStereoElement<?, ?> element : bare.stereoElements()) {
            if (element instanceof ITetrahedralChirality centre) {
                int focus = bare.indexOf(centre.getChiralAtom());
                atoms.set(focus, AtomExpr.and(atoms.get(focus), new AtomExpr.Configuration(centre.getConfigOrder())));
                centres.add(new QueryGraph.Centre(
                        focus,
                        Arrays.stream(Packer.indexes(bare, centre.getLigands()))
                                .boxed()
                                .toList()));
            } else if (element instanceof IDoubleBondStereochemistry stereo) {
                doubleBonds.add(doubleBond(bare, stereo));
            }
        }
        return new QueryGraph(atoms, bonds, centres, doubleBonds, List.of());
    }

    private static QueryGraph.DoubleBond doubleBond(IAtomContainer bare, IDoubleBondStereochemistry stereo) {
        IBond bond = stereo.getStereoBond();
        IBond[] carriers = stereo.getBonds();
        IBond atBegin = carriers[0].contains(bond.getBegin()) ? carriers[0] : carriers[1];
        IBond atEnd = atBegin == carriers[0] ? carriers[1] : carriers[0];
        int classes = classes(bond);
        return new QueryGraph.DoubleBond(bare.indexOf(bond.getBegin()), bare.indexOf(bond.getEnd()),
                bare.indexOf(atBegin.getOther(bond.getBegin())), bare.indexOf(atEnd.getOther(bond.getEnd())),
                0, stereo.getConfigOrder() == 1 ? classes : 0, stereo.getConfigOrder() == 2 ? classes : 0);
    }
}
