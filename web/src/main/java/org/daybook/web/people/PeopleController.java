package org.daybook.web.people;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import org.daybook.notebook.EntryLists;
import org.daybook.people.Actor;
import org.daybook.people.ApiTokens;
import org.daybook.people.People;
import org.daybook.people.Person;
import org.daybook.people.Role;
import org.daybook.shared.MissingException;
import org.daybook.web.shared.Addresses;
import org.daybook.web.shared.BaseAddress;
import org.daybook.web.shared.SignIn;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.ResponseBody;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/// Who takes part, one page each, and the pages of one's own account.
@Controller
class PeopleController {

    private static final int NEWEST_ENTRIES = 20;

    private final People people;
    private final ApiTokens tokens;
    private final EntryLists entries;
    private final SignIn signIn;
    private final BaseAddress base;

    PeopleController(People people, ApiTokens tokens, EntryLists entries, SignIn signIn, BaseAddress base) {
        this.people = people;
        this.tokens = tokens;
        this.entries = entries;
        this.signIn = signIn;
        this.base = base;
    }

    @GetMapping("/people")
    String list(Model model) {
        model.addAttribute("people", everybody());
        model.addAttribute("roles", Arrays.asList(Role.values()));
        return "people/list";
    }

    @GetMapping("/people.json")
    @ResponseBody
    List<PersonDocument> listDocument(HttpServletRequest request) {
        return everybody().stream().map(person -> PersonDocument.of(person, base.of(request), null)).toList();
    }

    private List<Person> everybody() {
        return people.all().stream().sorted(Comparator.comparing(Person::role)).toList();
    }

    @PostMapping("/people")
    String add(@RequestParam String displayName, @RequestParam String email, @RequestParam String password, @RequestParam Role role,
            Actor actor, RedirectAttributes flash) {
        Person added = people.add(new People.NewPerson(displayName, email, password, role), actor);
        flash.addFlashAttribute("notice", added.displayName() + " can sign in now.");
        return "redirect:/people";
    }

    @GetMapping("/people/{handle}")
    String show(@PathVariable String handle, Model model) {
        Person person = existing(handle);
        if (!person.handle().equals(handle)) {
            return "redirect:/people/" + person.handle();
        }
        model.addAttribute("person", person);
        model.addAttribute("entries", entries.by(person.id(), NEWEST_ENTRIES));
        model.addAttribute("roles", Arrays.asList(Role.values()));
        return "people/person";
    }

    @GetMapping("/people/{handle}.json")
    @ResponseBody
    PersonDocument document(@PathVariable String handle, HttpServletRequest request) {
        Person person = existing(handle);
        return PersonDocument.of(person, base.of(request), entries.by(person.id(), NEWEST_ENTRIES));
    }

    @PostMapping("/people/{handle}/role")
    String changeRole(@PathVariable String handle, @RequestParam Role role, Actor actor) {
        Person person = existing(handle);
        people.changeRole(person.id(), role, actor);
        return "redirect:/people/" + person.handle();
    }

    @GetMapping("/account")
    String account(Actor actor, Model model) {
        model.addAttribute("person", people.find(actor.require(Role.CONTRIBUTOR)).orElseThrow());
        model.addAttribute("tokens", tokens.of(actor));
        return "people/account";
    }

    @PostMapping("/account/profile")
    String changeProfile(@RequestParam String displayName, @RequestParam(defaultValue = "") String orcid, Actor actor, RedirectAttributes flash) {
        people.changeProfile(displayName, orcid, actor);
        flash.addFlashAttribute("notice", "Your profile is saved.");
        return "redirect:/account";
    }

    /// Ends all sessions of this person and begins this one anew.
    @PostMapping("/account/password")
    String changePassword(@RequestParam String current, @RequestParam String replacement, Actor actor, RedirectAttributes flash,
            HttpServletRequest request, HttpServletResponse response) {
        people.changePassword(current, replacement, actor);
        signIn.as(people.find(actor.require(Role.CONTRIBUTOR)).orElseThrow(), request, response);
        flash.addFlashAttribute("notice", "Your password is changed. Whoever was signed in with the old one is signed out.");
        return "redirect:/account";
    }

    @PostMapping("/account/tokens")
    String issueToken(@RequestParam(defaultValue = "") String label, Actor actor, RedirectAttributes flash) {
        flash.addFlashAttribute("token", tokens.issue(label, actor));
        return "redirect:/account";
    }

    @PostMapping("/account/tokens/" + Addresses.ID + "/revocation")
    String revokeToken(@PathVariable long id, Actor actor) {
        tokens.revoke(id, actor);
        return "redirect:/account";
    }

    private Person existing(String handle) {
        return people.findByHandle(handle).orElseThrow(() -> new MissingException("Nobody here is called \"" + handle + "\""));
    }
}
