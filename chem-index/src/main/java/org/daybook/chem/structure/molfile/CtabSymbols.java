package org.daybook.chem.structure.molfile;

import java.util.Set;
import org.openscience.cdk.config.Elements;

/// What can stand in the symbol column of a connection table.
public final class CtabSymbols {

    private static final Set<String> QUERY = Set.of("A", "AH", "Q", "QH", "X", "XH", "M", "MH", "L", "LP");
    private static final Set<String> OPEN = Set.of("*", "R", "R#", "Du");

    private CtabSymbols() {}

    static boolean isKnown(String symbol) {
        return atomicNumber(symbol) > 0 || OPEN.contains(symbol) || symbol.matches("R\\d{1,3}") || isQuery(symbol);
    }

    /// Any atom, any heavy atom, halogen, metal, a list or a lone pair.
    static boolean isQuery(String symbol) {
        return QUERY.contains(symbol);
    }

    /// 0 for what is no element.
    public static int atomicNumber(String symbol) {
        if (symbol.equals("D") || symbol.equals("T")) {
            return 1;
        }
        Elements element = Elements.ofString(symbol);
        return element.symbol().equals(symbol) ? element.number() : 0;
    }
}
