package org.daybook.web.moderation;

import java.util.List;
import org.daybook.notebook.publication.NotebookHandover;
import org.daybook.people.Actor;
import org.daybook.people.People;
import org.daybook.people.Person;
import org.daybook.people.Role;
import org.daybook.people.moderation.Erasure;
import org.daybook.people.moderation.Moderation;
import org.daybook.shared.MissingException;
import org.daybook.shared.Said;
import org.daybook.web.shared.language.Words;
import org.daybook.web.shared.view.Choice;
import org.daybook.web.shared.view.PersonView;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/// What owners do about a person: take back all of the last days, deactivate, hand notebooks over, erase.
@Controller
class PersonModerationController {

    private static final String PAGE = "/people/{handle}/moderation";

    private final Moderation moderation;
    private final Erasure erasure;
    private final NotebookHandover handover;
    private final People people;
    private final Words words;

    PersonModerationController(Moderation moderation, Erasure erasure, NotebookHandover handover, People people,
            Words words) {
        this.moderation = moderation;
        this.erasure = erasure;
        this.handover = handover;
        this.people = people;
        this.words = words;
    }

    /// @param days of the list of what can be undone
    @GetMapping(PAGE)
    String show(@PathVariable String handle, @RequestParam(defaultValue = "1") int days, Actor actor, Model model) {
        actor.require(Role.OWNER);
        Person person = existing(handle);
        model.addAttribute("person", PersonView.of(person));
        model.addAttribute("days", days);
        model.addAttribute("choices", List.of(1, 7, 30, 365));
        model.addAttribute("work", moderation.work(person.id(), days, actor).stream()
                .map(work -> new WorkRow(work.title().isBlank() ? work.path() : work.title(), work.path(),
                        work.at().toString().substring(0, 16).replace('T', ' ')))
                .toList());
        model.addAttribute("notebooks", handover.of(person.id()).stream().map(Choice::of).toList());
        return "moderation/person";
    }

    @PostMapping(PAGE + "/undo")
    String undo(@PathVariable String handle, @RequestParam(defaultValue = "1") int days,
            @RequestParam(defaultValue = "") String reason, Actor actor, RedirectAttributes flash) {
        Person person = existing(handle);
        int hidden = moderation.undoAll(person.id(), days, reason, actor);
        flash.addFlashAttribute("notice", words.of("moderation.notice.all-hidden", hidden));
        return "redirect:/site/moderation";
    }

    @PostMapping(PAGE + "/block")
    String deactivate(@PathVariable String handle, @RequestParam(defaultValue = "") String reason, Actor actor,
            RedirectAttributes flash) {
        Person person = existing(handle);
        moderation.deactivate(person.id(), reason, actor);
        flash.addFlashAttribute("notice", words.of("people.notice.deactivated", person.displayName()));
        return "redirect:/site/moderation";
    }

    /// @param to handle of who runs their notebooks from now on
    @PostMapping(PAGE + "/handover")
    String handOver(@PathVariable String handle, @RequestParam(defaultValue = "") String to,
            @RequestParam(defaultValue = "") String reason, Actor actor, RedirectAttributes flash) {
        Person person = existing(handle);
        int handed = handover.handOver(person.id(), to, reason, actor);
        flash.addFlashAttribute("notice", words.of("moderation.notice.handed-over", handed));
        return "redirect:/people/" + handle + "/moderation";
    }

    /// @param typed the handle once more
    @PostMapping(PAGE + "/erasure")
    String erase(@PathVariable String handle, @RequestParam(name = "handle", defaultValue = "") String typed,
            @RequestParam(defaultValue = "") String reason, Actor actor, RedirectAttributes flash) {
        Person person = existing(handle);
        String pseudonym = erasure.erase(person.id(), typed, reason, actor);
        flash.addFlashAttribute("notice", words.of("moderation.notice.erased"));
        return "redirect:/people/" + pseudonym;
    }

    private Person existing(String handle) {
        return people.findByHandle(handle)
                .orElseThrow(() -> new MissingException(Said.of("said.shared.nobody-here-is-called", handle)));
    }

    /// Something that would be hidden.
    ///
    /// @param at day and minute in UTC
    record WorkRow(String title, String path, String at) {
    }
}
