package org.daybook.chem.structure.query;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.daybook.chem.match.query.AtomExpr;
import org.daybook.chem.pack.BondClass;
import org.daybook.chem.pack.Field;
import org.daybook.chem.structure.molfile.CtabSymbols;
import org.openscience.cdk.config.Elements;

/// What a molfile drawn as a query says beyond a structure: atoms and bonds that stand for several possibilities.
///
/// The table itself is read as a structure in which each such atom is replaced by one that it may stand for and each
/// such bond by a single one; this keeps what was replaced. Atoms count from 0.
final class QuerySketch {

    private static final int[] HALOGENS = {9, 17, 35, 53, 85};
    private static final String NON_METALS = " H He B C N O F Ne Si P S Cl Ar As Se Br Kr Te I Xe At Rn ";
    private static final int LAST_ELEMENT = 118;
    /// Substitution or ring bonds "as drawn".
    private static final int AS_DRAWN = -2;

    /// In place of the element; no entry means the element that is drawn.
    private final Map<Integer, AtomExpr> kinds = new HashMap<>();
    private final Map<Integer, List<AtomExpr>> more = new HashMap<>();
    private final Map<Long, Asked> bonds = new HashMap<>();

    boolean isEmpty() {
        return kinds.isEmpty() && more.isEmpty() && bonds.isEmpty();
    }

    /// Takes down a symbol such as `A` or `Q`; the symbol that stands for it, or itself.
    String symbol(int atom, String symbol) {
        AtomExpr hydrogen = AtomExpr.element(1);
        AtomExpr noHydrogen = AtomExpr.not(hydrogen);
        AtomExpr noCarbon = AtomExpr.not(AtomExpr.element(6));
        AtomExpr kind = switch (symbol) {
            case "A" -> noHydrogen;
            case "AH" -> AtomExpr.or(hydrogen, noHydrogen);
            case "Q" -> AtomExpr.and(noHydrogen, noCarbon);
            case "QH" -> AtomExpr.or(hydrogen, AtomExpr.and(noHydrogen, noCarbon));
            case "X" -> list(HALOGENS);
            case "XH" -> AtomExpr.or(hydrogen, list(HALOGENS));
            case "M" -> metal();
            case "MH" -> AtomExpr.or(hydrogen, metal());
            default -> null;
        };
        if (kind == null) {
            return symbol;
        }
        kinds.put(atom, kind);
        return switch (symbol.charAt(0)) {
            case 'A' -> "C";
            case 'Q' -> "N";
            case 'X' -> "F";
            default -> "*";
        };
    }

    private static AtomExpr list(int[] elements) {
        return new AtomExpr.Or(Arrays.stream(elements).mapToObj(AtomExpr::element).toList());
    }

    private static AtomExpr metal() {
        List<AtomExpr> metals = new ArrayList<>();
        for (int element = 1; element <= LAST_ELEMENT; element++) {
            if (!NON_METALS.contains(" " + Elements.ofNumber(element).symbol() + " ")) {
                metals.add(AtomExpr.element(element));
            }
        }
        return new AtomExpr.Or(metals);
    }

    /// Takes down a list of elements; the symbol of the element that stands for it: carbon if it may be carbon.
    ///
    /// @throws IllegalArgumentException if a symbol is no element
    String list(int atom, List<String> symbols, boolean excluded) {
        List<AtomExpr> elements = new ArrayList<>();
        for (String symbol : symbols) {
            int element = CtabSymbols.atomicNumber(symbol);
            if (element == 0) {
                throw new IllegalArgumentException("'" + symbol + "' in a list of atoms is no element");
            }
            elements.add(AtomExpr.element(element));
        }
        AtomExpr list = new AtomExpr.Or(elements);
        kinds.put(atom, excluded ? AtomExpr.and(AtomExpr.not(list), AtomExpr.not(AtomExpr.element(1))) : list);
        if (excluded) {
            return symbols.contains("C") ? "N" : "C";
        }
        return symbols.contains("C") || symbols.isEmpty() ? "C" : symbols.getFirst();
    }

    private void add(int atom, AtomExpr expr) {
        more.computeIfAbsent(atom, none -> new ArrayList<>()).add(expr);
    }

    /// At least `count` hydrogens; none at all if it is 0.
    void hydrogens(int atom, int count) {
        add(atom, count == 0 ? AtomExpr.is(Field.HYDROGENS, 0) : AtomExpr.hydrogensAtLeast(count));
    }

    /// Exactly `count` neighbours that are not hydrogen, six standing for six or more, -1 for none, -2 for those drawn.
    void substituents(int atom, int count, int drawn) {
        add(atom, counted(Field.DEGREE, count == AS_DRAWN ? drawn : Math.max(count, 0), 6));
    }

    /// Exactly `count` ring bonds, four standing for four or more, -1 for none.
    void ringBonds(int atom, int count) {
        add(atom, counted(Field.RING_BONDS, Math.max(count, 0), 4));
    }

    private static AtomExpr counted(Field field, int count, int orMore) {
        if (count < orMore) {
            return AtomExpr.is(field, count);
        }
        List<AtomExpr> fewer = new ArrayList<>();
        for (int value = 0; value < orMore; value++) {
            fewer.add(AtomExpr.is(field, value));
        }
        return AtomExpr.not(new AtomExpr.Or(fewer));
    }

    /// A double, triple or aromatic bond at the atom.
    void unsaturated(int atom) {
        add(atom, AtomExpr.or(new AtomExpr.Insaturation(-1), AtomExpr.is(Field.AROMATIC, 1)));
    }

    /// Takes down a bond type of the CTfile format and a topology (1 ring, 2 chain); the type that stands for it.
    int bond(int begin, int end, int type, int topology) {
        boolean open = type >= 4 && type <= 8;
        int classes = switch (type) {
            case 4 -> BondClass.AROMATIC;
            case 5 -> BondClass.aliphatic(1) | BondClass.aliphatic(2);
            case 6 -> BondClass.aliphatic(1) | BondClass.AROMATIC;
            case 7 -> BondClass.aliphatic(2) | BondClass.AROMATIC;
            default -> BondClass.ANY;
        };
        int place = topology == 1 ? BondClass.RING : topology == 2 ? BondClass.ANY & ~BondClass.RING : BondClass.ANY;
        if (open || topology != 0) {
            bonds.put(key(begin, end), new Asked(open, classes & place));
        }
        return type >= 5 && type <= 8 ? 1 : type;
    }

    private static long key(int a, int b) {
        return (long) Math.min(a, b) << 32 | Math.max(a, b);
    }

    /// What is asked of the element of the atom, or `drawn`.
    AtomExpr kind(int atom, AtomExpr drawn) {
        AtomExpr kind = kinds.getOrDefault(atom, drawn);
        if (!more.containsKey(atom)) {
            return kind;
        }
        List<AtomExpr> parts = new ArrayList<>(more.get(atom));
        parts.addFirst(kind);
        return new AtomExpr.And(parts);
    }

    /// The classes asked of the bond between two atoms, which is drawn as one of `drawn`: a topology narrows them, an
    /// open type replaces them.
    int classes(int a, int b, int drawn) {
        Asked asked = bonds.get(key(a, b));
        return asked == null ? drawn : asked.open ? asked.classes : asked.classes & drawn;
    }

    /// @param open whether its type means more, or other, than the bond that stands for it
    /// @param classes the classes it may have
    private record Asked(boolean open, int classes) {}
}
