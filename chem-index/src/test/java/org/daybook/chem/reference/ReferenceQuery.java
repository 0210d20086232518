package org.daybook.chem.reference;

import java.util.Arrays;
import java.util.HashMap;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.openscience.cdk.exception.InvalidSmilesException;
import org.openscience.cdk.interfaces.IAtom;
import org.openscience.cdk.interfaces.IAtomContainer;
import org.openscience.cdk.interfaces.IBond;
import org.openscience.cdk.interfaces.IDoubleBondStereochemistry;
import org.openscience.cdk.interfaces.IStereoElement;
import org.openscience.cdk.interfaces.ITetrahedralChirality;
import org.openscience.cdk.isomorphism.matchers.Expr;
import org.openscience.cdk.isomorphism.matchers.QueryAtom;
import org.openscience.cdk.isomorphism.matchers.QueryAtomContainer;
import org.openscience.cdk.isomorphism.matchers.QueryBond;
import org.openscience.cdk.silent.SilentChemObjectBuilder;
import org.openscience.cdk.smarts.Smarts;
import org.openscience.cdk.smarts.SmartsResult;
import org.openscience.cdk.stereo.DoubleBondStereochemistry;
import org.openscience.cdk.stereo.TetrahedralChirality;
import org.openscience.cdk.tools.manipulator.AtomContainerManipulator;

/// A query as the reference reads it: a drawn structure (SMILES) or a SMARTS pattern, with stereo ignored and
/// respected.
///
/// A drawn atom asks for its element whatever the aromaticity, for a charge and an isotope only if it has one, and for
/// at least as many hydrogens as are drawn at it or written in its bracket. A drawn bond asks for its class (single,
/// double, triple, aromatic) after aromaticity perception of the query itself.
public final class ReferenceQuery {
    private static final Pattern SMILES_ATOM = Pattern.compile("\\[[^\\]]*\\]|Cl|Br|[BCNOPSFIbcnops*]");

    private final ReferencePattern ignoringStereo;
    private final ReferencePattern respectingStereo;
    private final boolean statesStereo;

    private ReferenceQuery(IAtomContainer query) {
        ignoringStereo = new ReferencePattern(query, false);
        respectingStereo = new ReferencePattern(query, true);
        statesStereo = query.stereoElements().iterator().hasNext();
    }

    /// @throws IllegalArgumentException if CDK cannot read the pattern
    public static ReferenceQuery smarts(String smarts) {
        var query = new QueryAtomContainer(SilentChemObjectBuilder.getInstance());
        SmartsResult result = Smarts.parseToResult(query, keepingWildcards(smarts));
        if (!result.ok()) {
            throw new IllegalArgumentException(smarts + ": " + result.getMessage());
        }
        return new ReferenceQuery(query);
    }

    /// CDK drops an alternative that is always true, so that `[*,#6]` reads as carbon: any atom is written `A,a` for
    /// it, and a list of bonds with any bond in it as any bond.
    private static String keepingWildcards(String smarts) {
        return smarts.replaceAll("(?<=\\[)\\*(?=,)|(?<=,)\\*(?=[,\\]])", "A,a").replaceAll("[-=#:],~|~,[-=#:]", "~");
    }

    /// @throws IllegalArgumentException if CDK cannot read the SMILES
    public static ReferenceQuery drawn(String smiles) {
        try {
            IAtomContainer sketch = ReferenceMolecule.parse(smiles);
            return drawn(sketch, bracketHydrogens(smiles, sketch));
        } catch (InvalidSmilesException e) {
            throw new IllegalArgumentException(smiles + ": " + e.getMessage(), e);
        }
    }

    private static Map<IAtom, Integer> bracketHydrogens(String smiles, IAtomContainer sketch) {
        var counts = new HashMap<IAtom, Integer>();
        Matcher atoms = SMILES_ATOM.matcher(smiles.split("\\s", 2)[0]);
        for (IAtom atom : sketch.atoms()) {
            if (!atoms.find()) {
                throw new IllegalStateException("fewer atoms written than read: " + smiles);
            }
            counts.put(atom, atoms.group().startsWith("[") ? atom.getImplicitHydrogenCount() : 0);
        }
        return counts;
    }

