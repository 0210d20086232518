package org.daybook.exchange.table;

import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.regex.Pattern;
import java.util.stream.IntStream;

/// Two cells side by side that are one chemical name, parted at a comma because the cell was not in quotation marks:
/// `N,N-dimethylaniline`, `2,4-dichlorophenol`, `1-(2,4-difluorophenyl)ethanone`.
public final class PartedName {

    private static final String LOCANT = "(?:\\d{1,2}[a-z]?|[NOSP]|[αβγ]|[RSEZ])'*";
    private static final Pattern BEFORE_COMMA = Pattern.compile(
            "\\s*(?:.*[-\\[({,])?(?:\\d{0,2}[RSEZ]|" + LOCANT + ")");
    private static final Pattern BEHIND_COMMA =
            Pattern.compile("(?:\\d{0,2}[RSEZ]|" + LOCANT + ")(?:[-)\\],].*\\p{L}{3}.*|\\)-.*)");
    private static final int CHARS = 500;

    private PartedName() {
    }

    /// The first of them, joined by a comma: `N,N-dimethylaniline`.
    public static Optional<String> in(List<String> cells) {
        OptionalInt at = at(cells);
        return at.isEmpty() ? Optional.empty()
                : Optional.of(cells.get(at.getAsInt()).strip() + "," + cells.get(at.getAsInt() + 1));
    }

    /// The place of the left one, from 0.
    public static OptionalInt at(List<String> cells) {
        return IntStream.range(0, cells.size() - 1)
                .filter(at -> isName(cells.get(at), cells.get(at + 1)))
                .findFirst();
    }

    private static boolean isName(String left, String right) {
        return left.length() < CHARS && right.length() < CHARS && BEFORE_COMMA.matcher(left).matches()
                && BEHIND_COMMA.matcher(right).matches();
    }
}
