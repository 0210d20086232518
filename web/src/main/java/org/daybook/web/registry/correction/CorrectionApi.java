package org.daybook.web.registry.correction;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.responses.ApiResponse;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.util.Objects;
import java.util.function.Function;
import org.daybook.people.Actor;
import org.daybook.people.Role;
import org.daybook.registry.Compounds;
import org.daybook.registry.compound.Compound;
import org.daybook.registry.correction.CompoundCorrections;
import org.daybook.registry.correction.Corrected;
import org.daybook.registry.correction.Corrected.Done;
import org.daybook.registry.correction.Corrected.IsAnother;
import org.daybook.registry.correction.StructureCorrection;
import org.daybook.shared.OverLimitException;
import org.daybook.shared.Said;
import org.daybook.web.shared.BaseAddress;
import org.daybook.web.shared.language.Words;
import org.daybook.web.shared.request.RefusedRequest;
import org.daybook.writing.correction.Corrections;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.ProblemDetail;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PatchMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/// Corrects, merges and splits compounds, for programs. Each act stands in the history, where it can be taken back.
@RestController
@RequestMapping("/api/v1/compounds/{number}")
@Tag(name = "Compounds")
class CorrectionApi {

    private final Compounds compounds;
    private final CompoundCorrections corrections;
    private final BaseAddress address;
    private final Words words;

    CorrectionApi(Compounds compounds, CompoundCorrections corrections, BaseAddress address, Words words) {
        this.compounds = compounds;
        this.corrections = corrections;
        this.address = address;
        this.words = words;
    }

    @Operation(
            summary = "Read what can go from a compound to another one",
            description = "Its numbers, other names, batches, results, places in campaigns and linked to-dos, each with"
                    + " the id by which a split chooses it. The ETag is for If-Match.")
    @GetMapping("/parts")
    ResponseEntity<PartsDocument> parts(@PathVariable String number) {
        return answer(compounds.get(number));
    }

    @Operation(
            summary = "Correct the structure or the stereo statement of a compound",
            description = "If-Match is the ETag of its parts: 412 if it was changed since, 428 without. A structure"
                    + " that is another compound's is answered with 409 and conflictsWith: merge the two instead.")
    @ApiResponse(responseCode = "200", description = "It is corrected, or was so")
    @ApiResponse(responseCode = "409", description = "It is another compound (conflictsWith)")
    @ApiResponse(responseCode = "412", description = "It was changed since")
    @ApiResponse(responseCode = "428", description = "There is no If-Match")
    @PatchMapping
    ResponseEntity<?> correct(
            @PathVariable String number,
            @RequestHeader(name = HttpHeaders.IF_MATCH, required = false) @Nullable String ifMatch,
            @RequestBody CorrectionRequest wanted,
            Actor actor) {
        actor.require(Role.MEMBER);
        Compound compound = compounds.get(number);
        StructureCorrection correction = wanted.toCorrection(compound.version());
        if (ifMatch == null) {
            throw RefusedRequest.withoutMatch(Said.of("said.registry.parts"));
        }
        String now = etag(compound);
        if (!ifMatch.strip().equals("*") && !ifMatch.strip().equals(now)) {
            throw new RefusedRequest(HttpStatus.PRECONDITION_FAILED,
                    Said.of("said.registry.was-changed-since-you-read-it", compound.number(), now));
        }
        return answer(corrections.correct(compound.id(), correction, actor));
    }

    @Operation(
            summary = "Merge two compounds",
            description = "All that `with` has goes to this one, and its numbers lead here from then on. Can be taken"
                    + " back in the history.")
    @ApiResponse(responseCode = "200", description = "They are one")
    @ApiResponse(responseCode = "422", description = "A field cannot be accepted (field)")
    @PostMapping("/merge")
    ResponseEntity<PartsDocument> merge(
            @PathVariable String number, @RequestBody MergeRequest wanted, Actor actor) {
        actor.require(Role.MEMBER);
        String reason = Corrections.requireReason(Objects.requireNonNullElse(wanted.reason(), ""));
        String with = OverLimitException.requireNaming("with", Objects.requireNonNullElse(wanted.with(), ""));
        Compound stays = compounds.get(number);
        return answer(corrections.merge(stays.id(), compounds.get(with).id(), reason, actor));
    }

    @Operation(
            summary = "Split a compound",
            description = "Lets the chosen parts go to the compound `into`, or to a new one with the structure or name"
                    + " that is sent. Results go with their batch. A new one goes by the first number that is chosen,"
                    + " else it gets the next one. Can be taken back in the history.")
    @ApiResponse(responseCode = "200", description = "The compound to which they went")
    @ApiResponse(responseCode = "409", description = "The new structure is another compound's (conflictsWith)")
    @ApiResponse(responseCode = "422", description = "A field cannot be accepted (field)")
    @PostMapping("/split")
    ResponseEntity<?> split(@PathVariable String number, @RequestBody SplitForm wanted, Actor actor) {
        actor.require(Role.MEMBER);
        return answer(corrections.split(compounds.get(number).id(), wanted.splitting(), actor));
    }

    private ResponseEntity<?> answer(Corrected outcome) {
        return switch (outcome) {
            case Done done -> answer(compounds.find(done.compound().id()).orElseThrow());
            case IsAnother another -> {
                ProblemDetail problem = ProblemDetail.forStatusAndDetail(HttpStatus.CONFLICT,
                        words.said(another.said()));
                problem.setProperty("field", "structure");
                problem.setProperty("conflictsWith", address.prefix() + "/compounds/" + another.other().number());
                yield ResponseEntity.status(HttpStatus.CONFLICT).body(problem);
            }
        };
    }

    private ResponseEntity<PartsDocument> answer(Compound compound) {
        return ResponseEntity.ok().eTag(etag(compound)).body(document(compound, words::said));
    }

    private PartsDocument document(Compound compound, Function<Said, String> words) {
        return PartsDocument.of(compound, corrections.parts(compound.id()), words);
    }

    /// Another one whenever the compound or what it has changes; the same in every language.
    private String etag(Compound compound) {
        PartsDocument document = document(compound, Said::english);
        return "\"" + document.version() + "-" + Integer.toHexString(document.parts().hashCode()) + "\"";
    }

    /// Two compounds that are one.
    ///
    /// @param with number of the compound that goes
    /// @param reason why, 1 to 500 characters
    @Schema(name = "CompoundMerger")
    record MergeRequest(@Nullable String with, @Nullable String reason) {
    }
}
