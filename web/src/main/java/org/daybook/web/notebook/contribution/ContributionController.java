package org.daybook.web.notebook.contribution;

import jakarta.servlet.http.HttpServletResponse;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.Supplier;
import java.util.stream.Stream;
import org.daybook.comment.WaitingComments.Queued;
import org.daybook.comment.WaitingComments;
import org.daybook.notebook.publication.Contributions;
import org.daybook.notebook.publication.Contributions.Waiting;
import org.daybook.people.Actor;
import org.daybook.people.People;
import org.daybook.people.Person;
import org.daybook.people.Role;
import org.daybook.people.newcomer.Decision;
import org.daybook.people.newcomer.Decisions;
import org.daybook.shared.InvalidInputException;
import org.daybook.shared.id.EntryId;
import org.daybook.shared.id.PersonId;
import org.daybook.shared.id.Thing;
import org.daybook.shared.kind.OpenKinds;
import org.daybook.shared.kind.OpenThing;
import org.daybook.web.shared.Addresses;
import org.daybook.web.shared.language.Words;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/// The queue of first contributions, for members of the project; owners see besides what was decided, and by whom.
@Controller
class ContributionController {

    private static final String PAGE = "/contributions";
    private static final String ONE = PAGE + "/" + Addresses.ID;

    private final Contributions contributions;
    private final WaitingComments comments;
    private final Decisions decisions;
    private final People people;
    private final OpenKinds things;
    private final Words words;

    ContributionController(Contributions contributions, WaitingComments comments, Decisions decisions, People people,
            OpenKinds things, Words words) {
        this.contributions = contributions;
        this.comments = comments;
        this.decisions = decisions;
        this.people = people;
        this.things = things;
        this.words = words;
    }

    @GetMapping(PAGE)
    String show(Actor actor, Model model) {
        return page(actor, model);
    }

    @PostMapping(ONE + "/acceptance")
    String accept(@PathVariable long id, @RequestParam long version, Actor actor, RedirectAttributes flash,
            Model model, HttpServletResponse response) {
        return decided(() -> words.of("notebook.notice.accepted",
                contributions.accept(new EntryId(id), version, actor).title()), actor, flash, model, response);
    }

    @PostMapping(ONE + "/refusal")
    String decline(@PathVariable long id, @RequestParam(defaultValue = "") String reason, Actor actor,
            RedirectAttributes flash, Model model, HttpServletResponse response) {
        return decided(() -> {
            contributions.decline(new EntryId(id), reason, actor);
            return words.of("notebook.notice.declined", words.of("notebook.contributions.entry", id));
        }, actor, flash, model, response);
    }

    @PostMapping(ONE + "/trust")
    String trust(@PathVariable long id, @RequestParam long version, Actor actor, RedirectAttributes flash,
            Model model, HttpServletResponse response) {
        return decided(() -> words.of("notebook.notice.trusted",
                people.find(contributions.trust(new EntryId(id), version, actor)).map(Person::displayName)
                        .orElse("")), actor, flash, model, response);
    }

    /// @param act decides, and says what was done
    private String decided(Supplier<String> act, Actor actor, RedirectAttributes flash, Model model,
            HttpServletResponse response) {
        try {
            flash.addFlashAttribute("notice", act.get());
            return "redirect:" + PAGE;
        } catch (InvalidInputException failure) {
            response.setStatus(HttpStatus.UNPROCESSABLE_ENTITY.value());
            model.addAttribute("failure", failure);
            return page(actor, model);
        }
    }

    private String page(Actor actor, Model model) {
        List<Waiting> waiting = contributions.waiting(actor);
        List<Queued> said = actor.has(Role.MEMBER) ? comments.waiting(actor) : List.of();
        List<Decision> decided = actor.has(Role.OWNER) ? decisions.newest(actor) : List.of();
        Map<PersonId, Person> persons = people.findAll(Stream.of(
                        waiting.stream().map(one -> one.entry().author()),
                        said.stream().map(one -> one.comment().author()),
                        decided.stream().map(Decision::author),
                        decided.stream().map(Decision::by))
                .flatMap(ids -> ids).toList());
        model.addAttribute("waiting", waiting.stream()
                .map(one -> ContributionRow.of(one, persons.get(one.entry().author()))).toList());
        model.addAttribute("said", said.stream()
                .map(one -> ContributionRow.SaidRow.of(one, persons.get(one.comment().author()))).toList());
        model.addAttribute("owner", actor.has(Role.OWNER));
        Map<Thing, OpenThing> open =
                things.among(decided.stream().map(Decision::thing).filter(Objects::nonNull).toList());
        model.addAttribute("decided", decided.stream().map(one -> ContributionRow.DecisionRow.of(
                one, open, persons.get(one.author()), persons.get(one.by()))).toList());
        return "notebook/contributions";
    }
}
