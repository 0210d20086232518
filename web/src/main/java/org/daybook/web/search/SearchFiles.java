package org.daybook.web.search;

import io.swagger.v3.oas.annotations.Hidden;
import java.util.HashMap;
import java.util.LinkedHashMap;
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
import org.daybook.shared.Said;
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
    private final AskedColumns columns;

    SearchFiles(SearchFormReader asking, Search search, Exports exports, AskedColumns columns) {
        this.asking = asking;
        this.search = search;
        this.exports = exports;
        this.columns = columns;
    }

    @Hidden
    @GetMapping("/search.{format:csv|xlsx|sdf|smi}")
    ResponseEntity<StreamingResponseBody> file(
            @PathVariable String format,
            @RequestParam(defaultValue = "false") boolean raw,
            @RequestParam Map<String, String> parameters,
            Actor actor) {
        SheetFormat sheet =
                SheetFormat.of(format).orElseThrow(() -> new MissingException(
                        Said.of("said.shared.there-is-no-format", format)));
        SearchQuery query = asking.of(SearchForm.exactly(parameters, "raw"), SearchQuery.DEFAULT_LIMIT).query();
        Map<CompoundId, Optional<Double>> found = new LinkedHashMap<>();
        search.all(query.only(CompoundId.KIND), actor, MOST).forEach(one ->
                found.put(new CompoundId(one.thing().id()), Optional.ofNullable(one.likeness())));
        Map<CompoundId, Double> likeness = new HashMap<>();
        found.forEach((compound, value) -> value.ifPresent(similar -> likeness.put(compound, similar)));
        List<ShownColumn> shown = columns.of(query, likeness);
        ContentDisposition disposition = ContentDisposition.attachment()
                .filename("search." + sheet.extension())
                .build();
        return ResponseEntity.ok().header(HttpHeaders.CONTENT_TYPE, sheet.mediaType())
                .header(HttpHeaders.CONTENT_DISPOSITION, disposition.toString())
                .body(out -> exports.compounds(found.keySet().iterator(), shown,
                        new Exports.Style(sheet, raw), out));
    }
}
