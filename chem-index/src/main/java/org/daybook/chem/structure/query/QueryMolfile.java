package org.daybook.chem.structure.query;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Deque;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.daybook.chem.structure.Limits;
import org.openscience.cdk.config.Elements;

/// Parts a molfile drawn as a query into a molfile that can be read as a structure and what it says beyond that.
///
/// Understands, in V2000 and V3000, the atoms A, AH, Q, QH, X, XH, M, MH, lists and excluded lists; hydrogen counts,
/// substitution counts, ring bond counts, unsaturation; the bonds single or double, single or aromatic, double or
/// aromatic, any; ring and chain. Attachment points and link nodes ask for nothing.
final class QueryMolfile {

    private static final int COUNTS = 3;
    private static final int AROMATIC = 4;
    /// Of more no structure is read.
    private static final int MOST_BONDS = 2 * Limits.ATOMS;

    private final List<String> lines;
    private final QuerySketch sketch = new QuerySketch();
    private final List<DrawnBond> bonds = new ArrayList<>();

    /// @param line its index
    private record DrawnBond(int line, int begin, int end, int type) {}

    private QueryMolfile(String text) {
        lines = new ArrayList<>(text.lines().toList());
    }

    /// The query part of `text`; its plain part is given to `plain`.
    static QuerySketch part(String text, StringBuilder plain) {
        QueryMolfile molfile = new QueryMolfile(text);
        if (molfile.lines.size() > COUNTS) {
            if (molfile.lines.get(COUNTS).contains("V3000")) {
                molfile.partV3000();
            } else {
                molfile.partV2000();
            }
        }
        molfile.singleOutsideRings();
        plain.append(String.join("\n", molfile.lines)).append('\n');
        return molfile.sketch;
    }

    /// An aromatic bond asks for an aromatic one wherever it is drawn; as a structure a chain has none.
    private void singleOutsideRings() {
        Map<Integer, List<DrawnBond>> bondsOfAtom = new HashMap<>();
        for (DrawnBond bond : bonds.size() <= MOST_BONDS ? bonds : List.<DrawnBond>of()) {
            bondsOfAtom.computeIfAbsent(bond.begin(), first -> new ArrayList<>()).add(bond);
            bondsOfAtom.computeIfAbsent(bond.end(), first -> new ArrayList<>()).add(bond);
        }
        for (DrawnBond bond : bonds) {
            if (bond.type() == AROMATIC && bondsOfAtom.containsKey(bond.begin()) && !isInRing(bond, bondsOfAtom)) {
                String line = lines.get(bond.line());
                lines.set(bond.line(), line.startsWith("M  V30 ")
                        ? line.replaceFirst("^(M  V30 +\\S+ +)" + AROMATIC + "\\b", "$11")
                        : replace(line, 6, 9, "  1"));
            }
        }
    }

    /// Whether another way leads from one end of a bond to the other.
    private static boolean isInRing(DrawnBond bond, Map<Integer, List<DrawnBond>> bondsOfAtom) {
        Set<Integer> reached = new HashSet<>(Set.of(bond.begin()));
        Deque<Integer> queue = new ArrayDeque<>(reached);
        while (!queue.isEmpty() && !reached.contains(bond.end())) {
            for (DrawnBond next : bondsOfAtom.get(queue.remove())) {
                for (int atom : next == bond ? new int[0] : new int[] {next.begin(), next.end()}) {
                    if (reached.add(atom)) {
                        queue.add(atom);
                    }
                }
            }
        }
        return reached.contains(bond.end());
    }

