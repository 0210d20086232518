package org.daybook.exchange.table;

import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.IntStream;

/// Two cells side by side that may be one number, parted at its decimal comma because the cell was not in quotation
/// marks.
public final class PartedNumber {

    private static final Pattern BEFORE_COMMA = Pattern.compile("\\s*[<>=~\u2264\u2265]*\\s*-?\\d{1,4}");
    /// A day is no number.
    private static final Pattern BEHIND_COMMA = Pattern.compile(
            "(?!\\d{4}-\\d{1,2}-|\\d{1,2}[./]\\d{1,2}[./])\\d+(?:\\D.{0,12})?");

    private PartedNumber() {
    }

    /// The first of them, joined by a comma: `0,45`.
    public static Optional<String> in(List<String> cells) {
        return IntStream.range(1, cells.size()).filter(at -> BEFORE_COMMA.matcher(cells.get(at - 1)).matches()
                && BEHIND_COMMA.matcher(cells.get(at)).matches())
                .mapToObj(at -> cells.get(at - 1).strip() + "," + cells.get(at)).findFirst();
    }
}
