package org.daybook.web.registry.batch;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.responses.ApiResponse;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.net.URI;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.daybook.people.Actor;
import org.daybook.people.Role;
import org.daybook.registry.Compounds;
import org.daybook.registry.batch.BatchCorrections;
import org.daybook.registry.batch.Batches;
import org.daybook.shared.MissingException;
import org.daybook.shared.Said;
import org.daybook.shared.id.BatchId;
import org.daybook.web.shared.Addresses;
import org.daybook.web.shared.BaseAddress;
import org.daybook.web.shared.history.Edits;
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

/// Single batches for programs.
@RestController
@Tag(name = "Batches")
class BatchApi {

    private static final String ONE = "/api/v1/batches/" + Addresses.ID;

    private final BatchPages pages;
    private final BatchCorrections corrections;
    private final Compounds compounds;
    private final BaseAddress address;

    BatchApi(BatchPages pages, BatchCorrections corrections, Compounds compounds, BaseAddress address) {
        this.pages = pages;
        this.corrections = corrections;
        this.compounds = compounds;
        this.address = address;
    }

    @Operation(
            summary = "Add a batch to a compound",
            description = "Without a code it gets the next free one (01, 02 …). One with the same code under the same"
                    + " number is here already and stays as it is. A program that sends the same Idempotency-Key again"
                    + " gets the same batch.")
    @ApiResponse(responseCode = "200", description = "It was here already")
    @ApiResponse(responseCode = "201", description = "It is added")
    @ApiResponse(responseCode = "409", description = "One with this code is here and has something else")
    @ApiResponse(responseCode = "422", description = "A field cannot be accepted (field)")
    @PostMapping("/api/v1/compounds/{number}/batches")
    @ResponseStatus(HttpStatus.CREATED)
    ResponseEntity<BatchDocument> add(
            @PathVariable String number,
            @RequestBody BatchRequest wanted,
            @RequestHeader(name = "Idempotency-Key", defaultValue = "") String key,
            Actor actor) {
        actor.require(Role.MEMBER);
        Batches.Recorded recorded =
                corrections.add(compounds.get(number).id(), wanted.toForm().toNewBatch(), key, actor);
        BatchDocument added = pages.document(recorded.batch().id());
        URI location = URI.create(address.prefix() + "/api/v1/batches/" + added.id());
        return ResponseEntity.status(recorded.isNew() ? HttpStatus.CREATED : HttpStatus.OK)
                .location(location).eTag(IfMatch.etag(added.version())).body(added);
    }

    @Operation(summary = "List the batches of a compound", description = "Retracted ones too, which say why.")
    @GetMapping("/api/v1/compounds/{number}/batches")
    BatchesDocument list(@PathVariable String number) {
        return new BatchesDocument(pages.all(compounds.get(number).id()));
    }

    @Operation(summary = "Read why a batch is retracted", description = "404 of one that counts.")
    @GetMapping(ONE + "/retraction")
    BatchDocument.RetractionDocument retraction(@PathVariable long id) {
        return Optional.ofNullable(pages.document(new BatchId(id)).retraction())
                .orElseThrow(() -> new MissingException("Batch " + id + " is not retracted"));
    }

    @Operation(summary = "Read a batch", description = "A retracted one says why. The ETag is for If-Match.")
    @GetMapping({ONE, "/batches/" + Addresses.ID + ".json"})
    @Nullable ResponseEntity<BatchDocument> read(@PathVariable long id, WebRequest request) {
        BatchDocument read = pages.document(new BatchId(id));
        return request.checkNotModified(IfMatch.etag(read.version())) ? null : edits(new BatchId(id)).answer(read);
    }

    @Operation(
            summary = "Change a batch",
            description = "What the body leaves out stays; an empty text empties a field. If-Match must be the ETag"
                    + " you read. What was before stands in the history.")
    @ApiResponse(responseCode = "200", description = "It is changed, or was so already")
    @ApiResponse(responseCode = "409", description = "It is retracted")
    @ApiResponse(responseCode = "412", description = "Somebody has changed it since")
    @ApiResponse(responseCode = "422", description = "A field cannot be accepted (field)")
    @ApiResponse(responseCode = "428", description = "There is no If-Match")
    @PatchMapping(ONE)
    ResponseEntity<BatchDocument> change(
            @PathVariable long id,
            @RequestBody BatchRequest wanted,
            @RequestHeader(value = HttpHeaders.IF_MATCH, required = false) @Nullable String ifMatch,
            Actor actor) {
        actor.require(Role.MEMBER);
        BatchId edited = new BatchId(id);
        Map<String, String> fields = wanted.toForm().fields();
        return edits(edited).patch(ifMatch, fields,
                version -> corrections.edit(edited, version, fields, BatchForm.text(wanted.reason()), actor));
    }

    @Operation(
            summary = "Retract a batch",
            description = "It stays readable with the reason, and is left out of lists and exports; its results stay.")
    @ApiResponse(responseCode = "201", description = "It is retracted")
    @ApiResponse(responseCode = "409", description = "It was retracted before")
    @PostMapping(ONE + "/retraction")
    @ResponseStatus(HttpStatus.CREATED)
    BatchDocument retract(@PathVariable long id, @RequestBody BatchRetractionRequest wanted, Actor actor) {
        corrections.retract(new BatchId(id), BatchForm.text(wanted.reason()), actor);
        return pages.document(new BatchId(id));
    }

    @Operation(summary = "Take the retraction of a batch back", description = "It counts again.")
    @ApiResponse(responseCode = "200", description = "It counts again")
    @ApiResponse(responseCode = "409", description = "It is not retracted")
    @DeleteMapping(ONE + "/retraction")
    BatchDocument restore(@PathVariable long id, @RequestParam(defaultValue = "") String reason, Actor actor) {
        corrections.restore(new BatchId(id), reason, actor);
        return pages.document(new BatchId(id));
    }

    private Edits<BatchDocument> edits(BatchId id) {
        return new Edits<>(Said.of("said.registry.batch"), () -> pages.document(id), BatchDocument::version);
    }

    /// A batch as it is typed; what is left out is empty, or stays.
    ///
    /// @param number that it was made under, when it is added
    /// @param entry number or address of the entry in which it was made
    /// @param madeOn a day as yyyy-mm-dd
    /// @param reason why it is changed
    @Schema(name = "BatchRequest")
    record BatchRequest(
            @Nullable String number, @Nullable String code, @Nullable String amount, @Nullable String purity,
            @Nullable String salt, @Nullable String supplier, @Nullable String entry, @Nullable String madeOn,
            @Nullable String remark, @Nullable String reason) {

        BatchForm toForm() {
            return new BatchForm(
                    number, code, amount, purity, salt, supplier, entry, madeOn, remark, reason, null, null);
        }
    }

    /// The batches of a compound.
    @Schema(name = "BatchList")
    record BatchesDocument(List<BatchDocument> items) {
    }

    /// Why a batch is retracted.
    @Schema(name = "BatchRetractionRequest")
    record BatchRetractionRequest(@Nullable String reason) {
    }
}
