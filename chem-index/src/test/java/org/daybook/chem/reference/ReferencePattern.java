package org.daybook.chem.reference;

import java.util.IdentityHashMap;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.openscience.cdk.AtomRef;
import org.openscience.cdk.BondRef;
import org.openscience.cdk.CDKConstants;
import org.openscience.cdk.interfaces.IAtom;
import org.openscience.cdk.interfaces.IAtomContainer;
import org.openscience.cdk.interfaces.IBond;
import org.openscience.cdk.isomorphism.DfPattern;
import org.openscience.cdk.isomorphism.matchers.Expr;
import org.openscience.cdk.isomorphism.matchers.QueryAtom;
import org.openscience.cdk.isomorphism.matchers.QueryAtomContainer;
import org.openscience.cdk.isomorphism.matchers.QueryBond;
import org.openscience.cdk.silent.SilentChemObjectBuilder;

/// A query of CDK expressions bound to CDK's depth-first matcher, with the reference's own reading of the leaves CDK
/// gets wrong.
///
/// A query that names hydrogen (`[#1]`, `[H]`) is matched against the molecule with all hydrogens made explicit. An
/// added hydrogen is matched only by an expression that names hydrogen: `[!#6]` and `*` describe atoms, and an implicit
/// hydrogen is none. Every other property of an atom (degree, hydrogen count) is read from the molecule as it was
/// before hydrogens were added. For one thread.
final class ReferencePattern {
    private enum Verdict { NO, YES, NAMES_HYDROGEN }

    private final DfPattern matcher;
    private final IAtomContainer query;
    private final boolean namesHydrogen;
    private final ReferenceStereo stereo;
    private final boolean respectStereo;
    private final Map<IAtomContainer, ReferencePattern> nested = new IdentityHashMap<>();
    private @Nullable ReferenceMolecule current;

    ReferencePattern(IAtomContainer source, boolean respectStereo) {
        this.respectStereo = respectStereo;
        this.query = copy(source);
        this.stereo = new ReferenceStereo(source, this);
        this.namesHydrogen = namesHydrogen(source);
        this.matcher = DfPattern.findSubstructure(query);
    }

    private IAtomContainer copy(IAtomContainer source) {
        IAtomContainer copy = new QueryAtomContainer(SilentChemObjectBuilder.getInstance());
        for (IAtom atom : source.atoms()) {
            Expr expression = expression(atom);
            bindNested(expression);
            var bound = new BoundAtom(expression);
            bound.setProperty(CDKConstants.REACTION_GROUP, atom.getProperty(CDKConstants.REACTION_GROUP));
            copy.addAtom(bound);
        }
        for (IBond bond : source.bonds()) {
            var bound = new QueryBond(
                    copy.getAtom(source.indexOf(bond.getBegin())),
                    copy.getAtom(source.indexOf(bond.getEnd())),
                    Expr.Type.TRUE);
            bound.setExpression(((QueryBond) BondRef.deref(bond)).getExpression());
            copy.addBond(bound);
        }
        return copy;
    }

    private void bindNested(Expr expression) {
        switch (expression.type()) {
            case AND, OR -> {
                bindNested(expression.left());
                bindNested(expression.right());
            }
            case NOT -> bindNested(expression.left());
            case RECURSIVE ->
                nested.put(expression.subquery(), new ReferencePattern(expression.subquery(), respectStereo));
            default -> { }
        }
    }

    static Expr expression(IAtom atom) {
        return ((QueryAtom) AtomRef.deref(atom)).getExpression();
    }

    private static boolean namesHydrogen(IAtomContainer source) {
        for (IAtom atom : source.atoms()) {
            if (namesHydrogen(expression(atom))) {
                return true;
            }
        }
        return false;
    }

    private static boolean namesHydrogen(Expr expression) {
        return switch (expression.type()) {
            case AND, OR -> namesHydrogen(expression.left()) || namesHydrogen(expression.right());
            case NOT -> !isHydrogen(expression.left()) && namesHydrogen(expression.left());
            case RECURSIVE -> namesHydrogen(expression.subquery());
            default -> isHydrogen(expression);
        };
    }

