package org.daybook.exchange.column.heading;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.daybook.assay.AssayHeading;
import org.daybook.exchange.column.ColumnSample;
import org.daybook.exchange.column.HeadingWords;
import org.daybook.exchange.table.RowWidths;
import org.daybook.quantities.Unit;
import org.daybook.shared.Said;
import org.jspecify.annotations.Nullable;

/// Headings of a text file of which one holds the sign that parts cells and is not in quotation marks: `IC50, µg/ml`
/// of a comma file is two cells, and whatever stands at its right has the heading of its neighbour. The rows tell, for
/// they have a cell less than the headings.
///
/// @param names the headings, those that were parted joined where it is certain which
/// @param note what is to be told of the file, with the key [#NOTE]; null: nothing
/// @param areUncertain whether nobody can say which heading belongs to which column
public record PartedHeadings(List<String> names, @Nullable Said note, boolean areUncertain) {

    /// The key of a note.
    public static final String NOTE = "said.exchange.the-headings-have-cells-and-the";

    private static final Pattern LOCANT_BEFORE = Pattern.compile("(?:.*[^\\p{L}\\d])?(?:\\d{1,2}[a-z]?|[NOS])'*");
    private static final Pattern LOCANT_BEHIND = Pattern.compile("(?:\\d{1,2}[a-z]?|[NOS])'*[-,].+");

    public PartedHeadings {
        names = List.copyOf(names);
    }

    /// Looks at headings that stand in one row.
    ///
    /// @param names without empty ones at their end
    /// @param separator what parts the cells
    /// @param sample the first rows below
    public static PartedHeadings of(List<String> names, RowWidths widths, char separator, List<List<String>> sample) {
        int tooMany = names.size() - widths.usual();
        if (widths.headings() == 0 || widths.usual() < 2 || tooMany < 1) {
            return new PartedHeadings(names, null, false);
        }
        List<String> joined = joined(names, separator, tooMany);
        if (joined.size() == widths.usual()) {
            String whole = joined.stream().filter(name -> !names.contains(name)).map(String::strip)
                    .collect(Collectors.joining("\", \""));
            return new PartedHeadings(joined,
                    note(names, widths, Said.of("said.exchange.was-not-in-quotation-marks-and", whole)), false);
        }
        if (joined.size() < names.size() || widths.most() < names.size() && contradict(names, sample)) {
            return new PartedHeadings(names,
                    note(names, widths, Said.of("said.exchange.one-of-them-holds-a-and", sign(separator))), true);
        }
        return widths.most() < names.size()
                ? new PartedHeadings(names, note(names, widths,
                        Said.of("said.exchange.the-last-have-no-values-if", sign(separator))), false)
                : new PartedHeadings(names, null, false);
    }

    private static Said note(List<String> names, RowWidths widths, Said what) {
        return Said.of(NOTE, names.size(), widths.usual(), what);
    }

    private static Said sign(char separator) {
        return switch (separator) {
            case '\t' -> Said.of("said.exchange.tabulator");
            case ';' -> Said.of("said.exchange.semicolon");
            case '|' -> Said.of("said.exchange.vertical-bar");
            default -> Said.of("said.exchange.comma");
        };
    }

    private static List<String> joined(List<String> names, char separator, int tooMany) {
        boolean blanksSay = names.stream().skip(1).filter(PartedHeadings::beginsWithBlank).count() <= tooMany;
        List<String> joined = new ArrayList<>(List.of(names.getFirst()));
        for (int i = 1; i < names.size(); i++) {
            String left = joined.getLast();
            String right = names.get(i);
            if (!left.isBlank() && !right.isBlank() && (blanksSay && beginsWithBlank(right) || isUnitOf(left, right)
                    || isPartOfName(left, right) || isInBrackets(left, names.subList(i, names.size())))) {
                joined.set(joined.size() - 1, left + separator + right);
            } else {
                joined.add(right);
            }
        }
        return joined;
    }

    private static boolean beginsWithBlank(String name) {
        return !name.isBlank() && Character.isWhitespace(name.charAt(0)) || name.startsWith("\u00A0");
    }

    private static boolean isUnitOf(String left, String right) {
        String word = right.strip().replaceFirst("^[\\[(](.*)[\\])]$", "$1");
        return (word.length() > 1 || word.equals("%")) && Unit.known(word).isPresent()
                && AssayHeading.read(left).isMeasurement() && AssayHeading.read(left).statedUnit().isEmpty();
    }

    private static boolean isPartOfName(String left, String right) {
        return LOCANT_BEFORE.matcher(left).matches() && LOCANT_BEHIND.matcher(right).matches();
    }

    /// Whether a bracket is open at the end, and one of the next cells closes it.
    private static boolean isInBrackets(String left, List<String> next) {
        return List.of("()", "[]", "{}").stream().anyMatch(pair -> {
            int open = count(left, pair.charAt(0)) - count(left, pair.charAt(1));
            return open > 0 && next.stream().limit(3).anyMatch(
                    cell -> count(cell, pair.charAt(1)) > count(cell, pair.charAt(0)));
        });
    }

    private static int count(String text, char sign) {
        return (int) text.chars().filter(one -> one == sign).count();
    }

    /// Whether what a heading promises stands in the column at its left: structures, or numbers.
    private static boolean contradict(List<String> names, List<List<String>> sample) {
        return IntStream.range(1, names.size()).anyMatch(position -> {
            ColumnSample here = sample(sample, position);
            ColumnSample left = sample(sample, position - 1);
            boolean ofStructure = HeadingWords.role(names.get(position)).filter(role -> role.isStructure()).isPresent();
            boolean structuresLeft = ofStructure && !areStructures(here) && areStructures(left);
            boolean numbersLeft = AssayHeading.read(names.get(position)).isMeasurement() && !here.areResults()
                    && left.areResults() && !AssayHeading.read(names.get(position - 1)).isMeasurement();
            return structuresLeft || numbersLeft;
        });
    }

    private static boolean areStructures(ColumnSample sample) {
        return sample.areSmiles() || sample.areInchis();
    }

    private static ColumnSample sample(List<List<String>> rows, int position) {
        return new ColumnSample(rows.stream().map(row -> position < row.size() ? row.get(position) : "").toList());
    }
}
