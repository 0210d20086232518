package org.daybook.web.issues.elsewhere;

import java.util.List;
import java.util.Set;
import org.daybook.issues.Issues;
import org.daybook.people.Actor;
import org.daybook.shared.id.CompoundId;
import org.daybook.web.shared.kind.PagePart;
import org.daybook.web.shared.view.IssueView;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;

/// The issues that mention a compound or were linked to it.
@Component
@Order(3)
class IssuesOfCompound implements PagePart {

    private final Issues issues;

    IssuesOfCompound(Issues issues) {
        this.issues = issues;
    }

    @Override
    public Set<String> kinds() {
        return Set.of(CompoundId.KIND);
    }

    @Override
    public String template() {
        return "issues/compound";
    }

    @Override
    public Linked content(Shown page, Actor reader) {
        return new Linked(
                page.name(),
                issues.speakingOf(new CompoundId(page.thing().id())).stream()
                        .map(speaking -> new SpeakingView(IssueView.of(speaking.issue()), speaking.sentence()))
                        .toList());
    }

    /// @param number of the compound
    record Linked(String number, List<SpeakingView> issues) {
    }

    /// @param sentence in which the issue speaks of the compound; empty if it was linked by hand
    record SpeakingView(IssueView issue, String sentence) {
    }
}
