package org.daybook.chem.match.feature;

import java.util.ArrayList;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import org.daybook.chem.match.feature.Requirement.Demand;
import org.daybook.chem.match.feature.Requirement.Every;
import org.daybook.chem.match.feature.Requirement.Some;
import org.daybook.chem.match.query.Allowed;
import org.daybook.chem.match.query.AtomExpr;
import org.daybook.chem.match.query.Condition;
import org.daybook.chem.match.query.QueryGraph;
import org.daybook.chem.match.query.QueryShape;
import org.daybook.chem.match.query.Stereo;
import org.daybook.chem.pack.Field;
import org.jspecify.annotations.Nullable;

/// Derives from a query the features that no molecule containing it can lack, the most telling first.
///
/// A piece of the query counts only as far as it is certain. Where an atom or bond leaves a few possibilities open, the
/// demand is that one of them is there. What is negated demands nothing; a pattern inside a statement that must hold
/// demands what it demands itself.
public final class PatternFeatures {

    /// Demands kept for the pieces of a query.
    private static final int MAX_DEMANDS = 16;
    /// Alternatives of one atom beyond which they are not looked at one by one.
    private static final int MAX_CASES = 6;
    /// Alternatives of one atom beyond which nothing is demanded of them together.
    private static final int MAX_ALTERNATIVES = 12;

    /// Atoms and conditions looked at in all cases together, after which no more cases are: fewer demands are always
    /// allowed. A query that people write needs a few hundred; without a bound the work would grow with the cube of its
    /// length.
    private static final int MOST_WORK = 8_000;

    /// Demands of patterns inside statements, each derived once however often it is met.
    private final Map<QueryGraph, Every> ofPattern = new IdentityHashMap<>();

    private int work;

    private PatternFeatures() {}

    /// Works within [#MOST_WORK], so for a long query some demands may be left out; `exact` is empty unless a feature
    /// answers the whole query, stereo included.
    public static Requirement of(QueryShape shape, Stereo stereo) {
        return new Requirement(new PatternFeatures().demands(shape), ExactAnswer.of(shape, stereo));
    }

    private List<Demand> demands(QueryShape shape) {
        List<Demand> demands = certain(shape);
        for (int atom = 0; atom < shape.size(); atom++) {
            if (!(shape.conditions[atom] instanceof Condition.In)) {
                Demand nested = nested(shape.conditions[atom]);
                if (nested != null) {
                    demands.add(nested);
                }
                demands.addAll(cases(shape, atom));
            }
        }
        return demands;
    }

    /// Demands of the graph itself, without patterns inside statements.
    private static List<Demand> certain(QueryShape shape) {
        DemandList pieces = new DemandList();
        new PieceCollector(shape, pieces).collect();
        if (leavesOpen(shape)) {
            new OptionCollector(shape, pieces).collect();
        }
        List<Demand> demands = pieces.best(MAX_DEMANDS);
        for (int atom = 0; atom < shape.size(); atom++) {
            AtomDemands.add(shape.conditions[atom], shape.allowed(atom), demands);
            AtomDemands.addRingBonds(shape, atom, demands);
        }
        return demands;
    }

    /// Whether some atom may be of several elements, some bond of several kinds, or an atom has stated hydrogens or
    /// connections.
    private static boolean leavesOpen(QueryShape shape) {
        for (int atom = 0; atom < shape.size(); atom++) {
            if (shape.element(atom) < 0 || !shape.allowed(atom, Field.HYDROGENS).isFull()
                    || !shape.allowed(atom, Field.CONNECTIONS).isFull()) {
                return true;
            }
        }
        for (int bond = 0; bond < shape.bondClasses.length; bond++) {
            if (shape.kind(bond) < 0) {
                return true;
            }
        }
        return false;
    }

    /// Where an atom is one of several things, some of them patterns: what the whole query demands in each case.
    private List<Demand> cases(QueryShape shape, int atom) {
        List<Demand> demands = new ArrayList<>();
        List<Condition> parts = shape.conditions[atom] instanceof Condition.All(List<Condition> all)
                ? all
                : List.of(shape.conditions[atom]);
        for (Condition part : parts) {
            if (part instanceof Condition.Any(List<Condition> options)
                    && options.size() <= MAX_CASES
                    && spend(shape, parts, options)) {
                List<Condition> rest = new ArrayList<>(parts);
                rest.remove(part);
                List<Demand> ways = new ArrayList<>();
                for (Condition option : options) {
                    rest.add(option);
                    ways.add(new Every(oneCase(shape, atom, Condition.all(rest))));
                    rest.removeLast();
                }
                demands.add(new Some(ways));
            }
        }
        return demands;
    }

    private boolean spend(QueryShape shape, List<Condition> parts, List<Condition> options) {
        work += (shape.size() + parts.size()) * options.size();
        return work <= MOST_WORK;
    }

    private List<Demand> oneCase(QueryShape shape, int atom, Condition condition) {
        List<Demand> demands = certain(shape.with(atom, condition));
        Demand nested = nested(condition);
        if (nested != null) {
            demands.add(nested);
        }
        return demands;
    }

    /// What patterns inside `condition` demand, or null.
    private @Nullable Demand nested(Condition condition) {
        return switch (condition) {
            case Condition.Look(AtomExpr statement, boolean negated) when !negated
                && statement instanceof AtomExpr.Recursive(QueryGraph pattern) -> ofPattern(pattern);
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
            case Condition.Any(List<Condition> parts) when parts.size() <= MAX_ALTERNATIVES -> {
                List<Demand> options = new ArrayList<>();
                for (Condition part : parts) {
                    List<Demand> demands = new ArrayList<>();
                    AtomDemands.add(part, Allowed.by(part), demands);
                    Demand inner = nested(part);
                    if (inner != null) {
                        demands.add(inner);
                    }
                    options.add(new Every(demands));
                }
                yield new Some(options);
            }
            default -> null;
        };
    }

    private Every ofPattern(QueryGraph pattern) {
        Every known = ofPattern.get(pattern);
        if (known == null) {
            known = new Every(demands(new QueryShape(pattern)));
            ofPattern.put(pattern, known);
        }
        return known;
    }
}
