package org.daybook.quantities;

import java.math.BigDecimal;
import java.text.Normalizer;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/// A unit of measurement under one name, whatever way it was spelled.
///
/// Names are the plain ones of ChEMBL (`uM`, `ug/mL`), [#label()] is the one for people (`µM`). A unit nobody here has
/// heard of keeps its spelling and converts to nothing. Values convert by powers of ten and decimal arithmetic, so that
/// a number of up to 15 digits converted there and back is the same number.
public final class Unit {

    /// Which units can be converted into one another.
    public enum Dimension {
        MOLARITY, MASS_CONCENTRATION, PROPORTION, TIME, OTHER
    }

    public static final Unit MOLAR = new Unit("M", Dimension.MOLARITY, 0);
    public static final Unit MICROMOLAR = new Unit("uM", Dimension.MOLARITY, -6);
    public static final Unit NANOMOLAR = new Unit("nM", Dimension.MOLARITY, -9);
    public static final Unit PERCENT = new Unit("%", Dimension.PROPORTION, 0);

    /// Characters of a symbol that can be stored.
    public static final int MAX_SYMBOL = 60;

    private static final int NEAR = 4;

    /// Zones of inhibition are in `mm`, which is not `mM`; all other units are known in any case of their letters.
    private static final Set<String> LENGTHS = Set.of("m", "cm", "mm");
    /// The exponents of `10^-9 M` and the like, on which the powers of ten and their prefixes agree.
    private static final Pattern POWER_OF_TEN = Pattern.compile("(?:x|1x)?(?:10\\^?|1e)-0?(3|6|9|12)(?:m|mol/l)");
    /// `ug.mL-1`, `ug mL^-1`
    private static final Pattern NEGATIVE_POWER = Pattern.compile("[.*]?(ml|mg|kg|min|l|g)\\^?-1");
    private static final Map<String, Unit> SPELLINGS = spellings();
    private static volatile Map<String, Unit> ofTheSite = Map.of();

    private final String symbol;
    private final Dimension dimension;
    private final int exponent;

    private Unit(String symbol, Dimension dimension, int exponent) {
        this.symbol = symbol;
        this.dimension = dimension;
        this.exponent = exponent;
    }

    /// Reads a unit as people write it: `uM`, `uMol`, `microM`, `micromolar` and `µM` with either micro sign are one.
    ///
    /// @param typed not blank; an unknown unit is taken as it is written
    public static Unit of(String typed) {
        String text = typed.strip();
        if (text.isEmpty()) {
            throw new IllegalArgumentException("A unit is not blank");
        }
        return known(text).orElseGet(() -> new Unit(plain(text), Dimension.OTHER, 0));
    }

    /// The unit written so, if it is one that is known here.
    public static Optional<Unit> known(String typed) {
        String text = typed.strip();
        return LENGTHS.contains(text)
                ? Optional.of(new Unit(text, Dimension.OTHER, 0))
                : Optional.ofNullable(SPELLINGS.get(key(text))).or(() -> Optional.ofNullable(ofTheSite.get(key(text))));
    }

    /// From now on units are known by these spellings too; what the program knows already keeps its meaning.
    ///
    /// @param meant the unit that each spelling means, as [#of] reads it without them: the spelling itself for one that
    ///     converts to nothing; in place of what was said before
    public static void use(Map<String, String> meant) {
        Map<String, Unit> units = new HashMap<>();
        meant.forEach((spelling, unit) -> units.put(key(spelling), Optional.ofNullable(SPELLINGS.get(key(unit)))
                .orElseGet(() -> new Unit(plain(unit), Dimension.OTHER, 0))));
        ofTheSite = Map.copyOf(units);
    }

    /// The spellings that come with the program, and the symbol of what they mean.
    public static Map<String, String> shipped() {
        Map<String, String> shipped = new TreeMap<>();
        SPELLINGS.forEach((spelling, unit) -> shipped.put(spelling, unit.symbol));
        return shipped;
    }

    /// The known units that are written most like this, the nearest first; at most four.
    public static List<String> near(String typed) {
        String key = key(typed);
        return Stream.concat(SPELLINGS.entrySet().stream(), ofTheSite.entrySet().stream())
                .collect(Collectors.toMap(entry -> entry.getValue().label(),
                        entry -> Spelling.distance(key, entry.getKey()), Math::min, TreeMap::new))
                .entrySet().stream()
                .sorted(Map.Entry.comparingByValue())
                .limit(NEAR)
                .map(Map.Entry::getKey)
                .toList();
    }

    /// The plain name, as stored and exported.
    public String symbol() {
        return symbol;
    }

    /// The name for people, with the micro sign.
    public String label() {
        return symbol.replaceFirst("^u(?=[MLgl])", "µ").replace("/u", "/µ");
    }

    /// [Dimension#OTHER] for a unit that nobody here has heard of.
    public Dimension dimension() {
        return dimension;
    }

    /// Whether this is an amount of something in a volume.
    public boolean isConcentration() {
        return dimension == Dimension.MOLARITY || dimension == Dimension.MASS_CONCENTRATION;
    }

    /// A value by a power of ten, in decimal arithmetic: 3.2 by −7 is 3.2E-7.
    public static double scaled(double value, int power) {
        return new BigDecimal(Double.toString(value)).scaleByPowerOfTen(power).doubleValue();
    }

