package org.daybook.exchange.column.recognise;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.daybook.assay.AssayHeading;
import org.daybook.exchange.column.CellReading;
import org.daybook.exchange.column.Column;
import org.daybook.exchange.column.ColumnRole;
import org.daybook.exchange.column.HeadingWords;
import org.daybook.quantities.Unit;
import org.daybook.registry.name.SynonymKind;
import org.daybook.shared.InvalidInputException;
import org.daybook.shared.OverLimitException;
import org.daybook.shared.Said;
import org.jspecify.annotations.Nullable;

/// What a person decided about one column, or about all.
///
/// @param position of the column, from 0; [#WHOLE_FILE] for all columns of which nothing else is said
/// @param role what it is to be taken for; null: what it was
/// @param detail name of the assay, or kind of the external id; empty: from the heading. For a unit, relation or what
///     else speaks of results the letters of their columns, parted by commas; empty: as it was
/// @param unit unit of the results; empty: from the name of the assay
/// @param answers how its cells are to be read
public record Choice(int position, @Nullable ColumnRole role, String detail, String unit, CellReading.Answers answers) {

    /// The position of a choice that is about the file.
    public static final int WHOLE_FILE = -1;

    private static final Said YOU_SAID_SO = Said.of("said.exchange.you-said-so");

    /// Characters of the name of an assay, or of the kind of an id.
    public static final int MAX_DETAIL = 300;
    /// Characters of a unit.
    public static final int MAX_UNIT = 60;

    /// @throws OverLimitException for field `mapping` if detail or unit has more than it may have
    public Choice {
        OverLimitException.requireText("mapping", detail.strip(), MAX_DETAIL);
        OverLimitException.requireText("mapping", unit.strip(), MAX_UNIT);
        if (role == null && !(detail.isBlank() && unit.isBlank())) {
            throw new InvalidInputException("mapping", Said.of("said.exchange.the-name-of-an-assay"));
        }
        if (role != null && position == WHOLE_FILE) {
            throw new InvalidInputException("mapping", Said.of("said.exchange.a-role-is-that-of"));
        }
    }

    /// A choice of what a column is taken for.
    public Choice(int position, ColumnRole role, String detail, String unit) {
        this(position, role, detail, unit, CellReading.Answers.NONE);
    }

    /// The column as it was decided.
    ///
    /// @throws InvalidInputException for field `mapping` if the decision cannot be followed
    Column apply(Column column) {
        return (role == null ? column : taken(column, role)).reading(column.reading().with(answers));
    }

    private Column taken(Column column, ColumnRole role) {
        return switch (role) {
            case RESULT -> result(column);
            case EXTERNAL_ID -> column.as(role, kind(column).name(), null, null, YOU_SAID_SO);
            case QUALIFIER, UNIT, RESULT_REMARK, UNCERTAINTY, SAMPLE_SIZE, INTERVAL, INTERVAL_LOWER, INTERVAL_UPPER ->
                column.about(role, detail.isBlank() ? column.of() : results(), YOU_SAID_SO);
            case STANDARD_FORM ->
                throw new InvalidInputException("mapping",
                        Said.of("said.exchange.only-the-columns-of-an", role.word()));
            default -> column.as(role, null, null, null, YOU_SAID_SO);
        };
    }

    /// The positions of the columns whose letters the detail names; those of a position that no table has too.
    private List<Integer> results() {
        List<Integer> positions = new ArrayList<>();
        for (String letters : detail.strip().toUpperCase(Locale.ROOT).split("[\\s,;]+")) {
            if (!letters.matches("[A-Z]{1,3}")) {
                throw new InvalidInputException("mapping", Said.of("said.exchange.is-no-column-say-the", letters));
            }
            positions.add(letters.chars().reduce(0, (sum, letter) -> sum * 26 + letter - 'A' + 1) - 1);
        }
        return positions.stream().distinct().sorted().toList();
    }

    private Column result(Column column) {
        String name = detail.isBlank() ? column.label() : detail.strip();
        if (name.length() > MAX_DETAIL) {
            throw new InvalidInputException("mapping",
                    Said.of("said.exchange.the-name-of-the-assay", column.letters(), MAX_DETAIL));
        }
        AssayHeading heading = AssayHeading.read(name);
        requireKnownUnit(column, heading);
        @Nullable
        String inUnit =
                unit.isBlank() ? heading.unit() == null ? null : heading.unit().symbol() : unit.strip();
        return column.as(ColumnRole.RESULT, heading.name(), inUnit, null,
                Said.of("said.exchange.you-said-so-2", heading.explanation()));
    }

    /// A unit that nobody knows converts to nothing: it is refused, unless the column has it already.
    private void requireKnownUnit(Column column, AssayHeading heading) {
        String typed = unit.strip();
        if (!typed.isEmpty() && !typed.equals(column.unit()) && !AssayHeading.isUnit(typed)
                && heading.statedUnit().filter(stated -> stated.symbol().equals(typed)).isEmpty()) {
            throw new InvalidInputException("mapping", Said.of("said.exchange.is-no-unit-that-is-known", typed,
                    String.join(", ", Unit.near(typed))));
        }
    }

    private SynonymKind kind(Column column) {
        if (detail.isBlank()) {
            return HeadingWords.externalKind(column.heading()).orElse(SynonymKind.OTHER);
        }
        return SynonymKind.find(detail.strip().replace('-', '_').replace(' ', '_'))
                .orElseThrow(() -> new InvalidInputException("mapping",
                        Said.of("said.exchange.is-not-a-kind-of", detail)));
    }
}
