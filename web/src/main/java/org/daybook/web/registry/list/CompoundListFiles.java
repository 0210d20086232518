package org.daybook.web.registry.list;

import io.swagger.v3.oas.annotations.Hidden;
import java.util.Iterator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.daybook.campaign.Campaign;
import org.daybook.exchange.export.Exports;
import org.daybook.exchange.export.ShownColumn;
import org.daybook.exchange.export.ShownColumns;
import org.daybook.exchange.sheet.SheetFormat;
import org.daybook.people.group.Projects;
import org.daybook.registry.compound.CompoundOrder;
import org.daybook.shared.InvalidInputException;
import org.daybook.shared.MissingException;
import org.daybook.shared.Said;
import org.daybook.shared.id.CampaignId;
import org.daybook.shared.id.CompoundId;
import org.daybook.web.registry.table.CompoundTables;
import org.daybook.web.registry.table.TableChoice;
import org.daybook.web.registry.table.TableRequest;
import org.daybook.web.shared.Costly;
import org.daybook.web.shared.error.UnknownParameterException;
import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.servlet.mvc.method.annotation.StreamingResponseBody;

/// The list of compounds as a file: with the same address as the page it has the same rows in the same order, and, if
/// the address chooses them, the same columns.
@Costly
@RestController
class CompoundListFiles {

    private final ListedCompounds listed;
    private final CompoundTables tables;
    private final Projects projects;
    private final Exports exports;
    private final ShownColumns shown;

    CompoundListFiles(ListedCompounds listed, CompoundTables tables, Projects projects, Exports exports,
            ShownColumns shown) {
        this.listed = listed;
        this.tables = tables;
        this.projects = projects;
        this.exports = exports;
        this.shown = shown;
    }

    @Hidden
    @GetMapping("/compounds.{format:csv|xlsx|sdf|smi|json}")
    ResponseEntity<StreamingResponseBody> file(
            @PathVariable String format,
            @RequestParam(defaultValue = "") String project,
            @RequestParam(defaultValue = "") String campaign,
            @RequestParam(defaultValue = "") String series,
            @RequestParam(defaultValue = "") String stage,
            @RequestParam(defaultValue = "number") String order,
            @RequestParam(defaultValue = "") String columns,
            @RequestParam(defaultValue = "") String sort,
            @RequestParam(defaultValue = "") String where,
            @RequestParam(defaultValue = "false") boolean raw) {
        Exports.Style style = new Exports.Style(SheetFormat.of(format).orElseThrow(() -> new MissingException(
                Said.of("said.shared.there-is-no-format", format))), raw);
        if (campaign.isEmpty()) {
            UnknownParameterException.refuseUnless(series.isEmpty(), "series");
            UnknownParameterException.refuseUnless(stage.isEmpty(), "stage");
        } else {
            UnknownParameterException.refuseUnless(project.isEmpty(), "project");
        }
        requireOrder(order);
        TableRequest table = new TableRequest(columns, sort, where);
        ListRequest wanted = ListRequest.of(project, campaign, series, stage, order, table);
        Optional<CampaignId> chosen = listed.campaign(wanted).map(Campaign::id);
        TableChoice choice = table.isUsual() ? TableChoice.NONE
                : TableChoice.of(table, tables.known(), chosen.isPresent());
        Iterator<CompoundId> ids = listed.all(wanted, choice);
        String name = "compounds" + (project.isEmpty() ? "" : "-" + projects.chosen(project).slug())
                + (campaign.isEmpty() ? "" : "-" + campaign);
        if (!table.columns().isEmpty()) {
            return file(name, style, out -> exports.table(ids, choice.columns(), chosen.orElse(null), style, out));
        }
        List<ShownColumn> further = chosen.map(shown::stageIn).orElse(List.of());
        return file(name, style, out -> exports.compounds(ids, further, style, out));
    }

    /// A page falls back to the order by number; a file must not, without a word.
    private static void requireOrder(String key) {
        if (!CompoundOrder.of(key).key().equals(key)) {
            throw new InvalidInputException("order",
                    Said.of("said.exchange.is-no-order-of-compounds", key,
                            Stream.of(CompoundOrder.values()).map(CompoundOrder::key)
                                    .collect(Collectors.joining(", "))));
        }
    }

    private static ResponseEntity<StreamingResponseBody> file(String name, Exports.Style style,
            StreamingResponseBody body) {
        ContentDisposition disposition = ContentDisposition.attachment()
                .filename(name + "." + style.format().extension())
                .build();
        return ResponseEntity.ok().header(HttpHeaders.CONTENT_TYPE, style.format().mediaType())
                .header(HttpHeaders.CONTENT_DISPOSITION, disposition.toString()).body(body);
    }
}
