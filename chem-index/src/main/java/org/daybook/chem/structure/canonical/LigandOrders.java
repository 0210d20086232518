package org.daybook.chem.structure.canonical;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import org.openscience.cdk.interfaces.IAtom;
import org.openscience.cdk.interfaces.IAtomContainer;
import org.openscience.cdk.interfaces.IStereoElement;

/// The orders in which planar, bipyramidal and octahedral centres and their ligands may be taken.
///
/// InChI knows nothing of such centres and numbers like ligands as it finds them; which of two like ligands, and of two
/// like centres, comes first decides how a SMILES says the shape. All orders are tried, and the smallest SMILES is the
/// canonical one.
final class LigandOrders {

    /// One octahedral centre with six like ligands has 720.
    private static final int MOST_ORDERS = 5_000;

    private LigandOrders() {}

    /// Tie-breakers for [CanonicalOrder], `numbers` alone if there is no such centre; none if they are more than
    /// [#MOST_ORDERS], so that no order can be the canonical one.
    static List<int[]> of(IAtomContainer container, int[] numbers) {
        List<IStereoElement<?, ?>> centres = new ArrayList<>();
        for (IStereoElement<?, ?> element : container.stereoElements()) {
            int kind = element.getConfigClass();
            if (kind == IStereoElement.SP || kind == IStereoElement.TBPY || kind == IStereoElement.OC) {
                centres.add(element);
            }
        }
        return centres.isEmpty() ? List.of(numbers) : numbered(orders(container, centres), numbers);
    }

    /// Ligands of one centre after those of another, each order once.
    private static List<List<Integer>> orders(IAtomContainer container, List<IStereoElement<?, ?>> centres) {
        int[] kinds = CanonicalOrder.kinds(container);
        List<Integer> foci = centres.stream().map(centre -> ((IAtom) centre.getFocus()).getIndex()).toList();
        List<List<Integer>> orders = new ArrayList<>();
        for (List<Integer> order : exchanges(foci, kinds)) {
            List<List<Integer>> some = List.of(List.of());
            for (int focus : order) {
                some = followed(some, exchanges(carriers(centres.get(foci.indexOf(focus))), kinds));
            }
            orders.addAll(some);
            if (orders.size() > MOST_ORDERS) {
                return List.of();
            }
        }
        return orders;
    }

    private static List<Integer> carriers(IStereoElement<?, ?> element) {
        List<Integer> carriers = new ArrayList<>();
        element.getCarriers().forEach(carrier -> carriers.add(((IAtom) carrier).getIndex()));
        return carriers.stream().distinct().toList();
    }

    /// Each of `heads` with each of `tails` behind it; when they are too many, as many as show it.
    private static List<List<Integer>> followed(List<List<Integer>> heads, List<List<Integer>> tails) {
        return heads.stream()
                .flatMap(head -> tails.stream().map(tail -> {
                    List<Integer> both = new ArrayList<>(head);
                    both.addAll(tail);
                    return both;
                }))
                .limit(MOST_ORDERS + 1L)
                .<List<Integer>>map(List::copyOf)
                .toList();
    }

    /// The atoms of each order come before all others.
    private static List<int[]> numbered(List<List<Integer>> orders, int[] numbers) {
        List<int[]> all = new ArrayList<>();
        for (List<Integer> order : orders) {
            int[] some = numbers.clone();
            for (int i = 0; i < some.length; i++) {
                some[i] += order.size();
            }
            for (int i = 0; i < order.size(); i++) {
                some[order.get(i)] = i + 1;
            }
            all.add(some);
        }
        return all;
    }

    /// The orders of `atoms` in which those of one kind change places among each other, as many as show that they are
    /// too many.
    private static List<List<Integer>> exchanges(List<Integer> atoms, int[] kinds) {
        List<List<Integer>> found = new ArrayList<>();
        exchange(new ArrayList<>(atoms), 0, kinds, found);
        return found;
    }

    private static void exchange(List<Integer> atoms, int from, int[] kinds, List<List<Integer>> found) {
        if (from == atoms.size()) {
            found.add(List.copyOf(atoms));
            return;
        }
        for (int i = from; i < atoms.size() && found.size() <= MOST_ORDERS; i++) {
            if (kinds[atoms.get(i)] == kinds[atoms.get(from)]) {
                Collections.swap(atoms, from, i);
                exchange(atoms, from + 1, kinds, found);
                Collections.swap(atoms, from, i);
            }
        }
    }
}
