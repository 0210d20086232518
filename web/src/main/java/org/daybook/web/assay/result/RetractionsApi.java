package org.daybook.web.assay.result;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.responses.ApiResponse;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.daybook.assay.correction.Results;
import org.daybook.people.Actor;
import org.daybook.people.Role;
import org.daybook.shared.ChangedSinceException;
import org.daybook.shared.InvalidInputException;
import org.daybook.shared.OverLimitException;
import org.daybook.shared.Said;
import org.daybook.shared.id.ActivityId;
import org.daybook.web.shared.request.RefusedRequest;
import org.daybook.writing.correction.Corrections;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.http.ProblemDetail;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

/// Many results retracted at once, for programs.
@RestController
@Tag(name = "Activities")
class RetractionsApi {

    private static final int MOST = 200;

    private final ActivityPages pages;
    private final Results results;

    RetractionsApi(ActivityPages pages, Results results) {
        this.pages = pages;
        this.results = results;
    }

    @Operation(
            summary = "Retract many results",
            description = "All of them, as one act of the history that is taken back as one; or none, if one is"
                    + " retracted already or has not the version that is sent any more: then 409 has them as they are"
                    + " now (current) and what was sent. At most 200.")
    @ApiResponse(responseCode = "201", description = "They are retracted")
    @ApiResponse(responseCode = "409", description = "One was changed or retracted since (current, sent)")
    @PostMapping("/api/v1/activities/retractions")
    @ResponseStatus(HttpStatus.CREATED)
    RetractedDocument retract(@RequestBody RetractionsRequest wanted, Actor actor) {
        actor.require(Role.MEMBER);
        String reason = Corrections.requireReason(Objects.requireNonNullElse(wanted.reason(), ""));
        Map<ActivityId, Integer> chosen = wanted.chosen();
        List<ActivityId> ids = List.copyOf(chosen.keySet());
        Map<ActivityId, Integer> versions = new LinkedHashMap<>(chosen);
        versions.values().removeIf(version -> version == Results.ANY_VERSION);
        try {
            results.retract(ids, versions, reason, actor);
        } catch (ChangedSinceException changed) {
            RefusedRequest refusal = new RefusedRequest(HttpStatus.CONFLICT, changed.said().orElseThrow());
            ProblemDetail problem = refusal.getBody();
            problem.setProperty("current", pages.documents(ids));
            problem.setProperty("sent", wanted);
            throw refusal;
        }
        return new RetractedDocument(pages.documents(ids));
    }

    /// Results that are not to count any more.
    ///
    /// @param activities 1 to 200
    /// @param reason why, 1 to 500 characters
    @Schema(name = "RetractionsRequest")
    record RetractionsRequest(@Nullable List<@Nullable SeenActivity> activities, @Nullable String reason) {

        Map<ActivityId, Integer> chosen() {
            Map<ActivityId, Integer> chosen = new LinkedHashMap<>();
            List<@Nullable SeenActivity> all = activities == null ? List.of() : activities;
            OverLimitException.requireItems("activities", all, MOST);
            all.stream().filter(Objects::nonNull)
                    .forEach(one -> chosen.put(new ActivityId(one.id()),
                            Objects.requireNonNullElse(one.version(), Results.ANY_VERSION)));
            if (chosen.isEmpty()) {
                throw new InvalidInputException("activities", Said.of("said.assay.choose-at-least-one-result"));
            }
            return chosen;
        }
    }

    /// A result as it was seen.
    ///
    /// @param version that was read; left out for any
    @Schema(name = "SeenActivity")
    record SeenActivity(long id, @Nullable Integer version) {
    }

    /// Results that do not count any more.
    @Schema(name = "RetractedActivities")
    record RetractedDocument(List<ActivityDocument> items) {
    }
}
