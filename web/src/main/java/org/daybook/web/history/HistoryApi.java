package org.daybook.web.history;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.responses.ApiResponse;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.net.URI;
import java.util.Objects;
import org.daybook.people.Actor;
import org.daybook.web.shared.Addresses;
import org.daybook.web.shared.BaseAddress;
import org.daybook.web.shared.history.ActDocument;
import org.daybook.writing.correction.Correction;
import org.daybook.writing.correction.History;
import org.jspecify.annotations.Nullable;
import org.springdoc.core.annotations.ParameterObject;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RestController;

/// The history for programs.
@RestController
@Tag(name = "History")
class HistoryApi {

    private static final String LIST = "/api/v1/history";
    private static final String ACT = LIST + "/" + Addresses.ID;

    private final HistoryPages pages;
    private final History history;
    private final BaseAddress address;

    HistoryApi(HistoryPages pages, History history, BaseAddress address) {
        this.pages = pages;
        this.history = history;
        this.address = address;
    }

    @Operation(
            summary = "Read the history of corrections",
            description = "What was put right, by whom and why, the newest first, 50 a page. kind and by (a handle)"
                    + " filter; kind and thing (an id) together ask for what concerns one thing.")
    @GetMapping({LIST, "/history.json"})
    HistoryDocument list(@ParameterObject HistoryRequest wanted) {
        return pages.list(wanted, address.prefix() + LIST);
    }

    @Operation(
            summary = "Read one act of the history",
            description = "What was done, by whom and why, and whether it can be taken back.")
    @GetMapping({ACT, "/history/" + Addresses.ID + ".json"})
    ActDocument read(@PathVariable long id) {
        return pages.one(id);
    }

    @Operation(
            summary = "Take an act back",
            description = "For members. Puts back what was before, and is an act itself that can be taken back.")
    @ApiResponse(responseCode = "201", description = "It is taken back; the answer is the act that did it")
    @ApiResponse(
            responseCode = "409",
            description = "It was taken back before, or what it left was changed since; since is the address of the"
                    + " last act on the same, inTheWay that of the thing that stands in its way")
    @ApiResponse(responseCode = "422", description = "The reason is missing, or such an act cannot be taken back")
    @PostMapping(ACT + "/taking-back")
    ResponseEntity<ActDocument> takeBack(@PathVariable long id, @RequestBody TakingBack wanted, Actor actor) {
        Correction done = history.takeBack(id, Objects.requireNonNullElse(wanted.reason(), ""), actor);
        return ResponseEntity.created(URI.create(address.prefix() + LIST + "/" + done.id()))
                .body(pages.document(done));
    }

    /// Why an act is taken back.
    @Schema(name = "TakingBack")
    record TakingBack(@Nullable String reason) {
    }
}
