package org.daybook.web.exchange;

import io.swagger.v3.oas.annotations.Hidden;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.media.Content;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.responses.ApiResponse;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.io.IOException;
import java.io.OutputStream;
import java.util.Iterator;
import java.util.List;
import java.util.function.IntFunction;
import java.util.function.Supplier;
import java.util.stream.Stream;
import org.daybook.assay.Activity;
import org.daybook.assay.ActivityOrder;
import org.daybook.exchange.export.Exports;
import org.daybook.exchange.export.ShownResults;
import org.daybook.exchange.imports.Imports;
import org.daybook.exchange.imports.Outcome;
import org.daybook.exchange.row.Remark;
import org.daybook.exchange.sheet.SheetFormat;
import org.daybook.notebook.Notebooks;
import org.daybook.people.Actor;
import org.daybook.people.group.Project;
import org.daybook.people.group.Projects;
import org.daybook.registry.Compounds;
import org.daybook.registry.compound.Compound;
import org.daybook.registry.compound.CompoundOrder;
import org.daybook.shared.MissingException;
import org.daybook.shared.Page;
import org.daybook.shared.Said;
import org.daybook.shared.id.CompoundId;
import org.daybook.shared.id.ImportId;
import org.daybook.shared.id.NotebookId;
import org.daybook.web.shared.Addresses;
import org.daybook.web.shared.Costly;
import org.daybook.web.shared.error.UnknownParameterException;
import org.jspecify.annotations.Nullable;
import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.servlet.mvc.method.annotation.StreamingResponseBody;

/// Everything public as files, streamed.
@Costly
@RestController
@Tag(name = "Exports")
class ExportController {

    private static final int PAGE = 500;

    private final Exports exports;
    private final Imports imports;
    private final ShownResults results;
    private final Compounds compounds;
    private final Notebooks notebooks;
    private final Projects projects;

    ExportController(
            Exports exports,
            Imports imports,
            ShownResults results,
            Compounds compounds,
            Notebooks notebooks,
            Projects projects) {
        this.projects = projects;
        this.exports = exports;
        this.imports = imports;
        this.results = results;
        this.compounds = compounds;
        this.notebooks = notebooks;
    }

    @Operation(
            summary = "Export everything of one kind",
            description = "`what`: compounds, batches, activities, entries or campaigns; `format`: csv, xlsx, json,"
                + " sdf, smi. `project` (a slug) narrows it to what belongs to one, `assay` (a slug) activities,"
                + " `notebook` (a slug) entries; one of them. In CSV a text that a"
                + " spreadsheet would calculate gets an apostrophe in front, unless raw=true.")
    @ApiResponse(responseCode = "200", description = "The file", content = {
            @Content(mediaType = "text/csv", schema = @Schema(type = "string")),
            @Content(mediaType = "application/octet-stream", schema = @Schema(type = "string", format = "binary"))})
    @GetMapping("/api/v1/export/{what}.{format}")
    ResponseEntity<StreamingResponseBody> everything(
            @PathVariable String what,
            @PathVariable String format,
            @RequestParam(defaultValue = "false") boolean raw,
            @RequestParam(defaultValue = "") String assay,
            @RequestParam(defaultValue = "") String notebook,
            @RequestParam(defaultValue = "") String project,
            Actor actor) {
        Exports.Style style = style(format, raw);
        UnknownParameterException.refuseUnless(what.equals("activities") || assay.isEmpty(), "assay");
        UnknownParameterException.refuseUnless(what.equals("entries") || notebook.isEmpty(), "notebook");
        if (!project.isEmpty()) {
            UnknownParameterException.refuseUnless(assay.isEmpty(), "assay");
            UnknownParameterException.refuseUnless(notebook.isEmpty(), "notebook");
            return everything(what, projects.chosen(project), style, actor);
        }
        return switch (what) {
            case "compounds" -> file(what, style, out -> exports.compounds(style, out));
            case "batches" -> file(what, style, out -> exports.batches(style, out));
            case "activities" ->
                assay.isEmpty()
                        ? file(what, style, out -> exports.activities(style, out))
                        : results(assay, ActivityOrder.VALUE, style);
            case "entries" -> entries(notebook, withWords(style), actor);
            case "campaigns" -> file(what, withWords(style), out -> exports.campaigns(null, style, out));
            default ->
                throw new MissingException(Said.of("said.exchange.there-is-no-export-of", what));
        };
    }

    private ResponseEntity<StreamingResponseBody> everything(String what, Project project, Exports.Style style,
            Actor actor) {
        String name = what + "-" + project.slug();
        Supplier<Iterator<CompoundId>> own = () -> pages(page ->
                compounds.list(project.id(), CompoundOrder.NUMBER, page, PAGE));
        return switch (what) {
            case "compounds" -> file(name, style, out -> exports.compounds(own.get(), List.of(), style, out));
            case "batches" -> file(name, style, out -> exports.batches(own.get(), style, out));
            case "activities" -> file(name, style, out -> exports.activities(own.get(), style, out));
            case "entries" -> file(name, withWords(style), out -> exports.entries(project.id(), style, actor, out));
            case "campaigns" -> file(name, withWords(style), out -> exports.campaigns(project.id(), style, out));
            default ->
                throw new MissingException(Said.of("said.exchange.there-is-no-export-of", what));
        };
    }

