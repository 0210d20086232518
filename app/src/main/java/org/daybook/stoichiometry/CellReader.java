package org.daybook.stoichiometry;

import java.math.BigDecimal;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.daybook.quantities.LabUnit;
import org.daybook.quantities.LabUnit.Dimension;
import org.daybook.quantities.TypedNumber;
import org.daybook.shared.InvalidInputException;
import org.daybook.shared.Said;

/// Reads a cell that says how much: a number and a unit, which the head of the column may state instead. What can be
/// read two ways, or says more or less than one amount, is told and not used.
final class CellReader {

    private static final BigDecimal SMALLEST = new BigDecimal("1e-9");
    private static final BigDecimal GREATEST = new BigDecimal("1e12");
    /// Characters of a cell that says how much.
    private static final int MAX_LENGTH = 60;

    private static final Pattern ABOUT = Pattern.compile("(?i)(?:[~≈∼]|ca\\.?\\s|about\\s|approx\\.?\\s)\\s*");
    private static final Pattern BOUND = Pattern.compile("(?:>=|<=|[<>≥≤])\\s*");
    private static final Pattern NUMBER = Pattern.compile(
            "[-+−]?(?:\\d[\\d.,']*|[.,]\\d+)(?:[eE][-+−]?\\d{1,3}|\\s*[x×*·]\\s*10\\^?[-+−]?\\d{1,3})?");
    private static final Pattern RANGE = Pattern.compile("\\s*(?:-|–|—|−|to\\b|bis\\b|…|\\.\\.)\\s*\\d.*");
    private static final Pattern NOT_A_DIGIT = Pattern.compile("[^0-9]");
    private static final Pattern POWER = Pattern.compile("[eEx×*·].*");

    /// The unit of a cell without one, in columns where everybody means the same.
    private static final Map<Column, String> USUAL = Map.of(Column.EQUIVALENTS, "eq", Column.DENSITY, "g/mL",
            Column.MOLAR_MASS, "g/mol");

    private final Typed table;
    private final List<Remark> remarks;

    /// @param remarks where it is told what cannot be used
    CellReader(Typed table, List<Remark> remarks) {
        this.table = table;
        this.remarks = remarks;
    }

    /// A number with what it measures.
    record Measured(Figure figure, Dimension dimension) {
    }

    /// What a cell says; empty if it is blank or cannot be used, which is told.
    Optional<Measured> read(Typed.Row row, Column column) {
        String typed = row.cell(column);
        return typed.isEmpty() ? Optional.empty() : measured(typed, row.number(), column);
    }

    /// A plain number above 0, as a coefficient is.
    Optional<Figure> number(Typed.Row row, Column column) {
        String typed = row.cell(column);
        if (typed.isEmpty()) {
            return Optional.empty();
        }
        Matcher number = NUMBER.matcher(typed);
        return typed.length() <= MAX_LENGTH && number.matches()
                ? value(number.group(), typed, row.number(), column).map(figure -> Figure.exact(figure.value()))
                : refuse(row.number(), column, "said.quantities.is-not-a-number", TableReader.shown(typed));
    }

    private Optional<Measured> measured(String typed, int row, Column column) {
        String shown = TableReader.shown(typed);
        if (typed.length() > MAX_LENGTH) {
            return refuse(row, column, "said.quantities.is-not-a-number", shown);
        }
        Matcher about = ABOUT.matcher(typed);
        Matcher bound = BOUND.matcher(typed);
        boolean isAbout = about.lookingAt();
        boolean isBound = !isAbout && bound.lookingAt();
        String amount = typed.substring(isAbout ? about.end() : isBound ? bound.end() : 0);
        Matcher number = NUMBER.matcher(amount);
        if (!number.lookingAt()) {
            return refuse(row, column, "said.quantities.is-not-a-number", shown);
        }
        String rest = amount.substring(number.end());
        if (RANGE.matcher(rest).matches()) {
            return refuse(row, column, "said.stoichiometry.is-a-range", shown);
        }
        if (isBound && column != Column.PURITY) {
            return refuse(row, column, "said.stoichiometry.is-a-bound", shown);
        }
        Optional<Figure> value = value(number.group(), typed, row, column);
        Optional<LabUnit> unit = value.isEmpty() ? Optional.empty() : unit(rest.strip(), shown, row, column);
        if (unit.isEmpty() || value.isEmpty()) {
            return Optional.empty();
        }
        if (isAbout || isBound) {
            remarks.add(Remark.note(row, column, "said.stoichiometry.is-taken-as", shown, number.group() + rest));
        }
        Figure figure = new Figure(unit.get().toBase(value.get().value()), value.get().digits());
        return checked(new Measured(figure, unit.get().dimension()), shown, row, column);
    }

