package org.daybook.chem.structure.inchi.read;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Deque;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.daybook.chem.structure.Graphs;
import org.openscience.cdk.interfaces.IAtom;
import org.openscience.cdk.interfaces.IAtomContainer;
import org.openscience.cdk.interfaces.IBond;
import org.openscience.cdk.interfaces.IStereoElement;

/// Gives the hydrogens that an InChI leaves open among several atoms (its `(H2,3,4)`) the places in which a chemist
/// draws them: the library puts those of acetamide at the oxygen.
///
/// Of the forms in which the hydrogens of one group can sit, by the same paths of alternating bonds as InChI's own,
/// that with the highest [TautomerScore] is taken, and the library's where none is higher
/// (`docs/decisions/0206-a-tautomer-for-an-inchi.md`).
final class MobileHydrogens {

    /// Forms of one group, the library's among them.
    private static final int MOST_FORMS = 200;
    /// Steps along paths in one group.
    private static final int STEPS = 100_000;
    private static final Set<Integer> CARRIERS = Set.of(7, 8, 16, 34, 52);
    private static final Set<Integer> BETWEEN = Set.of(6, 7, 15, 16);

    private final IAtomContainer drawn;
    private final TautomerScore score;
    private final Set<IBond> stated = new HashSet<>();
    private int steps;

    /// Bond orders (0 for none) and hydrogens, by index.
    private record Form(int[] orders, int[] hydrogens) {}

    private MobileHydrogens(IAtomContainer drawn) {
        this.drawn = drawn;
        this.score = new TautomerScore(drawn);
        for (IStereoElement<?, ?> element : drawn.stereoElements()) {
            if (element.getFocus() instanceof IBond bond) {
                stated.add(bond);
            }
        }
    }

    /// A copy of `drawn` in which the hydrogens of `group` sit better; empty if they sit well. `drawn` stays unchanged.
    ///
    /// @param group indexes of the atoms that share them
    static Optional<IAtomContainer> placed(IAtomContainer drawn, Set<Integer> group) {
        return new MobileHydrogens(drawn).best(group);
    }

    private Optional<IAtomContainer> best(Set<Integer> group) {
        IAtomContainer best = null;
        int most = score.of(drawn);
        for (Form form : forms(group)) {
            IAtomContainer container = container(form);
            int points = score.of(container);
            if (points > most) {
                most = points;
                best = container;
            }
        }
        return Optional.ofNullable(best);
    }

    private List<Form> forms(Set<Integer> group) {
        int[] orders = new int[drawn.getBondCount()];
        for (IBond bond : drawn.bonds()) {
            orders[bond.getIndex()] = bond.getOrder() == null ? 0 : bond.getOrder().numeric();
        }
        int[] hydrogens = new int[drawn.getAtomCount()];
        for (IAtom atom : drawn.atoms()) {
            hydrogens[atom.getIndex()] = Graphs.hydrogensOf(atom);
        }
        List<Form> found = new ArrayList<>(List.of(new Form(orders, hydrogens)));
        Set<List<Integer>> known = new HashSet<>(Set.of(places(hydrogens)));
        for (int i = 0; i < found.size(); i++) {
            for (int donor : group) {
                IAtom atom = drawn.getAtom(donor);
                if (carries(atom) && found.get(i).hydrogens[donor] > 0) {
                    List<Form> next = new ArrayList<>();
                    follow(found.get(i), atom, atom, group, new ArrayDeque<>(), new HashSet<>(Set.of(donor)), next);
                    next.stream()
                            .filter(form -> found.size() < MOST_FORMS && known.add(places(form.hydrogens)))
                            .forEach(found::add);
                }
            }
        }
        return found.subList(1, found.size());
    }

    private static List<Integer> places(int[] hydrogens) {
        return Arrays.stream(hydrogens).boxed().toList();
    }

    /// Goes one bond further on from `at`: single after double, double after single.
    private void follow(Form from, IAtom donor, IAtom at, Set<Integer> group, Deque<IBond> path, Set<Integer> visited,
            List<Form> found) {
        int wanted = path.size() % 2 + 1;
        for (IBond bond : at.bonds()) {
            IAtom next = bond.getOther(at);
            if (from.orders[bond.getIndex()] != wanted || stated.contains(bond) || visited.contains(next.getIndex())
                    || Graphs.chargeOf(next) != 0 || ++steps > STEPS) {
                continue;
            }
            path.addLast(bond);
            if (wanted == 2 && group.contains(next.getIndex()) && carries(next)) {
                found.add(shifted(from, donor, next, path));
            }
            if (BETWEEN.contains(next.getAtomicNumber())) {
                visited.add(next.getIndex());
                follow(from, donor, next, group, path, visited, found);
                visited.remove(next.getIndex());
            }
            path.removeLast();
        }
    }

    private static Form shifted(Form from, IAtom donor, IAtom acceptor, Deque<IBond> path) {
        int[] orders = from.orders.clone();
        path.forEach(bond -> orders[bond.getIndex()] = 3 - orders[bond.getIndex()]);
        int[] hydrogens = from.hydrogens.clone();
        hydrogens[donor.getIndex()]--;
        hydrogens[acceptor.getIndex()]++;
        return new Form(orders, hydrogens);
    }

    private static boolean carries(IAtom atom) {
        return CARRIERS.contains(atom.getAtomicNumber()) && Graphs.chargeOf(atom) == 0;
    }

    private IAtomContainer container(Form form) {
        IAtomContainer copy = Graphs.copyOf(drawn);
        for (IBond bond : copy.bonds()) {
            switch (form.orders[bond.getIndex()]) {
                case 1 -> bond.setOrder(IBond.Order.SINGLE);
                case 2 -> bond.setOrder(IBond.Order.DOUBLE);
                default -> { /* of another kind, and stays so */ }
            }
        }
        for (IAtom atom : copy.atoms()) {
            atom.setImplicitHydrogenCount(form.hydrogens[atom.getIndex()]);
        }
        Graphs.perceive(copy);
        return copy;
    }
}
