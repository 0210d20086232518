package org.daybook.exchange.table.text;

import java.util.List;
import java.util.regex.Pattern;
import org.daybook.exchange.table.SmilesText;

/// Tells lists of SMILES, a structure and a name a line, from other texts.
final class SmilesLines {

    private static final int SAMPLE = 30;
    private static final int CHARS = 400;
    /// At least three characters of atoms, bonds, branches and rings, with a carbon, before a blank.
    private static final Pattern LINE = Pattern.compile(
            "(?=\\S*[Cc])(?=\\S{3})(?:Br|Cl|[BCNOPSFIbcnops]|\\[[^\\]\\s]{1,40}]|[-=#$:/\\\\.()%\\d~+])+(?:[ \\t].*)?",
                    Pattern.DOTALL);

    /// A molecule and a name with three letters; a text that goes on has commas and full stops.
    private static final Pattern NAMED = Pattern.compile("\\S+ +[^,.;:\\t]*\\p{L}{3}[^,.;:\\t]*");
    private static final Pattern DELIMITED = Pattern.compile("[^ ,;\\t]+[,;\\t]");

    /// A name with three letters before the last blank.
    private static final Pattern LAST_IS_NAMED = Pattern.compile("[^,;\\t]*\\p{L}{3}[^,;\\t]* +\\S+");
    private static final String HEADING = "SMILES";
    private static final String NAME = "Name";

    private SmilesLines() {
    }

    /// Whether most lines have a comma, semicolon or tabulator before any blank.
    static boolean haveDelimiters(String start) {
        List<String> lines = start.lines().filter(line -> !line.isBlank()).limit(SAMPLE).toList();
        return lines.stream().filter(line -> DELIMITED.matcher(line).lookingAt()).count() * 2 > lines.size();
    }

    /// Whether four of five lines are a SMILES, and most of those have something behind a blank; or all are one,
    /// however small, with a name behind it, and they differ.
    static boolean are(String start) {
        List<String> lines = start.lines().map(String::strip).filter(line -> !line.isEmpty()).limit(SAMPLE).toList();
        List<String> smiles = lines.stream().filter(line -> line.length() < CHARS && LINE.matcher(line).matches())
                .toList();
        return !lines.isEmpty() && smiles.size() * 5 >= lines.size() * 4
                && smiles.stream().filter(line -> line.indexOf(' ') > 0 && line.indexOf('\t') < 0)
                .count() * 2 > lines.size() || areNamed(lines);
    }

    private static boolean areNamed(List<String> lines) {
        return lines.size() > 2 && lines.stream().allMatch(line -> NAMED.matcher(line).matches()
                && SmilesText.isWhole(smiles(line)))
                && lines.stream().map(SmilesLines::smiles).distinct().count() == lines.size()
                && lines.stream().anyMatch(line -> SmilesText.hasAtoms(smiles(line)));
    }

    /// Whether the last word of each line is a SMILES, however small, all before it a name that is none, and they
    /// differ; above them may stand that they are SMILES.
    ///
    /// @param fewest lines that are needed to believe it
    static boolean areBehindNames(String start, int fewest) {
        List<String> lines = start.lines().map(String::strip).filter(line -> !line.isEmpty()).limit(SAMPLE).toList();
        List<String> data = !lines.isEmpty() && lastWord(lines.getFirst()).equalsIgnoreCase(HEADING)
                ? lines.subList(1, lines.size()) : lines;
        return data.size() >= fewest
                && data.stream().allMatch(line -> LAST_IS_NAMED.matcher(line).matches()
                        && SmilesText.isWhole(lastWord(line)) && !SmilesText.isWhole(name(line)))
                && data.stream().map(SmilesLines::lastWord).distinct().count() == data.size()
                && data.stream().anyMatch(line -> SmilesText.hasAtoms(lastWord(line)));
    }

    static String lastWord(String line) {
        return line.substring(line.lastIndexOf(' ') + 1);
    }

    /// All before the last word; may be empty.
    static String name(String line) {
        return line.substring(0, Math.max(0, line.lastIndexOf(' '))).strip();
    }

    /// What the columns of a list of SMILES are: the structure and its name, the other way round where only the second
    /// cells are SMILES.
    static List<String> headings(List<List<String>> sample, int width) {
        if (width != 2) {
            return List.of(HEADING);
        }
        List<List<String>> rows = sample.stream().filter(row -> row.size() == 2).toList();
        boolean isBehind = rows.stream().allMatch(row -> SmilesText.isWhole(row.getLast().strip())
                || row.getLast().strip().equalsIgnoreCase(HEADING))
                && rows.stream().noneMatch(row -> SmilesText.isWhole(row.getFirst().strip()));
        return isBehind ? List.of(NAME, HEADING) : List.of(HEADING, NAME);
    }

    private static String smiles(String line) {
        return line.substring(0, line.indexOf(' '));
    }
}
