package org.daybook.web.registry;

import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.daybook.assay.result.Result;
import org.daybook.assay.result.ResultSummary;
import org.daybook.assay.value.Relation;
import org.daybook.web.registry.list.CompoundRow;
import org.jspecify.annotations.Nullable;

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

    static ActivityRow of(ResultSummary summary) {
        Double log = summary.pchemblValue();
        int potency = log == null
                ? -1
                : (int) Math.clamp(Math.round((log - WEAKEST) * STEPS_A_LOG), 0L, MOST_POTENT);
        return new ActivityRow(summary.assay(), summary.slug(), summary.summary(), logarithm(summary), potency,
                summary.members().stream().map(Member::of).toList());
    }

    private static String logarithm(ResultSummary summary) {
        if (summary.pchemblValue() != null) {
            String about = Relation.ABOUT.symbol().equals(summary.relation()) ? summary.relation() : "";
            return about + CompoundRow.fixed(2, summary.pchemblValue());
        }
        return summary.bounds().stream()
                .filter(bound -> bound.pchemblValue() != null)
                .map(bound -> bound.pchemblRelation() + CompoundRow.fixed(2, bound.pchemblValue()))
                .collect(Collectors.joining(" and "));
    }

    /// One result.
    ///
    /// @param text in the unit of the assay, with all that the cell states beside the value; words as typed
    /// @param role how it counts: in the mean, censored, or shown only
    /// @param details what was typed where that differs, number it was measured under, lab, date, footnote, remark
    /// @param source file, row and column it came from, may be empty
    public record Member(String text, String role, String details, String source) {

        static Member of(ResultSummary.Member member) {
            Result result = member.result();
            String role = result.censored() ? "bound" : member.averaged() ? "in the mean" : "not in the mean";
            String details = Stream.of(
                            typed(result),
                            said("that is ", result.potency() == null ? null : result.potency().label()),
                            said("as ", result.number()),
                            said("", result.lab()),
                            said("", result.measuredOn()),
                            said("marked ", result.beside().footnote()),
                            said("", result.remark()))
                    .filter(detail -> !detail.isEmpty())
                    .collect(Collectors.joining(", "));
            return new Member(result.label(), role, details, source(result));
        }

        /// What was typed, where the text does not begin with it.
        private static String typed(Result result) {
            String typed = result.reported();
            return result.label().replace(" ", "").startsWith(typed.replace(" ", "")) ? "" : "typed “" + typed + "”";
        }

        private static String source(Result result) {
            return said("", result.sourceFile())
                    + said(", row ", result.sourceRow())
                    + said(", column ", result.sourceColumn());
        }

        private static String said(String words, @Nullable Object fact) {
            return fact == null ? "" : words + fact;
        }
    }
}
