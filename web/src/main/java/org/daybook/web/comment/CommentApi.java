package org.daybook.web.comment;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.media.Content;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.responses.ApiResponse;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.net.URI;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicBoolean;
import org.daybook.comment.Comment;
import org.daybook.comment.Comments;
import org.daybook.comment.TooManyCommentsException;
import org.daybook.people.Actor;
import org.daybook.people.Person;
import org.daybook.people.Role;
import org.daybook.shared.InvalidInputException;
import org.daybook.shared.Page;
import org.daybook.shared.Said;
import org.daybook.shared.id.PersonId;
import org.daybook.shared.kind.OpenThing;
import org.daybook.web.comment.CommentDocument.CommentPageDocument;
import org.daybook.web.comment.CommentDocument.RemovalDocument;
import org.daybook.web.shared.Addresses;
import org.daybook.web.shared.BaseAddress;
import org.daybook.web.shared.history.Edits;
import org.daybook.web.shared.request.IfMatch;
import org.daybook.web.shared.request.RefusedRequest;
import org.daybook.web.shared.text.LinkedTexts;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PatchMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.context.request.WebRequest;
import org.springframework.web.util.UriComponentsBuilder;

/// Comments for programs.
@RestController
@Tag(name = "Comments")
class CommentApi {

    private static final String ALL = "/api/v1/comments";
    private static final String ONE = ALL + "/" + Addresses.ID;
    private static final int MAX_LIMIT = 100;

    private final Comments comments;
    private final LinkedTexts texts;
    private final CommentViews views;
    private final BaseAddress base;

    CommentApi(Comments comments, LinkedTexts texts, CommentViews views, BaseAddress base) {
        this.comments = comments;
        this.texts = texts;
        this.views = views;
        this.base = base;
    }

    @Operation(
            summary = "List the comments about a thing",
            description = "kind is entry, compound, campaign or activity (a result), name what it goes by in its"
                    + " address. Answers are among them, the oldest first. 404 of what not everybody sees.")
    @GetMapping(ALL)
    CommentPageDocument list(
            @RequestParam String kind,
            @RequestParam String name,
            @RequestParam(required = false) @Nullable String after,
            @RequestParam(defaultValue = "50") int limit) {
        if (limit < 1 || limit > MAX_LIMIT) {
            throw new InvalidInputException("limit", Said.of("said.notebook.limit-is-1-to-not", MAX_LIMIT, limit));
        }
        OpenThing thing = comments.open(kind, name);
        Page<Comment> page = comments.about(thing.thing(), after, limit);
        String next = page.nextCursor()
                .map(cursor -> base.prefix() + UriComponentsBuilder.fromPath(ALL).queryParam("kind", kind)
                        .queryParam("name", "{name}").queryParam("limit", limit).queryParam("after", cursor)
                        .encode().build(name))
                .orElse(null);
        return new CommentPageDocument(documents(page.items(), thing), next);
    }

    @Operation(
            summary = "Write a comment",
            description = "text is Markdown. answerTo is the id of a comment about the same thing that is no answer"
                    + " itself. A program that sends the same Idempotency-Key again gets the same comment.")
    @ApiResponse(responseCode = "201", description = "It is written")
    @ApiResponse(responseCode = "202", description = "It waits for a nod of a member, as a newcomer's first ones do",
            content = @Content)
    @ApiResponse(responseCode = "404", description = "There is no such thing or comment that everybody sees")
    @ApiResponse(responseCode = "422", description = "A field cannot be accepted (field)")
    @ApiResponse(responseCode = "429", description = "You have written as many as one may within an hour")
    @PostMapping(ALL)
    @ResponseStatus(HttpStatus.CREATED)
    ResponseEntity<CommentDocument> write(@RequestBody CommentRequest wanted, Actor actor) {
        actor.require(Role.CONTRIBUTOR);
        try {
            return comments.write(text(wanted.kind()), text(wanted.name()), wanted.answerTo(), text(wanted.text()),
                            actor)
                    .map(written -> ResponseEntity.created(URI.create(base.prefix() + ALL + "/" + written.id()))
                            .eTag(IfMatch.etag(written.version())).body(document(written)))
                    .orElseGet(() -> ResponseEntity.accepted().build());
        } catch (TooManyCommentsException tooMany) {
            throw new RefusedRequest(HttpStatus.TOO_MANY_REQUESTS, tooMany.said().orElseThrow());
        }
    }

