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

    private static final String PAGE = "/site/headings";

    private final Vocabulary vocabulary;
    private final WordAuthors authors;
    private final WordForms forms;

    HeadingWordController(Vocabulary vocabulary, WordAuthors authors, WordForms forms) {
        this.vocabulary = vocabulary;
        this.authors = authors;
        this.forms = forms;
    }

    @GetMapping(PAGE)
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

    @PostMapping(PAGE)
    String say(@ModelAttribute HeadingWordForm form, Actor actor, Model model, RedirectAttributes flash,
            HttpServletResponse response) {
        return forms.say(PAGE, "exchange.headings.said",
                () -> vocabulary.say(form.meaning(), TermForm.given(form.reason()), actor),
                () -> page(form, actor, model), model, flash, response);
    }

    @PostMapping(PAGE + "/{id}/removal")
    String takeBack(@PathVariable long id, Actor actor, RedirectAttributes flash) {
        vocabulary.takeBack(id, actor);
        return forms.done(PAGE, "exchange.headings.taken-back", flash);
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
