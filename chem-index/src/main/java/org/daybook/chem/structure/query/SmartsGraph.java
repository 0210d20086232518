package org.daybook.chem.structure.query;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.daybook.chem.match.query.AtomExpr;
import org.daybook.chem.match.query.QueryGraph;
import org.daybook.chem.pack.BondClass;
import org.daybook.chem.pack.Field;
import org.daybook.chem.structure.Packer;
import org.openscience.cdk.AtomRef;
import org.openscience.cdk.BondRef;
import org.openscience.cdk.CDKConstants;
import org.openscience.cdk.config.Elements;
import org.openscience.cdk.interfaces.IAtom;
import org.openscience.cdk.interfaces.IAtomContainer;
import org.openscience.cdk.interfaces.IBond;
import org.openscience.cdk.interfaces.IDoubleBondStereochemistry;
import org.openscience.cdk.interfaces.IStereoElement;
import org.openscience.cdk.interfaces.ITetrahedralChirality;
import org.openscience.cdk.isomorphism.matchers.Expr;
import org.openscience.cdk.isomorphism.matchers.QueryAtom;
import org.openscience.cdk.isomorphism.matchers.QueryBond;

/// Translates what CDK read from a SMARTS pattern; what has no translation is refused by name, never passed over.
final class SmartsGraph {

    private static final int STATED_BY_SEARCH = -1;
    private static final int HIGHEST_ELEMENT = 118;

    private SmartsGraph() {}

    /// @throws IllegalArgumentException saying what cannot be searched for
    static QueryGraph of(IAtomContainer query) {
        List<AtomExpr> atoms = new ArrayList<>();
        List<Integer> groups = new ArrayList<>();
        for (IAtom atom : query.atoms()) {
            atoms.add(atom(((QueryAtom) AtomRef.deref(atom)).getExpression()));
            Integer group = atom.getProperty(CDKConstants.REACTION_GROUP);
            groups.add(group == null ? 0 : group);
        }
        List<QueryGraph.Bond> bonds = new ArrayList<>();
        Set<Set<Integer>> pairs = new HashSet<>();
        for (IBond bond : query.bonds()) {
            int begin = query.indexOf(bond.getBegin());
            int end = query.indexOf(bond.getEnd());
            if (begin == end || !pairs.add(Set.of(begin, end))) {
                throw new IllegalArgumentException("a ring closure joins two atoms that are bonded already");
            }
            bonds.add(new QueryGraph.Bond(begin, end, classes(expression(bond), STATED_BY_SEARCH)));
        }
        boolean grouped = groups.stream().anyMatch(group -> group != 0);
        return new QueryGraph(atoms, bonds, centres(query), doubleBonds(query), grouped ? groups : List.of());
    }

    private static Expr expression(IBond bond) {
        return ((QueryBond) BondRef.deref(bond)).getExpression();
    }

    private static List<QueryGraph.Centre> centres(IAtomContainer query) {
        List<QueryGraph.Centre> centres = new ArrayList<>();
        for (IStereoElement<?, ?> element : query.stereoElements()) {
            if (element instanceof ITetrahedralChirality centre) {
                int[] neighbours = Packer.indexes(query, centre.getLigands());
                centres.add(new QueryGraph.Centre(
                        query.indexOf(centre.getChiralAtom()),
                        Arrays.stream(neighbours).boxed().toList()));
            } else if (!(element instanceof IDoubleBondStereochemistry)) {
                throw new IllegalArgumentException(
                        "of configurations only tetrahedral centres and double bonds can be searched for");
            }
        }
        return centres;
    }

    private static List<QueryGraph.DoubleBond> doubleBonds(IAtomContainer query) {
        List<QueryGraph.DoubleBond> found = new ArrayList<>();
        for (IStereoElement<?, ?> element : query.stereoElements()) {
            if (element instanceof IDoubleBondStereochemistry stereo) {
                IBond bond = stereo.getStereoBond();
                IBond[] carriers = stereo.getBonds();
                IBond atBegin = carriers[0].contains(bond.getBegin()) ? carriers[0] : carriers[1];
                IBond atEnd = atBegin == carriers[0] ? carriers[1] : carriers[0];
                Expr expr = expression(bond);
                found.add(new QueryGraph.DoubleBond(query.indexOf(bond.getBegin()), query.indexOf(bond.getEnd()),
                        query.indexOf(atBegin.getOther(bond.getBegin())), query.indexOf(atEnd.getOther(bond.getEnd())),
                        classes(expr, 0), classes(expr, 1), classes(expr, 2)));
            }
        }
        return found;
    }

    static AtomExpr atom(Expr expr) {
        return switch (expr.type()) {
            case TRUE -> AtomExpr.TRUE;
            case FALSE -> AtomExpr.FALSE;
            case AND -> new AtomExpr.And(flat(expr, Expr.Type.AND));
            case OR -> new AtomExpr.Or(flat(expr, Expr.Type.OR));
            case NOT -> AtomExpr.not(atom(expr.left()));
            case RECURSIVE -> new AtomExpr.Recursive(of(expr.subquery()));
            case STEREOCHEMISTRY -> configuration(expr.value());
            default -> leaf(expr);
        };
    }

    /// The parts of a chain of one operator, without going deeper for each link.
    private static List<AtomExpr> flat(Expr expr, Expr.Type operator) {
        List<AtomExpr> parts = new ArrayList<>();
        ArrayDeque<Expr> open = new ArrayDeque<>();
        open.push(expr);
        while (!open.isEmpty()) {
            Expr next = open.pop();
            if (next.type() == operator) {
                open.push(next.right());
                open.push(next.left());
            } else {
                parts.add(atom(next));
            }
        }
        return parts;
    }

