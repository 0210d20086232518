package org.daybook.web.notebook;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.responses.ApiResponse;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.io.IOException;
import java.net.URI;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import org.daybook.files.attachment.Attachments;
import org.daybook.notebook.Notebook;
import org.daybook.notebook.Notebooks;
import org.daybook.notebook.entry.Entries;
import org.daybook.notebook.entry.Entry;
import org.daybook.notebook.entry.EntryChange;
import org.daybook.notebook.entry.EntryContent;
import org.daybook.notebook.entry.NewEntry;
import org.daybook.notebook.entry.Saving;
import org.daybook.notebook.list.EntryLists;
import org.daybook.notebook.list.EntrySummary;
import org.daybook.people.Actor;
import org.daybook.people.Role;
import org.daybook.people.group.Projects;
import org.daybook.shared.InvalidInputException;
import org.daybook.shared.OverLimitException;
import org.daybook.shared.Page;
import org.daybook.shared.Said;
import org.daybook.shared.id.EntryId;
import org.daybook.web.notebook.editor.EntryDesk;
import org.daybook.web.shared.Addresses;
import org.daybook.web.shared.error.UnknownParameterException;
import org.daybook.web.shared.request.RefusedRequest;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RequestPart;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.context.request.WebRequest;
import org.springframework.web.multipart.MultipartFile;

/// Entries and their files over REST. An entry's ETag guards against lost updates.
@RestController
@Tag(name = "Entries")
class EntryApi {

    private static final int MAX_LIMIT = 200;
    private static final String ENTRY = "/api/v1/entries/" + Addresses.ID;

    private final Notebooks notebooks;
    private final Entries entries;
    private final EntryLists lists;
    private final EntryDesk desk;
    private final Attachments attachments;
    private final EntryDocuments jsons;
    private final Projects projects;

    EntryApi(
            Notebooks notebooks,
            Entries entries,
            EntryLists lists,
            EntryDesk desk,
            Attachments attachments,
            EntryDocuments jsons,
            Projects projects) {
        this.projects = projects;
        this.notebooks = notebooks;
        this.entries = entries;
        this.lists = lists;
        this.desk = desk;
        this.attachments = attachments;
        this.jsons = jsons;
    }

    @Operation(
            summary = "List entries",
            description = "The published ones, newest lab day first, of all projects or of one; of one notebook also"
                    + " your drafts.")
    @GetMapping("/api/v1/entries")
    EntryPageDocument list(
            @RequestParam(required = false) @Nullable String notebook,
            @RequestParam(defaultValue = "") String project,
            @RequestParam(required = false) @Nullable String after,
            @RequestParam(defaultValue = "50") int limit,
            Actor actor) {
        if (limit < 1 || limit > MAX_LIMIT) {
            throw new InvalidInputException("limit", Said.of("said.notebook.limit-is-1-to-not", MAX_LIMIT, limit));
        }
        UnknownParameterException.refuseUnless(notebook == null || project.isEmpty(), "project");
        Page<EntrySummary> page = notebook == null
                ? everywhere(project, after, limit)
                : lists.in(NotebookApi.existing(notebooks, notebook).id(), after, limit, actor);
        String next = page.nextCursor().map(cursor -> jsons.address("/api/v1/entries") + "?limit=" + limit
                + (notebook == null ? "" : "&notebook=" + notebook)
                + (project.isEmpty() ? "" : "&project=" + project) + "&after=" + cursor).orElse(null);
        return new EntryPageDocument(
                page.total(),
                page.totalIsExact(),
                page.items().stream()
                        .map(item -> EntryItemDocument.of(item, jsons.address("")))
                        .toList(),
                next);
    }

    private Page<EntrySummary> everywhere(String project, @Nullable String after, int limit) {
        return project.isEmpty() ? lists.all(after, limit) : lists.all(projects.chosen(project).id(), after, limit);
    }

    @Operation(
            summary = "Write an entry",
            description = "publish (default true) makes it public at once, or, of a newcomer, has it wait"
                    + " until a member accepts it: its state says which. formToken makes a repeated request the same"
                    + " entry.")
    @PostMapping("/api/v1/entries")
    @ResponseStatus(HttpStatus.CREATED)
    ResponseEntity<EntryDocument> create(@RequestBody EntryRequest request, Actor actor) {
        actor.require(Role.CONTRIBUTOR);
        if (request.notebook() == null) {
            throw new InvalidInputException("notebook", Said.of("said.notebook.say-in-which-notebook-its"));
        }
        Notebook notebook = asked(request.notebook());
        EntryContent content = request.over(new EntryContent(entries.labDay(notebook.id()), "", ""));
        boolean publish = request.publish() == null || request.publish();
        Saving saving = entries.create(
                new NewEntry(
                        notebook.id(), content, publish, Boolean.TRUE.equals(request.onHold()), request.formToken()),
                actor);
        return switch (saving) {
            case Saving.Revised(Entry entry) ->
                ResponseEntity.created(URI.create(jsons.address("/api/v1/entries/" + entry.id())))
                        .eTag(etag(entry))
                        .body(jsons.of(entry, actor));
            case Saving.Suggested unlikely -> throw new IllegalStateException("A new entry is no change: " + unlikely);
            case Saving.Conflict(Entry theirs) ->
                throw new RefusedRequest(HttpStatus.CONFLICT,
                        Said.of("said.notebook.this-formtoken-was-used-for-entry", theirs.id()));
        };
    }

