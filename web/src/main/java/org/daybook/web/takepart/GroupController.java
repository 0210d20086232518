package org.daybook.web.takepart;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.daybook.people.Actor;
import org.daybook.people.People;
import org.daybook.people.Person;
import org.daybook.people.group.Group;
import org.daybook.people.group.Groups;
import org.daybook.shared.id.PersonId;
import org.daybook.web.shared.language.Words;
import org.daybook.web.takepart.NeedView.PersonName;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/// Where owners say who the group is.
@Controller
class GroupController {

    private static final String PAGE = "/site/group";

    private final Groups groups;
    private final People people;
    private final Words words;

    GroupController(Groups groups, People people, Words words) {
        this.groups = groups;
        this.people = people;
        this.words = words;
    }

    @GetMapping(PAGE)
    String show(Actor actor, Model model) {
        List<Groups.Change> history = groups.history(actor);
        Map<PersonId, Person> persons = history.isEmpty() ? Map.of()
                : people.findAll(history.stream().map(Groups.Change::by).toList());
        model.addAttribute("group", groups.now().orElse(new Group("", "", "", "")));
        model.addAttribute("history", history.stream()
                .map(change -> new Row(PersonName.of(persons.get(change.by())), change.at(), change.reason(),
                        change.group()))
                .toList());
        return "takepart/group";
    }

    @PostMapping(PAGE)
    String change(@RequestParam(defaultValue = "") String name, @RequestParam(defaultValue = "") String aim,
            @RequestParam(defaultValue = "") String laws, @RequestParam(defaultValue = "") String contact,
            @RequestParam(defaultValue = "") String reason, Actor actor, RedirectAttributes flash) {
        groups.change(new Group(name, aim, laws, contact), reason, actor);
        flash.addFlashAttribute("notice", words.of("takepart.notice.group-saved"));
        return "redirect:" + PAGE;
    }

    /// What was said, by whom and when.
    record Row(PersonName by, Instant at, String reason, Group group) {
    }
}
