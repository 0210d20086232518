package org.daybook.assay.result;

import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import org.daybook.assay.Activity;
import org.daybook.assay.Aggregate;

/// What a card says of a compound in one assay.
///
/// @param slug of the assay
/// @param assay its name
/// @param value mean or bound with its unit, or words
/// @param newestAt when the last of the results behind it was recorded
public record HeadlineResult(String slug, String assay, String value, Instant newestAt) {

    private static final Comparator<Aggregate> POTENT_FIRST =
            Comparator.<Aggregate>comparingDouble(result -> -result.negativeLog().orElse(0))
                    .thenComparing(result -> result.assay().name());

    /// The first of what is known of a compound: potencies, the most potent first, then other results by assay.
    ///
    /// @param most how many at most
    public static List<HeadlineResult> of(List<Aggregate> results, int most) {
        return results.stream().filter(result -> !result.members().isEmpty()).sorted(POTENT_FIRST).limit(most)
                .map(result -> new HeadlineResult(result.assay().slug(), result.assay().name(), result.summary(),
                        result.members().stream().map(Activity::recordedAt).max(Comparator.naturalOrder())
                                .orElse(Instant.EPOCH)))
                .toList();
    }
}
