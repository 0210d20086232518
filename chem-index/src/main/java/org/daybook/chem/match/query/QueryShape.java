package org.daybook.chem.match.query;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.daybook.chem.pack.BondClass;
import org.daybook.chem.pack.FeatureCode;
import org.daybook.chem.pack.Field;
import org.daybook.chem.pack.Neighbours;

/// What is certain about each atom and bond of a query, after each has told its neighbours what it implies for them.
///
/// Everything derived here holds for every molecule that contains the query: a bond in a ring of the query is in a
/// ring, the ends of an aromatic bond are aromatic, a bond at an aliphatic atom is not aromatic, and so on.
public final class QueryShape {

    public static final int UNKNOWN = -1;

    private static final int ROUNDS = 3;
    private static final int[] KIND_SETS = kindSets();
    private static final int CAN_BE_RING = BondClass.RING | 1 << 13 | 1 << 14;

    public final QueryGraph graph;
    public final Condition[] conditions;
    /// Set of bond classes each bond can have.
    public final int[] bondClasses;
    /// For each atom its bonds as indexes.
    public final int[][] bondsOf;
    private final int[] begins;
    private final int[] ends;
    private final Allowed[] allowed;
    private final int[] aromatic;
    private final int[] inRing;

    /// Derives all that follows from the graph, in at most three rounds; `graph` is not changed.
    public QueryShape(QueryGraph graph) {
        this(graph, conditions(graph));
    }

    private static Condition[] conditions(QueryGraph graph) {
        Condition[] conditions = new Condition[graph.atoms().size()];
        Arrays.setAll(conditions, atom -> Condition.of(graph.atoms().get(atom), -1));
        return conditions;
    }

    private QueryShape(QueryGraph graph, Condition[] conditions) {
        this.graph = graph;
        this.conditions = conditions;
        int n = conditions.length;
        int m = graph.bonds().size();
        bondClasses = new int[m];
        begins = new int[m];
        ends = new int[m];
        for (int i = 0; i < m; i++) {
            QueryGraph.Bond bond = graph.bonds().get(i);
            bondClasses[i] = bond.classes();
            begins[i] = bond.begin();
            ends[i] = bond.end();
        }
        bondsOf = bondsOf(n);
        allowed = new Allowed[n];
        aromatic = new int[n];
        inRing = new int[n];
        for (int atom = 0; atom < n; atom++) {
            allowed[atom] = Allowed.by(conditions[atom]);
            aromatic[atom] = (int) allowed[atom].of(Field.AROMATIC).low();
            inRing[atom] = (int) allowed[atom].of(Field.IN_RING).low();
        }
        markRings();
        for (int round = 0; round < ROUNDS; round++) {
            atomsTellBonds();
            bondsTellAtoms();
        }
        for (int atom = 0; atom < n; atom++) {
            takeDown(atom);
        }
    }

    /// Adds to the condition of `atom` what others have told.
    private void takeDown(int atom) {
        List<Condition> parts = new ArrayList<>(3);
        parts.add(conditions[atom]);
        addTold(Field.AROMATIC, aromatic[atom], allowed[atom], parts);
        addTold(Field.IN_RING, inRing[atom], allowed[atom], parts);
        if (parts.size() > 1) {
            conditions[atom] = Condition.all(parts);
            allowed[atom] = Allowed.by(conditions[atom]);
        }
    }

    private static void addTold(Field field, int values, Allowed known, List<Condition> parts) {
        if (values != (int) known.of(field).low()) {
            parts.add(new Condition.In(field, 2, 0));
        }
    }

    private int[][] bondsOf(int n) {
        int[] degrees = new int[n];
        for (int i = 0; i < begins.length; i++) {
            degrees[begins[i]]++;
            degrees[ends[i]]++;
        }
        int[][] bonds = new int[n][];
        for (int atom = 0; atom < n; atom++) {
            bonds[atom] = new int[degrees[atom]];
        }
        for (int i = begins.length - 1; i >= 0; i--) {
            bonds[begins[i]][--degrees[begins[i]]] = i;
            bonds[ends[i]][--degrees[ends[i]]] = i;
        }
        return bonds;
    }

    /// Atoms of the query; they are numbered from 0.
    public int size() {
        return conditions.length;
    }

    /// The same query with another condition for one atom.
    public QueryShape with(int atom, Condition condition) {
        Condition[] changed = conditions.clone();
        changed[atom] = condition;
        return new QueryShape(graph, changed);
    }

    /// The atom at one end of a bond, as the query was written.
    public int begin(int bond) {
        return begins[bond];
    }

    /// The atom at the other end of a bond, as the query was written.
    public int end(int bond) {
        return ends[bond];
    }

    /// The atom at the other end of `bond`.
    public int other(int bond, int atom) {
        return begins[bond] + ends[bond] - atom;
    }

    /// Bonds of the atom that are certainly in a ring.
    public int ringBonds(int atom) {
        int count = 0;
        for (int bond : bondsOf[atom]) {
            count += (bondClasses[bond] & ~BondClass.RING) == 0 ? 1 : 0;
        }
        return count;
    }

