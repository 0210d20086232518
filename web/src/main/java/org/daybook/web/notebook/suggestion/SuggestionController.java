package org.daybook.web.notebook.suggestion;

import jakarta.servlet.http.HttpServletResponse;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.daybook.files.attachment.Attachments;
import org.daybook.notebook.entry.Entries;
import org.daybook.notebook.entry.Entry;
import org.daybook.notebook.entry.EntryContent;
import org.daybook.notebook.publication.Suggestion;
import org.daybook.notebook.publication.Suggestions;
import org.daybook.people.Actor;
import org.daybook.people.People;
import org.daybook.people.Person;
import org.daybook.people.Role;
import org.daybook.shared.InvalidInputException;
import org.daybook.shared.OverLimitException;
import org.daybook.shared.id.EntryId;
import org.daybook.shared.id.PersonId;
import org.daybook.web.shared.Addresses;
import org.daybook.web.shared.language.Words;
import org.daybook.writing.TextComparison;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/// Suggestions: the form under an entry, the queue, and one of them as what it changes.
@Controller
class SuggestionController {

    private static final String LIST = "/suggestions";
    private static final String ONE = LIST + "/" + Addresses.ID;
    private static final String FORM = "/entries/" + Addresses.ID + "/suggestion";

    private final Suggestions suggestions;
    private final Entries entries;
    private final Attachments attachments;
    private final People people;
    private final Words words;

    SuggestionController(Suggestions suggestions, Entries entries, Attachments attachments, People people,
            Words words) {
        this.attachments = attachments;
        this.suggestions = suggestions;
        this.entries = entries;
        this.people = people;
        this.words = words;
    }

    @GetMapping(FORM)
    String form(@PathVariable long id, Actor actor, Model model) {
        actor.require(Role.CONTRIBUTOR);
        Entry entry = entries.read(new EntryId(id), actor);
        EntryContent content = suggestions.base(entry.id(), entry.revision(), actor);
        return form(id, entry.revision(), content.title(), content.text(), "", model);
    }

    /// @param base number of the revision that is changed
    @PostMapping(FORM)
    String suggest(@PathVariable long id, @RequestParam(defaultValue = "1") int base,
            @RequestParam(defaultValue = "") String title, @RequestParam(defaultValue = "") String text,
            @RequestParam(defaultValue = "") String reason, Actor actor, Model model, RedirectAttributes flash,
            HttpServletResponse response) {
        try {
            long made = suggestions.suggest(new EntryId(id), base, title, text, reason, actor);
            flash.addFlashAttribute("notice", words.of("notebook.notice.suggested"));
            return "redirect:" + LIST + "/" + made;
        } catch (InvalidInputException failure) {
            response.setStatus(HttpStatus.UNPROCESSABLE_ENTITY.value());
            model.addAttribute("failure", failure);
            return form(id, base, title, text, reason, model);
        }
    }

    @GetMapping(LIST)
    String list(Actor actor, Model model) {
        List<Suggestion> waiting = suggestions.waiting(actor);
        Map<PersonId, Person> persons = waiting.isEmpty() ? Map.of()
                : people.findAll(waiting.stream().map(Suggestion::author).toList());
        model.addAttribute("waiting", waiting.stream().map(one -> SuggestionView.of(one, persons)).toList());
        return "notebook/suggestion/list";
    }

    @GetMapping(ONE)
    String show(@PathVariable long id, Actor actor, Model model) {
        return page(id, actor, model);
    }

    /// @param revision number of the entry's revision that it was seen against
    @PostMapping(ONE + "/acceptance")
    String accept(@PathVariable long id, @RequestParam int revision, Actor actor, Model model,
            RedirectAttributes flash, HttpServletResponse response) {
        try {
            Entry entry = suggestions.accept(id, revision, actor);
            flash.addFlashAttribute("notice", words.of("notebook.notice.suggestion-accepted"));
            return "redirect:/entries/" + entry.id();
        } catch (InvalidInputException failure) {
            return refused(id, failure, actor, model, response);
        }
    }

    @PostMapping(ONE + "/refusal")
    String decline(@PathVariable long id, @RequestParam(defaultValue = "") String reason, Actor actor, Model model,
            RedirectAttributes flash, HttpServletResponse response) {
        try {
            suggestions.decline(id, reason, actor);
            flash.addFlashAttribute("notice", words.of("notebook.notice.suggestion-declined"));
            return "redirect:" + LIST + "/" + id;
        } catch (OverLimitException tooLong) {
            throw tooLong;
        } catch (InvalidInputException failure) {
            return refused(id, failure, actor, model, response);
        }
    }

    @PostMapping(ONE + "/withdrawal")
    String withdraw(@PathVariable long id, Actor actor, RedirectAttributes flash) {
        EntryId entry = suggestions.withdraw(id, actor);
        flash.addFlashAttribute("notice", words.of("notebook.notice.suggestion-withdrawn"));
        return "redirect:/entries/" + entry;
    }

    private String refused(long id, InvalidInputException failure, Actor actor, Model model,
            HttpServletResponse response) {
        response.setStatus(HttpStatus.UNPROCESSABLE_ENTITY.value());
        model.addAttribute("failure", failure);
        return page(id, actor, model);
    }

    private String page(long id, Actor actor, Model model) {
        Suggestion one = suggestions.get(id, actor);
        Entry entry = entries.read(one.entry(), actor);
        EntryContent before = suggestions.base(one.entry(), one.base(), actor);
        Map<PersonId, Person> persons = people.findAll(Stream.concat(Stream.of(one.author()),
                one.answer().map(Suggestion.Answer::by).stream()).toList());
        model.addAttribute("suggestion", SuggestionView.of(one, persons));
        model.addAttribute("entryTitle", entry.title());
        model.addAttribute("revision", entry.revision());
        model.addAttribute("changedSince", entry.revision() != one.base() && one.isWaiting());
        model.addAttribute("titleChanges", TextComparison.of(before.heading(), one.content().heading()));
        model.addAttribute("changes", TextComparison.of(before.text(), one.content().text()));
        model.addAttribute("files", one.isWaiting() ? attachments.of(one.entry().thing(), actor).stream()
                .filter(file -> !file.isPublic() && file.attachedBy().equals(one.author()))
                .map(file -> new SuggestionView.NewFile(file.fileName(), file.path())).toList() : List.of());
        model.addAttribute("answerable", suggestions.isAnswerableBy(one, actor));
        model.addAttribute("mine", actor.is(one.author()) && one.isWaiting());
        return "notebook/suggestion/show";
    }

    private static String form(long id, int base, String title, String text, String reason, Model model) {
        model.addAttribute("id", id);
        model.addAttribute("base", base);
        model.addAttribute("typedTitle", title);
        model.addAttribute("text", text);
        model.addAttribute("reason", reason);
        return "notebook/suggestion/form";
    }
}
