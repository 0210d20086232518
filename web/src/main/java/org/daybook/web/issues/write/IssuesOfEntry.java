package org.daybook.web.issues.write;

import java.util.List;
import java.util.Set;
import org.daybook.issues.Issues;
import org.daybook.notebook.entry.Entries;
import org.daybook.notebook.entry.Entry;
import org.daybook.people.Actor;
import org.daybook.shared.id.EntryId;
import org.daybook.web.issues.write.IssueActs.TaskView;
import org.daybook.web.shared.kind.PagePart;
import org.daybook.web.shared.view.IssueView;
import org.daybook.writing.markdown.TaskBoxes;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;

/// What is to do in an entry, the issues that were opened from it, and the way to a new one.
@Component
@Order(2)
class IssuesOfEntry implements PagePart {

    private static final int MAX_TASKS = 100;

    private final Entries entries;
    private final Issues issues;

    IssuesOfEntry(Entries entries, Issues issues) {
        this.entries = entries;
        this.issues = issues;
    }

    @Override
    public Set<String> kinds() {
        return Set.of(EntryId.KIND);
    }

    @Override
    public String template() {
        return "issues/write/entry";
    }

    @Override
    public boolean isAside() {
        return true;
    }

    @Override
    public ToDo content(Shown page, Actor reader) {
        EntryId id = new EntryId(page.thing().id());
        Entry entry = entries.get(id, reader);
        List<TaskView> tasks = TaskBoxes.in(entry.content().text()).stream().limit(MAX_TASKS)
                .map(box -> new TaskView(box.words(), box.isTicked())).toList();
        return new ToDo(id.value(), entry.isEditableBy(reader), tasks,
                issues.openedFrom(id).stream().map(IssueView::of).toList());
    }

    /// @param isTicked by whom may change the entry
    record ToDo(long entry, boolean isTickable, List<TaskView> tasks, List<IssueView> opened) {}
}
