package org.daybook.web.exchange.term;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.servlet.http.HttpServletResponse;
import java.util.List;
import org.daybook.exchange.column.SiteWords;
import org.daybook.exchange.vocabulary.HeadingWord;
import org.daybook.exchange.vocabulary.Vocabulary;
import org.daybook.people.Actor;
import org.daybook.people.Role;
import org.daybook.shared.InvalidInputException;
import org.daybook.web.shared.language.Words;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.ResponseBody;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/// What words in the headings of tables mean on this site: the page of the owners, and the same as JSON for everybody.
@Controller
class HeadingWordController {

    private final Vocabulary vocabulary;
    private final WordAuthors authors;
    private final Words words;

    HeadingWordController(Vocabulary vocabulary, WordAuthors authors, Words words) {
        this.vocabulary = vocabulary;
        this.authors = authors;
        this.words = words;
    }

    @GetMapping("/site/headings")
    String show(Actor actor, Model model) {
        return page(HeadingWordForm.EMPTY, actor, model);
    }

    @Operation(
            summary = "Read what words of headings mean",
            description = "What owners said on this site, newest first; what was taken back included.")
    @Tag(name = "Vocabulary")
    @GetMapping("/api/v1/heading-words")
    @ResponseBody
    List<HeadingWordDocument> document() {
        return shown();
    }

    @PostMapping("/site/headings")
    String say(@ModelAttribute HeadingWordForm form, Actor actor, Model model, RedirectAttributes flash,
            HttpServletResponse response) {
        try {
            vocabulary.say(form.meaning(), TermForm.given(form.reason()), actor);
        } catch (InvalidInputException e) {
            response.setStatus(422);
            model.addAttribute("failure", e);
            return page(form, actor, model);
        }
        flash.addFlashAttribute("notice", words.of("exchange.headings.said"));
        return "redirect:/site/headings";
    }

    @PostMapping("/site/headings/{id}/removal")
    String takeBack(@PathVariable long id, Actor actor, RedirectAttributes flash) {
        vocabulary.takeBack(id, actor);
        flash.addFlashAttribute("notice", words.of("exchange.headings.taken-back"));
        return "redirect:/site/headings";
    }

    private String page(HeadingWordForm form, Actor actor, Model model) {
        actor.require(Role.OWNER);
        model.addAttribute("form", form);
        model.addAttribute("words", shown());
        model.addAttribute("kept", SiteWords.KEPT);
        return "exchange/headings";
    }

    private List<HeadingWordDocument> shown() {
        List<HeadingWord> history = vocabulary.history();
        WordAuthors.Names names = authors.of(history, HeadingWord::by, HeadingWord::removed);
        return history.stream().map(word -> HeadingWordDocument.of(word, names)).toList();
    }
}
