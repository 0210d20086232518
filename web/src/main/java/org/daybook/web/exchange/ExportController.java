package org.daybook.web.exchange;

import io.swagger.v3.oas.annotations.Hidden;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.io.IOException;
import java.io.OutputStream;
import java.util.Iterator;
import java.util.List;
import java.util.stream.Stream;
import org.daybook.assay.Activities;
import org.daybook.assay.Activity;
import org.daybook.assay.Assays;
import org.daybook.campaign.Campaigns;
import org.daybook.campaign.Memberships;
import org.daybook.exchange.Exports;
import org.daybook.exchange.Imports;
import org.daybook.exchange.sheet.SheetFormat;
import org.daybook.people.Actor;
import org.daybook.registry.Compound;
import org.daybook.registry.CompoundOrder;
import org.daybook.shared.CompoundId;
import org.daybook.shared.ImportId;
import org.daybook.shared.MissingException;
import org.daybook.web.shared.Addresses;
import org.daybook.web.shared.Costly;
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
    private final Assays assays;
    private final Activities activities;
    private final Campaigns campaigns;
    private final Memberships memberships;

    ExportController(Exports exports, Imports imports, Assays assays, Activities activities, Campaigns campaigns, Memberships memberships) {
        this.exports = exports;
        this.imports = imports;
        this.assays = assays;
        this.activities = activities;
        this.campaigns = campaigns;
        this.memberships = memberships;
    }

    @Operation(summary = "Export everything of one kind", description = "`what`: compounds, batches, activities or entries; `format`: csv, xlsx, json, sdf, smi. "
            + "In CSV a text that a spreadsheet would calculate gets an apostrophe in front, unless raw=true.")
    @GetMapping("/api/v1/export/{what}.{format}")
    ResponseEntity<StreamingResponseBody> everything(@PathVariable String what, @PathVariable String format, @RequestParam(defaultValue = "false") boolean raw, Actor actor) {
        Exports.Style style = style(format, raw);
        return switch (what) {
            case "compounds" -> file(what, style, out -> exports.compounds(style, out));
            case "batches" -> file(what, style, out -> exports.batches(style, out));
            case "activities" -> file(what, style, out -> exports.activities(style, out));
            case "entries" -> entries(style, actor);
            default -> throw new MissingException("There is no export of \"" + what + "\"; ask for compounds, batches, activities or entries");
        };
    }

    private ResponseEntity<StreamingResponseBody> entries(Exports.Style style, Actor actor) {
        if (style.format() == SheetFormat.SDF || style.format() == SheetFormat.SMI) {
            throw new MissingException("Entries are no structures; ask for csv, xlsx or json");
        }
        return file("entries", style, out -> exports.entries(style, actor, out));
    }

    /// The list of compounds as a file, with the same filter in the address as the page.
    @Hidden
    @GetMapping("/compounds.{format:csv|xlsx|sdf|smi|json}")
    ResponseEntity<StreamingResponseBody> compounds(@PathVariable String format, @RequestParam(defaultValue = "") String campaign,
            @RequestParam(defaultValue = "") String series, @RequestParam(defaultValue = "false") boolean raw) {
        Exports.Style style = style(format, raw);
        if (campaign.isEmpty()) {
            return file("compounds", style, out -> exports.compounds(style, out));
        }
        var chosen = campaigns.find(campaign).orElseThrow(() -> new MissingException("There is no campaign \"" + campaign + "\""));
        Iterator<CompoundId> ids = Stream.iterate(1, page -> page + 1)
                .map(page -> memberships.compounds(chosen.id(), series, null, CompoundOrder.values()[0], page, PAGE))
                .takeWhile(page -> !page.items().isEmpty()).flatMap(page -> page.items().stream()).map(Compound::id).iterator();
        return file("compounds-" + campaign, style, out -> exports.compounds(ids, style, out));
    }

    @Hidden
    @GetMapping("/assays/{slug:[a-z0-9-]+}.{format:csv|xlsx|sdf}")
    ResponseEntity<StreamingResponseBody> assay(@PathVariable String slug, @PathVariable String format, @RequestParam(defaultValue = "false") boolean raw) {
        Exports.Style style = style(format, raw);
        var assay = assays.bySlug(slug).id();
        List<CompoundId> ids = activities.of(assay).stream().map(Activity::compound).distinct().toList();
        return file(slug, style, out -> exports.activities(ids.iterator(), assay, style, out));
    }

    @Hidden
    @GetMapping("/imports/" + Addresses.ID + "/{part:original|report|rejected}.{format:csv|xlsx|json}")
    ResponseEntity<StreamingResponseBody> importPart(@PathVariable long id, @PathVariable String part, @PathVariable String format,
            @RequestParam(defaultValue = "false") boolean raw, Actor actor) {
        Exports.Style style = style(format, raw);
        ImportId importId = imports.get(new ImportId(id), actor).id();
        return file("import-" + id + "-" + part, style, out -> {
            switch (part) {
                case "original" -> exports.original(importId, style, actor, out);
                case "report" -> exports.report(importId, style, actor, out);
                default -> exports.rejected(importId, style, actor, out);
            }
        });
    }

    /// The bytes that were uploaded; never shown by the browser itself.
    @Hidden
    @GetMapping("/imports/" + Addresses.ID + "/file")
    ResponseEntity<StreamingResponseBody> upload(@PathVariable long id, Actor actor) {
        var one = imports.get(new ImportId(id), actor);
        return ResponseEntity.ok().header(HttpHeaders.CONTENT_TYPE, "application/octet-stream")
                .header(HttpHeaders.CONTENT_DISPOSITION, ContentDisposition.attachment().filename(one.fileName(), java.nio.charset.StandardCharsets.UTF_8).build().toString())
                .body(out -> {
                    try (var bytes = imports.original(one.id(), actor)) {
                        bytes.transferTo(out);
                    }
                });
    }

    private static Exports.Style style(String format, boolean raw) {
        return new Exports.Style(SheetFormat.of(format).orElseThrow(() -> new MissingException("There is no format \"" + format + "\"")), raw);
    }

    private static ResponseEntity<StreamingResponseBody> file(String name, Exports.Style style, Body body) {
        ContentDisposition disposition = ContentDisposition.attachment().filename(name + "." + style.format().extension()).build();
        return ResponseEntity.ok().header(HttpHeaders.CONTENT_TYPE, style.format().mediaType())
                .header(HttpHeaders.CONTENT_DISPOSITION, disposition.toString()).body(body::writeTo);
    }

    /// Writes the file.
    private interface Body {

        void writeTo(OutputStream out) throws IOException;
    }
}
