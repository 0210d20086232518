package org.daybook.web.assay.result;

import io.swagger.v3.oas.annotations.Hidden;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.responses.ApiResponse;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.net.URI;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.TreeMap;
import org.daybook.assay.Activity;
import org.daybook.assay.correction.Results.Entering;
import org.daybook.assay.correction.Results;
import org.daybook.assay.correction.TypedResult;
import org.daybook.people.Actor;
import org.daybook.people.Role;
import org.daybook.shared.InvalidInputException;
import org.daybook.shared.MissingException;
import org.daybook.shared.Said;
import org.daybook.shared.id.ActivityId;
import org.daybook.web.shared.Addresses;
import org.daybook.web.shared.BaseAddress;
import org.daybook.web.shared.history.Edits;
import org.daybook.web.shared.lines.JsonLines.LineOutcome;
import org.daybook.web.shared.lines.JsonLines;
import org.daybook.web.shared.request.IfMatch;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.DeleteMapping;
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

/// Single results for programs.
@RestController
@Tag(name = "Activities")
class ActivityApi {

    private static final String LIST = "/api/v1/activities";
    private static final String ONE = LIST + "/" + Addresses.ID;

    private final ActivityPages pages;
    private final Results results;
    private final BaseAddress address;
    private final JsonLines lines;

    ActivityApi(ActivityPages pages, Results results, BaseAddress address, JsonLines lines) {
        this.lines = lines;
        this.pages = pages;
        this.results = results;
        this.address = address;
    }

    @Operation(
            summary = "List results",
            description = "Those that count, in the order they were recorded; of one compound, one assay, or both.")
    @GetMapping(LIST)
    ActivitiesDocument list(
            @Parameter(description = "a number or InChIKey") @RequestParam(defaultValue = "") String compound,
            @Parameter(description = "slug of an assay") @RequestParam(defaultValue = "") String assay,
            @Parameter(description = "id of the last one that you have seen") @RequestParam(defaultValue = "0")
                    long after,
            @Parameter(description = "1 to 200") @RequestParam(defaultValue = "50") int limit) {
        return pages.list(compound, assay, Math.max(0, after), Math.clamp(limit, 1, 200), address.prefix() + LIST);
    }

    @Operation(
            summary = "Enter a result",
            description = "value is what stands in a cell of a table: 0.4, >10 uM, 0.66 ± 0.02, nd; several values"
                    + " give as many results. With supersedes it stands for another, which is retracted (reason). A"
                    + " program that sends the same Idempotency-Key again gets the same results.")
    @ApiResponse(responseCode = "201", description = "They are recorded; Location is that of the first")
    @ApiResponse(responseCode = "409", description = "The result that it stands for is retracted already")
    @ApiResponse(responseCode = "422", description = "A field cannot be accepted (field)")
    @PostMapping(LIST)
    @ResponseStatus(HttpStatus.CREATED)
    ResponseEntity<EnteredDocument> enter(
            @RequestBody ActivityRequest wanted,
            @RequestHeader(name = "Idempotency-Key", defaultValue = "") String key,
            Actor actor) {
        actor.require(Role.MEMBER);
        ActivityId old = wanted.supersedes() == null ? null : new ActivityId(wanted.supersedes());
        Entering entering = new Entering(old, text(wanted.reason()), key);
        List<Activity> entered = results.enter(TypedResult.of(wanted.fields()), entering, actor);
        return ResponseEntity.created(URI.create(address.prefix() + LIST + "/" + entered.getFirst().id()))
                .body(new EnteredDocument(pages.documents(entered)));
    }

    /// Described beside the one that takes a single thing (`ManyAtOnce`).
    @Hidden
    @PostMapping(path = LIST, consumes = JsonLines.MEDIA_TYPE)
    void enterAll(HttpServletRequest request, HttpServletResponse response, Actor actor) throws IOException {
        actor.require(Role.MEMBER);
        List<ActivityId> entered = new ArrayList<>();
        lines.answer(request, response, ActivityRequest.class, wanted -> {
            if (wanted.supersedes() != null) {
                throw new InvalidInputException("supersedes", "A result that stands for another is entered by itself");
            }
            List<Activity> recorded = results.enterAmongMany(TypedResult.of(wanted.fields()), actor);
            entered.addAll(recorded.stream().map(Activity::id).toList());
            return LineOutcome.of(HttpStatus.CREATED, new EnteredDocument(pages.documents(recorded)));
        }, () -> results.noteEntered(entered, actor));
    }

    @Operation(summary = "Read a result", description = "A retracted one says why. The ETag is for If-Match.")
    @GetMapping({ONE, "/activities/" + Addresses.ID + ".json"})
    @Nullable ResponseEntity<ActivityDocument> read(@PathVariable long id, WebRequest request) {
        ActivityDocument read = pages.document(new ActivityId(id));
        if (request.checkNotModified(IfMatch.etag(read.version()))) {
            return null;
        }
        return edits(new ActivityId(id)).answer(read);
    }

