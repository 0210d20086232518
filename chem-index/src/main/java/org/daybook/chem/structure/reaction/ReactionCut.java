package org.daybook.chem.structure.reaction;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.daybook.chem.structure.Reason;

/// Cuts a reaction SMILES at its arrows, and each side at its dots. A dot within a branch or an open ring parts
/// nothing, and `->` is a dative bond.
final class ReactionCut {

    /// What stands between two dots or arrows.
    ///
    /// @param side 0 for reactants, 1 for agents, 2 for products
    /// @param start column of its first character in the line, from 0
    /// @param rings ring bonds in it
    /// @param dots dots in it that part nothing
    record Part(int side, int start, String smiles, int rings, int dots) {}

    private static final int LAST_SIDE = 2;

    private final ReactionText text;
    private final int line;
    private final int column;
    private final String smiles;
    private final List<Part> parts = new ArrayList<>();
    private final Set<String> openRings = new HashSet<>();
    private int side;
    private int sideStart;
    private int start;
    private int depth;
    private int rings;
    private int dots;

    /// @param column of the first character of `smiles` in the line, from 0
    ReactionCut(ReactionText text, int line, int column, String smiles) {
        this.text = text;
        this.line = line;
        this.column = column;
        this.smiles = smiles;
    }

    /// All parts from left to right, one at least.
    List<Part> parts() {
        int at = 0;
        while (at < smiles.length()) {
            at = next(at);
        }
        if (side != LAST_SIDE) {
            throw text.fault(Reason.of("structure.a-reaction-smiles-has-two-arrows"), line, column + smiles.length());
        }
        endSide(smiles.length());
        if (parts.isEmpty()) {
            throw text.fault(Reason.of("structure.a-reaction-needs-a-structure"), line, column);
        }
        return parts;
    }

    private int next(int at) {
        char c = smiles.charAt(at);
        switch (c) {
            case '[' -> {
                int close = smiles.indexOf(']', at);
                return close < 0 ? smiles.length() : close + 1;
            }
            case '%' -> {
                ring(smiles.substring(at, Math.min(at + 3, smiles.length())));
                return at + 3;
            }
            case '(' -> depth++;
            case ')' -> depth--;
            case '.' -> dot(at);
            case '>' -> arrow(at);
            default -> {
                if (c >= '0' && c <= '9') {
                    ring("%0" + c);
                }
            }
        }
        return at + 1;
    }

    private void ring(String number) {
        if (openRings.remove(number)) {
            rings++;
        } else {
            openRings.add(number);
        }
    }

    private void dot(int at) {
        if (depth > 0 || !openRings.isEmpty()) {
            dots++;
        } else {
            endPart(at);
        }
    }

    private void arrow(int at) {
        if (at > 0 && smiles.charAt(at - 1) == '-') {
            return;
        }
        if (side == LAST_SIDE) {
            throw text.fault(Reason.of("structure.a-reaction-smiles-has-two-arrows"), line, column + at);
        }
        endSide(at);
        side++;
        sideStart = at + 1;
        start = sideStart;
    }

    private void endSide(int at) {
        if (at > sideStart) {
            endPart(at);
        }
    }

    private void endPart(int at) {
        if (at == start) {
            throw text.fault(Reason.of("structure.a-dot-must-stand-between-two"), line,
                    column + Math.min(at, smiles.length() - 1));
        }
        if (parts.size() == text.room()) {
            throw text.tooMany(line, column + start);
        }
        parts.add(new Part(side, column + start, smiles.substring(start, at), rings, dots));
        start = at + 1;
        depth = 0;
        rings = 0;
        dots = 0;
        openRings.clear();
    }
}
