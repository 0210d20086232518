package org.daybook.exchange.dataset;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.daybook.assay.Activity;
import org.daybook.assay.Aggregate;
import org.daybook.assay.Assay;
import org.daybook.assay.value.Relation;
import org.daybook.quantities.Unit;
import org.daybook.shared.id.AssayId;
import org.jspecify.annotations.Nullable;

/// What the results of one compound for one endpoint say together: a mean of exact ones, or else bounds; never a mean
/// of both.
///
/// @param relation empty where the value lies between two bounds
/// @param value null then
/// @param n results behind the value
record Measured(EndpointKey key, String relation, @Nullable Double value, int n, @Nullable Double sdLog,
        @Nullable Double lower, @Nullable Double upper, int censored, int leftOut, @Nullable Double pValue,
        List<String> assays) {

    /// Of one compound, by endpoint; what has no number is left out.
    static List<Measured> of(List<Activity> results, Map<AssayId, Assay> assays) {
        Map<EndpointKey, List<Activity>> groups = new TreeMap<>();
        for (Activity result : results) {
            Assay assay = assays.get(result.assay());
            if (assay != null) {
                boolean isGeometric = new Aggregate(assay, List.of()).isGeometric();
                groups.computeIfAbsent(EndpointKey.of(assay, isGeometric), key -> new ArrayList<>()).add(result);
            }
        }
        return groups.entrySet().stream()
                .flatMap(group -> of(group.getKey(), group.getValue(), assays).stream())
                .toList();
    }

    private static Optional<Measured> of(EndpointKey key, List<Activity> members, Map<AssayId, Assay> assays) {
        Aggregate aggregate = new Aggregate(assays.get(members.getFirst().assay()), members);
        List<String> slugs = members.stream().map(one -> assays.get(one.assay()).slug()).distinct().sorted().toList();
        if (aggregate.mean().isPresent()) {
            return Optional.of(new Measured(
                    key,
                    aggregate.relation().map(Relation::symbol).orElse("="),
                    aggregate.mean().getAsDouble(),
                    aggregate.count(),
                    spread(aggregate),
                    null,
                    null,
                    aggregate.censored().size(),
                    aggregate.others().size(),
                    boxed(aggregate.negativeLog()),
                    slugs));
        }
        return bounds(key, aggregate, slugs);
    }

    private static Optional<Measured> bounds(EndpointKey key, Aggregate aggregate, List<String> slugs) {
        List<Activity> bounds = aggregate.strongestBounds();
        if (bounds.isEmpty()) {
            return Optional.empty();
        }
        Double lower = bound(bounds, true);
        Double upper = bound(bounds, false);
        boolean isOneSided = bounds.size() == 1;
        List<Activity> behind = aggregate.censored().stream()
                .filter(one -> one.units().equals(bounds.getFirst().units())).toList();
        return Optional.of(new Measured(
                key,
                isOneSided ? bounds.getFirst().relation().orElseThrow().symbol() : "",
                isOneSided ? bounds.getFirst().value().orElseThrow() : null,
                behind.size(),
                null,
                lower,
                upper,
                0,
                aggregate.others().size() + aggregate.censored().size() - behind.size(),
                null,
                slugs));
    }

    private static @Nullable Double bound(List<Activity> bounds, boolean isLower) {
        return bounds.stream()
                .filter(one -> isLower(one) == isLower)
                .map(one -> one.value().orElseThrow())
                .findFirst().orElse(null);
    }

    private static boolean isLower(Activity bound) {
        Relation relation = bound.relation().orElseThrow();
        return relation == Relation.GREATER || relation == Relation.GREATER_OR_EQUAL;
    }

    private static @Nullable Double boxed(OptionalDouble value) {
        return value.isPresent() ? value.getAsDouble() : null;
    }

    /// The exact results are those that are neither bounds nor left out.
    private static @Nullable Double spread(Aggregate aggregate) {
        List<Activity> others = aggregate.others();
        double[] logs = aggregate.members().stream()
                .filter(one -> !one.isCensored() && !others.contains(one))
                .mapToDouble(one -> aggregate.isGeometric()
                        ? Math.log10(one.value().orElseThrow()) : one.value().orElseThrow())
                .toArray();
        boolean isPercent = aggregate.unit().filter(Unit.PERCENT::equals).isPresent();
        if (logs.length < 2 || isPercent) {
            return null;
        }
        double mean = java.util.Arrays.stream(logs).average().orElseThrow();
        double squares = java.util.Arrays.stream(logs).map(log -> (log - mean) * (log - mean)).sum();
        return Math.sqrt(squares / (logs.length - 1));
    }

    /// The slugs in one cell.
    String assaysText() {
        return assays.stream().collect(Collectors.joining(" "));
    }
}
