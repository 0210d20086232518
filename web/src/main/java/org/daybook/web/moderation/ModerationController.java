package org.daybook.web.moderation;

import java.time.Instant;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.daybook.people.Actor;
import org.daybook.people.People;
import org.daybook.people.Person;
import org.daybook.people.moderation.Moderation;
import org.daybook.people.moderation.ModerationAct;
import org.daybook.people.moderation.Reports;
import org.daybook.people.moderation.Reports.Report;
import org.daybook.shared.id.PersonId;
import org.daybook.shared.id.Thing;
import org.daybook.shared.kind.OpenThing;
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

/// What was reported, and what owners did about things and people, for owners.
@Controller
class ModerationController {

    private static final String PAGE = "/site/moderation";

    private final Reports reports;
    private final Moderation moderation;
    private final People people;
    private final Words words;

    ModerationController(Reports reports, Moderation moderation, People people, Words words) {
        this.reports = reports;
        this.moderation = moderation;
        this.people = people;
        this.words = words;
    }

    @GetMapping(PAGE)
    String show(Actor actor, Model model) {
        List<Report> waiting = reports.waiting(actor);
        List<ModerationAct> acts = moderation.acts(actor);
        Map<Thing, OpenThing> things = reports.things(waiting);
        Map<PersonId, Person> persons = persons(waiting, acts);
        model.addAttribute("reports", waiting.stream()
                .map(report -> ReportRow.of(report, Optional.ofNullable(things.get(report.thing())), persons))
                .toList());
        model.addAttribute("acts", acts.stream().map(act -> ActRow.of(act, persons)).toList());
        return "moderation/list";
    }

    @PostMapping(PAGE + "/reports/" + Addresses.ID + "/answer")
    String answer(@PathVariable long id, @RequestParam(defaultValue = "") String reason, Actor actor,
            RedirectAttributes flash) {
        reports.answer(id, reason, actor);
        flash.addFlashAttribute("notice", words.of("moderation.notice.answered"));
        return "redirect:" + PAGE;
    }

    @PostMapping(PAGE + "/hidden")
    String hide(@RequestParam(defaultValue = "") String kind, @RequestParam(defaultValue = "0") long id,
            @RequestParam(defaultValue = "") String reason, Actor actor, RedirectAttributes flash) {
        moderation.hide(kind, id, reason, actor);
        flash.addFlashAttribute("notice", words.of("moderation.notice.hidden"));
        return "redirect:" + PAGE;
    }

    @PostMapping(PAGE + "/acts/" + Addresses.ID + "/undo")
    String undo(@PathVariable long id, Actor actor, RedirectAttributes flash) {
        moderation.undo(id, actor);
        flash.addFlashAttribute("notice", words.of("moderation.notice.undone"));
        return "redirect:" + PAGE;
    }

    private Map<PersonId, Person> persons(Collection<Report> waiting, Collection<ModerationAct> acts) {
        Set<PersonId> ids = new HashSet<>(waiting.stream().map(Report::by).toList());
        acts.forEach(act -> ids.addAll(List.of(act.person(), act.by())));
        return ids.isEmpty() ? Map.of() : people.findAll(ids);
    }

    /// Somebody.
    record Name(String handle, String name) {

        static Name of(PersonId id, Map<PersonId, Person> persons) {
            Person person = persons.get(id);
            return person == null ? new Name("", "") : new Name(person.handle(), person.displayName());
        }
    }

    /// What was told about a thing.
    ///
    /// @param path of the thing; null if nobody sees it any more
    record ReportRow(long id, String title, @Nullable String path, @Nullable String form, Name by, String reason,
            Instant at) {

        static ReportRow of(Report report, Optional<OpenThing> thing, Map<PersonId, Person> persons) {
            return new ReportRow(report.id(),
                    thing.map(OpenThing::title).filter(title -> !title.isBlank())
                            .orElse(report.thing().kind() + " " + report.thing().id()),
                    thing.map(OpenThing::path).orElse(null),
                    thing.map(open -> "/report?kind=" + open.thing().kind() + "&name=" + open.name()).orElse(null),
                    Name.of(report.by(), persons), report.reason(), report.at());
        }
    }

    /// What an owner did.
    ///
    /// @param thing its kind and id, or empty
    record ActRow(long id, ModerationAct.Kind kind, Name person, String thing, String reason, Name by, Instant at,
            @Nullable Instant undone, boolean isReversible) {

        static ActRow of(ModerationAct act, Map<PersonId, Person> persons) {
            return new ActRow(act.id(), act.kind(), Name.of(act.person(), persons),
                    act.thing().map(thing -> thing.kind() + " " + thing.id()).orElse(""), act.reason(),
                    Name.of(act.by(), persons), act.at(), act.undone().orElse(null), act.isReversible());
        }
    }
}
