package org.daybook.web.takepart;

import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.daybook.people.Actor;
import org.daybook.people.People;
import org.daybook.people.Person;
import org.daybook.people.Role;
import org.daybook.people.group.Group;
import org.daybook.people.group.Project;
import org.daybook.people.group.Projects;
import org.daybook.people.need.Effort;
import org.daybook.people.need.Level;
import org.daybook.people.need.Needs;
import org.daybook.people.need.Pledges;
import org.daybook.people.need.Skill;
import org.daybook.people.need.TakingOn;
import org.daybook.people.profile.Profile;
import org.daybook.people.profile.Profiles;
import org.daybook.shared.id.PersonId;
import org.daybook.web.shared.Addresses;
import org.daybook.web.shared.language.Words;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/// What whoever comes for the first time can do.
@Controller
class TakePartController {

    private static final String PAGE = "/take-part";
    private static final int MOST_TO_ASK = 6;

    private final Needs needs;
    private final TakingOn taking;
    private final Pledges pledges;
    private final Projects projects;
    private final People people;
    private final Profiles profiles;
    private final Words words;

    TakePartController(Needs needs, TakingOn taking, Pledges pledges, Projects projects, People people,
            Profiles profiles, Words words) {
        this.needs = needs;
        this.taking = taking;
        this.pledges = pledges;
        this.projects = projects;
        this.people = people;
        this.profiles = profiles;
        this.words = words;
    }

    @GetMapping(PAGE)
    String show(@RequestParam(required = false) @Nullable Skill skill,
            @RequestParam(required = false) @Nullable Level level,
            @RequestParam(required = false) @Nullable Effort effort,
            @RequestParam(defaultValue = "") String project, Actor actor, Model model) {
        List<Project> groups = projects.all();
        Project only = project.isEmpty() ? null : projects.chosen(project);
        List<Needs.Open> all = needs.open(only == null ? null : only.id());
        Map<PersonId, Person> everybody = people.all().stream()
                .collect(Collectors.toMap(Person::id, Function.identity()));
        model.addAttribute("group", group(groups, only));
        model.addAttribute("project", only == null ? null : only.slug());
        model.addAttribute("projects", groups.size() > 1 ? groups : List.of());
        model.addAttribute("needs", all.stream().filter(open -> open.isFor(skill, level, effort))
                .map(open -> NeedView.of(open, everybody, actor)).toList());
        model.addAttribute("skill", skill);
        model.addAttribute("level", level);
        model.addAttribute("effort", effort);
        model.addAttribute("skills", counted(Skill.values(), all, open -> open.need().skill()));
        model.addAttribute("levels", counted(Level.values(), all, open -> open.need().level()));
        model.addAttribute("efforts", counted(Effort.values(), all, open -> open.need().effort()));
        model.addAttribute("toAsk", toAsk(everybody));
        return "takepart/take-part";
    }

    /// @param kind with `id` the thing that is needed
    /// @param words for whom: a class; may be empty
    @PostMapping(PAGE + "/pledges")
    String takeOn(@RequestParam(defaultValue = "") String kind, @RequestParam(defaultValue = "0") long id,
            @RequestParam(defaultValue = "") String words, Actor actor, RedirectAttributes flash) {
        taking.takeOn(kind, id, words, actor);
        flash.addFlashAttribute("notice", this.words.of("takepart.notice.taken-on"));
        return "redirect:" + PAGE + "#" + kind + "-" + id;
    }

    @PostMapping(PAGE + "/pledges/" + Addresses.ID + "/end")
    String leave(@PathVariable long id, Actor actor, RedirectAttributes flash) {
        pledges.end(id, actor);
        flash.addFlashAttribute("notice", words.of("takepart.notice.left"));
        return "redirect:" + PAGE;
    }

    /// Who says what they want: the project that is looked at, or the only one; null: several, or nobody.
    private static @Nullable Group group(List<Project> all, @Nullable Project only) {
        Project said = only == null && all.size() == 1 ? all.getFirst() : only;
        return said == null || said.group().isEmpty() ? null : said.group();
    }

    /// How many needs there are of each value; one without any is left out.
    private static <T> Map<T, Long> counted(T[] values, List<Needs.Open> all, Function<Needs.Open, T> value) {
        Map<T, Long> counted = new LinkedHashMap<>();
        Stream.of(values).forEach(one -> counted.put(one, all.stream().filter(open -> value.apply(open).equals(one))
                .count()));
        counted.values().removeIf(count -> count == 0);
        return counted;
    }

    /// Who runs the site and who is in it, those first who say what can be asked.
    private List<ToAsk> toAsk(Map<PersonId, Person> everybody) {
        Map<PersonId, Profile> said = new HashMap<>(profiles.all());
        return everybody.values().stream()
                .filter(person -> person.role() != Role.CONTRIBUTOR && person.isActive())
                .sorted(Comparator.comparing((Person person) -> said.getOrDefault(person.id(), Profile.EMPTY).about()
                        .isEmpty()).thenComparing(Person::role).thenComparing(Person::displayName))
                .limit(MOST_TO_ASK)
                .map(person -> new ToAsk(person.handle(), person.displayName(),
                        said.getOrDefault(person.id(), Profile.EMPTY).about()))
                .toList();
    }

    /// @param about what they say they do, or empty
    record ToAsk(String handle, String name, String about) {
    }
}
