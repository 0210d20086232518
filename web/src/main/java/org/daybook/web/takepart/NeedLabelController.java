package org.daybook.web.takepart;

import jakarta.servlet.http.HttpServletResponse;
import java.util.List;
import org.daybook.people.Actor;
import org.daybook.people.Role;
import org.daybook.people.need.Effort;
import org.daybook.people.need.Level;
import org.daybook.people.need.NeedLabels;
import org.daybook.people.need.Skill;
import org.daybook.shared.InvalidInputException;
import org.daybook.web.shared.Addresses;
import org.daybook.web.shared.language.Words;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/// Where owners say what labels of issues mean to somebody who wants to help.
@Controller
class NeedLabelController {

    private static final String PAGE = "/site/needs";

    private final NeedLabels labels;
    private final Words words;

    NeedLabelController(NeedLabels labels, Words words) {
        this.labels = labels;
        this.words = words;
    }

    @GetMapping(PAGE)
    String show(Actor actor, Model model) {
        actor.require(Role.OWNER);
        return page(model);
    }

    @PostMapping(PAGE)
    String set(@RequestParam(defaultValue = "") String label, @RequestParam(defaultValue = "ANYBODY") Skill skill,
            @RequestParam(defaultValue = "FIRST_STEP") Level level, @RequestParam(defaultValue = "HOUR") Effort effort,
            Actor actor, Model model, RedirectAttributes flash,
            HttpServletResponse response) {
        try {
            labels.set(label, skill, level, effort, actor);
        } catch (InvalidInputException failure) {
            response.setStatus(HttpStatus.UNPROCESSABLE_ENTITY.value());
            model.addAttribute("failure", failure);
            return page(model);
        }
        flash.addFlashAttribute("notice", words.of("takepart.notice.label-set", label));
        return "redirect:" + PAGE;
    }

    @PostMapping(PAGE + "/" + Addresses.ID + "/removal")
    String remove(@PathVariable long id, Actor actor, RedirectAttributes flash) {
        labels.remove(id, actor);
        flash.addFlashAttribute("notice", words.of("takepart.notice.label-removed"));
        return "redirect:" + PAGE;
    }

    private String page(Model model) {
        model.addAttribute("labels", List.copyOf(labels.all().values()));
        model.addAttribute("skills", Skill.values());
        model.addAttribute("levels", Level.values());
        model.addAttribute("efforts", Effort.values());
        return "takepart/labels";
    }
}
