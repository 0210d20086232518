package org.daybook.web.people.record;

import java.util.Set;
import org.daybook.people.Actor;
import org.daybook.people.People;
import org.daybook.people.Role;
import org.daybook.people.profile.CreditRole;
import org.daybook.people.profile.Profile;
import org.daybook.people.profile.Profiles;
import org.daybook.people.profile.Sector;
import org.daybook.shared.id.PersonId;
import org.daybook.web.shared.language.Words;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/// Where who is signed in says where they work and what they do.
@Controller
class ProfileController {

    private final Profiles profiles;
    private final People people;
    private final Words words;

    ProfileController(Profiles profiles, People people, Words words) {
        this.profiles = profiles;
        this.people = people;
        this.words = words;
    }

    @GetMapping("/account/affiliation")
    String form(Actor actor, Model model) {
        model.addAttribute("profile", profiles.of(actor.require(Role.CONTRIBUTOR)));
        model.addAttribute("sectors", Sector.values());
        model.addAttribute("roles", CreditRole.values());
        return "people/record/form";
    }

    @PostMapping("/account/affiliation")
    String change(@RequestParam(defaultValue = "") String affiliation,
            @RequestParam(required = false) @Nullable Sector sector, @RequestParam(defaultValue = "") String about,
            @RequestParam(defaultValue = "") Set<CreditRole> roles, Actor actor, RedirectAttributes flash) {
        PersonId self = actor.require(Role.CONTRIBUTOR);
        profiles.change(new Profile(affiliation, sector, about, roles), actor);
        flash.addFlashAttribute("notice", words.of("people.notice.profile-saved"));
        return "redirect:/people/" + people.find(self).orElseThrow().handle();
    }
}
