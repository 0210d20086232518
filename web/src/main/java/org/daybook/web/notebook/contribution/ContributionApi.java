package org.daybook.web.notebook.contribution;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.responses.ApiResponse;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Stream;
import org.daybook.comment.WaitingComments;
import org.daybook.comment.WaitingComments.Queued;
import org.daybook.notebook.publication.Contributions;
import org.daybook.notebook.publication.Contributions.Waiting;
import org.daybook.people.Actor;
import org.daybook.people.People;
import org.daybook.people.Person;
import org.daybook.shared.id.EntryId;
import org.daybook.shared.id.PersonId;
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

/// The queue of first contributions, for programs of members.
@RestController
@Tag(name = "Taking part")
class ContributionApi {

    private static final String ALL = "/api/v1/contributions";
    private static final String ENTRY = ALL + "/entries/" + Addresses.ID;
    private static final String COMMENT = ALL + "/comments/" + Addresses.ID;

    private final Contributions contributions;
    private final WaitingComments comments;
    private final People people;
    private final BaseAddress base;

    ContributionApi(Contributions contributions, WaitingComments comments, People people, BaseAddress base) {
        this.contributions = contributions;
        this.comments = comments;
        this.people = people;
        this.base = base;
    }

    @Operation(
            summary = "List what waits for a nod",
            description = "Entries and comments of newcomers, the longest first, at most a hundred of each.")
    @GetMapping(ALL)
    QueueDocument list(Actor actor) {
        List<Waiting> waiting = contributions.waiting(actor);
        List<Queued> said = comments.waiting(actor);
        List<PersonId> ids = Stream.concat(waiting.stream().map(one -> one.entry().author()),
                said.stream().map(one -> one.comment().author())).distinct().toList();
        Map<PersonId, Person> persons = ids.isEmpty() ? Map.of() : people.findAll(ids);
        return new QueueDocument(
                waiting.stream().map(one -> new WaitingEntryDocument(one.entry().id().value(),
                        base.prefix() + "/entries/" + one.entry().id(), one.entry().version(), one.entry().title(),
                        handle(persons, one.entry().author()), one.since(), one.accepted())).toList(),
                said.stream().map(one -> new WaitingCommentDocument(one.comment().id(),
                        base.prefix() + one.subject().path(), one.comment().text(),
                        handle(persons, one.comment().author()), one.comment().since(), one.comment().changes()))
                        .toList());
    }

    @Operation(
            summary = "Accept an entry that waits",
            description = "version is that of what you have read. With trust all of its author that waits is public,"
                    + " and nothing of theirs waits any more.")
    @ApiResponse(responseCode = "204", description = "It is public")
    @ApiResponse(responseCode = "403", description = "You are no member")
    @ApiResponse(responseCode = "404", description = "It does not wait (any more)")
    @ApiResponse(responseCode = "422", description = "Its author has changed it since")
    @PostMapping(ENTRY + "/acceptance")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    void accept(@PathVariable long id, @RequestBody EntryNod nod, Actor actor) {
        long version = Objects.requireNonNullElse(nod.version(), 0L);
        if (Boolean.TRUE.equals(nod.trust())) {
            contributions.trust(new EntryId(id), version, actor);
        } else {
            contributions.accept(new EntryId(id), version, actor);
        }
    }

    @Operation(summary = "Decline an entry that waits", description = "Its author has it back, with the reason.")
    @ApiResponse(responseCode = "204", description = "Its author has it back")
    @ApiResponse(responseCode = "403", description = "You are no member")
    @ApiResponse(responseCode = "404", description = "It does not wait (any more)")
    @ApiResponse(responseCode = "422", description = "There is no reason")
    @PostMapping(ENTRY + "/refusal")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    void decline(@PathVariable long id, @RequestBody ContributionRefusal said, Actor actor) {
        contributions.decline(new EntryId(id), Objects.requireNonNullElse(said.reason(), ""), actor);
    }

    @Operation(
            summary = "Accept a comment that waits",
            description = "With trust all of its author that waits is public, and nothing of theirs waits any more.")
    @ApiResponse(responseCode = "204", description = "It is public")
    @ApiResponse(responseCode = "403", description = "You are no member")
    @ApiResponse(responseCode = "404", description = "It does not wait (any more)")
    @PostMapping(COMMENT + "/acceptance")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    void acceptComment(@PathVariable long id, @RequestBody CommentNod nod, Actor actor) {
        if (Boolean.TRUE.equals(nod.trust())) {
            comments.trust(id, actor);
        } else {
            comments.accept(id, actor);
        }
    }

    @Operation(summary = "Decline a comment that waits", description = "Its author has it back, with the reason.")
    @ApiResponse(responseCode = "204", description = "Its author has it back")
    @ApiResponse(responseCode = "403", description = "You are no member")
    @ApiResponse(responseCode = "404", description = "It does not wait (any more)")
    @ApiResponse(responseCode = "422", description = "There is no reason")
    @PostMapping(COMMENT + "/refusal")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    void declineComment(@PathVariable long id, @RequestBody ContributionRefusal said, Actor actor) {
        comments.decline(id, Objects.requireNonNullElse(said.reason(), ""), actor);
    }

    private static String handle(Map<PersonId, Person> persons, PersonId id) {
        return Optional.ofNullable(persons.get(id)).map(Person::handle).orElse("");
    }

    /// What waits.
    @Schema(name = "ContributionQueue")
    record QueueDocument(List<WaitingEntryDocument> entries, List<WaitingCommentDocument> comments) {
    }

    /// An entry that waits.
    ///
    /// @param version of what is to be looked at
    /// @param author handle
    /// @param accepted how many contributions of its author are accepted
    @Schema(name = "WaitingEntry")
    record WaitingEntryDocument(
            long id, String url, long version, String title, String author, Instant since, int accepted) {
    }

    /// A comment that waits.
    ///
    /// @param url of what it is about
    /// @param text Markdown
    /// @param author handle
    /// @param changes the comment that it is to change, or null
    @Schema(name = "WaitingComment")
    record WaitingCommentDocument(
            long id, String url, String text, String author, Instant since, @Nullable Long changes) {
    }

    /// That an entry is accepted.
    @Schema(name = "EntryNod")
    record EntryNod(@Nullable Long version, @Nullable Boolean trust) {
    }

    /// That a comment is accepted.
    @Schema(name = "CommentNod")
    record CommentNod(@Nullable Boolean trust) {
    }

    /// Why a contribution is declined.
    @Schema(name = "ContributionRefusal")
    record ContributionRefusal(@Nullable String reason) {
    }
}
