package org.daybook.web.issues.write;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.responses.ApiResponse;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.net.URI;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Optional;
import org.daybook.issues.write.IssueWrites;
import org.daybook.issues.write.NewWrite;
import org.daybook.issues.write.WriteKind;
import org.daybook.people.Actor;
import org.daybook.people.Role;
import org.daybook.people.secret.Secret;
import org.daybook.shared.InvalidInputException;
import org.daybook.shared.Said;
import org.daybook.web.shared.BaseAddress;
import org.daybook.web.shared.Addresses;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

/// What is written to issues, for programs.
@RestController
@Tag(name = "To-do")
class IssueWritesApi {

    private static final String ALL = "/api/v1/issue-writes";

    private final IssueWrites writes;
    private final IssueDrafts drafts;
    private final BaseAddress base;

    IssueWritesApi(IssueWrites writes, IssueDrafts drafts, BaseAddress base) {
        this.writes = writes;
        this.drafts = drafts;
        this.base = base;
    }

    /// @param kind `open`, `comment`, `close`, `reopen`, `label`, `unlabel`, `assign`, `unassign`, `tick` or `untick`
    /// @param repository `owner/name`
    /// @param number of the issue; none for `open`
    /// @param title of a new issue
    /// @param text of a new issue or comment
    /// @param label for `label` and `unlabel`
    /// @param login at GitHub, for `assign` and `unassign`
    /// @param task the words behind the box, for `tick` and `untick`
    /// @param entry that a new issue is opened from
    /// @param compound number of the compound that a new issue is opened from
    @Schema(name = "NewIssueWrite")
    record NewIssueWrite(@Nullable String kind, @Nullable String repository, @Nullable Integer number,
            @Nullable String title, @Nullable String text, @Nullable String label, @Nullable String login,
            @Nullable String task, @Nullable Long entry, @Nullable String compound) {

        String content(WriteKind kind) {
            return Objects.requireNonNullElse(switch (kind) {
                case OPEN, COMMENT -> text;
                case LABEL, UNLABEL -> label;
                case ASSIGN, UNASSIGN -> login;
                case TICK, UNTICK -> task;
                case CLOSE, REOPEN -> "";
            }, "");
        }
    }

    @Operation(
            summary = "Write to GitHub",
            description = "Opens an issue, comments on one or changes it. It waits in a queue until GitHub has taken"
                    + " it, usually for seconds, and is written once. As yourself if you have consented, else by the"
                    + " bot for members in followed repositories.")
    @ApiResponse(responseCode = "202", description = "It waits to be written")
    @ApiResponse(responseCode = "403", description = "Nobody may write there for you")
    @ApiResponse(responseCode = "422", description = "A field cannot be accepted (field), or too many writes wait")
    @PostMapping(ALL)
    ResponseEntity<IssueWriteDocument> ask(
            @RequestBody NewIssueWrite wanted,
            @RequestHeader(name = "Idempotency-Key", defaultValue = "") String key,
            Actor actor) {
        actor.require(Role.CONTRIBUTOR);
        WriteKind kind = kind(Objects.requireNonNullElse(wanted.kind(), ""));
        if (kind != WriteKind.OPEN && wanted.number() == null) {
            throw new InvalidInputException("number", Said.of("said.issues.number-of-which-issue"));
        }
        NewWrite write = new NewWrite(kind, Objects.requireNonNullElse(wanted.repository(), "").strip(),
                kind == WriteKind.OPEN ? Optional.empty() : Optional.ofNullable(wanted.number()),
                Objects.requireNonNullElse(wanted.title(), ""), wanted.content(kind),
                drafts.origin(wanted.entry(), wanted.compound(), actor));
        // A key of the request may be of any signs; of ours it is the hash.
        String ours = key.isEmpty() ? Secret.random().value() : new Secret(key).hash();
        IssueWriteDocument asked = IssueWriteDocument.of(writes.ask(write, ours, actor));
        return ResponseEntity.accepted().location(URI.create(base.prefix() + ALL + "/" + asked.id())).body(asked);
    }

    @Operation(
            summary = "List what was written to GitHub",
            description = "What waits, what GitHub refused and what was done in the last 30 days, the newest first, at"
                    + " most 200: your own, for owners all.")
    @GetMapping(ALL)
    List<IssueWriteDocument> list(Actor actor) {
        return writes.newest(actor).stream().map(IssueWriteDocument::of).toList();
    }

    @Operation(summary = "Read what became of a write", description = "Your own; owners read all.")
    @ApiResponse(responseCode = "200", description = "The write")
    @ApiResponse(responseCode = "404", description = "There is none such")
    @GetMapping(ALL + "/" + Addresses.ID)
    IssueWriteDocument read(@PathVariable long id, Actor actor) {
        return IssueWriteDocument.of(writes.get(id, actor));
    }

    @Operation(
            summary = "Try a write again",
            description = "At once, whether GitHub refused it or it waits for its next try.")
    @ApiResponse(responseCode = "202", description = "It waits to be written")
    @ApiResponse(responseCode = "403", description = "It is someone else's")
    @ApiResponse(responseCode = "404", description = "There is none such that is not done")
    @PostMapping(ALL + "/" + Addresses.ID + "/tries")
    ResponseEntity<IssueWriteDocument> tryAgain(@PathVariable long id, Actor actor) {
        writes.tryAgain(id, actor);
        return ResponseEntity.accepted().body(IssueWriteDocument.of(writes.get(id, actor)));
    }

    @Operation(summary = "Drop a write", description = "One that waits or that GitHub refused; its text is forgotten.")
    @ApiResponse(responseCode = "204", description = "It is dropped")
    @ApiResponse(responseCode = "403", description = "It is someone else's")
    @ApiResponse(responseCode = "404", description = "There is none such that is not done")
    @DeleteMapping(ALL + "/" + Addresses.ID)
    @ResponseStatus(HttpStatus.NO_CONTENT)
    void drop(@PathVariable long id, Actor actor) {
        writes.drop(id, actor);
    }

    private static WriteKind kind(String typed) {
        return typed.toUpperCase(Locale.ROOT).equals(WriteKind.OPEN.name())
                ? WriteKind.OPEN : IssueActController.kind(typed);
    }
}
