package org.daybook.web.search;

import io.swagger.v3.oas.annotations.Hidden;
import java.util.Map;
import org.daybook.exchange.sheet.SheetFormat;
import org.daybook.people.Actor;
import org.daybook.search.Search;
import org.daybook.search.SearchQuery;
import org.daybook.shared.MissingException;
import org.daybook.shared.Said;
import org.daybook.web.shared.Costly;
import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.servlet.mvc.method.annotation.StreamingResponseBody;

/// All that a search finds of the kind that is found by structures as one file, in its order.
@Costly
@RestController
class SearchFiles {

    private static final int MOST = 100_000;

    private final SearchFormReader asking;
    private final Search search;
    private final HitViews views;

    SearchFiles(SearchFormReader asking, Search search, HitViews views) {
        this.asking = asking;
        this.search = search;
        this.views = views;
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
        SearchForm form = SearchForm.exactly(parameters, "raw", "view", "columns");
        SearchQuery query = asking.of(form, SearchQuery.DEFAULT_LIMIT).query();
        String kind = views.drawn();
        ContentDisposition disposition = ContentDisposition.attachment()
                .filename("search." + sheet.extension())
                .build();
        return ResponseEntity.ok().header(HttpHeaders.CONTENT_TYPE, sheet.mediaType())
                .header(HttpHeaders.CONTENT_DISPOSITION, disposition.toString())
                .body(views.of(kind).file(search.all(query.only(kind), actor, MOST), query, form.get("columns"), format,
                        raw));
    }
}