    /// A bond is in a ring of the query if a depth-first walk comes back over it to an atom seen before.
    private void markRings() {
        int[] order = new int[size()];
        int[] low = new int[size()];
        int[] via = new int[size()];
        int[] next = new int[size()];
        int[] stack = new int[size()];
        int time = 0;
        for (int start = 0; start < size(); start++) {
            if (order[start] != 0) {
                continue;
            }
            int depth = 0;
            stack[0] = start;
            via[start] = UNKNOWN;
            order[start] = low[start] = ++time;
            while (depth >= 0) {
                int atom = stack[depth];
                if (next[atom] == bondsOf[atom].length) {
                    depth--;
                    if (depth >= 0) {
                        low[stack[depth]] = Math.min(low[stack[depth]], low[atom]);
                        bondClasses[via[atom]] &= low[atom] <= order[stack[depth]] ? CAN_BE_RING : BondClass.ANY;
                    }
                    continue;
                }
                int bond = bondsOf[atom][next[atom]++];
                int other = other(bond, atom);
                if (order[other] == 0) {
                    order[other] = low[other] = ++time;
                    via[other] = bond;
                    stack[++depth] = other;
                } else if (bond != via[atom]) {
                    low[atom] = Math.min(low[atom], order[other]);
                    bondClasses[bond] &= CAN_BE_RING;
                }
            }
        }
    }

    private void atomsTellBonds() {
        for (int atom = 0; atom < size(); atom++) {
            int possible = BondClass.ANY;
            possible &= (aromatic[atom] & 2) == 0 ? ~BondClass.AROMATIC : possible;
            possible &= (inRing[atom] & 2) == 0 ? ~BondClass.RING : possible;
            for (int bond : bondsOf[atom]) {
                bondClasses[bond] &= possible;
            }
        }
    }

    private void bondsTellAtoms() {
        for (int bond = 0; bond < bondClasses.length; bond++) {
            boolean isAromatic = (bondClasses[bond] & ~BondClass.AROMATIC) == 0;
            boolean isRing = (bondClasses[bond] & ~BondClass.RING) == 0;
            tell(begins[bond], isAromatic, isRing);
            tell(ends[bond], isAromatic, isRing);
        }
    }

    private void tell(int atom, boolean isAromatic, boolean isRing) {
        aromatic[atom] &= isAromatic ? 2 : 3;
        inRing[atom] &= isRing ? 2 : 3;
    }

    /// The values of `field` that the atom can have: never too few.
    public Condition.In allowed(int atom, Field field) {
        return allowed[atom].of(field);
    }

    /// The values of all fields that the atom can have.
    public Allowed allowed(int atom) {
        return allowed[atom];
    }

    /// Whether the atom is certainly aromatic.
    public boolean isAromatic(int atom) {
        return (aromatic[atom] & 1) == 0;
    }

    /// Whether it is certain if the atom is aromatic.
    public boolean knowsAromaticity(int atom) {
        return aromatic[atom] != 3;
    }

    /// The only element the atom can have, or [#UNKNOWN].
    public int element(int atom) {
        return allowed(atom, Field.ELEMENT).isSingle() ? allowed(atom, Field.ELEMENT).single() : UNKNOWN;
    }

    /// The elements the atom can have, at most `limit`; empty if there are more.
    public int[] elements(int atom, int limit) {
        Condition.In set = allowed(atom, Field.ELEMENT);
        return set.count() > limit ? new int[0] : set.values();
    }

    /// The only kind ([FeatureCode#kind(int)]) the bond can have, or [#UNKNOWN].
    public int kind(int bond) {
        int set = kindSet(bond);
        return Integer.bitCount(set) == 1 ? Integer.numberOfTrailingZeros(set) : UNKNOWN;
    }

    /// The kinds the bond can have.
    public int[] kinds(int bond) {
        int set = kindSet(bond);
        int[] kinds = new int[Integer.bitCount(set)];
        for (int i = 0; i < kinds.length; i++, set &= set - 1) {
            kinds[i] = Integer.numberOfTrailingZeros(set);
        }
        return kinds;
    }

    private int kindSet(int bond) {
        int set = 0;
        for (int classes = bondClasses[bond]; classes != 0; classes &= classes - 1) {
            set |= KIND_SETS[Integer.numberOfTrailingZeros(classes)];
        }
        return set;
    }

    private static int[] kindSets() {
        int[] sets = new int[BondClass.COUNT];
        Arrays.setAll(sets, bondClass -> 1 << FeatureCode.kind(bondClass));
        return sets;
    }

    /// What the neighbours of the atom certainly imply, see [Neighbours].
    public int neighbours(int atom) {
        Neighbours neighbours = new Neighbours();
        for (int bond : bondsOf[atom]) {
            int element = element(other(bond, atom));
            int kind = kind(bond);
            if (element != UNKNOWN) {
                neighbours.add(kind == UNKNOWN ? 6 : kind, element);
            } else if (isHalogen(allowed(other(bond, atom), Field.ELEMENT))) {
                neighbours.add(6, 9);
            } else if (kind == 3) {
                neighbours.add(3, 0);
            }
        }
        return neighbours.bits();
    }

    private static boolean isHalogen(Condition.In elements) {
        long halogens = 1L << 9 | 1L << 17 | 1L << 35 | 1L << 53;
        return elements.high() == 0 && elements.low() != 0 && (elements.low() & ~halogens) == 0;
    }
}
