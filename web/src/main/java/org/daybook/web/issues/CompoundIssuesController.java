package org.daybook.web.issues;

import org.daybook.issues.Issues;
import org.daybook.people.Actor;
import org.daybook.registry.Compounds;
import org.daybook.shared.id.CompoundId;
import org.daybook.web.shared.language.Words;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/// Links issues to compounds by hand.
@Controller
@RequestMapping("/compounds/{number}/issues")
class CompoundIssuesController {

    private final Compounds compounds;
    private final Issues issues;
    private final Words words;

    CompoundIssuesController(Compounds compounds, Issues issues, Words words) {
        this.compounds = compounds;
        this.issues = issues;
        this.words = words;
    }

    @PostMapping
    String link(@PathVariable String number, @RequestParam String issue, Actor actor, RedirectAttributes flash) {
        String linked = issues.link(id(number), issue, actor).reference();
        return back(number, words.of("issues.notice.linked", linked), flash);
    }

    @PostMapping("/{issue}/removal")
    String unlink(@PathVariable String number, @PathVariable long issue, Actor actor, RedirectAttributes flash) {
        issues.unlink(id(number), issue, actor);
        return back(number, words.of("issues.notice.link-removed"), flash);
    }

    private CompoundId id(String number) {
        return compounds.get(number).id();
    }

    private static String back(String number, String notice, RedirectAttributes flash) {
        flash.addFlashAttribute("notice", notice);
        flash.addAttribute("number", number);
        return "redirect:/compounds/{number}";
    }
}
