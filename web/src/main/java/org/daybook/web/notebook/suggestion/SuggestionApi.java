package org.daybook.web.notebook.suggestion;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.responses.ApiResponse;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.net.URI;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Stream;
import org.daybook.notebook.publication.Suggestion;
import org.daybook.notebook.publication.Suggestions;
import org.daybook.people.Actor;
import org.daybook.people.People;
import org.daybook.people.Person;
import org.daybook.people.Role;
import org.daybook.shared.MissingException;
import org.daybook.shared.Said;
import org.daybook.shared.id.EntryId;
import org.daybook.shared.id.PersonId;
import org.daybook.web.shared.Addresses;
import org.daybook.web.shared.BaseAddress;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

/// Suggestions for programs.
@RestController
@Tag(name = "Taking part")
class SuggestionApi {

    private static final String ALL = "/api/v1/suggestions";
    private static final String ONE = ALL + "/" + Addresses.ID;

    private final Suggestions suggestions;
    private final People people;
    private final BaseAddress base;

    SuggestionApi(Suggestions suggestions, People people, BaseAddress base) {
        this.suggestions = suggestions;
        this.people = people;
        this.base = base;
    }

    @Operation(
            summary = "List suggestions",
            description = "All that wait, the longest first, for members; with entry those of it that you may see.")
    @GetMapping(ALL)
    SuggestionListDocument list(@RequestParam(required = false) @Nullable Long entry, Actor actor) {
        actor.require(Role.CONTRIBUTOR);
        return new SuggestionListDocument(documents(entry == null
                ? suggestions.waiting(actor) : suggestions.of(entry(entry), actor)));
    }

    @Operation(
            summary = "Read a suggestion",
            description = "Who suggested it, who wrote the entry, and members.")
    @GetMapping(ONE)
    SuggestionDocument read(@PathVariable long id, Actor actor) {
        actor.require(Role.CONTRIBUTOR);
        return document(suggestions.get(id, actor));
    }

    @Operation(
            summary = "Suggest a better text",
            description = "base is the revision that is changed, the newest if it is left out; what else is left out"
                    + " stays. The same again is the suggestion that waits.")
    @ApiResponse(responseCode = "201", description = "It waits")
    @ApiResponse(responseCode = "404", description = "There is no such published entry or revision")
    @ApiResponse(responseCode = "422", description = "A field cannot be accepted (field), or nothing is changed")
    @PostMapping(ALL)
    @ResponseStatus(HttpStatus.CREATED)
    ResponseEntity<SuggestionDocument> suggest(@RequestBody SuggestionRequest wanted, Actor actor) {
        actor.require(Role.CONTRIBUTOR);
        String reason = Objects.requireNonNullElse(wanted.reason(), "");
        Suggestions.requireFits(wanted.title(), wanted.text(), reason);
        long id = suggestions.suggest(entry(wanted.entry()), wanted.base(), wanted.title(),
                wanted.text(), reason, actor);
        return ResponseEntity.created(URI.create(base.prefix() + ALL + "/" + id))
                .body(document(suggestions.get(id, actor)));
    }

    @Operation(
            summary = "Accept a suggestion",
            description = "Makes a revision of it by who suggested. revision is that of the entry that you have seen it"
                    + " against.")
    @ApiResponse(responseCode = "201", description = "It is a revision")
    @ApiResponse(responseCode = "403", description = "You may not change the entry, or suggested it yourself")
    @ApiResponse(responseCode = "404", description = "It does not wait (any more)")
    @ApiResponse(responseCode = "422", description = "The entry was changed since, or in the same places")
    @PostMapping(ONE + "/acceptance")
    @ResponseStatus(HttpStatus.CREATED)
    SuggestionDocument accept(@PathVariable long id, @RequestBody SuggestionAcceptance seen, Actor actor) {
        suggestions.accept(id, Objects.requireNonNullElse(seen.revision(), 0), actor);
        return document(suggestions.get(id, actor));
    }

