package org.daybook.web.registry.found;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.daybook.exchange.export.Exports;
import org.daybook.exchange.export.ShownColumn;
import org.daybook.exchange.sheet.SheetFormat;
import org.daybook.search.Search.Found;
import org.daybook.search.SearchQuery;
import org.daybook.shared.id.CompoundId;
import org.springframework.stereotype.Component;
import org.springframework.web.servlet.mvc.method.annotation.StreamingResponseBody;

/// The compounds that a search finds as one file, with the values that they were searched by.
@Component
class CompoundHitFiles {

    /// JSON is the answer of the API, at the same address.
    static final List<String> FORMATS = List.of("csv", "xlsx", "sdf", "smi", "json");

    private final Exports exports;
    private final AskedColumns columns;

    CompoundHitFiles(Exports exports, AskedColumns columns) {
        this.exports = exports;
        this.columns = columns;
    }

    StreamingResponseBody of(List<Found> found, SearchQuery query, SheetFormat format, boolean raw) {
        List<CompoundId> compounds = new ArrayList<>();
        Map<CompoundId, Double> likeness = new HashMap<>();
        found.forEach(one -> {
            CompoundId compound = new CompoundId(one.thing().id());
            compounds.add(compound);
            if (one.likeness() != null) {
                likeness.put(compound, one.likeness());
            }
        });
        List<ShownColumn> shown = columns.of(query, likeness);
        return out -> exports.compounds(compounds.iterator(), shown, new Exports.Style(format, raw), out);
    }
}
