package org.daybook.writing.markdown;

import java.util.regex.Pattern;

/// How many cells the tables of a text have at most, told without making them: each row is filled up to the width of
/// its head, so that a short text may mean millions.
final class TableCells {

    private static final Pattern NOTHING = Pattern.compile("[ \\t>]*");
    private static final Pattern RULE_UNDER_A_HEAD = Pattern.compile("[ \\t>]*[|:-][ \\t|:-]*");

    private TableCells() {
    }

    static long atMost(String markdown) {
        long cells = 0;
        long columns = 0;
        for (String line : (Iterable<String>) markdown.lines()::iterator) {
            if (NOTHING.matcher(line).matches()) {
                columns = 0;
            } else if (RULE_UNDER_A_HEAD.matcher(line).matches()) {
                columns = Math.max(columns, 1 + line.chars().filter(c -> c == '|').count());
            }
            cells += columns;
        }
        return cells;
    }
}
