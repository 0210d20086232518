package org.daybook.stoichiometry;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;

/// Calculates all that follows from a table of amounts, step by step in the order in which the table names them.
///
/// The rules stand in `docs/decisions/0224-amounts-follow-from-the-text.md`. Nothing in a table makes it fail; the time
/// is proportional to the number of rows.
public final class Calculator {

    private static final String FIRST_STEP = "1";

    private Calculator() {
    }

    /// Calculates a table.
    ///
    /// @param substances what its rows turned out to mean, one a row
    public static Stoichiometry of(Typed table, List<Substance> substances) {
        List<Remark> remarks = new ArrayList<>(table.remarks());
        Map<String, List<Row>> steps = new LinkedHashMap<>();
        Map<Row, String> names = new LinkedHashMap<>();
        String step = FIRST_STEP;
        for (int n = 0; n < table.rows().size(); n++) {
            Typed.Row typed = table.rows().get(n);
            step = typed.cell(Column.STEP).isEmpty() ? step : TableReader.shown(typed.cell(Column.STEP));
            Row row = new Row(typed, substances.get(n), table, remarks);
            steps.computeIfAbsent(step, name -> new ArrayList<>()).add(row);
            names.put(row, step);
        }
        List<Stoichiometry.Step> results = new ArrayList<>();
        Map<String, StepCalculation.Made> made = new LinkedHashMap<>();
        steps.forEach((name, rows) -> {
            StepCalculation calculation = new StepCalculation(name, rows, made);
            results.add(calculation.run());
            calculation.addProducts(made);
        });
        remarks.sort(Comparator.comparingInt(Remark::row));
        return new Stoichiometry(table,
                names.entrySet().stream().map(row -> row.getKey().line(row.getValue())).toList(), results, remarks);
    }

    /// Calculates a table of which nothing is known but what stands in it.
    static Stoichiometry of(String text) {
        Typed table = TableReader.read(text);
        return of(table, IntStream.range(0, table.rows().size())
                .mapToObj(n -> Substance.unknown(table.rows().get(n).cell(Column.COMPOUND), null)).toList());
    }
}
