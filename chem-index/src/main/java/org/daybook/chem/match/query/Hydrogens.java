package org.daybook.chem.match.query;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import org.daybook.chem.pack.Field;

/// How a query that names hydrogens is read where hydrogens are implicit.
///
/// A plain hydrogen neighbour becomes a count at the atom that carries it ([#fold]). What cannot be told that way is
/// searched in the molecule with its hydrogens added as atoms, which only a statement that names hydrogen accepts
/// ([#expand]).
public final class Hydrogens {

    private Hydrogens() {}

    /// Whether some atom of `graph`, or of a pattern inside it, names hydrogen.
    public static boolean namedIn(QueryGraph graph) {
        return namedInAny(graph.atoms());
    }

    private static boolean namedInAny(List<AtomExpr> exprs) {
        for (AtomExpr expr : exprs) {
            if (namedIn(expr)) {
                return true;
            }
        }
        return false;
    }

    private static boolean namedIn(AtomExpr expr) {
        return switch (expr) {
            case AtomExpr.Is(Field field, int value) -> field == Field.ELEMENT && value == 1;
            case AtomExpr.And(List<AtomExpr> parts) -> namedInAny(parts);
            case AtomExpr.Or(List<AtomExpr> parts) -> namedInAny(parts);
            case AtomExpr.Not(AtomExpr part) -> !isHydrogen(part) && namedIn(part);
            case AtomExpr.Recursive(QueryGraph pattern) -> namedIn(pattern);
            default -> false;
        };
    }

    private static boolean isHydrogen(AtomExpr expr) {
        return expr instanceof AtomExpr.Is(Field field, int value) && field == Field.ELEMENT && value == 1;
    }

    /// `graph` with plain hydrogen neighbours turned to counts, in the patterns inside it too.
    public static QueryGraph fold(QueryGraph graph) {
        boolean[] folded = foldable(graph);
        int[] counts = new int[folded.length];
        int[] carrier = new int[folded.length];
        for (QueryGraph.Bond bond : graph.bonds()) {
            int hydrogen = folded[bond.begin()] ? bond.begin() : folded[bond.end()] ? bond.end() : -1;
            if (hydrogen >= 0) {
                carrier[hydrogen] = bond.begin() + bond.end() - hydrogen;
                counts[carrier[hydrogen]]++;
            }
        }
        int[] renumbered = new int[folded.length];
        List<AtomExpr> atoms = new ArrayList<>();
        for (int i = 0; i < folded.length; i++) {
            renumbered[i] = atoms.size();
            if (!folded[i]) {
                AtomExpr atom = foldInside(graph.atoms().get(i));
                atoms.add(counts[i] == 0 ? atom : AtomExpr.and(atom, AtomExpr.hydrogensAtLeast(counts[i])));
            }
        }
        for (int i = 0; i < folded.length; i++) {
            renumbered[i] = renumbered[folded[i] ? carrier[i] : i];
        }
        return renumber(graph, atoms, folded, renumbered);
    }

    private static QueryGraph renumber(QueryGraph graph, List<AtomExpr> atoms, boolean[] folded, int[] to) {
        List<QueryGraph.Bond> bonds = graph.bonds().stream()
                .filter(bond -> !folded[bond.begin()] && !folded[bond.end()])
                .map(bond -> new QueryGraph.Bond(to[bond.begin()], to[bond.end()], bond.classes())).toList();
        List<QueryGraph.Centre> centres = graph.centres().stream()
                .map(centre -> new QueryGraph.Centre(
                        to[centre.atom()],
                        centre.neighbours().stream().map(i -> to[i]).toList()))
                .toList();
        List<QueryGraph.DoubleBond> doubleBonds = graph.doubleBonds().stream()
                .map(bond -> new QueryGraph.DoubleBond(
                        to[bond.begin()],
                        to[bond.end()],
                        to[bond.besideBegin()],
                        to[bond.besideEnd()],
                        bond.unstated(),
                        bond.opposite(),
                        bond.together()))
                .toList();
        List<Integer> groups = new ArrayList<>();
        for (int i = 0; i < graph.groups().size(); i++) {
            if (!folded[i]) {
                groups.add(graph.groups().get(i));
            }
        }
        return new QueryGraph(atoms, bonds, centres, doubleBonds, groups);
    }

    private static AtomExpr foldInside(AtomExpr expr) {
        return switch (expr) {
            case AtomExpr.And(List<AtomExpr> parts) ->
                new AtomExpr.And(parts.stream().map(Hydrogens::foldInside).toList());
            case AtomExpr.Or(List<AtomExpr> parts) ->
                new AtomExpr.Or(parts.stream().map(Hydrogens::foldInside).toList());
            case AtomExpr.Not(AtomExpr part) -> AtomExpr.not(foldInside(part));
            case AtomExpr.Recursive(QueryGraph pattern) -> new AtomExpr.Recursive(fold(pattern));
            default -> expr;
        };
    }