    private void partV2000() {
        int atoms = number(COUNTS, 0, 3);
        int bonds = number(COUNTS, 3, 6);
        int lists = number(COUNTS, 6, 9);
        int[] degrees = new int[Math.max(0, atoms)];
        int at = COUNTS + 1;
        for (int i = 0; i < atoms && at < lines.size(); i++, at++) {
            atomV2000(at, i);
        }
        for (int i = 0; i < bonds && at < lines.size(); i++, at++) {
            bondV2000(at, degrees);
        }
        for (int i = 0; i < lists && at < lines.size(); i++) {
            String[] words = lines.remove(at).strip().split("\\s+");
            list(at, Integer.parseInt(words[0]) - 1, numbersToSymbols(words), words[1].equals("T"), atoms);
        }
        if (lists > 0) {
            lines.set(COUNTS, replace(lines.get(COUNTS), 6, 9, "  0"));
        }
        while (at < lines.size()) {
            String line = lines.get(at);
            if (line.startsWith("M  ALS")) {
                boolean excluded = line.length() > 14 && line.charAt(14) == 'T';
                String[] symbols = line.substring(Math.min(16, line.length())).strip().split("\\s+");
                list(at, number(at, 7, 10) - 1, Arrays.asList(symbols), excluded, atoms);
                lines.remove(at);
            } else if (line.startsWith("M  SUB") || line.startsWith("M  RBC") || line.startsWith("M  UNS")) {
                countsV2000(at, degrees);
                lines.remove(at);
            } else if (line.startsWith("M  APO") || line.startsWith("M  LIN")) {
                lines.remove(at);
            } else {
                at++;
            }
        }
    }

    private static List<String> numbersToSymbols(String[] words) {
        List<String> symbols = new ArrayList<>();
        for (int i = 3; i < words.length; i++) {
            symbols.add(Elements.ofNumber(Integer.parseInt(words[i])).symbol());
        }
        return symbols;
    }

    private void list(int at, int atom, List<String> symbols, boolean excluded, int atoms) {
        if (atom < 0 || atom >= atoms) {
            throw new IllegalArgumentException("line " + (at + 1) + " names an atom that is not there");
        }
        int line = COUNTS + 1 + atom;
        lines.set(line, replace(lines.get(line), 31, 34, String.format("%-3s", sketch.list(atom, symbols, excluded))));
    }

    private void atomV2000(int at, int atom) {
        String line = lines.get(at);
        if (line.length() < 32) {
            return;
        }
        String symbol = line.substring(31, Math.min(34, line.length())).strip();
        String plain = sketch.symbol(atom, symbol);
        if (!plain.equals(symbol)) {
            lines.set(at, replace(line, 31, 34, String.format("%-3s", plain)));
        }
        int hydrogens = number(at, 42, 45);
        if (hydrogens > 0) {
            sketch.hydrogens(atom, hydrogens - 1);
            switchOff(at, 42);
        }
        switchOff(at, 51);
    }

    /// Puts 0 into the column of three that starts at `from`, if it says anything.
    private void switchOff(int at, int from) {
        if (number(at, from, from + 3) != 0) {
            lines.set(at, replace(lines.get(at), from, from + 3, "  0"));
        }
    }

    private void bondV2000(int at, int[] degrees) {
        int begin = number(at, 0, 3) - 1;
        int end = number(at, 3, 6) - 1;
        int type = number(at, 6, 9);
        int plain = sketch.bond(begin, end, type, number(at, 15, 18));
        bonds.add(new DrawnBond(at, begin, end, plain));
        if (plain != type) {
            lines.set(at, replace(lines.get(at), 6, 9, "  " + plain));
        }
        switchOff(at, 15);
        for (int atom : new int[] {begin, end}) {
            if (atom >= 0 && atom < degrees.length) {
                degrees[atom]++;
            }
        }
    }

    private void countsV2000(int at, int[] degrees) {
        for (int i = 0; i < number(at, 6, 9); i++) {
            int atom = number(at, 10 + 8 * i, 13 + 8 * i) - 1;
            int count = number(at, 14 + 8 * i, 17 + 8 * i);
            if (atom < 0 || atom >= degrees.length) {
                throw new IllegalArgumentException("line " + (at + 1) + " names an atom that is not there");
            }
            count(lines.get(at).substring(3, 6), atom, count, degrees[atom]);
        }
    }

