package org.daybook.web.moderation;

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
import org.daybook.people.moderation.Moderation;
import org.daybook.people.moderation.ModerationAct;
import org.daybook.people.moderation.Reports;
import org.daybook.people.moderation.Reports.Report;
import org.daybook.shared.id.PersonId;
import org.daybook.shared.id.Thing;
import org.daybook.shared.kind.OpenThing;
import org.daybook.web.shared.Addresses;
import org.daybook.web.shared.BaseAddress;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

/// Reports, and what owners do about things, for programs.
@RestController
@Tag(name = "Taking part")
class ModerationApi {

    private static final String REPORTS = "/api/v1/reports";
    private static final String ACTS = "/api/v1/moderation-acts";

    private final Reports reports;
    private final Moderation moderation;
    private final People people;
    private final BaseAddress base;

    ModerationApi(Reports reports, Moderation moderation, People people, BaseAddress base) {
        this.reports = reports;
        this.moderation = moderation;
        this.people = people;
        this.base = base;
    }

    @Operation(
            summary = "Report something",
            description = "Tells owners that something is wrong with a thing that everybody sees; kind and name are"
                    + " what it goes by in its address.")
    @ApiResponse(responseCode = "204", description = "Owners will read it")
    @ApiResponse(responseCode = "404", description = "There is no such thing that everybody sees")
    @ApiResponse(responseCode = "422", description = "There is no reason, or you have reported as much as one can")
    @PostMapping(REPORTS)
    @ResponseStatus(HttpStatus.NO_CONTENT)
    void report(@RequestBody ReportRequest wanted, Actor actor) {
        reports.report(text(wanted.kind()), text(wanted.name()), text(wanted.reason()), actor);
    }

    @Operation(summary = "List reports", description = "Those that wait for an answer, the oldest first; for owners.")
    @GetMapping(REPORTS)
    ReportListDocument waiting(Actor actor) {
        List<Report> waiting = reports.waiting(actor);
        Map<Thing, OpenThing> things = reports.things(waiting);
        Map<PersonId, Person> persons = persons(waiting.stream().map(Report::by));
        return new ReportListDocument(waiting.stream().map(one -> new ReportDocument(one.id(), one.thing().kind(),
                one.thing().id(),
                Optional.ofNullable(things.get(one.thing())).map(thing -> base.prefix() + thing.path()).orElse(null),
                handle(persons, one.by()), one.reason(), one.at())).toList());
    }

    @Operation(summary = "Answer a report", description = "reason says what was done; for owners.")
    @ApiResponse(responseCode = "204", description = "It is answered")
    @ApiResponse(responseCode = "403", description = "You are no owner")
    @ApiResponse(responseCode = "404", description = "It does not wait (any more)")
    @PostMapping(REPORTS + "/" + Addresses.ID + "/answer")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    void answer(@PathVariable long id, @RequestBody ReportAnswer said, Actor actor) {
        reports.answer(id, text(said.reason()), actor);
    }

    @Operation(
            summary = "List what owners did",
            description = "The newest two hundred: hidden, blocked (deactivated), erased, handed over; for owners.")
    @GetMapping(ACTS)
    ActListDocument acts(Actor actor) {
        List<ModerationAct> acts = moderation.acts(actor);
        Map<PersonId, Person> persons =
                persons(acts.stream().flatMap(act -> Stream.of(act.person(), act.by())));
        return new ActListDocument(acts.stream().map(act -> new ActDocument(act.id(), word(act.kind()),
                handle(persons, act.person()), act.thing().map(Thing::kind).orElse(null),
                act.thing().map(Thing::id).orElse(null), act.reason(), handle(persons, act.by()), act.at(),
                act.undone().orElse(null))).toList());
    }

    @Operation(
            summary = "Hide something",
            description = "An entry or a comment: nobody reads it any more, its place says who hid it and why; for"
                    + " owners.")
    @ApiResponse(responseCode = "204", description = "It is hidden")
    @ApiResponse(responseCode = "403", description = "You are no owner")
    @ApiResponse(responseCode = "404", description = "There is nothing public by this id")
    @ApiResponse(responseCode = "422", description = "Nothing of this kind can be hidden, or there is no reason")
    @PostMapping(ACTS)
    @ResponseStatus(HttpStatus.NO_CONTENT)
    void hide(@RequestBody HidingRequest wanted, Actor actor) {
        moderation.hide(text(wanted.kind()), Objects.requireNonNullElse(wanted.id(), 0L), text(wanted.reason()), actor);
    }

    @Operation(
            summary = "Put an act right",
            description = "What was hidden is shown with all its history, who was deactivated can sign in; for owners.")
    @ApiResponse(responseCode = "204", description = "It is put right")
    @ApiResponse(responseCode = "403", description = "You are no owner")
    @ApiResponse(responseCode = "404", description = "There is no such act, or it is put right already")
    @PostMapping(ACTS + "/" + Addresses.ID + "/undo")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    void undo(@PathVariable long id, Actor actor) {
        moderation.undo(id, actor);
    }

    private Map<PersonId, Person> persons(Stream<PersonId> ids) {
        List<PersonId> all = ids.distinct().toList();
        return all.isEmpty() ? Map.of() : people.findAll(all);
    }

    private static String handle(Map<PersonId, Person> persons, PersonId id) {
        return Optional.ofNullable(persons.get(id)).map(Person::handle).orElse("");
    }

    private static String word(ModerationAct.Kind kind) {
        return kind.name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    private static String text(@Nullable String sent) {
        return Objects.requireNonNullElse(sent, "");
    }

    /// What is wrong with a thing.
    @Schema(name = "ReportRequest")
    record ReportRequest(@Nullable String kind, @Nullable String name, @Nullable String reason) {
    }

    /// What was done about a report.
    @Schema(name = "ReportAnswer")
    record ReportAnswer(@Nullable String reason) {
    }

    /// What to hide.
    @Schema(name = "HidingRequest")
    record HidingRequest(@Nullable String kind, @Nullable Long id, @Nullable String reason) {
    }

    /// What was reported.
    @Schema(name = "ReportList")
    record ReportListDocument(List<ReportDocument> items) {
    }

    /// What somebody has told.
    ///
    /// @param kind with `thing` what it is about
    /// @param url of the thing; null if nobody sees it any more
    /// @param by handle
    @Schema(name = "Report")
    record ReportDocument(
            long id, String kind, long thing, @Nullable String url, String by, String reason, Instant at) {
    }

    /// What owners did.
    @Schema(name = "ModerationActList")
    record ActListDocument(List<ActDocument> items) {
    }

    /// What an owner did.
    ///
    /// @param act `hidden`, `blocked` (deactivated), `erased` or `handed-over`
    /// @param person handle of whom it is about, or whose the thing is
    /// @param kind with `thing` what it is about, or null where it is about the person
    /// @param by handle
    /// @param undoneAt when it was put right, or null
    @Schema(name = "ModerationAct")
    record ActDocument(long id, String act, String person, @Nullable String kind, @Nullable Long thing,
            String reason, String by, Instant at, @Nullable Instant undoneAt) {
    }
}
