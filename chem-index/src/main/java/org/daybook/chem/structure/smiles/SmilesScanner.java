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
import org.jspecify.annotations.Nullable;

/// Walks over a SMILES once, checks its spelling and sizes, and notes each atom with what it states.
///
/// It accepts what OpenSMILES describes and dative bonds (`->`, `<-`) and nothing else, so that its errors point at the
/// character and the notes can be compared with what CDK made of the same text. Linear in the length of the text.
public final class SmilesScanner {

    private final String text;
    private final List<SmilesAtom> atoms = new ArrayList<>();
    private final Deque<Integer> branches = new ArrayDeque<>();
    private final Map<Integer, Integer> openRings = new HashMap<>();
    private int at;
    /// Offset of the last bond symbol that still needs an atom after it, or -1.
    private int danglingBond = -1;
    /// Whether an atom stands before this place to which a bond, ring closure or branch can attach.
    private boolean attached;

    private SmilesScanner(String text) {
        this.text = text;
    }

    /// The atoms of `text` in the order in which they are written.
    public static List<SmilesAtom> scan(String text) {
        SmilesScanner scanner = new SmilesScanner(text);
        scanner.scanAll();
        return List.copyOf(scanner.atoms);
    }

    private void scanAll() {
        if (text.isEmpty()) {
            throw fault(Reason.of("structure.there-is-nothing-to-read"), 0);
        }
        while (at < text.length()) {
            scanNext(text.charAt(at));
        }
        if (danglingBond >= 0) {
            throw fault(Reason.of("structure.the-bond-leads-nowhere"), danglingBond);
        }
        if (!branches.isEmpty()) {
            throw fault(Reason.of("structure.the-branch-that-opens-here-is"), branches.peek());
        }
        if (!attached) {
            throw fault(Reason.of("structure.a-dot-must-stand-between-two"), text.length() - 1);
        }
        openRings.values().stream().sorted().findFirst().ifPresent(offset -> {
            throw fault(Reason.of("structure.the-ring-that-opens-here-is"), offset);
        });
    }

    private void scanNext(char c) {
        switch (c) {
            case '[' -> addAtom(new BracketScanner(text, at).scan());
            case '(' -> openBranch();
            case ')' -> closeBranch();
            case '.' -> separate();
            case '%' -> ringClosure(twoDigits(), 3);
            case '-', '=', '#', '$', ':', '/', '\\' -> bond(text.startsWith("->", at) ? 2 : 1);
            case ']' -> throw fault(Reason.of("structure.this-bracket-was-never-opened"), at);
            case '>' -> throw fault(Reason.of("structure.this-is-a-reaction-one-structure"), at);
            case '<' -> {
                if (!text.startsWith("<-", at)) {
                    throw fault(Reason.of("structure.has-no-meaning-here-2"), at);
                }
                bond(2);
            }
            case '~', '!', '&', ',', ';' ->
                throw fault(Reason.of("structure.belongs-to-smarts-queries-not-to", c), at);
            default -> {
                if (c >= '0' && c <= '9') {
                    ringClosure(c - '0', 1);
                } else {
                    bareAtom(c);
                }
            }
        }
    }

    private void bareAtom(char c) {
        String symbol = bareSymbol(c);
        if (symbol == null) {
            throw fault(Character.isLetter(c)
                    ? Reason.of("structure.is-no-atom-that-can-stand", c)
                    : Reason.of("structure.has-no-meaning-here", printable(c)), at);
        }
        addAtom(new SmilesAtom(at, symbol, false, null, 0, 0, 0, false));
    }

    private @Nullable String bareSymbol(char c) {
        if (text.startsWith("Cl", at) || text.startsWith("Br", at)) {
            return text.substring(at, at + 2);
        }
        return "BCNOPSFIbcnops*".indexOf(c) >= 0 ? String.valueOf(c) : null;
    }

    private void addAtom(SmilesAtom atom) {
        if (atoms.size() == Limits.ATOMS) {
            throw fault(Reason.of("structure.more-than-atoms", Limits.ATOMS), atom.offset());
        }
        atoms.add(atom);
        at = atom.bracket() ? text.indexOf(']', at) + 1 : at + atom.symbol().length();
        danglingBond = -1;
        attached = true;
    }

    private void bond(int length) {
        if (danglingBond >= 0) {
            throw fault(Reason.of("structure.a-second-bond-follows-the-first"), at);
        }
        if (!attached) {
            throw fault(Reason.of("structure.a-bond-needs-an-atom-before"), at);
        }
        danglingBond = at;
        at += length;
    }

    private void openBranch() {
        if (!attached || danglingBond >= 0) {
            throw fault(Reason.of("structure.a-branch-needs-an-atom-before"), at);
        }
        if (branches.size() == Limits.BRANCH_DEPTH) {
            throw fault(Reason.of("structure.branches-nested-more-than-deep", Limits.BRANCH_DEPTH), at);
        }
        if (at + 1 < text.length() && text.charAt(at + 1) == ')') {
            throw fault(Reason.of("structure.the-branch-is-empty"), at + 1);
        }
        branches.push(at++);
    }

    private void closeBranch() {
        if (branches.isEmpty()) {
            throw fault(Reason.of("structure.this-branch-was-never-opened"), at);
        }
        if (danglingBond >= 0) {
            throw fault(Reason.of("structure.the-bond-leads-nowhere"), danglingBond);
        }
        if (!attached) {
            throw fault(Reason.of("structure.a-dot-must-stand-between-two"), at - 1);
        }
        branches.pop();
        at++;
    }

    private void separate() {
        if (!attached || danglingBond >= 0) {
            throw fault(Reason.of("structure.a-dot-must-stand-between-two"), at);
        }
        attached = false;
        at++;
    }

    private int twoDigits() {
        if (at + 2 >= text.length() || !isDigit(text.charAt(at + 1)) || !isDigit(text.charAt(at + 2))) {
            throw fault(Reason.of("structure.must-be-followed-by-the-two"), at);
        }
        return Integer.parseInt(text.substring(at + 1, at + 3));
    }

    private void ringClosure(int number, int length) {
        if (!attached) {
            throw fault(Reason.of("structure.a-ring-closure-needs-an-atom"), at);
        }
        if (openRings.remove(number) == null) {
            openRings.put(number, at);
        }
        danglingBond = -1;
        at += length;
    }

    private UnreadableStructureException fault(Reason reason, int offset) {
        return new UnreadableStructureException(Format.SMILES, reason, text, 1, offset + 1);
    }

    private static String printable(char c) {
        return c > ' ' && c < 127 ? String.valueOf(c) : "U+%04X".formatted((int) c);
    }

    static boolean isDigit(char c) {
        return c >= '0' && c <= '9';
    }

}
