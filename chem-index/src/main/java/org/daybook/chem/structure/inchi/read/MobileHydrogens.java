package org.daybook.chem.structure.inchi.read;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.daybook.chem.structure.Graphs;
import org.daybook.chem.structure.hydrogen.HydrogenShifts;
import org.daybook.chem.structure.hydrogen.HydrogenShifts.Form;
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
    private static final Set<Integer> BETWEEN = Set.of(6, 7, 15, 16);

    private final IAtomContainer drawn;
    private final TautomerScore score;
    private final Set<IBond> stated = new HashSet<>();

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
        HydrogenShifts shifts = new HydrogenShifts(BETWEEN,
                (donor, acceptor) -> group.contains(acceptor.getIndex()) && HydrogenShifts.isCarrier(acceptor),
                stated::contains, STEPS);
        Form first = Form.of(drawn);
        List<Form> found = new ArrayList<>(List.of(first));
        Set<List<Integer>> known = new HashSet<>(Set.of(first.places()));
        for (int i = 0; i < found.size(); i++) {
            for (int donor : group) {
                IAtom atom = drawn.getAtom(donor);
                if (HydrogenShifts.isCarrier(atom) && found.get(i).hydrogens()[donor] > 0) {
                    shifts.follow(found.get(i), atom, form -> {
                        if (found.size() < MOST_FORMS && known.add(form.places())) {
                            found.add(form);
                        }
                    });
                }
            }
        }
        return found.subList(1, found.size());
    }

    private IAtomContainer container(Form form) {
        IAtomContainer copy = Graphs.copyOf(drawn);
        for (IBond bond : copy.bonds()) {
            switch (form.orders()[bond.getIndex()]) {
                case 1 -> bond.setOrder(IBond.Order.SINGLE);
                case 2 -> bond.setOrder(IBond.Order.DOUBLE);
                default -> { /* of another kind, and stays so */ }
            }
        }
        for (IAtom atom : copy.atoms()) {
            atom.setImplicitHydrogenCount(form.hydrogens()[atom.getIndex()]);
        }
        Graphs.perceive(copy);
        return copy;
    }
}
