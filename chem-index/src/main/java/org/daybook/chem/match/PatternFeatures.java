package org.daybook.chem.match;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.stream.IntStream;
import org.daybook.chem.match.Requirement.Demand;
import org.daybook.chem.match.Requirement.Every;
import org.daybook.chem.match.Requirement.Has;
import org.daybook.chem.match.Requirement.Some;
import org.daybook.chem.pack.FeatureCode;
import org.daybook.chem.pack.Field;
import org.jspecify.annotations.Nullable;

/// Derives from a query the features that no molecule containing it can lack.
///
/// A piece of the query counts only as far as it is certain. Where an atom or bond leaves a few possibilities open, the demand is that
/// one of them is there. What is negated demands nothing; a pattern inside a statement that must hold demands what it demands itself.
final class PatternFeatures {

    /// Possibilities of one piece beyond which it is not worth asking for.
    static final int MAX_OPTIONS = 32;
    /// Demands kept for a query, the most telling first.
    static final int MAX_DEMANDS = 20;

    /// Alternatives of one atom beyond which they are not looked at one by one.
    private static final int MAX_CASES = 6;

    private static final Field[] PROPERTIES = {
        Field.HYDROGENS, Field.DEGREE, Field.CONNECTIONS, Field.RING_BONDS, Field.SMALLEST_RING, Field.RING_COUNT, Field.IN_RING};

    private PatternFeatures() {}

    static Requirement of(QueryGraph graph, Stereo stereo) {
        QueryShape shape = new QueryShape(graph);
        return new Requirement(demands(shape), ExactAnswer.of(shape, stereo));
    }

    private static List<Demand> demands(QueryShape shape) {
        List<Demand> demands = new ArrayList<>(certain(shape));
        for (int atom = 0; atom < shape.size(); atom++) {
            Demand nested = nested(shape.conditions[atom]);
            if (nested != null) {
                demands.add(nested);
            }
            demands.addAll(cases(shape, atom));
        }
        return demands.stream().distinct().toList();
    }

    /// Demands of the graph itself, without patterns inside statements.
    private static List<Demand> certain(QueryShape shape) {
        PieceCollector pieces = new PieceCollector(shape);
        pieces.collect();
        List<Demand> demands = new ArrayList<>(pieces.best(MAX_DEMANDS));
        for (int atom = 0; atom < shape.size(); atom++) {
            demands.addAll(properties(shape.conditions[atom]));
            int ringBonds = shape.ringBonds(atom);
            if (ringBonds > 2) {
                long atLeast = Condition.full(Field.RING_BONDS, 0) & -1L << Math.min(ringBonds, Field.RING_BONDS.escape());
                Condition.In given = shape.conditions[atom].allowed(Field.RING_BONDS);
                addProperty(demands, options(shape.conditions[atom]), shape.conditions[atom].allowed(Field.AROMATIC),
                        new Condition.In(Field.RING_BONDS, given.low() & atLeast, 0));
            }
        }
        return demands;
    }

    /// Where an atom is one of several things, some of them patterns: what the whole query demands in each case.
    private static List<Demand> cases(QueryShape shape, int atom) {
        List<Demand> demands = new ArrayList<>();
        List<Condition> parts = shape.conditions[atom] instanceof Condition.All(List<Condition> all) ? all : List.of(shape.conditions[atom]);
        for (Condition part : parts) {
            if (part instanceof Condition.Any(List<Condition> options) && options.size() <= MAX_CASES) {
                List<Condition> rest = new ArrayList<>(parts);
                rest.remove(part);
                List<Demand> ways = new ArrayList<>();
                for (Condition option : options) {
                    rest.add(option);
                    Condition condition = Condition.all(rest);
                    rest.removeLast();
                    List<Demand> way = new ArrayList<>(certain(shape.with(atom, condition)));
                    Demand nested = nested(condition);
                    if (nested != null) {
                        way.add(nested);
                    }
                    ways.add(new Every(way));
                }
                if (ways.stream().noneMatch(way -> ((Every) way).demands().isEmpty())) {
                    demands.add(new Some(ways));
                }
            }
        }
        return demands;
    }

