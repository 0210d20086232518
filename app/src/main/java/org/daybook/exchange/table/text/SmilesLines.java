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

    private static String smiles(String line) {
        return line.substring(0, line.indexOf(' '));
    }
}
