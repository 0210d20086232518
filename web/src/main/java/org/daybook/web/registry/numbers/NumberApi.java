package org.daybook.web.registry.numbers;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.responses.ApiResponse;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.util.List;
import java.util.Objects;
import org.daybook.people.Actor;
import org.daybook.people.Role;
import org.daybook.people.group.Projects;
import org.daybook.registry.CompoundNumbers;
import org.daybook.registry.number.CodeParts;
import org.daybook.registry.number.NumberHold;
import org.daybook.registry.number.NumberHolds;
import org.daybook.registry.number.NumberSchemes;
import org.daybook.registry.number.NumberSchemes.Look;
import org.daybook.shared.id.ProjectId;
import org.daybook.web.registry.numbers.NumbersDocument.HeldDocument;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

/// The numbers of the group, for programs.
@RestController
@Tag(name = "Numbers")
class NumberApi {

    private final NumberPages pages;
    private final NumberSchemes schemes;
    private final NumberHolds holds;
    private final CompoundNumbers numbers;
    private final Projects projects;

    NumberApi(NumberPages pages, NumberSchemes schemes, NumberHolds holds, CompoundNumbers numbers,
            Projects projects) {
        this.projects = projects;
        this.pages = pages;
        this.schemes = schemes;
        this.holds = holds;
        this.numbers = numbers;
    }

    @Operation(
            summary = "Read the numbers of the group",
            description = "Prefixes with their next number and gaps, reserved and retired numbers, and the history of"
                    + " all of it.")
    @GetMapping({"/api/v1/numbers", "/numbers.json"})
    NumbersDocument show() {
        return pages.all();
    }

    @Operation(
            summary = "Count on a prefix, or change how",
            description = "For owners. What is left out stays. With usual true new compounds are numbered by it when"
                    + " nothing else is asked for.")
    @PutMapping("/api/v1/numbers/schemes/{prefix}")
    NumbersDocument choose(@PathVariable String prefix, @RequestBody SchemeRequest wanted, Actor actor) {
        actor.require(Role.OWNER);
        CodeParts parts = wanted.parts() == null ? null : CodeParts.of(wanted.parts());
        String reason = text(wanted.reason());
        ProjectId project = text(wanted.project()).isBlank() ? null : projects.chosen(text(wanted.project())).id();
        schemes.choose(prefix, Boolean.TRUE.equals(wanted.usual()), project, reason, actor);
        schemes.describe(prefix, new Look(wanted.digits(), parts, wanted.next()), reason, actor);
        return pages.all();
    }

    @Operation(summary = "Count on a prefix no longer", description = "For owners. Its numbers stay.")
    @DeleteMapping("/api/v1/numbers/schemes/{prefix}")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    void leave(@PathVariable String prefix, @RequestParam(defaultValue = "") String reason, Actor actor) {
        schemes.leave(prefix, reason, actor);
    }

    @Operation(
            summary = "Reserve the next numbers",
            description = "1 to 100 at once. A program that sends the same Idempotency-Key again gets the same"
                    + " numbers.")
    @ApiResponse(responseCode = "201", description = "They are reserved")
    @ApiResponse(responseCode = "422", description = "A field cannot be accepted (field)")
    @PostMapping("/api/v1/numbers/reservations")
    @ResponseStatus(HttpStatus.CREATED)
    List<HeldDocument> reserve(
            @RequestBody ReservationRequest wanted,
            @RequestHeader(name = "Idempotency-Key", defaultValue = "") String key,
            Actor actor) {
        return pages.rows(holds.reserve(
                text(wanted.prefix()),
                Objects.requireNonNullElse(wanted.count(), 1),
                text(wanted.purpose()),
                key,
                actor));
    }

    @Operation(summary = "Give back a reserved number", description = "By whoever reserved it, or an owner.")
    @DeleteMapping("/api/v1/numbers/reservations/{number}")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    void giveBack(@PathVariable String number, @RequestParam(defaultValue = "") String reason, Actor actor) {
        holds.giveBack(number, reason, actor);
    }

    @Operation(
            summary = "Retire a number",
            description = "It leads to no compound any more, says why (410), and is never given again. A compound that"
                    + " went by it goes by its oldest other number; the only number of a compound is refused.")
    @ApiResponse(responseCode = "200", description = "It is retired, now or before")
    @ApiResponse(responseCode = "422", description = "A field cannot be accepted (field)")
    @PutMapping("/api/v1/numbers/retirements/{number}")
    HeldDocument retire(@PathVariable String number, @RequestBody RetirementRequest wanted, Actor actor) {
        NumberHold retired = numbers.retire(number, text(wanted.reason()), actor);
        return pages.rows(List.of(retired)).getFirst();
    }

    private static String text(@Nullable String sent) {
        return Objects.requireNonNullElse(sent, "");
    }

    /// How a prefix is to be counted on.
    ///
    /// @param digits filled up with zeros to so many, 1 to 9
    /// @param parts `sequence`, `sequence-batch`, `sequence-salt` or `sequence-salt-batch`
    /// @param next from which the next free number is looked for
    /// @param project slug of the project whose numbers begin so; left out: as it is, a new one the first's
    @Schema(name = "NumberSchemeChange")
    record SchemeRequest(
            @Nullable Boolean usual,
            @Nullable Integer digits,
            @Nullable String parts,
            @Nullable Long next,
            @Nullable String reason,
            @Nullable String project) {}

    /// Numbers to be kept back.
    ///
    /// @param prefix empty for the usual one
    /// @param count 1 to 100; 1 if left out
    /// @param purpose what for
    @Schema(name = "NumberReservation")
    record ReservationRequest(@Nullable String prefix, @Nullable Integer count, @Nullable String purpose) {
    }

    /// Why a number is retired.
    @Schema(name = "NumberRetirement")
    record RetirementRequest(@Nullable String reason) {
    }
}
