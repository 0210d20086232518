package org.daybook.chem.structure.molfile;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Set;
import org.daybook.chem.structure.Limits;
import org.daybook.chem.structure.Reason;
import org.daybook.chem.structure.UnreadableStructureException;
import org.jspecify.annotations.Nullable;
import org.openscience.cdk.config.Isotopes;
import org.openscience.cdk.interfaces.IIsotope;

/// Scans the fixed columns of a V2000 table.
final class CtabV2000 {

    private static final int COUNTS = 3;
    private static final int DOUBLET = 4;
    /// Plain, up, crossed, wavy, down.
    private static final Set<Integer> BOND_STEREO = Set.of(0, 1, 3, 4, 6);

    private final Ctab ctab;
    private int at = COUNTS;

    CtabV2000(Ctab ctab) {
        this.ctab = ctab;
    }

    void scan() {
        String counts = line();
        int atomCount = field(counts, 0, 3);
        int bondCount = field(counts, 3, 6);
        if (atomCount < 0 || bondCount < 0) {
            throw fault(Reason.of("structure.a-count-cannot-be-negative"), atomCount < 0 ? 1 : 4);
        }
        if (atomCount > Limits.ATOMS) {
            throw fault(Reason.of("structure.more-than-atoms", Limits.ATOMS), 1);
        }
        if (atomCount == 0) {
            throw fault(Reason.of("structure.the-table-has-no-atoms"), 1);
        }
        for (int i = 0; i < atomCount; i++) {
            next(Reason.of("structure.the-counts-line-promises-atoms", atomCount));
            scanAtom();
        }
        for (int i = 0; i < bondCount; i++) {
            next(Reason.of("structure.the-counts-line-promises-bonds", bondCount));
            scanBond();
        }
        if (lenient(counts, 6, 9) > 0) {
            throw ctab.fault(Reason.of("structure.an-atom-list-belongs-to-a"), COUNTS + 1, 7);
        }
        skip(2 * lenient(counts, 15, 18)); // texts that stand beside the drawing
        scanProperties();
    }

    private void scanAtom() {
        String line = line();
        if (line.length() < 32) {
            throw fault(
                    Reason.of("structure.an-atom-line-has-coordinates-in"),
                    Math.max(1, line.length()));
        }
        for (int from = 0; from < 30; from += 10) {
            coordinate(line, from);
        }
        String symbol = line.substring(31, Math.min(34, line.length())).strip();
        int difference = optional(line, 34, 36);
        int chargeCode = optional(line, 36, 39);
        if (chargeCode < 0 || chargeCode > 7) {
            throw fault(Reason.of("structure.a-charge-code-is-0-to"), 37);
        }
        int charge = chargeCode == 0 || chargeCode == DOUBLET ? 0 : 4 - chargeCode;
        ctab.addAtom(at + 1, 32, symbol, charge, null);
        if (difference != 0) {
            ctab.restate(withMass(ctab.atoms().getLast(), mainMass(symbol) + difference), at + 1, 35);
        }
        if (chargeCode == DOUBLET) {
            ctab.addDoublet(ctab.atoms().getLast().index());
        }
        requireNothing("hhh", 42);
        requireNothing("HHH", 51);
    }

    /// Refuses what a column of three says that belongs to a search.
    private void requireNothing(String column, int from) {
        int value = optional(line(), from, from + 3);
        if (value != 0) {
            throw fault(Reason.of("structure.the-query-feature-belongs-to-a", column + " " + value), from + 1);
        }
    }

    private int mainMass(String symbol) {
        Integer isotope = CtabSymbols.atomicNumber(symbol) == 0 ? null : majorIsotope(symbol);
        if (isotope == null) {
            throw fault(Reason.of("structure.has-no-natural-isotope-to-count", symbol), 35);
        }
        return isotope;
    }

