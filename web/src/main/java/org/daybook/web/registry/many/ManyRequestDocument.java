package org.daybook.web.registry.many;

import com.fasterxml.jackson.annotation.JsonInclude;
import io.swagger.v3.oas.annotations.media.Schema;
import java.util.List;
import java.util.Objects;
import org.daybook.registry.many.ManyAtOnce;
import org.daybook.registry.many.ManyRequest;
import org.daybook.shared.OverLimitException;
import org.daybook.web.shared.many.ManyForm;
import org.jspecify.annotations.Nullable;

/// What is to be done to many compounds; an act takes those of the fields that it asks for.
///
/// @param act `stage`, `series`, `campaign`, `campaign-removal`, `synonym`, `batch-field` or `batch-retraction`
/// @param compounds numbers, in any spelling; 1 to 400
/// @param campaign slug, of the first four
/// @param series slug of a series of the campaign; empty: none
/// @param stage that they have reached, or at which they are taken in
/// @param kind of a synonym, as `chembl`; guessed if it is left out
/// @param text of a synonym
/// @param field of batches: `amount`, `purity`, `salt`, `supplier` or `madeOn`
/// @param value of the field; empty clears it
/// @param reason why, at most 500 characters; needed to park and to retract
/// @param steps tokens of the plan that are agreed to; of no meaning to a plan
@JsonInclude(JsonInclude.Include.NON_NULL)
@Schema(name = "ManyRequest")
record ManyRequestDocument(@Nullable String act, @Nullable List<@Nullable String> compounds,
        @Nullable String campaign, @Nullable String series, @Nullable String stage, @Nullable String kind,
        @Nullable String text, @Nullable String field, @Nullable String value, @Nullable String reason,
        @Nullable List<@Nullable String> steps) {

    ManyRequest request() {
        return form().request();
    }

    List<String> agreed() {
        return form().agreed();
    }

    private ManyForm form() {
        List<String> numbers = texts("compounds", compounds, ManyAtOnce.MOST);
        return new ManyForm(numbers, null, act, campaign, series, stage,
                kind == null ? null : kind.replace('-', '_'), text, field, value, reason,
                texts("steps", steps, MOST_STEPS), null);
    }

    /// Batches that as many compounds may have.
    private static final int MOST_STEPS = 20_000;

    private static List<String> texts(String field, @Nullable List<@Nullable String> sent, int most) {
        List<String> texts = sent == null ? List.of() : sent.stream().map(one -> Objects.requireNonNullElse(one, ""))
                .toList();
        return OverLimitException.requireItems(field, texts, most);
    }
}
