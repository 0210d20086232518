package org.daybook.web.people;

import jakarta.servlet.http.HttpServletRequest;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import org.daybook.notebook.list.EntryLists;
import org.daybook.people.Actor;
import org.daybook.people.People;
import org.daybook.people.Person;
import org.daybook.people.Role;
import org.daybook.shared.MissingException;
import org.daybook.shared.Said;
import org.daybook.web.shared.BaseAddress;
import org.daybook.web.shared.kind.PagePart.Shown;
import org.daybook.web.shared.kind.PageParts;
import org.daybook.web.shared.language.Words;
import org.daybook.web.shared.view.PersonView;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.ResponseBody;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/// Who takes part, one page each.
@Controller
class PeopleController {

    private static final int NEWEST_ENTRIES = 20;

    private final People people;
    private final EntryLists entries;
    private final PageParts parts;
    private final BaseAddress base;
    private final Words words;

    PeopleController(People people, EntryLists entries, PageParts parts, BaseAddress base, Words words) {
        this.people = people;
        this.entries = entries;
        this.parts = parts;
        this.base = base;
        this.words = words;
    }

    @GetMapping("/people")
    String list(Model model) {
        model.addAttribute("people", everybody().stream().map(PersonView::of).toList());
        model.addAttribute("roles", Arrays.asList(Role.values()));
        return "people/list";
    }

    @GetMapping("/people.json")
    @ResponseBody
    List<PersonDocument> listDocument() {
        return everybody().stream().map(person -> PersonDocument.of(person, base.prefix(), null)).toList();
    }

    private List<Person> everybody() {
        return people.all().stream().sorted(Comparator.comparing(Person::role)).toList();
    }

    @PostMapping("/people")
    String add(
            @RequestParam String displayName,
            @RequestParam String email,
            @RequestParam String password,
            @RequestParam Role role,
            Actor actor,
            RedirectAttributes flash) {
        Person added = people.add(new People.NewPerson(displayName, email, password, role), actor);
        flash.addFlashAttribute("notice", words.of("people.notice.added", added.displayName()));
        return "redirect:/people";
    }

    @GetMapping("/people/{handle}")
    String show(@PathVariable String handle, Actor actor, Model model) {
        Person person = existing(handle);
        if (!person.handle().equals(handle)) {
            return "redirect:/people/" + person.handle();
        }
        model.addAttribute("person", PersonView.of(person));
        model.addAttribute("entries", entries.by(person.id(), NEWEST_ENTRIES));
        model.addAttribute("roles", Arrays.asList(Role.values()));
        Shown page = new Shown(person.id().thing(), person.handle());
        model.addAttribute("parts", parts.of(page, actor));
        model.addAttribute("asideParts", parts.beside(page, actor));
        return "people/person";
    }

    @GetMapping("/people/{handle}.json")
    @ResponseBody
    PersonDocument document(@PathVariable String handle) {
        Person person = existing(handle);
        return PersonDocument.of(person, base.prefix(), entries.by(person.id(), NEWEST_ENTRIES));
    }

    @PostMapping("/people/{handle}/role")
    String changeRole(@PathVariable String handle, @RequestParam Role role, Actor actor) {
        Person person = existing(handle);
        people.changeRole(person.id(), role, actor);
        return "redirect:/people/" + person.handle();
    }

    @PostMapping("/people/{handle}/trust/end")
    String endTrust(@PathVariable String handle, Actor actor, RedirectAttributes flash) {
        Person person = existing(handle);
        people.endTrust(person.id(), actor);
        flash.addFlashAttribute("notice", words.of("people.notice.waits-again", person.displayName()));
        return "redirect:/people/" + person.handle();
    }

    private Person existing(String handle) {
        return people.findByHandle(handle)
                .orElseThrow(() -> new MissingException(Said.of("said.shared.nobody-here-is-called", handle)));
    }
}