    private static @Nullable Integer majorIsotope(String symbol) {
        try {
            IIsotope major = Isotopes.getInstance().getMajorIsotope(CtabSymbols.atomicNumber(symbol));
            return major == null ? null : major.getMassNumber();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private void scanBond() {
        String line = line();
        ctab.addBond(at + 1, field(line, 0, 3), field(line, 3, 6), field(line, 6, 9), 1);
        int stereo = optional(line, 9, 12);
        if (!BOND_STEREO.contains(stereo)) {
            throw fault(Reason.of("structure.the-stereo-of-a-bond-is", stereo), 10);
        }
        requireNothing("rrr", 15);
    }

    private void scanProperties() {
        boolean chargesForgotten = false;
        do {
            next(Reason.of("structure.m-end-is-missing-the-molfile"));
            String line = line();
            if (!chargesForgotten && (line.startsWith("M  CHG") || line.startsWith("M  RAD"))) {
                forgetCharges();
                chargesForgotten = true;
            }
            if (line.startsWith("M  CHG") || line.startsWith("M  ISO") || line.startsWith("M  RAD")) {
                scanValues(line);
            } else if (line.startsWith("A  ")) {
                scanAlias();
            } else if (line.startsWith("G  ")) {
                next(Reason.of("structure.an-alias-needs-its-text"));
            } else if (line.startsWith("M  ")) {
                requireKnown(line);
            } else if (!line.isBlank() && !line.startsWith("V  ")) {
                throw fault(Reason.of("structure.this-line-of-a-molfile-is"), 1);
            }
        } while (!line().startsWith("M  END"));
    }

    private void scanAlias() {
        int number = field(line(), 3, 6);
        if (number < 1 || number > ctab.atoms().size()) {
            throw fault(Reason.of("structure.there-is-no-atom", number), 4);
        }
        next(Reason.of("structure.an-alias-needs-its-text"));
        ctab.addAlias(new Ctab.Alias(at + 1, number - 1, line().strip()));
    }

    private void requireKnown(String line) {
        String tag = line.substring(3, Math.min(6, line.length())).strip();
        if (tag.equals("ALS")) {
            throw fault(Reason.of("structure.an-atom-list-belongs-to-a"), 1);
        }
        boolean isAttachment = tag.equals("APO");
        if (isAttachment || CtabFields.isQueryTag(tag)) {
            requireOff(tag, isAttachment ? "structure.an-attachment-point-is-not-read"
                    : "structure.the-query-feature-belongs-to-a");
        } else if (!CtabFields.isKnownTag(tag)) {
            throw fault(Reason.of("structure.the-line-of-a-molfile-is", "M  " + tag), 1);
        } else if (tag.equals("STY")) {
            requireKinds(line);
        }
    }

    /// Refuses the first of the pairs of atom and value in which the value is not 0.
    private void requireOff(String tag, String reason) {
        int count = field(line(), 6, 9);
        for (int from = 10; from < 10 + 8 * count; from += 8) {
            int value = field(line(), from + 4, from + 7);
            if (value != 0) {
                throw fault(Reason.of(reason, "M  " + tag + " " + value), from + 1);
            }
        }
    }

    private void requireKinds(String line) {
        String[] words = line.substring(Math.min(9, line.length())).strip().split("\\s+");
        for (int i = 1; i < words.length; i += 2) {
            if (!CtabFields.isGroup(words[i])) {
                throw fault(Reason.of("structure.a-group-of-the-kind-is", words[i]), line.indexOf(words[i], 9) + 1);
            }
        }
    }

    /// A charge or radical line replaces all charges of the atom block.
    private void forgetCharges() {
        for (Ctab.Atom atom : ctab.atoms().toArray(Ctab.Atom[]::new)) {
            ctab.restate(withCharge(atom, 0), atom.line(), 37);
        }
        ctab.forgetDoublets();
    }

    private void scanValues(String line) {
        int count = field(line, 6, 9);
        for (int i = 0; i < count; i++) {
            int from = 10 + 8 * i;
            int number = field(line, from, from + 3);
            int content = field(line, from + 4, from + 7);
            if (number < 1 || number > ctab.atoms().size()) {
                throw fault(Reason.of("structure.there-is-no-atom", number), from + 1);
            }
            Ctab.Atom atom = ctab.atoms().get(number - 1);
            switch (line.substring(3, 6)) {
                case "CHG" -> ctab.restate(withCharge(atom, content), at + 1, from + 5);
                case "ISO" -> ctab.restate(withMass(atom, content), at + 1, from + 5);
                default -> requireRadical(content, from);
            }
        }
    }

    private void requireRadical(int content, int from) {
        if (content < 0 || content > 3) {
            throw fault(Reason.of("structure.a-radical-is-0-to-3"), from + 5);
        }
    }

    private static Ctab.Atom withCharge(Ctab.Atom atom, int charge) {
        return new Ctab.Atom(atom.index(), atom.line(), atom.symbol(), charge, atom.massNumber());
    }

    private static Ctab.Atom withMass(Ctab.Atom atom, int mass) {
        return new Ctab.Atom(atom.index(), atom.line(), atom.symbol(), atom.charge(), mass);
    }

    private void coordinate(String line, int from) {
        String digits = line.substring(from, from + 10).strip();
        if (!digits.matches("[-+]?\\d*\\.?\\d*") || !digits.matches(".*\\d.*")) {
            throw fault(Reason.of("structure.is-not-a-coordinate", digits), from + 1);
        }
    }

    /// 0 for what is no number: old programs left other things there.
    private static int lenient(String line, int from, int to) {
        String digits = line.length() <= from ? "" : line.substring(from, Math.min(to, line.length())).strip();
        return digits.matches("\\d{1,3}") ? Integer.parseInt(digits) : 0;
    }

    private void skip(int lines) {
        for (int i = 0; i < lines; i++) {
            next(Reason.of("structure.m-end-is-missing-the-molfile"));
        }
    }

    private int field(String line, int from, int to) {
        if (line.length() <= from || line.substring(from, Math.min(to, line.length())).isBlank()) {
            throw fault(Reason.of("structure.a-number-is-missing"), Math.min(from, line.length()) + 1);
        }
        return optional(line, from, to);
    }

    private int optional(String line, int from, int to) {
        String digits = line.length() <= from ? "" : line.substring(from, Math.min(to, line.length())).strip();
        if (digits.isEmpty()) {
            return 0;
        }
        if (!digits.matches("[-+]?\\d+")) {
            throw fault(Reason.of("structure.is-not-a-whole-number", digits), from + 1);
        }
        return Integer.parseInt(digits);
    }

    private String line() {
        return ctab.lines().get(at);
    }

    private void next(Reason otherwise) {
        if (++at >= ctab.lines().size()) {
            at = ctab.lines().size() - 1;
            throw fault(otherwise, 1);
        }
        if (line().startsWith("$$$$")) {
            throw fault(otherwise, 1);
        }
    }

    private UnreadableStructureException fault(Reason reason, int column) {
        return ctab.fault(reason, at + 1, column);
    }
}
