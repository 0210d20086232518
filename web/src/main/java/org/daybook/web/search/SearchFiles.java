package org.daybook.web.search;

import io.swagger.v3.oas.annotations.Hidden;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.daybook.exchange.export.Exports;
import org.daybook.exchange.export.ShownColumn;
import org.daybook.exchange.sheet.SheetFormat;
import org.daybook.people.Actor;
import org.daybook.search.Search;
import org.daybook.search.SearchQuery;
import org.daybook.shared.MissingException;
import org.daybook.shared.id.CompoundId;
import org.daybook.web.shared.Costly;
import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.servlet.mvc.method.annotation.StreamingResponseBody;

/// All compounds that a search finds as one file, in its order.
@Costly
@RestController
class SearchFiles {

    private static final int MOST = 100_000;

    private final SearchFormReader asking;
    private final Search search;
    private final Exports exports;
    private final AskedValues values;

    SearchFiles(SearchFormReader asking, Search search, Exports exports, AskedValues values) {
        this.asking = asking;
        this.search = search;
        this.exports = exports;
        this.values = values;
    }

    @Hidden
    @GetMapping("/search.{format:csv|xlsx|sdf|smi}")
    ResponseEntity<StreamingResponseBody> file(
            @PathVariable String format,
            @RequestParam(defaultValue = "false") boolean raw,
            @RequestParam Map<String, String> parameters,
            Actor actor) {
        SheetFormat sheet =
                SheetFormat.of(format).orElseThrow(() -> new MissingException("There is no format \"" + format + "\""));
        SearchQuery query = asking.of(SearchForm.exactly(parameters, "raw"), SearchQuery.DEFAULT_LIMIT).query();
        List<Search.Found> found = search.compounds(query, actor, MOST);
        Map<CompoundId, Double> likeness = new HashMap<>();
        found.forEach(
                one -> Optional.ofNullable(one.likeness()).ifPresent(value -> likeness.put(one.compound(), value)));
        List<ShownColumn> shown = values.columns(query, likeness);
        ContentDisposition disposition = ContentDisposition.attachment()
                .filename("search." + sheet.extension())
                .build();
        return ResponseEntity.ok().header(HttpHeaders.CONTENT_TYPE, sheet.mediaType())
                .header(HttpHeaders.CONTENT_DISPOSITION, disposition.toString())
                .body(out -> exports.compounds(found.stream().map(Search.Found::compound).iterator(), shown,
                        new Exports.Style(sheet, raw), out));
    }
}
