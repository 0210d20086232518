package org.daybook.web.issues;

import java.util.List;
import org.daybook.issues.Issue;
import org.daybook.issues.Issues;
import org.daybook.web.shared.kind.NewsView;
import org.daybook.web.shared.view.IssueView;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;

/// What is needed now: the first open issues.
@Component
@Order(4)
class TodoNews implements NewsView {

    private static final int MOST = 10;

    private final Issues issues;

    TodoNews(Issues issues) {
        this.issues = issues;
    }

    @Override
    public String template() {
        return "issues/news";
    }

    @Override
    public boolean isAside() {
        return true;
    }

    @Override
    public List<IssueView> content() {
        return issues.all().stream().filter(Issue::isOpen).limit(MOST).map(IssueView::of).toList();
    }
}
