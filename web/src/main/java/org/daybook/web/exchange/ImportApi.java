package org.daybook.web.exchange;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.media.ArraySchema;
import io.swagger.v3.oas.annotations.media.Content;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.net.URI;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.daybook.exchange.imports.Import;
import org.daybook.exchange.imports.ImportedRow;
import org.daybook.exchange.imports.Imports;
import org.daybook.exchange.imports.Outcome;
import org.daybook.exchange.row.Trusted;
import org.daybook.exchange.undo.ImportUndo;
import org.daybook.exchange.undo.work.ImportUndos;
import org.daybook.people.Actor;
import org.daybook.people.People;
import org.daybook.people.Person;
import org.daybook.shared.InvalidInputException;
import org.daybook.shared.Page;
import org.daybook.shared.Said;
import org.daybook.shared.id.ImportId;
import org.daybook.web.shared.Addresses;
import org.daybook.web.shared.language.Words;
import org.jspecify.annotations.Nullable;
import org.springdoc.core.annotations.ParameterObject;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RequestPart;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.multipart.MultipartFile;

/// Imports for programs.
@RestController
@Tag(name = "Imports")
class ImportApi {

    private static final int HISTORY = 50;
    private static final int ROWS = 1_000;

    private final Imports imports;
    private final ImportUndos undos;
    private final People people;
    private final Words words;

    ImportApi(Imports imports, ImportUndos undos, People people, Words words) {
        this.imports = imports;
        this.undos = undos;
        this.people = people;
        this.words = words;
    }

    @Operation(
            summary = "Import a table or structure file",
            description =
                    "csv, tsv, xlsx, xls or sdf. Answers 202 at once; follow Location until the state is completed (or"
                        + " previewed with dryRun=true, then POST …/commit). `mapping` is a JSON array of {column?,"
                        + " role?, assay?, unit?, decimal?, zero?, dates?}, columns counted from 0; without a column"
                        + " an answer is about all. {trust} says smiles, inchi, number or id, for rows whose parts"
                        + " mean different compounds; {row, trust} says it for one row, auto takes it back.")
    @PostMapping(path = "/api/v1/imports", consumes = MediaType.MULTIPART_FORM_DATA_VALUE)
    @ResponseStatus(HttpStatus.ACCEPTED)
    ResponseEntity<ImportDocument> upload(
            @RequestPart MultipartFile file,
            @RequestParam(required = false) @Nullable String kind,
            @RequestParam(defaultValue = "[]") String mapping,
            @RequestParam(defaultValue = "false") boolean dryRun,
            @ParameterObject @ModelAttribute ReadingForm reading,
            @RequestParam(required = false) @Nullable String campaign,
            Actor actor)
            throws IOException {
        Import one = imports.upload(
                Optional.ofNullable(file.getOriginalFilename()).orElse("table"),
                file.getInputStream(),
                new Imports.Options(
                        reading.reading(),
                        MappingForm.fromJson(mapping),
                        campaign,
                        MappingForm.trusted(mapping, Trusted.NOTHING),
                        dryRun),
                actor);
        return ResponseEntity.accepted().location(URI.create("/api/v1/imports/" + one.id()))
                .body(document(one, null, 0, actor));
    }

    @Operation(summary = "List the imports", description = "Newest first, without columns and rows; at most 50 a page,"
            + " Link says where the next one is. Those of which nothing is stored yet only for their senders and"
            + " members.")
    @GetMapping({"/api/v1/imports", "/imports.json"})
    List<ImportDocument> list(@RequestParam(defaultValue = "1") int page, Actor actor, HttpServletResponse response) {
        int asked = Math.clamp(page, 1, 100_000);
        Page<Import> found = imports.history(asked, HISTORY, actor);
        List<Import> shown = found.items();
        found.nextCursor().ifPresent(next -> response.addHeader(
                HttpHeaders.LINK, "</api/v1/imports?page=" + (asked + 1) + ">; rel=\"next\""));
        Map<ImportId, ImportUndo> undone = undos.find(shown.stream().map(Import::id).toList());
        return shown.stream()
                .map(one -> withoutRows(one).undone(undone(Optional.ofNullable(undone.get(one.id())))))
                .toList();
    }

    @Operation(
            summary = "Show an import",
            description = "State, counts and rows. The four counts add up to rowsDone; in the end that is rowsRead.")
    @GetMapping({"/api/v1/imports/" + Addresses.ID, "/imports/" + Addresses.ID + ".json"})
    ImportDocument show(
            @PathVariable long id,
            @RequestParam(required = false) @Nullable String outcome,
            @RequestParam(defaultValue = "0") int after,
            Actor actor) {
        return document(imports.get(new ImportId(id), actor), outcome, after, actor);
    }