    private Optional<Measured> checked(Measured measured, String shown, int row, Column column) {
        if (measured.dimension() == Dimension.SHARE && column == Column.PURITY
                && measured.figure().value().compareTo(BigDecimal.ONE) > 0) {
            return refuse(row, column, "said.stoichiometry.is-over-100-percent", shown);
        }
        boolean limits = measured.dimension() != Dimension.EQUIVALENTS && measured.dimension() != Dimension.MOLAR_MASS;
        return Optional.of(limits ? measured
                : new Measured(Figure.exact(measured.figure().value()), measured.dimension()));
    }

    private Optional<LabUnit> unit(String typed, String shown, int row, Column column) {
        if (typed.isEmpty()) {
            Optional<LabUnit> stated = Optional.ofNullable(table.units().get(column))
                    .or(() -> Optional.ofNullable(USUAL.get(column)).flatMap(LabUnit::known));
            return stated.isPresent() ? stated : refuse(row, column, "said.stoichiometry.has-no-unit", shown,
                    examples(column));
        }
        Optional<LabUnit> unit = LabUnit.known(typed);
        if (unit.isEmpty()) {
            return refuse(row, column, "said.stoichiometry.is-no-unit-here", TableReader.shown(typed),
                    examples(column));
        }
        if (!column.dimensions().contains(unit.get().dimension())) {
            return refuse(row, column, "said.stoichiometry.measures-something-else", shown,
                    word(unit.get().dimension()), column.label());
        }
        return unit;
    }

    private static String examples(Column column) {
        return switch (column) {
            case EQUIVALENTS -> "eq, mol%";
            case AMOUNT -> "mmol, mg, mL";
            case MASS -> "mg, g";
            case VOLUME -> "mL, µL";
            case DENSITY -> "g/mL";
            case CONCENTRATION -> "M, mg/mL";
            case MOLAR_MASS -> "g/mol";
            default -> "%";
        };
    }

    private static Said word(Dimension dimension) {
        return Said.of("said.stoichiometry.dimension." + dimension.name().toLowerCase(Locale.ROOT).replace('_', '-'));
    }

    /// A number above 0 with its significant figures: all digits but zeros at the left.
    private Optional<Figure> value(String number, String typed, int row, Column column) {
        BigDecimal value;
        try {
            value = new BigDecimal(Double.toString(TypedNumber.of(column.label(), number))).stripTrailingZeros();
        } catch (InvalidInputException refused) {
            remarks.add(new Remark(Remark.Weight.PROBLEM, row, column, Said.by(refused)));
            return Optional.empty();
        }
        String shown = TableReader.shown(typed);
        if (value.signum() == 0) {
            return refuse(row, column, "said.stoichiometry.is-no-amount", shown);
        }
        if (value.signum() < 0) {
            return refuse(row, column, "said.stoichiometry.is-below-0", shown);
        }
        if (value.compareTo(SMALLEST) < 0 || value.compareTo(GREATEST) > 0) {
            return refuse(row, column, "said.stoichiometry.is-beyond-a-bench", shown);
        }
        String digits = NOT_A_DIGIT.matcher(POWER.matcher(number).replaceFirst("")).replaceAll("")
                .replaceFirst("^0+", "");
        return Optional.of(new Figure(value, digits.length()));
    }

    private <T> Optional<T> refuse(int row, Column column, String key, Object... arguments) {
        remarks.add(Remark.problem(row, column, key, arguments));
        return Optional.empty();
    }
}
