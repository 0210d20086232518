package org.daybook.web.registry;

import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.daybook.assay.Activity;
import org.daybook.assay.Aggregate;

/// What is known about a compound in one assay, ready to be shown.
///
/// @param summary the mean, or the strongest bound, or the words
/// @param negativeLog the pIC50 or the like, empty where there is none
/// @param potency 0 (weakest) to 10 on the scale of the style sheet; −1 where there is none
/// @param members every single result
public record ActivityRow(String assay, String slug, String summary, String negativeLog, int potency, List<Member> members) {

    private static final double WEAKEST = 4;
    private static final double STEPS_A_LOG = 2;
    private static final int MOST_POTENT = 10;

    static ActivityRow of(Aggregate aggregate) {
        var log = aggregate.negativeLog();
        int potency = log.isEmpty() ? -1
                : (int) Math.clamp(Math.round((log.getAsDouble() - WEAKEST) * STEPS_A_LOG), 0L, MOST_POTENT);
        return new ActivityRow(aggregate.assay().name(), aggregate.assay().slug(), aggregate.summary(),
                log.isEmpty() ? "" : CompoundRow.fixed(2, log.getAsDouble()), potency,
                aggregate.members().stream().map(member -> Member.of(member, aggregate)).toList());
    }

    /// One result.
    ///
    /// @param text as reported, with its unit
    /// @param role how it counts: in the mean, censored, or shown only
    /// @param details number it was measured under, lab, date, n, remark
    /// @param source file, row and column it came from, may be empty
    public record Member(String text, String role, String details, String source) {

        static Member of(Activity activity, Aggregate aggregate) {
            String text = activity.reportedText() + activity.reportedUnits().map(unit -> " " + unit).orElse("");
            String role = activity.isCensored() ? "bound" : aggregate.others().contains(activity) ? "not in the mean" : "in the mean";
            String details = Stream.of(
                            activity.reportedNumber().map(number -> "as " + number).orElse(""),
                            activity.lab().orElse(""),
                            activity.measuredOn().map(Object::toString).orElse(""),
                            activity.sampleSize().isPresent() ? "n = " + activity.sampleSize().getAsInt() : "",
                            activity.remark().orElse(""))
                    .filter(detail -> !detail.isEmpty())
                    .collect(Collectors.joining(", "));
            return new Member(text, role, details, source(activity));
        }

        private static String source(Activity activity) {
            return activity.sourceFile().orElse("")
                    + (activity.sourceRow().isPresent() ? ", row " + activity.sourceRow().getAsInt() : "")
                    + activity.sourceColumn().map(column -> ", column " + column).orElse("");
        }
    }
}
