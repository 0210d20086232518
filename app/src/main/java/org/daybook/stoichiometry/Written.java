package org.daybook.stoichiometry;

import java.math.BigDecimal;
import java.math.MathContext;
import java.math.RoundingMode;
import java.util.List;
import org.daybook.quantities.LabUnit;

/// Writes calculated numbers: with as many significant figures as the least exact number that was measured for them,
/// but never fewer than three nor more than five; halves are rounded up. The unit is the greatest of which there is at
/// least one.
public final class Written {

    private static final int FEWEST = 3;
    private static final int MOST = 5;
    private static final BigDecimal HUNDRED = BigDecimal.valueOf(100);
    private static final BigDecimal TEN = BigDecimal.TEN;
    private static final List<LabUnit> AMOUNTS = units("mol", "mmol", "µmol", "nmol");
    private static final List<LabUnit> MASSES = units("kg", "g", "mg", "µg", "ng");
    private static final List<LabUnit> VOLUMES = units("L", "mL", "µL", "nL");
    private static final BigDecimal SMALL_AMOUNT = new BigDecimal("0.1");

    private Written() {
    }

    private static List<LabUnit> units(String... labels) {
        return List.of(labels).stream().map(label -> LabUnit.known(label).orElseThrow()).toList();
    }

    /// In mmol from 0.1 to 1000, else in the unit that suits.
    public static String amount(Figure mmol) {
        BigDecimal rounded = rounded(mmol);
        boolean usual = rounded.compareTo(SMALL_AMOUNT) >= 0 && rounded.compareTo(BigDecimal.valueOf(1000)) < 0;
        return usual ? plain(rounded) + " mmol" : inUnit(mmol, AMOUNTS);
    }

    /// `296.7 mg`, `1.23 g`.
    public static String mass(Figure mg) {
        return inUnit(mg, MASSES);
    }

    /// `144 µL`, `5.0 mL`.
    public static String volume(Figure mL) {
        return inUnit(mL, VOLUMES);
    }

    /// A plain number: `1.20`.
    public static String number(Figure figure) {
        return plain(rounded(figure));
    }

    /// A yield: whole per cents, below 10 with one place.
    public static String yield(Figure share) {
        BigDecimal percent = share.value().multiply(HUNDRED);
        return plain(percent.setScale(percent.compareTo(TEN) < 0 ? 1 : 0, RoundingMode.HALF_UP)) + " %";
    }

    /// A share as it was stated: per cents with all their digits.
    public static String share(Figure share) {
        return plain(share.value().multiply(HUNDRED).stripTrailingZeros()) + " %";
    }

    /// Per cents with one place.
    public static String percent(Figure share) {
        return plain(share.value().multiply(HUNDRED).setScale(1, RoundingMode.HALF_UP)) + " %";
    }

    /// A molecular weight or another number that is shown with all its digits.
    public static String plain(BigDecimal number) {
        return number.toPlainString();
    }

    private static String inUnit(Figure figure, List<LabUnit> units) {
        BigDecimal rounded = rounded(figure);
        LabUnit unit = units.stream().filter(one -> one.fromBase(rounded).compareTo(BigDecimal.ONE) >= 0).findFirst()
                .orElse(units.getLast());
        return plain(unit.fromBase(rounded)) + " " + unit.label();
    }

    /// With the figures that are shown.
    public static BigDecimal rounded(Figure figure) {
        int digits = figure.digits() == Figure.EXACT ? FEWEST : Math.clamp(figure.digits(), FEWEST, MOST);
        BigDecimal rounded = figure.value().round(new MathContext(digits, RoundingMode.HALF_UP));
        return rounded.setScale(rounded.scale() + digits - rounded.precision(), RoundingMode.UNNECESSARY);
    }
}
