package org.daybook.web.issues.write;

import org.daybook.issues.Issue;
import org.daybook.issues.Issues;
import org.daybook.issues.bot.BotComments;
import org.daybook.issues.write.IssueWrites;
import org.daybook.issues.write.NewWrite;
import org.daybook.issues.write.WriteKind;
import org.daybook.people.Actor;
import org.daybook.people.Role;
import org.daybook.shared.InvalidInputException;
import org.daybook.shared.MissingException;
import org.daybook.shared.PlainWords;
import org.daybook.shared.Said;
import org.daybook.web.shared.language.Words;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/// Answers an issue of GitHub and changes it, from its page here.
@Controller
class IssueActController {

    /// Characters of a refused comment that are shown again.
    private static final int MAX_TYPED = 200_000;

    private final Issues issues;
    private final IssueWrites writes;
    private final BotComments bot;
    private final Words words;

    IssueActController(Issues issues, IssueWrites writes, BotComments bot, Words words) {
        this.bot = bot;
        this.issues = issues;
        this.writes = writes;
        this.words = words;
    }

    /// @param kind as in [WriteKind], in small letters
    @PostMapping("/issues/{owner}/{repository}/{number}/writes")
    String write(
            @PathVariable String owner,
            @PathVariable String repository,
            @PathVariable int number,
            @RequestParam String kind,
            @RequestParam(defaultValue = "") String content,
            @RequestParam String key,
            Actor actor,
            RedirectAttributes flash) {
        actor.require(Role.CONTRIBUTOR);
        Issue issue = issue(owner + "/" + repository, number);
        WriteKind wanted = kind(kind);
        try {
            writes.ask(NewWrite.about(issue, wanted, content), key, actor);
            flash.addFlashAttribute("notice", words.of("issues.notice.will-be-written", issue.reference()));
        } catch (InvalidInputException refused) {
            flash.addFlashAttribute("refusal", words.said(refused));
            if (wanted == WriteKind.COMMENT) {
                flash.addFlashAttribute("typed", PlainWords.shorten(content, MAX_TYPED));
            }
        }
        return "redirect:" + issue.page();
    }

    /// @param on whether the bot comments on the issue
    @PostMapping("/issues/{owner}/{repository}/{number}/bot")
    String switchBot(
            @PathVariable String owner,
            @PathVariable String repository,
            @PathVariable int number,
            @RequestParam boolean on,
            Actor actor,
            RedirectAttributes flash) {
        actor.require(Role.CONTRIBUTOR);
        Issue issue = issue(owner + "/" + repository, number);
        bot.switchIssue(issue, on, actor);
        flash.addFlashAttribute("notice",
                words.of(on ? "issues.notice.bot-comments" : "issues.notice.bot-is-silent", issue.reference()));
        return "redirect:" + issue.page();
    }

    private Issue issue(String name, int number) {
        return issues.find(name, number).orElseThrow(
                () -> new MissingException(Said.of("said.issues.is-not-known-here", name + "#" + number)));
    }

    /// @throws InvalidInputException for field `kind`
    static WriteKind kind(String typed) {
        for (WriteKind kind : WriteKind.values()) {
            if (kind != WriteKind.OPEN && kind.name().equalsIgnoreCase(typed)) {
                return kind;
            }
        }
        throw new InvalidInputException("kind", Said.of("said.issues.is-no-write", typed));
    }
}
