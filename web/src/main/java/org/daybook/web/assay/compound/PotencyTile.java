package org.daybook.web.assay.compound;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.daybook.assay.Activity;
import org.daybook.assay.Aggregate;
import org.daybook.assay.group.GroupAggregate;
import org.daybook.assay.result.ResultKind;
import org.daybook.quantities.Numbers;
import org.daybook.quantities.Unit;
import org.daybook.web.shared.view.Decimals;
import org.daybook.web.shared.view.PotencyStep;
import org.jspecify.annotations.Nullable;

/// How potent a compound is: what all laboratories say together in the group of assays that has most of its values,
/// and each value on one axis, so that agreement and quarrel are seen.
///
/// @param value mean of the means of the laboratories, or the strongest bound, with its unit
/// @param negativeLog the pIC50 or the like; empty where there is none
/// @param best the most potent mean of a laboratory, `0.04 µM (Inh)`; null with one laboratory
/// @param fold how many times apart laboratories are that disagree; null where they do not
/// @param mean place of the mean on the axis; null without one
/// @param ticks of the axis
/// @param text all values in words
record PotencyTile(String name, String slug, String value, String classes, String negativeLog, @Nullable String best,
        int count, int censored, @Nullable String fold, List<Lab> labs, @Nullable Double mean,
        List<ValueAxis.Tick> ticks, String text) {

    private static final int MAX_LABS = 8;
    private static final int MAX_DOTS = 40;
    /// Length of the axis in the drawing.
    private static final double LENGTH = 200;
    private static final double TENTHS = 10;

    /// One laboratory.
    ///
    /// @param count values, bounds included
    /// @param dots the first 40
    record Lab(String name, int count, List<Dot> dots) {
    }

    /// One value.
    ///
    /// @param at place in the drawing
    /// @param bound `up` for `>`, `down` for `<`, empty for a value
    record Dot(double at, String bound) {
    }

    /// Of what is known of a compound; empty if nothing says how potent it is.
    static Optional<PotencyTile> of(List<Aggregate> results) {
        return mostTold(results).map(PotencyTile::of);
    }

    /// The group of potencies that has most values; of several the one that says the most potent.
    static Optional<GroupAggregate> mostTold(List<Aggregate> results) {
        return GroupAggregate.of(results).stream()
                .filter(group -> !group.group().isOfStrain() && !values(group.together()).isEmpty()
                        && group.assays().stream().allMatch(assay -> ResultKind.of(assay) == ResultKind.POTENCY
                                && assay.unit().filter(Unit::isConcentration).isPresent()))
                .max(Comparator.<GroupAggregate>comparingInt(group -> group.count() + group.censored())
                        .thenComparingDouble(group -> group.negativeLog().orElse(0)));
    }

    private static PotencyTile of(GroupAggregate group) {
        ValueAxis axis = ValueAxis.around(values(group.together()).stream()
                .map(activity -> activity.value().orElseThrow()).toList());
        List<Lab> labs = new ArrayList<>();
        List<String> words = new ArrayList<>();
        for (Map.Entry<String, Aggregate> lab : group.labs().entrySet()) {
            List<Activity> values = values(lab.getValue());
            if (!values.isEmpty() && labs.size() < MAX_LABS) {
                labs.add(new Lab(lab.getKey(), values.size(), values.stream().limit(MAX_DOTS)
                        .map(value -> new Dot(at(axis, value.value().orElseThrow()), bound(value)))
                        .toList()));
                words.add(lab.getKey() + ": " + String.join(", ", values.stream().limit(MAX_DOTS)
                        .map(PotencyTile::words).toList()));
            }
        }
        Double log = group.negativeLog().isPresent() ? group.negativeLog().getAsDouble() : null;
        return new PotencyTile(group.group().name(), group.group().slug(), group.value(),
                PotencyStep.classes(log, false), log == null ? "" : Decimals.fixed(2, log), best(group),
                group.count(), group.censored(),
                group.disagrees() ? Numbers.significant(group.fold(), 2) : null, labs,
                group.mean().isPresent() ? at(axis, group.mean().getAsDouble()) : null,
                axis.ticks().stream().map(tick -> new ValueAxis.Tick(tick.label(), LENGTH * tick.place())).toList(),
                String.join("; ", words));
    }

    private static double at(ValueAxis axis, double value) {
        return Math.rint(LENGTH * TENTHS * axis.place(value)) / TENTHS;
    }

    private static @Nullable String best(GroupAggregate group) {
        return group.labs().size() < 2 ? null : group.labs().entrySet().stream()
                .filter(lab -> lab.getValue().mean().isPresent())
                .min(Comparator.comparingDouble(lab -> lab.getValue().mean().getAsDouble()))
                .map(lab -> Numbers.significant(lab.getValue().mean().getAsDouble(), 3)
                        + group.unit().map(unit -> " " + unit.label()).orElse("") + " (" + lab.getKey() + ")")
                .orElse(null);
    }

    /// Values and bounds greater than 0 in the unit of the assay.
    private static List<Activity> values(Aggregate results) {
        Optional<String> unit = results.assay().unit().map(Unit::symbol);
        return results.members().stream()
                .filter(activity -> (activity.isUncensoredPoint() || activity.isCensored())
                        && activity.value().orElse(0) > 0 && activity.units().equals(unit))
                .toList();
    }

    private static String words(Activity value) {
        return (value.isCensored() ? value.relation().orElseThrow().symbol() : "")
                + Numbers.plain(value.value().orElseThrow());
    }

    private static String bound(Activity value) {
        return !value.isCensored() ? "" : value.relation().orElseThrow().symbol().startsWith(">") ? "up" : "down";
    }
}
