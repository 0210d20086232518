package org.daybook.web.assay;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.responses.ApiResponse;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.net.URI;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import org.daybook.assay.Assays;
import org.daybook.assay.correction.AssayCorrections;
import org.daybook.assay.correction.AssayCorrections.UnitChange;
import org.daybook.people.Actor;
import org.daybook.people.Role;
import org.daybook.shared.Said;
import org.daybook.shared.id.AssayId;
import org.daybook.web.shared.BaseAddress;
import org.daybook.web.shared.history.Edits;
import org.daybook.web.shared.request.IfMatch;
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
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.context.request.WebRequest;

/// Assays for programs.
@RestController
@Tag(name = "Assays")
class AssayApi {

    private static final String LIST = "/api/v1/assays";
    private static final String ONE = LIST + "/{slug:[a-z0-9-]+}";

    private final Assays assays;
    private final AssayCorrections corrections;
    private final BaseAddress address;

    AssayApi(Assays assays, AssayCorrections corrections, BaseAddress address) {
        this.address = address;
        this.assays = assays;
        this.corrections = corrections;
    }

    @Operation(summary = "List the assays", description = "By name, each with the number of its results and compounds.")
    @GetMapping(LIST)
    List<AssayDocument> list() {
        return assays.overview().stream().map(AssayDocument::of).toList();
    }

    @Operation(
            summary = "Add an assay",
            description = "Only the name is needed: what is measured, unit and direction are read from it where it says"
                    + " so, as from a heading of a table.")
    @ApiResponse(responseCode = "201", description = "It is new")
    @ApiResponse(responseCode = "200", description = "There is one of this name, which stays as it is")
    @ApiResponse(responseCode = "422", description = "A field cannot be accepted (field)")
    @PostMapping(LIST)
    ResponseEntity<AssayDocument> add(@RequestBody AssayRequest wanted, Actor actor) {
        AssayCorrections.Added added = corrections.add(wanted.fields(), actor);
        AssayDocument document = AssayDocument.of(added.assay());
        return ResponseEntity.status(added.isNew() ? HttpStatus.CREATED : HttpStatus.OK)
                .location(URI.create(address.prefix() + LIST + "/" + document.slug()))
                .eTag(IfMatch.etag(document.version()))
                .body(document);
    }

    @Operation(summary = "Read an assay", description = "Without its results. The ETag is for If-Match.")
    @GetMapping(ONE)
    @Nullable ResponseEntity<AssayDocument> read(@PathVariable String slug, WebRequest request) {
        AssayDocument read = AssayDocument.of(assays.bySlug(slug));
        return request.checkNotModified(IfMatch.etag(read.version())) ? null : edits(slug).answer(read);
    }

    @Operation(
            summary = "Change an assay",
            description = "What the body leaves out stays; an empty text empties a field. Another unit converts the"
                    + " results; where numbers were typed without a unit, unitChange says whether they were in the old"
                    + " one (convert) or that was a mistake (correct). If-Match must be the ETag you read.")
    @ApiResponse(responseCode = "200", description = "It is changed, or was so already")
    @ApiResponse(responseCode = "412", description = "Somebody has changed it since")
    @ApiResponse(responseCode = "422", description = "A field cannot be accepted (field)")
    @ApiResponse(responseCode = "428", description = "There is no If-Match")
    @PatchMapping(ONE)
    ResponseEntity<AssayDocument> change(
            @PathVariable String slug,
            @RequestBody AssayRequest wanted,
            @RequestHeader(value = HttpHeaders.IF_MATCH, required = false) @Nullable String ifMatch,
            Actor actor) {
        actor.require(Role.MEMBER);
        AssayId assay = assays.bySlug(slug).id();
        UnitChange units = UnitChange.of(text(wanted.unitChange()));
        return edits(slug).patch(ifMatch, wanted.fields(),
                version -> corrections.edit(assay, version, wanted.fields(), units, text(wanted.reason()), actor));
    }

    private Edits<AssayDocument> edits(String slug) {
        return new Edits<>(Said.of("said.assay.assay"),
                () -> AssayDocument.of(assays.bySlug(slug)), AssayDocument::version);
    }

    private static String text(@Nullable String sent) {
        return Objects.requireNonNullElse(sent, "");
    }

    /// What is to be another of an assay.
    ///
    /// @param type what is measured: IC50, t1/2, LogD
    /// @param units symbol of the unit in which results are kept
    /// @param direction `lower-is-better`, `higher-is-better` or `neither`
    /// @param protocol an http or https address
    /// @param unitChange `convert` or `correct`, where numbers were typed without a unit
    /// @param reason why
    @Schema(name = "AssayChange")
    record AssayRequest(
            @Nullable String name, @Nullable String target, @Nullable String organism, @Nullable String strain,
            @Nullable String lab, @Nullable String type, @Nullable String units, @Nullable String direction,
            @Nullable String protocol, @Nullable String protocolVersion, @Nullable String unitChange,
            @Nullable String reason) {

        Map<String, String> fields() {
            Map<String, String> fields = new TreeMap<>();
            put(fields, "name", name);
            put(fields, "target", target);
            put(fields, "organism", organism);
            put(fields, "strain", strain);
            put(fields, "lab", lab);
            put(fields, "type", type);
            put(fields, "units", units);
            put(fields, "direction", direction);
            put(fields, "protocol", protocol);
            put(fields, "protocolVersion", protocolVersion);
            return fields;
        }

        private static void put(Map<String, String> fields, String name, @Nullable String text) {
            if (text != null) {
                fields.put(name, text);
            }
        }
    }
}
