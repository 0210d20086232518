package org.daybook.exchange.column.heading;

import java.util.ArrayList;
import java.util.List;
import org.daybook.assay.AssayHeading;

/// A row of words over the headings that names groups of columns, in a file that knows no merged cells.
final class TypedGroups {

    private TypedGroups() {
    }

    /// Whether no word stands over a column that says which compound a row is, one over results at least, and the words
    /// name what is measured or there are several.
    static boolean are(List<String> above, List<String> headings) {
        int groups = 0;
        boolean measured = false;
        boolean overResults = false;
        for (int i = 0; i < above.size(); i++) {
            String cell = above.get(i);
            String heading = i < headings.size() ? headings.get(i) : "";
            if (cell.isBlank()) {
                continue;
            }
            if (heading.isBlank() || RowKind.isKnownHeading(heading) || RowKind.isKnownHeading(cell)
                    || RowKind.isValue(cell)) {
                return false;
            }
            groups++;
            measured |= isMeasurement(cell);
            overResults |= isMeasurement(heading);
        }
        return overResults && (groups > 1 || measured);
    }

    /// The words also over the results at their right, up to the next word or a column of another kind.
    static List<String> spread(List<String> above, List<String> headings) {
        List<String> all = new ArrayList<>();
        String group = "";
        for (int i = 0; i < headings.size(); i++) {
            String cell = i < above.size() ? above.get(i) : "";
            group = !cell.isBlank() ? cell : isMeasurement(headings.get(i)) ? group : "";
            all.add(group);
        }
        return all;
    }

    private static boolean isMeasurement(String cell) {
        return cell.length() < 200 && AssayHeading.read(cell).isMeasurement();
    }
}
