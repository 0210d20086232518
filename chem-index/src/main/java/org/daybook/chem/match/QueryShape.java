package org.daybook.chem.match;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.daybook.chem.pack.BondClass;
import org.daybook.chem.pack.FeatureCode;
import org.daybook.chem.pack.Field;
import org.daybook.chem.pack.Neighbours;

/// What is certain about each atom and bond of a query, after each has told its neighbours what it implies for them.
///
/// Everything derived here holds for every molecule that contains the query: a bond in a ring of the query is in a ring, the ends of
/// an aromatic bond are aromatic, a bond at an aliphatic atom is not aromatic, and so on.
final class QueryShape {

    static final int UNKNOWN = -1;

    final QueryGraph graph;
    final Condition[] conditions;
    /// Set of bond classes each bond can have.
    final int[] bondClasses;
    /// For each atom its bonds as indexes.
    final int[][] bondsOf;

    QueryShape(QueryGraph graph) {
        this(graph, graph.atoms().stream().map(atom -> Condition.of(atom, -1)).toArray(Condition[]::new));
    }

    private QueryShape(QueryGraph graph, Condition[] conditions) {
        this.graph = graph;
        this.conditions = conditions;
        int n = conditions.length;
        bondClasses = graph.bonds().stream().mapToInt(QueryGraph.Bond::classes).toArray();
        bondsOf = bondsOf(graph, n);
        markRings();
        for (int round = 0; round < 3; round++) {
            atomsTellBonds();
            bondsTellAtoms();
        }
    }

    private static int[][] bondsOf(QueryGraph graph, int n) {
        List<List<Integer>> lists = new ArrayList<>();
        for (int i = 0; i < n; i++) {
            lists.add(new ArrayList<>());
        }
        for (int i = 0; i < graph.bonds().size(); i++) {
            lists.get(graph.bonds().get(i).begin()).add(i);
            lists.get(graph.bonds().get(i).end()).add(i);
        }
        return lists.stream().map(list -> list.stream().mapToInt(Integer::intValue).toArray()).toArray(int[][]::new);
    }

    int size() {
        return conditions.length;
    }

    /// The same query with another condition for one atom.
    QueryShape with(int atom, Condition condition) {
        Condition[] changed = conditions.clone();
        changed[atom] = condition;
        return new QueryShape(graph, changed);
    }

    /// Bonds of the atom that are certainly in a ring.
    int ringBonds(int atom) {
        int count = 0;
        for (int bond : bondsOf[atom]) {
            count += (bondClasses[bond] & ~BondClass.RING) == 0 ? 1 : 0;
        }
        return count;
    }

    /// The atom at the other end of `bond`.
    int other(int bond, int atom) {
        QueryGraph.Bond ends = graph.bonds().get(bond);
        return ends.begin() + ends.end() - atom;
    }

    /// A bond is in a ring of the query if its ends stay connected without it.
    private void markRings() {
        for (int bond = 0; bond < bondClasses.length; bond++) {
            if (staysConnected(bond)) {
                bondClasses[bond] &= BondClass.RING | 1 << 13 | 1 << 14;
            }
        }
    }

    private boolean staysConnected(int without) {
        boolean[] seen = new boolean[size()];
        int[] stack = new int[size()];
        int depth = 0;
        int goal = graph.bonds().get(without).end();
        stack[depth++] = graph.bonds().get(without).begin();
        seen[stack[0]] = true;
        while (depth > 0) {
            int atom = stack[--depth];
            for (int bond : bondsOf[atom]) {
                int next = other(bond, atom);
                if (bond != without && !seen[next]) {
                    seen[next] = true;
                    stack[depth++] = next;
                }
            }
        }
        return seen[goal];
    }

    private void atomsTellBonds() {
        for (int atom = 0; atom < size(); atom++) {
            int possible = BondClass.ANY;
            possible &= (conditions[atom].allowed(Field.AROMATIC).low() & 2) == 0 ? ~BondClass.AROMATIC : possible;
            possible &= (conditions[atom].allowed(Field.IN_RING).low() & 2) == 0 ? ~BondClass.RING : possible;
            for (int bond : bondsOf[atom]) {
                bondClasses[bond] &= possible;
            }
        }
    }

    private void bondsTellAtoms() {
        for (int bond = 0; bond < bondClasses.length; bond++) {
            int classes = bondClasses[bond];
            boolean aromatic = (classes & ~BondClass.AROMATIC) == 0;
            boolean ring = (classes & ~BondClass.RING) == 0;
            for (int atom : new int[] {graph.bonds().get(bond).begin(), graph.bonds().get(bond).end()}) {
                demand(atom, aromatic, Field.AROMATIC);
                demand(atom, ring, Field.IN_RING);
            }
        }
    }

    private void demand(int atom, boolean certain, Field flag) {
        if (certain && (conditions[atom].allowed(flag).low() & 1) != 0) {
            conditions[atom] = Condition.all(List.of(conditions[atom], new Condition.In(flag, 2, 0)));
        }
    }

    /// The only element the atom can have, or [#UNKNOWN].
    int element(int atom) {
        Condition.In elements = conditions[atom].allowed(Field.ELEMENT);
        return elements.isSingle() ? elements.single() : UNKNOWN;
    }

    /// The only kind ([FeatureCode#kind(int)]) the bond can have, or [#UNKNOWN].
    int kind(int bond) {
        int[] kinds = kinds(bond);
        return kinds.length == 1 ? kinds[0] : UNKNOWN;
    }

    /// The kinds the bond can have.
    int[] kinds(int bond) {
        int set = 0;
        for (int bondClass = 0; bondClass < BondClass.COUNT; bondClass++) {
            if ((bondClasses[bond] >>> bondClass & 1) != 0) {
                set |= 1 << FeatureCode.kind(bondClass);
            }
        }
        int[] kinds = new int[Integer.bitCount(set)];
        for (int i = 0; i < kinds.length; i++, set &= set - 1) {
            kinds[i] = Integer.numberOfTrailingZeros(set);
        }
        return kinds;
    }

    /// The elements the atom can have, at most `limit`; empty if there are more.
    int[] elements(int atom, int limit) {
        Condition.In set = conditions[atom].allowed(Field.ELEMENT);
        if (Long.bitCount(set.low()) + Long.bitCount(set.high()) > limit) {
            return new int[0];
        }
        return java.util.stream.IntStream.range(0, 128)
                .filter(element -> ((element < 64 ? set.low() : set.high()) >>> element & 1) != 0).toArray();
    }

    /// What the neighbours of the atom certainly imply, see [Neighbours].
    int neighbours(int atom) {
        Neighbours neighbours = new Neighbours();
        neighbours.clear();
        for (int bond : bondsOf[atom]) {
            int element = element(other(bond, atom));
            int kind = kind(bond);
            if (element != UNKNOWN) {
                neighbours.add(kind == UNKNOWN ? 6 : kind, element);
            } else if (Arrays.stream(elements(other(bond, atom), 4)).allMatch(QueryShape::isHalogen)
                    && elements(other(bond, atom), 4).length > 0) {
                neighbours.add(6, 9);
            } else if (kind == 3) {
                neighbours.add(3, 0);
            }
        }
        return neighbours.bits();
    }

    private static boolean isHalogen(int element) {
        return element == 9 || element == 17 || element == 35 || element == 53;
    }
}
