package org.daybook.web.issues.todo;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.daybook.todo.Contexts.Context;

/// The to-do list as a page shows it.
///
/// @param report as in [org.daybook.todo.TodoReport], in small letters
/// @param counts of each report, under the filter
/// @param filter as it was typed; the context's if one is chosen
/// @param context name of the chosen context, or empty
/// @param rows a page of them
/// @param total how many there are in the report
/// @param page from 1
record TodoPage(String report, Map<String, Integer> counts, String filter, String context, List<Context> contexts,
        List<TodoRow> rows, int total, int page, boolean more, long over, long waiting, LocalDate today) {

    /// Rows of a page.
    static final int SIZE = 50;
}
