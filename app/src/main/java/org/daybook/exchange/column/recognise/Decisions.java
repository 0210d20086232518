package org.daybook.exchange.column.recognise;

import java.util.Collection;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.daybook.exchange.column.CellReading;
import org.daybook.exchange.column.Column;
import org.daybook.exchange.column.ColumnRole;
import org.daybook.shared.InvalidInputException;
import org.daybook.shared.Said;
import org.jspecify.annotations.Nullable;

/// Applies what a person decided about columns.
final class Decisions {

    private Decisions() {
    }

    /// The columns with the decisions of a person applied; a decision for a single role takes it from the column that
    /// had it.
    ///
    /// @throws InvalidInputException for field `mapping` if two columns are to have a role that only one can have
    static List<Column> applied(List<Column> columns, Collection<Choice> choices) {
        Map<Integer, Choice> byPosition = choices.stream()
                .collect(Collectors.toMap(Choice::position, Function.identity(), (first, second) -> second));
        Set<ColumnRole> decided = EnumSet.noneOf(ColumnRole.class);
        for (Choice choice : byPosition.values()) {
            if (choice.position() == Choice.WHOLE_FILE) {
                continue;
            }
            if (choice.position() < 0 || choice.position() >= columns.size()) {
                throw new InvalidInputException("mapping",
                        Said.of("said.exchange.there-is-no-column-the", (choice.position() + 1), columns.size()));
            }
            if (choice.role() != null && choice.role().isSingle() && !decided.add(choice.role())) {
                throw new InvalidInputException("mapping",
                        Said.of("said.exchange.two-columns-were-taken-for", choice.role().word()));
            }
        }
        Choice all = byPosition.getOrDefault(
                Choice.WHOLE_FILE, new Choice(Choice.WHOLE_FILE, null, "", "", CellReading.Answers.NONE));
        List<Column> changed = columns.stream()
                .map(all::apply)
                .map(column -> {
                    Choice choice = byPosition.get(column.position());
                    if (choice != null) {
                        return choice.apply(column);
                    }
                    return decided.contains(column.role())
                            ? column.as(ColumnRole.KEPT, null, null, null,
                                    Said.of("said.exchange.another-column-was-chosen-for-this"))
                            : column;
                })
                .toList();
        return changed.stream()
                .map(column -> column.role().isBesideResult()
                        ? besideAResult(column, changed, byPosition.get(column.position())) : column)
                .toList();
    }

    private static boolean saysRole(@Nullable Choice choice) {
        return choice != null && choice.role() != null;
    }

    private static boolean saysOfWhich(@Nullable Choice choice) {
        return choice != null && choice.role() != null && !choice.detail().isBlank();
    }

    /// What speaks of results needs some: those it was said of, as far as they still are results, else the next one at
    /// its left. Where there is none it is kept, unless somebody said what it is.
    private static Column besideAResult(Column column, List<Column> columns, @Nullable Choice choice) {
        boolean isSaid = saysOfWhich(choice);
        List<Integer> results = column.of().stream()
                .filter(of -> of < columns.size() && StatisticColumns.isResult(columns.get(of)))
                .toList();
        if (isSaid && !results.equals(column.of())) {
            Integer other = column.of().stream().filter(of -> !results.contains(of)).findFirst().orElseThrow();
            throw new InvalidInputException("mapping",
                    Said.of("said.exchange.column-is-to-be-of", column.letters(), column.role().word(),
                            Column.letters(other)));
        }
        if (!results.isEmpty()) {
            return column.about(column.role(), results, column.why());
        }
        Optional<Column> atLeft = columns.subList(0, column.position()).reversed().stream()
                .filter(StatisticColumns::isResult)
                .findFirst();
        if (atLeft.isEmpty() && saysRole(choice)) {
            throw new InvalidInputException("mapping",
                    Said.of("said.exchange.column-is-to-be-but", column.letters(), column.role().word()));
        }
        return atLeft
                .map(result -> column.as(
                        column.role(),
                        null,
                        null,
                        result.position(),
                        Said.of("said.exchange.of", column.why(), result.name())))
                .orElseGet(() -> column.as(ColumnRole.KEPT, null, null, null,
                        Said.of("said.exchange.speaks-of-results-and-there", column.role().word())));
    }
}