    @Operation(
            summary = "Change a result",
            description = "What the body leaves out stays; an empty text empties a field. If-Match must be the ETag"
                    + " you read. What was before stands in the history.")
    @ApiResponse(responseCode = "200", description = "It is changed, or was so already")
    @ApiResponse(responseCode = "409", description = "It is retracted")
    @ApiResponse(responseCode = "412", description = "Somebody has changed it since")
    @ApiResponse(responseCode = "422", description = "A field cannot be accepted (field)")
    @ApiResponse(responseCode = "428", description = "There is no If-Match")
    @PatchMapping(ONE)
    ResponseEntity<ActivityDocument> change(
            @PathVariable long id,
            @RequestBody ActivityRequest wanted,
            @RequestHeader(value = HttpHeaders.IF_MATCH, required = false) @Nullable String ifMatch,
            Actor actor) {
        actor.require(Role.MEMBER);
        ActivityId edited = new ActivityId(id);
        return edits(edited).patch(ifMatch, wanted.fields(),
                version -> results.edit(edited, version, wanted.fields(), text(wanted.reason()), actor));
    }

    @Operation(
            summary = "Retract a result",
            description = "It stays readable with the reason, and is left out of lists, means, searches and exports.")
    @ApiResponse(responseCode = "201", description = "It is retracted")
    @ApiResponse(responseCode = "409", description = "It was retracted before")
    @PostMapping(ONE + "/retraction")
    @ResponseStatus(HttpStatus.CREATED)
    ActivityDocument retract(@PathVariable long id, @RequestBody RetractionRequest wanted, Actor actor) {
        results.retract(List.of(new ActivityId(id)), text(wanted.reason()), actor);
        return pages.document(new ActivityId(id));
    }

    @Operation(
            summary = "Read why a result is retracted",
            description = "404 of one that counts.")
    @GetMapping(ONE + "/retraction")
    ActivityDocument.RetractionDocument retraction(@PathVariable long id) {
        return Optional.ofNullable(pages.document(new ActivityId(id)).retraction())
                .orElseThrow(() -> new MissingException("Result " + id + " is not retracted"));
    }

    @Operation(summary = "Take the retraction of a result back", description = "It counts again.")
    @ApiResponse(responseCode = "200", description = "It counts again")
    @ApiResponse(responseCode = "409", description = "It is not retracted, or another stands for it and counts")
    @DeleteMapping(ONE + "/retraction")
    ActivityDocument restore(@PathVariable long id, @RequestParam(defaultValue = "") String reason, Actor actor) {
        results.restore(new ActivityId(id), reason, actor);
        return pages.document(new ActivityId(id));
    }

    private Edits<ActivityDocument> edits(ActivityId id) {
        return new Edits<>(Said.of("said.assay.result"), () -> pages.document(id), ActivityDocument::version);
    }

    private static String text(@Nullable String sent) {
        return Objects.requireNonNullElse(sent, "");
    }

    /// A result as it is typed; what is left out is empty, or stays.
    ///
    /// @param compound a number or InChIKey
    /// @param batch code of the lot, with the number before it where several have it: `OSM-S-106/02`
    /// @param assay slug or name
    /// @param value as in a cell of a table
    /// @param units unit of a number that states none; that of the assay if it is left out
    /// @param n number of experiments
    /// @param measuredOn a day as yyyy-mm-dd
    /// @param supersedes id of the result that a new one stands for
    /// @param reason why
    @Schema(name = "ActivityRequest")
    record ActivityRequest(
            @Nullable String compound, @Nullable String batch, @Nullable String assay, @Nullable String value,
            @Nullable String units, @Nullable Integer n, @Nullable String measuredOn, @Nullable String lab,
            @Nullable String comment, @Nullable String source, @Nullable Long supersedes, @Nullable String reason) {

        Map<String, String> fields() {
            Map<String, String> fields = new TreeMap<>();
            put(fields, "compound", compound);
            put(fields, "batch", batch);
            put(fields, "assay", assay);
            put(fields, "value", value);
            put(fields, "units", units);
            put(fields, "n", n == null ? null : n.toString());
            put(fields, "measuredOn", measuredOn);
            put(fields, "lab", lab);
            put(fields, "comment", comment);
            put(fields, "source", source);
            return fields;
        }

        private static void put(Map<String, String> fields, String name, @Nullable String text) {
            if (text != null) {
                fields.put(name, text);
            }
        }
    }

    /// Why a result is retracted.
    @Schema(name = "RetractionRequest")
    record RetractionRequest(@Nullable String reason) {
    }

    /// Some results.
    ///
    /// @param next address of the next ones, null if there are none
    @Schema(name = "ActivityList")
    record ActivitiesDocument(List<ActivityDocument> items, @Nullable String next) {
    }

    /// What was entered by one request.
    ///
    /// @param items one a value of the cell
    @Schema(name = "EnteredActivities")
    record EnteredDocument(List<ActivityDocument> items) {
    }
}
