package org.daybook.exchange.table.xls;

import java.util.Set;
import org.apache.poi.hssf.record.BOFRecord;
import org.apache.poi.hssf.record.FormulaRecord;
import org.apache.poi.ss.formula.ptg.AbstractFunctionPtg;
import org.apache.poi.ss.formula.ptg.AddPtg;
import org.apache.poi.ss.formula.ptg.AttrPtg;
import org.apache.poi.ss.formula.ptg.DividePtg;
import org.apache.poi.ss.formula.ptg.MultiplyPtg;
import org.apache.poi.ss.formula.ptg.PercentPtg;
import org.apache.poi.ss.formula.ptg.PowerPtg;
import org.apache.poi.ss.formula.ptg.Ptg;
import org.apache.poi.ss.formula.ptg.SubtractPtg;
import org.apache.poi.ss.formula.ptg.UnaryMinusPtg;
import org.apache.poi.ss.formula.ptg.UnaryPlusPtg;

/// Tells the formulas of an .xls workbook that nothing ever calculated. Each has a field for its result, in which
/// programs that are no spreadsheet write a placeholder: 0 with the order to calculate it on opening (Apache POI,
/// JExcelApi), or an empty text (xlwt), which no sum has as its result.
final class UncalculatedFormulas {

    /// The build and year that xlwt writes, whatever its own are: those of Excel 97.
    private static final int BUILD_OF_XLWT = 0x0DBB;
    private static final int YEAR_OF_XLWT = 0x07CC;
    private static final Set<Class<? extends Ptg>> ARITHMETIC = Set.of(AddPtg.class, SubtractPtg.class,
            MultiplyPtg.class, DividePtg.class, PowerPtg.class, PercentPtg.class, UnaryMinusPtg.class,
            UnaryPlusPtg.class);
    private static final Set<String> NUMERIC = Set.of("AVERAGE", "SUM", "MEDIAN", "GEOMEAN", "STDEV", "VAR", "LOG10",
            "LOG", "LN", "EXP", "POWER", "SQRT", "ROUND", "ABS", "MIN", "MAX", "COUNT", "VALUE");

    private boolean isByXlwt;

    /// Takes a record that the workbook or a part of it begins with.
    void writtenBy(BOFRecord record) {
        isByXlwt |= record.getType() == BOFRecord.TYPE_WORKBOOK && record.getBuild() == BUILD_OF_XLWT
                && record.getBuildYear() == YEAR_OF_XLWT;
    }

    /// Whether the formula has no result of its own.
    boolean has(FormulaRecord formula) {
        return switch (formula.getCachedResultTypeEnum()) {
            case NUMERIC -> formula.isCalcOnLoad() && formula.getValue() == 0;
            case STRING -> !formula.hasCachedResultString() && (isByXlwt || isNumeric(formula.getParsedExpression()));
            default -> false;
        };
    }

    /// Whether the last step of the formula gives a number, whatever stands in its cells.
    private static boolean isNumeric(Ptg[] steps) {
        Ptg last = steps.length == 0 ? null : steps[steps.length - 1];
        return last != null && (ARITHMETIC.contains(last.getClass()) || last instanceof AttrPtg sum && sum.isSum()
                || last instanceof AbstractFunctionPtg function && NUMERIC.contains(function.getName()));
    }
}
