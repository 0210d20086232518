package org.daybook.web.registry.correction;

import com.fasterxml.jackson.annotation.JsonInclude;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.responses.ApiResponse;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.util.HashMap;
import java.util.Map;
import java.util.Objects;
import java.util.function.Supplier;
import org.daybook.people.Actor;
import org.daybook.people.Role;
import org.daybook.registry.Compounds;
import org.daybook.registry.Curation;
import org.daybook.registry.compound.Compound;
import org.daybook.registry.correction.CompoundCorrections;
import org.daybook.registry.correction.Corrected;
import org.daybook.registry.correction.Corrected.Done;
import org.daybook.registry.correction.Corrected.IsAnother;
import org.daybook.registry.correction.Splitting;
import org.daybook.registry.correction.StructureCorrection;
import org.daybook.shared.ChangedSinceException;
import org.daybook.shared.OverLimitException;
import org.daybook.shared.Said;
import org.daybook.shared.id.CompoundId;
import org.daybook.web.shared.BaseAddress;
import org.daybook.web.shared.history.Edits;
import org.daybook.web.shared.language.Words;
import org.daybook.web.shared.request.RefusedRequest;
import org.daybook.writing.correction.Corrections;
import org.daybook.writing.correction.StaleVersionException;
import org.jspecify.annotations.Nullable;
import org.springframework.dao.DataIntegrityViolationException;
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
    private final Curation curation;
    private final BaseAddress address;
    private final Words words;

    CorrectionApi(Compounds compounds, CompoundCorrections corrections, Curation curation, BaseAddress address,
            Words words) {
        this.curation = curation;
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
            summary = "Correct the name, structure or stereo statement of a compound",
            description = "If-Match is the ETag of its parts: 412 with both if it was changed since, 428 without. A"
                    + " structure that is another compound's is answered with 409 and conflictsWith: merge the two"
                    + " instead. A name and a structure are two acts of the history, done together or not at all.")
    @ApiResponse(responseCode = "200", description = "It is corrected, or was so")
    @ApiResponse(responseCode = "409", description = "It is another compound (conflictsWith)")
    @ApiResponse(responseCode = "412", description = "It was changed since (current, sent)")
    @ApiResponse(responseCode = "428", description = "There is no If-Match")
    @PatchMapping
    ResponseEntity<?> correct(
            @PathVariable String number,
            @RequestHeader(name = HttpHeaders.IF_MATCH, required = false) @Nullable String ifMatch,
            @RequestBody CorrectionRequest wanted,
            Actor actor) {
        actor.require(Role.MEMBER);
        Compound compound = compounds.get(number);
        StructureCorrection correction = wanted.toCorrection(null);
        if (ifMatch == null) {
            throw RefusedRequest.withoutMatch(Said.of("said.registry.parts"));
        }
        return answer(number, wanted, seen(compound, ifMatch), () ->
                curation.change(compound.id(), wanted.name(), correction, wanted.why(), actor));
    }

    @Operation(
            summary = "Merge two compounds",
            description = "All that `with` has goes to this one, and its numbers lead here from then on. Can be taken"
                    + " back in the history. With If-Match, the ETag of the parts of this one, and `withMatch`, that of"
                    + " the other, nothing is done if somebody has changed them since: 412 with both.")
    @ApiResponse(responseCode = "200", description = "They are one")
    @ApiResponse(responseCode = "412", description = "One was changed since (current, sent)")
    @ApiResponse(responseCode = "422", description = "A field cannot be accepted (field)")
    @PostMapping("/merge")
    ResponseEntity<?> merge(
            @PathVariable String number,
            @RequestHeader(name = HttpHeaders.IF_MATCH, required = false) @Nullable String ifMatch,
            @RequestBody MergeRequest wanted,
            Actor actor) {
        actor.require(Role.MEMBER);
        String reason = Corrections.requireReason(Objects.requireNonNullElse(wanted.reason(), ""));
        String with = OverLimitException.requireNaming("with", Objects.requireNonNullElse(wanted.with(), ""));
        String match = OverLimitException.requireNaming("withMatch",
                Objects.requireNonNullElse(wanted.withMatch(), "*"));
        Compound stays = compounds.get(number);
        Compound goes = compounds.get(with);
        Map<CompoundId, String> seen = new HashMap<>(seen(goes, match));
        seen.putAll(seen(stays, ifMatch));
        return answer(number, wanted, seen, () ->
                new Done(corrections.merge(stays.id(), goes.id(), reason, actor)));
    }

    @Operation(
            summary = "Split a compound",
            description = "Lets the chosen parts go to the compound `into`, or to a new one with the structure or name"
                    + " that is sent. Results go with their batch. A new one goes by the first number that is chosen,"
                    + " else it gets the next one. Can be taken back in the history. With If-Match, the ETag of its"
                    + " parts, nothing is done if somebody has changed it since: 412 with both.")
    @ApiResponse(responseCode = "200", description = "The compound to which they went")
    @ApiResponse(responseCode = "409", description = "The new structure is another compound's (conflictsWith)")
    @ApiResponse(responseCode = "412", description = "It was changed since (current, sent)")
    @ApiResponse(responseCode = "422", description = "A field cannot be accepted (field)")
    @PostMapping("/split")
    ResponseEntity<?> split(
            @PathVariable String number,
            @RequestHeader(name = HttpHeaders.IF_MATCH, required = false) @Nullable String ifMatch,
            @RequestBody SplitForm wanted,
            Actor actor) {
        actor.require(Role.MEMBER);
        Compound compound = compounds.get(number);
        Splitting splitting = wanted.splitting();
        return answer(number, wanted, seen(compound, ifMatch), () ->
                corrections.split(compound.id(), splitting, actor));
    }

    /// What the sender has read of a compound; nothing for whoever takes it as it is.
    private static Map<CompoundId, String> seen(Compound compound, @Nullable String match) {
        return match == null || match.strip().equals("*") ? Map.of()
                : Map.of(compound.id(), match.strip().replaceAll("^\"|\"$", ""));
    }

    private ResponseEntity<?> answer(String number, Object sent, Map<CompoundId, String> seen,
            Supplier<Corrected> act) {
        try {
            return answer(corrections.unlessChanged(seen, act), sent);
        } catch (StaleVersionException stale) {
            Compound now = compounds.get(number);
            throw Edits.refusal(StaleVersionException.saying(Said.of("said.registry.was-changed-since-you-read-it",
                    now.number(), etag(now))), () -> now(number), sent);
        } catch (ChangedSinceException | DataIntegrityViolationException overtaken) {
            throw Edits.refusal(overtaken, () -> now(number), sent);
        }
    }

    private Edits.Now now(String number) {
        Compound now = compounds.get(number);
        return new Edits.Now(etag(now), document(now));
    }

    private ResponseEntity<?> answer(Corrected outcome, Object sent) {
        return switch (outcome) {
            case Done done -> answer(compounds.find(done.compound().id()).orElseThrow());
            case IsAnother another -> {
                ProblemDetail problem = ProblemDetail.forStatusAndDetail(HttpStatus.CONFLICT,
                        words.said(another.said()));
                problem.setProperty("field", "structure");
                problem.setProperty("conflictsWith", address.prefix() + "/compounds/" + another.other().number());
                Edits.show(problem, etag(another.compound()), document(another.compound()), sent);
                yield ResponseEntity.status(HttpStatus.CONFLICT).body(problem);
            }
        };
    }

    private ResponseEntity<PartsDocument> answer(Compound compound) {
        return ResponseEntity.ok().eTag(etag(compound)).body(document(compound));
    }

    private PartsDocument document(Compound compound) {
        return PartsDocument.of(compound, corrections.parts(compound.id()), words::said);
    }

    /// Another one whenever the compound or what it has changes; the same in every language.
    private String etag(Compound compound) {
        return "\"" + corrections.state(compound.id()) + "\"";
    }

    /// Two compounds that are one.
    ///
    /// @param with number of the compound that goes
    /// @param withMatch the ETag of its parts; left out for whatever they are
    /// @param reason why, 1 to 500 characters
    @JsonInclude(JsonInclude.Include.NON_NULL)
    @Schema(name = "CompoundMerger")
    record MergeRequest(@Nullable String with, @Nullable String withMatch, @Nullable String reason) {
    }
}