    /// Hydrogens with one plain bond to an atom that names no hydrogen itself; the first atom stays, a pattern may
    /// start there.
    private static boolean[] foldable(QueryGraph graph) {
        int[] degrees = new int[graph.atoms().size()];
        for (QueryGraph.Bond bond : graph.bonds()) {
            degrees[bond.begin()]++;
            degrees[bond.end()]++;
        }
        boolean[] foldable = new boolean[degrees.length];
        for (QueryGraph.Bond bond : graph.bonds()) {
            foldable[bond.begin()] |= isPlain(graph, bond, bond.begin(), bond.end(), degrees);
            foldable[bond.end()] |= isPlain(graph, bond, bond.end(), bond.begin(), degrees);
        }
        for (QueryGraph.DoubleBond bond : graph.doubleBonds()) {
            foldable[bond.besideBegin()] = false;
            foldable[bond.besideEnd()] = false;
        }
        for (QueryGraph.Centre centre : graph.centres()) {
            if (centre.neighbours().stream().filter(i -> foldable[i] || i == centre.atom()).count() > 1) {
                centre.neighbours().forEach(i -> foldable[i] = false);
            }
        }
        return foldable;
    }

    private static boolean isPlain(QueryGraph graph, QueryGraph.Bond bond, int hydrogen, int carrier, int[] degrees) {
        return hydrogen > 0 && degrees[hydrogen] == 1 && isHydrogen(graph.atoms().get(hydrogen))
                && !namedRoot(graph.atoms().get(carrier)) && (bond.classes() & 1) != 0
                && graph.groups().isEmpty();
    }

    private static boolean namedRoot(AtomExpr expr) {
        return naming(expr) != AtomExpr.FALSE;
    }

    /// `graph` made ready for molecules whose implicit hydrogens have been added as atoms.
    public static QueryGraph expand(QueryGraph graph) {
        return new Expansion().expand(graph);
    }

    /// Expands each pattern once, however often it is met.
    private static final class Expansion {
        private final Map<QueryGraph, QueryGraph> expanded = new IdentityHashMap<>();

        public QueryGraph expand(QueryGraph graph) {
            QueryGraph known = expanded.get(graph);
            if (known == null) {
                List<AtomExpr> atoms = graph.atoms().stream().map(this::expand).toList();
                known = new QueryGraph(atoms, graph.bonds(), graph.centres(), graph.doubleBonds(), graph.groups());
                expanded.put(graph, known);
            }
            return known;
        }

        private AtomExpr expand(AtomExpr expr) {
            AtomExpr inside = expandInside(expr);
            AtomExpr stored = AtomExpr.and(AtomExpr.is(Field.ADDED, 0), inside);
            AtomExpr naming = naming(expr);
            if (naming == AtomExpr.FALSE) {
                return stored;
            }
            return AtomExpr.or(stored, AtomExpr.and(AtomExpr.is(Field.ADDED, 1), inside, expandInside(naming)));
        }

        private AtomExpr expandInside(AtomExpr expr) {
            return switch (expr) {
                case AtomExpr.And(List<AtomExpr> parts) ->
                    new AtomExpr.And(parts.stream().map(this::expandInside).toList());
                case AtomExpr.Or(List<AtomExpr> parts) ->
                    new AtomExpr.Or(parts.stream().map(this::expandInside).toList());
                case AtomExpr.Not(AtomExpr part) -> AtomExpr.not(expandInside(part));
                case AtomExpr.Recursive(QueryGraph pattern) -> new AtomExpr.Recursive(expand(pattern));
                default -> expr;
            };
        }
    }

    /// What must hold besides `expr` for an added hydrogen, so that hydrogen is named and not only not excluded.
    private static AtomExpr naming(AtomExpr expr) {
        return switch (expr) {
            case AtomExpr.And(List<AtomExpr> parts) -> {
                AtomExpr named = any(parts);
                yield named == AtomExpr.FALSE ? named : AtomExpr.and(new AtomExpr.And(parts), named);
            }
            case AtomExpr.Or(List<AtomExpr> parts) -> any(parts);
            case AtomExpr.Recursive(QueryGraph pattern)
            when naming(pattern.atoms().getFirst()) != AtomExpr.FALSE -> expr;
            default -> isHydrogen(expr) ? AtomExpr.TRUE : AtomExpr.FALSE;
        };
    }

    private static AtomExpr any(List<AtomExpr> parts) {
        AtomExpr[] named = parts.stream()
                .map(Hydrogens::naming)
                .filter(part -> part != AtomExpr.FALSE)
                .toArray(AtomExpr[]::new);
        return named.length == 0 ? AtomExpr.FALSE : new AtomExpr.Or(Arrays.asList(named));
    }
}
