package org.daybook.chem.structure.smiles;

import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.daybook.chem.structure.Graphs;
import org.openscience.cdk.interfaces.IAtom;

/// A name that stands at an atom: a label of a CXSMILES or an alias of a molfile.
public final class AtomAlias {

    /// Hydrogens before or behind a symbol.
    private static final Pattern PLAIN = Pattern.compile("(?:H(\\d?))?([A-GI-Z][a-z]?)(?:(H)(\\d?))?|H");

    private AtomAlias() {}

    /// Whether `label` says what an atom is anyway: its symbol, alone or with all its hydrogens (`NH2`, `H2N`). Any
    /// other may mean what it likes.
    public static boolean saysWhatIsThere(String label, IAtom atom) {
        Matcher parts = PLAIN.matcher(label);
        if (label.equals(atom.getSymbol())) {
            return true;
        }
        if (!parts.matches() || !atom.getSymbol().equals(parts.group(2))) {
            return false;
        }
        int before = count(parts.group(1));
        int behind = parts.group(3) == null ? 0 : count(parts.group(4));
        return before + behind == Graphs.hydrogensOf(atom) && (before == 0 || behind == 0);
    }

    private static int count(String digits) {
        return digits == null ? 0 : digits.isEmpty() ? 1 : Integer.parseInt(digits);
    }
}
