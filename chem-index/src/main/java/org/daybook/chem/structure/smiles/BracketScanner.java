package org.daybook.chem.structure.smiles;

import java.util.Map;
import java.util.Set;
import org.daybook.chem.structure.Format;
import org.daybook.chem.structure.Graphs;
import org.daybook.chem.structure.Limits;
import org.daybook.chem.structure.Reason;
import org.daybook.chem.structure.UnreadableStructureException;
import org.jspecify.annotations.Nullable;
import org.openscience.cdk.config.Elements;

/// Reads one bracket atom of a SMILES: `[` isotope? symbol chirality? hydrogens? charge? class? `]`.
final class BracketScanner {

    private static final Set<String> AROMATIC = Set.of("b", "c", "n", "o", "p", "s", "se", "as", "te", "si");
    /// How many permutations each has.
    private static final Map<String, Integer> CHIRAL_CLASSES = Map.of("TH", 2, "AL", 2, "SP", 3, "TB", 20, "OH", 30);

    private final String text;
    private final int start;
    private int at;

    BracketScanner(String text, int start) {
        this.text = text;
        this.start = start;
        this.at = start + 1;
    }

    SmilesAtom scan() {
        Integer massNumber = isotope();
        int symbolAt = at;
        String symbol = symbol();
        if (massNumber != null && !Limits.possibleIsotope(atomicNumber(symbol), massNumber)) {
            throw fault(Reason.of("structure.no-isotope-of-has-mass-number", symbol, massNumber), start + 1);
        }
        boolean configured = chirality();
        int hydrogens = hydrogens(symbol, symbolAt);
        int charge = charge();
        int atomClass = atomClass();
        if (peek() != ']') {
            throw at < text.length()
                    ? fault(Reason.of("structure.has-no-meaning-here-inside-the", text.charAt(at)), at)
                    : fault(Reason.of("structure.the-bracket-that-opens-here-is"), start);
        }
        return new SmilesAtom(start, symbol, true, massNumber, hydrogens, charge, atomClass, configured);
    }

    private @Nullable Integer isotope() {
        int from = at;
        int digits = skipDigits();
        if (digits == 0) {
            return null;
        }
        if (digits > Limits.ISOTOPE_DIGITS) {
            throw fault(Reason.of("structure.a-mass-number-has-at-most-2", Limits.ISOTOPE_DIGITS), from);
        }
        return Integer.valueOf(text.substring(from, at));
    }

    private String symbol() {
        for (int length = 2; length >= 1; length--) {
            if (at + length <= text.length() && isSymbol(text.substring(at, at + length))) {
                at += length;
                return text.substring(at - length, at);
            }
        }
        if (peek() == 'R') {
            return rGroup();
        }
        throw at < text.length()
                ? fault(Reason.of("structure.no-element-starts-with-here", text.charAt(at)), at)
                : fault(Reason.of("structure.the-bracket-that-opens-here-is"), start);
    }

    private static boolean isSymbol(String candidate) {
        return candidate.equals("*") || AROMATIC.contains(candidate) || isElement(candidate);
    }

    private static boolean isElement(String candidate) {
        return Elements.ofString(candidate) != Elements.Unknown
                && Elements.ofString(candidate).symbol().equals(candidate);
    }

    private String rGroup() {
        int from = at++;
        if (skipDigits() > 3) {
            throw fault(Reason.of("structure.an-r-group-has-at-most"), from);
        }
        return text.substring(from, at);
    }

    private static int atomicNumber(String symbol) {
        if (Graphs.isUnknownSymbol(symbol)) {
            return Elements.Unknown.number();
        }
        return Elements.ofString(Character.toUpperCase(symbol.charAt(0)) + symbol.substring(1)).number();
    }

    /// Goes over a configuration; whether one is written.
    private boolean chirality() {
        if (peek() != '@') {
            return false;
        }
        at++;
        if (peek() == '@') {
            at++;
        } else if (at + 2 <= text.length() && CHIRAL_CLASSES.containsKey(text.substring(at, at + 2))) {
            int from = at;
            at += 2;
            int digits = skipDigits();
            if (digits < 1 || digits > 2) {
                throw fault(Reason.of("structure.a-chirality-class-needs-its-number"), from);
            }
            String kind = text.substring(from, from + 2);
            int number = Integer.parseInt(text.substring(from + 2, at));
            if (number < 1 || number > CHIRAL_CLASSES.get(kind)) {
                throw fault(Reason.of("structure.the-class-has-the-numbers", kind, CHIRAL_CLASSES.get(kind)), from);
            }
        }
        return true;
    }

    private int hydrogens(String symbol, int symbolAt) {
        if (peek() != 'H') {
            return 0;
        }
        int from = ++at;
        int digits = skipDigits();
        if (symbol.equals("H") && digits > 0) { // [HH] alone is how some toolkits write the molecule H2
            throw fault(Reason.of("structure.a-hydrogen-cannot-carry-hydrogens"), symbolAt);
        }
        if (digits > 1) {
            throw fault(Reason.of("structure.an-atom-carries-at-most-9"), from);
        }
        return digits == 0 ? 1 : text.charAt(from) - '0';
    }

    private int charge() {
        char sign = peek();
        if (sign != '+' && sign != '-') {
            return 0;
        }
        int from = at++;
        int magnitude = 1;
        if (SmilesScanner.isDigit(peek())) {
            int digitsFrom = at;
            magnitude = skipDigits() > 2 ? Integer.MAX_VALUE : Integer.parseInt(text.substring(digitsFrom, at));
        } else {
            while (peek() == sign) {
                magnitude++;
                at++;
            }
        }
        if (magnitude > Limits.CHARGE) {
            throw fault(Reason.of("structure.an-atom-has-a-charge-of", Limits.CHARGE), from);
        }
        return sign == '+' ? magnitude : -magnitude;
    }

    private int atomClass() {
        if (peek() != ':') {
            return 0;
        }
        int from = ++at;
        int digits = skipDigits();
        if (digits < 1 || digits > 4) {
            throw fault(Reason.of("structure.an-atom-class-is-a-number"), from);
        }
        return Integer.parseInt(text.substring(from, at));
    }

    private int skipDigits() {
        int from = at;
        while (SmilesScanner.isDigit(peek())) {
            at++;
        }
        return at - from;
    }

    private char peek() {
        return at < text.length() ? text.charAt(at) : '\0';
    }

    private UnreadableStructureException fault(Reason reason, int offset) {
        return new UnreadableStructureException(Format.SMILES, reason, text, 1, offset + 1);
    }
}
