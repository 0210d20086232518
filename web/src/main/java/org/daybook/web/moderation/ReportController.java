package org.daybook.web.moderation;

import org.daybook.people.Actor;
import org.daybook.people.Role;
import org.daybook.people.moderation.Moderation;
import org.daybook.people.moderation.Reports;
import org.daybook.shared.kind.OpenThing;
import org.daybook.web.shared.language.Words;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/// Where who has signed in tells owners that something is wrong with a thing; owners hide it there.
@Controller
class ReportController {

    private static final String PAGE = "/report";

    private final Reports reports;
    private final Moderation moderation;
    private final Words words;

    ReportController(Reports reports, Moderation moderation, Words words) {
        this.reports = reports;
        this.moderation = moderation;
        this.words = words;
    }

    @GetMapping(PAGE)
    String form(@RequestParam String kind, @RequestParam String name, Actor actor, Model model) {
        actor.require(Role.CONTRIBUTOR);
        OpenThing thing = reports.open(kind, name);
        model.addAttribute("kind", thing.thing().kind());
        model.addAttribute("name", thing.name());
        model.addAttribute("id", thing.thing().id());
        model.addAttribute("path", thing.path());
        model.addAttribute("thingTitle", thing.title().isBlank() ? thing.path() : thing.title());
        model.addAttribute("hideable", actor.has(Role.OWNER) && moderation.isHideable(thing.thing().kind()));
        return "moderation/report";
    }

    @PostMapping(PAGE)
    String report(@RequestParam String kind, @RequestParam String name, @RequestParam(defaultValue = "") String reason,
            Actor actor, RedirectAttributes flash) {
        OpenThing thing = reports.report(kind, name, reason, actor);
        flash.addFlashAttribute("notice", words.of("moderation.notice.reported"));
        return "redirect:" + thing.path();
    }
}
