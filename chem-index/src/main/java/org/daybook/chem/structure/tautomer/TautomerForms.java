package org.daybook.chem.structure.tautomer;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Deque;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.daybook.chem.structure.Graphs;
import org.daybook.chem.structure.hydrogen.HydrogenShifts;
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
    private static final Set<Integer> BETWEEN = Set.of(6, 7);

    private final IAtomContainer drawn;
    private final boolean withCarbon;
    private final HydrogenShifts shifts;
    private final List<HydrogenShifts.Form> found = new ArrayList<>();
    private final Set<List<Integer>> known = new HashSet<>();
    private final Deque<HydrogenShifts.Form> open = new ArrayDeque<>();
    private boolean isFull;

    /// One form.
    ///
    /// @param gained hydrogens that each atom has more than it was drawn with, below 0 if it gave one away
    public record Form(IAtomContainer container, int[] gained) {}

    /// @param complete whether these are all there are
    public record Forms(List<Form> forms, boolean complete) {}

    private TautomerForms(IAtomContainer drawn, boolean withCarbon) {
        this.drawn = drawn;
        this.withCarbon = withCarbon;
        this.shifts = new HydrogenShifts(BETWEEN, this::isTaken, bond -> isFull, STEPS);
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
        add(HydrogenShifts.Form.of(drawn));
        while (!open.isEmpty() && isComplete()) {
            HydrogenShifts.Form from = open.poll();
            for (IAtom atom : drawn.atoms()) {
                if ((HydrogenShifts.isCarrier(atom) || isCarbon(atom)) && from.hydrogens()[atom.getIndex()] > 0) {
                    shifts.follow(from, atom, this::add);
                }
            }
        }
        return new Forms(found.stream().map(this::form).toList(), isComplete());
    }

    private boolean isComplete() {
        return !isFull && shifts.isComplete();
    }

    private boolean isTaken(IAtom donor, IAtom acceptor) {
        return HydrogenShifts.isCarrier(acceptor) || isCarbon(acceptor) && HydrogenShifts.isCarrier(donor);
    }

    private boolean isCarbon(IAtom atom) {
        return withCarbon && !Graphs.isUnknown(atom) && atom.getAtomicNumber() == CARBON
                && Graphs.chargeOf(atom) == 0;
    }

    private void add(HydrogenShifts.Form form) {
        if (isComplete() && known.add(form.places())) {
            isFull = found.size() == MOST;
            if (!isFull) {
                found.add(form);
                open.add(form);
            }
        }
    }

    private Form form(HydrogenShifts.Form state) {
        HydrogenShifts.Form first = found.getFirst();
        int[] gained = new int[drawn.getAtomCount()];
        Arrays.setAll(gained, i -> state.hydrogens()[i] - first.hydrogens()[i]);
        if (state == first) {
            return new Form(drawn, gained);
        }
        IAtomContainer copy = Graphs.copyOf(drawn);
        Set<IBond> changed = new HashSet<>();
        for (IBond bond : copy.bonds()) {
            int order = state.orders()[bond.getIndex()];
            if (order != first.orders()[bond.getIndex()]) {
                bond.setOrder(order == 1 ? IBond.Order.SINGLE : IBond.Order.DOUBLE);
                changed.add(bond);
            }
        }
        for (IAtom atom : copy.atoms()) {
            atom.setImplicitHydrogenCount(state.hydrogens()[atom.getIndex()]);
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
