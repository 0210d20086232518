package org.daybook.chem.structure.inchi.read;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.daybook.chem.structure.Structure;
import org.daybook.chem.structure.inchi.Inchi;
import org.daybook.chem.structure.inchi.InchiOption;
import org.daybook.chem.structure.inchi.InchiRun;
import org.daybook.chem.structure.run.Guard;
import org.openscience.cdk.interfaces.IAtom;
import org.openscience.cdk.interfaces.IAtomContainer;

/// Chooses the tautomer that stands for an InChI, which names all of them alike, and remembers that it was chosen.
public final class ChosenTautomer {

    private static final String CHOSEN = ChosenTautomer.class.getName();

    private ChosenTautomer() {}

    /// Whether the places of some hydrogens of `structure` were chosen here, because its InChI leaves them open.
    public static boolean isIn(Structure structure) {
        return structure.container().getProperty(CHOSEN) != null;
    }

    /// The graph of the InChI `text` with its mobile hydrogens where they are drawn, as far as it has that InChI again:
    /// all groups of them, or else one after the other, or else `graph` itself. An InChI with a layer of fixed
    /// hydrogens leaves nothing open.
    static IAtomContainer of(IAtomContainer graph, String text) {
        if (text.contains("/f")) {
            return graph;
        }
        Salt salt = Salt.of(graph);
        IAtomContainer start = graph;
        List<Set<Integer>> groups = new ArrayList<>();
        if (salt.isOther() && isNamed(salt.graph(), text)) {
            start = salt.graph();
            groups.addAll(salt.groups());
        }
        if (text.contains("(H")) {
            groups.addAll(groups(start));
        }
        IAtomContainer chosen = placed(start, groups, text);
        if (chosen != graph) {
            chosen.setProperty(CHOSEN, Boolean.TRUE);
        }
        return chosen;
    }

    private static IAtomContainer placed(IAtomContainer graph, List<Set<Integer>> groups, String text) {
        IAtomContainer all = graph;
        for (Set<Integer> group : groups) {
            all = MobileHydrogens.placed(all, group).orElse(all);
        }
        return all == graph || isNamed(all, text) ? all : oneByOne(graph, groups, text);
    }

    private static IAtomContainer oneByOne(IAtomContainer graph, List<Set<Integer>> groups, String text) {
        IAtomContainer chosen = graph;
        for (Set<Integer> group : groups) {
            chosen = MobileHydrogens.placed(chosen, group).filter(form -> isNamed(form, text)).orElse(chosen);
        }
        return chosen;
    }

    /// Whether the InChI of `form` is `text`.
    static boolean isNamed(IAtomContainer form, String text) {
        return Guard.elsewhere(() -> Inchi.name(form, InchiOption.of(text))).inchi().equals(text);
    }

    /// The indexes of the atoms that share hydrogens, group by group.
    private static List<Set<Integer>> groups(IAtomContainer graph) {
        InchiRun run = InchiRun.on(graph);
        return run.mobileGroups().stream()
                .map(numbers -> {
                    Set<Integer> group = new HashSet<>();
                    for (IAtom atom : graph.atoms()) {
                        if (numbers.contains(run.numbers()[atom.getIndex()])) {
                            group.add(atom.getIndex());
                        }
                    }
                    return group;
                })
                .toList();
    }
}
