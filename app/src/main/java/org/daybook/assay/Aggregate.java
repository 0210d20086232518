package org.daybook.assay;

import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.daybook.assay.value.Relation;
import org.daybook.quantities.Numbers;
import org.daybook.quantities.Unit;

/// What the results of one compound in one assay say together, with every member kept accessible.
///
/// The mean is taken over uncensored numbers in the unit of the assay: the geometric one, or the arithmetic one where
/// the values are logarithms or per cent. Bounds (`>50`), ranges, effects at one concentration and words take no part;
/// they are counted and shown.
///
/// @param assay the assay
/// @param members all results that are not retracted, in the order they were recorded
public record Aggregate(Assay assay, List<Activity> members) {

    private static final Comparator<Activity> BY_VALUE =
            Comparator.comparingDouble(activity -> activity.value().orElseThrow());

    public Aggregate {
        members = List.copyOf(members);
    }

    /// The mean of the uncensored numbers; empty if there is none.
    public OptionalDouble mean() {
        double[] values = averaged().stream().mapToDouble(activity -> activity.value().orElseThrow()).toArray();
        if (values.length == 0) {
            return OptionalDouble.empty();
        }
        if (isGeometric()) {
            return OptionalDouble.of(values.length == 1 ? values[0]
                    : Math.exp(java.util.Arrays.stream(values).map(Math::log).average().orElseThrow()));
        }
        return java.util.Arrays.stream(values).average();
    }

    /// Whether [#mean()] is the geometric mean.
    public boolean isGeometric() {
        return !assay.isLogarithmic() && assay.unit().filter(Unit.PERCENT::equals).isEmpty();
    }

    /// −log10 of the mean in mol/L, for potencies; derived, never typed in. A mean with a logarithm is one of `=` or
    /// `~`.
    public OptionalDouble negativeLog() {
        return mean().isEmpty() || averaged().stream().anyMatch(activity -> activity.negativeLog().isEmpty())
                ? OptionalDouble.empty()
                : averaged().stream().mapToDouble(activity -> activity.negativeLog().orElseThrow()).average();
    }

    /// How the mean stands to the true value: `~` if one of its values does; empty without a mean.
    public Optional<Relation> relation() {
        return averaged().isEmpty() ? Optional.empty()
                : Optional.of(averaged().stream().anyMatch(Aggregate::isAbout) ? Relation.ABOUT : Relation.EQUAL);
    }

    /// Without a mean: of several bounds on one side the one that says most, the greatest `>` and the smallest `<`.
    public List<Activity> strongestBounds() {
        return mean().isPresent()
                ? List.of()
                : Stream.of(
                                bound(Aggregate::isLowerBound, BY_VALUE),
                                bound(activity -> !isLowerBound(activity), BY_VALUE.reversed()))
                        .flatMap(Optional::stream)
                        .toList();
    }

    /// Number of values in the mean.
    public int count() {
        return averaged().size();
    }

    /// The bounds that the mean leaves out.
    public List<Activity> censored() {
        return members.stream().filter(Activity::isCensored).toList();
    }

    /// Everything else that the mean leaves out: ranges, effects at one concentration, words, other units.
    public List<Activity> others() {
        List<Activity> averaged = averaged();
        return members.stream().filter(activity -> !activity.isCensored() && !averaged.contains(activity)).toList();
    }

    /// Unit of the mean.
    public Optional<Unit> unit() {
        return averaged().stream().findFirst().flatMap(Activity::units).map(Unit::of).or(assay::unit);
    }

    /// The result in a few characters: `0.55 µM (n = 3, 1 censored)`, `~3 µM`, `>25 µM`, `>5 and <50 µM (n = 0, 2
    /// censored)`, or the words.
    public String summary() {
        String unit = unit().map(known -> " " + known.label()).orElse("");
        if (mean().isPresent()) {
            String left = censored().isEmpty() ? "" : ", " + censored().size() + " censored";
            String n = count() == 1 && left.isEmpty() ? "" : " (n = " + count() + left + ")";
            String about = relation().filter(Relation.ABOUT::equals).map(Relation::symbol).orElse("");
            return about + Numbers.significant(mean().getAsDouble(), 3) + unit + n;
        }
        List<Activity> bounds = strongestBounds();
        if (bounds.isEmpty()) {
            return members.isEmpty() ? "" : members.getFirst().reportedText();
        }
        String text = bounds.stream()
                .map(bound -> bound.relation().orElseThrow().symbol() + Numbers.plain(bound.value().orElseThrow()))
                .collect(Collectors.joining(" and "));
        return text + bounds.getFirst().units().map(symbol -> " " + Unit.of(symbol).label()).orElse("")
                + (censored().size() > 1 ? " (n = 0, " + censored().size() + " censored)" : "");
    }

    /// Bounds in different units cannot be compared: those in the unit of the assay count, else those in that of the
    /// first.
    private Optional<Activity> bound(Predicate<Activity> side, Comparator<Activity> order) {
        List<Activity> censored = censored();
        Optional<String> kept = assay.unit().map(Unit::symbol);
        boolean comparable = censored.stream().anyMatch(activity -> activity.units().equals(kept));
        Optional<String> units = comparable ? kept : censored.stream().findFirst().flatMap(Activity::units);
        return censored.stream().filter(activity -> activity.units().equals(units)).filter(side).max(order);
    }

    private static boolean isAbout(Activity activity) {
        return activity.relation().filter(Relation.ABOUT::equals).isPresent();
    }

    private static boolean isLowerBound(Activity activity) {
        return activity.relation()
                .filter(relation -> relation == Relation.GREATER || relation == Relation.GREATER_OR_EQUAL)
                .isPresent();
    }

    /// Uncensored numbers in one unit; a geometric mean takes only what is greater than 0.
    private List<Activity> averaged() {
        List<Activity> points = members.stream().filter(Activity::isUncensoredPoint)
                .filter(activity -> !isGeometric() || activity.value().orElse(0) > 0).toList();
        Optional<String> units = assay.unit()
                .map(Unit::symbol)
                .or(() -> points.stream().findFirst().flatMap(Activity::units));
        return points.stream().filter(activity -> activity.units().equals(units)).toList();
    }
}
