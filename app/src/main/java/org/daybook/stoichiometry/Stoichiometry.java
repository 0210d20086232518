package org.daybook.stoichiometry;

import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/// A table of amounts with all that follows from it.
///
/// @param typed what it follows from
/// @param lines one a row, in their order
/// @param steps in the order in which the table names them
/// @param remarks by row; those of the whole table first
public record Stoichiometry(Typed typed, List<Line> lines, List<Step> steps, List<Remark> remarks) {

    public Stoichiometry {
        lines = List.copyOf(lines);
        steps = List.copyOf(steps);
        remarks = List.copyOf(remarks);
    }

    /// What a row says and what follows from it.
    ///
    /// @param row as it was typed
    /// @param step the name of its step, as typed
    /// @param limiting whether it decides how much product there can be
    /// @param values by column; those of cells that were typed and could be used, and those that were calculated
    /// @param taken of what goes in: how much is weighed of it, without a solvent it comes in, in mg, or null
    /// @param theory of what is formed: how much mass there can be, or null
    /// @param obtained of what is formed: how much mass there is, or null
    /// @param yield of what is formed, as a fraction of 1, or null
    public record Line(Typed.Row row, String step, SubstanceRole role, Substance substance, boolean limiting,
            Map<Column, Value> values, @Nullable Figure taken, @Nullable Figure theory,
            @Nullable Figure obtained, @Nullable Figure yield) {

        public Line {
            values = new EnumMap<>(values);
        }

        /// What stands in a cell.
        public Optional<Value> value(Column column) {
            return Optional.ofNullable(values.get(column));
        }
    }

    /// What stands in a cell.
    ///
    /// @param figure in the base unit of its dimension
    /// @param written what is shown: what was typed, or the number with its unit
    /// @param calculated whether nobody typed it
    public record Value(Figure figure, String written, boolean calculated) {
    }

    /// What follows for a step as a whole; what does not follow is null.
    ///
    /// @param name as typed, `1` where nothing was
    /// @param atomEconomy as a fraction of 1
    /// @param eFactor mass of waste by mass of product, without solvents and work-up
    public record Step(String name, @Nullable Figure atomEconomy, @Nullable Figure eFactor) {
    }

    /// Whether nothing of the table could be read, so that it is shown as it was typed.
    public boolean isUnreadable() {
        return lines.isEmpty();
    }
}
