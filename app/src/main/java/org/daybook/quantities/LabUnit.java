package org.daybook.quantities;

import java.math.BigDecimal;
import java.util.Arrays;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/// A unit in which something is weighed, measured out or counted at the bench: what a unit of a table of amounts can
/// be. Values convert by powers of ten and stay exact.
///
/// Volumes, masses and amounts are known in any case of their letters; of concentrations `M` is molar and `m` is not.
///
/// @param label as it is written: `µmol`
/// @param dimension what it measures
/// @param exponent the unit is ten to this power of the base unit of its dimension
public record LabUnit(String label, Dimension dimension, int exponent) {

    /// What can be measured, each with the unit in which values are calculated.
    public enum Dimension {
        /// In mmol.
        AMOUNT,
        /// In mg.
        MASS,
        /// In mL.
        VOLUME,
        /// In mg/mL.
        DENSITY,
        /// In mmol/mL, which is mol/L.
        MOLARITY,
        /// In g/mol, which is mg/mmol.
        MOLAR_MASS,
        /// As a fraction of 1.
        SHARE,
        /// As a multiple of the equivalents.
        EQUIVALENTS
    }

    private static final Map<String, LabUnit> ANY_CASE = new HashMap<>();
    private static final Map<String, LabUnit> AS_WRITTEN = new HashMap<>();

    static {
        anyCase("kmol", Dimension.AMOUNT, 6);
        anyCase("mol", Dimension.AMOUNT, 3, "mole", "moles");
        anyCase("mmol", Dimension.AMOUNT, 0, "mmole", "mmoles");
        anyCase("µmol", Dimension.AMOUNT, -3, "umol", "micromol");
        anyCase("nmol", Dimension.AMOUNT, -6);
        anyCase("kg", Dimension.MASS, 6);
        anyCase("g", Dimension.MASS, 3, "gram", "grams");
        anyCase("mg", Dimension.MASS, 0);
        anyCase("µg", Dimension.MASS, -3, "ug", "mcg");
        anyCase("ng", Dimension.MASS, -6);
        anyCase("L", Dimension.VOLUME, 3, "litre", "liter", "dm3");
        anyCase("mL", Dimension.VOLUME, 0, "cm3", "cc");
        anyCase("µL", Dimension.VOLUME, -3, "ul");
        anyCase("nL", Dimension.VOLUME, -6);
        anyCase("g/mL", Dimension.DENSITY, 3, "g/cm3", "kg/l", "g/cc", "kg/dm3");
        anyCase("mg/mL", Dimension.DENSITY, 0, "g/l", "kg/m3", "µg/µl", "ug/ul");
        anyCase("µg/mL", Dimension.DENSITY, -3, "ug/ml", "mg/l");
        anyCase("mol/L", Dimension.MOLARITY, 0, "mol/dm3", "mmol/ml", "molar");
        anyCase("mmol/L", Dimension.MOLARITY, -3, "µmol/ml", "umol/ml");
        anyCase("g/mol", Dimension.MOLAR_MASS, 0, "mg/mmol", "da", "u");
        anyCase("%", Dimension.SHARE, -2, "percent", "per cent", "wt%", "wt %", "% w/w", "w/w%", "%(w/w)", "% (w/w)");
        anyCase("eq", Dimension.EQUIVALENTS, 0, "eq.", "equiv", "equiv.", "equivs", "equivalent", "equivalents");
        anyCase("mol%", Dimension.EQUIVALENTS, -2, "mol %", "mol-%");
        for (LabUnit unit : Arrays.asList(new LabUnit("M", Dimension.MOLARITY, 0),
                new LabUnit("mM", Dimension.MOLARITY, -3), new LabUnit("µM", Dimension.MOLARITY, -6))) {
            AS_WRITTEN.put(unit.label, unit);
        }
        AS_WRITTEN.put("uM", AS_WRITTEN.get("µM"));
    }

    /// The unit written so; both micro signs are one, as are `cm³` and `cm3`.
    public static Optional<LabUnit> known(String typed) {
        String text = typed.strip().replace('\u03BC', 'µ').replace('³', '3').replaceAll("\\s+", " ");
        return Optional.ofNullable(AS_WRITTEN.get(text))
                .or(() -> Optional.ofNullable(ANY_CASE.get(text.toLowerCase(Locale.ROOT))));
    }

    /// A number in this unit, in the base unit of its dimension.
    public BigDecimal toBase(BigDecimal number) {
        return number.scaleByPowerOfTen(exponent);
    }

    /// A number in the base unit of the dimension, in this unit.
    public BigDecimal fromBase(BigDecimal number) {
        return number.scaleByPowerOfTen(-exponent);
    }

    private static void anyCase(String label, Dimension dimension, int exponent, String... others) {
        LabUnit unit = new LabUnit(label, dimension, exponent);
        ANY_CASE.put(label.toLowerCase(Locale.ROOT), unit);
        for (String other : others) {
            ANY_CASE.put(other, unit);
        }
    }
}
