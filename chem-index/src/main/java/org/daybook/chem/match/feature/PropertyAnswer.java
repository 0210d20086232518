package org.daybook.chem.match.feature;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import org.daybook.chem.match.query.AtomExpr;
import org.daybook.chem.match.query.Condition;
import org.daybook.chem.match.query.QueryGraph;
import org.daybook.chem.pack.BondClass;
import org.daybook.chem.pack.FeatureCode;
import org.daybook.chem.pack.Field;

/// Recognises queries of one atom with one stated property, or of two atoms with stated aromaticity, that features
/// answer alone.
final class PropertyAnswer {

    private PropertyAnswer() {}

    /// Features of which one is present exactly where the query matches; empty if the query is not of this sort.
    static List<Integer> of(QueryGraph graph) {
        if (graph.atoms().size() == 1) {
            return atom(sets(graph.atoms().getFirst()));
        }
        return graph.atoms().size() == 2 && graph.bonds().size() == 1 ? bond(graph) : List.of();
    }

    /// What is said of each field, or empty if more is said than that.
    private static Map<Field, Condition.In> sets(AtomExpr expr) {
        Condition condition = Condition.of(expr, -1);
        Map<Field, Condition.In> sets = new EnumMap<>(Field.class);
        for (Condition part : condition instanceof Condition.All(List<Condition> parts) ? parts : List.of(condition)) {
            if (!(part instanceof Condition.In set)) {
                return Map.of();
            }
            sets.put(set.field(), set);
        }
        Condition.In element = sets.get(Field.ELEMENT);
        return element == null || element.contains(1) ? Map.of() : sets;
    }

    private static List<Integer> atom(Map<Field, Condition.In> sets) {
        if (sets.isEmpty()
                || sets.containsKey(Field.ISOTOPE)
                || sets.size() > (sets.containsKey(Field.AROMATIC) ? 3 : 2)) {
            return List.of();
        }
        Field property = sets.keySet().stream()
                .filter(field -> field != Field.ELEMENT && field != Field.AROMATIC)
                .findFirst()
                .orElse(Field.AROMATIC);
        int[] values = property == Field.AROMATIC ? new int[] {0} : sets.get(property).values();
        if (property == Field.CHARGE && sets.get(property).contains(7)) {
            return List.of();
        }
        List<Integer> features = new ArrayList<>();
        for (int element : sets.get(Field.ELEMENT).values()) {
            for (int aromatic : flags(sets)) {
                for (int value : values) {
                    features.add(FeatureCode.property(element, aromatic == 1, property, value));
                }
            }
        }
        return features.size() > ExactAnswer.MAX_FEATURES ? List.of() : features;
    }

    private static int[] flags(Map<Field, Condition.In> sets) {
        return sets.containsKey(Field.AROMATIC) ? sets.get(Field.AROMATIC).values() : new int[] {0, 1};
    }

    private static List<Integer> bond(QueryGraph graph) {
        Map<Field, Condition.In> begin = sets(graph.atoms().get(0));
        Map<Field, Condition.In> end = sets(graph.atoms().get(1));
        if (!statesAromaticityAtMost(begin) || !statesAromaticityAtMost(end)) {
            return List.of();
        }
        List<Integer> features = new ArrayList<>();
        int left = graph.bonds().getFirst().classes() & ~(1 << 13 | 1 << 14);
        for (int kind = 1; kind <= 5; kind++) {
            for (boolean ring : new boolean[] {false, true}) {
                int classes = classes(kind, ring);
                if (classes != 0 && (left & classes) == classes) {
                    left &= ~classes;
                    addBonds(features, begin, end, kind, ring);
                }
            }
        }
        return left != 0 || features.size() > ExactAnswer.MAX_FEATURES || features.isEmpty()
                ? List.of()
                : features.stream().distinct().toList();
    }

    private static boolean statesAromaticityAtMost(Map<Field, Condition.In> sets) {
        return !sets.isEmpty() && sets.size() == (sets.containsKey(Field.AROMATIC) ? 2 : 1);
    }

    private static int classes(int kind, boolean ring) {
        int set = 0;
        for (int bondClass = 0; bondClass < BondClass.COUNT; bondClass++) {
            set |= FeatureCode.kind(bondClass) == kind && BondClass.isRing(bondClass) == ring ? 1 << bondClass : 0;
        }
        return set;
    }

    private static void addBonds(
            List<Integer> features,
            Map<Field, Condition.In> begin,
            Map<Field, Condition.In> end,
            int kind,
            boolean ring) {
        for (int a : begin.get(Field.ELEMENT).values()) {
            for (int aromaticA : flags(begin)) {
                for (int b : end.get(Field.ELEMENT).values()) {
                    for (int aromaticB : flags(end)) {
                        features.add(FeatureCode.richBond(a, aromaticA == 1, kind, ring, b, aromaticB == 1));
                    }
                }
            }
        }
    }
}
