package org.daybook.chem.match.feature;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import org.daybook.chem.match.query.Condition;
import org.daybook.chem.match.query.QueryGraph;
import org.daybook.chem.match.query.QueryShape;
import org.daybook.chem.match.query.Stereo;
import org.daybook.chem.pack.BondClass;
import org.daybook.chem.pack.FeatureCode;
import org.daybook.chem.pack.Field;

/// Recognises queries that one feature, or one of a few, answers alone: an atom, a bond, a path, a star, the benzene
/// ring; what states properties of atoms is left to [PropertyAnswer].
final class ExactAnswer {

    static final int MAX_FEATURES = 16;
    private static final int[] KINDS = {1, 2, 3, 4};

    private ExactAnswer() {}

    /// Features of which one is present exactly where the query matches; empty if the query is not of this sort.
    static List<Integer> of(QueryShape shape, Stereo stereo) {
        QueryGraph graph = shape.graph;
        boolean statesStereo = stereo == Stereo.RESPECT
                && !(graph.centres().isEmpty() && graph.doubleBonds().isEmpty());
        if (statesStereo || !graph.groups().isEmpty() || shape.size() > 6) {
            return List.of();
        }
        if (!graph.atoms().stream().allMatch(atom -> isElementOnly(Condition.of(atom, -1)))) {
            return PropertyAnswer.of(graph);
        }
        List<Integer> features = graph.bonds().size() == shape.size() - 1 ? tree(shape)
                : isBenzene(shape) ? List.of(FeatureCode.BENZENE) : List.of();
        return features.stream().allMatch(FeatureCode::isExact) ? features : List.of();
    }

    private static boolean isElementOnly(Condition condition) {
        return condition instanceof Condition.In set && set.field() == Field.ELEMENT
                && !set.contains(1) && set.values().length <= MAX_FEATURES;
    }

    /// A path, walked from one end to the other, or a star of three arms, its centre first.
    private static List<Integer> tree(QueryShape shape) {
        boolean star = shape.size() == 4 && Arrays.stream(shape.bondsOf).anyMatch(bonds -> bonds.length == 3);
        int start = 0;
        while (start < shape.size() - 1 && shape.bondsOf[start].length != (star ? 3 : Math.min(1, shape.size() - 1))) {
            start++;
        }
        List<int[]> elements = new ArrayList<>();
        List<int[]> kinds = new ArrayList<>();
        elements.add(elements(shape, start));
        int atom = start;
        int previous = -1;
        for (int step = 1; step < shape.size(); step++) {
            int bond = star ? shape.bondsOf[start][step - 1] : onward(shape, atom, previous);
            int[] whole = bond < 0 ? new int[0] : wholeKinds(shape.graph.bonds().get(bond).classes());
            if (whole.length == 0) {
                return List.of();
            }
            previous = bond;
            atom = shape.other(bond, atom);
            elements.add(elements(shape, atom));
            kinds.add(whole);
            atom = star ? start : atom;
        }
        return features(elements, kinds, star);
    }

    /// The only bond of `atom` but `previous`, or -1.
    private static int onward(QueryShape shape, int atom, int previous) {
        int[] bonds = shape.bondsOf[atom];
        if (bonds.length != (previous < 0 ? 1 : 2)) {
            return -1;
        }
        return bonds[0] == previous ? bonds[1] : bonds[0];
    }

    private static int[] elements(QueryShape shape, int atom) {
        return shape.allowed(atom, Field.ELEMENT).values();
    }

    /// The kinds that `classes` consists of, if it takes all classes of each; else none.
    private static int[] wholeKinds(int classes) {
        int left = classes;
        List<Integer> kinds = new ArrayList<>();
        for (int kind : KINDS) {
            int all = kind == 4 ? BondClass.AROMATIC : BondClass.aliphatic(kind);
            if ((classes & all) == all) {
                kinds.add(kind);
                left &= ~all;
            }
        }
        return left == 0 ? kinds.stream().mapToInt(Integer::intValue).toArray() : new int[0];
    }

    private static List<Integer> features(List<int[]> elements, List<int[]> kinds, boolean star) {
        long count = elements.stream().mapToLong(e -> e.length).reduce(1, (a, b) -> a * b)
                * kinds.stream().mapToLong(k -> k.length).reduce(1, (a, b) -> a * b);
        if (count > MAX_FEATURES) {
            return List.of();
        }
        Set<Integer> features = new LinkedHashSet<>();
        int[] atoms = new int[elements.size()];
        int[] bonds = new int[kinds.size()];
        for (int number = 0; number < count; number++) {
            int rest = number;
            for (int i = 0; i < atoms.length; i++) {
                atoms[i] = elements.get(i)[rest % elements.get(i).length];
                rest /= elements.get(i).length;
            }
            for (int i = 0; i < bonds.length; i++) {
                bonds[i] = kinds.get(i)[rest % kinds.get(i).length];
                rest /= kinds.get(i).length;
            }
            features.add(
                    star
                            ? FeatureCode.star(
                                    atoms[0],
                                    FeatureCode.arm(bonds[0], atoms[1]),
                                    FeatureCode.arm(bonds[1], atoms[2]),
                                    FeatureCode.arm(bonds[2], atoms[3]))
                            : FeatureCode.path(atoms, bonds, bonds.length));
        }
        return List.copyOf(features);
    }

    private static boolean isBenzene(QueryShape shape) {
        return shape.size() == 6 && shape.graph.bonds().size() == 6
                && Arrays.stream(shape.bondsOf).allMatch(bonds -> bonds.length == 2)
                && shape.graph.bonds().stream().allMatch(bond -> bond.classes() == BondClass.AROMATIC)
                && shape.graph.atoms().stream().allMatch(atom ->
                        Condition.of(atom, -1) instanceof Condition.In set && set.isSingle() && set.single() == 6)
                && isConnected(shape);
    }

    private static boolean isConnected(QueryShape shape) {
        int previous = -1;
        int atom = 0;
        for (int step = 1; step < 6; step++) {
            int next = shape.other(shape.bondsOf[atom][0], atom);
            if (next == previous) {
                next = shape.other(shape.bondsOf[atom][1], atom);
            }
            previous = atom;
            atom = next;
            if (atom == 0) {
                return false;
            }
        }
        return true;
    }
}
