package org.daybook.web.registry.list;

import java.util.ArrayList;
import java.util.Iterator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.daybook.campaign.Campaign;
import org.daybook.exchange.shown.CompoundColumn;
import org.daybook.exchange.shown.KnownColumns;
import org.daybook.exchange.shown.TableColumn;
import org.daybook.exchange.shown.TableRow;
import org.daybook.exchange.shown.TableRows;
import org.daybook.shared.InvalidInputException;
import org.daybook.shared.Said;
import org.daybook.shared.id.CampaignId;
import org.daybook.shared.id.CompoundId;
import org.daybook.web.registry.table.CompoundTables;
import org.daybook.web.registry.table.TableChoice;
import org.daybook.web.registry.table.TableRequest;
import org.daybook.web.shared.Costly;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;

/// Draws one column of a list of compounds against another: potency against a property, against the day, one laboratory
/// against another.
@Costly
@Controller
class PlotController {

    private static final int MOST = 2_000;
    private static final int PIECE = 500;
    /// Rows of the table below the drawing.
    private static final int MOST_ROWS = 200;

    private final ListedCompounds listed;
    private final CompoundTables tables;
    private final TableRows rows;

    PlotController(ListedCompounds listed, CompoundTables tables, TableRows rows) {
        this.listed = listed;
        this.tables = tables;
        this.rows = rows;
    }

    /// @param x column from the left to the right, `logp` unless it is said
    /// @param y column from below, the potency that most assays measure unless it is said
    @GetMapping("/compounds/plot")
    String plot(ListRequest wanted, @RequestParam(defaultValue = "") String x,
            @RequestParam(defaultValue = "") String y, Model model) {
        KnownColumns known = tables.known();
        Optional<Campaign> campaign = listed.campaign(wanted);
        TableColumn across = column("x", x, CompoundColumn.LOGP.slug(), known);
        TableColumn up = column("y", y, known.usual(false).stream().filter(TableColumn::isMeasured).findFirst()
                .map(TableColumn::slug).orElse(CompoundColumn.TPSA.slug()), known);
        TableChoice choice = TableChoice.of(new TableRequest("", wanted.sort(), wanted.where()), known,
                campaign.isPresent());
        Iterator<CompoundId> all = listed.all(wanted, choice);
        List<TableRow> read = new ArrayList<>();
        while (all.hasNext() && read.size() < MOST) {
            List<CompoundId> piece = new ArrayList<>();
            while (all.hasNext() && piece.size() < PIECE) {
                piece.add(all.next());
            }
            read.addAll(rows.of(piece, List.of(across, up), campaign.map(Campaign::id).orElse((CampaignId) null)));
        }
        ScatterPlot plot = ScatterPlot.of(read, across, up);
        model.addAttribute("plot", plot);
        model.addAttribute("rows", plot.points().subList(0, Math.min(MOST_ROWS, plot.points().size())));
        model.addAttribute("isCut", all.hasNext());
        model.addAttribute("most", MOST);
        model.addAttribute("across", new Axis(across.slug(), tables.name(across), across.unit()));
        model.addAttribute("up", new Axis(up.slug(), tables.name(up), up.unit()));
        model.addAttribute("choices", known.offered().stream().filter(PlotController::isDrawn)
                .map(column -> new Axis(column.slug(), tables.name(column), column.unit())).toList());
        model.addAttribute("fields", fields(wanted));
        model.addAttribute("campaign", campaign.map(Campaign::title).orElse(null));
        return "registry/plot";
    }

    /// A column that can be an axis.
    ///
    /// @param name without unit
    record Axis(String slug, String name, String unit) {

        /// As axes are labelled.
        public String label() {
            return unit.isEmpty() ? name : name + ", " + unit;
        }
    }

    private static boolean isDrawn(TableColumn column) {
        return column.isNumber() || column.own() == CompoundColumn.REGISTERED;
    }

    private static TableColumn column(String field, String asked, String usual, KnownColumns known) {
        return known.find(asked.isEmpty() ? usual : asked).filter(PlotController::isDrawn).orElseThrow(() ->
                new InvalidInputException(field, Said.of("said.registry.no-column-to-draw", asked)));
    }

    /// What says which compounds, by the names of the address.
    private static Map<String, String> fields(ListRequest wanted) {
        Map<String, String> fields = new LinkedHashMap<>();
        fields.put("project", wanted.project());
        fields.put("campaign", wanted.campaign());
        fields.put("series", wanted.series());
        fields.put("stage", wanted.stage());
        fields.put("sort", wanted.sort());
        fields.put("where", wanted.where());
        fields.values().removeIf(String::isEmpty);
        return fields;
    }
}