    private static boolean isHydrogen(Expr expression) {
        return (expression.type() == Expr.Type.ELEMENT || expression.type() == Expr.Type.ALIPHATIC_ELEMENT)
                && expression.value() == 1;
    }

    boolean matches(ReferenceMolecule molecule) {
        look(molecule);
        IAtomContainer target = namesHydrogen ? molecule.explicit() : molecule.plain();
        if (!respectStereo || stereo.isEmpty()) {
            return matcher.matches(target);
        }
        for (int[] mapping : matcher.matchAll(target)) {
            if (stereo.agrees(mapping, target)) {
                return true;
            }
        }
        return false;
    }

    private void look(ReferenceMolecule molecule) {
        current = molecule;
        nested.values().forEach(pattern -> pattern.look(molecule));
    }

    private ReferenceMolecule molecule() {
        return Objects.requireNonNull(current);
    }

    /// Whether the nested pattern starts at the atom; its stereo is judged by CDK itself.
    private boolean startsAt(IAtom atom) {
        return matcher.matchesRoot(atom);
    }

    boolean accepts(Expr expression, IAtom atom, int configuration) {
        return switch (verdict(expression, atom, configuration)) {
            case NO -> false;
            case YES -> !molecule().isAdded(atom);
            case NAMES_HYDROGEN -> true;
        };
    }

    private Verdict verdict(Expr expression, IAtom atom, int configuration) {
        return switch (expression.type()) {
            case AND ->
                both(verdict(expression.left(), atom, configuration), verdict(expression.right(), atom, configuration));
            case OR ->
                either(
                        verdict(expression.left(), atom, configuration),
                        verdict(expression.right(), atom, configuration));
            case NOT -> not(expression.left(), atom, configuration);
            case RECURSIVE ->
                !nested.get(expression.subquery()).startsAt(atom)
                        ? Verdict.NO
                        : molecule().isAdded(atom) ? Verdict.NAMES_HYDROGEN : Verdict.YES;
            default -> leaf(expression, atom, configuration);
        };
    }

    private static Verdict both(Verdict a, Verdict b) {
        return a == Verdict.NO || b == Verdict.NO ? Verdict.NO : a.compareTo(b) > 0 ? a : b;
    }

    private static Verdict either(Verdict a, Verdict b) {
        return a.compareTo(b) > 0 ? a : b;
    }

    private Verdict not(Expr negated, IAtom atom, int configuration) {
        boolean openStereo = configuration == Expr.UNKNOWN_STEREO && isStereo(negated);
        return openStereo || verdict(negated, atom, configuration) == Verdict.NO ? Verdict.YES : Verdict.NO;
    }

    private static boolean isStereo(Expr expression) {
        return expression.type() == Expr.Type.STEREOCHEMISTRY
                || expression.type() == Expr.Type.OR && isStereo(expression.left());
    }

    private Verdict leaf(Expr expression, IAtom atom, int configuration) {
        ReferenceMolecule molecule = molecule();
        if (molecule.isAdded(atom)) {
            return isHydrogen(expression) ? Verdict.NAMES_HYDROGEN : yes(expression.matches(atom, configuration));
        }
        IAtom plain = molecule.plain().getAtom(atom.getIndex());
        return switch (expression.type()) {
            case RING_COUNT -> yes(plain.isInRing() && molecule.ringCount(plain.getIndex()) == expression.value());
            case RING_SMALLEST ->
                yes(plain.isInRing() && molecule.smallestRing(plain.getIndex()) == expression.value());
            default -> yes(expression.matches(plain, configuration));
        };
    }

    private static Verdict yes(boolean holds) {
        return holds ? Verdict.YES : Verdict.NO;
    }

    /// A query atom that asks this pattern instead of CDK.
    private final class BoundAtom extends QueryAtom {
        BoundAtom(Expr expression) {
            super(expression);
        }

        @Override
        public boolean matches(IAtom atom) {
            return accepts(getExpression(), atom, Expr.UNKNOWN_STEREO);
        }
    }
}
