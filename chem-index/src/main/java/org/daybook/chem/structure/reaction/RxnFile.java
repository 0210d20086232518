package org.daybook.chem.structure.reaction;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.daybook.chem.structure.Format;
import org.daybook.chem.structure.Reason;
import org.daybook.chem.structure.Structure;
import org.daybook.chem.structure.UnreadableStructureException;
import org.daybook.chem.structure.read.StructureReader;

/// Reads one RXN file within a text: cuts it into its connection tables, of which each is read as a molfile.
final class RxnFile {

    static final String START = "$RXN";
    private static final String MOLECULE = "$MOL";
    private static final String END = "M  END";
    private static final String V3000 = "M  V30 ";
    private static final int HEADER_LINES = 4;
    /// Columns of three, as the format has it, or numbers between blanks, as some programs write; the third counts the
    /// agents.
    private static final Pattern COLUMNS = Pattern.compile("([ \\d]{3})([ \\d]{3})([ \\d]{0,3})\\s*");
    private static final Pattern NUMBERS = Pattern.compile("\\s*(\\d{1,9})\\s+(\\d{1,9})(?:\\s+(\\d{1,9}))?\\s*");
    /// What stands before a table that comes without a head of its own.
    private static final List<String> HEAD = List.of("", "", "", "  0  0  0     0  0            999 V3000");

    private final ReactionText text;
    private final int start;
    private final Step step;
    private int at;

    /// @param start the line that begins with `$RXN`, from 0
    RxnFile(ReactionText text, int start, Step step) {
        this.text = text;
        this.start = start;
        this.step = step;
        this.at = start + HEADER_LINES;
    }

    /// Fills the step; the line behind the file, from 0.
    int read() {
        requireLine("structure.an-rxn-file-has-its-counts");
        if (text.line(start).contains("V3000")) {
            readV3000();
        } else {
            readV2000();
        }
        if (step.size() == 0) {
            throw text.fault(Reason.of("structure.a-reaction-needs-a-structure"), start, 0);
        }
        return at;
    }

    private void readV2000() {
        int[] counts = counts(text.line(at), 0);
        at++;
        List<List<Structure>> roles = List.of(step.reactants, step.products, step.agents);
        for (int role = 0; role < roles.size(); role++) {
            for (int i = 0; i < counts[role]; i++) {
                roles.get(role).add(nextMolecule(counts[0] + counts[1] + counts[2]));
            }
        }
        skipBlanks();
        if (at < text.lineCount() && text.line(at).startsWith(MOLECULE)) {
            throw text.fault(Reason.of("structure.the-counts-say-structures", step.size()), at, 0);
        }
    }

    private Structure nextMolecule(int promised) {
        skipBlanks();
        if (at >= text.lineCount() || !text.line(at).startsWith(MOLECULE)) {
            throw text.fault(Reason.of("structure.the-counts-say-structures", promised),
                    Math.min(at, text.lineCount() - 1), 0);
        }
        int from = at + 1;
        int to = from;
        while (to < text.lineCount() && !text.line(to).startsWith(END) && !text.line(to).startsWith(MOLECULE)) {
            to++;
        }
        at = Math.min(to + 1, text.lineCount());
        boolean isEnded = to < text.lineCount() && text.line(to).startsWith(END);
        if (!isEnded) {
            throw text.fault(Reason.of("structure.m-end-is-missing-the-molfile"), Math.max(from, to) - 1, 0);
        }
        return molecule(text.lines(from, at), from);
    }

    private void readV3000() {
        int[] counts = {};
        int countsLine = at;
        List<Structure> role = null;
        for (; !line().startsWith(END); at++) {
            String command = line().startsWith(V3000) ? line().substring(V3000.length()).strip() : line().strip();
            if (command.startsWith("COUNTS ")) {
                countsLine = at;
                counts = counts(command.substring("COUNTS ".length()), V3000.length());
            } else if (role != null && command.equals("BEGIN CTAB")) {
                role.add(table());
            } else if (command.startsWith("BEGIN ")) {
                role = role(command.substring("BEGIN ".length()));
            } else if (command.startsWith("END ")) {
                role = null;
            } else if (!command.isEmpty()) {
                throw text.fault(Reason.of("structure.this-line-of-an-rxn-file"), at, 0);
            }
        }
        at++;
        boolean isKept = counts.length == 3 && counts[0] == step.reactants.size()
                && counts[1] == step.products.size() && counts[2] == step.agents.size();
        if (!isKept) {
            throw text.fault(Reason.of("structure.the-counts-say-structures",
                    counts.length == 0 ? 0 : counts[0] + counts[1] + counts[2]), countsLine, 0);
        }
    }

    private List<Structure> role(String name) {
        return switch (name) {
            case "REACTANT" -> step.reactants;
            case "PRODUCT" -> step.products;
            case "AGENT" -> step.agents;
            default -> throw text.fault(Reason.of("structure.the-block-of-a-molfile-is", name), at, V3000.length());
        };
    }

    /// The table that begins here; afterwards this is its last line.
    private Structure table() {
        if (text.room() == 0) {
            throw text.tooMany(at, 0);
        }
        int from = at;
        while (!line().strip().equals("M  V30 END CTAB")) {
            at++;
        }
        List<String> molfile = new ArrayList<>(HEAD);
        molfile.addAll(text.lines(from, at + 1));
        molfile.add(END);
        return molecule(molfile, from - HEAD.size());
    }

    private String line() {
        requireLine("structure.m-end-is-missing-the-molfile");
        return text.line(at);
    }

    private void requireLine(String otherwise) {
        if (at >= text.lineCount()) {
            throw text.fault(Reason.of(otherwise), text.lineCount() - 1, 0);
        }
    }

    private void skipBlanks() {
        while (at < text.lineCount() && text.line(at).isBlank()) {
            at++;
        }
    }

    /// @param above lines of the text before the first of the molfile
    private static Structure molecule(List<String> molfile, int above) {
        try {
            return StructureReader.read(String.join("\n", molfile) + "\n", Format.MOLFILE);
        } catch (UnreadableStructureException e) {
            throw e.movedDown(above);
        }
    }

    /// How many reactants, products and agents are promised.
    private int[] counts(String line, int column) {
        Matcher numbers = NUMBERS.matcher(line);
        Matcher parts = numbers.matches() ? numbers : COLUMNS.matcher(line);
        if (parts != numbers && !parts.matches()) {
            throw text.fault(Reason.of("structure.an-rxn-file-has-its-counts"), at, column);
        }
        int[] counts = new int[3];
        long sum = 0;
        for (int i = 0; i < counts.length; i++) {
            String digits = parts.group(i + 1) == null ? "" : parts.group(i + 1).strip();
            if (!digits.matches("\\d{0,9}")) {
                throw text.fault(Reason.of("structure.an-rxn-file-has-its-counts"), at, column);
            }
            counts[i] = digits.isEmpty() ? 0 : Integer.parseInt(digits);
            sum += counts[i];
        }
        if (sum > text.room() + step.size()) {
            throw text.tooMany(at, column);
        }
        return counts;
    }
}
