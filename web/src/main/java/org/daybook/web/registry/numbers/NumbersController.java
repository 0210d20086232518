package org.daybook.web.registry.numbers;

import java.util.List;
import java.util.stream.Collectors;
import org.daybook.people.Actor;
import org.daybook.people.group.Projects;
import org.daybook.registry.CompoundNumbers;
import org.daybook.registry.number.CodeParts;
import org.daybook.registry.number.NumberHold;
import org.daybook.registry.number.NumberHolds;
import org.daybook.registry.number.NumberScheme;
import org.daybook.registry.number.NumberSchemes;
import org.daybook.registry.number.NumberSchemes.Look;
import org.daybook.shared.id.ProjectId;
import org.daybook.web.shared.language.Words;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/// The page of the numbers: everybody sees it, members reserve and retire, owners choose prefixes.
@Controller
class NumbersController {

    private static final String PAGE = "redirect:/numbers";

    private final NumberPages pages;
    private final NumberSchemes schemes;
    private final NumberHolds holds;
    private final CompoundNumbers numbers;
    private final Projects projects;
    private final Words words;

    NumbersController(NumberPages pages, NumberSchemes schemes, NumberHolds holds, CompoundNumbers numbers,
            Projects projects, Words words) {
        this.projects = projects;
        this.pages = pages;
        this.schemes = schemes;
        this.holds = holds;
        this.numbers = numbers;
        this.words = words;
    }

    @GetMapping("/numbers")
    String show(Model model) {
        model.addAttribute("view", pages.all());
        model.addAttribute("kindsOfCode", List.of(CodeParts.values()));
        model.addAttribute("projects", projects.choices());
        return "registry/numbers";
    }

    @PostMapping("/numbers/schemes")
    String choose(
            @RequestParam String prefix,
            @RequestParam(defaultValue = "false") boolean usual,
            @RequestParam(defaultValue = "") String project,
            @RequestParam(defaultValue = "") String reason,
            Actor actor,
            RedirectAttributes flash) {
        ProjectId of = project.isBlank() ? null : projects.chosen(project).id();
        NumberScheme chosen = schemes.choose(prefix, usual, of, reason, actor);
        return back(words.of("registry.numbers-notice.counted", chosen.prefix()), flash);
    }

    @PostMapping("/numbers/schemes/description")
    String describe(
            @RequestParam String prefix,
            @RequestParam(required = false) @Nullable Integer digits,
            @RequestParam(defaultValue = "") String parts,
            @RequestParam(required = false) @Nullable Long next,
            @RequestParam(defaultValue = "") String reason,
            Actor actor,
            RedirectAttributes flash) {
        CodeParts made = parts.isEmpty() ? null : CodeParts.of(parts);
        schemes.describe(prefix, new Look(digits, made, next), reason, actor);
        return back(words.of("registry.numbers-notice.described", prefix), flash);
    }

    @PostMapping("/numbers/schemes/leaving")
    String leave(
            @RequestParam String prefix,
            @RequestParam(defaultValue = "") String reason,
            Actor actor,
            RedirectAttributes flash) {
        schemes.leave(prefix, reason, actor);
        return back(words.of("registry.numbers-notice.left", prefix), flash);
    }

    @PostMapping("/numbers/reservations")
    String reserve(
            @RequestParam(defaultValue = "") String prefix,
            @RequestParam(defaultValue = "1") int count,
            @RequestParam String purpose,
            Actor actor,
            RedirectAttributes flash) {
        String reserved = holds.reserve(prefix, count, purpose, "", actor).stream()
                .map(NumberHold::number)
                .collect(Collectors.joining(", "));
        return back(words.of("registry.numbers-notice.reserved", reserved), flash);
    }

    @PostMapping("/numbers/reservations/{number}/return")
    String giveBack(
            @PathVariable String number,
            @RequestParam(defaultValue = "") String reason,
            Actor actor,
            RedirectAttributes flash) {
        holds.giveBack(number, reason, actor);
        return back(words.of("registry.numbers-notice.given-back", number), flash);
    }

    @PostMapping("/numbers/retirements")
    String retire(@RequestParam String number, @RequestParam String reason, Actor actor, RedirectAttributes flash) {
        NumberHold retired = numbers.retire(number, reason, actor);
        return back(words.of("registry.numbers-notice.retired", retired.number()), flash);
    }

    private static String back(String notice, RedirectAttributes flash) {
        flash.addFlashAttribute("notice", notice);
        return PAGE;
    }
}
