package org.daybook.exchange.shown;

import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.stream.Collectors;
import org.daybook.assay.Activity;
import org.daybook.assay.Aggregate;
import org.daybook.assay.group.GroupAggregate;
import org.daybook.assay.value.Relation;
import org.daybook.quantities.Numbers;
import org.daybook.quantities.Unit;
import org.jspecify.annotations.Nullable;

/// What stands in one cell of a table of compounds.
///
/// @param value as files have it: a number (a mean with six digits), a text, or null for nothing; a mean that stands
///     about, and a bound, are texts, `~3` and `>25`
/// @param text as pages have it: a mean with three digits
/// @param negativeLog −log10 of a potency in mol/L, or null
/// @param bound whether it is only known to lie beyond it
/// @param count values in the mean, 0 without one
/// @param labs laboratories behind it, 0 where that is not asked
/// @param disagrees whether laboratories are more than threefold apart
public record ShownCell(
        @Nullable Object value,
        String text,
        @Nullable Double negativeLog,
        boolean bound,
        int count,
        int labs,
        boolean disagrees) {

    static final ShownCell EMPTY = of(null);

    private static final int DIGITS = 3;
    private static final int DIGITS_IN_FILES = 6;

    /// A number or a text as it is.
    static ShownCell of(@Nullable Object value) {
        String text = switch (value) {
            case null -> "";
            case Double number -> Numbers.plain(number);
            default -> value.toString();
        };
        return new ShownCell(value, text, null, false, 0, 0, false);
    }

    /// What is known in one assay, in the unit of its column.
    static ShownCell of(Aggregate result, Optional<Unit> unit) {
        return of(result, result.mean(), result.negativeLog(), unit).counted(result.count(), 0, false);
    }

    /// What all laboratories say together.
    static ShownCell of(GroupAggregate group, Optional<Unit> unit) {
        return of(group.together(), group.mean(), group.negativeLog(), unit)
                .counted(group.count(), group.labs().size(), group.disagrees());
    }

    private ShownCell counted(int values, int laboratories, boolean apart) {
        return new ShownCell(value, text, negativeLog, bound, values, laboratories, apart);
    }

    private static ShownCell of(Aggregate members, OptionalDouble mean, OptionalDouble log, Optional<Unit> unit) {
        if (mean.isEmpty()) {
            return bound(members, unit);
        }
        boolean about = members.relation().filter(Relation.ABOUT::equals).isPresent();
        String text = (about ? Relation.ABOUT.symbol() : "") + Numbers.significant(mean.getAsDouble(), DIGITS);
        double value = Double.parseDouble(Numbers.significant(mean.getAsDouble(), DIGITS_IN_FILES));
        return new ShownCell(about ? text : (Object) value, text,
                log.isPresent() ? (Double) log.getAsDouble() : null, false, 0, 0, false);
    }

    /// The strongest bounds, with a unit where it is another than that of the column; else the words.
    private static ShownCell bound(Aggregate members, Optional<Unit> unit) {
        List<Activity> bounds = members.strongestBounds();
        if (bounds.isEmpty()) {
            return of(members.members().isEmpty() ? null : members.members().getFirst().reportedText());
        }
        String text = bounds.stream().map(bound -> bound.relation().orElseThrow().symbol()
                + Numbers.plain(bound.value().orElseThrow())
                + bound.units().map(Unit::of).filter(own -> !own.equals(unit.orElse(null)))
                        .map(own -> " " + own.label()).orElse(""))
                .collect(Collectors.joining(" and "));
        OptionalDouble log = bounds.getFirst().negativeLog();
        return new ShownCell(text, text, log.isPresent() ? (Double) log.getAsDouble() : null, true, 0, 0, false);
    }
}
