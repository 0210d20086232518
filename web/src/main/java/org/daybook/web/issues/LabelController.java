package org.daybook.web.issues;

import org.daybook.issues.IssueFilter;
import org.daybook.issues.IssueList;
import org.daybook.issues.Issues;
import org.daybook.issues.label.IssueLabel;
import org.daybook.people.Actor;
import org.daybook.shared.MissingException;
import org.daybook.shared.OverLimitException;
import org.daybook.shared.Said;
import org.daybook.shared.kind.OpenKinds;
import org.daybook.shared.kind.OpenThing;
import org.daybook.web.shared.kind.PagePart.Shown;
import org.daybook.web.shared.kind.PageParts;
import org.daybook.web.shared.view.IssueView;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;

/// The labels of issues, and the issues of all repositories that carry one.
@Controller
class LabelController {

    private final Issues issues;
    private final OpenKinds things;
    private final PageParts parts;

    LabelController(Issues issues, OpenKinds things, PageParts parts) {
        this.issues = issues;
        this.things = things;
        this.parts = parts;
    }

    /// @param name of the label in any case; empty: the labels themselves
    @GetMapping("/labels")
    String show(
            @RequestParam(defaultValue = "") String name,
            @RequestParam(defaultValue = "open") String state,
            @RequestParam(defaultValue = "1") int page,
            Actor actor,
            Model model) {
        OverLimitException.requireText("name", name, IssueFilter.MAX_WORDS);
        if (name.isBlank()) {
            model.addAttribute("labels", issues.labels().stream().map(IssueLabel::new).toList());
            return "issues/labels";
        }
        OpenThing label = things.find(IssueLabel.KIND, name)
                .orElseThrow(() -> new MissingException(Said.of("said.issues.no-issue-has-the-label", name)));
        IssueList list = issues.everywhere(new IssueFilter(state, label.name(), ""), page);
        model.addAttribute("name", label.name());
        model.addAttribute("state", state.equals("closed") || state.equals("all") ? state : "open");
        model.addAttribute("issues", list.issues().stream().map(IssueView::of).toList());
        model.addAttribute("total", list.total());
        model.addAttribute("page", Math.max(1, page));
        model.addAttribute("more", (long) Math.max(1, page) * IssueList.PAGE < list.total());
        model.addAttribute("asideParts", parts.beside(new Shown(label.thing(), label.name()), actor));
        return "issues/label";
    }
}
