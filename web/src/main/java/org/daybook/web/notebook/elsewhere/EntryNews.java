package org.daybook.web.notebook.elsewhere;

import java.util.Collection;
import java.util.List;
import java.util.Map;
import org.daybook.issues.Issue;
import org.daybook.issues.Issues;
import org.daybook.notebook.list.EntryLists;
import org.daybook.notebook.list.EntrySummary;
import org.daybook.shared.id.EntryId;
import org.daybook.web.shared.kind.NewsView;
import org.daybook.web.shared.view.IssueView;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;

/// The entries published last, each with its open to-dos.
@Component
@Order(1)
class EntryNews implements NewsView {

    private static final int MOST = 5;

    private final EntryLists entries;
    private final Issues issues;

    EntryNews(EntryLists entries, Issues issues) {
        this.entries = entries;
        this.issues = issues;
    }

    @Override
    public String template() {
        return "notebook/news";
    }

    @Override
    public List<EntryCard> content() {
        List<EntrySummary> newest = entries.newest(MOST);
        Collection<EntryId> ids = newest.stream().map(EntrySummary::id).toList();
        Map<EntryId, List<Issue>> todos = issues.of(ids);
        return newest.stream()
                .map(entry -> new EntryCard(
                        entry,
                        todos.getOrDefault(entry.id(), List.of()).stream()
                                .filter(Issue::isOpen)
                                .map(IssueView::of)
                                .toList()))
                .toList();
    }

    /// @param todos open issues that the entry refers to
    record EntryCard(EntrySummary entry, List<IssueView> todos) {
    }
}
