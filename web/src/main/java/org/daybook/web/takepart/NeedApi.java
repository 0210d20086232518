package org.daybook.web.takepart;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.responses.ApiResponse;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Stream;
import org.daybook.people.Actor;
import org.daybook.people.People;
import org.daybook.people.Person;
import org.daybook.people.group.Projects;
import org.daybook.people.need.Effort;
import org.daybook.people.need.Level;
import org.daybook.people.need.Need;
import org.daybook.people.need.Needs;
import org.daybook.people.need.Pledge;
import org.daybook.people.need.Pledges;
import org.daybook.people.need.Skill;
import org.daybook.people.need.TakingOn;
import org.daybook.shared.id.PersonId;
import org.daybook.shared.id.ProjectId;
import org.daybook.shared.id.Thing;
import org.daybook.web.shared.Addresses;
import org.daybook.web.shared.BaseAddress;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

/// What is needed now, for programs.
@RestController
@Tag(name = "Taking part")
class NeedApi {

    private static final String ALL = "/api/v1/needs";

    private final Needs needs;
    private final TakingOn taking;
    private final Pledges pledges;
    private final Projects projects;
    private final People people;
    private final BaseAddress base;

    NeedApi(Needs needs, TakingOn taking, Pledges pledges, Projects projects, People people, BaseAddress base) {
        this.projects = projects;
        this.needs = needs;
        this.taking = taking;
        this.pledges = pledges;
        this.people = people;
        this.base = base;
    }

    @Operation(
            summary = "List what is needed",
            description = "At most fifty of each kind, of all projects or of one, with who has said they will do it.")
    @GetMapping(ALL)
    NeedListDocument list(
            @RequestParam(required = false) @Nullable Skill skill,
            @RequestParam(required = false) @Nullable Level level,
            @RequestParam(required = false) @Nullable Effort effort,
            @RequestParam(defaultValue = "") String project) {
        @Nullable ProjectId only = project.isEmpty() ? null : projects.chosen(project).id();
        return new NeedListDocument(documents(
                needs.open(only).stream().filter(open -> open.isFor(skill, level, effort)).toList()));
    }

    @Operation(
            summary = "Say that you do what is needed",
            description = "kind and id are those of the thing of a need; words say for whom, such as a class. Who has"
                    + " said so already has.")
    @ApiResponse(responseCode = "201", description = "You have said so")
    @ApiResponse(responseCode = "404", description = "The thing needs nothing (any more)")
    @ApiResponse(responseCode = "422", description = "A field cannot be accepted (field)")
    @PostMapping(ALL + "/pledges")
    @ResponseStatus(HttpStatus.CREATED)
    NeedDocument takeOn(@RequestBody PledgeRequest wanted, Actor actor) {
        String kind = Objects.requireNonNullElse(wanted.kind(), "");
        long id = Objects.requireNonNullElse(wanted.id(), 0L);
        taking.takeOn(kind, id, Objects.requireNonNullElse(wanted.words(), ""), actor);
        Thing thing = new Thing(kind, id);
        return documents(needs.open(null).stream().filter(open -> open.need().thing().equals(thing)).limit(1).toList())
                .getFirst();
    }

    @Operation(summary = "Say that you do not after all", description = "By the id of the pledge; owners end any.")
    @ApiResponse(responseCode = "204", description = "It is over")
    @ApiResponse(responseCode = "403", description = "Somebody else has said so")
    @ApiResponse(responseCode = "404", description = "Nobody says so (any more)")
    @DeleteMapping(ALL + "/pledges/" + Addresses.ID)
    @ResponseStatus(HttpStatus.NO_CONTENT)
    void leave(@PathVariable long id, Actor actor) {
        pledges.end(id, actor);
    }

    private List<NeedDocument> documents(List<Needs.Open> open) {
        List<PersonId> ids = open.stream().flatMap(one -> Stream.concat(one.need().ask().stream(),
                one.pledges().stream().map(Pledge::person))).distinct().toList();
        Map<PersonId, Person> persons = ids.isEmpty() ? Map.of() : people.findAll(ids);
        return open.stream().map(one -> document(one, persons)).toList();
    }

    private NeedDocument document(Needs.Open open, Map<PersonId, Person> persons) {
        Need need = open.need();
        return new NeedDocument(need.kind(), need.thing().kind(), need.thing().id(), need.title(),
                base.prefix() + need.path(), need.about(), word(need.skill()), word(need.level()), word(need.effort()),
                need.ask().map(persons::get).map(Person::handle).orElse(null),
                open.pledges().stream().map(pledge -> new PledgeDocument(pledge.id(),
                        Optional.ofNullable(persons.get(pledge.person())).map(Person::handle).orElse(""),
                        pledge.words(), pledge.since())).toList());
    }

    private static String word(Enum<?> choice) {
        return choice.name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    /// What is needed.
    @Schema(name = "NeedList")
    record NeedListDocument(List<NeedDocument> items) {
    }

    /// Something that somebody could do.
    ///
    /// @param what is to be done: `issue`, `wanted`, `conclusion`, `question`
    /// @param kind with `id` what it is done to: `entry`, `compound`, `issue`
    /// @param ask handle of whom to ask, or null
    @Schema(name = "Need")
    record NeedDocument(String what, String kind, long id, String title, String url, String about, String skill,
            String level, String effort, @Nullable String ask, List<PledgeDocument> pledges) {
    }

    /// That somebody will do it.
    ///
    /// @param by handle
    /// @param words for whom they say so, or empty
    @Schema(name = "Pledge")
    record PledgeDocument(long id, String by, String words, Instant since) {
    }

    /// What somebody will do.
    ///
    /// @param words for whom: a class; may be left out
    @Schema(name = "PledgeRequest")
    record PledgeRequest(@Nullable String kind, @Nullable Long id, @Nullable String words) {
    }
}
