package org.daybook.chem.structure.parent;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.daybook.chem.structure.Format;
import org.daybook.chem.structure.Graphs;
import org.daybook.chem.structure.Structure;
import org.daybook.chem.structure.identity.Identifiers;
import org.daybook.chem.structure.parent.Component.Role;
import org.daybook.chem.structure.run.Guard;
import org.jspecify.annotations.Nullable;
import org.openscience.cdk.interfaces.IAtom;
import org.openscience.cdk.interfaces.IAtomContainer;

/// Finds the parent of a salt or mixture by the rules of `docs/decisions/0004-parent-of-a-salt.md`.
final class Desalting {

    private static final int CARBON = 6;

    /// One component of the whole with what the rules need to know of it.
    private record Part(Structure structure, boolean organic, Role usual) {

        int heavyAtoms() {
            return structure.heavyAtomCount();
        }

        String smiles() {
            return Identifiers.of(structure).canonicalSmiles();
        }

        /// Compounds before the usual counter-ions, these before solvents.
        int precedence() {
            return usual == Role.PARENT ? 0 : usual == Role.COUNTER_ION ? 1 : 2;
        }
    }

    private Desalting() {}

    static Parent parentOf(Structure structure) {
        return Guard.run(structure.format(), structure.source(), () -> find(structure));
    }

    private static Parent find(Structure structure) {
        IAtomContainer plain = Graphs.withoutIdleHydrogens(structure.container());
        boolean split = Charges.splitAlkaliBonds(plain);
        List<IAtomContainer> containers = Graphs.partsOf(plain);
        if (containers.size() == 1 && !split) {
            return single(structure, plain);
        }
        List<Part> parts = new ArrayList<>();
        for (IAtomContainer container : containers) {
            parts.add(part(container));
        }
        parts.sort(Comparator.comparingInt(Part::precedence)
                .thenComparing(Comparator.comparingInt(Part::heavyAtoms).reversed())
                .thenComparing(Part::smiles));
        Part largest = parts.stream().filter(Part::organic).findFirst().orElse(null);
        if (largest == null) { // nothing organic: an inorganic salt is its own parent
            return new Parent(structure, components(parts, null), false);
        }
        return new Parent(neutral(largest.structure()), components(parts, largest.smiles()), true);
    }

    private static Parent single(Structure structure, IAtomContainer plain) {
        Component whole = new Component(
                Identifiers.of(structure).canonicalSmiles(), 1, Role.PARENT, structure.heavyAtomCount());
        boolean changed = isOrganic(plain) && Charges.neutralise(plain);
        return new Parent(changed ? derived(plain) : structure, List.of(whole), changed);
    }

    private static Structure neutral(Structure part) {
        IAtomContainer copy = Graphs.copyOf(part.container());
        return Charges.neutralise(copy) ? derived(copy) : part;
    }

    private static Part part(IAtomContainer container) {
        Structure structure = derived(container);
        boolean organic = isOrganic(container);
        Role usual = UsualPartners.roleOf(structure);
        return new Part(structure, organic, organic || usual == Role.SOLVENT ? usual : Role.COUNTER_ION);
    }

    private static boolean isOrganic(IAtomContainer container) {
        for (IAtom atom : container.atoms()) {
            if (Integer.valueOf(CARBON).equals(atom.getAtomicNumber())) {
                return true;
            }
        }
        return false;
    }

    private static Structure derived(IAtomContainer container) {
        Graphs.perceive(container);
        Structure parent = new Structure(container, "", Format.SMILES);
        return parent.withSource(Identifiers.of(parent).canonicalSmiles());
    }

    private static List<Component> components(List<Part> parts, @Nullable String parent) {
        Map<String, Component> components = new LinkedHashMap<>();
        for (Part part : parts) {
            Role role = part.smiles().equals(parent) ? Role.PARENT
                    : part.usual() == Role.PARENT ? roleOfOther(part) : part.usual();
            components.merge(
                    part.smiles(),
                    new Component(part.smiles(), 1, role, part.heavyAtoms()),
                    (known, more) ->
                            new Component(known.smiles(), known.count() + 1, known.role(), known.heavyAtoms()));
        }
        return components.values().stream()
                .sorted(Comparator.comparing(Component::role)
                        .thenComparing(
                                Comparator.comparingInt(Component::heavyAtoms).reversed()))
                .toList();
    }

    /// An organic part that is no usual partner: a counter-ion if charged, else another compound of a mixture.
    private static Role roleOfOther(Part part) {
        int charge = 0;
        for (IAtom atom : part.structure().container().atoms()) {
            charge += Graphs.chargeOf(atom);
        }
        return charge != 0 ? Role.COUNTER_ION : Role.OTHER;
    }
}
