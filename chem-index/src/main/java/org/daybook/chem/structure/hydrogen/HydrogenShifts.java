package org.daybook.chem.structure.hydrogen;

import java.util.ArrayDeque;
import java.util.Arrays;
import java.util.Deque;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.function.BiPredicate;
import java.util.function.Consumer;
import java.util.function.Predicate;
import org.daybook.chem.structure.Graphs;
import org.openscience.cdk.interfaces.IAtom;
import org.openscience.cdk.interfaces.IAtomContainer;
import org.openscience.cdk.interfaces.IBond;

/// Moves hydrogens of a structure along paths on which single and double bonds alternate, all of which change their
/// kind (`docs/decisions/0119-tautomers.md`). No atom on a path is charged or an open place.
public final class HydrogenShifts {

    private static final Set<Integer> CARRIERS = Set.of(7, 8, 16, 34, 52);

    private final Set<Integer> between;
    private final BiPredicate<IAtom, IAtom> isTaken;
    private final Predicate<IBond> isFixed;
    private final int mostSteps;
    private int steps;

    /// @param between atomic numbers of the elements over which a path leads
    /// @param isTaken whether a hydrogen of the first atom may come to the second
    /// @param isFixed bonds that keep their kind
    /// @param mostSteps along paths, in all; beyond, paths are cut off
    public HydrogenShifts(Set<Integer> between, BiPredicate<IAtom, IAtom> isTaken, Predicate<IBond> isFixed,
            int mostSteps) {
        this.between = between;
        this.isTaken = isTaken;
        this.isFixed = isFixed;
        this.mostSteps = mostSteps;
    }

    /// One place of all hydrogens.
    ///
    /// @param orders of the bonds, 1 to 3, by index; 0 for another kind
    /// @param hydrogens of the atoms, by index
    public record Form(int[] orders, int[] hydrogens) {

        /// That of a structure as it is.
        public static Form of(IAtomContainer container) {
            int[] orders = new int[container.getBondCount()];
            for (IBond bond : container.bonds()) {
                orders[bond.getIndex()] = bond.getOrder() == null ? 0 : bond.getOrder().numeric();
            }
            int[] hydrogens = new int[container.getAtomCount()];
            for (IAtom atom : container.atoms()) {
                hydrogens[atom.getIndex()] = Graphs.hydrogensOf(atom);
            }
            return new Form(orders, hydrogens);
        }

        /// What is the same for two forms with hydrogens in the same places, which are one.
        public List<Integer> places() {
            return Arrays.stream(hydrogens).boxed().toList();
        }

        private Form shifted(IAtom donor, IAtom acceptor, Deque<IBond> path) {
            int[] turned = orders.clone();
            path.forEach(bond -> turned[bond.getIndex()] = 3 - turned[bond.getIndex()]);
            int[] moved = hydrogens.clone();
            moved[donor.getIndex()]--;
            moved[acceptor.getIndex()]++;
            return new Form(turned, moved);
        }
    }

    /// Whether `atom` is an uncharged N, O, S, Se or Te.
    public static boolean isCarrier(IAtom atom) {
        return !Graphs.isUnknown(atom) && CARRIERS.contains(atom.getAtomicNumber()) && Graphs.chargeOf(atom) == 0;
    }

    /// Whether no path was cut off.
    public boolean isComplete() {
        return steps <= mostSteps;
    }

    /// Finds the forms into which one hydrogen of `donor` brings `from`, each as often as there are paths to it.
    public void follow(Form from, IAtom donor, Consumer<Form> found) {
        follow(from, donor, donor, new ArrayDeque<>(), new HashSet<>(Set.of(donor.getIndex())), found);
    }

    /// Goes one bond further on from `at`: single after double, double after single.
    private void follow(Form from, IAtom donor, IAtom at, Deque<IBond> path, Set<Integer> visited,
            Consumer<Form> found) {
        int wanted = path.size() % 2 + 1;
        for (IBond bond : at.bonds()) {
            IAtom next = bond.getOther(at);
            boolean isOpen = from.orders[bond.getIndex()] == wanted && !isFixed.test(bond)
                    && !visited.contains(next.getIndex()) && Graphs.chargeOf(next) == 0 && !Graphs.isUnknown(next);
            if (!isOpen || ++steps > mostSteps) {
                continue;
            }
            path.addLast(bond);
            if (wanted == 2 && isTaken.test(donor, next)) {
                found.accept(from.shifted(donor, next, path));
            }
            if (between.contains(next.getAtomicNumber())) {
                visited.add(next.getIndex());
                follow(from, donor, next, path, visited, found);
                visited.remove(next.getIndex());
            }
            path.removeLast();
        }
    }
}