    private void count(String what, int atom, int count, int drawn) {
        if (count == 0) {
            return;
        }
        switch (what) {
            case "SUB" -> sketch.substituents(atom, count, drawn);
            case "RBC" -> sketch.ringBonds(atom, count);
            default -> sketch.unsaturated(atom);
        }
    }

    private int number(int at, int from, int to) {
        String line = lines.get(at);
        String digits = line.length() <= from ? "" : line.substring(from, Math.min(to, line.length())).strip();
        return digits.matches("-?\\d{1,3}") ? Integer.parseInt(digits) : 0;
    }

    private static String replace(String line, int from, int to, String by) {
        return line.substring(0, from) + by + (line.length() > to ? line.substring(to) : "");
    }

    private void partV3000() {
        String block = "";
        List<String> ids = new ArrayList<>();
        for (int at = COUNTS + 1; at < lines.size(); at++) {
            String line = lines.get(at);
            String rest = line.startsWith("M  V30 ") ? line.substring(7).strip() : "";
            if (rest.startsWith("BEGIN ")) {
                block = rest.substring(6);
            } else if (rest.startsWith("END")) {
                block = "";
            } else if (block.equals("ATOM")) {
                ids.add(rest.split("\\s+")[0]);
                lines.set(at, "M  V30 " + atomV3000(rest, ids.size() - 1));
            } else if (block.equals("BOND")) {
                lines.set(at, "M  V30 " + bondV3000(rest, ids, at));
            } else if (rest.startsWith("LINKNODE")) {
                lines.remove(at--);
            }
        }
    }

    private String atomV3000(String rest, int atom) {
        String[] words = rest.replaceFirst("NOT\\s*\\[", "NOT[").split("\\s+");
        if (words.length < 2) {
            return rest;
        }
        if (words[1].contains("[")) {
            boolean excluded = words[1].startsWith("NOT");
            String inside = words[1].substring(words[1].indexOf('[') + 1).replace("]", "");
            words[1] = sketch.list(atom, Arrays.asList(inside.split(",")), excluded);
        } else {
            words[1] = sketch.symbol(atom, words[1]);
        }
        List<String> plain = new ArrayList<>();
        for (String word : words) {
            if (!optionV3000(word, atom)) {
                plain.add(word);
            }
        }
        return String.join(" ", plain);
    }

    /// Whether `word` says something about a query atom, which is then taken down.
    private boolean optionV3000(String word, int atom) {
        int equals = word.indexOf('=');
        if (equals < 0 || !word.substring(equals + 1).matches("-?\\d{1,2}")) {
            return false;
        }
        int value = Integer.parseInt(word.substring(equals + 1));
        switch (word.substring(0, equals)) {
            case "HCOUNT" -> {
                if (value != 0) {
                    sketch.hydrogens(atom, Math.max(0, value));
                }
            }
            case "SUBST" -> {
                if (value == -2) {
                    throw new IllegalArgumentException("substitution 'as drawn' is read in V2000 molfiles only");
                }
                count("SUB", atom, value, 0);
            }
            case "RBCNT" -> count("RBC", atom, value, 0);
            case "UNSAT" -> count("UNS", atom, value, 0);
            case "ATTCHPT" -> { }
            default -> {
                return false;
            }
        }
        return true;
    }

    private String bondV3000(String rest, List<String> ids, int at) {
        String[] words = rest.split("\\s+");
        if (words.length < 4 || !words[1].matches("\\d{1,2}")) {
            return rest;
        }
        int topology = rest.contains("TOPO=1") ? 1 : rest.contains("TOPO=2") ? 2 : 0;
        int begin = ids.indexOf(words[2]);
        int end = ids.indexOf(words[3]);
        int plain = sketch.bond(begin, end, Integer.parseInt(words[1]), topology);
        bonds.add(new DrawnBond(at, begin, end, plain));
        words[1] = Integer.toString(plain);
        return String.join(" ", words).replaceAll(" TOPO=[012]\\b", "");
    }
}
