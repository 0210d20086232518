package org.daybook.web.issues;

import java.util.Optional;
import org.daybook.issues.Freshness;
import org.daybook.issues.Issue;
import org.daybook.issues.IssueFilter;
import org.daybook.issues.IssueList;
import org.daybook.issues.Issues;
import org.daybook.issues.mirror.FollowedRepositories;
import org.daybook.people.Actor;
import org.daybook.shared.MissingException;
import org.daybook.shared.OverLimitException;
import org.daybook.shared.Said;
import org.daybook.web.issues.write.IssueActs;
import org.daybook.web.shared.view.IssueView;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;

/// The issues of GitHub as they are known here: those of a repository, and each by itself.
@Controller
class IssueController {

    private final Issues issues;
    private final IssuePages pages;
    private final FollowedRepositories repositories;
    private final IssueActs acts;

    IssueController(Issues issues, IssuePages pages, FollowedRepositories repositories, IssueActs acts) {
        this.acts = acts;
        this.issues = issues;
        this.pages = pages;
        this.repositories = repositories;
    }

    @GetMapping("/issues/{owner}/{repository}")
    String list(
            @PathVariable String owner,
            @PathVariable String repository,
            @RequestParam(defaultValue = "open") String state,
            @RequestParam(defaultValue = "") String label,
            @RequestParam(name = "q", defaultValue = "") String words,
            @RequestParam(defaultValue = "") String type,
            @RequestParam(defaultValue = "") String is,
            @RequestParam(defaultValue = "1") int page,
            Model model) {
        String name = owner + "/" + repository;
        OverLimitException.requireText("label", label, IssueFilter.MAX_WORDS);
        OverLimitException.requireText("q", words, IssueFilter.MAX_WORDS);
        OverLimitException.requireText("type", type, IssueFilter.MAX_WORDS);
        IssueFilter filter = new IssueFilter(state, label, words, type, IssueFilter.BEING.contains(is) ? is : "");
        IssueList list = issues.in(name, filter, page);
        var followed = repositories.find(name);
        if (followed.isEmpty() && list.open() + list.closed() == 0) {
            Optional<String> now = issues.nameNow(name);
            if (now.isPresent()) {
                return "redirect:/issues/" + now.get();
            }
            throw new MissingException(Said.of("said.issues.no-issue-of-is-known", name));
        }
        model.addAttribute("list", new ListView(
                followed.map(known -> known.name())
                        .or(() -> list.issues().stream().map(Issue::repository).findFirst()).orElse(name),
                list.issues().stream().map(IssueView::of).toList(),
                list.total(), list.open(), list.closed(),
                Math.max(1, page),
                (long) Math.max(1, page) * IssueList.PAGE < list.total(),
                followed.isPresent(),
                list.types(),
                followed.flatMap(known -> known.seenAt()).orElse(null),
                followed.flatMap(known -> known.failure()).orElse(null)));
        model.addAttribute("state", state.equals("closed") || state.equals("all") ? state : "open");
        model.addAttribute("filter", filter);
        model.addAttribute("being", IssueFilter.BEING);
        model.addAttribute("freshness", issues.freshness());
        return "issues/repository";
    }

    @GetMapping("/issues/{owner}/{repository}/{number}")
    String show(
            @PathVariable String owner, @PathVariable String repository, @PathVariable int number, Actor actor,
            Model model) {
        String name = owner + "/" + repository;
        Issue issue = issues.find(name, number).orElseThrow(
                () -> new MissingException(Said.of("said.issues.is-not-known-here", name + "#" + number)));
        if (!issue.page().equals("/issues/" + name + "/" + number)) {
            return "redirect:" + issue.page();
        }
        Freshness freshness = issues.freshness();
        model.addAttribute("page", pages.of(issue));
        model.addAttribute("acts", acts.of(issue, actor).orElse(null));
        model.addAttribute("followed", repositories.find(name).isPresent());
        model.addAttribute("freshness", freshness);
        return "issues/issue";
    }
}