    @Operation(
            summary = "Read the file of an import in another way",
            description =
                    "Sheet, encoding, delimiter or rows of the headings, where the evidence misled; what is left out"
                            + " is found out. All rows are looked at again, and what columns are is found out anew.")
    @PostMapping("/api/v1/imports/" + Addresses.ID + "/reading")
    @ResponseStatus(HttpStatus.ACCEPTED)
    ResponseEntity<ImportDocument> reread(@PathVariable long id, @RequestBody ReadingForm reading, Actor actor)
            throws IOException {
        imports.reread(new ImportId(id), reading.reading(), actor);
        return ResponseEntity.accepted().location(URI.create("/api/v1/imports/" + id))
                .body(document(imports.get(new ImportId(id), actor), null, 0, actor));
    }

    @Operation(
            summary = "Answer questions about a previewed import",
            description = "The body is a mapping as at the upload; what it does not name stays. All rows are looked at"
                    + " again: follow Location.",
            requestBody = @io.swagger.v3.oas.annotations.parameters.RequestBody(content = @Content(
                    mediaType = MediaType.APPLICATION_JSON_VALUE,
                    array = @ArraySchema(schema = @Schema(type = "object")))))
    @PostMapping(path = "/api/v1/imports/" + Addresses.ID + "/mapping", consumes = MediaType.APPLICATION_JSON_VALUE)
    @ResponseStatus(HttpStatus.ACCEPTED)
    ResponseEntity<ImportDocument> decide(@PathVariable long id, @RequestBody String mapping, Actor actor) {
        ImportId importId = new ImportId(id);
        Import one = imports.get(importId, actor);
        imports.decide(
                importId,
                MappingForm.fromJson(mapping),
                one.campaign(),
                MappingForm.trusted(mapping, one.trusted()),
                actor);
        return ResponseEntity.accepted().location(URI.create("/api/v1/imports/" + id))
                .body(document(imports.get(importId, actor), null, 0, actor));
    }

    @Operation(
            summary = "Store the rows of a previewed import",
            description = "Goes on in the background: follow Location until the state is completed.")
    @PostMapping("/api/v1/imports/" + Addresses.ID + "/commit")
    @ResponseStatus(HttpStatus.ACCEPTED)
    ResponseEntity<ImportDocument> commit(@PathVariable long id, Actor actor) {
        imports.commit(new ImportId(id), actor);
        return ResponseEntity.accepted().location(URI.create("/api/v1/imports/" + id))
                .body(document(imports.get(new ImportId(id), actor), null, 0, actor));
    }

    @Operation(summary = "Cancel an import", description =
            "Nothing stored yet: it is removed with its file, and missing from then on. "
            + "Else it stops between two batches of rows; what is stored by then stays.")
    @PostMapping("/api/v1/imports/" + Addresses.ID + "/cancellation")
    ImportDocument cancel(@PathVariable long id, Actor actor) {
        Import left = imports.cancel(new ImportId(id), actor);
        return left.state() == Import.State.CANCELLED ? withoutRows(left) : document(left, null, 0, actor);
    }

    @Operation(summary = "Take an import back", description =
            "For its sender and owners. Its file and all that was typed in it are gone; "
            + "who, when and why stay, and so does what was stored from it.")
    @PostMapping("/api/v1/imports/" + Addresses.ID + "/withdrawal")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    void withdraw(@PathVariable long id, @RequestBody WithdrawalRequest request, Actor actor) {
        imports.withdraw(new ImportId(id), Objects.requireNonNullElse(request.reason(), ""), actor);
    }

    /// Why an import is taken back.
    record WithdrawalRequest(@Nullable String reason) {
    }

    private ImportDocument withoutRows(Import one) {
        ImportDocument.WithdrawalDocument withdrawn = Optional.ofNullable(one.withdrawal())
                .map(back -> new ImportDocument.WithdrawalDocument(people.find(back.by()).map(Person::handle)
                        .orElse(""), back.at(), back.reason())).orElse(null);
        return ImportDocument.of(one, Map.of(), List.of(), List.of(), List.of(), null, words).takenBack(withdrawn);
    }

    private ImportDocument document(Import one, @Nullable String outcome, int after, Actor actor) {
        Outcome only = outcome == null ? null : outcome(outcome);
        List<ImportedRow> rows = imports.rows(one.id(), only, after, ROWS, actor);
        String next = rows.size() < ROWS
                ? null
                : "/api/v1/imports/" + one.id() + "?after=" + rows.getLast().row()
                        + (outcome == null ? "" : "&outcome=" + outcome);
        return ImportDocument.of(
                        one,
                        imports.remarks(one.id(), actor),
                        imports.columns(one.id(), actor),
                        imports.questions(one.id(), actor),
                        rows,
                        next,
                        words)
                .undone(undone(undos.find(one.id())));
    }

    private ImportDocument.@Nullable WithdrawalDocument undone(Optional<ImportUndo> undo) {
        return undo.map(one -> new ImportDocument.WithdrawalDocument(
                people.find(one.by()).map(Person::handle).orElse(""), one.at(), one.reason())).orElse(null);
    }

    private static Outcome outcome(String name) {
        for (Outcome outcome : Outcome.values()) {
            if (outcome.key().equalsIgnoreCase(name)) {
                return outcome;
            }
        }
        throw new InvalidInputException("outcome", Said.of("said.exchange.is-none-of-created-updated-unchanged", name));
    }
}
