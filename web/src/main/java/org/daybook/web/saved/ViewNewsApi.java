package org.daybook.web.saved;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.responses.ApiResponse;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.util.List;
import org.daybook.people.Actor;
import org.daybook.saved.ViewWatching;
import org.daybook.web.shared.Addresses;
import org.daybook.web.shared.Costly;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

/// Watched searches for programs.
@RestController
@Tag(name = "Search")
class ViewNewsApi {

    private static final String ONE = "/api/v1/views/" + Addresses.ID;

    private final ViewWatching watching;
    private final NewHits hits;

    ViewNewsApi(ViewWatching watching, NewHits hits) {
        this.watching = watching;
        this.hits = hits;
    }

    @Operation(
            summary = "List what a watched search has found",
            description = "Compounds that it finds since somebody watches it and did not find then, the newest first,"
                    + " at most 200.")
    @ApiResponse(responseCode = "200", description = "The compounds, none if nobody watches it")
    @ApiResponse(responseCode = "404", description = "There is no such view, or it is somebody else's own")
    @GetMapping(ONE + "/hits")
    List<NewHitDocument> hits(@PathVariable long id, Actor actor) {
        return hits.of(id, actor);
    }

    @Costly
    @Operation(
            summary = "Watch a saved search",
            description = "What it finds later and does not find now comes into your inbox. Takes as long as the"
                    + " search. At most 20 searches of at most 5,000 hits.")
    @ApiResponse(responseCode = "204", description = "You watch it")
    @ApiResponse(responseCode = "404", description = "There is no such view, or it is somebody else's own")
    @ApiResponse(responseCode = "422", description = "It is no search for compounds, finds too many, or you watch as"
            + " many as one can")
    @PutMapping(ONE + "/watching")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    void watch(@PathVariable long id, Actor actor) {
        watching.watch(id, actor);
    }

    @Operation(summary = "Stop watching a saved search", description = "What it has found stays in your inbox.")
    @ApiResponse(responseCode = "204", description = "You do not watch it")
    @ApiResponse(responseCode = "404", description = "There is no such view, or it is somebody else's own")
    @DeleteMapping(ONE + "/watching")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    void leave(@PathVariable long id, Actor actor) {
        watching.leave(id, actor);
    }
}