    @Operation(
            summary = "Read a comment",
            description = "A removed one says who removed it and why. The ETag is for If-Match.")
    @GetMapping(ONE)
    @Nullable ResponseEntity<CommentDocument> read(@PathVariable long id, WebRequest request) {
        CommentDocument read = document(comments.get(id));
        return request.checkNotModified(IfMatch.etag(read.version())) ? null : edits(id).answer(read);
    }

    @Operation(
            summary = "Change a comment",
            description = "Your own. If-Match must be the ETag you read. What it said before stays readable.")
    @ApiResponse(responseCode = "200", description = "It is changed, or said so already")
    @ApiResponse(responseCode = "202", description = "The change waits for a nod of a member, as a newcomer's do",
            content = @Content)
    @ApiResponse(responseCode = "403", description = "Somebody else has written it")
    @ApiResponse(responseCode = "410", description = "It was removed")
    @ApiResponse(responseCode = "412", description = "It was changed since")
    @ApiResponse(responseCode = "422", description = "The text cannot be accepted (field)")
    @ApiResponse(responseCode = "428", description = "There is no If-Match")
    @PatchMapping(ONE)
    ResponseEntity<CommentDocument> change(
            @PathVariable long id,
            @RequestBody CommentChangeRequest wanted,
            @RequestHeader(value = HttpHeaders.IF_MATCH, required = false) @Nullable String ifMatch,
            Actor actor) {
        actor.require(Role.CONTRIBUTOR);
        AtomicBoolean waits = new AtomicBoolean();
        ResponseEntity<CommentDocument> answer = edits(id).patch(ifMatch, Map.of("text", text(wanted.text())),
                version -> waits.set(comments.change(id, text(wanted.text()), version, actor).isEmpty()));
        return waits.get() ? ResponseEntity.accepted().build() : answer;
    }

    private Edits<CommentDocument> edits(long id) {
        return new Edits<>(Said.of("said.comment.comment"), () -> document(comments.get(id)),
                CommentDocument::version);
    }

    @Operation(
            summary = "Remove a comment",
            description = "Your own, or any as an owner. What it said is nowhere any more; its place says who removed"
                    + " it and why.")
    @ApiResponse(responseCode = "201", description = "It is removed")
    @ApiResponse(responseCode = "403", description = "It is neither yours nor are you an owner")
    @ApiResponse(responseCode = "410", description = "It was removed before")
    @PostMapping(ONE + "/removal")
    @ResponseStatus(HttpStatus.CREATED)
    CommentDocument remove(@PathVariable long id, @RequestBody CommentRemovalRequest wanted, Actor actor) {
        return document(comments.remove(id, text(wanted.reason()), actor));
    }

    private CommentDocument document(Comment comment) {
        return documents(List.of(comment), comments.subject(comment)).getFirst();
    }

    private List<CommentDocument> documents(List<Comment> some, OpenThing thing) {
        Map<Long, String> html = texts.html(CommentViews.typed(some));
        Map<PersonId, Person> persons = views.persons(some);
        return some.stream().map(one -> new CommentDocument(
                one.id(),
                base.prefix() + one.path(),
                thing.thing().kind(),
                thing.name(),
                one.parent().orElse(null),
                handle(persons, one.author()),
                one.isRemoved() ? null : one.text(),
                html.get(one.id()),
                one.version(),
                one.revision(),
                one.createdAt(),
                one.changedAt(),
                one.removal()
                        .map(removal -> new RemovalDocument(
                                removal.reason(), handle(persons, removal.by()), removal.at()))
                        .orElse(null))).toList();
    }

    private static String handle(Map<PersonId, Person> persons, PersonId id) {
        return Optional.ofNullable(persons.get(id)).map(Person::handle).orElse("");
    }

    private static String text(@Nullable String sent) {
        return Objects.requireNonNullElse(sent, "");
    }

    /// A comment to write.
    ///
    /// @param kind of what it is about: `entry`, `compound`, `campaign` or `activity`
    /// @param name what that goes by in its address
    /// @param answerTo which comment it answers, or null
    @Schema(name = "CommentRequest")
    record CommentRequest(
            @Nullable String kind, @Nullable String name, @Nullable Long answerTo, @Nullable String text) {
    }

    /// What a comment is to say.
    @Schema(name = "CommentChangeRequest")
    record CommentChangeRequest(@Nullable String text) {
    }

    /// Why a comment is removed.
    @Schema(name = "CommentRemovalRequest")
    record CommentRemovalRequest(@Nullable String reason) {
    }
}
