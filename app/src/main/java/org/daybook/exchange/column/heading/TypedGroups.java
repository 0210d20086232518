package org.daybook.exchange.column.heading;

import java.util.ArrayList;
import java.util.List;
import org.daybook.assay.AssayHeading;
import org.daybook.exchange.column.ColumnRole;
import org.daybook.exchange.column.HeadingWords;

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

    /// Whether a row below names the parts of groups that stand in one row with the headings of ids: it names an
    /// endpoint, has neither values nor anything below a heading that says what a compound or batch is.
    static boolean areBesideIds(List<String> above, List<String> below) {
        boolean measured = false;
        boolean identified = false;
        boolean grouped = false;
        for (int i = 0; i < Math.max(above.size(), below.size()); i++) {
            String heading = i < above.size() ? above.get(i) : "";
            String part = i < below.size() ? below.get(i) : "";
            boolean known = RowKind.isKnownHeading(heading);
            if (known && !part.isBlank() || RowKind.isValue(heading) || RowKind.isValue(part)) {
                return false;
            }
            identified |= known && HeadingWords.role(heading)
                    .filter(role -> role.kind() == ColumnRole.Kind.COMPOUND).isPresent();
            grouped |= !known && !heading.isBlank() && !part.isBlank();
            measured |= part.length() < 200 && AssayHeading.read(part).endpoint() != null;
        }
        return measured && identified && grouped;
    }

    /// The headings of a row, and its groups also over the measurements at their right.
    static List<String> beside(List<String> above, List<String> below) {
        List<String> all = new ArrayList<>();
        String group = "";
        for (int i = 0; i < Math.max(above.size(), below.size()); i++) {
            String cell = i < above.size() ? above.get(i) : "";
            String part = i < below.size() ? below.get(i) : "";
            group = part.isBlank() ? "" : cell.isBlank() ? group : cell;
            all.add(cell.isBlank() && isMeasurement(part) ? group : cell);
        }
        return all;
    }

    private static boolean isMeasurement(String cell) {
        return cell.length() < 200 && AssayHeading.read(cell).isMeasurement();
    }
}
