package org.daybook.exchange.column.recognise;

import java.util.EnumSet;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import org.daybook.assay.AssayHeading;
import org.daybook.exchange.column.Column;
import org.daybook.exchange.column.ColumnRole;
import org.daybook.exchange.column.ColumnSample;
import org.daybook.exchange.column.HeadingWords;
import org.daybook.exchange.column.NoResult;
import org.daybook.exchange.column.StandardColumn;
import org.daybook.shared.Said;

/// Says what one column is by its heading, and by its cells where the heading alone would be believed too much.
final class HeadingColumns {

    private static final Pattern NO_HEADING = Pattern.compile("[\\d.,%#/!-]*");

    private final SampledTable table;
    private final Set<ColumnRole> given = EnumSet.noneOf(ColumnRole.class);

    HeadingColumns(SampledTable table) {
        this.table = table;
    }

    /// The column at this position; to be asked from left to right, for the first of a role has it.
    Column column(int position) {
        String heading = table.heading(position);
        ColumnSample sample = table.sample(position);
        if (sample.filled() == 0) {
            return table.plain(
                    position,
                    ColumnRole.EMPTY,
                    heading.isBlank() ? Said.of("said.exchange.no-heading-and-no-values")
                            : Said.of("said.exchange.no-values-below-the-heading"));
        }
        return repeated(position)
                .or(() -> standardForm(position))
                .or(() -> external(position))
                .or(() -> named(position))
                .or(() -> noResult(position))
                .or(() -> result(position))
                .orElseGet(() -> table.plain(
                        position,
                        ColumnRole.KEPT,
                        sample.areResults()
                                ? Said.of("said.exchange.numbers-under-a-heading-that-names")
                                : Said.of("said.exchange.the-heading-names-nothing-that-is")));
    }

    private Optional<Column> repeated(int position) {
        String heading = table.heading(position).strip().toLowerCase(Locale.ROOT);
        boolean again = !heading.isEmpty()
                && Statistic.read(heading).filter(Statistic.Named::isBare).isEmpty()
                && HeadingWords.role(heading).filter(ColumnRole.LONG_UNIT::equals).isEmpty()
                && table.headings().subList(0, position).stream()
                        .anyMatch(
                                other -> other.strip().toLowerCase(Locale.ROOT).equals(heading));
        return again
                ? Optional.of(table.plain(
                        position,
                        ColumnRole.KEPT,
                        Said.of("said.exchange.the-heading-is-there-already-further", table.heading(position).strip())))
                : Optional.empty();
    }

    private Optional<Column> standardForm(int position) {
        return StandardColumn.read(table.heading(position), table.headings())
                .map(standard -> table.plain(position, ColumnRole.STANDARD_FORM, Said.plain(""))
                        .as(
                                ColumnRole.STANDARD_FORM,
                                standard.name(),
                                null,
                                null,
                                Said.of("said.exchange.an-export-says-so-how-the")));
    }

    private Optional<Column> external(int position) {
        return HeadingWords.externalKind(table.heading(position))
                .map(kind -> new Column(
                        position,
                        table.heading(position),
                        ColumnRole.EXTERNAL_ID,
                        kind.name(),
                        null,
                        null,
                        Said.of("said.exchange.the-heading-names-ids-of-the", kind.label()),
                        table.sample(position).examples(),
                        table.sample(position).filled()));
    }

    private Optional<Column> named(int position) {
        Optional<ColumnRole> role =
                HeadingWords.role(table.heading(position)).filter(found -> fits(found, table.sample(position)));
        if (role.isEmpty()) {
            return Optional.empty();
        }
        if (role.get() == ColumnRole.NUMBER
                && HeadingWords.namesSomething(table.heading(position))
                && table.sample(position).areCompoundNumbers()
                && !table.numbers().areBelow(position)) {
            return Optional.of(table.plain(
                    position,
                    ColumnRole.SYNONYMS,
                    Said.of("said.exchange.its-values-are-of-no-one")));
        }
        if (role.get() == ColumnRole.NAME
                && HeadingWords.isTitle(table.heading(position))
                && table.headings().stream()
                        .anyMatch(other -> !HeadingWords.isTitle(other)
                                && HeadingWords.role(other)
                                        .filter(ColumnRole.NAME::equals)
                                        .isPresent())) {
            return Optional.of(table.plain(position, ColumnRole.KEPT,
                    Said.of("said.exchange.another-column-holds-the-names")));
        }
        if (role.get().isSingle() && role.get() != ColumnRole.LONG_UNIT && !given.add(role.get())) {
            return Optional.of(
                    role.get() == ColumnRole.NUMBER
                            ? table.plain(
                                    position,
                                    ColumnRole.SYNONYMS,
                                    Said.of("said.exchange.another-column-holds-the-compound-numbers"))
                            : table.plain(
                                    position,
                                    ColumnRole.KEPT,
                                    Said.of("said.exchange.another-column-is-taken-for-already", role.get().word())));
        }
        return Optional.of(table.plain(position, role.get(), Said.of("said.exchange.the-heading-says-so")));
    }

    /// A structure column must not hold something else throughout, nor a number column words.
    private static boolean fits(ColumnRole role, ColumnSample sample) {
        return switch (role) {
            case SMILES -> !sample.areInchis() && !sample.areInchiKeys();
            case INCHI_KEY -> !sample.areSmiles();
            default -> true;
        };
    }

    /// Means, qualifiers and remarks speak of the results beside them; predictions, raw signals and places are no
    /// results.
    private Optional<Column> noResult(int position) {
        String heading = table.heading(position);
        if (StatisticColumns.isStatistic(heading, table.headings(), table.sample(position))) {
            return Optional.of(table.plain(
                    position,
                    HeadingWords.isDerived(heading) ? ColumnRole.DERIVED : ColumnRole.KEPT,
                    Said.of("said.exchange.how-good-another-number-is")));
        }
        return BesideResult.read(table.headings(), position)
                .map(beside ->
                        table.plain(position, beside.role(), beside.reason())
                                .as(beside.role(), null, null, beside.of(), beside.reason()))
                .or(() -> NoResult.read(heading).map(no -> table.plain(position, no.role(), no.reason())));
    }

    private Optional<Column> result(int position) {
        AssayHeading heading = AssayHeading.read(table.heading(position));
        boolean named = heading.isMeasurement() && !HeadingWords.isRemark(heading.name());
        boolean byLab = heading.lab() != null;
        if (heading.name().length() > Choice.MAX_DETAIL) {
            return Optional.of(table.plain(
                    position,
                    ColumnRole.KEPT,
                    Said.of("said.exchange.the-heading-has-characters-the-name", heading.name().length(),
                            Choice.MAX_DETAIL)));
        }
        if (heading.name().isEmpty()
                || NO_HEADING.matcher(heading.name()).matches()
                || !(named
                        || (byLab || surelyResults(position))
                                && table.sample(position).areResults())) {
            return Optional.empty();
        }
        Said why = named || byLab ? heading.explanation() : Said.of("said.exchange.bounds-such-as-and-lists-of");
        return Optional.of(new Column(
                position,
                table.heading(position),
                ColumnRole.RESULT,
                heading.name(),
                heading.unit() == null ? null : heading.unit().symbol(),
                null,
                why,
                table.sample(position).examples(),
                table.sample(position).filled()));
    }

    private boolean surelyResults(int position) {
        return table.sample(position).areSurelyResults();
    }
}
