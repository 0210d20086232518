package org.daybook.web.registry.many;

import jakarta.servlet.http.HttpServletResponse;
import java.util.List;
import org.daybook.people.Actor;
import org.daybook.people.Role;
import org.daybook.registry.many.ManyAtOnce;
import org.daybook.registry.many.ManyAtOnce.Outcome;
import org.daybook.shared.ChangedSinceException;
import org.daybook.shared.InvalidInputException;
import org.daybook.shared.OverLimitException;
import org.daybook.shared.Said;
import org.daybook.web.registry.list.CompoundLists;
import org.daybook.web.registry.list.ListRequest;
import org.daybook.web.shared.history.UndoOffer;
import org.daybook.web.shared.language.Words;
import org.daybook.web.shared.many.ManyForm;
import org.daybook.web.shared.many.ManyPages;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/// The same done to many compounds: chosen in a list, said, looked at, done.
@Controller
@RequestMapping("/compounds/choice")
class ManyController {

    private final ManyPages pages;
    private final ManyAtOnce many;
    private final CompoundLists lists;
    private final UndoOffer undo;
    private final Words words;

    ManyController(ManyPages pages, ManyAtOnce many, CompoundLists lists, UndoOffer undo, Words words) {
        this.pages = pages;
        this.many = many;
        this.lists = lists;
        this.undo = undo;
        this.words = words;
    }

    /// What is to be done to compounds of a list.
    ///
    /// @param all whether the whole list is meant, as far as so many can be chosen
    /// @param ofResults whether the ticks are those of results, whose compounds are meant
    @PostMapping
    String choice(
            @RequestParam(required = false) @Nullable List<String> chosen,
            @RequestParam(required = false) @Nullable String next,
            ListRequest list,
            @RequestParam(defaultValue = "false") boolean all,
            @RequestParam(defaultValue = "false") boolean ofResults,
            Actor actor,
            Model model) {
        actor.require(Role.MEMBER);
        if (all) {
            CompoundLists.Numbers numbers = lists.numbers(list, ManyAtOnce.MOST);
            return pages.choice(numbers.first(), numbers.total(), next, actor, model);
        }
        List<String> numbers = requireAny(ManyForm.numbers(chosen));
        return pages.choice(ofResults ? pages.compoundsOf(numbers) : numbers, 0, next, actor, model);
    }

    private static List<String> requireAny(List<String> numbers) {
        OverLimitException.requireItems("compounds", numbers, ManyAtOnce.MOST);
        if (numbers.isEmpty()) {
            throw new InvalidInputException("compounds",
                    Said.of("said.registry.choose-at-least-one-compound"));
        }
        return numbers;
    }

    /// What will happen; nothing is changed yet.
    @PostMapping("/plan")
    String plan(@ModelAttribute ManyForm form, Actor actor, Model model) {
        return pages.plan(form, actor, model);
    }

    /// Does it; whoever saw an older list gets the list as it is now.
    @PostMapping("/act")
    String act(@ModelAttribute ManyForm form, Actor actor, Model model, HttpServletResponse response,
            RedirectAttributes flash) {
        try {
            Outcome done = many.carryOut(form.request(), form.agreed(), actor);
            undo.say(words.of("registry.many.notice", done.steps()), done.first().thing(), actor, flash);
            return "redirect:" + form.back();
        } catch (ChangedSinceException changed) {
            model.addAttribute("changed", words.said(changed));
            response.setStatus(HttpStatus.CONFLICT.value());
            return pages.plan(form, actor, model);
        }
    }
}
