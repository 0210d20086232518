package org.daybook.web.registry.many;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.responses.ApiResponse;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.net.URI;
import java.util.List;
import org.daybook.people.Actor;
import org.daybook.people.Role;
import org.daybook.registry.many.ManyAtOnce;
import org.daybook.registry.many.ManyAtOnce.Outcome;
import org.daybook.registry.many.Step;
import org.daybook.shared.ChangedSinceException;
import org.daybook.shared.Said;
import org.daybook.web.shared.BaseAddress;
import org.daybook.web.shared.history.UndoOffer;
import org.daybook.web.shared.language.Words;
import org.daybook.web.shared.request.RefusedRequest;
import org.springframework.http.HttpStatus;
import org.springframework.http.ProblemDetail;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/// The same done to many compounds, for programs: what will happen first, then one act.
@RestController
@RequestMapping("/api/v1/many-at-once")
@Tag(name = "Many at once")
class ManyApi {

    private final ManyAtOnce many;
    private final UndoOffer undo;
    private final BaseAddress address;
    private final Words words;

    ManyApi(ManyAtOnce many, UndoOffer undo, BaseAddress address, Words words) {
        this.many = many;
        this.undo = undo;
        this.address = address;
        this.words = words;
    }

    @Operation(
            summary = "Look at what would become of many compounds",
            description = "Changes nothing. act is stage, series, campaign, campaign-removal, synonym, batch-field or"
                    + " batch-retraction. Each step that is possible has a token, which stands for what it says; the"
                    + " others say why they are not.")
    @ApiResponse(responseCode = "200", description = "A step for each compound, or for each of its batches")
    @PostMapping("/plan")
    ManyPlanDocument plan(@RequestBody ManyRequestDocument wanted, Actor actor) {
        return planned(wanted, actor);
    }

    /// What has to say why and does not is planned as refused.
    private ManyPlanDocument planned(ManyRequestDocument wanted, Actor actor) {
        List<Step> steps = many.plan(wanted.request(), actor);
        boolean lacksReason = wanted.request().reason().isEmpty() && many.needsReason(wanted.request());
        return ManyPlanDocument.of(!lacksReason ? steps : steps.stream()
                .map(step -> !step.isPossible() ? step
                        : Step.not(step.compound(), step.part(), step.name(), step.before(),
                                Said.of("said.registry.say-why-everybody-can-read-it")))
                .toList(), words);
    }

    @Operation(
            summary = "Do the same to many compounds",
            description = "steps are the tokens of the plan that are agreed to. All of them are done, as one act of the"
                    + " history that is taken back as one; or none, if one would not any more do what it said: then 409"
                    + " has the plan as it is now (current) and what was sent.")
    @ApiResponse(responseCode = "201", description = "They are done; Location is the act")
    @ApiResponse(responseCode = "409", description = "Something was changed since the plan (current, sent)")
    @PostMapping
    ResponseEntity<ManyDoneDocument> carryOut(@RequestBody ManyRequestDocument wanted, Actor actor) {
        actor.require(Role.MEMBER);
        try {
            Outcome done = many.carryOut(wanted.request(), wanted.agreed(), actor);
            String act = address.prefix() + "/api/v1/history"
                    + undo.justDone(done.first().thing(), actor).map(id -> "/" + id).orElse("");
            return ResponseEntity.created(URI.create(act)).body(new ManyDoneDocument(done.steps(), act));
        } catch (ChangedSinceException changed) {
            RefusedRequest refusal = new RefusedRequest(HttpStatus.CONFLICT, changed.said().orElseThrow());
            ProblemDetail problem = refusal.getBody();
            problem.setProperty("current", planned(wanted, actor));
            problem.setProperty("sent", wanted);
            throw refusal;
        }
    }

    /// What was done.
    ///
    /// @param done how many steps
    /// @param act address of the act in the history
    @Schema(name = "ManyDone")
    record ManyDoneDocument(int done, String act) {
    }
}