    private static Exports.Style withWords(Exports.Style style) {
        if (style.format() == SheetFormat.SDF || style.format() == SheetFormat.SMI) {
            throw new MissingException(Said.of("said.exchange.these-are-no-structures-ask"));
        }
        return style;
    }

    private ResponseEntity<StreamingResponseBody> entries(String slug, Exports.Style style, Actor actor) {
        NotebookId notebook = slug.isEmpty() ? null : notebooks.findBySlug(slug)
                .orElseThrow(() -> new MissingException(Said.of("said.shared.there-is-no-notebook", slug))).id();
        return file(
                slug.isEmpty() ? "entries" : "entries-" + slug,
                style,
                out -> exports.entries(notebook, style, actor, out));
    }

    /// Page after page of a list; the first is read at once, so that what it refuses is answered before the file
    /// begins.
    private static Iterator<CompoundId> pages(IntFunction<Page<Compound>> list) {
        Page<Compound> first = list.apply(1);
        return Stream.iterate(1, page -> page + 1)
                .map(page -> page == 1 ? first : list.apply(page))
                .takeWhile(page -> !page.items().isEmpty())
                .flatMap(page -> page.items().stream())
                .map(Compound::id)
                .iterator();
    }

    @Hidden
    @GetMapping("/assays/{slug:[a-z0-9-]+}.{format:csv|xlsx|sdf}")
    ResponseEntity<StreamingResponseBody> assay(@PathVariable String slug, @PathVariable String format,
            @RequestParam(defaultValue = "value") String sort, @RequestParam(defaultValue = "false") boolean raw) {
        return results(slug, ActivityOrder.of(sort), style(format, raw));
    }

    private ResponseEntity<StreamingResponseBody> results(String assay, ActivityOrder order, Exports.Style style) {
        List<Activity> shown = results.of(assay, order);
        return file(assay, style, out -> exports.results(shown, style, out));
    }

    @Hidden
    @GetMapping("/imports/" + Addresses.ID + "/{part:original|report|rejected}.{format:csv|xlsx|json}")
    ResponseEntity<StreamingResponseBody> importPart(
            @PathVariable long id,
            @PathVariable String part,
            @PathVariable String format,
            @RequestParam(required = false) @Nullable Outcome outcome,
            @RequestParam(required = false) Remark.@Nullable Kind kind,
            @RequestParam(defaultValue = "false") boolean raw,
            Actor actor) {
        Exports.Style style = style(format, raw);
        Exports.Rows rows = new Exports.Rows(outcome, kind);
        UnknownParameterException.refuseUnless(!part.equals("rejected") || outcome == null, "outcome");
        UnknownParameterException.refuseUnless(!part.equals("rejected") || kind == null, "kind");
        ImportId importId = imports.get(new ImportId(id), actor).id();
        return file("import-" + id + "-" + part, style, out -> {
            switch (part) {
                case "original" -> exports.original(importId, rows, style, actor, out);
                case "report" -> exports.report(importId, rows, style, actor, out);
                default -> exports.rejected(importId, style, actor, out);
            }
        });
    }

    /// The bytes that were uploaded; never shown by the browser itself.
    @Hidden
    @GetMapping("/imports/" + Addresses.ID + "/file")
    ResponseEntity<StreamingResponseBody> upload(@PathVariable long id, Actor actor) {
        var one = imports.get(new ImportId(id), actor);
        return ResponseEntity.ok()
                .header(HttpHeaders.CONTENT_TYPE, "application/octet-stream")
                .header(
                        HttpHeaders.CONTENT_DISPOSITION,
                        ContentDisposition.attachment()
                                .filename(one.fileName(), java.nio.charset.StandardCharsets.UTF_8)
                                .build()
                                .toString())
                .body(out -> {
                    try (var bytes = imports.original(one.id(), actor)) {
                        bytes.transferTo(out);
                    }
                });
    }

    private static Exports.Style style(String format, boolean raw) {
        return new Exports.Style(
                SheetFormat.of(format).orElseThrow(() -> new MissingException(
                        Said.of("said.shared.there-is-no-format", format))),
                raw);
    }

    private static ResponseEntity<StreamingResponseBody> file(String name, Exports.Style style, Body body) {
        ContentDisposition disposition = ContentDisposition.attachment()
                .filename(name + "." + style.format().extension())
                .build();
        return ResponseEntity.ok().header(HttpHeaders.CONTENT_TYPE, style.format().mediaType())
                .header(HttpHeaders.CONTENT_DISPOSITION, disposition.toString()).body(body::writeTo);
    }

    /// Writes the file.
    private interface Body {

        void writeTo(OutputStream out) throws IOException;
    }
}
