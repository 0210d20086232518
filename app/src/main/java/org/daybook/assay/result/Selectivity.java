package org.daybook.assay.result;

import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import org.daybook.assay.Activity;
import org.daybook.assay.Aggregate;
import org.daybook.assay.group.GroupAggregate;
import org.daybook.assay.value.Relation;
import org.daybook.quantities.Unit;

/// How many times more of a compound harms cells than is needed for its effect: of several kinds of cells those that
/// are harmed first.
///
/// @param cells what is known of these cells
/// @param relation `=`, or `>` where the cells were not harmed by the most that was tried
/// @param fold greater than 0
public record Selectivity(Aggregate cells, Relation relation, double fold) {

    private static final Comparator<Selectivity> WEAKEST = Comparator.comparingDouble(Selectivity::fold);

    /// Of a compound with these results and this potency; empty where one of both has no mean, or both have units that
    /// do not convert into each other. A bound counts where no cells were harmed: the highest dose that they stood.
    public static Optional<Selectivity> of(Collection<Aggregate> results, GroupAggregate potency) {
        OptionalDouble needed = potency.mean();
        Optional<Unit> unit = potency.unit();
        if (needed.isEmpty() || unit.isEmpty()) {
            return Optional.empty();
        }
        List<Aggregate> harms = results.stream()
                .filter(result -> ResultKind.of(result.assay()) == ResultKind.CYTOTOXICITY).toList();
        return harms.stream().flatMap(cells -> exact(cells, needed.getAsDouble(), unit.get()).stream()).min(WEAKEST)
                .or(() -> harms.stream().flatMap(cells -> beyond(cells, needed.getAsDouble(), unit.get()).stream())
                        .max(WEAKEST));
    }

    private static Optional<Selectivity> exact(Aggregate cells, double needed, Unit unit) {
        return cells.mean().isEmpty() ? Optional.empty()
                : cells.unit().filter(of -> of.convertsTo(unit)).map(of -> new Selectivity(cells, Relation.EQUAL,
                        of.convert(cells.mean().getAsDouble(), unit) / needed));
    }

    private static Optional<Selectivity> beyond(Aggregate cells, double needed, Unit unit) {
        return cells.strongestBounds().stream()
                .filter(bound -> bound.relation().filter(Selectivity::isLower).isPresent())
                .findFirst()
                .flatMap(bound -> bound.units().map(Unit::of).filter(of -> of.convertsTo(unit))
                        .map(of -> of.convert(value(bound), unit)))
                .map(stood -> new Selectivity(cells, Relation.GREATER, stood / needed));
    }

    private static boolean isLower(Relation relation) {
        return relation == Relation.GREATER || relation == Relation.GREATER_OR_EQUAL;
    }

    private static double value(Activity bound) {
        return bound.value().orElseThrow();
    }
}
