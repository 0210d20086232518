package org.daybook.web.assay.compound;

import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.daybook.assay.Aggregate;
import org.daybook.assay.result.Result;
import org.daybook.assay.result.ResultSummary;
import org.daybook.assay.value.Relation;
import org.daybook.web.shared.language.Words;
import org.daybook.web.shared.view.Decimals;
import org.daybook.web.shared.view.PotencyStep;
import org.jspecify.annotations.Nullable;

/// What is known about a compound in one assay, ready to be shown.
///
/// @param summary the mean, or the strongest bound, or the words
/// @param negativeLog the pIC50 or the like with its relation, `<4.6` for an IC50 `>25 µM`; empty where there is none
/// @param potency classes of the style sheet for its colour ([PotencyStep]); empty where there is none
/// @param bar from 0 to 60, where the mean stands on the axis of its unit ([ValueAxis]); null without
/// @param members every single result
record ActivityRow(
        String assay, String slug, String summary, String negativeLog, String potency, @Nullable Double bar,
        List<Member> members) {

    /// Length of a bar that ends at the end of its axis.
    private static final double LONGEST = 60;
    private static final double TENTHS = 10;

    /// @param said how many comments there are on each result, by its id
    static ActivityRow of(Aggregate result, Map<Long, Long> said, Words words) {
        ResultSummary summary = ResultSummary.of(result);
        return new ActivityRow(summary.assay(), summary.slug(), summary.summary(), logarithm(summary, words),
                potency(summary), bar(result),
                summary.members().stream().map(member -> Member.of(member, said, words)).toList());
    }

    private static @Nullable Double bar(Aggregate result) {
        return result.mean().isEmpty() ? null : ValueAxis.of(result.assay())
                .map(axis -> Math.rint(LONGEST * TENTHS * axis.place(result.mean().getAsDouble())) / TENTHS)
                .orElse(null);
    }

    private static String potency(ResultSummary summary) {
        return summary.pchemblValue() != null ? PotencyStep.classes(summary.pchemblValue(), false)
                : summary.bounds().stream().map(bound -> PotencyStep.classes(bound.pchemblValue(), true))
                        .findFirst().orElse("");
    }

    private static String logarithm(ResultSummary summary, Words words) {
        if (summary.pchemblValue() != null) {
            String about = Relation.ABOUT.symbol().equals(summary.relation()) ? summary.relation() : "";
            return about + Decimals.fixed(2, summary.pchemblValue());
        }
        return summary.bounds().stream()
                .filter(bound -> bound.pchemblValue() != null)
                .map(bound -> bound.pchemblRelation() + Decimals.fixed(2, bound.pchemblValue()))
                .collect(Collectors.joining(" " + words.of("assay.compound.and") + " "));
    }

    /// One result.
    ///
    /// @param id what leads to its page
    /// @param text in the unit of the assay, with all that the cell states beside the value; words as typed
    /// @param role how it counts: in the mean, censored, or shown only
    /// @param details what was typed where that differs, number it was measured under, lab, date, footnote, remark
    /// @param source file, row and column it came from, may be empty
    /// @param comments how much was said about it
    record Member(long id, String text, String role, String details, String source,
            long comments) {

        static Member of(ResultSummary.Member member, Map<Long, Long> said, Words words) {
            Result result = member.result();
            String role = result.censored() ? "bound" : member.averaged() ? "in the mean" : "not in the mean";
            String details = Stream.of(
                            typed(result, words),
                            said(words, "assay.compound.that-is",
                                    result.potency() == null ? null : result.potency().label()),
                            said(words, "assay.compound.as", result.number()),
                            stated(result.lab()),
                            stated(result.measuredOn()),
                            said(words, "assay.compound.marked", result.beside().footnote()),
                            stated(result.remark()))
                    .filter(detail -> !detail.isEmpty())
                    .collect(Collectors.joining(", "));
            return new Member(result.id(), result.label(), role, details, source(result, words),
                    said.getOrDefault(result.id(), 0L));
        }

        /// What was typed, where the text does not begin with it.
        private static String typed(Result result, Words words) {
            String typed = result.reported();
            return result.label().replace(" ", "").startsWith(typed.replace(" ", "")) ? ""
                    : words.of("assay.compound.typed", typed);
        }

        private static String source(Result result, Words words) {
            return stated(result.sourceFile())
                    + said(words, "assay.compound.row", result.sourceRow())
                    + said(words, "assay.compound.column", result.sourceColumn());
        }

        private static String stated(@Nullable Object fact) {
            return fact == null ? "" : fact.toString();
        }

        private static String said(Words words, String key, @Nullable Object fact) {
            return fact == null ? "" : words.of(key, fact);
        }
    }
}
