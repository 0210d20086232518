package org.daybook.assay.result;

import java.util.List;
import org.daybook.assay.Activity;
import org.daybook.assay.Aggregate;
import org.daybook.assay.value.Relation;
import org.daybook.quantities.Unit;
import org.jspecify.annotations.Nullable;

/// What is known about a compound in one assay: the mean or what there is instead, and every result behind it.
///
/// @param slug of the assay
/// @param assay its name
/// @param summary mean, strongest bound or words, as a person would read it
/// @param mean over the values that count, in `unit`; geometric where `geometric` says so
/// @param unit symbol of the unit of the mean
/// @param count number of values in the mean
/// @param relation how the mean stands to the true value, `=` or `~`; null without a mean
/// @param pchemblValue −log10 of the mean in mol/L, for potencies; its relation is that of the mean
/// @param bounds without a mean what is known instead: the greatest lower and the smallest upper bound
/// @param members every result, in the order they were recorded
public record ResultSummary(
        String slug,
        String assay,
        String summary,
        @Nullable Double mean,
        @Nullable String unit,
        boolean geometric,
        int count,
        @Nullable String relation,
        @Nullable Double pchemblValue,
        List<Result> bounds,
        List<Member> members) {

    /// What these results say together.
    public static ResultSummary of(Aggregate aggregate) {
        List<Activity> others = aggregate.others();
        return new ResultSummary(
                aggregate.assay().slug(),
                aggregate.assay().name(),
                aggregate.summary(),
                Result.orNull(aggregate.mean()),
                aggregate.unit().map(Unit::symbol).orElse(null),
                aggregate.isGeometric(),
                aggregate.count(),
                aggregate.relation().map(Relation::symbol).orElse(null),
                Result.orNull(aggregate.negativeLog()),
                aggregate.strongestBounds().stream()
                        .map(bound -> Result.of(bound, aggregate.assay()))
                        .toList(),
                aggregate.members().stream()
                        .map(member -> new Member(
                                Result.of(member, aggregate.assay()),
                                !member.isCensored() && !others.contains(member)))
                        .toList());
    }

    /// One result, and whether it takes part in the mean.
    public record Member(Result result, boolean averaged) {
    }
}
