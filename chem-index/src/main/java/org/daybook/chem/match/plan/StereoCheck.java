package org.daybook.chem.match.plan;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.daybook.chem.match.query.AtomExpr;
import org.daybook.chem.match.query.Condition;
import org.daybook.chem.match.query.QueryGraph;
import org.daybook.chem.pack.MoleculeCursor;
import org.jspecify.annotations.Nullable;

/// Decides whether a complete mapping keeps the configurations that a query states.
///
/// An empty place of a query centre (an implicit hydrogen, a lone pair) is taken by whatever neighbour has that place
/// in the molecule. Centres of one group of the molecule are only known relative to each other: they may be inverted
/// together.
final class StereoCheck {

    static final StereoCheck NONE = new StereoCheck(List.of(), List.of());

    private static final int TETRAHEDRAL = 1;
    private static final int DOUBLE_BOND = 2;

    /// Steps of a centre and its neighbours (-1 for the empty place), and its condition for each configuration.
    private record Centre(int step, int[] neighbours, AtomProgram[] programs) {}

    /// Steps of the atoms of a double bond and of one neighbour each, and its classes for each configuration.
    private record DoubleBond(int begin, int end, int besideBegin, int besideEnd, int[] classes) {}

    private final List<Centre> centres;
    private final List<DoubleBond> doubleBonds;

    private StereoCheck(List<Centre> centres, List<DoubleBond> doubleBonds) {
        this.centres = centres;
        this.doubleBonds = doubleBonds;
    }

    static StereoCheck compile(QueryGraph graph, int[] stepOf, List<QueryGraph> nested) {
        List<Centre> centres = new ArrayList<>();
        for (QueryGraph.Centre centre : graph.centres()) {
            AtomExpr expr = graph.atoms().get(centre.atom());
            AtomProgram[] programs = new AtomProgram[3];
            for (int configuration = 0; configuration < programs.length; configuration++) {
                programs[configuration] = AtomProgram.compile(Condition.of(expr, configuration), nested);
            }
            int[] neighbours = centre.neighbours().stream()
                    .mapToInt(i -> i == centre.atom() ? -1 : stepOf[i])
                    .toArray();
            centres.add(new Centre(stepOf[centre.atom()], neighbours, programs));
        }
        List<DoubleBond> doubleBonds = graph.doubleBonds().stream().map(bond -> new DoubleBond(
                stepOf[bond.begin()], stepOf[bond.end()], stepOf[bond.besideBegin()], stepOf[bond.besideEnd()],
                new int[] {bond.unstated(), bond.opposite(), bond.together()})).toList();
        return centres.isEmpty() && doubleBonds.isEmpty() ? NONE : new StereoCheck(centres, doubleBonds);
    }

    boolean isEmpty() {
        return this == NONE;
    }

    /// Whether the molecule of `search`, mapped as `atoms` says step by step, keeps all configurations.
    boolean agrees(int[] atoms, Search search) {
        int[] inversions = new int[0];
        for (Centre centre : centres) {
            int element = element(search.molecule(), atoms[centre.step]);
            int configuration = element < 0 ? 0 : configuration(centre, atoms, element, search.molecule());
            int group = element < 0 ? 0 : search.molecule().stereoGroup(element);
            if (group == 0) {
                if (configuration < 0 || !holds(centre, configuration, atoms, search)) {
                    return false;
                }
            } else {
                inversions = agreesInGroup(centre, configuration, group, inversions, atoms, search);
                if (inversions == null) {
                    return false;
                }
            }
        }
        return doubleBonds.stream().allMatch(bond -> agrees(bond, atoms, search.molecule()));
    }

    private static boolean holds(Centre centre, int configuration, int[] atoms, Search search) {
        int atom = atoms[centre.step];
        return centre.programs[configuration].test(search.molecule().word(atom), atom, search);
    }

    /// `inversions` with the sign that this centre demands of its group added, or null if the group already has the
    /// other sign.
    private static int @Nullable [] agreesInGroup(
            Centre centre, int configuration, int group, int[] inversions, int[] atoms, Search search) {
        boolean asStored = holds(centre, configuration, atoms, search);
        boolean inverted = holds(centre, 3 - configuration, atoms, search);
        if (asStored && inverted) {
            return inversions;
        }
        if (!asStored && !inverted) {
            return null;
        }
        int sign = asStored ? 1 : -1;
        for (int i = 0; i < inversions.length; i += 2) {
            if (inversions[i] == group) {
                return inversions[i + 1] == sign ? inversions : null;
            }
        }
        int[] more = Arrays.copyOf(inversions, inversions.length + 2);
        more[inversions.length] = group;
        more[inversions.length + 1] = sign;
        return more;
    }

    /// The stereo element of an atom, or -1.
    private static int element(MoleculeCursor molecule, int atom) {
        for (int i = 0; i < molecule.stereoCount(); i++) {
            if (molecule.stereoKind(i) != DOUBLE_BOND && molecule.stereoAtom(i, 0) == atom) {
                return i;
            }
        }
        return -1;
    }

    /// The configuration in the order in which the query names the neighbours; -1 if the geometry is no tetrahedron.
    private static int configuration(Centre centre, int[] atoms, int element, MoleculeCursor molecule) {
        if (molecule.stereoKind(element) != TETRAHEDRAL) {
            return -1;
        }
        int[] there = new int[4];
        int[] asked = new int[4];
        for (int i = 0; i < 4; i++) {
            there[i] = molecule.stereoAtom(element, i + 1);
            asked[i] = centre.neighbours[i] < 0 ? -1 : atoms[centre.neighbours[i]];
        }
        for (int atom : there) {
            if (indexOf(asked, atom) < 0 && indexOf(asked, -1) >= 0) {
                asked[indexOf(asked, -1)] = atom;
            }
        }
        int configuration = molecule.configuration(element);
        return isOdd(there) == isOdd(asked) ? configuration : 3 - configuration;
    }

    private static int indexOf(int[] values, int value) {
        for (int i = 0; i < values.length; i++) {
            if (values[i] == value) {
                return i;
            }
        }
        return -1;
    }

    private static boolean isOdd(int[] order) {
        boolean odd = false;
        for (int i = 0; i < order.length; i++) {
            for (int j = i + 1; j < order.length; j++) {
                odd ^= order[i] > order[j];
            }
        }
        return odd;
    }

    private static boolean agrees(DoubleBond bond, int[] atoms, MoleculeCursor molecule) {
        int begin = atoms[bond.begin];
        int end = atoms[bond.end];
        int configuration = 0;
        for (int i = 0; i < molecule.stereoCount(); i++) {
            if (molecule.stereoKind(i) != DOUBLE_BOND) {
                continue;
            }
            boolean same = molecule.stereoAtom(i, 0) == begin && molecule.stereoAtom(i, 1) == end;
            if (same || molecule.stereoAtom(i, 0) == end && molecule.stereoAtom(i, 1) == begin) {
                boolean atBegin = molecule.stereoAtom(i, same ? 2 : 3) == atoms[bond.besideBegin];
                boolean atEnd = molecule.stereoAtom(i, same ? 3 : 2) == atoms[bond.besideEnd];
                configuration = atBegin == atEnd ? molecule.configuration(i) : 3 - molecule.configuration(i);
            }
        }
        return (bond.classes[configuration] >>> molecule.bondBetween(begin, end) & 1) != 0;
    }
}