    @Operation(summary = "Decline a suggestion", description = "reason is told to who suggested it.")
    @ApiResponse(responseCode = "201", description = "It is declined")
    @ApiResponse(responseCode = "403", description = "You may not change the entry, or suggested it yourself")
    @ApiResponse(responseCode = "404", description = "It does not wait (any more)")
    @ApiResponse(responseCode = "422", description = "There is no reason")
    @PostMapping(ONE + "/refusal")
    @ResponseStatus(HttpStatus.CREATED)
    SuggestionDocument decline(@PathVariable long id, @RequestBody SuggestionRefusal said, Actor actor) {
        suggestions.decline(id, Objects.requireNonNullElse(said.reason(), ""), actor);
        return document(suggestions.get(id, actor));
    }

    @Operation(summary = "Take a suggestion back", description = "One's own that waits.")
    @ApiResponse(responseCode = "204", description = "It is gone")
    @ApiResponse(responseCode = "404", description = "You have none such that waits")
    @DeleteMapping(ONE)
    @ResponseStatus(HttpStatus.NO_CONTENT)
    void withdraw(@PathVariable long id, Actor actor) {
        suggestions.withdraw(id, actor);
    }

    private static EntryId entry(@Nullable Long sent) {
        return Optional.ofNullable(sent).map(EntryId::new).orElseThrow(() -> new MissingException(
                Said.of("said.notebook.there-is-no-entry", String.valueOf(sent))));
    }

    private SuggestionDocument document(Suggestion one) {
        return documents(List.of(one)).getFirst();
    }

    private List<SuggestionDocument> documents(List<Suggestion> some) {
        List<PersonId> ids = some.stream().flatMap(one -> Stream.concat(Stream.of(one.author()),
                one.answer().map(Suggestion.Answer::by).stream())).distinct().toList();
        Map<PersonId, Person> persons = ids.isEmpty() ? Map.of() : people.findAll(ids);
        return some.stream().map(one -> new SuggestionDocument(
                one.id(),
                base.prefix() + "/suggestions/" + one.id(),
                one.entry().value(),
                one.base(),
                handle(persons, one.author()),
                one.content().title(),
                one.content().text(),
                one.content().labDay(),
                one.content().kind().word(),
                one.content().metadata(),
                one.reason(),
                one.at(),
                SuggestionView.of(one, persons).state(),
                one.answer().map(answer -> new AnswerDocument(handle(persons, answer.by()), answer.at(),
                        answer.words(), answer.revision().orElse(null))).orElse(null))).toList();
    }

    private static String handle(Map<PersonId, Person> persons, PersonId id) {
        return Optional.ofNullable(persons.get(id)).map(Person::handle).orElse("");
    }

    /// Suggestions.
    @Schema(name = "SuggestionList")
    record SuggestionListDocument(List<SuggestionDocument> items) {
    }

    /// A changed state of an entry that somebody suggests.
    ///
    /// @param base number of the revision that it changes
    /// @param author handle
    /// @param state `waiting`, `accepted` or `declined`
    /// @param answer what became of it, or null
    @Schema(name = "Suggestion")
    record SuggestionDocument(long id, String url, long entry, int base, String author, String title, String text,
            LocalDate date, String kind, Map<String, String> metadata, String reason, Instant suggestedAt, String state,
            @Nullable AnswerDocument answer) {
    }

    /// What became of a suggestion.
    ///
    /// @param by handle
    /// @param reason why it was declined; else empty
    /// @param revision number of the revision that it became, or null
    @Schema(name = "SuggestionAnswer")
    record AnswerDocument(String by, Instant at, String reason, @Nullable Integer revision) {
    }

    /// A better text.
    @Schema(name = "SuggestionRequest")
    record SuggestionRequest(@Nullable Long entry, @Nullable Integer base, @Nullable String title,
            @Nullable String text, @Nullable String reason) {
    }

    /// What a suggestion was seen against.
    @Schema(name = "SuggestionAcceptance")
    record SuggestionAcceptance(@Nullable Integer revision) {
    }

    /// Why a suggestion is declined.
    @Schema(name = "SuggestionRefusal")
    record SuggestionRefusal(@Nullable String reason) {
    }
}
