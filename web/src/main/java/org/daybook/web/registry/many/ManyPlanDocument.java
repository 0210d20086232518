package org.daybook.web.registry.many;

import com.fasterxml.jackson.annotation.JsonInclude;
import io.swagger.v3.oas.annotations.media.Schema;
import java.util.List;
import org.daybook.registry.many.Step;
import org.daybook.web.shared.language.Words;
import org.jspecify.annotations.Nullable;

/// What will become of many compounds.
///
/// @param possible how many steps can be done
/// @param steps one a compound, or one a batch, in the order of the compounds
@Schema(name = "ManyPlan")
record ManyPlanDocument(long possible, List<StepDocument> steps) {

    static ManyPlanDocument of(List<Step> steps, Words words) {
        return new ManyPlanDocument(steps.stream().filter(Step::isPossible).count(), steps.stream()
                .map(step -> new StepDocument(step.isPossible() ? step.token() : null, words.said(step.name()),
                        words.said(step.before()), words.said(step.after()),
                        step.why().map(words::said).orElse(null)))
                .toList());
    }

    /// What will become of one.
    ///
    /// @param token stands for the step and what it says; none if it is not possible
    /// @param name the number, with the batch where it is one
    /// @param before what it is; empty if there is nothing
    /// @param after what it will be; empty if there will be nothing
    /// @param why why it stays as it is; none if it does not
    @JsonInclude(JsonInclude.Include.NON_NULL)
    @Schema(name = "ManyStep")
    record StepDocument(@Nullable String token, String name, String before, String after, @Nullable String why) {
    }
}
