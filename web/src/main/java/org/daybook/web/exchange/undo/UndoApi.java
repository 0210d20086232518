package org.daybook.web.exchange.undo;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.responses.ApiResponse;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.net.URI;
import java.util.Objects;
import org.daybook.people.Actor;
import org.daybook.shared.id.ImportId;
import org.daybook.web.shared.Addresses;
import org.jspecify.annotations.Nullable;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RestController;

/// Undoing an import, for programs.
@RestController
@Tag(name = "Imports")
class UndoApi {

    private static final String PATH = "/api/v1/imports/" + Addresses.ID + "/undo";

    private final UndoPages pages;

    UndoApi(UndoPages pages) {
        this.pages = pages;
    }

    @Operation(
            summary = "Look at what undoing an import does",
            description = "Before: what would go, and what would stay because somebody has touched it since; for the"
                    + " member who sent it and owners. After: what went and what stayed, for everybody.")
    @ApiResponse(responseCode = "200", description = "What would go and stay, or did")
    @ApiResponse(responseCode = "422", description = "Nothing of it is stored, or a job is at work")
    @GetMapping(PATH)
    UndoDocument show(@PathVariable long id, Actor actor) {
        return pages.show(new ImportId(id), actor);
    }

    @Operation(
            summary = "Undo an import",
            description = "For the member who sent it and owners. Goes on in the background, some compounds at a time;"
                    + " follow Location until the state is undone. Asked for again nothing changes; one that broke off"
                    + " goes on.")
    @ApiResponse(responseCode = "202", description = "It is being undone")
    @ApiResponse(responseCode = "422", description = "Nothing of it is stored, it is undone, or no reason is given")
    @PostMapping(PATH)
    ResponseEntity<UndoDocument> undo(@PathVariable long id, @RequestBody UndoRequest wanted, Actor actor) {
        UndoDocument undone = pages.undo(new ImportId(id), Objects.requireNonNullElse(wanted.reason(), ""), actor);
        return ResponseEntity.accepted().location(URI.create("/api/v1/imports/" + id + "/undo")).body(undone);
    }

    /// Why an import is undone.
    ///
    /// @param reason 1 to 250 characters; everybody can read it
    @Schema(name = "ImportUndoRequest")
    record UndoRequest(@Nullable String reason) {
    }
}