    @Operation(
            summary = "Read an entry",
            description = "A draft only for its author. The ETag is for If-Match.")
    @GetMapping(ENTRY)
    @Nullable ResponseEntity<EntryDocument> read(@PathVariable long id, Actor actor, WebRequest request) {
        Entry entry = entries.read(new EntryId(id), actor);
        if (request.checkNotModified(etag(entry))) {
            return null;
        }
        return ResponseEntity.ok().eTag(etag(entry)).body(jsons.of(entry, actor));
    }

    @Operation(
            summary = "Change an entry",
            description = "If-Match must be the ETag you read: 412 if somebody saved since, 428 without. "
                    + "What the body leaves out stays. A published entry gets a new revision; what a newcomer changes "
                    + "in one waits as a suggestion.")
    @ApiResponse(responseCode = "200", description = "It is changed, or said so already")
    @ApiResponse(responseCode = "202", description = "It waits as a suggestion (Location) until a member has looked at"
            + " it; the entry is as it was")
    @PutMapping(ENTRY)
    ResponseEntity<EntryDocument> change(
            @PathVariable long id,
            @RequestBody EntryRequest request,
            @RequestHeader(value = HttpHeaders.IF_MATCH, required = false) @Nullable String ifMatch,
            Actor actor) {
        Entry entry = entries.read(new EntryId(id), actor);
        actor.require(Role.CONTRIBUTOR);
        checkMatch(ifMatch, entry);
        return switch (entries.change(entry.id(), changeOf(entry, request), actor)) {
            case Saving.Revised(Entry changed) ->
                ResponseEntity.ok().eTag(etag(changed)).body(jsons.of(changed, actor));
            case Saving.Suggested(Entry unchanged, long suggestion) -> ResponseEntity.accepted()
                    .location(URI.create(jsons.address("/api/v1/suggestions/" + suggestion)))
                    .eTag(etag(unchanged)).body(jsons.of(unchanged, actor));
            case Saving.Conflict ignored -> throw stale();
        };
    }

    private EntryChange changeOf(Entry entry, EntryRequest request) {
        return new EntryChange(
                request.over(entry.content()),
                entry.version(),
                entry.revision(),
                Objects.requireNonNullElse(request.reason(), ""),
                request.notebook() == null ? null : asked(request.notebook()).id(),
                request.onHold(),
                Boolean.TRUE.equals(request.publish()));
    }

    @Operation(
            summary = "Attach a file (multipart part `file`)",
            description = "It goes public with the entry's next revision.")
    @PostMapping(path = ENTRY + "/attachments", consumes = MediaType.MULTIPART_FORM_DATA_VALUE)
    @ResponseStatus(HttpStatus.CREATED)
    ResponseEntity<EntryDocument.FileDocument> attach(
            @PathVariable long id, @RequestPart MultipartFile file, Actor actor)
            throws IOException {
        EntryDocument.FileDocument kept = jsons.file(desk.attach(new EntryId(id), file, actor));
        return ResponseEntity.created(URI.create(kept.url())).body(kept);
    }

    @Operation(
            summary = "List the files of an entry",
            description = "Each with its address, type, size and SHA-256.")
    @GetMapping(ENTRY + "/attachments")
    List<EntryDocument.FileDocument> files(@PathVariable long id, Actor actor) {
        return attachments.of(entries.read(new EntryId(id), actor).id().thing(), actor).stream()
                .map(jsons::file)
                .toList();
    }

    private Notebook asked(String slug) {
        return notebooks
                .findBySlug(OverLimitException.requireNaming("notebook", slug))
                .orElseThrow(() -> new InvalidInputException("notebook",
                        Said.of("said.shared.there-is-no-notebook", slug)));
    }

    private static void checkMatch(@Nullable String ifMatch, Entry entry) {
        if (ifMatch == null) {
            throw RefusedRequest.withoutMatch(Said.of("said.notebook.entry"));
        }
        boolean matches = Arrays.stream(ifMatch.split(","))
                .map(String::strip)
                .anyMatch(tag -> tag.equals("*") || tag.equals(etag(entry)));
        if (!matches) {
            throw stale();
        }
    }

    private static RefusedRequest stale() {
        return new RefusedRequest(HttpStatus.PRECONDITION_FAILED,
                Said.of("said.notebook.somebody-saved-this-entry-since-you"));
    }

    /// Changes with every save, publication, redaction and holding back.
    static String etag(Entry entry) {
        return "\"" + entry.version() + "." + entry.revision() + (entry.isOnHold() ? "h" : "")
                + (entry.isWaiting() ? "w" : "") + "\"";
    }

    /// One page of entries.
    ///
    /// @param next address of the next page, null on the last
    @Schema(name = "EntryPage")
    record EntryPageDocument(long total, boolean totalIsExact, List<EntryItemDocument> items, @Nullable String next) {
    }

    /// One entry in a list.
    @Schema(name = "EntryItem")
    record EntryItemDocument(
            long id,
            String url,
            String notebook,
            String author,
            String date,
            String title,
            String kind,
            String excerpt,
            String state,
            int revision) {

        static EntryItemDocument of(EntrySummary summary, String base) {
            return new EntryItemDocument(
                    summary.id().value(),
                    base + "/entries/" + summary.id(),
                    summary.notebookSlug(),
                    summary.authorHandle(),
                    summary.labDay().toString(),
                    summary.title(),
                    summary.kind().word(),
                    summary.excerpt(),
                    summary.isDraft() ? "draft" : "published",
                    summary.revision());
        }
    }
}