    /// What patterns inside `condition` demand, or null.
    private static @Nullable Demand nested(Condition condition) {
        return switch (condition) {
            case Condition.Look(AtomExpr statement, boolean negated) when !negated
                && statement instanceof AtomExpr.Recursive(QueryGraph pattern) -> {
                List<Demand> demands = demands(new QueryShape(pattern));
                yield demands.isEmpty() ? null : new Every(demands);
            }
            case Condition.All(List<Condition> parts) -> {
                List<Demand> demands = new ArrayList<>();
                for (Condition part : parts) {
                    Demand demand = nested(part);
                    if (demand != null) {
                        demands.add(demand);
                    }
                }
                yield demands.isEmpty() ? null : new Every(demands);
            }
            case Condition.Any(List<Condition> parts) -> some(parts);
            default -> null;
        };
    }

    private static @Nullable Demand some(List<Condition> parts) {
        if (parts.size() > MAX_OPTIONS) {
            return null;
        }
        List<Demand> options = new ArrayList<>();
        for (Condition part : parts) {
            List<Demand> demands = new ArrayList<>(properties(part));
            Demand inner = nested(part);
            if (inner != null) {
                demands.add(inner);
            }
            if (demands.isEmpty()) {
                return null;
            }
            options.add(new Every(demands));
        }
        return new Some(options);
    }

    /// What `condition` says of element, aromaticity, charge and the like of one atom, as demands on atoms of the molecule.
    private static List<Demand> properties(Condition condition) {
        Condition.In elements = condition.allowed(Field.ELEMENT);
        List<Demand> demands = new ArrayList<>();
        int[] options = values(elements);
        if (contains(elements, 1)) {
            return demands;
        }
        if (options.length == 1 && !contains(condition.allowed(Field.ISOTOPE), 0)) {
            demands.add(new Has(FeatureCode.property(options[0], false, Field.ISOTOPE, 1)));
        }
        if (options.length <= MAX_OPTIONS) {
            demands.add(new Some(Arrays.stream(options).mapToObj(e -> (Demand) new Has(FeatureCode.atom(e))).toList()));
        }
        Condition.In aromatic = condition.allowed(Field.AROMATIC);
        if (aromatic.isSingle()) {
            addProperty(demands, options, aromatic, new Condition.In(Field.AROMATIC, 1, 0));
        }
        for (Field field : PROPERTIES) {
            addProperty(demands, options, aromatic, condition.allowed(field));
        }
        Condition.In charge = condition.allowed(Field.CHARGE);
        if (!contains(charge, 7)) {
            addProperty(demands, options.length > MAX_OPTIONS ? new int[0] : options, aromatic, charge);
            addAnyElement(demands, charge);
        }
        return demands;
    }

    private static void addProperty(List<Demand> demands, int[] elements, Condition.In aromatic, Condition.In values) {
        int[] all = values(values);
        long count = (long) elements.length * values(aromatic).length * all.length;
        if (count == 0 || count > MAX_OPTIONS || all.length == values.field().size()) {
            return;
        }
        List<Demand> options = new ArrayList<>();
        for (int element : elements) {
            for (int flag : values(aromatic)) {
                for (int value : all) {
                    options.add(new Has(FeatureCode.property(element, flag == 1, values.field(), value)));
                }
            }
        }
        demands.add(new Some(options));
    }

    private static void addAnyElement(List<Demand> demands, Condition.In charge) {
        int[] all = values(charge);
        if (all.length <= MAX_OPTIONS) {
            demands.add(new Some(Arrays.stream(all).mapToObj(value ->
                    (Demand) new Has(FeatureCode.property(FeatureCode.ANY_ELEMENT, false, Field.CHARGE, value))).toList()));
        }
    }

    private static int[] options(Condition condition) {
        Condition.In elements = condition.allowed(Field.ELEMENT);
        return contains(elements, 1) ? new int[0] : values(elements);
    }

    static boolean contains(Condition.In set, int value) {
        return ((value < 64 ? set.low() : set.high()) >>> value & 1) != 0;
    }

    static int[] values(Condition.In set) {
        return IntStream.range(0, set.field().size()).filter(value -> contains(set, value)).toArray();
    }

    /// A demand with what it is worth: the natural logarithm of the share of molecules that are thought to meet it, negative.
    record Weighted(Demand demand, double worth, long atoms) {
        static final Comparator<Weighted> BEST_FIRST = Comparator.comparingDouble(Weighted::worth);
    }
}