    private static AtomExpr configuration(int value) {
        int geometry = value & 0xFF00;
        if (geometry != 0 && geometry != IStereoElement.TH || (value & 0xFF) > 2) {
            throw new IllegalArgumentException("of configurations at an atom only @ and @@ can be searched for");
        }
        return new AtomExpr.Configuration(value & 0xFF);
    }

    private static AtomExpr leaf(Expr expr) {
        int value = expr.value();
        return switch (expr.type()) {
            case IS_AROMATIC -> AtomExpr.is(Field.AROMATIC, 1);
            case IS_ALIPHATIC -> AtomExpr.is(Field.AROMATIC, 0);
            case IS_IN_RING -> AtomExpr.is(Field.IN_RING, 1);
            case IS_IN_CHAIN -> AtomExpr.is(Field.IN_RING, 0);
            case IS_HETERO -> AtomExpr.and(AtomExpr.not(AtomExpr.element(6)), AtomExpr.not(AtomExpr.element(1)));
            case HAS_IMPLICIT_HYDROGEN -> AtomExpr.not(new AtomExpr.ImplicitHydrogens(0));
            case HAS_ISOTOPE -> AtomExpr.not(AtomExpr.is(Field.ISOTOPE, 0));
            case HAS_UNSPEC_ISOTOPE -> AtomExpr.is(Field.ISOTOPE, 0);
            case UNSATURATED -> new AtomExpr.Insaturation(-1);
            case INSATURATION -> new AtomExpr.Insaturation(value);
            case ELEMENT -> AtomExpr.element(value);
            case ALIPHATIC_ELEMENT ->
                value == 1
                        ? AtomExpr.element(1)
                        : AtomExpr.and(AtomExpr.element(value), AtomExpr.is(Field.AROMATIC, 0));
            case AROMATIC_ELEMENT -> AtomExpr.and(AtomExpr.element(value), AtomExpr.is(Field.AROMATIC, 1));
            case IMPL_H_COUNT -> new AtomExpr.ImplicitHydrogens(value);
            case TOTAL_H_COUNT -> AtomExpr.is(Field.HYDROGENS, value);
            case DEGREE -> AtomExpr.is(Field.DEGREE, value);
            case TOTAL_DEGREE -> AtomExpr.is(Field.CONNECTIONS, value);
            case VALENCE -> new AtomExpr.Valence(value);
            case ISOTOPE -> AtomExpr.is(Field.ISOTOPE, value);
            case FORMAL_CHARGE -> AtomExpr.is(Field.CHARGE, value);
            case RING_BOND_COUNT -> ringed(Field.RING_BONDS, value);
            case RING_COUNT -> ringed(Field.RING_COUNT, value);
            case RING_SMALLEST -> ringed(Field.SMALLEST_RING, value);
            case PERIODIC_GROUP -> group(value);
            case HYBRIDISATION_NUMBER ->
                throw new IllegalArgumentException("a hybridisation (^) cannot be searched for");
            case REACTION_ROLE -> throw new IllegalArgumentException("a reaction cannot be searched for");
            default -> throw new IllegalArgumentException("something that it says of an atom cannot be searched for");
        };
    }

    private static AtomExpr ringed(Field field, int value) {
        return AtomExpr.and(AtomExpr.is(Field.IN_RING, 1), AtomExpr.is(field, value));
    }

    private static AtomExpr group(int group) {
        List<AtomExpr> elements = new ArrayList<>();
        for (int element = 1; element <= HIGHEST_ELEMENT; element++) {
            if (Elements.ofNumber(element).group() == group) {
                elements.add(AtomExpr.element(element));
            }
        }
        return new AtomExpr.Or(elements);
    }

    /// The set of bond classes that `expr` holds for; with `configuration` below 0 whatever it says of configurations
    /// holds.
    static int classes(Expr expr, int configuration) {
        int set = 0;
        for (int bondClass = 0; bondClass < BondClass.COUNT; bondClass++) {
            set |= holds(expr, bondClass, configuration) ? 1 << bondClass : 0;
        }
        return set;
    }

    private static boolean holds(Expr expr, int bondClass, int configuration) {
        boolean aromatic = BondClass.isAromatic(bondClass);
        int order = BondClass.order(bondClass);
        return switch (expr.type()) {
            case TRUE -> true;
            case FALSE -> false;
            case ALIPHATIC_ORDER -> !aromatic && order == expr.value();
            case ORDER -> order == expr.value();
            case IS_AROMATIC -> aromatic;
            case IS_ALIPHATIC -> !aromatic;
            case IS_IN_RING -> BondClass.isRing(bondClass);
            case IS_IN_CHAIN -> !BondClass.isRing(bondClass);
            case SINGLE_OR_AROMATIC -> aromatic || order == 1;
            case DOUBLE_OR_AROMATIC -> aromatic || order == 2;
            case SINGLE_OR_DOUBLE -> order == 1 || order == 2;
            case STEREOCHEMISTRY -> configuration < 0 || configuration == expr.value();
            case AND -> holds(expr.left(), bondClass, configuration) && holds(expr.right(), bondClass, configuration);
            case OR -> holds(expr.left(), bondClass, configuration) || holds(expr.right(), bondClass, configuration);
            case NOT ->
                !holds(expr.left(), bondClass, configuration) || configuration < 0 && isConfiguration(expr.left());
            default -> throw new IllegalArgumentException("something that it says of a bond cannot be searched for");
        };
    }

    private static boolean isConfiguration(Expr expr) {
        return expr.type() == Expr.Type.STEREOCHEMISTRY || expr.type() == Expr.Type.OR && isConfiguration(expr.left());
    }
}