    /// Whether [#convert] may be asked for this pair. Times convert to nothing but themselves, as do unknown units.
    public boolean convertsTo(Unit other) {
        return equals(other)
                || dimension == other.dimension && dimension != Dimension.OTHER && dimension != Dimension.TIME;
    }

    /// Converts a value in this unit into another unit.
    ///
    /// @throws IllegalArgumentException if the two measure different things
    public double convert(double value, Unit other) {
        if (!convertsTo(other)) {
            throw new IllegalArgumentException("No conversion from " + symbol + " to " + other.symbol);
        }
        return scaled(value, exponent - other.exponent);
    }

    private static Map<String, Unit> spellings() {
        Map<String, Unit> units = new HashMap<>();
        molar(units, MOLAR, "");
        molar(units, new Unit("mM", Dimension.MOLARITY, -3), "m", "milli");
        molar(units, MICROMOLAR, "u", "micro", "mc");
        molar(units, NANOMOLAR, "n", "nano");
        molar(units, new Unit("pM", Dimension.MOLARITY, -12), "p", "pico");
        add(units, PERCENT, "%", "percent", "per cent", "pct");
        add(units, new Unit("mg/mL", Dimension.MASS_CONCENTRATION, 0), "mg/mL", "g/L");
        add(units, new Unit("ug/mL", Dimension.MASS_CONCENTRATION, -3), "ug/mL", "mg/L", "microg/mL", "mcg/mL");
        add(units, new Unit("ng/mL", Dimension.MASS_CONCENTRATION, -6), "ng/mL", "ug/L");
        add(units, new Unit("s", Dimension.TIME, 0), "s", "sec", "secs", "second", "seconds");
        add(units, new Unit("d", Dimension.TIME, 0), "d", "day", "days");
        add(units, new Unit("min", Dimension.TIME, 0), "min", "mins", "minutes", "minute");
        add(units, new Unit("h", Dimension.TIME, 0), "h", "hr", "hrs", "hours", "hour");
        add(units, new Unit("uL/min/mg", Dimension.OTHER, 0), "uL/min/mg", "uL/min/mg protein", "microL/min/mg");
        add(
                units,
                new Unit("uL/min/10^6 cells", Dimension.OTHER, 0),
                "uL/min/10^6 cells",
                "uL/min/10x6 cells",
                "uL/min/1E6",
                "uL/min/1E6 cells",
                "uL/min/million cells");
        add(
                units,
                new Unit("10^-6 cm/s", Dimension.OTHER, 0),
                "10^-6 cm/s",
                "10-6 cm/s",
                "10e-6 cm/s",
                "1e-6 cm/s",
                "x 10^-6 cm/s",
                "x 10-6 cm/s",
                "x 10e-6 cm/s",
                "10^-6 cm s-1",
                "10-6 cm s-1",
                "10-6 cm.s-1",
                "10^-6 cm.s-1",
                "cm/s x 10-6",
                "cm/s x 10^-6");
        other(units, "mg/kg", "mL/min/kg", "mL/min/g", "U/mL", "IU/mL", "CFU/mL", "cm/s", "kcal/mol", "kJ/mol", "°C");
        add(units, new Unit("fold", Dimension.OTHER, 0), "fold", "-fold", "x", "x-fold");
        return units;
    }

    private static void other(Map<String, Unit> units, String... symbols) {
        for (String symbol : symbols) {
            add(units, new Unit(symbol, Dimension.OTHER, 0), symbol);
        }
    }

    private static void molar(Map<String, Unit> units, Unit unit, String... prefixes) {
        for (String prefix : prefixes) {
            add(units, unit, prefix + "M", prefix + "Molar", prefix + "Mol", prefix + "mol/L", prefix + "mol");
        }
    }

    /// Case matters only where it is the difference between milli and mega, which nobody here uses: `um` and `UM` are
    /// micromolar.
    private static void add(Map<String, Unit> units, Unit unit, String... names) {
        for (String name : names) {
            units.putIfAbsent(key(name), unit);
        }
    }

    private static String key(String typed) {
        String plain = superscripts(plain(typed)).toLowerCase(Locale.ROOT).replace(" ", "");
        Matcher power = POWER_OF_TEN.matcher(plain);
        return power.matches()
                ? switch (power.group(1)) {
                    case "3" -> "mm";
                    case "6" -> "um";
                    case "9" -> "nm";
                    default -> "pm";
                }
                : NEGATIVE_POWER.matcher(plain).replaceAll("/$1");
    }

    /// Raised signs and digits as plain ones; a minus, a multiplication sign and a middle dot as `-`, `x` and `.`.
    private static String superscripts(String text) {
        return Normalizer.normalize(text, Normalizer.Form.NFKC)
                .replaceAll("[\u2212\u2010-\u2013]", "-")
                .replace('\u00D7', 'x')
                .replaceAll("[\u00B7\u22C5\u2022]", ".");
    }

    /// Both micro signs (U+00B5, U+03BC) become `u`, white space becomes one blank.
    private static String plain(String typed) {
        return typed.strip().replace('\u00B5', 'u').replace('\u03BC', 'u').replaceAll("\\s+", " ");
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof Unit unit && unit.symbol.equals(symbol);
    }

    @Override
    public int hashCode() {
        return symbol.hashCode();
    }

    @Override
    public String toString() {
        return symbol;
    }
}
