package org.daybook.chem.structure.molfile;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.daybook.chem.structure.Format;
import org.daybook.chem.structure.Limits;
import org.daybook.chem.structure.Reason;
import org.daybook.chem.structure.UnreadableStructureException;
import org.jspecify.annotations.Nullable;

/// A connection table as its lines state it, checked before CDK sees it.
///
/// Knows of each atom and bond the line it stands on, so that errors point there, and what it states, so that
/// the result of CDK can be compared. Wedges are left to CDK.
final class Ctab {

    /// One atom line. `symbol` as written; index from 0, line from 1.
    record Atom(int index, int line, String symbol, int charge, @Nullable Integer massNumber) {

        /// Whether CDK's symbol and mass number say the same; D and T are hydrogen-2 and hydrogen-3.
        boolean matches(String readSymbol, @Nullable Integer readMass) {
            return switch (symbol) {
                case "D" -> readSymbol.equals("H") && Integer.valueOf(2).equals(readMass);
                case "T" -> readSymbol.equals("H") && Integer.valueOf(3).equals(readMass);
                default ->
                    readSymbol.equals(symbol) && (massNumber == null ? readMass == null : massNumber.equals(readMass));
            };
        }
    }

    /// One bond line; ends are atom indexes from 0, type as in the CTfile format (1 to 9).
    record Bond(int line, int begin, int end, int type) {}

    /// What an alias line (`A`) says of an atom, by its index; the line on which the text stands, from 1.
    record Alias(int line, int atom, String text) {}

    private static final int HEADER_LINES = 3;

    private static final Map<String, String> OTHER_FILES = Map.of(
            "$RXN", "structure.this-is-a-reaction-one-structure",
            "$MDL", "structure.this-is-a-file-of-r-groups",
            "$RDFILE", "structure.this-is-a-file-of-records");

    private final String text;
    private final List<String> lines;
    private final List<Atom> atoms = new ArrayList<>();
    private final List<Bond> bonds = new ArrayList<>();
    private final Set<Long> bonded = new HashSet<>();
    private final Map<Integer, Integer> stereoGroups = new HashMap<>();
    private final Set<Integer> doublets = new TreeSet<>();
    private final List<Alias> aliases = new ArrayList<>();
    private final List<PolymerGroup> polymers = new ArrayList<>();
    private boolean v3000;

    private Ctab(String text) {
        this.text = text;
        this.lines = text.lines().toList();
    }

    /// Reads and checks `text` up to its `M  END`.
    static Ctab scan(String text) {
        Ctab ctab = new Ctab(text);
        ctab.requireOneTable();
        String counts = ctab.lines.size() > HEADER_LINES ? ctab.lines.get(HEADER_LINES) : "";
        if (counts.toUpperCase(Locale.ROOT).contains("V3000")) {
            ctab.v3000 = true;
            new CtabV3000(ctab).scan();
        } else {
            ctab.requireCountsLine(counts);
            new CtabV2000(ctab).scan();
        }
        return ctab;
    }

    /// Refuses the other files of the CTfile formats by their first line.
    private void requireOneTable() {
        String first = lines.isEmpty() ? "" : lines.getFirst();
        for (Map.Entry<String, String> other : OTHER_FILES.entrySet()) {
            if (first.startsWith(other.getKey())) {
                throw fault(Reason.of(other.getValue()), 1, 1);
            }
        }
    }

    private void requireCountsLine(String counts) {
        for (int line = 1; line <= Math.min(HEADER_LINES, lines.size()); line++) {
            if (lines.get(line - 1).matches("\\s*\\d+\\s+\\d+.*V[23]000\\s*")) {
                throw fault(Reason.of("structure.the-counts-line-must-be-line"), line, 1);
            }
        }
        if (counts.isBlank()) {
            throw fault(Reason.of("structure.a-molfile-has-its-counts-on"), Math.min(lines.size(), 4), 1);
        }
    }

    /// Adds an atom after checking that it can exist.
    void addAtom(int line, int column, String symbol, int charge, @Nullable Integer massNumber) {
        if (atoms.size() == Limits.ATOMS) {
            throw fault(Reason.of("structure.more-than-atoms", Limits.ATOMS), line, 1);
        }
        if (!CtabSymbols.isKnown(symbol)) {
            throw fault(Reason.of("structure.is-no-element-abbreviations-must-be", symbol), line, column);
        }
        atoms.add(new Atom(atoms.size(), line, symbol, charge, massNumber));
    }

