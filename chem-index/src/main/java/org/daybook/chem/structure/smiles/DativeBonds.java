package org.daybook.chem.structure.smiles;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.daybook.chem.structure.Format;
import org.daybook.chem.structure.Limits;
import org.daybook.chem.structure.Reason;
import org.daybook.chem.structure.UnreadableStructureException;

/// Writes the dative bonds of a SMILES, `N->[Pt]` or `[Pt]<-N`, as single bonds between charges: `[NH3+][Pt-]`
/// (`docs/decisions/0120-dative-bonds.md`).
///
/// The donor gets a positive charge for each arrow, the acceptor a negative one. An arrow does not count as a bond when
/// the hydrogens of an atom without brackets are counted, at neither of its ends.
final class DativeBonds {

    /// Valences of atoms that stand without brackets.
    private static final Map<String, int[]> VALENCES = Map.ofEntries(
            Map.entry("B", new int[] {3}), Map.entry("C", new int[] {4}), Map.entry("N", new int[] {3, 5}),
            Map.entry("O", new int[] {2}), Map.entry("P", new int[] {3, 5}), Map.entry("S", new int[] {2, 4, 6}),
            Map.entry("F", new int[] {1}), Map.entry("Cl", new int[] {1}), Map.entry("Br", new int[] {1}),
            Map.entry("I", new int[] {1}));

    private final String smiles;
    private final List<SmilesAtom> atoms;
    private final int[] charges;
    private final int[] bonded;
    private final boolean[] touched;
    private final Deque<Integer> branches = new ArrayDeque<>();
    private final Map<Integer, RingBond> rings = new HashMap<>();
    private int last = -1;

    /// The end of a ring bond that waits for the other.
    private record RingBond(int atom, Link link) {}

    /// What stands between two atoms; the donor of an arrow is the first atom or the second.
    private enum Link {
        NONE(0), SINGLE(1), DOUBLE(2), TRIPLE(3), QUADRUPLE(4), FROM_FIRST(0), FROM_SECOND(0);

        private final int order;

        Link(int order) {
            this.order = order;
        }

        boolean isArrow() {
            return this == FROM_FIRST || this == FROM_SECOND;
        }

        static Link of(char symbol) {
            return switch (symbol) {
                case '=' -> DOUBLE;
                case '#' -> TRIPLE;
                case '$' -> QUADRUPLE;
                default -> SINGLE;
            };
        }
    }

    private DativeBonds(String smiles) {
        this.smiles = smiles;
        this.atoms = SmilesScanner.scan(smiles);
        this.charges = new int[atoms.size()];
        this.bonded = new int[atoms.size()];
        this.touched = new boolean[atoms.size()];
    }

    /// Whether `smiles` has an arrow.
    static boolean isIn(String smiles) {
        return smiles.contains("->") || smiles.contains("<-");
    }

    /// The same without arrows, its atoms in the same order.
    ///
    /// @param smiles spelled as [SmilesScanner] takes it
    /// @throws UnreadableStructureException if an atom would get an impossible charge, or the ends of a ring bond
    ///     contradict each other
    static String separated(String smiles) {
        DativeBonds bonds = new DativeBonds(smiles);
        bonds.walk();
        return bonds.written();
    }

    private void walk() {
        Link link = Link.NONE;
        int next = 0;
        int at = 0;
        while (at < smiles.length()) {
            if (next < atoms.size() && at == atoms.get(next).offset()) {
                join(last, next, link);
                last = next;
                link = Link.NONE;
                at = endOf(atoms.get(next++));
                continue;
            }
            char c = smiles.charAt(at);
            if (smiles.startsWith("->", at) || smiles.startsWith("<-", at)) {
                link = c == '-' ? Link.FROM_FIRST : Link.FROM_SECOND;
                at += 2;
                continue;
            }
            if (SmilesScanner.isDigit(c) || c == '%') {
                int length = c == '%' ? 3 : 1;
                ring(Integer.parseInt(smiles.substring(at + length / 2, at + length)), link, at);
                link = Link.NONE;
                at += length;
                continue;
            }
            switch (c) {
                case '(' -> branches.push(last);
                case ')' -> last = branches.pop();
                case '.' -> last = -1;
                default -> link = Link.of(c);
            }
            at++;
        }
    }

    private void ring(int number, Link link, int at) {
        RingBond open = rings.remove(number);
        if (open == null) {
            rings.put(number, new RingBond(last, link));
            return;
        }
        Link opened = open.link();
        if (opened.isArrow() && link != Link.NONE || link.isArrow() && opened != Link.NONE) {
            throw new UnreadableStructureException(
                    Format.SMILES, Reason.of("structure.the-arrow-of-a-ring-bond"), smiles, 1, at + 1);
        }
        if (opened == Link.NONE) { // an arrow speaks of the atom before it as its first
            join(last, open.atom(), link);
        } else {
            join(open.atom(), last, opened);
        }
    }

    private void join(int first, int second, Link link) {
        if (first < 0) {
            return;
        }
        if (link.isArrow()) {
            int donor = link == Link.FROM_FIRST ? first : second;
            int acceptor = donor == first ? second : first;
            touched[donor] = true;
            touched[acceptor] = true;
            charges[donor]++;
            charges[acceptor]--;
        } else {
            int order = Math.max(1, link.order);
            bonded[first] += order;
            bonded[second] += order;
        }
    }

    private String written() {
        StringBuilder text = new StringBuilder();
        int at = 0;
        for (int i = 0; i < atoms.size(); i++) {
            SmilesAtom atom = atoms.get(i);
            text.append(smiles, at, touched[i] ? atom.offset() : endOf(atom));
            if (touched[i]) {
                text.append(charged(atom, i));
            }
            at = endOf(atom);
        }
        return text.append(smiles.substring(at)).toString().replace("->", "-").replace("<-", "-");
    }

    /// The atom in brackets, with the charge that its arrows give it.
    private String charged(SmilesAtom atom, int place) {
        int charge = atom.charge() + charges[place];
        if (Math.abs(charge) > Limits.CHARGE) {
            throw new UnreadableStructureException(
                    Format.SMILES,
                    Reason.of("structure.with-its-dative-bonds-an-atom", Limits.CHARGE),
                    smiles,
                    1,
                    atom.offset() + 1);
        }
        String sign = charge == 0 ? "" : "%+d".formatted(charge);
        if (!atom.bracket()) {
            int hydrogens = hydrogens(atom, bonded[place]);
            return "[" + atom.symbol() + (hydrogens == 0 ? "" : "H" + hydrogens) + sign + "]";
        }
        String inside = smiles.substring(atom.offset() + 1, endOf(atom) - 1);
        int atomClass = inside.indexOf(':');
        String before = (atomClass < 0 ? inside : inside.substring(0, atomClass)).replaceFirst("[+-]+\\d*$", "");
        return "[" + before + sign + (atomClass < 0 ? "" : inside.substring(atomClass)) + "]";
    }

    private static int hydrogens(SmilesAtom atom, int bonded) {
        if (atom.isAromatic()) {
            return atom.symbol().equals("c") || atom.symbol().equals("b") ? Math.max(0, 3 - bonded) : 0;
        }
        for (int valence : VALENCES.getOrDefault(atom.symbol(), new int[0])) {
            if (valence >= bonded) {
                return valence - bonded;
            }
        }
        return 0;
    }

    private int endOf(SmilesAtom atom) {
        return atom.bracket()
                ? smiles.indexOf(']', atom.offset()) + 1
                : atom.offset() + atom.symbol().length();
    }
}
