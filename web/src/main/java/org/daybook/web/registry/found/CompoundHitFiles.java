package org.daybook.web.registry.found;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.daybook.campaign.Campaign;
import org.daybook.campaign.Campaigns;
import org.daybook.exchange.export.Exports;
import org.daybook.exchange.export.ShownColumn;
import org.daybook.exchange.sheet.SheetFormat;
import org.daybook.exchange.shown.TableColumn;
import org.daybook.search.Search.Found;
import org.daybook.search.SearchQuery;
import org.daybook.shared.id.CampaignId;
import org.daybook.shared.id.CompoundId;
import org.daybook.web.registry.table.CompoundTables;
import org.springframework.stereotype.Component;
import org.springframework.web.servlet.mvc.method.annotation.StreamingResponseBody;

/// The compounds that a search finds as one file, with the values that they were searched by.
@Component
class CompoundHitFiles {

    /// JSON is the answer of the API, at the same address.
    static final List<String> FORMATS = List.of("csv", "xlsx", "sdf", "smi", "json");

    private final Exports exports;
    private final AskedColumns columns;
    private final CompoundTables tables;
    private final Campaigns campaigns;

    CompoundHitFiles(Exports exports, AskedColumns columns, CompoundTables tables, Campaigns campaigns) {
        this.tables = tables;
        this.campaigns = campaigns;
        this.exports = exports;
        this.columns = columns;
    }

    StreamingResponseBody of(List<Found> found, SearchQuery query, String chosen, SheetFormat format,
            boolean raw) {
        List<CompoundId> compounds = new ArrayList<>();
        Map<CompoundId, Double> likeness = new HashMap<>();
        found.forEach(one -> {
            CompoundId compound = new CompoundId(one.thing().id());
            compounds.add(compound);
            if (one.likeness() != null) {
                likeness.put(compound, one.likeness());
            }
        });
        Exports.Style style = new Exports.Style(format, raw);
        if (!chosen.isEmpty()) {
            List<TableColumn> those = tables.known().chosen(chosen);
            CampaignId campaign = campaigns.find(query.filters().campaign()).map(Campaign::id).orElse(null);
            return out -> exports.table(compounds.iterator(), those, campaign, style, out);
        }
        List<ShownColumn> shown = columns.of(query, likeness);
        return out -> exports.compounds(compounds.iterator(), shown, style, out);
    }
}
