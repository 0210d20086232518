package org.daybook.web.exchange;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.daybook.exchange.column.SiteWords;
import org.daybook.exchange.vocabulary.HeadingWord;
import org.daybook.exchange.vocabulary.Vocabulary;
import org.daybook.people.Actor;
import org.daybook.people.People;
import org.daybook.people.Person;
import org.daybook.people.Role;
import org.daybook.shared.InvalidInputException;
import org.daybook.shared.id.PersonId;
import org.daybook.web.shared.language.Words;
import org.jspecify.annotations.Nullable;
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
    private final People people;
    private final Words words;

    HeadingWordController(Vocabulary vocabulary, People people, Words words) {
        this.vocabulary = vocabulary;
        this.people = people;
        this.words = words;
    }

    @GetMapping("/site/headings")
    String show(Actor actor, Model model) {
        return page(new WordForm("whole", "", "", ""), actor, model);
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
    String say(
            @ModelAttribute WordForm form,
            Actor actor,
            Model model,
            RedirectAttributes flash,
            jakarta.servlet.http.HttpServletResponse response) {
        try {
            vocabulary.say(form.meaning(), form.given(form.reason()), actor);
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

    private String page(WordForm form, Actor actor, Model model) {
        actor.require(Role.OWNER);
        model.addAttribute("form", form);
        model.addAttribute("words", shown());
        model.addAttribute("kept", SiteWords.KEPT);
        return "exchange/headings";
    }

    private List<HeadingWordDocument> shown() {
        List<HeadingWord> history = vocabulary.history();
        Map<PersonId, Person> known = people.findAll(history.stream()
                .flatMap(word -> Stream.concat(Stream.of(word.by()), word.removed().stream()
                        .map(HeadingWord.Removal::by)))
                .distinct()
                .toList());
        return history.stream().map(word -> HeadingWordDocument.of(word, known)).toList();
    }

    /// What the form sends.
    ///
    /// @param where `whole` for a whole heading; anything else: words in headings
    record WordForm(@Nullable String where, @Nullable String words, @Nullable String means, @Nullable String reason) {

        SiteWords.Meaning meaning() {
            return new SiteWords.Meaning("whole".equals(where), given(words), given(means));
        }

        String given(@Nullable String text) {
            return text == null ? "" : text.strip();
        }
    }
}