    /// @param written hydrogens written in the bracket of an atom; changed
    static ReferenceQuery drawn(IAtomContainer sketch, Map<IAtom, Integer> written) {
        for (IAtom atom : sketch.atoms()) {
            for (IBond bond : atom.bonds()) {
                if (bond.getOther(atom).getAtomicNumber() == 1) {
                    written.merge(atom, 1, Integer::sum);
                }
            }
        }
        AtomContainerManipulator.suppressHydrogens(sketch);
        ReferenceMolecule.perceive(sketch);
        IAtomContainer query = new QueryAtomContainer(SilentChemObjectBuilder.getInstance());
        for (IAtom atom : sketch.atoms()) {
            query.addAtom(new QueryAtom(drawnAtom(atom, written.getOrDefault(atom, 0))));
        }
        for (IBond bond : sketch.bonds()) {
            var asked = new QueryBond(
                    query.getAtom(bond.getBegin().getIndex()),
                    query.getAtom(bond.getEnd().getIndex()),
                    Expr.Type.TRUE);
            asked.setExpression(
                    bond.isAromatic()
                            ? new Expr(Expr.Type.IS_AROMATIC)
                            : new Expr(
                                    Expr.Type.ALIPHATIC_ORDER, bond.getOrder().numeric()));
            query.addBond(asked);
        }
        sketch.stereoElements().forEach(element -> addStereo(element, sketch, query));
        return new ReferenceQuery(query);
    }

    private static Expr drawnAtom(IAtom atom, int hydrogens) {
        Expr expression = atom.getAtomicNumber() == 0
                ? new Expr(Expr.Type.TRUE)
                : new Expr(Expr.Type.ELEMENT, atom.getAtomicNumber());
        if (atom.getMassNumber() != null) {
            expression = and(expression, new Expr(Expr.Type.ISOTOPE, atom.getMassNumber()));
        }
        if (atom.getFormalCharge() != 0) {
            expression = and(expression, new Expr(Expr.Type.FORMAL_CHARGE, atom.getFormalCharge()));
        }
        for (int fewer = 0; fewer < hydrogens; fewer++) {
            expression = and(expression, new Expr(Expr.Type.NOT, new Expr(Expr.Type.TOTAL_H_COUNT, fewer), null));
        }
        return expression;
    }

    private static Expr and(Expr left, Expr right) {
        return new Expr(Expr.Type.AND, left, right);
    }

    private static void addStereo(IStereoElement<?, ?> element, IAtomContainer sketch, IAtomContainer query) {
        if (element instanceof ITetrahedralChirality centre) {
            int focus = sketch.indexOf(centre.getChiralAtom());
            IAtom[] carriers = Arrays.stream(centre.getLigands())
                    .map(a -> query.getAtom(sketch.indexOf(a)))
                    .toArray(IAtom[]::new);
            query.addStereoElement(new TetrahedralChirality(query.getAtom(focus), carriers, centre.getConfigOrder()));
            QueryAtom atom = (QueryAtom) query.getAtom(focus);
            atom.setExpression(and(atom.getExpression(), new Expr(Expr.Type.STEREOCHEMISTRY, centre.getConfigOrder())));
        } else if (element instanceof IDoubleBondStereochemistry bond) {
            QueryBond focus = (QueryBond) query.getBond(sketch.indexOf(bond.getStereoBond()));
            IBond[] carriers = Arrays.stream(bond.getBonds())
                    .map(b -> query.getBond(sketch.indexOf(b)))
                    .toArray(IBond[]::new);
            query.addStereoElement(new DoubleBondStereochemistry(focus, carriers, bond.getConfigOrder()));
            focus.setExpression(and(focus.getExpression(), new Expr(Expr.Type.STEREOCHEMISTRY, bond.getConfigOrder())));
        }
    }

    public boolean statesStereo() {
        return statesStereo;
    }

    public boolean matches(ReferenceMolecule molecule, boolean respectStereo) {
        return (respectStereo ? respectingStereo : ignoringStereo).matches(molecule);
    }
}
