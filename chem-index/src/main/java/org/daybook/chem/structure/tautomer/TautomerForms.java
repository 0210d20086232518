package org.daybook.chem.structure.tautomer;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Deque;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.daybook.chem.structure.Graphs;
import org.openscience.cdk.interfaces.IAtom;
import org.openscience.cdk.interfaces.IAtomContainer;
import org.openscience.cdk.interfaces.IBond;
import org.openscience.cdk.interfaces.IStereoElement;

/// Finds the forms of a sketch that differ in where its mobile hydrogens sit.
///
/// A hydrogen at N, O, S, Se or Te moves to another of these that has a double bond, if single and double bonds
/// alternate between the two over carbon and nitrogen without charge, and all of them change their kind. The rule is
/// that of InChI's mobile hydrogens without its limits on the length of the path (`docs/decisions/0119-tautomers.md`).
/// If asked, carbon gives and takes hydrogens too, where the other end is one of the five.
public final class TautomerForms {

    /// Forms of one sketch, the drawn one among them.
    public static final int MOST = 50;
    /// Steps along paths; a sketch that needs more is cut off.
    private static final int STEPS = 200_000;
    private static final int CARBON = 6;
    private static final Set<Integer> CARRIERS = Set.of(7, 8, 16, 34, 52);
    private static final Set<Integer> BETWEEN = Set.of(6, 7);

    private final IAtomContainer drawn;
    private final boolean withCarbon;
    private final List<State> found = new ArrayList<>();
    private final Set<List<Integer>> known = new HashSet<>();
    private final Deque<State> open = new ArrayDeque<>();
    private int steps;
    private boolean complete = true;

    /// One form.
    ///
    /// @param gained hydrogens that each atom has more than it was drawn with, below 0 if it gave one away
    public record Form(IAtomContainer container, int[] gained) {}

    /// @param complete whether these are all there are
    public record Forms(List<Form> forms, boolean complete) {}

    /// Bond orders 1 to 3 (0 for another kind) and hydrogens, by index.
    private record State(int[] orders, int[] hydrogens) {}

    private TautomerForms(IAtomContainer drawn, boolean withCarbon) {
        this.drawn = drawn;
        this.withCarbon = withCarbon;
    }

    /// The forms of `drawn`, at most [#MOST], `drawn` itself first.
    ///
    /// @param drawn without ordinary hydrogen atoms, charges in the one form, bonds alternating; stays unchanged
    public static Forms of(IAtomContainer drawn) {
        return new TautomerForms(drawn, false).enumerate();
    }

    /// The same with hydrogens that move from or to carbon: keto and enol, imine and enamine, nitroso and oxime.
    static Forms withCarbon(IAtomContainer drawn) {
        return new TautomerForms(drawn, true).enumerate();
    }

    private Forms enumerate() {
        int[] orders = new int[drawn.getBondCount()];
        for (IBond bond : drawn.bonds()) {
            orders[bond.getIndex()] = bond.getOrder() == null ? 0 : bond.getOrder().numeric();
        }
        int[] hydrogens = new int[drawn.getAtomCount()];
        for (IAtom atom : drawn.atoms()) {
            hydrogens[atom.getIndex()] = Graphs.hydrogensOf(atom);
        }
        add(new State(orders, hydrogens));
        while (!open.isEmpty() && complete) {
            State from = open.poll();
            for (IAtom atom : drawn.atoms()) {
                if ((carries(atom) || isCarbon(atom)) && from.hydrogens[atom.getIndex()] > 0) {
                    Deque<IBond> path = new ArrayDeque<>();
                    follow(from, atom, atom, path, new HashSet<>(Set.of(atom.getIndex())));
                }
            }
        }
        return new Forms(found.stream().map(this::form).toList(), complete);
    }

    /// Goes one bond further on from `at`: single after double, double after single.
    private void follow(State from, IAtom donor, IAtom at, Deque<IBond> path, Set<Integer> visited) {
        int wanted = path.size() % 2 + 1;
        for (IBond bond : at.bonds()) {
            IAtom next = bond.getOther(at);
            if (from.orders[bond.getIndex()] != wanted || visited.contains(next.getIndex())
                    || Graphs.chargeOf(next) != 0 || Graphs.isUnknown(next)) {
                continue;
            }
            if (++steps > STEPS) {
                complete = false;
            }
            if (!complete) {
                return;
            }
            path.addLast(bond);
            if (wanted == 2 && (carries(next) || isCarbon(next) && carries(donor))) {
                add(shifted(from, donor, next, path));
            }
            if (BETWEEN.contains(next.getAtomicNumber())) {
                visited.add(next.getIndex());
                follow(from, donor, next, path, visited);
                visited.remove(next.getIndex());
            }
            path.removeLast();
        }
    }

    private static State shifted(State from, IAtom donor, IAtom acceptor, Deque<IBond> path) {
        int[] orders = from.orders.clone();
        path.forEach(bond -> orders[bond.getIndex()] = 3 - orders[bond.getIndex()]);
        int[] hydrogens = from.hydrogens.clone();
        hydrogens[donor.getIndex()]--;
        hydrogens[acceptor.getIndex()]++;
        return new State(orders, hydrogens);
    }

    private static boolean carries(IAtom atom) {
        return !Graphs.isUnknown(atom) && CARRIERS.contains(atom.getAtomicNumber()) && Graphs.chargeOf(atom) == 0;
    }

    private boolean isCarbon(IAtom atom) {
        return withCarbon && !Graphs.isUnknown(atom) && atom.getAtomicNumber() == CARBON
                && Graphs.chargeOf(atom) == 0;
    }

    /// Two forms with hydrogens in the same places are one.
    private void add(State state) {
        if (!known.add(Arrays.stream(state.hydrogens).boxed().toList())) {
            return;
        }
        if (found.size() == MOST) {
            complete = false;
            return;
        }
        found.add(state);
        open.add(state);
    }

    private Form form(State state) {
        State first = found.getFirst();
        int[] gained = new int[drawn.getAtomCount()];
        Arrays.setAll(gained, i -> state.hydrogens[i] - first.hydrogens[i]);
        if (state == first) {
            return new Form(drawn, gained);
        }
        IAtomContainer copy = Graphs.copyOf(drawn);
        Set<IBond> changed = new HashSet<>();
        for (IBond bond : copy.bonds()) {
            int order = state.orders[bond.getIndex()];
            if (order != first.orders[bond.getIndex()]) {
                bond.setOrder(order == 1 ? IBond.Order.SINGLE : IBond.Order.DOUBLE);
                changed.add(bond);
            }
        }
        for (IAtom atom : copy.atoms()) {
            atom.setImplicitHydrogenCount(state.hydrogens[atom.getIndex()]);
        }
        keepStereo(copy, changed);
        Graphs.perceive(copy);
        return new Form(copy, gained);
    }

    /// What was stated of a bond that is of another kind now says nothing any more.
    private static void keepStereo(IAtomContainer copy, Set<IBond> changed) {
        List<IStereoElement> kept = new ArrayList<>();
        for (IStereoElement<?, ?> element : copy.stereoElements()) {
            if (!(element.getFocus() instanceof IBond bond && changed.contains(bond))) {
                kept.add(element);
            }
        }
        copy.setStereoElements(kept);
    }
}
