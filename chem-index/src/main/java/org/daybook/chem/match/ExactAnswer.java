package org.daybook.chem.match;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import org.daybook.chem.pack.BondClass;
import org.daybook.chem.pack.FeatureCode;
import org.daybook.chem.pack.Field;

/// Recognises queries that one feature, or one of a few, answers alone: an atom, a bond, a two-bond path, the benzene ring; what
/// states properties of atoms is left to [PropertyAnswer].
final class ExactAnswer {

    static final int MAX_FEATURES = 16;
    private static final int[] KINDS = {1, 2, 3, 4};

    private ExactAnswer() {}

    /// Features of which one is present exactly where the query matches; empty if the query is not of this sort.
    static List<Integer> of(QueryShape shape, Stereo stereo) {
        QueryGraph graph = shape.graph;
        boolean statesStereo = stereo == Stereo.RESPECT && !(graph.centres().isEmpty() && graph.doubleBonds().isEmpty());
        if (statesStereo || !graph.groups().isEmpty() || shape.size() > 6) {
            return List.of();
        }
        if (!graph.atoms().stream().allMatch(atom -> isElementOnly(Condition.of(atom, -1)))) {
            return PropertyAnswer.of(graph);
        }
        if (graph.bonds().size() == shape.size() - 1 && shape.size() <= 3) {
            return path(shape);
        }
        return isBenzene(shape) ? List.of(FeatureCode.BENZENE) : List.of();
    }

    private static boolean isElementOnly(Condition condition) {
        return condition instanceof Condition.In set && set.field() == Field.ELEMENT
                && !set.contains(1) && set.values().length <= MAX_FEATURES;
    }

    private static List<Integer> path(QueryShape shape) {
        int middle = 0;
        for (int atom = 0; atom < shape.size(); atom++) {
            middle = shape.bondsOf[atom].length > shape.bondsOf[middle].length ? atom : middle;
        }
        List<int[]> elements = new ArrayList<>();
        List<int[]> kinds = new ArrayList<>();
        elements.add(elements(shape, middle));
        for (int bond : shape.bondsOf[middle]) {
            elements.add(elements(shape, shape.other(bond, middle)));
            int[] whole = wholeKinds(shape.graph.bonds().get(bond).classes());
            if (whole.length == 0) {
                return List.of();
            }
            kinds.add(whole);
        }
        if (kinds.size() < shape.size() - 1) {
            return List.of();
        }
        return features(elements, kinds);
    }

    private static int[] elements(QueryShape shape, int atom) {
        return Condition.of(shape.graph.atoms().get(atom), -1).allowed(Field.ELEMENT).values();
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

    private static List<Integer> features(List<int[]> elements, List<int[]> kinds) {
        int count = elements.stream().mapToInt(e -> e.length).reduce(1, (a, b) -> a * b)
                * kinds.stream().mapToInt(k -> k.length).reduce(1, (a, b) -> a * b);
        if (count > MAX_FEATURES) {
            return List.of();
        }
        Set<Integer> features = new LinkedHashSet<>();
        int[] path = new int[kinds.size() + 1];
        int[] bonds = new int[kinds.size()];
        for (int number = 0; number < count; number++) {
            int rest = number;
            int[] chosen = new int[elements.size()];
            for (int i = 0; i < chosen.length; i++) {
                chosen[i] = elements.get(i)[rest % elements.get(i).length];
                rest /= elements.get(i).length;
            }
            for (int i = 0; i < bonds.length; i++) {
                bonds[i] = kinds.get(i)[rest % kinds.get(i).length];
                rest /= kinds.get(i).length;
            }
            arrange(chosen, path);
            features.add(FeatureCode.path(path, bonds, bonds.length));
        }
        return List.copyOf(features);
    }

    /// `chosen` has the middle atom first, then its neighbours.
    private static void arrange(int[] chosen, int[] path) {
        if (path.length < 3) {
            System.arraycopy(chosen, 0, path, 0, path.length);
        } else {
            path[0] = chosen[1];
            path[1] = chosen[0];
            path[2] = chosen[2];
        }
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
