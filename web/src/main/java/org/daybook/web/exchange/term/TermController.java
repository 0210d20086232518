package org.daybook.web.exchange.term;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.servlet.http.HttpServletResponse;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;
import org.daybook.exchange.vocabulary.SiteTerm;
import org.daybook.exchange.vocabulary.Term;
import org.daybook.exchange.vocabulary.Terms;
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

/// The strains, species, endpoints, units and kinds of external ids that are known here: the page on which owners add
/// to them, and the same as JSON for everybody.
@Controller
class TermController {

    private static final String PAGE = "/site/vocabulary";

    private final Terms terms;
    private final WordAuthors authors;
    private final WordForms forms;

    TermController(Terms terms, WordAuthors authors, WordForms forms) {
        this.terms = terms;
        this.authors = authors;
        this.forms = forms;
    }

    /// What comes with the program of one kind, for the page.
    public record ShippedRow(String kind, List<TermDocument> words) {
    }

    @GetMapping(PAGE)
    String show(Actor actor, Model model) {
        return page(TermForm.EMPTY, actor, model);
    }

    /// All words, those that were added first, the newest first; what was taken back included.
    @Operation(
            summary = "Read the vocabulary",
            description = "Strains, species, endpoints, units and kinds of external ids by which headings and cells are"
                    + " read: first those that owners added, then those that come with the program.")
    @Tag(name = "Vocabulary")
    @GetMapping("/api/v1/vocabulary")
    @ResponseBody
    List<TermDocument> document() {
        return Stream.concat(added().stream(), shipped().stream().flatMap(kind -> kind.words().stream())).toList();
    }

    @PostMapping(PAGE)
    String add(@ModelAttribute TermForm form, Actor actor, Model model, RedirectAttributes flash,
            HttpServletResponse response) {
        return forms.say(PAGE, "exchange.vocabulary.added",
                () -> terms.add(form.term(), TermForm.given(form.reason()), actor),
                () -> page(form, actor, model), model, flash, response);
    }

    @PostMapping(PAGE + "/{id}/removal")
    String takeBack(@PathVariable long id, Actor actor, RedirectAttributes flash) {
        terms.takeBack(id, actor);
        return forms.done(PAGE, "exchange.vocabulary.taken-back", flash);
    }

    private String page(TermForm form, Actor actor, Model model) {
        actor.require(Role.OWNER);
        model.addAttribute("form", form);
        model.addAttribute("kinds", Arrays.stream(Term.Kind.values()).map(Term.Kind::key).toList());
        model.addAttribute("scales", Arrays.stream(Term.Scale.values()).map(Term.Scale::key).toList());
        model.addAttribute("added", added());
        model.addAttribute("shipped", shipped());
        return "exchange/vocabulary";
    }

    private List<TermDocument> added() {
        List<SiteTerm> history = terms.history();
        WordAuthors.Names names = authors.of(history, SiteTerm::by, SiteTerm::removed);
        return history.stream().map(term -> TermDocument.of(term, names)).toList();
    }

    private List<ShippedRow> shipped() {
        return Arrays.stream(Term.Kind.values())
                .map(kind -> new ShippedRow(kind.key(), terms.shipped(kind).stream()
                        .map(shipped -> TermDocument.of(kind, shipped)).toList()))
                .toList();
    }
}
