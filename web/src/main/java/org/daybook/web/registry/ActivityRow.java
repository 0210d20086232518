package org.daybook.web.registry;

import java.util.List;
import java.util.OptionalDouble;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.daybook.assay.Activity;
import org.daybook.assay.Aggregate;
import org.daybook.assay.value.Relation;
import org.daybook.assay.value.SpokenValue;
import org.daybook.web.registry.list.CompoundRow;

/// What is known about a compound in one assay, ready to be shown.
///
/// @param summary the mean, or the strongest bound, or the words
/// @param negativeLog the pIC50 or the like with its relation, `<4.6` for an IC50 `>25 µM`; empty where there is none
/// @param potency 0 (weakest) to 10 on the scale of the style sheet; −1 where there is none
/// @param members every single result
public record ActivityRow(
        String assay, String slug, String summary, String negativeLog, int potency, List<Member> members) {

    private static final double WEAKEST = 4;
    private static final double STEPS_A_LOG = 2;
    private static final int MOST_POTENT = 10;

    static ActivityRow of(Aggregate aggregate) {
        OptionalDouble log = aggregate.negativeLog();
        int potency = log.isEmpty() ? -1
                : (int) Math.clamp(Math.round((log.getAsDouble() - WEAKEST) * STEPS_A_LOG), 0L, MOST_POTENT);
        return new ActivityRow(aggregate.assay().name(), aggregate.assay().slug(), aggregate.summary(),
                logarithm(aggregate), potency,
                aggregate.members().stream().map(member -> Member.of(member, aggregate)).toList());
    }

    private static String logarithm(Aggregate aggregate) {
        if (aggregate.negativeLog().isPresent()) {
            String about = aggregate.relation().filter(Relation.ABOUT::equals).map(Relation::symbol).orElse("");
            return about + CompoundRow.fixed(2, aggregate.negativeLog().getAsDouble());
        }
        return aggregate.strongestBounds().stream()
                .filter(bound -> bound.negativeLog().isPresent())
                .map(bound -> bound.negativeLogRelation().orElseThrow().symbol()
                        + CompoundRow.fixed(2, bound.negativeLog().getAsDouble()))
                .collect(Collectors.joining(" and "));
    }

    /// One result.
    ///
    /// @param text in the unit of the assay, with all that the cell states beside the value; words as typed
    /// @param role how it counts: in the mean, censored, or shown only
    /// @param details what was typed where that differs, number it was measured under, lab, date, footnote, remark
    /// @param source file, row and column it came from, may be empty
    public record Member(String text, String role, String details, String source) {

        static Member of(Activity activity, Aggregate aggregate) {
            String text = SpokenValue.of(activity.standardForm());
            String role = activity.isCensored()
                    ? "bound"
                    : aggregate.others().contains(activity) ? "not in the mean" : "in the mean";
            String details = Stream.of(
                            typed(activity, text),
                            activity.reportedNumber().map(number -> "as " + number).orElse(""),
                            activity.lab().orElse(""),
                            activity.measuredOn().map(Object::toString).orElse(""),
                            activity.context().statedFootnote().map("marked "::concat).orElse(""),
                            activity.remark().orElse(""))
                    .filter(detail -> !detail.isEmpty())
                    .collect(Collectors.joining(", "));
            return new Member(text, role, details, source(activity));
        }

        /// What was typed, where the text does not begin with it.
        private static String typed(Activity activity, String text) {
            String typed = activity.reportedText();
            return text.replace(" ", "").startsWith(typed.replace(" ", "")) ? "" : "typed “" + typed + "”";
        }

        private static String source(Activity activity) {
            return activity.sourceFile().orElse("")
                    + (activity.sourceRow().isPresent() ? ", row " + activity.sourceRow().getAsInt() : "")
                    + activity.sourceColumn().map(column -> ", column " + column).orElse("");
        }
    }
}
