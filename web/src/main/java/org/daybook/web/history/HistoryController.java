package org.daybook.web.history;

import org.daybook.people.Actor;
import org.daybook.web.shared.Addresses;
import org.daybook.web.shared.language.Words;
import org.daybook.web.shared.signin.BackToPage;
import org.daybook.writing.correction.Correction;
import org.daybook.writing.correction.History;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/// The pages of the history: everybody reads, members take back.
@Controller
@RequestMapping("/history")
class HistoryController {

    private static final String ACT = "/" + Addresses.ID;

    private final HistoryPages pages;
    private final History history;
    private final Words words;

    HistoryController(HistoryPages pages, History history, Words words) {
        this.pages = pages;
        this.history = history;
        this.words = words;
    }

    @GetMapping
    String list(HistoryRequest wanted, Model model) {
        model.addAttribute("history", pages.list(wanted, "/history"));
        model.addAttribute("wanted", wanted);
        model.addAttribute("kinds", pages.kinds());
        model.addAttribute("correctors", pages.correctors());
        return "history/list";
    }

    @GetMapping(ACT)
    String show(@PathVariable long id, Model model) {
        model.addAttribute("act", pages.one(id));
        return "history/act";
    }

    @PostMapping(ACT + "/taking-back")
    String takeBack(
            @PathVariable long id,
            @RequestParam(defaultValue = "") String reason,
            Actor actor,
            RedirectAttributes flash) {
        Correction done = history.takeBack(id, reason, actor);
        flash.addFlashAttribute("notice", words.of("history.notice.taken-back"));
        return "redirect:/history/" + done.id();
    }

    /// The button that each act comes with for a moment.
    @PostMapping(ACT + "/undoing")
    String undo(
            @PathVariable long id,
            @RequestParam(required = false) @Nullable String next,
            Actor actor,
            RedirectAttributes flash) {
        history.undo(id, actor);
        flash.addFlashAttribute("notice", words.of("history.notice.undone"));
        return "redirect:" + BackToPage.safe(next);
    }
}