    /// Replaces charge or isotope of an atom by what a property line says.
    void restate(Atom atom, int line, int column) {
        if (Math.abs(atom.charge()) > Limits.CHARGE) {
            throw fault(Reason.of("structure.an-atom-has-a-charge-of", Limits.CHARGE), line, column);
        }
        Integer mass = atom.massNumber();
        if (mass != null && !Limits.possibleIsotope(CtabSymbols.atomicNumber(atom.symbol()), mass)) {
            throw fault(Reason.of("structure.no-isotope-of-has-mass-number", atom.symbol(), mass), line, column);
        }
        atoms.set(atom.index(), atom);
    }

    /// Adds a bond between atoms `begin` and `end` (from 1, as written).
    void addBond(int line, int begin, int end, int type, int column) {
        if (begin < 1 || begin > atoms.size() || end < 1 || end > atoms.size()) {
            throw fault(Reason.of("structure.a-bond-names-atom-of", begin < 1 || begin > atoms.size() ? begin : end,
                    atoms.size()), line, column);
        }
        if (begin == end) {
            throw fault(Reason.of("structure.a-bond-leads-from-atom-to", begin), line, column);
        }
        if (!bonded.add((long) Math.min(begin, end) << 32 | Math.max(begin, end))) {
            throw fault(Reason.of("structure.atoms-and-are-bonded-a-second", begin, end), line, column);
        }
        if (type < 1 || type > CoordinateBonds.TYPE) {
            throw fault(Reason.of("structure.a-bond-of-type-is-not", type), line, column);
        }
        bonds.add(new Bond(line, begin - 1, end - 1, type));
    }

    /// Refuses atoms and bonds that stand for several possibilities.
    void requireNoQuery() {
        for (Atom atom : atoms) {
            if (CtabSymbols.isQuery(atom.symbol())) {
                throw fault(Reason.of("structure.query-atom-belongs-to-a-search", atom.symbol()), atom.line(), 1);
            }
        }
        for (Bond bond : bonds) {
            if (bond.type() > 4 && bond.type() != CoordinateBonds.TYPE) {
                throw fault(Reason.of("structure.a-query-bond-belongs-to-a"), bond.line(), 1);
            }
        }
    }

    /// Refuses a file of several records, of which all but the first would be dropped.
    void requireAlone() {
        for (int i = 0; i < lines.size() - 1; i++) {
            if (lines.get(i).startsWith("$$$$")
                    && lines.subList(i + 1, lines.size()).stream().anyMatch(line -> !line.isBlank())) {
                throw fault(Reason.of("structure.a-second-record-follows-this-is"), i + 2, 1);
            }
        }
    }

    void addToStereoGroup(int place, int group) {
        stereoGroups.put(place, group);
    }

    void addDoublet(int atom) {
        doublets.add(atom);
    }

    void forgetDoublets() {
        doublets.clear();
    }

    void addAlias(Alias alias) {
        aliases.add(alias);
    }

    void addPolymer(PolymerGroup group) {
        polymers.add(group);
    }

    /// Atoms of a V2000 table whose charge column says that they are doublet radicals.
    Set<Integer> doublets() {
        return doublets;
    }

    List<Alias> aliases() {
        return aliases;
    }

    /// The groups of a V3000 table that say something of the substance.
    List<PolymerGroup> polymers() {
        return polymers;
    }

    List<Atom> atoms() {
        return atoms;
    }

    List<Bond> bonds() {
        return bonds;
    }

    List<String> lines() {
        return lines;
    }

    String text() {
        return text;
    }

    boolean isV3000() {
        return v3000;
    }

    /// The stereo collections: group information, as CDK's stereo elements have it, by the index of an atom.
    Map<Integer, Integer> stereoGroups() {
        return stereoGroups;
    }

    int countsLine() {
        return Math.min(lines.size(), HEADER_LINES + 1);
    }

    UnreadableStructureException fault(Reason reason, int line, int column) {
        return new UnreadableStructureException(Format.MOLFILE, reason, text, Math.max(1, line), column);
    }
}
