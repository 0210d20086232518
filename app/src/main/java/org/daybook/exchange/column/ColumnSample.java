package org.daybook.exchange.column;

import java.util.List;
import java.util.regex.Pattern;
import org.daybook.assay.value.ReportedCell;
import org.daybook.assay.value.ReportedValue;
import org.daybook.exchange.table.SmilesText;
import org.daybook.exchange.table.Uncalculated;
import org.daybook.registry.number.CompoundNumber;

/// What the cells of one column look like, whatever its heading says.
///
/// @param cells the cells that are not blank, in order
public record ColumnSample(List<String> cells) {

    private static final int EXAMPLES = 4;
    private static final int EXAMPLE_CHARS = 60;
    private static final Pattern INCHI_KEY = Pattern.compile("[A-Z]{14}-[A-Z]{10}-[A-Z]");
    private static final Pattern SMILES = Pattern.compile("(?=.*[CNOcno])[A-Za-z0-9@+\\-\\[\\]()=#$:/\\\\.%*]{3,}");
    private static final Pattern ID = Pattern.compile("(?=.*\\d)[^\\s,;]{1,40}");
    private static final Pattern WORD_AND_NUMBER = Pattern.compile("\\p{L}{2,}(?: \\p{L}+)* \\d+");
    private static final Pattern WORD = Pattern.compile("\\p{L}{3}");
    private static final Pattern SMILES_BONDS = Pattern.compile("[()=#\\[\\]]|[cnos]1|C\\d");

    public ColumnSample {
        cells = cells.stream().filter(cell -> !cell.isBlank()).toList();
    }

    /// How many cells are not blank.
    public int filled() {
        return cells.size();
    }

    /// The first four different cells on one line each, cut at 60 characters.
    public List<String> examples() {
        return cells.stream().map(cell -> cell.replaceAll("\\s+", " ").strip()).distinct().limit(EXAMPLES)
                .map(cell -> cell.length() > EXAMPLE_CHARS ? cell.substring(0, EXAMPLE_CHARS) + "…" : cell).toList();
    }

    /// At least four of five cells look like SMILES with a bond, branch or ring; nothing is parsed.
    public boolean areSmiles() {
        return mostly(cell -> SMILES.matcher(cell.strip()).matches()
                && SMILES_BONDS.matcher(cell).find()
                && CompoundNumber.read(cell).isEmpty());
    }

    /// Whether the column holds structures however small (`C`, `CO`, `N`), which one by one may be words or letters:
    /// four of five cells are whole SMILES, the first one is, they differ, and one has two atoms.
    public boolean areStructures() {
        return cells.size() > 1
                && SmilesText.isWhole(cells.getFirst().strip())
                && mostly(cell -> SmilesText.isWhole(cell.strip()))
                && cells.stream().anyMatch(cell -> SmilesText.hasAtoms(cell.strip()))
                && cells.stream().distinct().count() * 3 >= cells.size() * 2L;
    }

    /// At least four of five cells begin as an InChI does; nothing is parsed.
    public boolean areInchis() {
        return mostly(cell -> cell.strip().startsWith("InChI="));
    }

    /// At least four of five cells have the form of an InChIKey; check letters are not looked at.
    public boolean areInchiKeys() {
        return mostly(cell -> INCHI_KEY.matcher(cell.strip()).matches());
    }

    /// At least four of five cells are compound numbers with a prefix of two characters or more; titles between the
    /// rows, as `Series 1`, do not count.
    public boolean areCompoundNumbers() {
        return withoutTitles().mostly(cell -> CompoundNumber.read(cell)
                .filter(number -> number.text().length() > number.digits().length() + 1)
                .isPresent());
    }

    /// Whether the cells look like names: words that differ, and no numbers of compounds; at least four of five.
    public boolean areNames() {
        return mostly(cell -> WORD.matcher(cell).find() && CompoundNumber.read(cell).isEmpty())
                && cells.stream().distinct().count() * 5 >= cells.size() * 4L;
    }

    /// Whether the cells are words with a number behind a blank, as `beta 0`: names, and nobody's numbers.
    public boolean areWordsWithNumbers() {
        return mostly(cell -> WORD_AND_NUMBER.matcher(cell.strip()).matches())
                && cells.stream().distinct().count() * 5 >= cells.size() * 4L;
    }

    /// Whether the cells may be ids in whatever spelling (`0010`, `891E3`, `7a`): short, with a digit, without a blank,
    /// and at least half of them different.
    public boolean areIds() {
        return mostly(cell -> ID.matcher(cell.strip()).matches())
                && cells.stream().distinct().count() * 2 >= cells.size();
    }

    /// Whether the cells look like numbers of one group: compound numbers of one prefix, or of few for so many cells.
    public boolean areOfOneScheme() {
        long prefixes = withoutTitles().cells.stream()
                .flatMap(cell -> CompoundNumber.read(cell).stream())
                .map(CompoundNumber::prefixKey)
                .distinct()
                .count();
        return areCompoundNumbers() && prefixes <= 1 + cells.size() / 10;
    }

    /// Whether the cells are what people type into results: numbers, bounds, lists, effects; at least four of five.
    public boolean areResults() {
        return mostly(cell -> ReportedCell.read(cell).values().stream()
                .anyMatch(value -> !(value instanceof ReportedValue.Word word
                        && word.meaning() == ReportedValue.Word.Meaning.REMARK)));
    }

    /// Whether some cell is a bound, a list or an effect, which nothing but a result is.
    public boolean areSurelyResults() {
        return areResults() && cells.stream().anyMatch(cell -> ReportedCell.read(cell).values().size() > 1
                || cell.strip().startsWith(">") && cell.strip().length() > 1 || cell.strip().startsWith("<"));
    }

    /// Whether the cells state their own uncertainties: `0.66 ± 0.02`.
    public boolean hasUncertainties() {
        return mostly(cell -> cell.contains("\u00B1") || cell.contains("+/-"));
    }

    private ColumnSample withoutTitles() {
        return new ColumnSample(cells.stream().filter(cell -> !HeadingWords.isGroupTitle(cell)).toList());
    }

    private boolean mostly(java.util.function.Predicate<String> test) {
        List<String> known = cells.stream().filter(cell -> !Uncalculated.is(cell)).toList();
        return !known.isEmpty() && known.stream().filter(test).count() * 5 >= known.size() * 4L;
    }
}
