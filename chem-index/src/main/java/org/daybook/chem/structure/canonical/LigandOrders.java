package org.daybook.chem.structure.canonical;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import org.openscience.cdk.interfaces.IAtom;
import org.openscience.cdk.interfaces.IAtomContainer;
import org.openscience.cdk.interfaces.IStereoElement;

/// The orders in which the ligands of planar, bipyramidal and octahedral centres may be taken.
///
/// InChI knows nothing of such centres and numbers like ligands as it finds them; which of two like ligands comes first
/// decides how a SMILES says the shape. All orders are tried, and the smallest SMILES is the canonical one.
final class LigandOrders {

    /// One octahedral centre has 720.
    private static final int MOST_ORDERS = 720;

    private LigandOrders() {}

    /// Tie-breakers for [CanonicalOrder], `numbers` alone if there is no such centre; at most [#MOST_ORDERS].
    static List<int[]> of(IAtomContainer container, int[] numbers) {
        List<int[]> orders = List.of(numbers);
        for (IStereoElement<?, ?> element : container.stereoElements()) {
            int kind = element.getConfigClass();
            if (kind == IStereoElement.SP || kind == IStereoElement.TBPY || kind == IStereoElement.OC) {
                orders = multiplied(orders, carriers(element));
            }
        }
        return orders;
    }

    private static List<Integer> carriers(IStereoElement<?, ?> element) {
        List<Integer> carriers = new ArrayList<>();
        element.getCarriers().forEach(carrier -> carriers.add(((IAtom) carrier).getIndex()));
        return carriers.stream().distinct().toList();
    }

    private static List<int[]> multiplied(List<int[]> orders, List<Integer> carriers) {
        List<List<Integer>> permutations = new ArrayList<>();
        permute(new ArrayList<>(carriers), 0, permutations);
        List<int[]> all = new ArrayList<>();
        for (int[] order : orders) {
            for (List<Integer> permutation : permutations) {
                if (all.size() < MOST_ORDERS) {
                    all.add(numbered(order, permutation));
                }
            }
        }
        return all;
    }

    /// The carriers come before all other atoms, in this order.
    private static int[] numbered(int[] order, List<Integer> carriers) {
        int[] numbers = order.clone();
        for (int i = 0; i < numbers.length; i++) {
            numbers[i] += carriers.size();
        }
        for (int i = 0; i < carriers.size(); i++) {
            numbers[carriers.get(i)] = i + 1;
        }
        return numbers;
    }

    private static void permute(List<Integer> items, int from, List<List<Integer>> found) {
        if (from == items.size()) {
            found.add(List.copyOf(items));
            return;
        }
        for (int i = from; i < items.size(); i++) {
            Collections.swap(items, from, i);
            permute(items, from + 1, found);
            Collections.swap(items, from, i);
        }
    }
}
